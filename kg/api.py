"""The Python API, as `import kg` offers it."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from types import TracebackType
from typing import Self

from kg import pipeline
from kg.graph import serialise
from kg.graph.vocab import DEFAULT_BASE
from kg.ingest import read_one
from kg.model import Issue, Reading
from kg.query import run
from kg.render import page, view_of
from kg.store import GraphStore, Results, open_embedded


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph, open for reading. Close it, or use it in a `with` block."""

    store: GraphStore
    issues: tuple[Issue, ...] = ()
    """What the build found wrong with its input."""

    def query(self, sparql: str) -> Results:
        """Return the results of a SPARQL query over the facts; the graph's prefixes need no declaration.

        The rows of a SELECT are read by name: `row["person"].value`.

        Raises:
            QueryError: the text is no query, or it would change something.
        """
        return run(self.store, sparql)

    def turtle(self) -> str:
        """Return all facts as Turtle: the same graph always gives the same text."""
        return serialise(self.store.facts(), "turtle").decode()

    def page(self, title: str = "vnkg", lang: str = "vi") -> str:
        """Return the interactive page of the graph as the text of one HTML file, in `vi` or `en`.

        Raises:
            KgError: there is no such language, or the page's script was not gathered.
        """
        return page(view_of(self.store), title=title, lang=lang)

    def _repr_html_(self) -> str:
        """Return the page in a frame of its own, as Jupyter shows it."""
        return (
            '<iframe sandbox="allow-scripts allow-downloads allow-popups" width="100%" height="640" '
            f'title="vnkg" srcdoc="{escape(self.page())}"></iframe>'
        )

    def close(self) -> None:
        """Let go of what the store holds open."""
        self.store.close()

    def __enter__(self) -> Self:
        """Return the graph itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the graph."""
        self.close()


def extract(source: str | os.PathLike[str]) -> Reading:
    """Return what one article says, every fact with its words.

    Args:
        source: the text of the article; or a `pathlib.Path` of a file that holds one article.

    Raises:
        IngestError: the file cannot be read, there are no words, or they are not Vietnamese.
    """
    return pipeline.extract(source if isinstance(source, str) else read_one(os.fspath(source)))


def build(
    paths: Iterable[str | os.PathLike[str]],
    store: str | os.PathLike[str] | None = None,
    *,
    base: str = DEFAULT_BASE,
) -> Graph:
    """Read articles into one graph and return it.

    Args:
        paths: files and folders (`.txt`, `.html`, `.json`, `.jsonl`).
        store: folder in which to keep the graph; None keeps it in memory.
        base: IRI under which persons, organs ... are named, ending in `/`.

    Raises:
        KgError: no article could be read, `base` is no such IRI, or the store cannot be written.
    """
    sources = [os.fspath(path) for path in paths]
    graph, refused, noted = pipeline.build(sources, Path(store) if store is not None else None, base=base)
    return Graph(graph, (*refused, *noted))


def open_graph(store: str | os.PathLike[str]) -> Graph:
    """Return the graph kept in the folder `store`.

    Raises:
        StoreError: there is none, or it is damaged.
    """
    return Graph(open_embedded(Path(store)))
