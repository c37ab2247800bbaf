"""Addresses inside the page: what stands behind `#` for each view (the page reads them in `static/state.js`)."""

from __future__ import annotations

from urllib.parse import quote


def around_address(iri: str) -> str:
    """Return the address of the view around a thing."""
    return f"node={quote(iri, safe='')}"


def path_address(start: str, end: str) -> str:
    """Return the address of the way between two things."""
    return f"node={quote(start, safe='')}&view=path&to={quote(end, safe='')}"
