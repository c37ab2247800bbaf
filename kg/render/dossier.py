"""A dossier for paper: one thing of the graph with all its facts, each with the numbers of the words it stands on."""

from __future__ import annotations

from collections.abc import Iterable

from kg.render.entity import Entity, Row, Said, Section
from kg.render.entity_page import entity_words, heading, shown_date
from kg.render.templates import filled, hashes
from kg.resources import resource

_STATIC = "render/static"


def dossier(found: Entity, *, language: str) -> str:
    """Return the dossier of `found` in `vi` or `en`, as the text of one HTML file without scripts."""
    words = entity_words(language)
    sections = [section for section in (*found.facts, *found.sections) if section.name != "words"]
    sources = _sources(sections)
    style = (resource(_STATIC) / "dossier.css").read_text(encoding="utf-8")
    return filled(
        _STATIC,
        "dossier.html.j2",
        tight=True,
        entity=found,
        sections=sections,
        sources=sources,
        numbers=lambda row: sorted(sources[one] for one in {_bare(said) for said in row.said}),
        words=words,
        language=language,
        style=style,
        policy=f"default-src 'none'; style-src {hashes([style])}",
        heading=lambda section: heading(section, words),
        day=lambda edtf: shown_date(edtf, language),
    )


def _sources(sections: Iterable[Section]) -> dict[Said, int]:
    """Return every piece of words with its number, by article date and then by words."""
    said = {_bare(one) for section in sections for one in _said(section.rows)}
    ordered = sorted(said, key=lambda one: (one.published, one.article.iri, one.exact, one.prefix))
    return {one: number for number, one in enumerate(ordered, 1)}


def _said(rows: Iterable[Row]) -> Iterable[Said]:
    return (one for row in rows for one in row.said)


def _bare(said: Said) -> Said:
    """Return the words alone: what they attest stands in the row."""
    return Said(said.exact, said.prefix, said.suffix, said.article, said.published, said.publisher, said.url)
