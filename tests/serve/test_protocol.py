"""Every point of the W3C's list of SPARQL 1.1 Protocol tests, against the running server."""

from __future__ import annotations

import pytest

from tests.serve.running import Server
from tools.protocol_list import POINTS, passes


def test_the_list_is_whole() -> None:
    assert len(POINTS) == 34


@pytest.mark.parametrize("name", POINTS)
def test_point_of_the_protocol(writable: Server, name: str) -> None:
    assert passes(f"{writable.url}/sparql", POINTS[name], writable.token)


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
