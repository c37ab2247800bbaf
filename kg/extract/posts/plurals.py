"""Words that speak of several people: `các đồng chí`, `hai ông`, `3 Phó Chủ tịch`."""

from __future__ import annotations

from kg.extract.numbers import COUNTS
from kg.extract.stream import Stream

MANY = frozenset({"các", "những"})
"""Words of the plural."""
PLURALS = MANY | set(COUNTS)
"""Words of the plural, and numbers of more than one."""
_LONGEST_COUNT = 2


def is_plural(word: str) -> bool:
    """Say whether a folded word is one of the plural, or a number of more than one."""
    return word in PLURALS or (word.isdigit() and word != "1")


def number_of(word: str) -> int | None:
    """Return how many a folded word counts, by a digit or a word of its own; None where it counts nobody."""
    return int(word) if word.isdigit() and len(word) == 1 else COUNTS.get(word)


def plural_at(stream: Stream, at: int) -> bool:
    """Say whether the honorific at entry `at` is that of several: *các* `ông A, B`, `hai` *ông* `A, B`."""
    if stream.folded[at] in MANY:
        return True
    count = stream.folded[at - 1] if at else ""
    return count in COUNTS or (is_plural(count) and len(count) <= _LONGEST_COUNT)
