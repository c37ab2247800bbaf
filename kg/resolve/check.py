"""Nothing enters resolution whose words are not in the article or whose local keys lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kg.model import (
    Claim,
    Commendation,
    Evidence,
    Figure,
    OrganChange,
    Participation,
    Reading,
    Speech,
)


def check(reading: Reading) -> None:
    """Let a sound `reading` pass.

    Raises:
        ValueError: an evidence's quote is not the text of its span, a local key is used twice or names no record.
            Each is a bug of an extractor, never the user's fault.
    """
    text = reading.article.text
    for evidence in _evidence(reading):
        if text[evidence.span.start : evidence.span.end] != evidence.quote:
            raise ValueError(f"{reading.article.source}: {evidence.rule}: {evidence.quote!r} is not at {evidence.span}")
    for kind, known, used in _keys(reading):
        if len(set(known)) != len(known):
            raise ValueError(f"{reading.article.source}: a {kind} key is used twice: {sorted(known)}")
        if lost := sorted(set(used) - set(known)):
            raise ValueError(f"{reading.article.source}: no {kind} record for {', '.join(lost)}")


def _evidence(reading: Reading) -> Iterator[Evidence]:
    if reading.article.headline:
        yield reading.article.headline.evidence
    for person in reading.persons:
        yield from person.mentions
        yield from (claim.evidence for claim in (*person.ranks, *person.degrees))
    for organ in reading.organs:
        yield from organ.mentions
        yield from (claim.evidence for claim in organ.parents)
    for holding in reading.holdings:
        yield from (attestation.evidence for attestation in holding.attestations)
    for document in reading.documents:
        yield from document.mentions
        yield from _words(document.issuers, document.dates, document.titles, document.terms, document.relations)
    for event in reading.events:
        yield from event.mentions
        yield from _words(event.starts, event.ends, event.places, event.organisers, event.about, event.parents)
    deeds: tuple[Participation | Speech | Commendation | Figure | OrganChange, ...] = (
        *reading.participations,
        *reading.speeches,
        *reading.commendations,
        *reading.figures,
        *reading.changes,
    )
    yield from (deed.evidence for deed in deeds)


def _words(*properties: tuple[Claim[Any], ...]) -> Iterator[Evidence]:
    yield from (claim.evidence for claims in properties for claim in claims)


def _keys(reading: Reading) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield, per kind of record, its name, the keys that exist and the keys that are used."""
    persons = [record.key for record in reading.persons]
    organs = [record.key for record in reading.organs]
    documents = [record.key for record in reading.documents]
    events = [record.key for record in reading.events]
    holdings = [record.key for record in reading.holdings]
    acting: tuple[Participation | Speech, ...] = (*reading.participations, *reading.speeches)
    yield "person", persons, [h.person for h in reading.holdings] + [a.person for a in acting]
    yield "organ", organs, list(_used_organs(reading))
    yield "document", documents, list(_used_documents(reading))
    used_events = [p.event for p in reading.participations] + [c.value for e in reading.events for c in e.parents]
    optional: tuple[Speech | Commendation, ...] = (*reading.speeches, *reading.commendations)
    yield "event", events, used_events + [record.event for record in optional if record.event]
    yield "holding", holdings, [record.capacity for record in acting if record.capacity]
    yield "recipient", persons + organs, [key for award in reading.commendations for key in award.recipients]


def _used_organs(reading: Reading) -> Iterator[str]:
    yield from (claim.value for organ in reading.organs for claim in organ.parents)
    yield from (holding.organ for holding in reading.holdings if holding.organ)
    yield from (claim.value for document in reading.documents for claim in document.issuers)
    yield from (claim.value for event in reading.events for claim in event.organisers)
    yield from (award.giver for award in reading.commendations if award.giver)
    yield from (figure.organ for figure in reading.figures if figure.organ)
    yield from (key for change in reading.changes for key in (*change.originals, *change.results))


def _used_documents(reading: Reading) -> Iterator[str]:
    yield from (claim.value[1] for document in reading.documents for claim in document.relations)
    yield from (claim.value for event in reading.events for claim in event.about)
    yield from (one.document for h in reading.holdings for one in h.attestations if one.document)
    deciding: tuple[Commendation | OrganChange, ...] = (*reading.commendations, *reading.changes)
    yield from (record.document for record in deciding if record.document)
