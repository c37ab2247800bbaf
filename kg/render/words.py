"""The words of the interactive page."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from kg.resources import resource


@cache
def page_words() -> dict[str, dict[str, Any]]:
    """Return the words of the page by language: of its parts, of kinds, properties, relations, roles, statuses."""
    words: dict[str, dict[str, Any]] = json.loads(
        (resource("render/static") / "words.json").read_text(encoding="utf-8")
    )
    return words
