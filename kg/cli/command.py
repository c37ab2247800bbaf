"""Commands and options whose help comes in both languages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy
from typing import Any

import click

from kg.cli.words import Words, choose_language
from kg.config import LANGUAGES

_USAGE = Words("Usage: ", "Cách dùng: ")
_OPTIONS = Words("Options", "Tùy chọn")
_EXAMPLES = Words("Examples", "Ví dụ")
_HELP = Words("Show this message and exit.", "Hiện hướng dẫn này rồi thoát.")
_MARKS = {"required": Words("required", "bắt buộc"), "default: ": Words("default: ", "mặc định: ")}
"""What click writes in brackets behind the help of an option."""
_LANG = Words("Language of messages (by default from the locale).", "Ngôn ngữ thông báo (mặc định theo locale).")


def _marked(text: str) -> str:
    """Return the help of an option with click's marks behind it in the running language."""
    said, bracket, marks = text.rpartition("  [")
    for english, words in _MARKS.items():
        marks = marks.replace(english, words.say()) if bracket else marks
    return f"{said}{bracket}{marks}"


class Option(click.Option):
    """An option with help in both languages."""

    def __init__(self, names: Sequence[str], *, words: Words, **settings: Any) -> None:  # noqa: ANN401 - click's own
        """Take what `click.Option` takes, with `words` for `help`."""
        super().__init__(names, **settings)
        self.words = words

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the names and the help in the running language."""
        spoken = copy(self)
        spoken.help = self.words.say()
        record = click.Option.get_help_record(spoken, ctx)
        return record and (record[0], _marked(record[1]))


def lang_option() -> Option:
    """Return the `--lang` option that every command takes."""
    return Option(
        ["--lang"],
        words=_LANG,
        type=click.Choice(LANGUAGES),
        is_eager=True,
        expose_value=False,
        callback=choose_language,
    )


class Command(click.Command):
    """A command with a summary, examples, `--lang` and `--help`, in both languages."""

    def __init__(
        self,
        name: str | None,
        *,
        words: Words,
        examples: tuple[str, ...],
        **settings: Any,  # noqa: ANN401 - click's own
    ) -> None:
        """Take what `click.Command` takes, with `words` for `help` and the command lines of `examples`."""
        super().__init__(name, **settings)
        self.words, self.examples = words, examples
        self.params.append(lang_option())

    def get_short_help_str(self, limit: int = 100) -> str:
        """Return the first sentence."""
        return self.words.say().partition("\n")[0][:limit]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), _USAGE.say())

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.words.say())

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section(_OPTIONS.say()):
            formatter.write_dl(records)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the examples."""
        with formatter.section(_EXAMPLES.say()):
            for example in self.examples:
                formatter.write(f"{'':>{formatter.current_indent}}{example}\n")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help` with its text in the running language."""
        option = super().get_help_option(ctx)
        if option:
            option.help = _HELP.say()
        return option


def vnkg_command(words: Words, *examples: str, loose: bool = False) -> Callable[[Callable[..., Any]], Command]:
    """Return a decorator that makes a function a `Command`; a `loose` one reads further words from `Context.args`."""
    settings = {"ignore_unknown_options": loose, "allow_extra_args": loose}

    def decorate(function: Callable[..., Any]) -> Command:
        return click.command(cls=Command, words=words, examples=examples, context_settings=settings)(function)

    return decorate


def option(
    *names: str,
    words: Words,
    **settings: Any,  # noqa: ANN401 - click's own
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return a decorator that adds an `Option`."""
    return click.option(*names, cls=Option, words=words, **settings)
