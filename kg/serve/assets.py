"""`/assets/...`: styles, scripts and fonts of the pages."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from kg.render.webpage import served_script, served_style
from kg.resources import resource
from kg.serve.answer import NOT_FOUND, refusal
from kg.serve.wire import respond

_FONT = "be-vietnam-pro"
_OWN = dict.fromkeys(("site.css", "site.js", "query.css", "query.js", "results.js"), "serve/static")
_OWN |= {"entity.css": "render/static"}
_KEEP = {"Cache-Control": "public, max-age=300"}
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".woff2": "font/woff2"}


async def asset(request: Request) -> Response:
    """Return a file that pages are made of."""
    name = request.path_params["name"]
    if name in _MADE:
        made, media_type = _MADE[name]
        return Response(made(), media_type=media_type, headers=_KEEP)
    path = _files().get(name)
    if path is None:
        return respond(refusal(NOT_FOUND, f"{name}: there is no such file"))
    return FileResponse(path, media_type=_TYPES[path.suffix], headers=_KEEP)


@cache
def _files() -> dict[str, Path]:
    """Return the files that may be asked for, by name."""
    return {name: resource(folder) / name for name, folder in _OWN.items()} | {
        path.name: path for path in _gathered() if path.suffix in _TYPES
    }


def _gathered() -> list[Path]:
    """Return the third-party files that were gathered when the package was built."""
    try:
        return sorted(resource("_assets").iterdir())
    except FileNotFoundError:
        return []


@cache
def _fonts() -> str:
    """Return the font faces, nothing where the font was not gathered."""
    sheet = next((path for path in _gathered() if path.name == f"{_FONT}.json"), None)
    faces = json.loads(sheet.read_text(encoding="utf-8")) if sheet else []
    return "\n".join(
        f'@font-face {{ font-family: "Be Vietnam Pro"; font-weight: {face["weight"]}; font-display: swap; '
        f'unicode-range: {face["range"]}; src: url("/assets/{face["file"]}") format("woff2"); }}'
        for face in faces
    )


_MADE: dict[str, tuple[Callable[[], str], str]] = {
    "fonts.css": (_fonts, "text/css"),
    "explorer.css": (cache(served_style), "text/css"),
    "explorer.js": (cache(served_script), "text/javascript"),
}
"""Files that are put together of others."""
