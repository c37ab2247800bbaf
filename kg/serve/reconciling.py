"""`/reconcile`: the Reconciliation Service API 0.2 over HTTP."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from kg.serve.addresses import THINGS
from kg.serve.answer import BAD_REQUEST, NOT_FOUND, refusal
from kg.serve.language import language_of
from kg.serve.pages import with_index
from kg.serve.protocol import BadRequestError
from kg.serve.reconcile import Batch, properties, types
from kg.serve.wire import ask, body_of, respond
from kg.serve.worker import Job

_MOST = 200
"""Queries of one batch."""


async def _reconcile(request: Request) -> Response:
    try:
        posted = parse_qs((await body_of(request)).decode("utf-8", "replace"))
        sent = posted.get("queries", [request.query_params.get("queries", "")])[0]
        if not sent:
            return respond(await ask(request, Job("service", (str(request.base_url),))))
        batch = Batch(_queries(sent), language_of(request))
    except BadRequestError as error:
        return respond(refusal(error.status, str(error)))
    return respond(await with_index(request, Job("reconcile", (batch,))))


def _queries(sent: str) -> dict[str, Any]:
    """Return the queries of a batch.

    Raises:
        BadRequestError: they are not as the API has them.
    """
    try:
        queries = json.loads(sent)
    except ValueError as error:
        raise BadRequestError(f"queries: not JSON ({error})") from error
    if not isinstance(queries, dict) or len(queries) > _MOST:
        raise BadRequestError(f"queries: send an object of at most {_MOST} queries")
    for key, query in queries.items():
        if not _is_query(query):
            raise BadRequestError(f"queries: {key} is no reconciliation query")
    return queries


def _is_query(query: object) -> bool:
    """Say whether a value has the shape of a query: a name or properties, a type or several, a limit."""
    if not isinstance(query, dict):
        return False
    asked, limit, others = query.get("type", []), query.get("limit", 1), query.get("properties", [])
    return (
        isinstance(query.get("query", ""), str)
        and isinstance(asked, str | list)
        and isinstance(limit, int | float)
        and isinstance(others, list)
        and all(isinstance(one, dict) and {"pid", "v"} <= one.keys() for one in others)
    )


async def _suggest(request: Request) -> Response:
    what, prefix, language = request.path_params["what"], request.query_params.get("prefix", ""), language_of(request)
    if what == "entity":
        return respond(await with_index(request, Job("suggest", (prefix, language))))
    known = {"type": types, "property": properties}
    if what not in known:
        return respond(refusal(NOT_FOUND, f"{what}: entities, types and properties can be suggested"))
    return JSONResponse({"result": known[what](prefix, language)})


async def _preview(request: Request) -> Response:
    thing = request.query_params.get("id", "")
    if not thing:
        return respond(refusal(BAD_REQUEST, "name one `id`"))
    return respond(await ask(request, Job("preview", (THINGS + thing, language_of(request)))))


ROUTES = [
    Route("/reconcile", _reconcile, methods=["GET", "POST"]),
    Route("/reconcile/suggest/{what}", _suggest),
    Route("/reconcile/preview", _preview),
]
