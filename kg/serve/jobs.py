"""What a worker can be asked to do, by name."""

from __future__ import annotations

import json
from collections.abc import Callable

from kg.serve.answer import JSON, Answer
from kg.serve.description import describe_service
from kg.serve.reader import Reader
from kg.serve.sparql import Query, answer_query
from kg.serve.update import Update, apply


def _query(reader: Reader, query: Query) -> Answer:
    return answer_query(reader.store(), query, reader.settings)


def _health(reader: Reader) -> Answer:
    version = reader.version()
    told = {"status": "ok", "version": int(version.folder.name), "counts": dict(version.manifest.counts)}
    return Answer(json.dumps(told, sort_keys=True).encode() + b"\n", JSON)


def _update(reader: Reader, update: Update) -> Answer:
    return apply(reader.store(), update)


def _description(reader: Reader, url: str, accept: str) -> Answer:
    writable = reader.settings.writable
    return describe_service(reader.store(), reader.manifest(), url, accept, writable=writable)


JOBS: dict[str, Callable[..., Answer]] = {
    "description": _description,
    "health": _health,
    "query": _query,
    "update": _update,
}
