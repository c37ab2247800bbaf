"""`/search` and `/`: what was found, as a page or as JSON, and the page that one arrives at."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from kg.graph.vocab import ELI, ORG, SCHEMA
from kg.query import load, names
from kg.render.entity_look import Look
from kg.render.entity_page import entity_words, shown_date
from kg.render.entity_rows import event_date
from kg.serve.addresses import address
from kg.serve.answer import JSON, NOT_ACCEPTABLE, Answer, refusal
from kg.serve.frame import page, site_words
from kg.serve.negotiate import chosen
from kg.serve.reader import Reader
from kg.serve.search import Hit, search
from kg.serve.search_index import CLASSES

_PAGE = "text/html"
MOST = 100
"""Hits of one answer."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request searches for."""

    typed: str
    kind: str
    limit: int
    accept: str
    language: str


def find_page(reader: Reader, wanted: Wanted) -> Answer:
    """Return the hits as a page or as JSON."""
    media_type = chosen((_PAGE, JSON), wanted.accept)
    if media_type is None:
        return refusal(NOT_ACCEPTABLE, f"hits can be had as: {_PAGE}, {JSON}")
    kinds = [wanted.kind] if wanted.kind in CLASSES else []
    found = search(reader.index(), wanted.typed, kinds, wanted.limit)
    look = Look(reader.store(), wanted.language)
    base = reader.manifest().base
    hits = [asdict(hit) | {"address": address(hit.iri, base), "note": note(look, hit)} for hit in found]
    if media_type == JSON:
        body = json.dumps({"query": wanted.typed, "hits": hits}, ensure_ascii=False).encode()
        return Answer(body, JSON, headers={"Vary": "Accept, Accept-Language, Cookie"})
    words = site_words(wanted.language)
    title = words["found"].format(wanted.typed) if wanted.typed else words["searching"]
    return page(
        "search.html.j2",
        wanted.language,
        title=title,
        typed=wanted.typed,
        kind=wanted.kind,
        kinds=list(CLASSES),
        kindWords=entity_words(wanted.language)["kinds"],
        hits=hits,
    )


def home(reader: Reader, language: str) -> Answer:
    """Return the page that one arrives at."""
    version = reader.version()
    known = site_words(language)["counts"]
    counts = [(name, version.manifest.counts[name]) for name in known if name in version.manifest.counts]
    questions = [load(name) for name in names()]
    number = int(version.folder.name)
    return page("home.html.j2", language, title="", counts=counts, questions=questions, version=number)


def note(look: Look, hit: Hit) -> str:
    """Return what tells a thing from another of its name: a post, an organ above, a date, a subject."""
    if hit.kind == "person":
        held = look.into(ORG.member, hit.iri)
        return min((look.words(one, ORG.role, ORG.organization) for one in held), default="")
    if hit.kind == "organ":
        above = look.node(hit.iri, ORG.subOrganizationOf)
        return look.label(above) if above else ""
    day = {"event": event_date(look, hit.iri), "document": look.text(hit.iri, ELI.date_document)}.get(
        hit.kind, look.text(hit.iri, SCHEMA.datePublished)
    )
    return shown_date(day, look.language) if day else ""
