"""Titles that a source gives apart from the text."""

from __future__ import annotations

_HEAD = 2000
"""Code points at the head of the text where its own headline would stand."""


def with_title(title: str | None, text: str) -> str:
    """Return the text, headed by the title and a blank line where it does not hold the title already."""
    if not title or not title.strip():
        return text
    wanted = " ".join(title.split()).casefold()
    if wanted in " ".join(text[:_HEAD].split()).casefold():
        return text
    return f"{title.strip()}\n\n{text}"
