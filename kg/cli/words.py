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
        return text.format(**values) if values else text


def current_language() -> str:
    """Return `vi` or `en`: what `--lang` says, else the locale."""
    context = click.get_current_context(silent=True)
    chosen = context.meta.get(_KEY) if context else None
    return str(chosen) if chosen else language_of(os.environ)


def choose_language(context: click.Context, _: click.Parameter, value: str | None) -> None:
    """Keep the value of `--lang` where every text looks for it."""
    if value:
        context.meta[_KEY] = value
