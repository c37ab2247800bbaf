"""The register of well-known documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.reference.source import Source, parts, source_of
from kg.schema import read_table


@dataclass(frozen=True, slots=True)
class KnownDocument:
    """A document whose particulars are known."""

    id: str
    """The symbol; with the year where several documents have it."""
    symbol: str
    type: str
    issuers: tuple[str, ...]
    date: date
    title: str
    """The subject after `về`; empty where it is not known word for word."""
    replaces: tuple[str, ...]
    """Ids of the documents that it replaces."""
    source: Source


@cache
def documents() -> tuple[KnownDocument, ...]:
    """Return the documents of the register; DataError on a bad row."""
    return read_table(
        "data/reference/documents.tsv",
        lambda row: KnownDocument(
            row["id"],
            row["symbol"],
            row["type"],
            parts(row["issuer"]),
            date.fromisoformat(row["date"]),
            row["title"],
            parts(row["replaces"]),
            source_of(row),
        ),
    )
