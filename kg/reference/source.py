"""Where a row of a reference table is from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

LICENCES = frozenset({"facts", "MIT"})
"""What a source lets be taken: `facts` stands for particulars of acts and of organs, which article 15 of the Law on
Intellectual Property (50/2005/QH11) leaves free, in our own words; else the SPDX name of a licence."""


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a row."""

    address: str
    """Of a page, a package or a repository."""
    read: date
    """The day on which the row was taken from it."""
    licence: str
    """One of `LICENCES`."""


def source_of(row: Mapping[str, str]) -> Source:
    """Return the source that a row of a table names; ValueError where it names none, or no licence that is known."""
    if not row["source"].startswith(("http://", "https://")):
        raise ValueError(f"the source {row['source']!r} is no address")
    if row["licence"] not in LICENCES:
        raise ValueError(f"the licence {row['licence']!r} is none of {', '.join(sorted(LICENCES))}")
    return Source(row["source"], date.fromisoformat(row["read"]), row["licence"])


def parts(cell: str) -> tuple[str, ...]:
    """Return the names that a cell holds, `|` between them."""
    return tuple(cell.split("|")) if cell else ()
