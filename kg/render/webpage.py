"""One HTML file with everything inside: it opens with no network and runs no code but its own.

Every script and style stands in the page's Content-Security-Policy by its SHA-256 (CSP level 3); nothing else may
run or load. The data is gzipped JSON in base64, which the page unpacks with DecompressionStream: what the opening view
needs stands before the scripts, all else after them.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path

from kg.errors import KgError
from kg.render.graph_view import GraphView
from kg.render.network import payload
from kg.render.parcels import packed, parcels
from kg.render.templates import hashes, templates
from kg.resources import resource

LANGUAGES = ("vi", "en")
EMBEDDED = ("sieve", "search", "ways", "embedded")
"""What answers the views of a page that holds its whole graph."""
SCRIPTS = (
    *("data", "swatch", "words", "loading", "state", "filter", "arrange", "views", "canvas", "labels", "evidence"),
    *("panel", "finder", "path", "timeline", "careers", "tree", "table", "groups", "export", "filterpanel", "trail"),
    "app",
)
"""Files of `static/` that every page runs, in this order; those that answer its views run before the last."""
STYLES = ("page", "panel", "views")
_FONT = "be-vietnam-pro"


def page(view: GraphView, *, title: str, lang: str = "vi", start: str = "") -> str:
    """Return the page that draws `view`, as the text of one HTML file (write it as UTF-8).

    `lang` is the language the page opens in, `vi` or `en`; the reader can change it. `start` is the address (what
    stands behind `#`) of the view that opens where the reader asks for none.

    Raises:
        KgError: `lang` is neither, or vis-network is not among the built assets.
    """
    if lang not in LANGUAGES:
        raise KgError(f"the page speaks {' and '.join(LANGUAGES)}, not {lang!r}")
    static = resource("render/static")
    fonts = _fonts()
    names = (*SCRIPTS[:-1], *EMBEDDED, SCRIPTS[-1])
    scripts = [_vis_network(), *((static / f"{name}.js").read_text(encoding="utf-8") for name in names)]
    styles = [(static / f"{name}.css").read_text(encoding="utf-8") for name in STYLES]
    if fonts:
        styles.insert(0, fonts)
    words = json.loads((static / "words.json").read_text(encoding="utf-8"))
    first, *later = parcels(payload(view) | {"words": words, "start": start})
    return (
        templates("render/static", tight=False)
        .get_template("page.html.j2")
        .render(
            title=title,
            lang=lang,
            font="Be Vietnam Pro" if fonts else "system",
            policy=_policy(scripts, styles),
            scripts=scripts,
            styles=styles,
            data=packed(first),
            later=[packed(parcel) for parcel in later],
        )
    )


def _policy(scripts: list[str], styles: list[str]) -> str:
    """Return the Content-Security-Policy that admits exactly these scripts and styles."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {hashes(scripts)}",
            f"style-src {hashes(styles)}",
            "font-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _vis_network() -> str:
    """Return vis-network's script, or say how to gather it."""
    try:
        return resource("_assets/vis-network.min.js").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise KgError(
            "vis-network is not gathered: run `python tools/assets.py`, or install vnkg again",
            "thiếu vis-network: hãy chạy `python tools/assets.py`, hoặc cài lại vnkg",
        ) from error


def _fonts() -> str:
    """Return the font faces with their files inside, or nothing where the font was not gathered."""
    try:
        sheet = resource(f"_assets/{_FONT}.json")
    except FileNotFoundError:
        return ""
    faces = json.loads(sheet.read_text(encoding="utf-8"))
    return "\n".join(_face(face, sheet.parent) for face in faces)


def _face(face: dict[str, str], folder: Path) -> str:
    data = base64.b64encode((folder / face["file"]).read_bytes()).decode()
    return (
        f'@font-face {{ font-family: "Be Vietnam Pro"; font-weight: {face["weight"]}; font-display: block; '
        f'unicode-range: {face["range"]}; src: url("data:font/woff2;base64,{data}") format("woff2"); }}'
    )
