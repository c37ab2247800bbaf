"""Names of things for search: one SQLite file a version of the store, made once, read by all workers."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph.vocab import DCT, ELI, FOAF, ORG, RDF, SCHEMA, SKOS
from kg.text.letters import fold, toneless

CLASSES = {
    "person": FOAF.Person,
    "organ": ORG.Organization,
    "document": ELI.LegalResource,
    "event": SCHEMA.Event,
    "article": SCHEMA.NewsArticle,
    "post": ORG.Post,
    "title": ORG.Role,
    "place": SCHEMA.Place,
}
"""Kinds that can be found."""
_LABELS = (
    FOAF.name,
    SKOS.prefLabel,
    SCHEMA.name,
    SCHEMA.headline,
    ELI.id_local,
    SKOS.altLabel,
    DCT.title,
    SKOS.hiddenLabel,
)
_MAIN = 4
"""So many of these are names to show; the others only find."""
_TABLES = """
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL);
CREATE TABLE label (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL, folded TEXT NOT NULL, bare TEXT NOT NULL);
CREATE VIRTUAL TABLE gram USING fts5(bare, content='', tokenize='trigram', detail=none);
"""
_INDEXES = "CREATE INDEX label_bare ON label (bare); CREATE INDEX label_thing ON label (thing);"
_GRAPH = DefaultGraph()


def spaced(text: str) -> str:
    """Return `text` with single spaces."""
    return " ".join(text.split())


def require_index(store: Store, path: Path) -> Path:
    """Return `path`, where the index of `store` stands; it is made first if it is not there yet."""
    if not path.exists():
        part = path.with_suffix(f".{os.getpid()}.part")
        part.unlink(missing_ok=True)
        with closing(sqlite3.connect(part, isolation_level=None)) as file:
            file.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
            file.execute("BEGIN")
            _fill(store, file)
            file.execute("COMMIT")
            file.executescript(_INDEXES)
        part.replace(path)
    return path


def _fill(store: Store, file: sqlite3.Connection) -> None:
    labels = 0
    for number, (iri, kind, name, said) in enumerate(_things(store), 1):
        file.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", (number, iri, kind, name))
        for label, is_name in sorted(said.items()):
            labels += 1
            bare = spaced(toneless(label))
            folded = spaced(fold(label)) if is_name else ""
            file.execute("INSERT INTO label VALUES (?, ?, ?, ?)", (labels, number, folded, bare))
            file.execute("INSERT INTO gram (rowid, bare) VALUES (?, ?)", (labels, bare))


def _things(store: Store) -> Iterator[tuple[str, str, str, dict[str, bool]]]:
    """Yield (IRI, kind, name to show, labels and whether each is a name) of everything that has a name.

    A hidden label (the name without accents, a known slip) finds a thing, but is not how it is spelt.
    """
    for kind, of_class in CLASSES.items():
        for quad in store.quads_for_pattern(None, RDF.type, of_class, _GRAPH):
            thing = quad.subject
            if not isinstance(thing, NamedNode):
                continue
            found = [_literals(store, thing, prop) for prop in _LABELS]
            main = [one for literals in found[:_MAIN] for one in literals if one.language != "en"]
            labels = {one.value: False for one in found[-1]}
            labels |= {one.value: True for literals in found[:-1] for one in literals}
            if labels:
                yield thing.value, kind, min(one.value for one in main) if main else min(labels), labels


def _literals(store: Store, thing: NamedNode, prop: NamedNode) -> list[Literal]:
    found = store.quads_for_pattern(thing, prop, None, _GRAPH)
    return [quad.object for quad in found if isinstance(quad.object, Literal)]
