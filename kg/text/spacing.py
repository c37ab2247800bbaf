"""Lost spaces: `nướcTrần`, `ABC.Trước đó`. They are noted, never mended: every quote keeps the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Issue, Span
from kg.text.classes import LOWER, UPPER
from kg.text.syllables import is_syllable

_WORD_AFTER = re.compile(rf"[{UPPER}](?<=[^\s\d{UPPER}\"'‘’/@&_–—|*+=>-].)[{LOWER}]+")
"""A capitalised word that starts right after a small letter or a closing mark."""
_WORD_BEFORE = re.compile(rf"(?P<word>[{LOWER}{UPPER}]*[{LOWER}]|[{UPPER}]{{3,}})(?:[.,;:!?…)”»]+[(“]?|[(“])?$")
_ACRONYM_BEFORE = re.compile(rf"[{UPPER}]{{3,}}[.,;)]$")
_REACH = 16
_ABBREVIATIONS = frozenset(("ths", "tp", "tx", "tt", "bs", "ks", "ls", "pgs", "gs", "ts", "nxb", "pts", "cn", "st"))


def lost_spaces(text: str, source: str) -> Iterator[Issue]:
    """Yield a `text.lost-space` issue for every two words that stand together; its span covers both."""
    for after in _WORD_AFTER.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, after.start() - _REACH), after.start())
        if before is None or before["word"].lower() in _ABBREVIATIONS or not is_syllable(after.group()):
            continue
        if is_syllable(before["word"]) or _ACRONYM_BEFORE.match(before.group()):
            words = text[before.start() : after.end()]
            span = Span(before.start(), after.end())
            yield Issue("text.lost-space", f"{source}: a space is lost in {words!r}", source, span)
