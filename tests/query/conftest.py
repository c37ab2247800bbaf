"""A store in memory over the two hand-written readings."""

from __future__ import annotations

import pytest

from kg.graph import build_quads
from kg.resolve import resolve
from kg.store import Draft, GraphStore, keep_in_memory
from tests.query.readings import first, second


@pytest.fixture(scope="session")
def store() -> GraphStore:
    readings = [first(), second()]
    return keep_in_memory(Draft([one.article for one in readings], build_quads(resolve(readings))))
