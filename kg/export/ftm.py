"""FollowTheMoney entities (followthemoney.tech), one JSON object a line, for OpenSanctions tools and Aleph.

| of the graph | schema |
|---|---|
| person, organ | `Person`; `PublicBody` (State organs) or `Organization` |
| post; a title whose organ no text names | `Position` |
| holding | `Occupancy`, dated only where words state it; the days it is attested are its `date` |
| document, article | `Pages`, `Article` |
| event, participation | `Event`, its persons `involved` |
| change of organs | `Succession`, one a pair |

Nothing is added that no text says: no country, no topic such as `role.pep`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import IO

from kg.export.tables import Row, table, table_rows
from kg.graph.vocab import PREFIXES
from kg.query import rows, run
from kg.store import GraphStore

_One = tuple[str, str, Mapping[str, list[str]]]
"""Id, schema, properties."""
_PUBLIC = "SELECT ?organ { ?organ a cv:PublicOrganisation }"


def write_ftm(store: GraphStore, stream: IO[bytes]) -> None:
    """Write the graph of `store` as entities in sorted order within their kind."""
    titles: set[str] = set()
    for make, name in _MAKERS:
        for row in table_rows(store, table(name)):
            for iri, schema, properties in make(row):
                if iri not in titles:
                    stream.write(_line(iri, schema, properties))
                if schema == "Position":
                    titles.add(iri)
    public = {organ.value for (organ,) in rows(run(store, _PUBLIC))[1]}  # type: ignore[attr-defined]  # IRIs
    for row in table_rows(store, table("organs")):
        stream.write(_line(*_organ(row, public=row["iri"][0] in public)))
    takers = _takers(store)
    for row in table_rows(store, table("events")):
        stream.write(_line(*_event(row, takers.get(row["iri"][0], []))))


def entity_id(iri: str) -> str:
    """Return the id of the entity of an IRI: class and name joined by a hyphen, as ids may hold no slash."""
    *_, kind, name = iri.split("/")
    return f"{kind}-{name}"


def _line(iri: str, schema: str, properties: Mapping[str, list[str]]) -> bytes:
    filled = {name: sorted(set(values)) for name, values in properties.items() if values}
    one = {"id": entity_id(iri), "schema": schema, "properties": filled}
    return f"{json.dumps(one, ensure_ascii=False)}\n".encode()


def _ids(iris: list[str]) -> list[str]:
    return [entity_id(iri) for iri in iris]


def _takers(store: GraphStore) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in table_rows(store, table("participations")):
        found.setdefault(row["event"][0], []).extend(row["person"])
    return found


def _article(row: Row) -> Iterator[_One]:
    properties = {
        "title": row["headline"],
        "publishedAt": row["published"],
        "sourceUrl": row["url"],
        "publisher": row["publisher"],
        "author": row["authors"],
    }
    yield row["iri"][0], "Article", properties


def _person(row: Row) -> Iterator[_One]:
    properties = {
        "name": row["name"],
        "alias": row["other_names"],
        "title": row["ranks"] + row["degrees"],
        "proof": _ids(row["articles"]),
    }
    yield row["iri"][0], "Person", properties


def _organ(row: Row, *, public: bool) -> _One:
    properties = {
        "name": row["name"],
        "alias": row["other_names"],
        "classification": [kind.removeprefix(PREFIXES["vnkg"]) for kind in row["kind"]],
        "parent": _ids(row["part_of"]),
        "proof": _ids(row["articles"]),
    }
    return row["iri"][0], "PublicBody" if public else "Organization", properties


def _post(row: Row) -> Iterator[_One]:
    yield row["iri"][0], "Position", {"name": row["name"], "organization": _ids(row["organ"])}


def _holding(row: Row) -> Iterator[_One]:
    post = (row["post"] or row["title_iri"])[0]
    if not row["post"]:
        yield post, "Position", {"name": row["title"]}
    properties = {
        "holder": _ids(row["person"]),
        "post": [entity_id(post)],
        "startDate": row["starts"],
        "endDate": row["ends"],
        "date": row["attested_on"],
        "status": row["statuses"],
    }
    yield row["iri"][0], "Occupancy", properties


def _document(row: Row) -> Iterator[_One]:
    properties = {
        "name": row["name"],
        "title": row["title"],
        "date": row["date"],
        "author": row["issuer_names"],
        "proof": _ids(row["articles"]),
    }
    yield row["iri"][0], "Pages", properties


def _event(row: Row, takers: list[str]) -> _One:
    properties = {
        "name": row["name"],
        "startDate": row["start"],
        "endDate": row["end"],
        "location": row["locations"],
        "organizer": _ids(row["organizers"]),
        "involved": _ids(takers),
        "proof": _ids(row["articles"]),
    }
    return row["iri"][0], "Event", properties


def _change(row: Row) -> Iterator[_One]:
    for before in row["before"]:
        for after in row["after"]:
            pair = {"predecessor": _ids([before]), "successor": _ids([after])}
            iri = f"{row['iri'][0]}-{entity_id(before)}-{entity_id(after)}"
            yield iri, "Succession", pair | {"date": row["date"], "role": row["kind"]}


_MAKERS: tuple[tuple[Callable[[Row], Iterator[_One]], str], ...] = (
    (_article, "articles"),
    (_person, "persons"),
    (_post, "posts"),
    (_holding, "holdings"),
    (_document, "documents"),
    (_change, "changes"),
)
