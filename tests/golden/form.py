"""A reading in lines that a person can check: what the golden files hold."""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Claim, Document, Event, PartialDate, Reading

Lines = dict[str, list[str]]


def lines(reading: Reading) -> Lines:
    """Return the facts of a reading by kind, each as one line of names; the lines of a kind are sorted."""
    name = names(reading)
    return {
        "persons": sorted(person.name for person in reading.persons),
        "organs": sorted(f"{organ.name} ~" if organ.local else organ.name for organ in reading.organs),
        "holdings": sorted(
            _line(
                name[one.person],
                one.title,
                name[one.organ] if one.organ else "-",
                "+".join(dict.fromkeys(told.status for told in one.attestations)),
            )
            for one in reading.holdings
        ),
        "documents": sorted(_document(one, name) for one in reading.documents),
        "events": sorted(_event(one, name) for one in reading.events),
        "participations": sorted(
            {_line(name[one.person], one.role, name[one.event]) for one in reading.participations}
        ),
    }


def names(reading: Reading) -> dict[str, str]:
    """Return the name behind each local key of a reading."""
    records = (*reading.persons, *reading.organs, *reading.documents, *reading.events)
    return {record.key: record.name for record in records}


def _line(*cells: str) -> str:
    return " | ".join(cells)


def _dates(claims: Iterable[Claim[PartialDate]]) -> str:
    return "/".join(dict.fromkeys(claim.value.edtf for claim in claims)) or "-"


def _document(one: Document, name: dict[str, str]) -> str:
    issuers = "/".join(dict.fromkeys(name[claim.value] for claim in one.issuers)) or "-"
    titles = "/".join(dict.fromkeys(claim.value for claim in one.titles)) or "-"
    return _line(one.type, one.symbol or one.name, issuers, _dates(one.dates), titles)


def _event(one: Event, name: dict[str, str]) -> str:
    places = "/".join(dict.fromkeys(claim.value for claim in one.places)) or "-"
    organisers = "/".join(dict.fromkeys(name[claim.value] for claim in one.organisers)) or "-"
    about = "/".join(dict.fromkeys(name[claim.value] for claim in one.about)) or "-"
    return _line(one.name, one.kind, f"{_dates(one.starts)}..{_dates(one.ends)}", places, organisers, about)
