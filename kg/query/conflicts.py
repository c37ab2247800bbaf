"""Everything in which articles disagree: values, chairs, heads and posts that exclude one another, each side ranked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pyoxigraph import Literal, NamedNode

from kg.query.ask import ask
from kg.query.labels import readable
from kg.query.question import load
from kg.query.sparql import rows, run
from kg.store import GraphStore

KINDS = ("value", "roles", "heads", "posts")
"""Values of one property; two who chair one event; two who head one organ; head and deputy of one organ at once."""
_KINDS = {"vnkg:chairedBy": "roles", "org:heldBy": "heads", "org:holds": "posts"}
"""Kind of a conflict by the property in dispute; any other is a value."""

_ARTICLES = """
SELECT ?article ?headline ?date {
  ?article a schema:NewsArticle
  OPTIONAL { ?article schema:headline ?headline }
  OPTIONAL { ?article schema:datePublished ?date }
}
"""


@dataclass(frozen=True, slots=True)
class Side:
    """What one article says."""

    value: str
    quote: str
    article: str
    """IRI."""
    headline: str
    published: str
    rank: str = ""
    """`preferred`, `normal`, `deprecated`; empty where nothing is ranked."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing of which articles say what cannot be true together."""

    kind: str
    """One of KINDS."""
    subject: str
    about: str
    """The property (a prefixed name), or the title under which two head an organ."""
    sides: tuple[Side, ...]
    on: str = ""
    """The one day on which the sides exclude one another, ISO; empty: they do on any."""


def conflicts(store: GraphStore, language: str = "vi") -> Iterator[Conflict]:
    """Yield every conflict of `store`, those of one kind together; words come in `language`."""
    told = {
        str(iri.value): (_text(headline), _text(date))
        for iri, headline, date in rows(run(store, _ARTICLES))[1]
        if isinstance(iri, NamedNode)
    }
    ranked = list(_ranked(store, language, told))
    for kind in KINDS:
        yield from (one for one in ranked if one.kind == kind)
        if kind == "heads":
            yield from _heads(store, language, told)


def _rows(store: GraphStore, question: str, language: str) -> list[dict[str, str]]:
    """Return the answer to a named question: articles as IRIs, all else in words."""
    columns, found = rows(ask(store, load(question), {}, language).results)
    return [
        {
            column: term.value
            if isinstance(term, NamedNode) and column in {"article", "otherArticle"}
            else readable(term, store, language)
            for column, term in zip(columns, row, strict=True)
        }
        for row in found
    ]


def _ranked(store: GraphStore, language: str, told: dict[str, tuple[str, str]]) -> Iterator[Conflict]:
    """Yield what is ranked: of claims on one thing, one property and one day."""
    found = _rows(store, "conflicts", language)
    for (_, name, day), claims in groupby(found, lambda row: (row["id"], row["property"], row["date"])):
        stated = list(claims)
        sides = [_side(row, row["value"], told, rank=row["rank"], reason=row["reason"]) for row in stated]
        yield Conflict(_KINDS.get(name, "value"), stated[0]["subject"], name, tuple(sides), day)


def _heads(store: GraphStore, language: str, told: dict[str, tuple[str, str]]) -> Iterator[Conflict]:
    """Yield what no rank decides: a head in between two sightings of another, two heads in one article."""
    pairs: defaultdict[tuple[str, ...], list[dict[str, str]]] = defaultdict(list)
    for row in _rows(store, "overlaps", language):
        if row["date"] != row["otherDate"] or row["article"] == row["otherArticle"]:
            names = ("organName", "titleName", "name", "date", "otherName", "otherDate")
            pairs[tuple(row[name] for name in names)].append(row)
    for found in pairs.values():
        sides = [_side(row, f"{row['name']} ({row['date']})", told, reason=row["answer"]) for row in found]
        sides += [_other(row, f"{row['otherName']} ({row['otherDate']})", told) for row in found]
        yield Conflict("heads", found[0]["organName"], found[0]["titleName"], tuple(dict.fromkeys(sides)))


def _side(row: dict[str, str], value: str, told: dict[str, tuple[str, str]], rank: str = "", reason: str = "") -> Side:
    headline, published = told.get(row["article"], ("", ""))
    return Side(value, row["quote"], row["article"], headline, published, rank, reason)


def _other(row: dict[str, str], value: str, told: dict[str, tuple[str, str]]) -> Side:
    return _side({"quote": row["otherQuote"], "article": row["otherArticle"]}, value, told)


def _text(term: object) -> str:
    return term.value if isinstance(term, Literal) else ""
