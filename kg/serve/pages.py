"""Addresses for people: the first page, search, things, the query page, and the files that pages are made of."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.addresses import THINGS
from kg.serve.answer import Answer, moved_to, refusal
from kg.serve.drawing import EXPLORER
from kg.serve.finding import MOST, Wanted
from kg.serve.language import language_of, remember
from kg.serve.pool import Pool
from kg.serve.protocol import BadRequestError
from kg.serve.thing import Visit
from kg.serve.wire import ask, body_of, respond
from kg.serve.worker import Job

_HITS = 20
_INDEX_SECONDS = 3600.0
"""Time to read all names of a version, once."""


async def home(request: Request) -> Response:
    """Return the first page."""
    return remember(request, respond(await ask(request, Job("home", (language_of(request),)))))


async def thing(request: Request) -> Response:
    """Return a thing as a page or as RDF."""
    visit = Visit(request.url.path, request.headers.get("accept", ""), language_of(request))
    return remember(request, respond(await ask(request, Job("thing", (visit,)))))


async def query(request: Request) -> Response:
    """Return the query page."""
    return remember(request, respond(await ask(request, Job("query-page", (language_of(request),)))))


async def terms(request: Request) -> Response:
    """Return what the query page offers."""
    return respond(await ask(request, Job("terms", (language_of(request),))))


async def graph(request: Request) -> Response:
    """Return a page of the IRIs that were sent; where none were, lead to the explorer."""
    if request.method != "POST":
        named = request.query_params.get("thing", "")
        if not named:
            return respond(moved_to(EXPLORER))
        return respond(await ask(request, Job("moved", (THINGS + named,))))
    try:
        sent = parse_qs((await body_of(request)).decode("utf-8", "replace")).get("iris", [""])[0].split()
    except BadRequestError as error:
        return respond(refusal(error.status, str(error)))
    job = Job("draw", (tuple(dict.fromkeys(sent)), language_of(request)))
    return remember(request, respond(await ask(request, job)))


async def search(request: Request) -> Response:
    """Return the hits of a search."""
    given = request.query_params
    limit = given.get("limit", "")
    wanted = Wanted(
        given.get("q", "").strip(),
        given.get("kind", ""),
        max(1, min(int(limit), MOST)) if limit.isdecimal() else _HITS,
        request.headers.get("accept", ""),
        language_of(request),
    )
    return remember(request, respond(await with_index(request, Job("find", (wanted,)))))


async def with_index(request: Request, job: Job) -> Answer:
    """Return the answer to a job that searches; the index is made before, which may take longer than a request."""
    pool: Pool = request.app.state.pool
    making: asyncio.Lock = request.app.state.making
    async with making:
        await pool.run(Job("index"), _INDEX_SECONDS)
    return await pool.run(job)
