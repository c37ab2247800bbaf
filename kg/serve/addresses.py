"""IRIs of the graph and addresses of this server: `https://w3id.org/vnkg/id/person/x` is shown at `/id/person/x`."""

from __future__ import annotations

from urllib.parse import quote

from kg.graph.vocab import SCHEME_BASE
from kg.render.entity import Link
from kg.serve.negotiate import SUFFIXES

THINGS, CONCEPTS = "/id/", "/scheme/"


def iri_of(path: str, base: str) -> str:
    """Return the IRI that an address (without its suffix) shows."""
    return base + path.removeprefix(THINGS) if path.startswith(THINGS) else SCHEME_BASE + path.removeprefix(CONCEPTS)


def address(iri: str, base: str) -> str:
    """Return the address of an IRI on this server, empty where it has none."""
    for place, space in ((THINGS, base), (CONCEPTS, SCHEME_BASE)):
        if iri.startswith(space) and iri != space:
            return place + quote(iri.removeprefix(space), safe="/-._~")
    return ""


def href(link: Link, base: str) -> str:
    """Return the address of a link of an entity's page."""
    return address(link.iri, base)


def without_suffix(path: str) -> tuple[str, str]:
    """Return (address, media type that its ending asks for, empty where it has no such ending)."""
    stem, dot, ending = path.rpartition(".")
    return (stem, SUFFIXES[ending]) if dot and ending in SUFFIXES else (path, "")
