"""Claims: each value of a property with its rank, the reason and the words it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph.vocab import RDF, VNKG
from kg.render.columns import Columns
from kg.render.graph_view import Quote
from kg.render.quotes import Quotes

RANKS = ("preferred", "normal", "deprecated")


@dataclass(frozen=True, slots=True)
class Stated:
    """One value of one property of one subject, whoever states it."""

    value: str
    """IRI or lexical form."""
    rank: str = ""
    reason: str = ""
    reason_en: str = ""
    quotes: tuple[Quote, ...] = ()


Claims = Mapping[tuple[str, str], Mapping[str, Stated]]
"""(subject, property IRI) -> value -> what is stated."""


def read_claims(columns: Columns, quotes: Quotes) -> Claims:
    """Return every claim, the quotes of equal ones together."""
    return gathered(columns, quotes, columns.subjects(VNKG.claimSubject))


def gathered(columns: Columns, quotes: Quotes, claims: Iterable[str]) -> dict[tuple[str, str], dict[str, Stated]]:
    """Return what these claims (IRIs) state, the quotes of equal ones together."""
    found: dict[tuple[str, str], dict[str, Stated]] = {}
    for claim in claims:
        key = (columns.value(claim, VNKG.claimSubject), columns.value(claim, VNKG.claimProperty))
        value = columns.value(claim, RDF.value)
        values = found.setdefault(key, {})
        earlier = values.get(value, Stated(value))
        values[value] = Stated(
            value,
            _better(earlier.rank, columns.value(claim, VNKG.claimRank)),
            earlier.reason or columns.text(claim, VNKG.reason, "vi"),
            earlier.reason_en or columns.text(claim, VNKG.reason, "en"),
            (*earlier.quotes, *(quote for quote in quotes.of(claim) if quote not in earlier.quotes)),
        )
    return found


def ranked(claims: Claims, *stated_as: tuple[str, NamedNode, str]) -> Stated:
    """Return the first of (subject, property, value) that somebody ranked, an empty one where nobody did."""
    said = (claims.get((subject, prop.value), {}).get(value) for subject, prop, value in stated_as)
    return next((one for one in said if one), Stated(""))


def _better(one: str, other: str) -> str:
    """Return the higher rank of two; an unknown or missing one counts least."""
    order = {rank: at for at, rank in enumerate(RANKS)}
    return min(one, other, key=lambda rank: order.get(rank, len(RANKS)))


def stated(claims: Claims, columns: Columns, subject: str, predicate: NamedNode) -> list[Stated]:
    """Return every value of the property, claimed or only stated directly: the preferred first, then by value.

    A rank is told only where values disagree: alone, or beside another spelling, a value needs none.
    """
    values = dict(claims.get((subject, predicate.value), {}))
    direct = columns.values(subject, predicate)
    for value in direct:
        values.setdefault(value, Stated(value))
    if set(values) == set(direct) or all(item.rank in ("", "normal") for item in values.values()):
        return [Stated(value, quotes=values[value].quotes) for value in sorted(values)]
    order = {rank: at for at, rank in enumerate(RANKS)}
    return sorted(values.values(), key=lambda item: (order.get(item.rank, len(RANKS)), item.value))
