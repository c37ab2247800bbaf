"""All readings at once: stable ids, one preferred name and kind per entity, ranked claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from kg.model import NOTHING_DECIDED, Article, Decisions, Document, Event, Organ, Reading
from kg.resolve.check import check
from kg.resolve.claims import stated, stated_alone
from kg.resolve.corrections import corrected
from kg.resolve.documents import citations_of, group_documents
from kg.resolve.events import events_of, group_events
from kg.resolve.judged import Judged, judged_of
from kg.resolve.keys import folded
from kg.resolve.organs import organ_ids
from kg.resolve.person_names import unstuttered
from kg.resolve.persons import bearers_of, group_persons
from kg.resolve.rank import Ranked, rank
from kg.resolve.stated import Stated, group_of

T = TypeVar("T")
Trait = tuple[str, str]
"""(entity id, trait): `name` of any; `kind` of organs and events; `level`, `place` of organs; `symbol` of documents.

(folded title, `title`): how a title is written."""

Weight = tuple[int, str]

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


def resolve(readings: Iterable[Reading], decisions: Decisions = NOTHING_DECIDED) -> Resolution:
    """Return which records of different articles are one, what they are called, and which values stand.

    A single article resolves in the same way as many. The order of `readings` changes nothing; an article met twice
    counts once. What `decisions` correct is taken out of the readings, what they judge decides before any rule.

    Raises:
        ValueError: a reading is unsound (`kg.resolve.check`).
    """
    ordered = _distinct(readings)
    for reading in ordered:
        check(reading)
    ordered = tuple(corrected(reading, decisions.corrections) for reading in ordered)
    ids = _ids(ordered, judged_of(decisions.judgements))
    return Resolution(ordered, ids, _traits(ordered, ids), _claims(ordered, ids))


def _distinct(readings: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return one reading per article, in order of id; of copies the one of the smallest weight."""
    best: dict[str, tuple[Weight, Reading]] = {}
    for reading in readings:
        article, weight = reading.article.id, weight_of(reading.article)
        if article not in best or weight < best[article][0]:
            best[article] = (weight, reading)
    return tuple(best[article][1] for article in sorted(best))


def weight_of(article: Article) -> Weight:
    """Return by what copies of an article are compared: the smallest, which tells most of its source, stands."""
    told = (article.published, article.publisher, article.url, article.authors)
    return (-sum(map(bool, told)), f"{article.url or ''}\x1f{article.source}")


def _ids(readings: tuple[Reading, ...], judged: Judged) -> dict[str, dict[str, str]]:
    ids = {reading.article.id: organ_ids(reading, judged) for reading in readings}

    def of_all(one: Callable[[Reading, Mapping[str, str], Judged], Iterable[T]]) -> Iterator[T]:
        return (record for reading in readings for record in one(reading, ids[reading.article.id], judged))

    for (article, key), entity in group_documents(of_all(citations_of), judged).items():
        ids[article][key] = entity
    for (article, key), entity in group_events(of_all(events_of), judged).items():
        ids[article][key] = entity
    for (article, key), entity in group_persons(of_all(bearers_of), judged).items():
        ids[article][key] = entity
    return ids


def _traits(readings: tuple[Reading, ...], ids: Mapping[str, Mapping[str, str]]) -> dict[Trait, str]:
    votes: defaultdict[Trait, defaultdict[str, int]] = defaultdict(lambda: defaultdict(int))
    for reading in readings:
        for trait, value in set(said_of(reading, ids[reading.article.id])):
            votes[trait][value] += 1
    return {trait: winner(counts) for trait, counts in votes.items()}


def winner(votes: Mapping[str, int]) -> str:
    """Return the value of most articles, then the longest, then the smallest."""
    if len(votes) == 1:
        return next(iter(votes))
    return min(votes, key=lambda value: (-votes[value], -len(value), value))


def said_of(reading: Reading, ids: Mapping[str, str]) -> Iterator[tuple[Trait, str]]:
    """Yield what an article says of what an entity has once."""
    named: tuple[Organ | Document | Event, ...] = (*reading.organs, *reading.documents, *reading.events)
    yield from (((ids[person.key], "name"), unstuttered(person.name)) for person in reading.persons)
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
    groups: defaultdict[tuple[str, str, str], list[Stated]] = defaultdict(list)
    told = stated if len(readings) > 1 else stated_alone
    for reading in readings:
        for claim in told(reading, ids[reading.article.id]):
            groups[group_of(claim)].append(claim)
    ranked: dict[str, list[Ranked]] = {reading.article.id: [] for reading in readings}
    for claims in groups.values():
        for one in rank(claims):
            ranked[one.stated.article.id].append(one)
    return {article: tuple(found) for article, found in ranked.items()}
