"""A new version from the one before: what some articles that go and come change, or everything anew."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.graph.ontology import ontology_version
from kg.model import Decisions, Reading
from kg.resolve import Index, Shift, corrected, ids_of, shift
from kg.store.cache import Cache
from kg.store.embedded import INDEX, MANIFEST, QUADS, read_only
from kg.store.entries import Switch, standing, standing_copy, switch
from kg.store.facts import Edit, lines_of, load_facts
from kg.store.index import DiskIndex, FreshIndex, load_index
from kg.store.manifest import Manifest, inputs_of, read_manifest, write_manifest
from kg.store.readings import Entry
from kg.store.redirects import Redirects
from kg.store.rules import rule_set
from kg.store.texts import keeps_text, write_text

_ROWS = "index.nt"


@dataclass(frozen=True, slots=True)
class Renewal:
    """A version while it is being written."""

    folder: Path
    texts: Path
    cache: Cache
    base: str
    """IRI of the instances."""
    refused: Mapping[str, int]
    decisions: Decisions

    def anew(self, entries: Iterable[Entry], former: Path | None) -> None:
        """Write the version from `entries` alone; the redirects of the version in `former` are taken over."""
        rows = self.folder / _ROWS
        with rows.open("wb") as file:
            index = FreshIndex(file)
            switched = switch(index, (), entries)
            moved = self._shift(index, switched)
            quads = load_facts(self.folder / QUADS, lines_of(moved.resolutions(), self.base))
        load_index(self.folder / INDEX, rows)
        if former and read_manifest(former / MANIFEST).base == self.base:
            self._redirect(former, moved)
            gc.collect()  # closes the files; no reader may open them before
        before = Manifest() if former is None else read_manifest(former / MANIFEST)
        gone = before.counts.get("articles", 0)
        change = {"added": max(0, len(switched.after) - gone), "removed": max(0, gone - len(switched.after))}
        counts = _plural(moved.counts) | {"articles": len(switched.after), "quads": quads}
        self._finish(counts, inputs_of((), _hashes(switched.after)), change, former)

    def changed(self, former: Path, going: Iterable[Entry], coming: Iterable[Entry]) -> None:
        """Write the version as a copy of that in `former` with what the entries change."""
        for name in (QUADS, INDEX):
            read_only(former / name).backup(str(self.folder / name))
        gc.collect()
        quads, switched, counted = self._apply(going, coming)
        gc.collect()  # closes the files; no reader may open them before
        before = read_manifest(former / MANIFEST)
        counts = Counter(before.counts)
        counts.update(_plural(counted))
        counts.update(articles=len(switched.after) - len(switched.before), quads=quads)
        both = len(switched.before.keys() & switched.after.keys())
        change = {
            "added": len(switched.after) - both,
            "changed": both,
            "removed": len(switched.before) - both,
        }
        inputs = inputs_of(_hashes(switched.before), _hashes(switched.after), before.inputs)
        self._finish(counts, inputs, change, former)

    def _apply(self, going: Iterable[Entry], coming: Iterable[Entry]) -> tuple[int, Switch, Counter[str]]:
        """Change the copy; return how many more quads there are, the articles switched, and the entities counted."""
        graph, index = Store(str(self.folder / QUADS)), DiskIndex(Store(str(self.folder / INDEX)))
        switched = switch(index, going, coming)
        moved = self._shift(index, switched)
        edit = Edit(graph, self.base)
        for article in switched.before.keys() - switched.after.keys():
            edit.take(article)
        for resolution in moved.resolutions():
            edit.put(resolution)
        edit.finish()
        redirects = Redirects(graph, self.base)
        for article, ids in moved.moves.former.items():
            present = moved.moves.present.get(article, {})
            if article in switched.before:
                redirects.read_anew(ids, present)
            else:
                redirects.moved(self._reading(index, article, {}), ids, present)
        redirects.settle()
        graph.flush()
        index.store.flush()
        return edit.quads, switched, moved.counts

    def _shift(self, index: Index, switched: Switch) -> Shift:
        for article, entry in switched.after.items():
            if self.decisions.corrections or not keeps_text(self.texts, article):
                write_text(self.texts, article, self._corrected(entry).article.text)
        return shift(
            index,
            tuple(switched.before),
            switched.after.keys(),
            lambda article: self._reading(index, article, switched.before),
            lambda article: self._reading(index, article, switched.after),
            self.decisions.judgements,
        )

    def _reading(self, index: Index, article: str, known: Mapping[str, Entry]) -> Reading:
        return self._corrected(known.get(article) or standing_copy(index, article))

    def _corrected(self, entry: Entry) -> Reading:
        return corrected(self.cache.reading(entry.key), self.decisions.corrections)

    def _redirect(self, former: Path, moved: Shift) -> None:
        """Take over the redirects of the former version and add those that building anew has made needed."""
        redirects = Redirects(Store(str(self.folder / QUADS)), self.base)
        redirects.take_over(read_only(former / QUADS))
        index = DiskIndex(read_only(former / INDEX))
        for entry in standing(index):
            redirects.read_anew(ids_of(index, entry.article), moved.moves.present.get(entry.article, {}))
        redirects.settle()
        redirects.graph.flush()

    def _finish(self, counts: Mapping[str, int], inputs: str, change: Mapping[str, int], former: Path | None) -> None:
        refused, number = dict(sorted(self.refused.items())), int(former.name) if former else 0
        told = (dict(sorted(counts.items())), refused, inputs, dict(change), number)
        write_manifest(self.folder / MANIFEST, Manifest(ontology_version(), rule_set(self.decisions), self.base, *told))


def _hashes(articles: Mapping[str, Entry]) -> list[str]:
    return [entry.sha256 for entry in articles.values()]


def _plural(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of entities by the name under which the manifest has them."""
    return {f"{kind}s": counts.get(kind, 0) for kind in ("person", "organ", "document", "event")}
