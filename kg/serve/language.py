"""The language of a page: what its address says, else what was chosen before, else what the browser asks for."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from kg.config import LANGUAGES

_COOKIE = "vnkg-lang"
_DEFAULT = "vi"
_YEAR = 365 * 24 * 3600


def language_of(request: Request) -> str:
    """Return `vi` or `en`."""
    asked = (request.query_params.get("lang"), request.cookies.get(_COOKIE))
    accepted = (part.partition(";")[0].strip()[:2].lower() for part in _accepted(request))
    return next((one for one in (*asked, *accepted) if one in LANGUAGES), _DEFAULT)


def remember(request: Request, response: Response) -> Response:
    """Return `response`, which keeps the language where the address said one."""
    asked = request.query_params.get("lang", "")
    if asked in LANGUAGES:
        response.set_cookie(_COOKIE, asked, max_age=_YEAR, httponly=True, samesite="lax")
    return response


def _accepted(request: Request) -> list[str]:
    return request.headers.get("accept-language", "").split(",")
