"""Which format an answer comes in: the `Accept` header against what the kind of answer can be written in."""

from __future__ import annotations

from collections.abc import Iterable

import mimeparse
from pyoxigraph import QueryResultsFormat, RdfFormat

RESULTS: dict[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
"""Media types of solutions and booleans, the one that we prefer first."""
TRIPLES: dict[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/n-quads": RdfFormat.N_QUADS,
    "application/trig": RdfFormat.TRIG,
    "text/n3": RdfFormat.N3,
    "application/json": RdfFormat.JSON_LD,
    "application/xml": RdfFormat.RDF_XML,
    "text/plain": RdfFormat.N_TRIPLES,
}
"""Media types of triples, the one that we prefer first."""
SUFFIXES = {
    "ttl": "text/turtle",
    "nt": "application/n-triples",
    "jsonld": "application/ld+json",
    "rdf": "application/rdf+xml",
    "html": "text/html",
}
"""Ending of an address -> the media type that it asks for."""
_ANY = "*/*"


def chosen(offered: Iterable[str], accept: str) -> str | None:
    """Return the media type among those `offered` (the preferred first) that `accept` likes best, None for none.

    A header that cannot be read asks for nothing, so anything will do (RFC 9110, 12.5.1).
    """
    # of equals mimeparse takes the last
    ordered = [*offered][::-1]
    try:
        return mimeparse.best_match(ordered, accept.strip() or _ANY) or None
    except mimeparse.MimeTypeParseException:
        return ordered[-1]


def content_type(media_type: str) -> str:
    """Return what a response says of itself: text needs its encoding named."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
