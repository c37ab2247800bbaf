"""Judgements made ready for resolution: which mentions a person has called one, and which two.

A judgement names two mentions by their places in two articles. A record that is mentioned there carries the mark of
it into its block; `settle` then joins and parts the groups that the rules have made. The rows are taken in their
order: a later row on the same pair replaces the earlier, and one that contradicts what the rows before it say
together is set aside (`Judged.contradictions`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from kg.model import Evidence, Judgement, Mention
from kg.resolve.clusters import components

NO_MARKS: frozenset[str] = frozenset()


class Marked(Protocol):
    """A record of one article that judgements may speak of."""

    @property
    def marks(self) -> frozenset[str]:
        """Return the judged mentions of this record."""
        ...

    @property
    def likeness(self) -> Iterable[Hashable]:
        """Return what it shares with records of the same thing: decides to which side it goes where a group parts."""
        ...


Record = TypeVar("Record", bound=Marked)


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements by what they say of which mention."""

    mentions: Mapping[tuple[str, str], tuple[Mention, ...]]
    """(kind, article) → the mentions in it that are judged."""
    bundle: Mapping[str, str]
    """Mark → the smallest mark of those judged the same."""
    foes: Mapping[str, frozenset[str]]
    """Bundle → the bundles judged different from it."""
    linked: Mapping[tuple[str, str], str]
    """(kind, key) → the smallest of the keys under which mentions judged the same are looked for."""
    contradictions: tuple[Judgement, ...] = ()
    """Judgements set aside because those before them say the contrary."""

    def marks(self, kind: str, article: str, mentions: Iterable[Evidence]) -> frozenset[str]:
        """Return the judged mentions of `kind` that overlap any of `mentions` of an article."""
        judged = self.mentions.get((kind, article))
        if not judged:
            return NO_MARKS
        spans = [one.span for one in mentions]
        return frozenset(mark(kind, one) for one in judged if any(one.span.overlaps(span) for span in spans))

    def key(self, kind: str, key: str) -> str:
        """Return the key under which all stand that judgements bring together with `key`."""
        return self.linked.get((kind, key), key)

    def parted(self, one: str, other: str) -> bool:
        """Say whether two bundles are judged different."""
        return other in self.foes.get(one, NO_MARKS)


def mark(kind: str, mention: Mention) -> str:
    """Return the name of a judged mention."""
    return f"{kind}/{mention.article}:{mention.span.start}-{mention.span.end}"


@lru_cache(maxsize=16)
def judged_of(judgements: tuple[Judgement, ...]) -> Judged:
    """Return `judgements` made ready, in their order."""
    latest = {row.pair: row for row in judgements}
    rows = [row for row in dict.fromkeys(judgements) if latest[row.pair] == row]
    parent: dict[str, str] = {}
    foes: defaultdict[str, set[str]] = defaultdict(set)
    aside: list[Judgement] = []
    links: list[tuple[tuple[str, str], tuple[str, str]]] = []
    for row in rows:
        one, other = (_root(parent, mark(row.kind, side)) for side in (row.left, row.right))
        if (row.verdict == "same" and other in foes[one]) or (row.verdict == "different" and one == other):
            aside.append(row)
        elif row.verdict == "same":
            _join(parent, foes, one, other)
            links.append(((row.kind, row.left.key), (row.kind, row.right.key)))
        elif row.verdict == "different":
            foes[one].add(other)
            foes[other].add(one)
    told = [row for row in rows if row.verdict != "unsure" and row not in aside]
    mentions: defaultdict[tuple[str, str], set[Mention]] = defaultdict(set)
    for row in told:
        for side in (row.left, row.right):
            mentions[row.kind, side.article].add(side)
    return Judged(
        {place: tuple(sorted(found)) for place, found in mentions.items()},
        {name: _root(parent, name) for row in told for name in (mark(row.kind, row.left), mark(row.kind, row.right))},
        {name: frozenset(others) for name, others in foes.items() if others},
        _linked(links),
        tuple(aside),
    )


def settle(groups: Iterable[Sequence[Record]], judged: Judged) -> Iterator[tuple[list[Record], str]]:
    """Yield the groups as judgements join and part them, each with what tells it from the one it was parted from.

    The second value is empty but for the later sides of a parted group: there it is a mark of that side, which goes
    into the id, as name and other traits of both sides may be the same.
    """
    given = [list(group) for group in groups]
    if not any(record.marks for group in given for record in group):
        yield from ((group, "") for group in given)
        return
    bundles = {id(group): _bundles(group, judged) for group in given}
    for merged in components(given, lambda group: bundles[id(group)] or [id(group)]):
        records = [record for group in merged for record in group]
        yield from _parted(records, judged)


def _bundles(records: Iterable[Marked], judged: Judged) -> list[str]:
    return sorted({judged.bundle[one] for record in records for one in record.marks})


def _parted(records: list[Record], judged: Judged) -> Iterator[tuple[list[Record], str]]:
    """Yield the sides of a group: one, or several where some of its records are judged different."""
    marked = [record for record in records if record.marks]
    seeds = sorted(components(marked, lambda one: _bundles([one], judged)), key=lambda seed: _bundles(seed, judged))
    names = [_bundles(seed, judged) for seed in seeds]
    hostile = [
        any(judged.parted(one, other) for one in mine for theirs in names if theirs is not mine for other in theirs)
        for mine in names
    ]
    sides: list[list[int]] = []
    for number in (number for number, found in enumerate(hostile) if found):
        free = [side for side in sides if not any(_foes(names[number], names[other], judged) for other in side)]
        if free:
            free[0].append(number)
        else:
            sides.append([number])
    if len(sides) < 2:  # noqa: PLR2004 - nothing parts it
        yield records, ""
        return
    placed = [[record for number in side for record in seeds[number]] for side in sides]
    known = {id(record) for side in placed for record in side}
    features = [{feature for record in side for feature in record.likeness} for side in placed]
    for record in records:
        if id(record) not in known:
            shared = [len(features[number].intersection(record.likeness)) for number in range(len(placed))]
            placed[shared.index(max(shared))].append(record)
    for number, side in enumerate(placed):
        yield side, min(_bundles(side, judged)) if number else ""


def _foes(mine: Iterable[str], theirs: Iterable[str], judged: Judged) -> bool:
    return any(judged.parted(one, other) for one in mine for other in theirs)


def _root(parent: dict[str, str], name: str) -> str:
    while parent.setdefault(name, name) != name:
        name = parent[name]
    return name


def _join(parent: dict[str, str], foes: defaultdict[str, set[str]], one: str, other: str) -> None:
    """Make two bundles one; the smaller name stands for both."""
    kept, gone = sorted((one, other))
    if kept == gone:
        return
    parent[gone] = kept
    for foe in foes.pop(gone, set()):
        foes[foe] = (foes[foe] - {gone}) | {kept}
        foes[kept].add(foe)


def _linked(links: Sequence[tuple[tuple[str, str], tuple[str, str]]]) -> dict[tuple[str, str], str]:
    """Return the smallest key of those that links bring together."""
    found = {}
    for group in components(links, lambda link: link):
        keys = {key for link in group for key in link}
        smallest = min(key for _, key in keys)
        found.update(dict.fromkeys(keys, smallest))
    return found
