"""The ASGI application: addresses, methods, headers. Whatever touches the graph is a job for a worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.serve.addresses import CONCEPTS, THINGS
from kg.serve.answer import Answer
from kg.serve.assets import asset
from kg.serve.endpoint import sparql
from kg.serve.explorer.keeper import Keeper
from kg.serve.explorer.routes import ROUTES as EXPLORER
from kg.serve.guard import Guard
from kg.serve.metrics import Metrics
from kg.serve.pages import graph, home, query, search, terms, thing
from kg.serve.pool import pool_of
from kg.serve.reconciling import ROUTES as RECONCILE
from kg.serve.settings import Settings
from kg.serve.wire import ask, respond
from kg.serve.worker import Job

_GZIP_FROM, _GZIP_LEVEL = 1000, 4
"""Bytes below which packing gains nothing; beyond this level it takes longer than what it saves."""


async def _health(request: Request) -> Response:
    return respond(await ask(request, Job("health")))


async def _metrics(request: Request) -> Response:
    answer: Answer = request.app.state.metrics.answer()
    return respond(answer)


def application(settings: Settings, started: Callable[[], None]) -> Starlette:
    """Return the server of `settings`, its workers not yet started; `started` is called when they are."""
    metrics = Metrics()

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        async with pool_of(settings, metrics) as pool:
            app.state.pool, app.state.making = pool, asyncio.Lock()
            app.state.explorer = Keeper(pool)
            started()
            yield

    routes = [
        *(Route(path, sparql, methods=["GET", "POST"]) for path in ("/sparql", "/sparql/")),
        Route("/", home),
        Route("/search", search),
        Route("/graph", graph, methods=["GET", "POST"]),
        Route("/query", query),
        Route("/query/terms.json", terms),
        *(Route(f"{place}{{path:path}}", thing) for place in (THINGS, CONCEPTS)),
        Route("/assets/{name}", asset),
        *EXPLORER,
        *RECONCILE,
        Route("/health", _health),
        Route("/metrics", _metrics),
    ]
    middleware = [
        Middleware(Guard, metrics=metrics),
        Middleware(
            CORSMiddleware,
            allow_origins=["*"],
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
            expose_headers=["*"],
        ),
        Middleware(GZipMiddleware, minimum_size=_GZIP_FROM, compresslevel=_GZIP_LEVEL),
    ]
    app = Starlette(routes=routes, middleware=middleware, lifespan=lifespan)
    app.state.settings, app.state.metrics = settings, metrics
    return app
