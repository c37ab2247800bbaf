"""How near two tellings of an event are: the words of their names, their days."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from kg.model import PartialDate

_SAME = 0.6
_SHORTLY = 6


def alike(words: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Say whether most words of the shorter of two names stand in the other."""
    smaller = min(len(words), len(others))
    return bool(smaller) and len(words & others) / smaller >= _SAME


def shortly_before(day: PartialDate, other: PartialDate) -> bool:
    """Say whether a day is one shortly before another."""
    if day.month is None or day.day is None or other.month is None or other.day is None:
        return False
    return 0 < (other.month - day.month) * 30 + other.day - day.day <= _SHORTLY


def days_apart(day: PartialDate, other: PartialDate) -> bool:
    """Say whether two days are so near that a session of several days may hold both."""
    return shortly_before(day, other) or shortly_before(other, day)
