"""Check that a graph keeps the contract: the SHACL shapes, and that every quote is the words it points at.

Input is what every exporter gives: Turtle or N-Triples as bytes, or a file of `.ttl`, `.nt`, `.trig` or `.nq` (its
default graph, where the facts stand). It must be complete in itself: a shape asks the data alone, no ontology.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kg.graph.shacl import Violation, load, short, violations
from kg.graph.vocab import OA, RDF, SCHEMA, VNKG

if TYPE_CHECKING:
    from pyoxigraph import NamedNode
    from rdflib import Graph
    from rdflib.term import Node

_SHOWN_WORDS = 160


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of the contract."""

    code: str
    """Name of the shape or check, stable: `Membership-member`; checks beside SHACL are `Event-order`,
    `Evidence-length`, `Evidence-words`, `Graph-blank`."""
    focus: str
    """IRI of the thing that breaks it."""
    path: str
    """The property looked at, for example `org:member`; empty where the thing as a whole is at fault."""
    value: str
    """The value at fault; empty where a value is missing."""
    message_en: str
    message_vi: str
    article: str
    """Address (else IRI) of an article that speaks of the thing; empty where none is known."""
    words: str
    """That article's words; empty where none are known."""


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found."""

    triples: int
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def text(self, language: str = "en") -> str:
        """Return the report for readers, in `en` or `vi`: a count, then one paragraph a finding, no last line end."""
        words = _WORDS[language]
        lines = [words["sound" if self.conforms else "found"].format(count=len(self.findings), triples=self.triples)]
        for one in self.findings:
            lines.append(f"[{one.code}] {one.message_vi if language == 'vi' else one.message_en}")
            lines.append(f"    {words['at']}: <{one.focus}>")
            if one.path:
                lines.append(f"    {words['property']}: {one.path}" + (f" = {one.value}" if one.value else ""))
            if one.article:
                lines.append(f"    {words['article']}: {one.article}")
            if one.words:
                lines.append(f"    «{one.words[:_SHOWN_WORDS]}»")
        return "\n".join(lines)


_WORDS = {
    "en": {
        "sound": "The graph is sound: {triples} triples, nothing found.",
        "found": "{count} findings in {triples} triples.",
        "at": "at",
        "property": "property",
        "article": "article",
    },
    "vi": {
        "sound": "Đồ thị hợp lệ: {triples} bộ ba, không có lỗi.",
        "found": "Có {count} lỗi trong {triples} bộ ba.",
        "at": "tại",
        "property": "thuộc tính",
        "article": "bài viết",
    },
}


def validate(data: bytes | Path) -> Report:
    """Return what is wrong with `data`, sorted by code, thing and property.

    Args:
        data: Turtle or N-Triples as bytes, or the path of a `.ttl`, `.nt`, `.trig` or `.nq` file.

    Raises:
        DataError: `data` cannot be parsed.
    """
    graph = load(data)
    found = [*violations(graph), *_blank_nodes(graph), *_event_order(graph), *_quotes(graph)]
    findings = sorted({_finding(graph, one) for one in found})
    return Report(len(graph), tuple(findings))


def _blank_nodes(graph: Graph) -> Iterator[Violation]:
    from rdflib import BNode

    for node in set(graph.subjects()) | set(graph.objects()):
        if isinstance(node, BNode):
            message = (
                "Every node has an IRI: blank nodes are not written.",
                "Mọi nút phải có IRI, không dùng nút trống.",
            )
            yield Violation("Graph-blank", str(node), "", None, *message)


def _event_order(graph: Graph) -> Iterator[Violation]:
    """Compare start and end as far as both go: sh:lessThanOrEquals cannot compare a day with a month or year."""
    for event, last in graph.subject_objects(_twin(SCHEMA.endDate)):
        for first in graph.objects(event, _twin(SCHEMA.startDate)):
            known = min(len(str(first)), len(str(last)))
            if str(first)[:known] > str(last)[:known]:
                message = "An event ends before it starts.", "Sự kiện kết thúc trước khi bắt đầu."
                yield Violation("Event-order", str(event), "schema:endDate", str(last), *message)


def _quotes(graph: Graph) -> Iterator[Violation]:
    """Hold every quote against its offsets and, where the graph carries the article's text, against that text."""
    bodies = {article: str(text) for article, text in graph.subject_objects(_twin(SCHEMA.articleBody))}
    for evidence, article in graph.subject_objects(_twin(OA.hasSource)):
        start, end, quote = _selected(graph, evidence)
        if start is None or end is None or quote is None:
            continue  # a shape has said so
        if end - start != len(quote):
            message = (
                f"The quote has {len(quote)} code points where its offsets span {end - start}.",
                f"Trích dẫn dài {len(quote)} ký tự nhưng vị trí dài {end - start}.",
            )
            yield Violation("Evidence-length", str(evidence), "oa:exact", quote, *message)
        elif article in bodies and bodies[article][start:end] != quote:
            message = (
                "The article's text has other words at these offsets.",
                "Văn bản bài viết có lời khác tại vị trí này.",
            )
            yield Violation("Evidence-words", str(evidence), "oa:exact", quote, *message)


def _selected(graph: Graph, evidence: Node) -> tuple[int | None, int | None, str | None]:
    """Return start, end and exact words of a piece of evidence, None for what is missing or no number."""
    found: dict[Node, str] = {}
    for selector in graph.objects(evidence, _twin(OA.hasSelector)):
        found |= {key: str(value) for key, value in graph.predicate_objects(selector)}
    return _number(found.get(_twin(OA.start))), _number(found.get(_twin(OA.end))), found.get(_twin(OA.exact))


def _number(term: str | None) -> int | None:
    return int(term) if term is not None and term.isdecimal() else None


def _finding(graph: Graph, found: Violation) -> Finding:
    article, words = _spoken_of(graph, found.focus)
    value = "" if found.value is None else short(found.value)
    return Finding(found.code, found.focus, found.path, value, found.message_en, found.message_vi, article, words)


def _spoken_of(graph: Graph, focus: str) -> tuple[str, str]:
    """Return the article and the words that speak of a thing, each empty where the graph does not say."""
    from rdflib import URIRef

    node = URIRef(focus)
    for evidence in sorted(_evidence(graph, node), key=str):
        article = graph.value(evidence, _twin(OA.hasSource))
        _, _, quote = _selected(graph, evidence)
        if article is not None:
            return str(graph.value(article, _twin(SCHEMA.url)) or article), quote or ""
    if (node, _twin(RDF.type), _twin(SCHEMA.NewsArticle)) in graph:
        return str(graph.value(node, _twin(SCHEMA.url)) or node), ""
    return "", ""


def _evidence(graph: Graph, node: Node) -> Iterator[Node]:
    """Yield the evidence nearest to a node: its own, its attestations', or itself where it is (part of) evidence."""
    yield from graph.objects(node, _twin(VNKG.evidence))
    for attestation in graph.objects(node, _twin(VNKG.attestation)):
        yield from graph.objects(attestation, _twin(VNKG.evidence))
    if (node, _twin(OA.hasSource), None) in graph:
        yield node
    yield from graph.subjects(_twin(OA.hasSelector), node)


@cache
def _twin(term: NamedNode) -> Node:
    from rdflib import URIRef

    return URIRef(term.value)
