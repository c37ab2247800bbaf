"""Writes the index: what the views ask of a graph, in files that every worker maps and none has to load."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from kg.render.graph_view import KINDS, Edge, Fact, Node, Quote, Source
from kg.render.records import Record, fact_record, quote_record, source_record, tie_record
from kg.serve.explorer.blobs import BlobWriter
from kg.serve.explorer.derived import write_derived
from kg.serve.explorer.names import NameWriter

MOST_QUOTES = 60
"""Words shown of one thing or one tie: the latest; how many there are is told."""
_YEAR = re.compile(r"\d{4}")
_DATED = {"event": ("startDate", "edtfDate"), "document": ("date_document", "date")}
Progress = Callable[[int], None]
"""Is told how many nodes and ties have been written."""


@dataclass(slots=True)
class _Written:
    """What is remembered of all nodes and ties until the columns are written."""

    place: dict[str, int] = field(default_factory=dict)
    """IRI of a node -> its number."""
    kinds: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    disputed: list[bool] = field(default_factory=list)
    ends: list[tuple[int, int]] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    said: list[tuple[str, str, str]] = field(default_factory=list)
    """Label, English label, role."""
    notes: list[str] = field(default_factory=list)
    tie_days: list[str] = field(default_factory=list)
    tie_disputed: list[bool] = field(default_factory=list)
    ranks: list[str] = field(default_factory=list)
    sources: list[int] = field(default_factory=list)
    years: list[tuple[int, ...]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """The first words of each tie, by which a table can be sorted."""


class _Articles:
    """Numbers articles as they are first met."""

    def __init__(self, path: Path) -> None:
        self.blobs = BlobWriter(path)
        self.known: dict[str, int] = {}

    def number(self, source: Source) -> int:
        if source.iri not in self.known:
            self.known[source.iri] = self.blobs.add(source_record(source))
        return self.known[source.iri]

    def quotes(self, quotes: tuple[Quote, ...]) -> list[Record]:
        return [quote_record(quote, self.number(quote.source)) for quote in quotes[-MOST_QUOTES:]]


def write_index(folder: Path, nodes: Iterable[Node], edges: Iterable[Edge], progress: Progress) -> None:
    """Write the index of a graph into an empty folder.

    Args:
        folder: the folder.
        nodes: by kind and IRI, as they are numbered from now on.
        edges: in any order; those that miss an end are left out.
        progress: see `Progress`.
    """
    articles, kept = _Articles(folder / "sources"), _Written()
    _write_nodes(folder, nodes, articles, kept, progress)
    ties = BlobWriter(folder / "ties")
    for edge in edges:
        if edge.source in kept.place and edge.target in kept.place:
            ties.add(_tie(edge, articles))
            _remember(edge, kept)
            progress(len(kept.kinds) + len(kept.ends))
    order = _order(kept)
    ties.close(order)
    articles.blobs.close()
    _write_columns(folder, kept, order)
    write_derived(folder, kept.labels, kept.words, kept.said, order)


def _write_nodes(folder: Path, nodes: Iterable[Node], articles: _Articles, kept: _Written, progress: Progress) -> None:
    heads, details = BlobWriter(folder / "heads"), BlobWriter(folder / "details")
    with NameWriter(folder / "names.sqlite") as names:
        for node in nodes:
            number = heads.add({"iri": node.iri, "label": node.label, "hint": node.hint})
            details.add(_detail(node, articles))
            names.add(number, node)
            kept.place[node.iri] = number
            kept.kinds.append(KINDS.index(node.kind))
            kept.labels.append(node.label)
            kept.days.append(_day(node))
            kept.disputed.append(any(fact.rank for fact in node.facts))
            progress(len(kept.kinds))
    heads.close()
    details.close()


def _day(node: Node) -> str:
    """Return when an event or a document is dated, empty where no text dates it."""
    wanted = _DATED.get(node.kind, ())
    dated = (fact.value for fact in node.facts if fact.property in wanted and fact.rank != "deprecated")
    return next(dated, "")


def _detail(node: Node, articles: _Articles) -> Record:
    return {
        "aliases": node.aliases,
        "facts": [_fact(fact, articles) for fact in node.facts],
        "quotes": articles.quotes(node.quotes),
        "told": len(node.quotes),
    }


def _fact(fact: Fact, articles: _Articles) -> Record:
    return fact_record(fact, articles.quotes(fact.quotes)) | {"told": len(fact.quotes)}


def _tie(edge: Edge, articles: _Articles) -> Record:
    return tie_record(edge, articles.quotes(edge.quotes)) | {"told": len(edge.quotes)}


def _remember(edge: Edge, kept: _Written) -> None:
    start, end = kept.place[edge.source], kept.place[edge.target]
    kept.ends.append((start, end))
    kept.relations.append(edge.relation)
    kept.said.append((edge.label, edge.label_en, edge.role))
    kept.notes.append(edge.note)
    days = [day for quote in edge.quotes if (day := quote.on or quote.source.date)]
    own = kept.days[start] or kept.days[end]
    kept.tie_days.append(own or max(days, default=""))
    kept.tie_disputed.append(bool(edge.rank) or kept.disputed[start] or kept.disputed[end])
    kept.ranks.append(edge.rank)
    kept.sources.append(len({quote.source.iri for quote in edge.quotes}))
    told = (*days, kept.days[start], kept.days[end], *edge.note.split("/"))
    kept.years.append(tuple(sorted({int(year[0]) for day in told if (year := _YEAR.match(day))})))
    kept.words.append(edge.quotes[0].exact if edge.quotes else "")


def _order(kept: _Written) -> np.ndarray[Any, np.dtype[np.int64]]:
    """Return the ties in the order in which the page with the whole graph has them."""
    by_iri = {kept.place[iri]: rank for rank, iri in enumerate(sorted(kept.place))}
    keys = [
        (by_iri[start], by_iri[end], kept.relations[at], kept.said[at][0], kept.said[at][2], kept.notes[at])
        for at, (start, end) in enumerate(kept.ends)
    ]
    return np.array(sorted(range(len(keys)), key=keys.__getitem__), np.int64)


def _write_columns(folder: Path, kept: _Written, order: np.ndarray[Any, np.dtype[np.int64]]) -> None:
    relations = sorted(set(kept.relations))
    (folder / "relations.txt").write_text("\n".join(relations), encoding="utf-8")
    codes = {relation: code for code, relation in enumerate(relations)}
    years = [kept.years[at] for at in order]
    columns = {
        "kind": np.array(kept.kinds, np.uint8),
        "day": np.array(kept.days, "S10"),
        "disputed": np.array(kept.disputed, bool),
        "ends": np.array(kept.ends, np.int32).reshape(-1, 2)[order],
        "relation": np.array([codes[one] for one in kept.relations], np.uint8)[order],
        "tie_day": np.array(kept.tie_days, "S10")[order],
        "tie_disputed": np.array(kept.tie_disputed, bool)[order],
        "tie_rank": np.array(kept.ranks, "S10")[order],
        "tie_sources": np.minimum(np.array(kept.sources, np.int64), 65535).astype(np.uint16)[order],
        "years": np.array([year for told in years for year in told], np.uint16),
        "years_at": np.cumsum([0, *(len(told) for told in years)], dtype=np.int64),
    }
    for name, column in columns.items():
        np.save(folder / f"{name}.npy", column)
