"""Names typed by people → things in the store, by search form: accents, case and spacing need not be typed.

First what is spelt the same (tones count), then what is the same without accents, then what contains the words typed.
The first of the three that finds anything decides, so `Nguyễn Mạnh Hùng` is not answered with Nguyễn Mạnh Hưng, while
`nguyen manh hung` finds both.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.query.sparql import rows, run
from kg.store import GraphStore
from kg.text.letters import fold, toneless

_LABELS = {
    "person": ("foaf:Person", "foaf:name|skos:altLabel|skos:hiddenLabel"),
    "organ": ("org:Organization", "skos:prefLabel|skos:altLabel"),
    "document": ("eli:LegalResource", "eli:id_local|skos:prefLabel|skos:altLabel|dct:title"),
    "event": ("schema:Event", "schema:name|skos:altLabel"),
    "article": ("schema:NewsArticle", "schema:headline|schema:url"),
    "title": ("org:Role", "skos:prefLabel|skos:altLabel"),
}
_KINDS = {
    "person": "người",
    "organ": "cơ quan",
    "document": "văn bản",
    "event": "sự kiện",
    "article": "bài viết",
    "title": "chức danh",
}
_SUGGESTED = 3
_CLOSE = 0.6
"""Least likeness of a suggested name (`difflib`'s ratio, 0 to 1)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed name means in the store."""

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    """The label that matched, one an IRI."""
    exact: bool
    """Spelt as typed, tones included."""


def find(store: GraphStore, kind: str, typed: str) -> Found:
    """Return the things of `kind` that `typed` names (an IRI names itself).

    Raises:
        QueryError: nothing of that kind is called so; the nearest names are given.
    """
    known = [*_labels(store, kind), *(_files(store) if kind == "article" else ())]
    for exact, fits in _ladder(typed):
        hits = {iri: label for iri, label in known if fits(iri, label)}
        if hits:
            iris = tuple(sorted(hits))
            return Found(iris, tuple(hits[iri] for iri in iris), exact)
    close = _nearest(typed, {label for _, label in known})
    raise QueryError(
        f"no {kind} in the store is called {typed!r}" + (f"; did you mean {' or '.join(close)}?" if close else ""),
        f"trong kho không có {_KINDS[kind]} nào tên {typed!r}"
        + (f"; có phải {' hoặc '.join(close)}?" if close else ""),
    )


def _ladder(typed: str) -> Iterable[tuple[bool, Callable[[str, str], bool]]]:
    """Yield the tests of (IRI, label), the tightest first, each with whether it is an exact match."""
    same, bare = _spaced(fold(typed)), _spaced(toneless(typed))
    inside = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)")
    yield True, lambda iri, label: iri == typed or _spaced(fold(label)) == same
    yield False, lambda _, label: _spaced(toneless(label)) == bare
    yield False, lambda _, label: bool(bare and inside.search(_spaced(toneless(label))))


def _labels(store: GraphStore, kind: str) -> Iterable[tuple[str, str]]:
    """Yield (IRI, label) of everything of `kind`, sorted; an unlabelled thing gives its IRI as label."""
    of_class, path = _LABELS[kind]
    pattern = f"?thing a {of_class} OPTIONAL {{ ?thing {path} ?label }}"
    query = f"SELECT DISTINCT ?thing ?label {{ {pattern} }} ORDER BY ?thing ?label"
    for thing, label in rows(run(store, query))[1]:
        if isinstance(thing, NamedNode):
            yield thing.value, label.value if isinstance(label, Literal) else thing.value


def _files(store: GraphStore) -> Iterable[tuple[str, str]]:
    """Yield (IRI, name of the file or other source) of every article; its IRI ends in its id."""
    by_id = {record.id: PurePath(record.source) for record in store.records()}
    for (thing,) in rows(run(store, "SELECT ?thing { ?thing a schema:NewsArticle }"))[1]:
        if isinstance(thing, NamedNode) and (source := by_id.get(thing.value.rpartition("/")[2])):
            yield from ((thing.value, name) for name in (str(source), source.name, source.stem))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _nearest(typed: str, labels: set[str]) -> list[str]:
    by_form = {toneless(label): label for label in sorted(labels)}
    return [by_form[form] for form in difflib.get_close_matches(toneless(typed), by_form, _SUGGESTED, _CLOSE)]
