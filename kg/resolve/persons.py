"""Which persons of different articles are one: same folded name and a post in the same organ.

A name alone never joins two articles: namesakes stay apart until something else speaks for them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
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


def person_ids(readings: Iterable[Reading], organs: Mapping[str, Mapping[str, str]]) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of every person.

    The key of a person is the folded name and the smallest anchor of its group: an organ that other articles can
    name too, else an organ of one article, else the article itself.
    """
    by_name: defaultdict[str, list[Named]] = defaultdict(list)
    for reading in readings:
        for named in _named(reading, organs[reading.article.id]):
            by_name[folded(named.name)].append(named)
    ids: dict[tuple[str, str], str] = {}
    for name, bearers in by_name.items():
        for group in components(bearers, lambda named: named.anchors):
            _, anchor = min(min(named.anchors) for named in group)
            person = stable_id("person", name, name, anchor)
            ids.update(((named.article, named.key), person) for named in group)
    return ids


def _named(reading: Reading, organs: Mapping[str, str]) -> Iterable[Named]:
    article = reading.article.id
    local = {organ.key for organ in reading.organs if is_local(organ)}
    anchors: defaultdict[str, set[Anchor]] = defaultdict(set)
    for holding in reading.holdings:
        if holding.organ is not None:
            anchors[holding.person].add((holding.organ in local, organs[holding.organ]))
    for person in reading.persons:
        yield Named(article, person.key, person.name, frozenset(anchors[person.key]) or frozenset({(True, article)}))
