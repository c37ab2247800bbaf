"""The controlled lists of `data/schemes`, read once into typed rows; the source of truth of the SKOS schemes.

Stage-neutral: extraction reads titles, kinds and document types here, the graph reads labels and notations.
A table is UTF-8 (NFC), tab-separated, one header line; lines that begin with `#` are comments.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TypeVar

from kg.errors import DataError
from kg.resources import resource

Row = TypeVar("Row")

TERM_TABLES = {
    "attestation-status": "attestation_statuses",
    "award-kind": "award_kinds",
    "change-kind": "change_kinds",
    "organ-level": "organ_levels",
    "participation-role": "participation_roles",
    "rank-group": "rank_groups",
}
"""Scheme -> the table that `terms` reads for it."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title of a post, without its organ."""

    label: str
    """Vietnamese, for example `Phó Trưởng ban Thường trực`."""
    label_en: str
    broader: str | None
    """Vietnamese label of the more general title: `Phó Trưởng ban`."""
    rank_group: str | None
    """Notation of the rank group, only where the title alone decides it."""
    head: bool
    """The holder heads the organ named with the title."""
    note: str


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document of the Party or the State."""

    label: str
    label_en: str
    party_codes: tuple[str, ...]
    """Codes in Party symbols: `NQ` in `35-NQ/TW`."""
    state_codes: tuple[str, ...]
    """Codes in State symbols: `NĐ` in `30/2020/NĐ-CP`."""
    world: str
    """`party`, `state` or `both`."""
    cls: str
    """Local name of the `vnkg:` subclass of eli:LegalResource where nothing but the type is known."""


@dataclass(frozen=True, slots=True)
class EventKind:
    """The words that begin an event's name, in lower case, and the class they mean."""

    label: str
    label_en: str
    cls: str
    """Local name of the `vnkg:` subclass of schema:Event."""


@dataclass(frozen=True, slots=True)
class OrganKind:
    """A kind of organ."""

    cls: str
    """Local name of the `vnkg:` subclass of org:Organization."""
    label: str
    label_en: str
    public: bool
    """A State organ, so also a cv:PublicOrganisation."""
    parent: str | None
    """Local name of the superclass under `vnkg:`; None: org:Organization itself."""


@dataclass(frozen=True, slots=True)
class Term:
    """A concept of a closed list, known by its notation."""

    notation: str
    label: str
    label_en: str
    definition: str
    definition_en: str


@dataclass(frozen=True, slots=True)
class CongressTerm:
    """A term of office: of a Party congress, or of a legislature of the National Assembly."""

    notation: str
    """`party-XIII`, `assembly-XV`."""
    body: str
    """`party` or `assembly`."""
    number: str
    """Roman: `XIII`."""
    began: date
    """First day of the congress, or election day of the legislature."""
    ended: date | None
    """Last day of the congress; None for a legislature."""
    source: str
    """Address of the page that gives the dates."""


@cache
def titles() -> tuple[Title, ...]:
    """Return every title of `titles.tsv` in file order; DataError on a bad row."""
    rows = _rows(
        "titles",
        lambda row: Title(
            row["label_vi"],
            row["label_en"],
            row["broader"] or None,
            row["rank_group"] or None,
            _flag(row["head"]),
            row["note"],
        ),
    )
    _known("titles", "broader", (row.broader for row in rows), {row.label for row in rows})
    return rows


@cache
def head_titles() -> frozenset[str]:
    """Return the labels of the titles whose holder as a rule heads the organ."""
    return frozenset(title.label for title in titles() if title.head)


@cache
def document_types() -> tuple[DocumentType, ...]:
    """Return every document type in file order; DataError on a bad row."""
    return _rows(
        "document_types",
        lambda row: DocumentType(
            row["label_vi"],
            row["label_en"],
            tuple(row["party_codes"].split()),
            tuple(row["state_codes"].split()),
            _one_of(row["world"], "party", "state", "both"),
            _one_of(row["class"], "PartyDocument", "StateDocument", "OfficialDocument"),
        ),
    )


@cache
def event_kinds() -> tuple[EventKind, ...]:
    """Return every event kind in file order; DataError on a bad row."""
    return _rows("event_kinds", lambda row: EventKind(row["label_vi"], row["label_en"], _filled(row["class"])))


@cache
def organ_kinds() -> tuple[OrganKind, ...]:
    """Return every kind of organ in file order; DataError on a bad row."""
    rows = _rows(
        "organ_kinds",
        lambda row: OrganKind(
            row["class"], row["label_vi"], row["label_en"], _flag(row["public"]), row["parent"] or None
        ),
    )
    _known("organ_kinds", "parent", (row.parent for row in rows), {row.cls for row in rows})
    return rows


@cache
def terms(table: str) -> tuple[Term, ...]:
    """Return a list of notations: `organ_levels`, `participation_roles`, `attestation_statuses`, `change_kinds`, ...

    Raises:
        DataError: a bad row.
        FileNotFoundError: no such table.
    """
    return _rows(
        table,
        lambda row: Term(
            row["notation"],
            row["label_vi"],
            row["label_en"],
            _filled(row["definition_vi"]),
            _filled(row["definition_en"]),
        ),
    )


def term_of(table: str, notation: str) -> Term:
    """Return a concept of a list by its notation.

    Raises:
        KeyError: no such notation; a bug of the extractor.
    """
    return _by_notation(table)[notation]


@cache
def _by_notation(table: str) -> dict[str, Term]:
    return {term.notation: term for term in terms(table)}


@cache
def congress_terms() -> tuple[CongressTerm, ...]:
    """Return the Party congresses and the legislatures, each in order; DataError on a bad row."""
    return _rows(
        "congress_terms",
        lambda row: CongressTerm(
            row["notation"],
            _one_of(row["body"], "party", "assembly"),
            _filled(row["number"]),
            date.fromisoformat(row["began"]),
            date.fromisoformat(row["ended"]) if row["ended"] else None,
            _filled(row["source"]),
        ),
    )


def _rows(table: str, build: Callable[[Mapping[str, str]], Row]) -> tuple[Row, ...]:
    return read_table(f"data/schemes/{table}.tsv", build)


def read_table(name: str, build: Callable[[Mapping[str, str]], Row]) -> tuple[Row, ...]:
    """Return the rows of the table `name` (a path below the resources), each made by `build` from its cells.

    Its first column is the key, so it is filled and unique.

    Raises:
        DataError: a bad row; file and line are named.
    """
    header: list[str] = []
    seen: set[str] = set()
    rows: list[Row] = []
    for number, line in enumerate(resource(name).read_text(encoding="utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not header:
            header = cells
            continue
        try:
            _check(line, cells, header, seen)
            rows.append(build(dict(zip(header, cells, strict=True))))
        except (KeyError, ValueError) as problem:
            raise DataError(f"{name}:{number}: {problem}") from problem
        seen.add(cells[0])
    return tuple(rows)


def _check(line: str, cells: list[str], header: list[str], seen: set[str]) -> None:
    if len(cells) != len(header):
        raise ValueError(f"{len(cells)} cells where the header has {len(header)}")
    if not cells[0] or cells[0] in seen:
        raise ValueError(f"the key {cells[0]!r} is empty or stands twice")
    if unicodedata.normalize("NFC", line) != line or any(cell != cell.strip() for cell in cells):
        raise ValueError("not NFC, or a cell with spaces around it")


def _flag(cell: str) -> bool:
    return _one_of(cell, "yes", "no") == "yes"


def _one_of(cell: str, *allowed: str) -> str:
    if cell not in allowed:
        raise ValueError(f"{cell!r} is none of {', '.join(allowed)}")
    return cell


def _filled(cell: str) -> str:
    if not cell:
        raise ValueError("an empty cell where a value is needed")
    return cell


def _known(table: str, column: str, cells: Iterable[str | None], keys: set[str]) -> None:
    for cell in cells:
        if cell is not None and cell not in keys:
            raise DataError(f"data/schemes/{table}.tsv: {column} {cell!r} is no row of this table")
