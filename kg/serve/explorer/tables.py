"""The ties in view as rows, sorted by any column."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from kg.render.words import page_words
from kg.serve.explorer.alphabet import sort_key
from kg.serve.explorer.filters import Sieve
from kg.serve.explorer.index import Ids, Index

COLUMNS = ("from", "relation", "to", "day", "sources", "quote")


def rows(wanted: Sieve, ties: Ids, column: str, language: str, *, down: bool) -> Ids:
    """Return these ties sorted by a column; equal ones as they stand in the graph."""
    keys = _keys(wanted.index, column, language)[ties]
    ordered: Ids = ties[np.lexsort((ties, -keys if down else keys))]
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


@lru_cache(maxsize=12)
def _keys(index: Index, column: str, language: str) -> NDArray[np.int64]:
    """Return a number for each tie by which the column sorts."""
    found: NDArray[np.int64]
    if column == "day":
        days, which = np.unique(index.tie_day, return_inverse=True)
        dated = [day.replace(b"XXXX", b"0000") for day in days.tolist()]  # no year comes before all years
        found = np.argsort(np.argsort(np.array(dated, "S10"), kind="stable"))[which]
    elif column == "relation":
        return _relations(index, language)
    elif column in {"from", "to"}:
        found = index.by_label[index.ends[:, 0 if column == "from" else 1]]
    else:
        found = index.tie_sources if column == "sources" else index.column("by_words")
    return np.asarray(found, np.int64)


def _relations(index: Index, language: str) -> NDArray[np.int64]:
    """Return the rank of what the column of relations says: `Chức vụ: Bí thư`."""
    words = page_words()[language]
    pairs, which = np.unique(np.column_stack((index.relation, index.column("said"))), axis=0, return_inverse=True)

    def said(code: int) -> str:
        label, label_en, role = index.said[code]
        if role:
            return str(words["roles"].get(role, role))
        return (label_en if language == "en" else "") or label

    names = [(words["relations"][index.relations[relation]][0], said(int(code))) for relation, code in pairs]
    texts = [": ".join(filter(None, name)) for name in names]
    rank = {text: at for at, text in enumerate(sorted(set(texts), key=sort_key))}
    ranks: NDArray[np.int64] = np.array([rank[text] for text in texts], np.int64)[which.ravel()]
    return ranks
