"""Exit codes, and errors in one line."""

from __future__ import annotations

import click

from kg.cli.issues import issue_text
from kg.cli.words import Words, current_language
from kg.errors import IngestError, KgError

BAD_INPUT = 1
"""Bad input, a refused or failed run; with `--strict` any issue."""
USAGE = 2
"""The command line itself is wrong."""
INTERRUPTED = 130
"""Ctrl-C."""

_ERROR = Words("Error: {text}", "Lỗi: {text}")
_NO_OPTION = Words("there is no option {name}", "không có tùy chọn {name}")
_MISSING = Words("{name} is missing", "thiếu {name}")
_BAD = Words("{name}: {text}", "{name}: giá trị không dùng được ({text})")
_HINT = Words("{text}; see {command} --help", "{text}; xem {command} --help")


def error_text(error: KgError) -> str:
    """Return the message in the running language, as far as it has been written there."""
    if current_language() != "vi":
        return str(error)
    if isinstance(error, IngestError):
        return issue_text(error.code, str(error))
    return error.vi or str(error)


def report(text: str, code: int) -> int:
    """Write `text` as one line to standard error and return `code`."""
    click.echo(_ERROR.say(text=" ".join(text.split())), err=True)
    return code


def usage_text(error: click.UsageError) -> str:
    """Return what is wrong with the command line, and where to read on."""
    language = error.ctx.meta.get("vnkg.language") if error.ctx else None
    spoken = str(language) if language else current_language()
    text = _usage(error, spoken).rstrip(".")
    command = error.ctx.command_path if error.ctx else "vnkg"
    return text if "--help" in text else _HINT.within(spoken, text=text, command=command)


def _usage(error: click.UsageError, language: str) -> str:
    if isinstance(error, click.NoSuchOption):
        return _NO_OPTION.within(language, name=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return _MISSING.within(language, name=error.param.get_error_hint(error.ctx))
    if isinstance(error, click.BadParameter) and error.param:
        name = error.param.get_error_hint(error.ctx)
        return _BAD.within(language, name=name, text=error.message)
    return error.format_message()
