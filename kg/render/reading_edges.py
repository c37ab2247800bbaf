"""The ties of a graph: holdings, participations, awards, changes of organs, and plain properties between nodes."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.vocab import DCT, ELI, OPENGOV, ORG, PROV, SCHEMA, SKOS, TIME, VNKG
from kg.render.claims import Claims, Stated, ranked, stated
from kg.render.columns import Columns
from kg.render.graph_view import Edge
from kg.render.quotes import Quotes
from kg.render.reading_nodes import post

PLAIN = {
    ELI.passed_by: "issued-by",
    SCHEMA.organizer: "organised-by",
    SCHEMA.about: "about",
    ORG.subOrganizationOf: "part-of",
    SCHEMA.superEvent: "sub-event",
    ELI.cites: "cites",
    ELI.amends: "amends",
    ELI.repeals: "repeals",
    ELI.based_on: "based-on",
    VNKG.implements: "implements",
}
"""Property -> relation; the subject is the edge's source."""
_CHAIRING = ("chairs", "co-chairs")
PREDICATES = (
    *PLAIN,
    ORG.memberDuring,
    TIME.hasBeginning,
    TIME.hasEnd,
    TIME.inXSDDate,
    TIME.inXSDgYearMonth,
    TIME.inXSDgYear,
    ORG.originalOrganization,
    ORG.resultingOrganization,
    OPENGOV.post,
    DCT.date,
    PROV.qualifiedAssociation,
    PROV.agent,
    PROV.hadRole,
    VNKG.inCapacity,
    VNKG.conferredBy,
    VNKG.recipient,
    VNKG.awardName,
)


def read_edges(columns: Columns, quotes: Quotes, claims: Claims) -> Iterator[Edge]:
    """Yield every tie in no particular order; the ends may be things that the page does not draw."""
    yield from _holdings(columns, quotes, claims)
    yield from _participations(columns, quotes, claims)
    yield from _awards(columns, quotes)
    yield from _changes(columns, quotes)
    yield from _plain(columns, quotes, claims)


def edge_order(edge: Edge) -> tuple[str, ...]:
    """Return what ties are sorted by."""
    return (edge.source, edge.target, edge.relation, edge.label, edge.role, edge.note)


def _holdings(columns: Columns, quotes: Quotes, claims: Claims) -> Iterator[Edge]:
    """Person to organ under the title; to the title itself where no text names the organ."""
    for holding in columns.subjects(ORG.member):
        title = columns.value(holding, ORG.role)
        person, held = columns.value(holding, ORG.member), columns.value(holding, OPENGOV.post)
        disputed = ranked(claims, (held, ORG.heldBy, person), (person, ORG.holds, held))
        yield Edge(
            person,
            columns.value(holding, ORG.organization) or title,
            "holds",
            columns.name(title),
            columns.text(title, SKOS.prefLabel, "en"),
            note=_during(columns, holding),
            rank=disputed.rank,
            reason=disputed.reason,
            reason_en=disputed.reason_en,
            quotes=quotes.of_holding(holding),
        )


def _during(columns: Columns, holding: str) -> str:
    """Return the stated start and end as an EDTF interval, `2020-10/2025` or `2023-11-14/..`; empty: none stated."""
    interval = columns.value(holding, ORG.memberDuring)
    if not interval:
        return ""
    ends = (columns.value(interval, TIME.hasBeginning), columns.value(interval, TIME.hasEnd))
    return "/".join(_instant(columns, end) or ".." for end in ends)


def _instant(columns: Columns, instant: str) -> str:
    precise = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)
    return next((value for p in precise if (value := columns.value(instant, p))), "")


def _participations(columns: Columns, quotes: Quotes, claims: Claims) -> Iterator[Edge]:
    """Person to event, one edge a role."""
    for event in columns.subjects(PROV.qualifiedAssociation):
        for participation in columns.values(event, PROV.qualifiedAssociation):
            capacity = columns.value(participation, VNKG.inCapacity)
            role = columns.value(columns.value(participation, PROV.hadRole), SKOS.notation)
            person = columns.value(participation, PROV.agent)
            disputed = ranked(claims, (event, VNKG.chairedBy, person)) if role in _CHAIRING else Stated("")
            yield Edge(
                person,
                event,
                "takes-part",
                role=role,
                note=post(columns, capacity) if capacity else "",
                rank=disputed.rank,
                reason=disputed.reason,
                reason_en=disputed.reason_en,
                quotes=quotes.of(participation),
            )


def _awards(columns: Columns, quotes: Quotes) -> Iterator[Edge]:
    """Giver to each named recipient."""
    for award in columns.subjects(VNKG.conferredBy):
        for giver in columns.values(award, VNKG.conferredBy):
            for recipient in columns.values(award, VNKG.recipient):
                yield Edge(giver, recipient, "commends", columns.value(award, VNKG.awardName), quotes=quotes.of(award))


def _changes(columns: Columns, quotes: Quotes) -> Iterator[Edge]:
    """Each organ before a change to each organ after it."""
    for change in columns.subjects(ORG.originalOrganization):
        for before in columns.values(change, ORG.originalOrganization):
            for after in columns.values(change, ORG.resultingOrganization):
                note = columns.value(change, DCT.date)
                yield Edge(before, after, "becomes", note=note, quotes=quotes.of(change))


def _plain(columns: Columns, quotes: Quotes, claims: Claims) -> Iterator[Edge]:
    """Properties between two nodes, with the claims that they stand on; disputed values are drawn too.

    What nobody claims apart (what an event is about, which organ stands above) shows the words of its subject.
    """
    for predicate, relation in PLAIN.items():
        claimed = {subject for subject, prop in claims if prop == predicate.value}
        for subject in sorted({*columns.subjects(predicate), *claimed}):
            for item in stated(claims, columns, subject, predicate):
                yield Edge(
                    subject,
                    item.value,
                    relation,
                    rank=item.rank,
                    reason=item.reason,
                    reason_en=item.reason_en,
                    quotes=item.quotes or quotes.of(subject),
                    borrowed=not item.quotes,
                )
