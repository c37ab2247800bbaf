"""What a worker can be asked to do, by name."""

from __future__ import annotations

import json
from collections.abc import Callable

from kg.serve.answer import JSON, PLAIN, Answer
from kg.serve.asking import query_page, terms
from kg.serve.description import describe_service
from kg.serve.drawing import draw, moved
from kg.serve.explorer.making import explore, make
from kg.serve.finding import find_page, home
from kg.serve.reader import Reader
from kg.serve.reconcile import Batch, entities, reconcile, service
from kg.serve.sparql import Query, answer_query
from kg.serve.thing import preview, show
from kg.serve.update import Update, apply


def _query(reader: Reader, query: Query) -> Answer:
    return answer_query(reader.store(), query, reader.settings)


def _health(reader: Reader) -> Answer:
    version = reader.version()
    told = {"status": "ok", "version": int(version.folder.name), "counts": dict(version.manifest.counts)}
    return Answer(json.dumps(told, sort_keys=True).encode() + b"\n", JSON)


def _update(reader: Reader, update: Update) -> Answer:
    answer = apply(reader.store(), update)
    reader.renamed()
    return answer


def _index(reader: Reader) -> Answer:
    return Answer(reader.index().name.encode(), PLAIN)


def _json(value: object) -> Answer:
    return Answer(json.dumps(value, ensure_ascii=False).encode(), JSON)


def _service(reader: Reader, url: str) -> Answer:
    return _json(service(url, reader.manifest().base))


def _reconcile(reader: Reader, batch: Batch) -> Answer:
    return _json(reconcile(reader, batch))


def _suggest(reader: Reader, prefix: str, language: str) -> Answer:
    return _json({"result": entities(reader, prefix, language)})


def _description(reader: Reader, url: str, accept: str) -> Answer:
    writable = reader.settings.writable
    return describe_service(reader.store(), reader.manifest(), url, accept, writable=writable)


def _query_page(_: Reader, language: str) -> Answer:
    return query_page(language)


def _terms(reader: Reader, language: str) -> Answer:
    return _json(terms(reader, language))


JOBS: dict[str, Callable[..., Answer]] = {
    "description": _description,
    "draw": draw,
    "explore": explore,
    "explorer-index": make,
    "find": find_page,
    "health": _health,
    "home": home,
    "index": _index,
    "moved": moved,
    "preview": preview,
    "query": _query,
    "query-page": _query_page,
    "reconcile": _reconcile,
    "service": _service,
    "suggest": _suggest,
    "terms": _terms,
    "thing": show,
    "update": _update,
}
