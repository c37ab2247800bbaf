"""How a person's name is compared across articles."""

from __future__ import annotations

from kg.resolve.keys import folded
from kg.text.letters import toneless


def unstuttered(name: str) -> str:
    """Return `name` without a family name written twice: `Nguyễn Nguyễn Văn Thể` → `Nguyễn Văn Thể`.

    Only the first syllable counts, and only where three are left: `Lan Lan` may well be a given name.
    """
    syllables = name.split()
    if len(syllables) > 3 and folded(syllables[0]) == folded(syllables[1]):  # noqa: PLR2004 - see above
        return " ".join(syllables[1:])
    return name


def block_of(name: str) -> str:
    """Return what the names of one person have in common: folded, tones kept, without a stutter."""
    return folded(unstuttered(name))


def near(one: str, other: str) -> str | None:
    """Return how two names that are not one may still be meant for one person; None where they may not.

    `tones`: the same letters with other tones (`Hùng`, `Hưng`: two names of two people, or a misprint of one).
    `letter`: one letter more, less or another (`Trầm Cẩm Tú`, `Trần Cẩm Tú`). `part`: one lacks a later syllable.
    """
    mine, theirs = block_of(one), block_of(other)
    if mine == theirs:
        return None
    if toneless(mine) == toneless(theirs):
        return "tones"
    short, long = sorted((mine.split(), theirs.split()), key=len)
    if len(long) - len(short) == 1 and len(short) > 1 and short[0] == long[0]:
        middle = iter(long)
        return "part" if all(syllable in middle for syllable in short) else None
    return "letter" if _one_edit(toneless(mine), toneless(theirs)) else None


def _one_edit(one: str, other: str) -> bool:
    """Return whether one letter makes the difference."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((number for number, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
