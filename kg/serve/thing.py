"""`/id/...`: a thing as a page or as RDF, or where it went."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup
from pyoxigraph import DefaultGraph, NamedNode, Store, serialize

from kg.graph import redirects_graph
from kg.graph.vocab import DCT, PREFIXES
from kg.render.entity_facts import entity
from kg.render.entity_page import entity_html
from kg.serve.addresses import address, href, iri_of, without_suffix
from kg.serve.answer import NOT_ACCEPTABLE, NOT_FOUND, Answer, moved_to, refusal
from kg.serve.describe import description
from kg.serve.drawing import DRAWN, explorer_address
from kg.serve.frame import page, site_words
from kg.serve.negotiate import SUFFIXES, TRIPLES, chosen, content_type
from kg.serve.reader import Reader

FRAMED = "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'"
"""Content-Security-Policy of a page that others may show in a frame: it runs no script."""
_PAGE = "text/html"
_GRAPHS = (*TRIPLES, _PAGE)


@dataclass(frozen=True, slots=True)
class Visit:
    """What a request wants of an address."""

    path: str
    accept: str
    language: str


def show(reader: Reader, visit: Visit) -> Answer:
    """Return the page or the RDF of the thing at `visit.path`, a redirect where its IRI was replaced, or 404."""
    store, base = reader.store(), reader.manifest().base
    path, wanted = without_suffix(visit.path)
    iri = iri_of(path, base)
    media_type = wanted or chosen(_GRAPHS, visit.accept)
    if media_type is None:
        return refusal(NOT_ACCEPTABLE, f"this can be had as: {', '.join(_GRAPHS)}")
    try:
        node = NamedNode(iri)
    except ValueError:
        return _missing(visit, media_type, iri)
    found = entity(store, iri, visit.language) if media_type == _PAGE else None
    known = found is not None if media_type == _PAGE else any(store.quads_for_pattern(node, None, None, DefaultGraph()))
    if not known:
        later = _replacement(store, base, iri)
        if later:
            ending = visit.path.removeprefix(path)
            return moved_to(address(later, base) + ending)
        return _missing(visit, media_type, iri)
    links = {name: f"{path}.{name}" for name in SUFFIXES if name != "html"}
    if found:
        body = entity_html(found, language=visit.language, href=partial(href, base=base))
        safe = Markup(body)  # noqa: S704 - escaped by its template
        drawn = explorer_address(iri) if found.kind in DRAWN else ""
        values = {"iri": iri, "path": path, "formats": links, "drawn": drawn, "body": safe}
        return page("thing.html.j2", visit.language, title=found.label, thing=values)
    stream = io.BytesIO()
    triples = sorted(description(store, base, iri, reader.settings.rows), key=str)
    serialize(triples, stream, TRIPLES[media_type], prefixes=PREFIXES)
    return Answer(stream.getvalue(), content_type(media_type), headers={"Vary": "Accept"})


def preview(reader: Reader, path: str, language: str) -> Answer:
    """Return the page of a thing without the site around it, for the frame in which others show it."""
    base = reader.manifest().base
    iri = iri_of(path, base)
    found = entity(reader.store(), iri, language)
    if found is None:
        return refusal(NOT_FOUND, f"{iri}: nothing is known of this")
    body = Markup(entity_html(found, language=language, href=partial(href, base=base)))  # noqa: S704 - as above
    answer = page("preview.html.j2", language, title=found.label, body=body)
    return replace(answer, headers={**answer.headers, "Content-Security-Policy": FRAMED})


def _missing(visit: Visit, media_type: str, iri: str) -> Answer:
    if media_type != _PAGE:
        return refusal(NOT_FOUND, f"{iri}: nothing is known of this")
    title = site_words(visit.language)["missing"]
    return page("missing.html.j2", visit.language, status=NOT_FOUND, title=title, iri=iri)


def _replacement(store: Store, base: str, iri: str) -> str:
    """Return what stands for an IRI that was published once, however often it moved; empty where nothing does."""
    graph, seen = NamedNode(redirects_graph(base)[1:-1]), [iri]
    while True:
        quads = store.quads_for_pattern(NamedNode(seen[-1]), DCT.isReplacedBy, None, graph)
        found = sorted(quad.object.value for quad in quads if isinstance(quad.object, NamedNode))
        if not found:
            return seen[-1] if len(seen) > 1 else ""
        if found[0] in seen:
            return ""
        seen.append(found[0])
