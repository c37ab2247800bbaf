"""The Reconciliation Service API 0.2 (https://www.w3.org/community/reconciliation/), so that tables can be matched.

OpenRefine and others send names, with other columns as properties; they get the likeliest things, and `match` only
where a name is spelt the same, tones included, and no other thing of that kind is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kg.graph.vocab import PREFIXES, SCHEMA
from kg.render.entity_facts import entity, part_text
from kg.render.entity_look import Look
from kg.render.entity_page import entity_words
from kg.serve.finding import MOST, note
from kg.serve.reader import Reader
from kg.serve.search import SAME, Hit, search
from kg.serve.search_index import CLASSES, spaced
from kg.text.letters import toneless

TYPES = ("person", "organ", "document", "event", "article", "post", "title", "place")
PROPERTIES = {
    "posts": ("person",),
    "holders": ("organ", "post", "title"),
    "org:subOrganizationOf": ("organ",),
    "dct:spatial": ("organ",),
    "eli:date_document": ("document",),
    "eli:passed_by": ("document",),
    "eli:type_document": ("document",),
    "schema:startDate": ("event",),
    "schema:organizer": ("event",),
    "schema:location": ("event",),
    "schema:datePublished": ("article",),
    "schema:publisher": ("article",),
}
"""What another column of a table may say of a thing, and of which kinds."""
_LIMIT = 5
_NAME_WEIGHT = 0.75
"""Of the score where properties are given; the rest goes to the share of them that fits."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Queries as they were sent, by their own keys."""

    queries: dict[str, Any]
    language: str


def service(url: str, base: str) -> dict[str, Any]:
    """Return the manifest of the service, which is reached at `url` (that of the server, with a slash at its end)."""
    return {
        "versions": ["0.2"],
        "name": "vnkg",
        "identifierSpace": base,
        "schemaSpace": PREFIXES["vnkg"],
        "defaultTypes": types("", "en"),
        "documentation": url,
        "view": {"url": f"{url}id/{{{{id}}}}"},
        "preview": {"url": f"{url}reconcile/preview?id={{{{id}}}}", "width": 420, "height": 300},
        "suggest": {
            name: {"service_url": url.rstrip("/"), "service_path": f"/reconcile/suggest/{name}"}
            for name in ("entity", "type", "property")
        },
    }


def types(prefix: str, language: str) -> list[dict[str, str]]:
    """Return the types whose name begins with what was typed."""
    kinds = entity_words(language)["kinds"]
    named = [{"id": kind, "name": kinds[kind]} for kind in TYPES]
    return [one for one in named if _begins(one, prefix)]


def properties(prefix: str, language: str) -> list[dict[str, str]]:
    """Return the properties whose name begins with what was typed."""
    words = entity_words(language)
    known = words["properties"] | words["sections"]
    return [one for one in ({"id": name, "name": known[name]} for name in PROPERTIES) if _begins(one, prefix)]


def entities(reader: Reader, prefix: str, language: str) -> list[dict[str, Any]]:
    """Return the things that what was typed may mean."""
    hits = search(reader.index(), prefix, limit=10)
    told = [_told(reader, hit, language) for hit in hits]
    return [{("notable" if name == "type" else name): value for name, value in one.items()} for one in told]


def reconcile(reader: Reader, batch: Batch) -> dict[str, Any]:
    """Return the candidates for every query of a batch."""
    return {key: {"result": _candidates(reader, query, batch.language)} for key, query in batch.queries.items()}


def _candidates(reader: Reader, query: dict[str, Any], language: str) -> list[dict[str, Any]]:
    asked = query.get("type", query.get("types", []))
    kinds = [one for one in ([asked] if isinstance(asked, str) else asked) if one in CLASSES]
    limit = max(1, min(int(query.get("limit", _LIMIT)), MOST))
    hits = search(reader.index(), str(query.get("query", "")), kinds, limit)
    sole = sum(hit.score == SAME for hit in hits) == 1
    found = []
    for hit in hits:
        fits = _fits(reader, hit, query.get("properties", []), language)
        told = _told(reader, hit, language)
        score = hit.score * _NAME_WEIGHT + 100 * (1 - _NAME_WEIGHT) * sum(fits) / len(fits) if fits else hit.score
        told |= {"score": round(score, 2), "match": hit.score == SAME and sole and all(fits)}
        found.append(told | {"features": [{"id": "name", "value": round(hit.score, 2)}]})
    return sorted(found, key=lambda one: -one["score"])


def _fits(reader: Reader, hit: Hit, asked: list[dict[str, Any]], language: str) -> list[bool]:
    """Return for each property that has a value whether the thing has it."""
    if not asked:
        return []
    thing = entity(reader.store(), hit.iri, language)
    rows = {section.name: section.rows for section in (*thing.facts, *thing.sections)} if thing else {}
    fits = []
    for one in asked:
        values = one["v"] if isinstance(one["v"], list) else [one["v"]]
        wanted = [
            spaced(toneless(str(value.get("name", "") if isinstance(value, dict) else value))) for value in values
        ]
        has = [spaced(toneless(" ".join(map(part_text, row.parts)))) for row in rows.get(one["pid"], ())]
        fits += [any(value in text for text in has) for value in wanted if value]
    return fits


def _told(reader: Reader, hit: Hit, language: str) -> dict[str, Any]:
    look = Look(reader.store(), language)
    kinds = entity_words(language)["kinds"]
    told = {
        "id": hit.iri.removeprefix(reader.manifest().base),
        "name": hit.name,
        "type": [{"id": hit.kind, "name": kinds[hit.kind]}],
    }
    about = note(look, hit) or look.text(hit.iri, SCHEMA.headline)
    return told | ({"description": about} if about else {})


def _begins(one: dict[str, str], prefix: str) -> bool:
    typed = toneless(prefix)
    return any(toneless(text).startswith(typed) for text in one.values()) or f" {typed}" in toneless(one["name"])
