"""The ties in view as rows, sorted by any column."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.config import LANGUAGES
from kg.render.words import page_words
from kg.serve.explorer.alphabet import ranks
from kg.serve.explorer.filters import Sieve
from kg.serve.explorer.index import Ids

COLUMNS = ("from", "relation", "to", "day", "sources", "quote")
_FEW = 20_000
"""Ties that are sorted when they are asked for; more are picked from the order of all."""


def rows(wanted: Sieve, ties: Ids, column: str, language: str, *, down: bool) -> Ids:
    """Return these ties sorted by a column; equal ones as they stand in the graph."""
    index, name = wanted.index, f"{column}-{language}" if column == "relation" else column
    ordered: Ids
    if len(ties) < _FEW:
        keys = index.column(f"key-{name}")[ties]
        ordered = ties[np.lexsort((ties, -keys if down else keys))]
        return ordered
    ordered = index.column(f"{'down' if down else 'up'}-{name}")
    if len(ties) < index.ties:
        inside = np.zeros(index.ties, bool)
        inside[ties] = True
        ordered = ordered[inside[ordered]]
    return ordered


def in_view(wanted: Sieve, node: int | None, group: int) -> Ids:
    """Return the ties of a node, within a group (-1: none), or all that the filter leaves."""
    if node is not None:
        return wanted.ties_of(node)
    ties = wanted.ties
    if group < 0:
        return ties
    ends = wanted.index.group[wanted.index.ends[ties]]
    within: Ids = ties[(ends == group).all(axis=1)]
    return within


def write_orders(folder: Path, said: list[tuple[str, str, str]], relations: list[str]) -> None:
    """Write what each column sorts by, and all ties so sorted, up and down.

    Args:
        folder: the index; its columns are there already.
        said: label, English label and role that the codes of `said.npy` stand for.
        relations: names of the codes of `relation.npy`.
    """

    def column(name: str) -> NDArray[np.int64]:
        return np.asarray(np.load(folder / f"{name}.npy"), np.int64)

    ends, labels = column("ends"), column("by_label")
    keys = {
        "from": labels[ends[:, 0]],
        "to": labels[ends[:, 1]],
        "day": _by_day(np.load(folder / "tie_day.npy")),
        "sources": column("tie_sources"),
        "quote": column("by_words"),
    }
    keys |= {
        f"relation-{one}": _by_relation(column("relation"), column("said"), said, relations, one) for one in LANGUAGES
    }
    for name, key in keys.items():
        np.save(folder / f"key-{name}.npy", key.astype(np.int32))
        np.save(folder / f"up-{name}.npy", np.argsort(key, kind="stable").astype(np.int32))
        np.save(folder / f"down-{name}.npy", np.argsort(-key, kind="stable").astype(np.int32))


def _by_day(days: NDArray[np.bytes_]) -> NDArray[np.int64]:
    """Return ranks of days; one without a year comes before all years."""
    known, which = np.unique(days, return_inverse=True)
    dated = np.array([day.replace(b"XXXX", b"0000") for day in known.tolist()], "S10")
    return np.asarray(np.argsort(np.argsort(dated, kind="stable"))[which], np.int64)


def _by_relation(
    relation: NDArray[np.int64],
    saying: NDArray[np.int64],
    said: list[tuple[str, str, str]],
    relations: list[str],
    language: str,
) -> NDArray[np.int64]:
    """Return ranks of what the column of relations says: `Chức vụ: Bí thư`."""
    words = page_words()[language]
    codes, which = np.unique(relation * max(1, len(said)) + saying, return_inverse=True)

    def text(code: int) -> str:
        name = words["relations"][relations[code // len(said)]][0]
        label, label_en, role = said[code % len(said)]
        own = words["roles"].get(role, role) if role else (label_en if language == "en" else "") or label
        return ": ".join(filter(None, (name, own)))

    return ranks([text(int(code)) for code in codes])[which]
