"""Persons, organs, documents, events and organ-less posts of a graph, each with what tells it from its namesakes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.vocab import DCT, ELI, FOAF, ORG, SCHEMA, SKOS, VNKG
from kg.render.claims import Claims, stated
from kg.render.columns import Columns
from kg.render.graph_view import Fact, Node
from kg.render.quotes import Quotes
from kg.text.letters import toneless

CLASSES = {
    "person": FOAF.Person,
    "organ": ORG.Organization,
    "document": ELI.LegalResource,
    "event": SCHEMA.Event,
}
FACTS = {
    "person": (VNKG.rank, VNKG.degree),
    "organ": (ORG.classification, DCT.spatial),
    "document": (ELI.type_document, ELI.date_document, DCT.date, DCT.title, VNKG.issuedInTerm),
    "event": (SCHEMA.startDate, SCHEMA.endDate, VNKG.edtfDate, SCHEMA.location),
    "post": (),
}
PREDICATES = (
    SKOS.altLabel,
    SKOS.hiddenLabel,
    ORG.member,
    ORG.organization,
    ORG.role,
    ORG.subOrganizationOf,
    *(predicate for predicates in FACTS.values() for predicate in predicates),
)


@dataclass(frozen=True, slots=True)
class _Graph:
    """The parts of one reading that every node needs."""

    columns: Columns
    quotes: Quotes
    claims: Claims
    holdings: dict[str, list[str]]
    """Person -> holdings."""


def read_nodes(columns: Columns, quotes: Quotes, claims: Claims) -> Iterator[Node]:
    """Yield the nodes by kind and IRI."""
    holdings: dict[str, list[str]] = {}
    for holding in columns.subjects(ORG.member):
        holdings.setdefault(columns.value(holding, ORG.member), []).append(holding)
    graph = _Graph(columns, quotes, claims, holdings)
    for kind, cls in CLASSES.items():
        for iri in columns.of_type(cls):
            yield _node(graph, kind, iri)
    for title in _bare_titles(columns):
        yield _node(graph, "post", title)


def _bare_titles(columns: Columns) -> list[str]:
    """Return the titles that some holding has without an organ."""
    bare = (holding for holding in columns.subjects(ORG.member) if not columns.value(holding, ORG.organization))
    return sorted({title for holding in bare for title in columns.values(holding, ORG.role)})


def _node(graph: _Graph, kind: str, iri: str) -> Node:
    columns = graph.columns
    label = columns.name(iri)
    aliases = tuple(columns.values(iri, SKOS.altLabel))
    seen = {toneless(form) for form in (label, *aliases)}
    hidden = tuple(form for form in columns.values(iri, SKOS.hiddenLabel) if toneless(form) not in seen)
    facts = tuple(fact for predicate in FACTS[kind] for fact in _facts(graph, iri, predicate))
    return Node(iri, kind, label, _HINTS[kind](graph, iri), aliases, hidden, facts, graph.quotes.of(iri))


def _facts(graph: _Graph, iri: str, predicate: NamedNode) -> list[Fact]:
    local = predicate.value.replace("#", "/").rsplit("/", 1)[-1]
    return [
        Fact(local, _word(graph.columns, item.value), item.rank, item.reason, item.reason_en, item.quotes)
        for item in stated(graph.claims, graph.columns, iri, predicate)
    ]


def _word(columns: Columns, value: str) -> str:
    """Return the name of a concept or place, or a literal as it stands."""
    return columns.name(value) if value.startswith(("http://", "https://", "urn:")) else value


def _person_hint(graph: _Graph, iri: str) -> str:
    """Return the latest post attested as held, `Bí thư, Tỉnh ủy Ninh Bình`; a former one only where no other is."""
    held = sorted(graph.holdings.get(iri, ()))
    return post(graph.columns, max(held, key=lambda holding: _recency(graph, holding))) if held else ""


def _recency(graph: _Graph, holding: str) -> tuple[bool, str, bool]:
    """Return what orders holdings: held or only left, last day attested, with or without an organ."""
    quotes = graph.quotes.of_holding(holding)
    left = {"former", "dismissed"}
    kept = [quote for quote in quotes if quote.status not in left]
    latest = max((quote.on for quote in kept or quotes), default="")
    return bool(kept), latest, bool(graph.columns.value(holding, ORG.organization))


def post(columns: Columns, holding: str) -> str:
    """Return title and organ of a holding in words."""
    parts = (columns.value(holding, ORG.role), columns.value(holding, ORG.organization))
    return ", ".join(columns.name(part) for part in parts if part)


def _organ_hint(graph: _Graph, iri: str) -> str:
    above = graph.columns.value(iri, ORG.subOrganizationOf)
    level = above or graph.columns.value(iri, ORG.classification) or graph.columns.value(iri, DCT.spatial)
    return _word(graph.columns, level)


def _document_hint(graph: _Graph, iri: str) -> str:
    return graph.columns.value(iri, DCT.title) or _day(_first(graph, iri, ELI.date_document, DCT.date))


def _event_hint(graph: _Graph, iri: str) -> str:
    day = _day(_first(graph, iri, SCHEMA.startDate, VNKG.edtfDate))
    place = graph.columns.value(iri, SCHEMA.location)
    return ", ".join(part for part in (day, _word(graph.columns, place)) if part)


def _first(graph: _Graph, iri: str, *predicates: NamedNode) -> str:
    return next((value for p in predicates if (value := graph.columns.value(iri, p))), "")


def _day(edtf: str) -> str:
    """Return a date as Vietnamese writes it: `2023-11-14` as 14/11/2023, `XXXX-05-23` as 23/5."""
    parts = [part.lstrip("0") for part in edtf.split("-") if part != "XXXX"]
    return "/".join(reversed(parts))


_HINTS: dict[str, Callable[[_Graph, str], str]] = {
    "person": _person_hint,
    "organ": _organ_hint,
    "document": _document_hint,
    "event": _event_hint,
    "post": lambda _graph, _iri: "",
}
