"""Facts that have a node of their own (holdings, participations, speeches ...), each as one row, seen from a thing."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pyoxigraph import NamedNode

from kg.graph.vocab import DCT, OPENGOV, ORG, PROV, RDF, SCHEMA, SKOS, TIME, VNKG
from kg.render.entity import Attested, Link, Part, Row, Said
from kg.render.entity_look import Look

Make = Callable[[Look, str, str], Row]
"""(graph, node of the fact, thing that the page is about) -> its row."""
_LEADING = ("chairs", "co-chairs", "directs", "opens", "reports", "speaks")
"""Roles that stand before all others, in this order (`views.js` has the same)."""


def _parts(look: Look, node: str, seen_from: str, *properties: NamedNode) -> tuple[Part, ...]:
    """Return the things that a fact ties together, but for the one that the page is about."""
    return tuple(look.link(iri) for prop in properties for iri in look.nodes(node, prop) if iri != seen_from)


def holding(look: Look, node: str, seen_from: str) -> Row:
    """Return a holding: who, title, organ; what articles attest; the tenure where one is stated."""
    said: list[Said] = []
    for attestation in look.nodes(node, VNKG.attestation):
        on = look.text(attestation, VNKG.attestedOn)
        said += look.said(attestation, look.label(look.node(attestation, VNKG.status)), on)
    parts = _parts(look, node, seen_from, ORG.member, ORG.role, ORG.organization)
    return attested_by(Row(parts, _tenure(look, node)), said)


def attested_by(row: Row, said: Iterable[Said]) -> Row:
    """Return the row of a holding as these words attest it."""
    days: dict[str, set[str]] = {}
    for one in said:
        days.setdefault(one.status, set()).update({one.on} - {""})
    spans = [(status, sorted({min(found), max(found)}) if found else []) for status, found in days.items()]
    ordered = sorted(spans, key=lambda span: (span[1][::-1], span[0]), reverse=True)
    attested = tuple(Attested(status, tuple(ends)) for status, ends in ordered if status)
    return replace(row, attested=attested, said=tuple(sorted(said, key=lambda one: (one.on, one.published, one.exact))))


def _tenure(look: Look, node: str) -> str:
    """Return the stated start and end of a holding as an EDTF interval, empty where no text states either."""
    found = []
    for interval in look.nodes(node, ORG.memberDuring):
        ends = [look.date(look.node(interval, end)) for end in (TIME.hasBeginning, TIME.hasEnd)]
        found.append("/".join(end or ".." for end in ends))
    return ", ".join(found)


def participation(look: Look, node: str, seen_from: str) -> Row:
    """Return a participation: who, in which role, at which event, in which capacity."""
    events = look.into(PROV.qualifiedAssociation, node)
    role = look.node(node, PROV.hadRole)
    notation = look.text(role, SKOS.notation)
    place = _LEADING.index(notation) if notation in _LEADING else len(_LEADING)
    others = _parts(look, node, seen_from, PROV.agent)
    at = tuple(look.link(event) for event in events if event != seen_from)
    when = next((day for event in events if (day := event_date(look, event))), "")
    capacity = look.node(node, VNKG.inCapacity)
    note = " · ".join(look.label(one) for prop in (ORG.role, ORG.organization) for one in look.nodes(capacity, prop))
    return Row((*others, look.label(role), *at), when if at else "", note=note, said=look.said(node), place=place)


def event_date(look: Look, event: str) -> str:
    """Return the day or days of an event in EDTF."""
    start, end = look.text(event, SCHEMA.startDate), look.text(event, SCHEMA.endDate)
    return f"{start}/{end}" if start and end and end != start else start or look.text(event, VNKG.edtfDate)


def speech(look: Look, node: str, seen_from: str) -> Row:
    """Return a speech: who, at which event; its words are its evidence."""
    event = look.node(node, VNKG.atEvent)
    when = event_date(look, event) if event else ""
    return Row(_parts(look, node, seen_from, SCHEMA.creator, VNKG.atEvent), when, said=look.said(node))


def commendation(look: Look, node: str, seen_from: str) -> Row:
    """Return a commendation: the award, who receives and who gives it, for what."""
    groups = [f"{look.text(one, VNKG.memberCount)} {look.label(one)}" for one in _groups(look, node)]
    named = [part for part in _parts(look, node, seen_from, VNKG.recipient) if _iri(part) not in _groups(look, node)]
    rest = _parts(look, node, seen_from, VNKG.conferredBy, VNKG.atEvent, VNKG.forDocument)
    return Row(_apart((look.text(node, VNKG.awardName), *groups, *named, *rest)), said=look.said(node))


def _apart(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return the parts with a mark between them, for those that make no sentence."""
    first, *others = parts
    return (first, *(one for part in others for one in ("·", part)))


def _groups(look: Look, node: str) -> list[str]:
    return [one for one in look.nodes(node, VNKG.recipient) if look.kind(one) == "group"]


def _iri(part: Part) -> str:
    return part.iri if isinstance(part, Link) else ""


def figure(look: Look, node: str, seen_from: str) -> Row:
    """Return a reported figure: the number, what is counted, of which organ."""
    number = look.text(node, RDF.value)
    about = "≈ " if look.text(node, VNKG.approximate) == "true" else ""
    counted = f"{about}{number} {look.text(node, VNKG.counted)}".strip()
    return Row((counted, *_parts(look, node, seen_from, VNKG.ofOrgan)), said=look.said(node))


def change(look: Look, node: str, seen_from: str) -> Row:
    """Return a change of organs: its kind, what was before and after, what decided it."""
    kind = look.label(look.node(node, VNKG.changeKind))
    before = tuple(map(look.link, look.nodes(node, ORG.originalOrganization)))
    after = tuple(map(look.link, look.nodes(node, ORG.resultingOrganization)))
    decided = _parts(look, node, seen_from, VNKG.decidedBy)
    source = look.words(node, DCT.source)  # a reference table, where no article says so
    return Row((kind, *before, "→", *after, *decided), look.text(node, DCT.date), note=source, said=look.said(node))


MAKERS: dict[str, Make] = {
    "holding": holding,
    "participation": participation,
    "speech": speech,
    "commendation": commendation,
    "figure": figure,
    "change": change,
}
"""Kind of a fact's own node -> how its row is made."""
SECTIONS: dict[NamedNode, str] = {
    ORG.member: "posts",
    ORG.organization: "holders",
    ORG.role: "holders",
    OPENGOV.post: "holders",
    PROV.agent: "events",
    VNKG.conferredBy: "awards-given",
}
"""Property by which such a fact is tied to a thing -> section of that thing's page."""
BY_KIND = {
    "holding": "posts",
    "participation": "participants",
    "speech": "speeches",
    "commendation": "awards",
    "figure": "figures",
    "change": "changes",
}
"""The section of a fact whose tie is none of `SECTIONS`."""
