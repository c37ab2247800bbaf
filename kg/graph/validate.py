"""Check that a graph keeps the contract: SHACL shapes, SPARQL constraints, and every quote against its text.

Input is what every exporter gives, or the quads of a store. It must be complete in itself: a shape asks the data
alone, no ontology. Where articles have named graphs, these are held against the facts of the default graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, Store, parse

from kg.compressed import bare_name, unpacked
from kg.errors import DataError
from kg.graph.constraints import apart, broken, misquoted
from kg.graph.report import Finding, Report
from kg.graph.shacl import Violation, short, twin, violations
from kg.graph.vocab import OA, RDF, SCHEMA, VNKG

if TYPE_CHECKING:
    from pyoxigraph import NamedNode
    from rdflib import Graph
    from rdflib.term import Node

_ENDINGS = ".ttl, .nt, .trig, .nq, .rdf or .jsonld"


def validate(data: bytes | Path | Iterable[Quad], text_of: Callable[[str], str] | None = None) -> Report:
    """Return what is wrong with `data`, sorted by code, thing and property.

    Args:
        data: quads; or Turtle or N-Triples as bytes; or the path of a file that was exported as RDF,
            perhaps packed (`.gz`, `.zst`).
        text_of: gives the text of an article by its id; None where only the texts in the graph are known.

    Raises:
        DataError: `data` cannot be parsed.
    """
    store = Store()
    if isinstance(data, bytes):
        _load(store, data, RdfFormat.TURTLE, "the data")
    elif isinstance(data, Path):
        _load_file(store, data)
    else:
        store.bulk_extend(data)
    graph = twin(store)
    found = [*violations(graph), *broken(store), *_blank_nodes(graph), *apart(store)]
    found += misquoted(store, text_of) if text_of else ()
    return Report(len(graph), tuple(sorted({_finding(graph, one) for one in found})))


def _load_file(store: Store, path: Path) -> None:
    """Load a file by its ending.

    Raises:
        DataError: another ending, or content that is not in that syntax or broken off.
    """
    syntax = RdfFormat.from_extension(bare_name(path).suffix.lstrip("."))
    if syntax is None:
        raise DataError(
            f"{path}: cannot validate a file of this ending; use {_ENDINGS}",
            f"{path}: không kiểm tra được loại tệp này; hãy dùng {_ENDINGS.replace(' or ', ' hoặc ')}",
        )
    _load(store, unpacked(path), syntax, str(path))


def _load(store: Store, content: bytes, syntax: RdfFormat, name: str) -> None:
    try:
        store.bulk_extend(parse(content, syntax))
    except SyntaxError as problem:
        raise DataError(
            f"{name} is not valid {syntax.name}: {problem}; export it again",
            f"{name} không đúng cú pháp {syntax.name}: {problem}; hãy xuất lại",
        ) from problem


def _blank_nodes(graph: Graph) -> Iterator[Violation]:
    from rdflib import BNode

    for node in set(graph.subjects()) | set(graph.objects()):
        if isinstance(node, BNode):
            message = (
                "Every node has an IRI: blank nodes are not written.",
                "Mọi nút phải có IRI, không dùng nút trống.",
            )
            yield Violation("Graph-blank", str(node), "", None, *message)


def _quote(graph: Graph, evidence: Node) -> str:
    """Return the exact words of a piece of evidence, empty where they are missing."""
    for selector in graph.objects(evidence, _twin(OA.hasSelector)):
        for words in graph.objects(selector, _twin(OA.exact)):
            return str(words)
    return ""


def _finding(graph: Graph, found: Violation) -> Finding:
    article, words = _spoken_of(graph, found.focus)
    value = "" if found.value is None else short(found.value)
    messages = found.message_en, found.message_vi
    return Finding(found.code, found.focus, found.path, value, *messages, article, words, found.severity)


def _spoken_of(graph: Graph, focus: str) -> tuple[str, str]:
    """Return the article and the words that speak of a thing, each empty where the graph does not say."""
    from rdflib import URIRef

    node = URIRef(focus)
    for evidence in sorted(_evidence(graph, node), key=str):
        article = graph.value(evidence, _twin(OA.hasSource))
        if article is not None:
            return str(graph.value(article, _twin(SCHEMA.url)) or article), _quote(graph, evidence)
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
