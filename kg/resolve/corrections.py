"""Articles without what has been decided to be wrong or to be forgotten. The rows are data (`data/corrections`)."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from kg.model import Claim, Correction, Reading, Span
from kg.resolve.erasure import erased, without

Record = TypeVar("Record")
_PLACE = re.compile(r"([0-9a-f]{16}):(\d+)-(\d+)")
_CLAIMS = {
    "persons": ("ranks", "degrees"),
    "organs": ("parents",),
    "documents": ("issuers", "dates", "titles", "terms", "relations"),
    "events": ("starts", "ends", "places", "organisers", "about", "parents"),
}
_DEEDS = {
    "participation": "participations",
    "speech": "speeches",
    "commendation": "commendations",
    "figure": "figures",
    "change": "changes",
}
WRONG = ("holding", "person", "claim", *_DEEDS)
"""Kinds of fact that a row may call wrong; `person`: the words name no official at all."""


def corrected(reading: Reading, rows: tuple[Correction, ...]) -> Reading:
    """Return `reading` as `rows` leave it; itself where none speaks of it."""
    if not rows:
        return reading
    forget, wrong = _ready(rows)
    if forget:
        reading = erased(reading, forget)
    for kind, span in wrong.get(reading.article.id, ()):
        reading = _without_fact(reading, kind, span)
    return reading


def place_of_words(scope: str) -> tuple[str, Span] | None:
    """Return article and span of `ARTICLE:START-END`, None where it is no such thing."""
    found = _PLACE.fullmatch(scope)
    return (found[1], Span(int(found[2]), int(found[3]))) if found and int(found[2]) < int(found[3]) else None


@lru_cache(maxsize=16)
def _ready(rows: tuple[Correction, ...]) -> tuple[list[Correction], dict[str, list[tuple[str, Span]]]]:
    wrong: dict[str, list[tuple[str, Span]]] = {}
    for row in rows:
        place = place_of_words(row.scope[0]) if row.action == "wrong" else None
        if place:
            wrong.setdefault(place[0], []).append((row.subject, place[1]))
    return [row for row in rows if row.action == "forget"], wrong


def _without_fact(reading: Reading, kind: str, span: Span) -> Reading:
    """Return `reading` without the facts of a kind that stand on the words at `span`."""
    if kind == "person":
        gone = {one.key for one in reading.persons if any(mention.span.overlaps(span) for mention in one.mentions)}
        return without(reading, gone)
    if kind == "holding":
        return _without_holding(reading, span)
    if kind == "claim":
        changes: dict[str, Any] = {
            name: _without_claims(getattr(reading, name), fields, span) for name, fields in _CLAIMS.items()
        }
        return dataclasses.replace(reading, **changes)
    left: dict[str, Any] = {
        _DEEDS[kind]: tuple(one for one in getattr(reading, _DEEDS[kind]) if one.evidence.span != span)
    }
    return dataclasses.replace(reading, **left)


def _without_holding(reading: Reading, span: Span) -> Reading:
    left = []
    for holding in reading.holdings:
        kept = tuple(one for one in holding.attestations if one.evidence.span != span)
        if kept:
            left.append(dataclasses.replace(holding, attestations=kept))
    keys = {holding.key for holding in left}
    return dataclasses.replace(
        reading,
        holdings=tuple(left),
        participations=tuple(_in_capacity(part, keys) for part in reading.participations),
        speeches=tuple(_in_capacity(speech, keys) for speech in reading.speeches),
    )


def _in_capacity(deed: Any, holdings: Collection[str]) -> Any:  # noqa: ANN401 - a participation or a speech
    return deed if deed.capacity is None or deed.capacity in holdings else dataclasses.replace(deed, capacity=None)


def _without_claims(records: Sequence[Record], fields: Sequence[str], span: Span) -> tuple[Record, ...]:
    return tuple(
        dataclasses.replace(record, **{name: _others(getattr(record, name), span) for name in fields})  # type: ignore[type-var]
        for record in records
    )


def _others(claims: tuple[Claim[Any], ...], span: Span) -> tuple[Claim[Any], ...]:
    return tuple(claim for claim in claims if claim.evidence.span != span)
