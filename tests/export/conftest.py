"""A store in memory over the two hand-written readings."""

from __future__ import annotations

import io

import pytest

from kg.export import export
from kg.graph import build_quads
from kg.resolve import resolve
from kg.store import Draft, GraphStore, keep_in_memory
from tests.query.readings import first, second


def made(*, back: bool = False) -> GraphStore:
    """Return the store; with `back` the articles come the other way round."""
    readings = [second(), first()] if back else [first(), second()]
    return keep_in_memory(Draft([one.article for one in readings], build_quads(resolve(readings))))


@pytest.fixture(scope="session")
def store() -> GraphStore:
    return made()


def exported(store: GraphStore, form: str) -> bytes:
    """Return the bytes of an export."""
    buffer = io.BytesIO()
    export(store, form, buffer)
    return buffer.getvalue()
