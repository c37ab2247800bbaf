"""Where a sentence ends between two posts."""

from __future__ import annotations

from kg.extract.stream import Stream


def ends_sentence(stream: Stream, first: int, after: int) -> bool:
    """Say whether a sentence ends within entries `[first, after)`; the points of `T.S`, `PGS.TS.` end none."""
    points = (at for at in range(max(1, first), after) if stream.word[at] == ".")
    return any(stream.gap(at + 1, at + 1) != "" and not _abbreviated(stream.word[at - 1]) for at in points)


def _abbreviated(word: str) -> bool:
    return sum(letter.isupper() for letter in word) > 1
