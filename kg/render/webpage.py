"""The interactive page: one HTML file with everything inside, or one that asks a server for what it shows.

The file opens with no network and runs no code but its own.

Every script and style stands in the page's Content-Security-Policy by its SHA-256 (CSP level 3); nothing else may
run or load. The data is gzipped JSON in base64, which the page unpacks with DecompressionStream: what the opening view
needs stands before the scripts, all else after them.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.errors import KgError
from kg.render.graph_view import GraphView
from kg.render.network import payload
from kg.render.parcels import packed, parcels
from kg.render.templates import filled, hashes
from kg.render.words import page_words
from kg.resources import resource

LANGUAGES = ("vi", "en")
EMBEDDED = ("sieve", "search", "ways", "embedded")
"""What answers the views of a page that holds its whole graph."""
SERVED = ("served",)
"""What answers them by asking a server."""
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
    fonts = _fonts()
    scripts = [_vis_network().read_text(encoding="utf-8"), *_texts(_with(EMBEDDED), "js")]
    styles = _texts(STYLES, "css")
    if fonts:
        styles.insert(0, fonts)
    first, *later = parcels(payload(view) | {"words": page_words(), "start": start})
    return _filled(
        title,
        lang,
        font="Be Vietnam Pro" if fonts else "system",
        policy=_policy(scripts, styles),
        scripts=scripts,
        styles=styles,
        data=packed(first),
        later=[packed(parcel) for parcel in later],
    )


def served_page(*, title: str, lang: str, home: str, sheets: Sequence[str], files: Sequence[str]) -> str:
    """Return the page that asks its server for what it shows; the server sends the Content-Security-Policy.

    Args:
        title: heading of the page.
        lang: `vi` or `en`.
        home: address to which the heading leads.
        sheets: addresses of the fonts and of `served_style`.
        files: addresses of vis-network and of `served_script`.

    Raises:
        KgError: vis-network was not gathered when the package was built.
    """
    _vis_network()
    return _filled(title, lang, home=home, sheets=sheets, files=files)


def served_script() -> str:
    """Return the page's own scripts as one file, its words in it."""
    words = json.dumps(page_words(), ensure_ascii=False)
    first, *others = _texts(_with(SERVED), "js")
    return "\n".join((first, f"vnkg.words = {words};", *others))


def served_style() -> str:
    """Return the page's own styles as one file."""
    return "\n".join(_texts(STYLES, "css"))


def _with(source: tuple[str, ...]) -> tuple[str, ...]:
    return (*SCRIPTS[:-1], *source, SCRIPTS[-1])


def _texts(names: Iterable[str], ending: str) -> list[str]:
    static = resource("render/static")
    return [(static / f"{name}.{ending}").read_text(encoding="utf-8") for name in names]


def _filled(title: str, lang: str, **values: object) -> str:
    """Return the template with what is given; what is not stays away."""
    nothing = {"font": "", "policy": "", "home": "", "data": ""}
    lists: dict[str, Sequence[str]] = dict.fromkeys(("scripts", "styles", "later", "sheets", "files"), ())
    given = nothing | lists | values
    return filled("render/static", "page.html.j2", tight=False, title=title, lang=lang, **given)


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


def _vis_network() -> Path:
    """Return where vis-network's script is, or say how to gather it."""
    try:
        return resource("_assets/vis-network.min.js")
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
