"""The reconciliation service: what it sends fits the API 0.2 (schemas written from its specification), and matches."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from jsonschema import Draft202012Validator

from tests.serve.running import Reply, Server

FORM = "application/x-www-form-urlencoded"


def fits(found: Any, name: str) -> None:
    """Assert that a value fits one of the schemas."""
    schema = json.loads((Path(__file__).parent / "schemas" / f"{name}.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER).validate(found)


def ask(server: Server, **queries: Any) -> dict[str, Any]:
    """Return the candidates for some queries."""
    found = server.post("/reconcile", urlencode({"queries": json.dumps(queries)}), FORM)
    assert found.status == 200, found.text
    fits(found.json, "results")
    return {key: answer["result"] for key, answer in found.json.items()}


@pytest.fixture(scope="session")
def person(server: Server) -> tuple[str, str, str]:
    """Return a person of the store by (id, name, title) whose name nobody else has, and which has tones."""
    rows = server.rows(
        "SELECT ?p ?n ?t { ?p a foaf:Person ; foaf:name ?n . ?h org:member ?p ; org:role/skos:prefLabel ?t "
        'FILTER(LANG(?t) = "vi" && REGEX(?n, "ễ")) FILTER NOT EXISTS { ?q foaf:name ?n FILTER(?q != ?p) } } ORDER BY ?n'
    )
    return rows[0]["p"].partition("/id/")[2], rows[0]["n"], rows[0]["t"]


def test_the_service_tells_of_itself(server: Server) -> None:
    told = server.get("/reconcile").json
    fits(told, "service")
    assert told["identifierSpace"] == "https://w3id.org/vnkg/id/"
    assert told["view"]["url"] == f"{server.url}/id/{{{{id}}}}"


def test_a_name_spelt_so_matches(server: Server, person: tuple[str, str, str]) -> None:
    found = ask(server, q0={"query": person[1], "type": "person", "limit": 3})["q0"]
    assert (found[0]["id"], found[0]["match"], found[0]["score"]) == (person[0], True, 100)
    assert [one["id"] for one in found if one["match"]] == [person[0]]
    assert server.get(f"/id/{person[0]}", "text/html").status == 200


def test_tones_are_never_ignored_in_a_match(server: Server, person: tuple[str, str, str]) -> None:
    other = person[1].replace("ễ", "ê")
    found = ask(server, q0={"query": other, "type": ["person"]}, q1={"query": person[1]})
    assert found["q0"][0]["id"] == person[0]
    assert not any(one["match"] for one in found["q0"])


def test_another_column_tells_candidates_apart(server: Server, person: tuple[str, str, str]) -> None:
    query = {"query": person[1], "type": "person"}
    good = ask(server, q={**query, "properties": [{"pid": "posts", "v": person[2]}]})["q"][0]
    bad = ask(server, q={**query, "properties": [{"pid": "posts", "v": {"id": "x", "name": "Phi công"}}]})["q"][0]
    assert (good["match"], bad["match"]) == (True, False)
    assert good["score"] > bad["score"]


@pytest.mark.parametrize("what", ["entity", "type", "property"])
def test_suggestions(server: Server, what: str) -> None:
    found = server.get(f"/reconcile/suggest/{what}?prefix=ch&lang=vi").json
    fits(found, "suggestions")
    assert found["result"]
    assert server.get("/reconcile/suggest/nothing").status == 404


def test_a_preview_may_be_framed_and_runs_nothing(server: Server, person: tuple[str, str, str]) -> None:
    found = server.get(f"/reconcile/preview?id={person[0]}")
    assert (found.status, found.media_type) == (200, "text/html")
    assert person[1] in found.text
    policy = found.headers["content-security-policy"]
    assert "frame-ancestors" not in policy
    assert "script-src" not in policy
    assert server.get("/reconcile/preview?id=person/nobody").status == 404


@pytest.mark.parametrize(
    "sent", ["{", "[]", '{"q": 1}', '{"q": {"query": 5}}', '{"q": {"properties": [{"pid": "x"}]}}']
)
def test_what_is_no_query_is_told_so(server: Server, sent: str) -> None:
    refused: Reply = server.post("/reconcile", urlencode({"queries": sent}), FORM)
    assert (refused.status, refused.text.startswith("queries: ")) == (400, True)
