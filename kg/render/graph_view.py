"""What the page draws: nodes, edges and the words behind them, already free of RDF."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("person", "organ", "document", "event", "post")
"""`post` is a title whose organ no text names (`Chủ tịch nước`); every other title stands on its edge."""


@dataclass(frozen=True, slots=True)
class Source:
    """The article that some words stand in."""

    iri: str
    headline: str = ""
    date: str = ""
    """ISO 8601, as precise as the graph has it."""
    publisher: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that one fact stands on."""

    exact: str
    source: Source
    prefix: str = ""
    suffix: str = ""
    rule: str = ""
    confidence: float = 1.0
    """In (0, 1]."""
    status: str = ""
    """Notation of `vnkg:status` where the words attest a holding, otherwise empty."""
    on: str = ""
    """`vnkg:attestedOn` as an ISO date, or empty."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value of one property of a node; values that disagree stand side by side with their rank."""

    property: str
    """Local name of the property, for example `date_document`."""
    value: str
    rank: str = ""
    """`preferred`, `normal`, `deprecated`, or empty where nobody ranked it."""
    reason: str = ""
    """Why it has that rank, in Vietnamese."""
    reason_en: str = ""
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A person, organ, document, event, or a post without an organ."""

    iri: str
    kind: str
    """One of `KINDS`."""
    label: str
    hint: str = ""
    """What tells it from its namesakes: a role, a date, a superior organ, a subject."""
    aliases: tuple[str, ...] = ()
    """Other accepted forms; search finds it by them too."""
    hidden: tuple[str, ...] = ()
    """Forms for search alone: misspellings."""
    facts: tuple[Fact, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Edge:
    """A tie between two nodes, directed as the graph states it."""

    source: str
    target: str
    relation: str
    """`holds`, `takes-part`, `issued-by`, `organised-by`, `about`, `part-of`, `sub-event`, `cites`, `amends`,
    `repeals`, `based-on`, `implements`, `commends` or `becomes`."""
    label: str = ""
    """Vietnamese title of a holding or name of an award; empty where the relation or the role says it all."""
    label_en: str = ""
    role: str = ""
    """Notation of the participation role, only for `takes-part`."""
    note: str = ""
    """Capacity of a participation, stated time of a holding, or date of a change."""
    rank: str = ""
    reason: str = ""
    reason_en: str = ""
    quotes: tuple[Quote, ...] = ()
    borrowed: bool = False
    """The quotes tell of the source, not of the tie alone: no claim of its own carries the tie."""


@dataclass(frozen=True, slots=True)
class GraphView:
    """Everything one page can show; `edges` name only IRIs that are in `nodes`."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a repeated node, an unknown kind or an edge without its ends, with ValueError."""
        known = {node.iri for node in self.nodes}
        if len(known) != len(self.nodes):
            raise ValueError("a node stands twice in the view")
        for node in self.nodes:
            if node.kind not in KINDS:
                raise ValueError(f"{node.iri}: {node.kind!r} is no kind of node")
        for edge in self.edges:
            if edge.source not in known or edge.target not in known:
                raise ValueError(f"the edge {edge.source} {edge.relation} {edge.target} misses an end")
