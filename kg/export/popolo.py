"""Popolo JSON (popoloproject.com): persons, organizations, posts, memberships, events, speeches, areas.

What Popolo has no place for stays out: documents, claims, offsets. A membership has dates only where words state them;
on which days it is attested, with which status, stands in the notes of its sources.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import IO

from kg.export.tables import Row, table, table_rows
from kg.graph.vocab import PREFIXES
from kg.query import rows, run
from kg.store import GraphStore

_One = dict[str, object]


def write_popolo(store: GraphStore, stream: IO[bytes]) -> None:
    """Write the graph of `store` as one JSON object, one thing a line."""
    sources = _Sources(store)
    stream.write(b"{")
    for number, (section, name, make) in enumerate(_SECTIONS):
        stream.write(f'{"," if number else ""}\n"{section}":['.encode())
        things = (make(row, sources) for row in table_rows(store, table(name)))
        _write_lines(things, stream)
        stream.write(b"\n]")
    stream.write(b',\n"areas":[')
    _write_lines(_areas(store), stream)
    stream.write(b"\n]\n}\n")


def _write_lines(things: Iterator[_One], stream: IO[bytes]) -> None:
    for number, one in enumerate(things):
        filled = {key: value for key, value in one.items() if value}
        stream.write(f"{',' if number else ''}\n{json.dumps(filled, ensure_ascii=False)}".encode())


class _Sources:
    """The articles as Popolo links, and when and how each holding is attested."""

    def __init__(self, store: GraphStore) -> None:
        self._links = {row["iri"][0]: _link(row) for row in table_rows(store, table("articles"))}
        self._notes: dict[str, list[_One]] = {}
        for row in table_rows(store, table("attestations")):
            said = " ".join((*row["status"], *row["attested_on"]))
            links = [self._links[one] | {"note": said} for one in row["articles"] if one in self._links]
            self._notes.setdefault(row["holding"][0], []).extend(links)

    def of(self, row: Row) -> list[_One]:
        """Return the links of the articles of a row."""
        return [self._links[one] for one in row["articles"] if one in self._links]

    def of_holding(self, iri: str) -> list[_One]:
        """Return the links of what attests a holding, each noted with status and day."""
        return self._notes.get(iri, [])


def _link(article: Row) -> _One:
    # an address in the wild is often no valid URI; then the article's own IRI stands for it
    address = next((one for one in article["url"] if one.startswith(("http://", "https://")) and one.isascii()), "")
    return {"url": address or article["iri"][0], "note": _first(article["headline"])}


def _first(values: list[str]) -> str | None:
    return values[0] if values else None


def _only(values: list[str]) -> str | None:
    """Return the one value, nothing where there are several: Popolo has room for one."""
    return values[0] if len(values) == 1 else None


def _names(row: Row) -> list[_One]:
    return [{"name": name} for name in row["other_names"]]


def _person(row: Row, sources: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "name": _first(row["name"]),
        "other_names": _names(row),
        "honorific_prefix": " ".join((*row["ranks"], *row["degrees"])),
        "sources": sources.of(row),
    }


def _organization(row: Row, sources: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "name": _first(row["name"]),
        "other_names": _names(row),
        "classification": "".join(row["kind"]).removeprefix(PREFIXES["vnkg"]),
        "parent_id": _only(row["part_of"]),
        "area_id": _only(row["place"]),
        "sources": sources.of(row),
    }


def _post(row: Row, _: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "label": _first(row["name"]),
        "role": _first(row["title"]),
        "organization_id": _first(row["organ"]),
    }


def _membership(row: Row, sources: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "role": _first(row["title"]),
        "person_id": _first(row["person"]),
        "organization_id": _first(row["organ"]),
        "post_id": _first(row["post"]),
        "start_date": _only(row["starts"]),
        "end_date": _only(row["ends"]),
        "sources": sources.of_holding(row["iri"][0]),
    }


def _event(row: Row, sources: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "name": _first(row["name"]),
        "classification": "".join(row["kind"]).removeprefix(PREFIXES["vnkg"]),
        "start_date": _first(row["start"]),
        "end_date": _first(row["end"]),
        "location": "; ".join(row["locations"]),
        "organization_id": _only(row["organizers"]),
        "parent_id": _only(row["part_of"]),
        "sources": sources.of(row),
    }


def _speech(row: Row, sources: _Sources) -> _One:
    return {
        "id": row["iri"][0],
        "creator_id": _first(row["person"]),
        "event_id": _first(row["event"]),
        "text": " ".join(row["quotes"]) if row["quoted"] == ["true"] else None,
        "sources": sources.of(row),
    }


def _areas(store: GraphStore) -> Iterator[_One]:
    names: dict[str, str] = {}
    for place, name in rows(run(store, "SELECT ?p ?n { ?p a dct:Location ; schema:name ?n }"))[1]:
        iri, words = place.value, name.value  # type: ignore[attr-defined]  # an IRI and a literal, by the shapes
        names[iri] = min(words, names.get(iri, words))
    for iri, name in sorted(names.items()):
        yield {"id": iri, "name": name}


_SECTIONS: tuple[tuple[str, str, Callable[[Row, _Sources], _One]], ...] = (
    ("persons", "persons", _person),
    ("organizations", "organs", _organization),
    ("posts", "posts", _post),
    ("memberships", "holdings", _membership),
    ("events", "events", _event),
    ("speeches", "speeches", _speech),
)
"""Section of the file, table, and what makes a thing of a row."""
