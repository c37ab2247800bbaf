"""What speaks for or against two mentions being one thing, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from kg.model import Reading


class Side(NamedTuple):
    """A record of one article."""

    reading: Reading
    key: str
    ids: Mapping[str, str]
    """Local key → stable id of the article's organs, documents and events."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that speaks for or against; for readers in both languages."""

    code: str
    """Dotted and stable: `organ.shared`, `name.tones`."""
    weight: float
    """Above 0: for one thing; below: against; in [-0.5, 0.5]."""
    en: str
    vi: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is held of two mentions."""

    verdict: str
    """`same`, `different` or `unsure`."""
    score: float
    """In [0, 1]: how likely they are one. It orders candidates; the verdict follows from the rules, not from it."""
    grounds: tuple[Ground, ...]


def concluded(grounds: Iterable[Ground], *, joined: bool, apart: bool) -> Comparison:
    """Return the comparison that grounds come to.

    Args:
        grounds: all that was found.
        joined: the rules make the two one.
        apart: something was found that one thing cannot have both of.
    """
    found = tuple(sorted(grounds, key=lambda ground: (-abs(ground.weight), ground.code, ground.en)))
    score = min(0.99, max(0.01, 0.5 + sum(ground.weight for ground in found)))
    if joined:
        return Comparison("same", max(score, 0.8), found)
    if apart:
        return Comparison("different", min(score, 0.2), found)
    return Comparison("unsure", min(max(score, 0.21), 0.79), found)


def weighed(grounds: Iterable[Ground], *, enough: float = -0.35) -> Comparison:
    """Return what grounds come to for two that no rule makes one.

    Args:
        grounds: all that was found.
        enough: the weight at which one ground alone says they are two.
    """
    found = tuple(grounds)
    return concluded(found, joined=False, apart=any(ground.weight <= enough for ground in found))
