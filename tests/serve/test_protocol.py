"""Every point of the W3C's list of SPARQL 1.1 Protocol tests, against the running server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serve.running import Server, running
from tools.protocol_list import POINTS, passes


@pytest.fixture(scope="module")
def emptied(store: Path) -> Iterator[Server]:
    """Return a server whose graph the list may clear."""
    with running(store, "--writable") as found:
        yield found


def test_the_list_is_whole() -> None:
    assert len(POINTS) == 34


@pytest.mark.parametrize("name", POINTS)
def test_point_of_the_protocol(emptied: Server, name: str) -> None:
    assert passes(f"{emptied.url}/sparql", POINTS[name], emptied.token)


@pytest.mark.parametrize("path", ["/sparql", "/sparql/"])
def test_updates_are_off_by_themselves(server: Server, path: str) -> None:
    refused = server.post(path, "CLEAR ALL", "application/sparql-update")
    assert refused.status == 403
    assert "--writable" in refused.text
    assert server.query("ASK { ?s ?p ?o }").json["boolean"] is True


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer wrong", "Basic dTpw"])
def test_an_update_needs_the_token(writable: Server, header: str) -> None:
    given = {"Authorization": header} if header else {}
    refused = writable.post("/sparql", "CLEAR ALL", "application/sparql-update", **given)
    assert refused.status == 401
    assert refused.headers["www-authenticate"] == "Bearer"
