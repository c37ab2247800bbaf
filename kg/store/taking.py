"""Articles from files and folders into the cache of a store, read there as far as they have not been read before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from kg.ingest import read
from kg.model import Issue
from kg.store.cache import Cache
from kg.store.readings import Entry, issues_of, place_of

_NOT_THERE = frozenset({"ingest.missing", "ingest.empty-folder", "ingest.suffix"})
"""A PATH of which this is said holds nothing, by mistake perhaps: what a store has from there stays."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What some sources hold."""

    entries: list[Entry] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)
    """Of articles that were refused and of those that were not, in the order of the sources."""
    places: list[str] = field(default_factory=list)
    """The sources that hold something."""


def take_in(cache: Cache, sources: Iterable[str], reread: Callable[[list[str]], object]) -> Taken:
    """Keep the raw articles of `sources` in `cache` and return what they are; nothing of one is held in memory.

    Args:
        cache: where raw articles and readings are kept.
        sources: files, folders, or `-` for standard input.
        reread: sees to it that the raw articles with these keys have been read by the present rules.
    """
    taken = Taken()
    met: list[tuple[str, str] | Issue] = []
    for source in sources:
        found = [one if isinstance(one, Issue) else (cache.keep(one), one.source) for one in read([source])]
        if not any(isinstance(one, Issue) and one.source == source and one.code in _NOT_THERE for one in found):
            taken.places.append(source)
        met += found
    reread([one[0] for one in met if not isinstance(one, Issue)])
    for one in met:
        if isinstance(one, Issue):
            taken.issues.append(one)
        elif head := cache.head(one[0]):
            key, source = one
            taken.issues.extend(issues_of(head, source))
            if head.article:
                taken.entries.append(Entry(head.article, head.weight, key, head.sha256, source, place_of(source)))
    return taken
