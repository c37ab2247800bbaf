"""Everything in which articles disagree: values that exclude one another, two heads of an organ, two posts at once."""

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

KINDS = ("value", "heads", "posts")
"""Values of one property; two persons heading one organ; a person that is head and deputy of one organ at once."""

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
    """The property (a prefixed name), or what is held."""
    sides: tuple[Side, ...]


def conflicts(store: GraphStore, language: str = "vi") -> Iterator[Conflict]:
    """Yield every conflict of `store`, those of one kind together; words come in `language`."""
    told = {
        str(iri.value): (_text(headline), _text(date))
        for iri, headline, date in rows(run(store, _ARTICLES))[1]
        if isinstance(iri, NamedNode)
    }
    yield from _values(store, language, told)
    yield from _heads(store, language, told)
    yield from _posts(store, language, told)


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


def _values(store: GraphStore, language: str, told: dict[str, tuple[str, str]]) -> Iterator[Conflict]:
    found = _rows(store, "conflicts", language)
    for (_, name), claims in groupby(found, lambda row: (row["id"], row["property"])):
        stated = list(claims)
        sides = [_side(row, row["value"], told, rank=row["rank"], reason=row["reason"]) for row in stated]
        yield Conflict("value", stated[0]["subject"], name, tuple(sides))


def _heads(store: GraphStore, language: str, told: dict[str, tuple[str, str]]) -> Iterator[Conflict]:
    pairs: defaultdict[tuple[str, ...], list[dict[str, str]]] = defaultdict(list)
    for row in _rows(store, "overlaps", language):
        pairs[tuple(row[name] for name in ("organName", "titleName", "name", "date", "otherName", "otherDate"))].append(
            row
        )
    for found in pairs.values():
        sides = [_side(row, f"{row['name']} ({row['date']})", told, reason=row["answer"]) for row in found]
        sides += [_other(row, f"{row['otherName']} ({row['otherDate']})", told) for row in found]
        yield Conflict("heads", found[0]["organName"], found[0]["titleName"], tuple(dict.fromkeys(sides)))


def _posts(store: GraphStore, language: str, told: dict[str, tuple[str, str]]) -> Iterator[Conflict]:
    for row in _rows(store, "two-posts", language):
        sides = (_side(row, row["titleName"], told), _other(row, row["otherTitle"], told))
        yield Conflict("posts", row["name"], f"{row['organName']} ({row['date']})", sides)


def _side(row: dict[str, str], value: str, told: dict[str, tuple[str, str]], rank: str = "", reason: str = "") -> Side:
    headline, published = told.get(row["article"], ("", ""))
    return Side(value, row["quote"], row["article"], headline, published, rank, reason)


def _other(row: dict[str, str], value: str, told: dict[str, tuple[str, str]]) -> Side:
    return _side({"quote": row["otherQuote"], "article": row["otherArticle"]}, value, told)


def _text(term: object) -> str:
    return term.value if isinstance(term, Literal) else ""
