"""`/graph`: the explorer's page (`kg.render`) over the store, around a thing, or of the things that an answer names."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad, Store

from kg.atomic import whole_file
from kg.errors import KgError
from kg.render import GraphView, page, view, view_of
from kg.render.address import around_address
from kg.render.selection import induced
from kg.serve.addresses import iri_of
from kg.serve.answer import HTML, NOT_FOUND, TOO_LARGE, Answer, refusal
from kg.serve.describe import description
from kg.serve.reader import Reader

DRAWN = ("person", "organ", "document", "event")
"""Kinds (first steps below the base) that the explorer draws."""
_POLICY = "frame-ancestors 'self'; base-uri 'none'; form-action 'self'"
"""The page brings its own Content-Security-Policy, which names its scripts and styles by hash."""
_ARTICLES = 2000
"""Of a larger store only parts are drawn here; `vnkg show` draws the whole into a file."""
_NEIGHBOURS, _THINGS = 60, 300


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw: nothing named is the whole."""

    iris: tuple[str, ...]
    path: str
    """Address of the thing to draw with its neighbours, empty for none."""
    language: str

    @property
    def is_whole(self) -> bool:
        """Say whether everything is drawn."""
        return not (self.iris or self.path)


def draw(reader: Reader, drawing: Drawing) -> Answer:
    """Return the explorer's page of what was asked for."""
    articles = reader.manifest().counts.get("articles", 0)
    if drawing.is_whole and articles > _ARTICLES:
        told = f"{articles} articles are too many to draw at once; start from a thing's page, or use: vnkg show"
        return refusal(TOO_LARGE, told)
    version = reader.version().folder.name
    kept = reader.settings.scratch / f"{version}.{drawing.language}.html"
    if drawing.is_whole and kept.exists():
        return _page(kept.read_bytes())
    drawn, start = _view(reader, drawing)
    if not drawn.nodes:
        return refusal(NOT_FOUND, "nothing here can be drawn: no person, organ, document or event is named")
    try:
        html = page(drawn, title="vnkg", lang=drawing.language, start=start)
    except KgError as error:  # vis-network was not gathered
        return refusal(NOT_FOUND, str(error))
    if drawing.is_whole:
        with whole_file(kept) as stream:
            stream.write(html.encode())
    return _page(html.encode())


def _page(body: bytes) -> Answer:
    return Answer(body, HTML, headers={"Content-Security-Policy": _POLICY, "Vary": "Accept-Language, Cookie"})


def _view(reader: Reader, drawing: Drawing) -> tuple[GraphView, str]:
    """Return what to draw, and the address at which it opens."""
    if drawing.path:
        iri = iri_of(drawing.path, reader.manifest().base)
        return view(_around(reader, iri), _text_of(reader)), around_address(iri)
    if drawing.iris:
        facts = _facts(reader, drawing.iris[:_THINGS])
        return induced(view(facts, _text_of(reader)), set(drawing.iris)), "view=map"
    return view_of(reader.version()), ""


def _around(reader: Reader, iri: str) -> Store:
    """Return the facts about a thing and about those that it is tied to."""
    base, facts = reader.manifest().base, _facts(reader, [iri])
    ends = {end for quad in facts for end in (quad.subject, quad.object) if isinstance(end, NamedNode)}
    near = sorted(end.value for end in ends if end.value.removeprefix(base).partition("/")[0] in DRAWN)
    facts.bulk_extend(_facts(reader, near[:_NEIGHBOURS]))
    return facts


def _facts(reader: Reader, iris: Iterable[str]) -> Store:
    facts, base, most = Store(), reader.manifest().base, reader.settings.rows
    for iri in iris:
        facts.extend(Quad(*triple) for triple in description(reader.store(), base, iri, most))
    return facts


def _text_of(reader: Reader) -> Callable[[str], str]:
    return lambda article: reader.version().text(article.rpartition("/")[2])
