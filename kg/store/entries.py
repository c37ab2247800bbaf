"""Which articles a version holds, from which places, and which of several copies stands."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePath

from kg.resolve import Index
from kg.store.index import DiskIndex
from kg.store.readings import STDIN, Entry, entry_of

_ENTRY, _CHILD, _STANDS = "entry", "child", "stands"


@dataclass(frozen=True, slots=True)
class Switch:
    """The articles of which another copy stands after a change, or none, or one for the first time."""

    before: dict[str, Entry] = field(default_factory=dict)
    """The copy that stood."""
    after: dict[str, Entry] = field(default_factory=dict)
    """The copy that stands now."""


def switch(index: Index, going: Iterable[Entry], coming: Iterable[Entry]) -> Switch:
    """Take entries out of `index` and put others in; return what that does to the articles.

    The order of neither changes anything: of several copies the smallest entry stands.
    """
    going, coming = set(going), set(coming)
    folders: set[tuple[str, str]] = set()
    changes: dict[str, tuple[set[Entry], set[Entry]]] = {}
    for entry in going - coming:
        index.remove(_at(entry.place), _ENTRY, entry.row())
        changes.setdefault(entry.article, (set(), set()))[0].add(entry)
    for entry in coming - going:
        index.add(_at(entry.place), _ENTRY, entry.row())
        changes.setdefault(entry.article, (set(), set()))[1].add(entry)
        folders.update(_steps(entry.place))
    for folder, child in sorted(folders):
        if child not in index.get(_at(folder), _CHILD):
            index.add(_at(folder), _CHILD, child)
    found = Switch()
    for article, (gone, come) in sorted(changes.items()):
        _restand(index, article, (gone, come), found)
    return found


def _restand(index: Index, article: str, change: tuple[set[Entry], set[Entry]], found: Switch) -> None:
    """Choose anew which copy of an article stands."""
    subject = f"article/{article}"
    gone, come = change
    copies = {entry_of(row) for row in index.get(subject, _ENTRY)}
    for entry in gone:
        index.remove(subject, _ENTRY, entry.row())
    for entry in come - copies:
        index.add(subject, _ENTRY, entry.row())
    former, present = min(copies, default=None), min((copies - gone) | come, default=None)
    if former == present:
        return
    if former:
        index.remove(subject, _STANDS, former.row())
        found.before[article] = former
    if present:
        index.add(subject, _STANDS, present.row())
        found.after[article] = present


def standing_copy(index: Index, article: str) -> Entry:
    """Return the copy of an article that stands; the index holds the article."""
    (row,) = index.get(f"article/{article}", _STANDS)
    return entry_of(row)


def standing(index: DiskIndex) -> Iterator[Entry]:
    """Yield the copy that stands of every article."""
    return map(entry_of, index.all(_STANDS))


def entries_below(index: DiskIndex, path: str) -> Iterator[Entry]:
    """Yield the entries whose place is `path` or lies below it."""
    waiting = [path]
    while waiting:
        place = waiting.pop()
        yield from map(entry_of, index.get(_at(place), _ENTRY))
        waiting += index.get(_at(place), _CHILD)


def entries_of(index: DiskIndex, article: str) -> list[Entry]:
    """Return the copies of an article."""
    return [entry_of(row) for row in index.get(f"article/{article}", _ENTRY)]


def all_entries(index: DiskIndex) -> Iterator[Entry]:
    """Yield every entry."""
    return (entry for one in standing(index) for entry in entries_of(index, one.article))


def scope_of(path: str) -> str | None:
    """Return the place that a PATH of a build speaks for; None for standard input, which only adds."""
    return None if path == STDIN else os.path.abspath(path)  # noqa: PTH100 - as in kg.store.readings.place_of


def _at(place: str) -> str:
    return f"place/{place}"


def _steps(place: str) -> Iterator[tuple[str, str]]:
    """Yield (folder, what it holds) from the root down to `place`."""
    steps = [str(Path(place)), *map(str, PurePath(place).parents)] if place != STDIN else []
    yield from zip(steps[1:], steps, strict=False)
