"""Persons, organs, posts, and who holds them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.graph.entries import organ_entry_rows, place_entry_rows
from kg.graph.frame import Frame
from kg.graph.lineage import succession_rows
from kg.graph.rows import TYPE, Row, date, plain, typed, vi
from kg.graph.vocab import (
    CV,
    DCT,
    FOAF,
    OPENGOV,
    ORG,
    SCHEMA,
    SKOS,
    TIME,
    VNKG,
    concept,
    vnkg_class,
)
from kg.model import Attestation, Holding, Organ, PartialDate, Person
from kg.resolve.keys import folded
from kg.resolve.person_names import unstuttered
from kg.schema import organ_kinds
from kg.text.letters import toneless

_PERSON, _NAME, _HOLDS = str(FOAF.Person), str(FOAF.name), str(ORG.holds)
_PREFERRED, _OTHER, _HIDDEN = str(SKOS.prefLabel), str(SKOS.altLabel), str(SKOS.hiddenLabel)
_ORGAN, _PUBLIC = str(ORG.Organization), str(CV.PublicOrganisation)
_PART_OF, _LEVEL, _SPATIAL = str(ORG.subOrganizationOf), str(ORG.classification), str(DCT.spatial)
_POST, _POST_IN, _ROLE = str(ORG.Post), str(ORG.postIn), str(ORG.role)
_MEMBERSHIP, _MEMBER, _IN = str(ORG.Membership), str(ORG.member), str(ORG.organization)
_HAS_POST, _DURING = str(OPENGOV.post), str(ORG.memberDuring)
_ATTESTATION, _ATTESTED = str(VNKG.Attestation), str(VNKG.attestation)
_STATUS, _ON, _TERM, _DECIDED = str(VNKG.status), str(VNKG.attestedOn), str(VNKG.statedTerm), str(VNKG.decidedBy)
_INTERVAL, _INSTANT = str(TIME.Interval), str(TIME.Instant)
_BEGINNING, _END = str(TIME.hasBeginning), str(TIME.hasEnd)
_INSTANT_DATE = {
    "day": str(TIME.inXSDDate),
    "month": str(TIME.inXSDgYearMonth),
    "year": str(TIME.inXSDgYear),
}
_PLACE, _LOCATION, _PLACE_NAME = str(SCHEMA.Place), str(DCT.Location), str(SCHEMA.name)
_IN_OFFICE = frozenset({"current", "acting", "in-charge", "elected", "appointed"})
"""Statuses under which the person holds the post on the day spoken of (rule 4: `former` says the contrary)."""


def person_rows(frame: Frame, person: Person) -> Iterator[Row]:
    """Yield a person's names and the words that name it; ranks and degrees stand with the claims."""
    iri = frame.iri(person.key)
    preferred = frame.trait(frame.ids[person.key], "name")
    yield iri, TYPE, _PERSON
    for name in {unstuttered(name) for name in (person.name, *person.variants)}:
        yield iri, (_NAME if name == preferred else _OTHER), vi(name)
    stutters = {name for name in (person.name, *person.variants) if unstuttered(name) != name}
    for name in {*person.misspellings, *stutters}:
        yield iri, _HIDDEN, vi(name)
    yield iri, _HIDDEN, plain(toneless(person.name))
    yield from frame.cite_mentions(iri, person.mentions)


def organ_rows(frame: Frame, organ: Organ) -> Iterator[Row]:
    """Yield an organ's names, kind, level, place, superiors, and the words that name it."""
    entity = frame.ids[organ.key]
    iri = frame.iris.of(entity)
    preferred = frame.trait(entity, "name")
    yield iri, TYPE, _ORGAN
    if organ.kind == frame.trait(entity, "kind"):
        yield iri, TYPE, str(vnkg_class(organ.kind))
        if organ.kind in _public_kinds():
            yield iri, TYPE, _PUBLIC
    for name in {organ.name, *organ.variants}:
        yield iri, (_PREFERRED if name == preferred else _OTHER), vi(name)
    for parent in organ.parents:
        yield iri, _PART_OF, frame.iri(parent.value)
    if organ.level and organ.level == frame.trait(entity, "level"):
        frame.use("organ-level", organ.level)
        yield iri, _LEVEL, str(concept("organ-level", organ.level))
    if organ.place and organ.place == frame.trait(entity, "place"):
        frame.use_place(organ.place)
        yield iri, _SPATIAL, frame.place(organ.place)
    yield from organ_entry_rows(frame, organ)
    yield from frame.cite_mentions(iri, organ.mentions)


def place_rows(frame: Frame, name: str) -> Iterator[Row]:
    """Yield a place as a named node, what it has become since, and its province where the reference knows it."""
    iri = frame.place(name)
    yield from typed(iri, _PLACE, _LOCATION)
    yield iri, _PLACE_NAME, vi(name)
    yield from succession_rows(frame, name)
    yield from place_entry_rows(frame, name)


def holding_rows(frame: Frame, holding: Holding) -> Iterator[Row]:
    """Yield a holding with its post, its attestations, and its tenure where the words state one."""
    person, title = frame.ids[holding.person], frame.trait(folded(holding.title), "title")
    organ = frame.ids[holding.organ] if holding.organ else None
    iri = holding_iri(frame, holding)
    role = frame.iris.title(title)
    frame.use("title", title)
    yield iri, TYPE, _MEMBERSHIP
    yield iri, _MEMBER, frame.iris.of(person)
    yield iri, _ROLE, role
    if organ:
        post = frame.iris.post(title, organ)
        yield iri, _IN, frame.iris.of(organ)
        yield iri, _HAS_POST, post
        yield post, TYPE, _POST
        yield post, _POST_IN, frame.iris.of(organ)
        yield post, _ROLE, role
        yield post, _PREFERRED, vi(f"{title}, {frame.trait(organ, 'name')}")
        held = [one for one in holding.attestations if one.status in _IN_OFFICE]
        if any(not frame.outranked(person, one.evidence) for one in held):
            yield frame.iris.of(person), _HOLDS, post
    for one in holding.attestations:
        yield from _attestation_rows(frame, iri, one)


def holding_iri(frame: Frame, holding: Holding) -> str:
    """Return the IRI of a holding of this article."""
    organ = frame.ids[holding.organ] if holding.organ else None
    return frame.iris.holding(frame.ids[holding.person], holding.title, organ)


def _attestation_rows(frame: Frame, holding: str, one: Attestation) -> Iterator[Row]:
    iri = frame.iris.attestation(holding, frame.article.id, one)
    frame.use("attestation-status", one.status)
    yield holding, _ATTESTED, iri
    yield iri, TYPE, _ATTESTATION
    yield iri, _STATUS, str(concept("attestation-status", one.status))
    day = one.on or frame.article.published
    if day and day.precision == "day":
        yield iri, _ON, date(day)
    if one.term:
        yield iri, _TERM, plain(one.term)
    if one.document:
        yield iri, _DECIDED, frame.iri(one.document)
    yield frame.cite(iri, one.evidence)
    if _dated(one.start) or _dated(one.end):
        yield from _tenure_rows(frame, holding, one)


def _tenure_rows(frame: Frame, holding: str, one: Attestation) -> Iterator[Row]:
    interval = frame.iris.interval(holding, one.start, one.end)
    yield holding, _DURING, interval
    yield interval, TYPE, _INTERVAL
    for bound, value in ((_BEGINNING, one.start), (_END, one.end)):
        if value and _dated(value):
            instant = frame.iris.instant(value)
            yield interval, bound, instant
            yield instant, TYPE, _INSTANT
            yield instant, _INSTANT_DATE[value.precision], date(value)


def _dated(value: PartialDate | None) -> bool:
    return value is not None and value.year is not None


@cache
def _public_kinds() -> frozenset[str]:
    return frozenset(kind.cls for kind in organ_kinds() if kind.public)
