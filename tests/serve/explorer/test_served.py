"""`/explore` over HTTP: prepared once a version, taken up anew when a build publishes, refused in plain words."""

from __future__ import annotations

import re
import resource
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from kg.errors import KgError
from kg.serve.explorer.making import make
from kg.serve.reader import Reader
from kg.serve.settings import Settings
from kg.store.writer import writing
from tests.serve.conftest import build
from tests.serve.running import Reply, Server, running

PATIENCE = 120
ACCEPTED, CHANGED = 202, 409


def ask(server: Server, question: str, **given: str) -> Reply:
    return server.get(f"/explore/data/{question}?{urlencode(given)}")


def prepared(server: Server, unlike: str = "") -> dict[str, Any]:
    """Return what the page starts with, once it is there and of another version than `unlike`."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        reply = ask(server, "start")
        if reply.status == 200 and reply.json["version"] != unlike:
            started: dict[str, Any] = reply.json
            return started
        assert reply.status in {200, ACCEPTED}, reply.text
        if reply.status == ACCEPTED:
            assert re.fullmatch(r"\d+\n", reply.text)
            assert reply.headers["retry-after"] == "1"
        time.sleep(0.2)
    raise AssertionError("the index was not made")


def test_the_page_brings_no_data_and_loads_from_here_alone(server: Server) -> None:
    page = server.get("/explore", "text/html")
    assert (page.status, page.media_type) == (200, "text/html")
    policy = page.headers["content-security-policy"]
    assert "connect-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert re.findall(r"<(?:script|style)>", page.text) == []
    assert "gzip+base64" not in page.text
    for address in re.findall(r'(?:src|href)="(/assets/[^"]+)"', page.text):
        assert server.get(address).status == 200
    assert '<html lang="en"' in server.get("/explore?lang=en", "text/html").text


def test_what_it_starts_with_is_what_the_store_holds(server: Server) -> None:
    started = prepared(server)
    people = server.rows("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?p a foaf:Person }")
    assert started["kinds"]["person"] == int(people[0]["n"])
    assert started["base"] == "https://w3id.org/vnkg/id/"
    assert server.get("/explore/data/start").headers["cache-control"] == "no-store"


def test_a_thing_has_its_quotes_in_their_sentence(server: Server) -> None:
    prepared(server)
    (row, *_) = server.rows("SELECT ?p { ?p a foaf:Person ; ^org:member ?h } ORDER BY ?p")
    told = ask(server, "around", node=row["p"]).json
    assert told["total"] == len(told["around"]) > 0
    quotes = [quote for tie in told["ties"] for quote in tie["quotes"]]
    assert any(quote.get("prefix") or quote.get("suffix") for quote in quotes)
    assert all(str(quote["source"]) in told["sources"] for quote in quotes)


@pytest.mark.parametrize(
    ("question", "given", "status"),
    [
        ("nothing", {}, 404),
        ("around", {"node": "urn:nobody"}, 404),
        ("table", {"v": "000099"}, CHANGED),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_line(
    server: Server, question: str, given: dict[str, str], status: int
) -> None:
    prepared(server)
    reply = ask(server, question, **given)
    assert (reply.status, reply.media_type) == (status, "text/plain")
    assert len(reply.text.splitlines()) == 1


def test_a_new_version_is_taken_up(tmp_path: Path, articles: list[Path]) -> None:
    store = tmp_path / "store"
    build(store, articles[0])
    with running(store, "--workers", "1") as server:
        one = prepared(server)
        assert ask(server, "map", v=one["version"]).status == 200
        build(store, *articles[1:3])
        two = prepared(server, unlike=one["version"])
        assert two["total"] > one["total"]
        assert ask(server, "map", v=one["version"]).status == CHANGED


def test_a_version_taken_back_is_taken_up(tmp_path: Path, articles: list[Path]) -> None:
    store = tmp_path / "store"
    build(store, articles[0])
    with running(store, "--workers", "1") as server:
        one = prepared(server)
        build(store, *articles[1:3])
        two = prepared(server, unlike=one["version"])
        with writing(store) as writer:
            writer.rollback(None)
        back = prepared(server, unlike=two["version"])
        assert (back["version"], back["total"]) == (one["version"], one["total"])


def test_a_store_that_is_gone_is_told_in_one_line(tmp_path: Path, articles: list[Path]) -> None:
    store = tmp_path / "store"
    build(store, articles[0])
    with running(store, "--workers", "1") as server:
        prepared(server)
        (store / "current").unlink()
        reply = ask(server, "start")
        assert (reply.status, len(reply.text.splitlines())) == (500, 1)
        assert "vnkg build" in reply.text


@pytest.mark.parametrize("question", ["whole?ties=", "map?level=", "map?sources="])
def test_a_number_of_any_length_is_no_trouble(server: Server, question: str) -> None:
    prepared(server)
    assert server.get(f"/explore/data/{question}{'9' * 5000}").status == 200


def test_a_full_disk_is_told_and_nothing_is_left(store: Path, tmp_path: Path) -> None:
    reader = Reader(Settings(store, scratch=tmp_path))
    reader.version()
    least, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, most))
    try:
        with pytest.raises(KgError, match=r"cannot be written .* make room"):
            make(reader, 0)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (least, most))
    assert not list(tmp_path.iterdir())
    made = make(reader, 0).body.decode()
    assert [path.name for path in tmp_path.iterdir()] == [f"{made}.explorer"]


def test_an_update_of_the_working_copy_is_seen(store: Path) -> None:
    with running(store, "--writable") as server:
        one = prepared(server)
        added = 'INSERT DATA { <https://w3id.org/vnkg/id/person/x> a foaf:Person ; foaf:name "Phạm Thử Nghiệm"@vi }'
        assert server.update(added).status == 204
        two = prepared(server, unlike=one["version"])
        assert two["kinds"]["person"] == one["kinds"]["person"] + 1
