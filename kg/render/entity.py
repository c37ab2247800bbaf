"""One thing of the graph as a reader meets it: its names, its facts with their words, and all that points to it.

These are values; `kg.render.entity_facts` reads them from a graph, `kg.render.entity_page` writes them as HTML.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """Another thing, in words."""

    iri: str
    label: str
    kind: str = ""
    """One of the kinds of `static/entity.json`, empty where it has no page."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date, month, year or interval that a text states."""

    edtf: str


Part = Link | Day | str
"""A piece of a sentence."""


@dataclass(frozen=True, slots=True)
class Said:
    """What one article says, in its words."""

    exact: str
    prefix: str
    suffix: str
    article: Link
    published: str
    """EDTF date of the article, empty where unknown."""
    publisher: str
    url: str
    status: str = ""
    """In which status the article attests a holding, in words."""
    on: str = ""
    """The day that the words speak of (EDTF), empty where they speak of none."""


@dataclass(frozen=True, slots=True)
class Attested:
    """In which status articles attest a holding, and the first and last day on which they do.

    Nothing is said of the days between, and `former` says that it was held before that day.
    """

    status: str
    """In words."""
    days: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One fact."""

    parts: tuple[Part, ...]
    when: str = ""
    """EDTF date or interval of what happened, as far as a text states it."""
    attested: tuple[Attested, ...] = ()
    note: str = ""
    rank: str = ""
    """Of a value on which articles disagree: `preferred`, `normal` or `deprecated`; else empty."""
    reason: str = ""
    said: tuple[Said, ...] = ()
    left: int = 0
    """So many more say it, whose words are not shown."""
    place: int = 0
    """Among its like: who chairs an event stands before who attends it."""


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind."""

    name: str
    """A prefixed name (`eli:date_document`), one that points here (`^eli:passed_by`), or a key of `sections`."""
    rows: tuple[Row, ...]
    left: int = 0
    """So many more there are, which the page does not show."""

    @property
    def disputed(self) -> bool:
        """Say whether articles disagree here."""
        return any(row.rank for row in self.rows)


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing."""

    iri: str
    kind: str
    label: str
    names: tuple[str, ...]
    """Other accepted names."""
    facts: tuple[Section, ...]
    """What is said of it directly, a section for each property, named by the prefixed name."""
    sections: tuple[Section, ...]
    """Facts that tie it to others, and what points to it."""
    url: str = ""
    """Of an article: where it was published."""
