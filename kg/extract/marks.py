"""A reading as labelled spans and as statements: what a reader or a trainable model is shown of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.model import Claim, Document, Event, Evidence, PartialDate, Reading, Span

MENTIONS = ("person", "organ", "document", "event")
"""Labels of mentions."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Words that name a thing; `key` is the thing's local key."""

    span: Span
    label: str
    """One of `MENTIONS`."""
    key: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the article says, and the words that say it."""

    label: str
    """Stable: `holds`, `takes-part`, `date`, `issued-by`, `part-of` ..."""
    subject: str
    """Local key, or empty where the statement has none (a figure)."""
    evidence: Evidence
    value: str = ""
    """A literal: a title, a date (EDTF), a place, an award."""
    object: str = ""
    """Local key of the other thing."""
    notation: str = ""
    """Status of a holding, role of a participation, kind of a change."""


def marks(reading: Reading) -> list[Mark]:
    """Return every mention of the article's persons, organs, documents and events, in order of the text."""
    found = {
        Mark(mention.span, label, thing.key, mention)
        for label, table in (
            ("person", reading.persons),
            ("organ", reading.organs),
            ("document", reading.documents),
            ("event", reading.events),
        )
        for thing in table
        for mention in thing.mentions
    }
    return sorted(found)


def statements(reading: Reading) -> list[Statement]:
    """Return everything that the article says of its things, in order of the words that say it."""
    found = [
        *_of_persons(reading),
        *(one for document in reading.documents for one in _of_document(document)),
        *(one for event in reading.events for one in _of_event(event)),
        *_of_acts(reading),
        *(
            Statement("part-of", organ.key, parent.evidence, object=parent.value)
            for organ in reading.organs
            for parent in organ.parents
        ),
    ]
    return sorted(found, key=lambda one: (one.evidence.span, one.label, one.subject, one.object, one.value))


def _of_persons(reading: Reading) -> Iterator[Statement]:
    for person in reading.persons:
        yield from (Statement("rank", person.key, one.evidence, one.value) for one in person.ranks)
        yield from (Statement("degree", person.key, one.evidence, one.value) for one in person.degrees)
    for holding in reading.holdings:
        for one in holding.attestations:
            yield Statement("holds", holding.person, one.evidence, holding.title, holding.organ or "", one.status)
    for part in reading.participations:
        yield Statement("takes-part", part.person, part.evidence, "", part.event, part.role)


def _plain(label: str, key: str, claims: tuple[Claim[str], ...]) -> Iterator[Statement]:
    yield from (Statement(label, key, one.evidence, one.value) for one in claims)


def _tied(label: str, key: str, claims: tuple[Claim[str], ...]) -> Iterator[Statement]:
    yield from (Statement(label, key, one.evidence, object=one.value) for one in claims)


def _dated(label: str, key: str, claims: tuple[Claim[PartialDate], ...]) -> Iterator[Statement]:
    yield from (Statement(label, key, one.evidence, one.value.edtf) for one in claims)


def _of_document(document: Document) -> Iterator[Statement]:
    yield from _tied("issued-by", document.key, document.issuers)
    yield from _dated("date", document.key, document.dates)
    yield from _plain("title", document.key, document.titles)
    yield from _plain("term", document.key, document.terms)
    for one in document.relations:
        relation, other = one.value
        yield Statement(relation.replace("_", "-"), document.key, one.evidence, object=other)


def _of_event(event: Event) -> Iterator[Statement]:
    yield from _dated("start", event.key, event.starts)
    yield from _dated("end", event.key, event.ends)
    yield from _plain("place", event.key, event.places)
    yield from _tied("organised-by", event.key, event.organisers)
    yield from _tied("about", event.key, event.about)
    yield from _tied("sub-event", event.key, event.parents)


def _of_acts(reading: Reading) -> Iterator[Statement]:
    for speech in reading.speeches:
        yield Statement(
            "speech", speech.person, speech.evidence, "", speech.event or "", "quoted" if speech.quoted else "reported"
        )
    for award in reading.commendations:
        for recipient in award.recipients or ("",):
            yield Statement("commendation", award.giver or "", award.evidence, award.award, recipient)
    for figure in reading.figures:
        yield Statement("figure", figure.organ or "", figure.evidence, f"{figure.value} {figure.counted}")
    for change in reading.changes:
        for result in change.results or ("",):
            for original in change.originals or ("",):
                yield Statement("change", original, change.evidence, "", result, change.kind)
