"""What a comparison comes to: hits, what the gold wants, what was found, and which were missed or extra."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Slip:
    """A fact missed, or one too many: `words` for people, `phrases` to find it in the article by."""

    words: str
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """One kind of fact in one article."""

    hits: int = 0
    gold: int = 0
    found: int = 0
    missed: tuple[Slip, ...] = field(default=())
    extra: tuple[Slip, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Wish:
    """A fact of the gold: any of `accepted` fulfils it. A miss of an optional one does not count."""

    accepted: frozenset[Hashable]
    slip: Slip
    optional: bool = False


def settle(wishes: Iterable[Wish], found: dict[Hashable, Slip]) -> Outcome:
    """Return the outcome of giving each wish at most one of the facts found, each fact to one wish.

    Args:
        wishes: the gold, in its order.
        found: the facts in a fixed order, with what to say of each when nobody wished for it.
    """
    taken: set[Hashable] = set()
    hits = wanted = 0
    missed = []
    for wish in wishes:
        granted = next((fact for fact in found if fact in wish.accepted and fact not in taken), None)
        if granted is not None:
            taken.add(granted)
        if not wish.optional:
            wanted += 1
            hits += granted is not None
            missed += [wish.slip] if granted is None else []
    extra = tuple(slip for fact, slip in found.items() if fact not in taken)
    return Outcome(hits, wanted, hits + len(extra), tuple(missed), extra)


def shares(hits: int, gold: int, found: int) -> tuple[float, float, float]:
    """Return precision, recall and F1, each 0 where there is nothing to divide by."""
    precision = hits / found if found else 0.0
    recall = hits / gold if gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def total(outcomes: Sequence[Outcome]) -> tuple[int, int, int]:
    """Return hits, gold and found of several articles together."""
    return sum(one.hits for one in outcomes), sum(one.gold for one in outcomes), sum(one.found for one in outcomes)
