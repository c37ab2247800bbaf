"""`/sparql`: the SPARQL 1.1 endpoint."""

from __future__ import annotations

import secrets

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.serve.answer import FORBIDDEN, UNAUTHORISED, Answer, refusal
from kg.serve.negotiate import TRIPLES, chosen
from kg.serve.protocol import BadRequestError, read
from kg.serve.protocol import Request as Asked
from kg.serve.sparql import Query
from kg.serve.update import Update
from kg.serve.wire import ask, body_of, respond, settings_of
from kg.serve.worker import Job

_PAGE = "text/html"
_SEE_OTHER = 303


async def sparql(request: Request) -> Response:
    """Answer a query or an update; without either, describe the service, or show the query page to a browser."""
    url = str(request.url.replace(query="", fragment=""))
    accept = request.headers.get("accept", "")
    try:
        asked = read(
            Asked(
                request.method,
                url,
                request.url.query.encode(),
                request.headers.get("content-type", ""),
                accept,
                await body_of(request),
            )
        )
    except BadRequestError as error:
        return respond(refusal(error.status, str(error)))
    if isinstance(asked, Query):
        return respond(await ask(request, Job("query", (asked,))))
    if isinstance(asked, Update):
        return respond(_forbidden(request) or await _updated(request, asked))
    if chosen([*TRIPLES, _PAGE], accept) == _PAGE:
        return RedirectResponse("/query", _SEE_OTHER)
    return respond(await ask(request, Job("description", (url, accept))))


async def _updated(request: Request, update: Update) -> Answer:
    """Carry an update out; the explorer's index is of what was there before."""
    answer = await ask(request, Job("update", (update,)))
    request.app.state.explorer.changes += 1
    return answer


def _forbidden(request: Request) -> Answer | None:
    """Return why this request may not update, None where it may."""
    settings = settings_of(request)
    if not settings.writable:
        return refusal(FORBIDDEN, "updates are off; a server started with --writable takes them")
    kind, _, token = request.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not secrets.compare_digest(token.encode(), settings.token.encode()):
        return refusal(
            UNAUTHORISED, "an update needs the header `Authorization: Bearer TOKEN`", WWW_Authenticate="Bearer"
        )
    return None
