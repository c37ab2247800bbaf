"""Lost spaces: `nướcTrần`, `ABC.Trước đó`. They are noted, never mended: every quote keeps the source's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Issue, Span
from kg.text.classes import LOWER, UPPER
from kg.text.syllables import is_syllable

# `nước|Trần`, `gia|(Ban`, `ABC|.Trước`, `hội nghị|.Tại`
_GLUED = re.compile(
    rf"(?P<left>[{LOWER}{UPPER}]*[{LOWER}])(?P<mark>[.,;:!?…)”]?[(“]?)(?P<right>[{UPPER}][{LOWER}]+)"
    rf"|(?P<acronym>[{UPPER}]{{3,}})[.,;](?P<after>[{UPPER}][{LOWER}]+)"
)
_ABBREVIATIONS = frozenset(("ths", "tp", "tx", "tt", "bs", "ks", "ls", "pgs", "gs", "ts", "nxb", "pts", "cn", "st"))


def lost_spaces(text: str, source: str) -> Iterator[Issue]:
    """Yield a `text.lost-space` issue for every two words that stand together; its span covers both."""
    for match in _GLUED.finditer(text):
        left = match["left"] or match["acronym"]
        right = match["right"] or match["after"]
        if match["left"] and not is_syllable(left):
            continue
        if left.lower() in _ABBREVIATIONS or not is_syllable(right):
            continue
        yield Issue("text.lost-space", f"{source}: a space is lost in {match.group()!r}", source, Span(*match.span()))
