"""`/graph`: the things that an answer names, drawn as one page; and where the explorer shows a thing."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Quad, Store

from kg.errors import KgError
from kg.render import page, view
from kg.render.address import around_address
from kg.render.selection import induced
from kg.render.texts import texts_of
from kg.serve.addresses import iri_of
from kg.serve.answer import HTML, NOT_FOUND, Answer, moved_to, refusal
from kg.serve.describe import description
from kg.serve.reader import Reader

DRAWN = ("person", "organ", "document", "event")
"""Kinds (first steps below the base) that the explorer draws."""
EXPLORER = "/explore"
_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'self'"
"""The page brings its own Content-Security-Policy, which names its scripts and styles by hash."""
_THINGS = 300


def explorer_address(iri: str) -> str:
    """Return where the explorer shows what is around a thing."""
    return f"{EXPLORER}#{around_address(iri)}"


def moved(reader: Reader, path: str) -> Answer:
    """Return where the explorer shows the thing at this address: `/graph?thing=` was the place once."""
    return moved_to(explorer_address(iri_of(path, reader.manifest().base)))


def draw(reader: Reader, iris: tuple[str, ...], language: str) -> Answer:
    """Return a page, complete in itself, of the things with these IRIs and the ties between them."""
    facts = _facts(reader, iris[:_THINGS])
    drawn = induced(view(facts, texts_of(reader.version())), set(iris))
    if not drawn.nodes:
        return refusal(NOT_FOUND, "nothing here can be drawn: no person, organ, document or event is named")
    try:
        html = page(drawn, title="vnkg", lang=language, start="view=map")
    except KgError as error:  # vis-network was not gathered
        return refusal(NOT_FOUND, str(error))
    headers = {"Content-Security-Policy": _POLICY, "Vary": "Accept-Language, Cookie"}
    return Answer(html.encode(), HTML, headers=headers)


def _facts(reader: Reader, iris: Iterable[str]) -> Store:
    facts, base, most = Store(), reader.manifest().base, reader.settings.rows
    for iri in iris:
        facts.extend(Quad(*triple) for triple in description(reader.store(), base, iri, most))
    return facts
