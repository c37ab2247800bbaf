"""Syllable tokens: the unit that every lexicon and grammar of `kg.extract` counts in."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.text.letters import fold_word

_SMALL = "".join(char for char in map(chr, range(0x250)) if char.islower()) + "".join(
    char for char in map(chr, range(0x1EA0, 0x1EFA)) if char.islower()
)
# a word of letters (with an inner apostrophe), a run of digits, or one mark; a capital after a small letter begins a
# new token, so that a lost space (`nướcTrần`) costs no name
_TOKEN = re.compile(rf"[^\W\d_{_SMALL}]*[{_SMALL}]+(?:['’][^\W\d_]+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel columns, one entry a token: offsets, the words as written, and their folded form."""

    start: tuple[int, ...]
    end: tuple[int, ...]
    word: tuple[str, ...]
    folded: tuple[str, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.start)


def tokenize(text: str) -> Tokens:
    """Return the syllable tokens of an NFC text; offsets are code points of `text`.

    `35-NQ/TW` is five tokens, `TP.` two, `3.141` three: symbols, dates and numbers are read from the text itself.
    """
    words = _TOKEN.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for word in words:
        at = text.find(word, at)  # only spaces stand between tokens
        starts.append(at)
        at += len(word)
        ends.append(at)
    return Tokens(tuple(starts), tuple(ends), tuple(words), tuple(map(fold_word, words)))
