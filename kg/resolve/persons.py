"""Which persons of different articles are one: same folded name and a post in the same organ.

A name alone never joins two articles: namesakes stay apart until something else speaks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Reading
from kg.resolve.clusters import components
from kg.resolve.keys import folded, stable_id
from kg.resolve.organs import is_local

Anchor = tuple[bool, str]
"""(bound to one article, id of an organ or of the article): shared organs sort first."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person of one article with what can tell it from a namesake."""

    article: str
    key: str
    name: str
    anchors: frozenset[Anchor]

    @property
    def block(self) -> str:
        """Return what two records of one person must have in common."""
        return folded(self.name)


def group_persons(bearers: Iterable[Named]) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of the persons, all bearers of any name among them given.

    The key of a person is the folded name and the smallest anchor of its group: an organ that other articles can
    name too, else an organ of one article, else the article itself.
    """
    by_name: defaultdict[str, list[Named]] = defaultdict(list)
    for named in bearers:
        by_name[named.block].append(named)
    ids: dict[tuple[str, str], str] = {}
    for name, namesakes in by_name.items():
        for group in components(namesakes, lambda named: named.anchors):
            _, anchor = min(min(named.anchors) for named in group)
            person = stable_id("person", name, name, anchor)
            ids.update(((named.article, named.key), person) for named in group)
    return ids


def bearers_of(reading: Reading, organs: Mapping[str, str]) -> Iterator[Named]:
    """Yield the persons of an article; `organs` gives the ids of its organs."""
    article = reading.article.id
    local = {organ.key for organ in reading.organs if is_local(organ)}
    anchors: defaultdict[str, set[Anchor]] = defaultdict(set)
    for holding in reading.holdings:
        if holding.organ is not None:
            anchors[holding.person].add((holding.organ in local, organs[holding.organ]))
    for person in reading.persons:
        yield Named(article, person.key, person.name, frozenset(anchors[person.key]) or frozenset({(True, article)}))
