"""A new version from the one before: what some articles that go and come change, or everything anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pyoxigraph import Store

from kg.graph.ontology import ontology_version
from kg.model import Decisions, Reading
from kg.parallel import Steps
from kg.resolve import Index, Resolution, Shift, corrected, ids_of, settled, shift
from kg.store.about import describe
from kg.store.cache import Cache
from kg.store.embedded import INDEX, MANIFEST, QUADS, read_only
from kg.store.entries import Switch, standing, standing_copy, switch
from kg.store.facts import Edit, lines_of, load_facts
from kg.store.index import DiskIndex, reading_index, writing_index
from kg.store.manifest import Manifest, inputs_of, read_manifest, write_manifest
from kg.store.readings import Entry
from kg.store.redirects import Redirects
from kg.store.rules import rule_set
from kg.store.sharing import share_graph
from kg.store.texts import keeps_text, write_text

_PART = 4096
"""Articles resolved at a time in a build from nothing: so many are held in memory."""


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
    steps: Steps

    def anew(self, entries: Iterable[Entry], former: Path | None) -> None:
        """Write the version from `entries` alone; the redirects of the version in `former` are taken over."""
        ordered = sorted(entries)
        before = Manifest() if former is None else read_manifest(former / MANIFEST)
        with writing_index(self.folder / INDEX) as index:
            counts, inputs = self._gather(index, ordered)
            articles = counts["articles"]
            counts["quads"] = load_facts(self.folder / QUADS, lines_of(self._settled(index, articles), self.base))
            if former and before.base == self.base:
                self._redirect(former, index)
        gone = before.counts.get("articles", 0)
        change = {"added": max(0, articles - gone), "removed": max(0, gone - articles)}
        self._finish(counts, inputs, change, former)

    def _gather(self, index: Index, ordered: list[Entry]) -> tuple[Counter[str], str]:
        """Put some articles after others into an empty index; return the counts of entities, and the inputs' hash."""
        counts, inputs, done = Counter(_plural({})), inputs_of((), ()), 0
        for part in _parts(ordered):
            switched = switch(index, (), part)
            counts.update(_plural(self._shift(index, switched).counts))
            counts["articles"] += len(switched.after)
            inputs = inputs_of((), _hashes(switched.after), inputs)
            done += len(part)
            self.steps("resolve", done, len(ordered))
        return counts, inputs

    def _settled(self, index: DiskIndex, articles: int) -> Iterator[Resolution]:
        """Yield all articles as they stand in the index, in order."""
        found = settled(index, (one.article for one in standing(index)), partial(self._reading, index, known={}))
        for done, resolution in enumerate(found, 1):
            yield resolution
            self.steps("write", done, articles)
        self.steps("finish", 0, 0)

    def changed(self, former: Path, going: Iterable[Entry], coming: Iterable[Entry]) -> None:
        """Write the version as a copy of that in `former` with what the entries change."""
        with writing_index(self.folder / INDEX, former / INDEX) as index:
            quads, switched, counted = self._apply(self._copy(former), index, going, coming)
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

    def _copy(self, former: Path) -> Store:
        """Return the former version's graph as this one's, open for writing.

        Raises:
            StoreError: it is damaged.
        """
        share_graph(former / QUADS, self.folder / QUADS)
        try:
            return Store(str(self.folder / QUADS))
        except (OSError, RuntimeError):
            read_only(former / QUADS)  # says so if the former one is what cannot be read
            raise

    def _apply(
        self, graph: Store, index: DiskIndex, going: Iterable[Entry], coming: Iterable[Entry]
    ) -> tuple[int, Switch, Counter[str]]:
        """Change the copy; return how many more quads there are, the articles switched, and the entities counted."""
        self.steps("resolve", 0, 0)
        switched = switch(index, going, coming)
        moved = self._shift(index, switched)
        edit = Edit(graph, self.base)
        for article in switched.before.keys() - switched.after.keys():
            edit.take(article)
        for done, resolution in enumerate(moved.resolutions(), 1):
            edit.put(resolution)
            self.steps("write", done, len(moved.affected))
        self.steps("finish", 0, 0)
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

    def _redirect(self, former: Path, index: DiskIndex) -> None:
        """Take over the redirects of the former version and add those that building anew has made needed."""
        graph = read_only(former / QUADS)
        redirects = Redirects(Store(str(self.folder / QUADS)), self.base)
        redirects.take_over(graph)
        stands = {one.article for one in standing(index)}
        with reading_index(former / INDEX) as known:
            for entry in standing(known):
                before = ids_of(known, entry.article)
                present = ids_of(index, entry.article) if entry.article in stands else {}
                if before != present:
                    redirects.same_words(entry.article, graph)
                    redirects.read_anew(before, present)
        redirects.settle()
        if any(row.action == "forget" for row in self.decisions.corrections):
            redirects.drop_dead()
        redirects.graph.flush()

    def _finish(self, counts: Mapping[str, int], inputs: str, change: Mapping[str, int], former: Path | None) -> None:
        refused, number = dict(sorted(self.refused.items())), int(former.name) if former else 0
        told = (dict(sorted(counts.items())), refused, inputs, dict(change), number)
        manifest = Manifest(ontology_version(), rule_set(self.decisions), self.base, *told)
        describe(self.folder / QUADS, manifest)
        write_manifest(self.folder / MANIFEST, manifest)


def _hashes(articles: Mapping[str, Entry]) -> list[str]:
    return [entry.sha256 for entry in articles.values()]


def _plural(counts: Mapping[str, int]) -> dict[str, int]:
    """Return the counts of entities by the name under which the manifest has them."""
    return {f"{kind}s": counts.get(kind, 0) for kind in ("person", "organ", "document", "event")}


def _parts(ordered: list[Entry]) -> Iterator[list[Entry]]:
    """Yield sorted entries in parts of about equal size; the copies of an article stay together."""
    start = 0
    while start < len(ordered):
        after = min(start + _PART, len(ordered))
        while after < len(ordered) and ordered[after].article == ordered[after - 1].article:
            after += 1
        yield ordered[start:after]
        start = after
