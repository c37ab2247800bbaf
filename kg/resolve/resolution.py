"""All readings at once: stable ids, one preferred name and kind per entity, ranked claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.model import Document, Event, Organ, Person, Reading
from kg.resolve.check import check
from kg.resolve.claims import Stated, stated
from kg.resolve.documents import document_ids
from kg.resolve.events import event_ids
from kg.resolve.keys import folded
from kg.resolve.organs import organ_ids, shared_organs
from kg.resolve.persons import person_ids
from kg.resolve.rank import Ranked, rank

Trait = tuple[str, str]
"""(entity id, trait): `name` of any; `kind` of organs and events; `level`, `place` of organs; `symbol` of documents.

(folded title, `title`): how a title is written."""


_COUNTED = ("person", "organ", "document", "event")


@dataclass(frozen=True, slots=True)
class Resolution:
    """What all articles say together. A pure function of the set of readings."""

    readings: tuple[Reading, ...]
    """One per article, in order of the article's id."""
    ids: Mapping[str, Mapping[str, str]]
    """Article id -> local key -> stable id of a person, organ, document or event."""
    traits: Mapping[Trait, str]
    """The one value of what an entity has once: that of most articles, then the longest, then the smallest."""
    claims: Mapping[str, tuple[Ranked, ...]]
    """Article id -> its claims in order of the text, ranked against those of all articles."""

    def counts(self) -> dict[str, int]:
        """Return how many articles, persons, organs, documents and events there are."""
        entities = {entity for ids in self.ids.values() for entity in ids.values()}
        found = Counter(entity.partition("/")[0] for entity in entities)
        return {"articles": len(self.readings)} | {f"{kind}s": found[kind] for kind in _COUNTED}


def resolve(readings: Iterable[Reading]) -> Resolution:
    """Return which records of different articles are one, what they are called, and which values stand.

    A single article resolves in the same way as many. The order of `readings` changes nothing; an article met twice
    counts once.

    Raises:
        ValueError: a reading is unsound (`kg.resolve.check`).
    """
    ordered = _distinct(readings)
    for reading in ordered:
        check(reading)
    ids = _ids(ordered)
    return Resolution(ordered, ids, _traits(ordered, ids), _claims(ordered, ids))


def _distinct(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return one reading per article, in order of id; of copies the one whose source says most, then the first."""
    best: dict[str, tuple[tuple[int, str], Reading]] = {}
    for reading in readings:
        article = reading.article
        told = (article.published, article.publisher, article.url, article.authors)
        weight = (-sum(map(bool, told)), f"{article.url or ''}\x1f{article.source}")
        if article.id not in best or weight < best[article.id][0]:
            best[article.id] = (weight, reading)
    return tuple(best[article][1] for article in sorted(best))


def _ids(readings: tuple[Reading, ...]) -> dict[str, dict[str, str]]:
    ids = {reading.article.id: organ_ids(reading) for reading in readings}
    shared = frozenset().union(*(shared_organs(reading, ids[reading.article.id]) for reading in readings))
    persons = person_ids(readings, ids)
    documents = document_ids(readings, ids)
    for (article, key), document in documents.items():
        ids[article][key] = document
    events = event_ids(readings, ids, shared)
    for found in (persons, events):
        for (article, key), entity in found.items():
            ids[article][key] = entity
    return ids


def _traits(readings: tuple[Reading, ...], ids: Mapping[str, Mapping[str, str]]) -> dict[Trait, str]:
    votes: defaultdict[Trait, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for reading in readings:
        for trait, value in sorted(set(_said(reading, ids[reading.article.id]))):
            votes[trait][value] += 1
    return {
        trait: min(counts, key=lambda value: (-counts[value], -len(value), value)) for trait, counts in votes.items()
    }


def _said(reading: Reading, ids: Mapping[str, str]) -> Iterator[tuple[Trait, str]]:
    named: tuple[Person | Organ | Document | Event, ...]
    named = (*reading.persons, *reading.organs, *reading.documents, *reading.events)
    yield from (((ids[record.key], "name"), record.name) for record in named)
    sorted_by_kind: tuple[Organ | Event, ...] = (*reading.organs, *reading.events)
    yield from (((ids[record.key], "kind"), record.kind) for record in sorted_by_kind)
    yield from (((folded(holding.title), "title"), holding.title) for holding in reading.holdings)
    for organ in reading.organs:
        for trait, value in (("level", organ.level), ("place", organ.place)):
            if value:
                yield (ids[organ.key], trait), value
    for document in reading.documents:
        if document.symbol:
            yield (ids[document.key], "symbol"), document.symbol


def _claims(readings: tuple[Reading, ...], ids: Mapping[str, Mapping[str, str]]) -> dict[str, tuple[Ranked, ...]]:
    groups: defaultdict[tuple[str, str], list[Stated]] = defaultdict(list)
    for reading in readings:
        for claim in stated(reading, ids[reading.article.id]):
            groups[claim.subject, claim.property].append(claim)
    ranked: dict[str, list[Ranked]] = {reading.article.id: [] for reading in readings}
    for claims in groups.values():
        for one in rank(claims):
            ranked[one.stated.article.id].append(one)
    return {article: tuple(found) for article, found in ranked.items()}
