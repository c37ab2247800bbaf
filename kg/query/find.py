"""Names typed by people → things in the store, by search form: accents, case and spacing need not be typed.

First what is spelt the same (tones count), then what is the same without accents, then what contains the words typed.
The first of the three that finds anything decides, so `Nguyễn Mạnh Hùng` is not answered with Nguyễn Mạnh Hưng, while
`nguyen manh hung` finds both.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from pyoxigraph import Literal, NamedNode

from kg.errors import QueryError
from kg.graph.vocab import SCHEME_BASE
from kg.query.sparql import rows, run
from kg.store import GraphStore
from kg.text.letters import fold, toneless

_LABELS = {
    "person": ("foaf:Person", "foaf:name", "skos:altLabel|skos:hiddenLabel"),
    "organ": ("org:Organization", "skos:prefLabel", "skos:altLabel|skos:hiddenLabel"),
    "document": ("eli:LegalResource", "skos:prefLabel", "eli:id_local|skos:altLabel|dct:title"),
    "event": ("schema:Event", "schema:name", "skos:altLabel"),
    "article": ("schema:NewsArticle", "schema:headline", "schema:url"),
    "title": ("org:Role", "skos:prefLabel", "skos:altLabel"),
    "level": ("skos:Concept", "skos:prefLabel", "skos:notation|skos:prefLabel"),
}
"""Kind: class, property of the name, properties of the other labels that find it."""
_WITHIN = {"level": f"{SCHEME_BASE}organ-level/"}
"""What the IRIs of a kind begin with, where its class has other things too."""
_KINDS = {
    "person": "người",
    "organ": "cơ quan",
    "document": "văn bản",
    "event": "sự kiện",
    "article": "bài viết",
    "title": "chức danh",
    "level": "cấp",
}
_SUGGESTED = 3
_CLOSE = 0.6
"""Least likeness of a suggested name (`difflib`'s ratio, 0 to 1)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a typed name means in the store."""

    iris: tuple[str, ...]
    labels: tuple[str, ...]
    """The name of each in the store."""


def find(store: GraphStore, kind: str, typed: str) -> Found:
    """Return the things of `kind` that `typed` names (an IRI names itself).

    Raises:
        QueryError: nothing of that kind is called so; the nearest names are given.
    """
    names, known = _names(store, kind)
    for fits in _ladder(typed):
        iris = tuple(sorted({iri for iri, label in known if fits(label)}))
        if iris or typed in names:
            iris = iris or (typed,)
            return Found(iris, tuple(names[iri] for iri in iris))
    close = _nearest(typed, set(names.values()))
    raise QueryError(
        f"no {kind} in the store is called {typed!r}" + (f"; did you mean {' or '.join(close)}?" if close else ""),
        f"trong kho không có {_KINDS[kind]} nào tên {typed!r}"
        + (f"; có phải {' hoặc '.join(close)}?" if close else ""),
    )


def _ladder(typed: str) -> Iterable[Callable[[str], bool]]:
    """Yield the tests of a label, the tightest first."""
    same, bare = _spaced(fold(typed)), _spaced(toneless(typed))
    inside = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)")
    yield lambda label: _spaced(fold(label)) == same
    yield lambda label: _spaced(toneless(label)) == bare
    yield lambda label: bool(bare and inside.search(_spaced(toneless(label))))


def _names(store: GraphStore, kind: str) -> tuple[dict[str, str], list[tuple[str, str]]]:
    """Return the name of every thing of `kind` by IRI (the IRI itself where it has none), and all (IRI, label)."""
    of_class, main, others = _LABELS[kind]
    query = f"""SELECT ?thing ?name ?other {{
        ?thing a {of_class} FILTER(STRSTARTS(STR(?thing), "{_WITHIN.get(kind, "")}"))
        OPTIONAL {{ ?thing {main} ?name FILTER(LANG(?name) != "en") }}
        OPTIONAL {{ ?thing {others} ?other }}
    }}"""
    names: dict[str, str] = {}
    labels: set[tuple[str, str]] = set()
    for thing, name, other in rows(run(store, query))[1]:
        if isinstance(thing, NamedNode):
            said = [label.value for label in (name, other) if isinstance(label, Literal)]
            best = name.value if isinstance(name, Literal) else thing.value
            names[thing.value] = min(names.get(thing.value, best), best)
            labels.update((thing.value, label) for label in said)
    if kind == "article":
        labels.update(_files(store, names))
    return names, sorted(labels)


def _files(store: GraphStore, articles: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield (IRI, name of the file or other source) of every article; its IRI ends in its id."""
    by_id = {record.id: PurePath(record.source) for record in store.records()}
    for iri in articles:
        if source := by_id.get(iri.rpartition("/")[2]):
            yield from ((iri, name) for name in (str(source), source.name, source.stem))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _nearest(typed: str, labels: set[str]) -> list[str]:
    by_form = {toneless(label): label for label in sorted(labels)}
    return [by_form[form] for form in difflib.get_close_matches(toneless(typed), by_form, _SUGGESTED, _CLOSE)]
