"""`/explore`: the explorer's page, and the data that it asks for as one goes on."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kg.errors import KgError
from kg.render.webpage import served_page
from kg.serve.answer import HTML, NOT_FOUND, Answer, refusal
from kg.serve.explorer.keeper import Keeper
from kg.serve.language import language_of, remember
from kg.serve.wire import respond

_SHEETS = ("/assets/fonts.css", "/assets/explorer.css")
_FILES = ("/assets/vis-network.min.js", "/assets/explorer.js")


async def _page(request: Request) -> Response:
    language = language_of(request)
    try:
        body = served_page(title="vnkg", lang=language, home="/", sheets=_SHEETS, files=_FILES)
    except KgError as error:  # vis-network was not gathered
        return respond(refusal(NOT_FOUND, str(error)))
    return remember(request, respond(Answer(body.encode(), HTML, headers={"Vary": "Accept-Language, Cookie"})))


async def _data(request: Request) -> Response:
    keeper: Keeper = request.app.state.explorer
    return respond(await keeper.answer(request.path_params["question"], request.query_params))


ROUTES = [Route("/explore", _page), Route("/explore/data/{question}", _data)]
