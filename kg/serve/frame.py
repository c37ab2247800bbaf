"""The frame of every page: head, search, languages, foot; and the words of the site."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from kg.config import LANGUAGES
from kg.render.templates import filled
from kg.resources import resource
from kg.serve.answer import HTML, Answer

_STATIC = "serve/static"


def page(template: str, language: str, *, status: int = 200, **values: object) -> Answer:
    """Return a page of `static/` in `vi` or `en` as an answer; it varies by what chooses language and format."""
    other = next(one for one in LANGUAGES if one != language)
    body = filled(_STATIC, template, tight=True, words=site_words(language), language=language, other=other, **values)
    return Answer(body.encode(), HTML, status, {"Vary": "Accept, Accept-Language, Cookie"})


@cache
def site_words(language: str) -> dict[str, Any]:
    """Return the words of the site's pages in `vi` or `en`."""
    words: dict[str, dict[str, Any]] = json.loads((resource(_STATIC) / "words.json").read_text(encoding="utf-8"))
    return words[language]
