"""Remote stores: what was built is what is there, whatever breaks off on the way."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import StoreError
from kg.graph import serialise
from kg.resources import resource
from kg.store import EmbeddedStore, Endpoint, endpoint, open_remote, publish
from tests.cli.conftest import Run, english, run  # noqa: F401 - fixtures
from tests.remote.conftest import free_port, oxigraph, running

SERVERS = ["oxigraph", pytest.param("virtuoso", marks=pytest.mark.virtuoso)]


def place(address: str) -> Endpoint:
    found = endpoint(address)
    assert found
    return found


def samples(count: int) -> list[str]:
    return [str(path) for path in sorted(resource("data/articles").glob("*.txt"))[:count]]


def built(folder: Path, paths: list[str]) -> EmbeddedStore:
    store = pipeline.build(paths, folder)[0]
    assert isinstance(store, EmbeddedStore)
    return store


def seen(_done: int, _total: int) -> None:
    """Draw nothing."""


@pytest.mark.parametrize("server", SERVERS, indirect=True)
def test_what_was_built_is_there(server: str, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    for path in samples(4):
        (tmp_path / "articles" / Path(path).name).write_bytes(Path(path).read_bytes())
    store = built(tmp_path / "store", [str(tmp_path / "articles")])
    first = publish(store, place(server), seen)
    assert (first.sent, first.removed, first.kept) == (4, 0, 0)
    again = publish(store, place(server), seen)
    assert (again.sent, again.removed, again.kept) == (0, 0, 4)
    remote = open_remote(place(server))
    assert serialise(remote.quads(), "nquads") == serialise(store.quads(), "nquads")
    assert list(remote.records()) == list(store.records())
    assert remote.manifest == store.manifest
    # an article less: the facts that only it gave go, those of others stay
    next((tmp_path / "articles").iterdir()).unlink()
    less = built(tmp_path / "store", [str(tmp_path / "articles")])
    third = publish(less, place(server), seen)
    assert third.removed == 1
    after = open_remote(place(server))
    assert serialise(after.quads(), "nquads") == serialise(less.quads(), "nquads")
    assert serialise(after.facts(), "ntriples") != serialise(store.facts(), "ntriples")


@pytest.mark.parametrize("server", SERVERS, indirect=True)
def test_the_commands(server: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811 - fixtures
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    result = run("build", *samples(3), "--store", server)
    assert result.exit_code == 0, result.stderr
    assert f"{server}: articles sent 3, removed 0, there already 0." in result.stderr
    local = tmp_path / "local"
    run("build", *samples(3), "--store", local)
    query = "SELECT ?n (COUNT(?h) AS ?c) { ?h org:member/foaf:name ?n } GROUP BY ?n ORDER BY DESC(?c) ?n"
    for command in (
        ["query", query, "--format", "csv"],
        ["query", "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p foaf:name ?n }"],
        ["query", "ASK { ?p a foaf:Person }"],
        ["ask", "organ-tree"],
        ["export", "--format", "nquads"],
        ["export", "--format", "csv", "--table", "holdings"],
        ["stats", "--format", "json"],
    ):
        far, near = (run(*command, "--store", one) for one in (server, local))
        assert (far.exit_code, far.stdout) == (0, near.stdout), far.stderr
    assert (
        "warnings" in run("validate", "--store", server).stdout or "sound" in run("validate", "--store", server).stdout
    )


def test_a_publication_goes_on_where_it_broke_off(oxigraph_server: str, tmp_path: Path) -> None:
    store = built(tmp_path / "store", samples(22))

    def breaks(_done: int, total: int) -> None:
        assert total == 22
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(store, place(oxigraph_server), breaks)
    halfway = open_remote(place(oxigraph_server))
    assert 0 < len(list(halfway.records())) < 22
    assert halfway.manifest.counts == {}
    rest = publish(store, place(oxigraph_server), seen)
    assert (rest.sent, rest.kept) == (2, 20)
    whole = open_remote(place(oxigraph_server))
    assert serialise(whole.quads(), "nquads") == serialise(store.quads(), "nquads")


def test_a_server_that_comes_late_is_waited_for(tmp_path: Path) -> None:
    store, port = built(tmp_path / "store", samples(1)), free_port()
    done: list[object] = []

    def later() -> None:
        done.append(publish(store, place(f"oxigraph+http://127.0.0.1:{port}"), seen))

    work = threading.Thread(target=later)
    work.start()
    time.sleep(0.3)
    with running(oxigraph(tmp_path / "ox", port), f"http://127.0.0.1:{port}/"):
        work.join(30)
        assert done


class _Guarded(BaseHTTPRequestHandler):
    """Answers every query with no rows, to whoever says the right thing."""

    wanted = ""
    answered = b'{"head": {"vars": ["about", "said"]}, "results": {"bindings": []}}'

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        known = self.headers.get("Authorization", "") == type(self).wanted
        self.send_response(200 if known else 401)
        self.end_headers()
        self.wfile.write(type(self).answered if known else b"who are you?")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def guarded() -> Iterator[tuple[str, type[_Guarded]]]:
    handler = type("Handler", (_Guarded,), {})
    with HTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_port}/sparql", handler
        server.shutdown()


def test_who_asks(guarded: tuple[str, type[_Guarded]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    address, handler = guarded
    handler.wanted = "Basic dTpw"  # u:p
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(StoreError, match=r"401 who are you\? \(set VNKG_REMOTE_USER and VNKG_REMOTE_PASSWORD"):
        open_remote(place(address))
    (tmp_path / ".netrc").write_text("machine localhost login u password p\n")
    (tmp_path / ".netrc").chmod(0o600)
    assert not list(open_remote(place(address)).records())
    monkeypatch.setenv("VNKG_REMOTE_USER", "other")
    with pytest.raises(StoreError, match="401"):
        open_remote(place(address))
    monkeypatch.setenv("VNKG_REMOTE_USER", "u")
    monkeypatch.setenv("VNKG_REMOTE_PASSWORD", "p")
    assert open_remote(place(address)).manifest.counts == {}
    handler.wanted = "Bearer secret"
    monkeypatch.setenv("VNKG_REMOTE_TOKEN", "secret")
    assert open_remote(place(address)).facts_graph is None


def test_what_is_no_endpoint(guarded: tuple[str, type[_Guarded]]) -> None:
    address, handler = guarded
    handler.answered = b"<html>a page</html>"
    with pytest.raises(StoreError, match="no SPARQL result"):
        open_remote(place(address))


def test_a_store_that_is_only_read(oxigraph_server: str, tmp_path: Path) -> None:
    store = built(tmp_path / "store", samples(1))
    publish(store, place(oxigraph_server), seen)
    plain = place(oxigraph_server.removeprefix("oxigraph+") + "/query")
    remote = open_remote(plain)
    assert serialise(remote.quads(), "nquads") == serialise(store.quads(), "nquads")
    with pytest.raises(StoreError, match="only its queries are known; name the server"):
        publish(store, plain, seen)
    with pytest.raises(StoreError, match="a remote store keeps no texts"):
        remote.text("abcdef0123456789")


@pytest.mark.parametrize(
    ("address", "query", "update", "graphs", "union"),
    [
        ("fuseki+https://h/ds/", "https://h/ds/query", "https://h/ds/update", "https://h/ds/data", False),
        (
            "graphdb+https://h/repositories/x",
            "https://h/repositories/x",
            "https://h/repositories/x/statements",
            "https://h/repositories/x/rdf-graphs/service",
            True,
        ),
        ("https://h/a/sparql", "https://h/a/sparql", None, None, False),
        ("https://h/s#update=/u&graphs=/g&facts=named", "https://h/s", "https://h/u", "https://h/g", True),
    ],
)
def test_addresses(address: str, query: str, update: str | None, graphs: str | None, *, union: bool) -> None:
    assert place(address) == Endpoint(address, query, update, graphs, union)


@pytest.mark.parametrize(
    ("address", "said"),
    [("blazegraph+https://h/x", "no server 'blazegraph'; known: fuseki,"), ("https://u:p@h/x", "no passwords")],
)
def test_bad_addresses(address: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as told:
        endpoint(address)
    assert "u:p" not in str(told.value)


def test_a_folder_is_no_address() -> None:
    assert endpoint("out/store") is None


def test_folders_are_asked_for_by_other_commands(run: Run) -> None:  # noqa: F811 - fixtures
    result = run("versions", "--store", "https://h/sparql")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "is an address; this command works on a folder" in result.stderr
