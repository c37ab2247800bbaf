"""A reading as lines that people can check: one fact a line, fields parted by tabs, names instead of local keys."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from kg.model import Claim, Evidence, PartialDate, Reading


def claims(reading: Reading) -> str:
    """Return the facts of `reading`, a line each, in the order of their kinds and of the text."""
    return "".join("\t".join(map(str, line)).rstrip("\t") + "\n" for line in _lines(reading))


def evidence(value: object) -> Iterator[Evidence]:
    """Yield every piece of evidence inside a value."""
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from evidence(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from evidence(getattr(value, field.name))


def _lines(reading: Reading) -> Iterator[tuple[object, ...]]:
    article = reading.article
    yield "article", article.published.edtf if article.published else "", "; ".join(article.authors)
    yield from _things(reading)
    yield from _deeds(reading)
    for issue in (*article.issues, *reading.issues):
        yield "issue", issue.code


def _things(reading: Reading) -> Iterator[tuple[object, ...]]:
    names = _names(reading)
    for person in reading.persons:
        yield "person", person.name, "; ".join((*person.variants, *person.misspellings)), _values(person.ranks, names)
    for organ in reading.organs:
        yield "organ", organ.name, organ.kind, organ.level or "", _values(organ.parents, names)
    for holding in reading.holdings:
        statuses = "; ".join(dict.fromkeys(one.status for one in holding.attestations))
        yield "holding", names[holding.person], holding.title, names[holding.organ], statuses
    for paper in reading.documents:
        stated = (_values(one, names) for one in (paper.issuers, paper.dates, paper.titles))
        yield "document", paper.name, paper.type, paper.symbol or "", *stated
    for event in reading.events:
        when = "/".join(filter(None, (_values(event.starts, names), _values(event.ends, names))))
        stated = (_values(one, names) for one in (event.places, event.organisers, event.about))
        yield "event", event.name, event.kind, when, *stated


def _deeds(reading: Reading) -> Iterator[tuple[object, ...]]:
    names = _names(reading)
    for part in reading.participations:
        yield "takes part", names[part.person], part.role, names[part.event], names[part.capacity]
    for speech in reading.speeches:
        yield "speech", names[speech.person], "quoted" if speech.quoted else "reported", speech.evidence.quote
    for award in reading.commendations:
        groups = (f"{count} {what}" for count, what in award.groups)
        yield (
            "commendation",
            award.award,
            names[award.giver],
            "; ".join((*(names[one] for one in award.recipients), *groups)),
        )
    for figure in reading.figures:
        yield "figure", figure.value, figure.counted, names[figure.organ]
    for change in reading.changes:
        sides = ("; ".join(names[one] for one in side) for side in (change.originals, change.results))
        yield "change", change.kind, *sides


def _names(reading: Reading) -> dict[str | None, str]:
    """Return the name of every local key; of no key, nothing."""
    things = (*reading.persons, *reading.organs, *reading.documents, *reading.events)
    return {None: ""} | {one.key: one.name for one in things} | {one.key: one.title for one in reading.holdings}


def _values(stated: tuple[Claim[Any], ...], names: dict[str | None, str]) -> str:
    """Return what is claimed, names for local keys."""
    said = [one.value for one in stated]
    return "; ".join(one.edtf if isinstance(one, PartialDate) else names.get(one, one) for one in said)
