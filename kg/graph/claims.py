"""Claims: every value as each article states it, and the direct triple of those that stand."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, date, en, plain, vi
from kg.graph.vocab import DCT, ELI, ORG, RDF, SCHEMA, SKOS, VNKG, document_type_iri
from kg.model import PartialDate
from kg.resolve import Ranked
from kg.resolve.stated import BOUND_TO_A_DAY, BY_ID, Stated, day_of

_CLAIM, _SUBJECT, _PROPERTY = str(VNKG.Claim), str(VNKG.claimSubject), str(VNKG.claimProperty)
_VALUE, _RANK, _REASON = str(RDF.value), str(VNKG.claimRank), str(VNKG.reason)
_RANKS = {rank: plain(rank) for rank in ("preferred", "normal", "deprecated")}
_PREDICATES = {
    "type": str(ELI.type_document),
    "issuer": str(ELI.passed_by),
    "title": str(DCT.title),
    "start": str(SCHEMA.startDate),
    "end": str(SCHEMA.endDate),
    "place": str(SCHEMA.location),
    "organiser": str(SCHEMA.organizer),
    "short_name": str(SKOS.altLabel),
    "rank": str(VNKG.rank),
    "degree": str(VNKG.degree),
    "chair": str(VNKG.chairedBy),
    "holder": str(ORG.heldBy),
    "post": str(ORG.holds),
}
_ATTESTED_ON = str(VNKG.attestedOn)
_DOCUMENT_DAY, _DOCUMENT_DATE, _EDTF = str(ELI.date_document), str(DCT.date), str(VNKG.edtfDate)


def claim_rows(frame: Frame, ranked: Ranked) -> Iterator[Row]:
    """Yield a claim with its rank, reason and words, and the direct triple if its value stands.

    Of what is bound to a day the attestation or the participation says all (`kg.graph.actors`, `kg.graph.events`): a
    claim is made only where articles dispute it.
    """
    claim = ranked.stated
    subject = frame.iris.of(claim.subject)
    predicate = _predicate(claim.property, claim.value)
    value = _value(frame, claim.property, claim.value)
    iri = _iri(frame, claim, value)
    if ranked.stands and predicate and claim.property not in ("holder", "post"):
        yield subject, predicate, value
    if claim.property in BOUND_TO_A_DAY:
        if not ranked.reason:
            return
        yield iri, _ATTESTED_ON, date(PartialDate.from_iso(day_of(claim)))
    if claim.property == "place":
        frame.use_place(str(claim.value))
    yield iri, TYPE, _CLAIM
    yield iri, _SUBJECT, subject
    yield iri, _PROPERTY, predicate or _EDTF
    yield iri, _VALUE, value
    yield iri, _RANK, _RANKS[ranked.rank]
    if ranked.reason:
        yield iri, _REASON, en(ranked.reason.en)
        yield iri, _REASON, vi(ranked.reason.vi)
    yield frame.cite(iri, claim.evidence)


def claim_iri(frame: Frame, claim: Stated) -> str:
    """Return the IRI of a claim."""
    return _iri(frame, claim, _value(frame, claim.property, claim.value))


def _iri(frame: Frame, claim: Stated, value: str) -> str:
    return frame.iris.claim(claim.subject, claim.property, value, claim.article.id, day_of(claim))


def _predicate(prop: str, value: object) -> str:
    """Return the RDF property that a value of `prop` takes; empty where it cannot stand as a triple.

    A document's date without a year cannot; an event's stands as an EDTF string.
    """
    if not isinstance(value, PartialDate):
        return _PREDICATES[prop]
    if value.year is None:
        return _EDTF if prop == "start" else ""
    if prop == "date":
        return _DOCUMENT_DAY if value.precision == "day" else _DOCUMENT_DATE
    return _PREDICATES[prop]


def _value(frame: Frame, prop: str, value: str | PartialDate) -> str:
    if isinstance(value, PartialDate):
        return date(value)
    if prop in BY_ID:
        return frame.iris.of(value)
    if prop == "place":
        return frame.place(value)
    if prop == "type":
        frame.use("document-type", value)
        return str(document_type_iri(value))
    return vi(value)
