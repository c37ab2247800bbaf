"""An `Entity` as HTML: the body of its page, without a frame, styles or scripts, for whoever has a frame for it."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import cache
from typing import Any

from kg.render.entity import Entity, Link, Section
from kg.render.templates import filled
from kg.resources import resource

_STATIC = "render/static"
Href = Callable[[Link], str]
"""Address of a thing's page; empty where it has none."""


def entity_html(found: Entity, *, language: str, href: Href) -> str:
    """Return the body of the page of `found`, in `vi` or `en`, escaped; its styles are `entity_css`."""
    words = entity_words(language)
    return filled(
        _STATIC,
        "entity.html.j2",
        tight=True,
        entity=found,
        words=words,
        href=href,
        heading=lambda section: heading(section, words),
        day=lambda edtf: shown_date(edtf, language),
    )


def entity_css() -> str:
    """Return the styles of `entity_html`; they use the colours that `page.css` names."""
    return (resource(_STATIC) / "entity.css").read_text(encoding="utf-8")


@cache
def entity_words(language: str) -> dict[str, Any]:
    """Return the words of entity pages in `vi` or `en`."""
    words: dict[str, dict[str, Any]] = json.loads((resource(_STATIC) / "entity.json").read_text(encoding="utf-8"))
    return words[language]


def shown_date(edtf: str, language: str) -> str:
    """Return an EDTF date or interval as people write it: `2023-11-14` is 14/11/2023 in Vietnamese."""
    words = entity_words(language)
    start, dash, end = edtf.partition("/")
    if not dash:
        return _day(start, language)
    known = {"from": start, "until": end}
    told = [f"{words['ui'][word]} {_day(date, language)}" for word, date in known.items() if date not in {"", ".."}]
    return " ".join(told)


def _day(edtf: str, language: str) -> str:
    if language != "vi":
        return edtf.replace("XXXX-", "????-")
    return "/".join(part.lstrip("0") or "0" for part in reversed(edtf.split("-")) if part != "XXXX")


def heading(section: Section, words: dict[str, Any]) -> str:
    """Return a section's name in words; a property that has none keeps its prefixed name."""
    back = section.name.startswith("^")
    known = words["sections"] | words["kinds-named"]
    told: str | None = known.get(section.name) or words["back" if back else "properties"].get(section.name.lstrip("^"))
    return told or (words["ui"]["back"] + " " if back else "") + section.name.lstrip("^")
