"""Two ways of bringing records together, both independent of the order in which they come."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from itertools import chain
from typing import TypeVar

T = TypeVar("T")


def components(items: Sequence[T], tokens: Callable[[T], Iterable[Hashable]]) -> list[list[T]]:
    """Return the groups of `items` that share a token, directly or through others; each group keeps the given order."""
    if len(items) < 2:  # noqa: PLR2004 - nearly always, where one article is read
        return [[item] for item in items]
    parent = list(range(len(items)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    first: dict[Hashable, int] = {}
    for index, item in enumerate(items):
        for token in tokens(item):
            parent[root(index)] = root(first.setdefault(token, index))
    groups: defaultdict[int, list[T]] = defaultdict(list)
    for index, item in enumerate(items):
        groups[root(index)].append(item)
    return list(groups.values())


def join_only_fit(
    groups: Sequence[Sequence[T]],
    rest: Iterable[T],
    offers: Callable[[Sequence[T]], Iterable[Hashable]],
    seeks: Callable[[T], Iterable[Hashable]],
) -> tuple[list[list[T]], list[T]]:
    """Put each item of `rest` into the one group it fits: that offers a token the item seeks.

    Every item is judged against `groups` as given, never against what joined meanwhile, so order changes nothing.

    Returns:
        The grown groups, and the items that fit no group or more than one.
    """
    offered: defaultdict[Hashable, set[int]] = defaultdict(set)
    for index, group in enumerate(groups):
        for token in offers(group):
            offered[token].add(index)
    grown = [list(group) for group in groups]
    left: list[T] = []
    for item in rest:
        where = _only(offered.get(token, ()) for token in seeks(item))
        (left if where is None else grown[where]).append(item)
    return grown, left


def _only(numbers: Iterable[Collection[int]]) -> int | None:
    """Return the one number in all of the collections, None where there is none or a second; looks no further."""
    found: int | None = None
    for number in chain.from_iterable(numbers):
        if found is not None and number != found:
            return None
        found = number
    return found
