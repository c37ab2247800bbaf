"""Vietnamese and English: every text of the command line comes in both."""

from __future__ import annotations

import os
from dataclasses import dataclass

import click

from kg.config import language_of

_KEY = "vnkg.language"


@dataclass(frozen=True, slots=True)
class Words:
    """One text in both languages."""

    en: str
    vi: str

    def say(self, **values: object) -> str:
        """Return the text in the language of the running command, with `{name}` fields filled in."""
        text = self.vi if current_language() == "vi" else self.en
        counted = {name: _Count(value) if type(value) is int else value for name, value in values.items()}
        return text.format(**counted) if values else text


class _Count(int):
    """A number that a text counts things by: `{n:article}` is `1 article`, `2 articles`."""

    def __format__(self, spec: str) -> str:
        """Return the number as `spec` says; a word there is what is counted, in the plural unless it is one."""
        if not spec.replace(" ", "").isalpha() or len(spec) == 1:
            return super().__format__(spec)
        thing, _, rest = spec.partition(" ")
        ending = "" if self == 1 else "es" if thing.endswith("ch") else "s"
        return f"{int(self)} {thing}{ending}{' ' + rest if rest else ''}"


def current_language() -> str:
    """Return `vi` or `en`: what `--lang` says, else the locale."""
    context = click.get_current_context(silent=True)
    chosen = context.meta.get(_KEY) if context else None
    return str(chosen) if chosen else language_of(os.environ)


def choose_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Keep the value of `--lang` where every text looks for it."""
    if value:
        context.meta[_KEY] = value
