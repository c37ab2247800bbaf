"""The endpoint beyond the protocol's list: formats, graphs, headers, limits, versions."""

from __future__ import annotations

import gzip
import signal
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

from tests.serve.conftest import build
from tests.serve.running import QUERY, Reply, Server, running

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NAMES = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("", "application/sparql-results+json"),
        ("*/*", "application/sparql-results+json"),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.3, application/json;q=0.9", "application/json"),
        ("text/turtle, text/csv;q=0.1", "text/csv"),
        ("what is this", "application/sparql-results+json"),
    ],
)
def test_solutions_come_as_asked(server: Server, accept: str, media_type: str) -> None:
    found = server.query(NAMES, accept)
    assert (found.status, found.media_type) == (200, media_type)
    assert found.headers["vary"].startswith("Accept")
    if media_type != "text/csv":
        parsed = parse_query_results(found.body, QueryResultsFormat.from_media_type(media_type))
        assert isinstance(parsed, QuerySolutions)
        assert sum(1 for _ in parsed) == len(server.rows(NAMES))
    else:
        assert found.body.count(b"\r\n") == len(server.rows(NAMES)) + 1


@pytest.mark.parametrize(
    "media_type",
    [
        "text/turtle",
        "application/n-triples",
        "application/ld+json",
        "application/rdf+xml",
        "application/n-quads",
        "application/trig",
        "text/n3",
    ],
)
def test_triples_come_as_asked(server: Server, media_type: str) -> None:
    found = server.query("CONSTRUCT { ?s foaf:name ?o } WHERE { ?s foaf:name ?o }", media_type)
    assert (found.status, found.media_type) == (200, media_type)
    form = RdfFormat.from_media_type(media_type)
    assert form is not None
    assert len({quad.subject for quad in parse(found.body, form)}) > 5


def test_what_cannot_be_written_so_is_not_acceptable(server: Server) -> None:
    refused = server.query(NAMES, "image/png")
    assert refused.status == 406
    assert "text/csv" in refused.text


def test_graphs_of_the_request_count_a_fact_once(server: Server) -> None:
    graphs = [row["g"] for row in server.rows("SELECT ?g { GRAPH ?g { ?a a schema:NewsArticle } } ORDER BY ?g")]
    shared = "SELECT (COUNT(*) AS ?n) { ?c a skos:Concept }"
    one = {row["c"] for row in server.rows(f"SELECT ?c {{ GRAPH <{graphs[0]}> {{ ?c a skos:Concept }} }}")}
    two = {row["c"] for row in server.rows(f"SELECT ?c {{ GRAPH <{graphs[1]}> {{ ?c a skos:Concept }} }}")}
    assert one & two
    address = "/sparql?" + "&".join(f"default-graph-uri={graph}" for graph in graphs[:2])
    by_request = server.post(address, shared, QUERY).json["results"]["bindings"][0]["n"]["value"]
    said = shared.replace("{ ?c", f"FROM <{graphs[0]}> FROM <{graphs[1]}> {{ ?c")
    assert int(by_request) == int(server.rows(said)[0]["n"]) == len(one | two)


def test_a_dataset_of_named_graphs_has_an_empty_default_graph(server: Server) -> None:
    (graph, *_) = [row["g"] for row in server.rows("SELECT ?g { GRAPH ?g { ?a a schema:NewsArticle } }")]
    assert server.query("ASK { ?s ?p ?o }", **{"named-graph-uri": graph}).json["boolean"] is False
    assert server.query("ASK { GRAPH ?g { ?s ?p ?o } }", **{"named-graph-uri": graph}).json["boolean"] is True
    refused = server.query("ASK {}", **{"default-graph-uri": "no iri"})
    assert (refused.status, "default-graph-uri" in refused.text) == (400, True)


def test_head_tells_the_length_and_sends_nothing(server: Server) -> None:
    got, head = (server.get("/sparql?query=ASK%7B%7D", method=method) for method in ("GET", "HEAD"))
    assert (head.status, head.body) == (200, b"")
    assert head.headers["content-length"] == got.headers["content-length"] == str(len(got.body))


def test_answers_are_packed_for_those_who_can_unpack(server: Server) -> None:
    packed = server.post("/sparql", NAMES, QUERY, **{"Accept-Encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == server.query(NAMES).body


def test_pages_elsewhere_may_ask(server: Server) -> None:
    asked = {"Origin": "http://elsewhere.example", "Access-Control-Request-Method": "POST"}
    assert server.send("/sparql", "OPTIONS", None, asked).headers["access-control-allow-origin"] == "*"
    assert (
        server.get("/sparql?query=ASK%7B%7D", Origin="http://a.example").headers["access-control-allow-origin"] == "*"
    )


def test_the_service_describes_itself(server: Server) -> None:
    found = server.get("/sparql", "text/turtle")
    told = {(quad.predicate.value.rpartition("#")[2], str(quad.object)) for quad in parse(found.body, RdfFormat.TURTLE)}
    space = "http://www.w3.org/ns/sparql-service-description#"
    assert ("endpoint", f"<{server.url}/sparql>") in told
    assert ("supportedLanguage", f"<{space}SPARQL11Query>") in told
    assert ("supportedLanguage", f"<{space}SPARQL11Update>") not in told
    assert any(name == "triples" or name.endswith("void#triples") for name, _ in told)


def test_a_browser_is_led_to_the_query_page(server: Server) -> None:
    led = server.get("/sparql", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert (led.status, led.headers["location"]) == (303, "/query")


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/sparql> { ?s ?p ?o } }",
        "SELECT * { SERVICE SILENT ?where { ?s ?p ?o } }",
        "INSERT DATA { <http://a.example/> <http://a.example/> 1 }",
        "LOAD <http://127.0.0.1:9/data.ttl>",
    ],
)
def test_a_query_only_reads_and_only_here(server: Server, sparql: str) -> None:
    refused = server.query(sparql)
    assert refused.status == 400
    assert "refused" in refused.text


@pytest.mark.parametrize(
    "sparql",
    [
        "LOAD <http://127.0.0.1:9/data.ttl>",
        "LOAD SILENT <http://127.0.0.1:9/data.ttl> INTO GRAPH <http://a.example/>",
        "\\u004COAD <http://127.0.0.1:9/data.ttl>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
    ],
)
def test_an_update_fetches_nothing(writable: Server, sparql: str) -> None:
    refused = writable.update(sparql)
    assert refused.status == 400
    assert "fetches nothing" in refused.text


def test_too_many_rows_are_an_error_and_never_a_part(server: Server) -> None:
    for sparql in ("SELECT * { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"):
        for accept in ("application/json", "text/csv", "application/xml"):
            refused = server.query(sparql, accept)
            assert (refused.status, "2000" in refused.text) == (400, True) or refused.status == 406
    assert len(server.rows("SELECT * { ?s ?p ?o } LIMIT 2000")) == 2000


def test_a_query_without_end_is_stopped_while_others_go_on(store: Path) -> None:
    with running(store, "--seconds", "8", "--workers", "3") as server:
        endless: list[Reply] = []
        asking = threading.Thread(target=lambda: endless.append(server.query(ENDLESS)))
        asking.start()
        others = 0
        while asking.is_alive():
            assert int(server.rows(COUNT)[0]["n"]) > 1000
            others += 1
        asking.join()
        assert (endless[0].status, "the time is up" in endless[0].text) == (503, True)
        assert others > 3
        assert 'vnkg_workers_replaced_total{reason="time"} 1' in server.get("/metrics").text


@pytest.mark.parametrize(
    "sparql",
    ["ASK " + "{" * 30000 + "}" * 30000, "ASK { FILTER(" + "(" * 30000 + "1" + ")" * 30000 + ") }"],
    ids=["groups", "brackets"],
)
def test_a_query_that_breaks_the_engine_harms_nobody(server: Server, sparql: str) -> None:
    refused = server.query(sparql)
    assert (refused.status, "nested too deeply" in refused.text) == (400, True)
    assert server.query("ASK {}").json["boolean"] is True


def test_a_request_beyond_the_size_is_refused(server: Server) -> None:
    refused = server.query("ASK {} #" + "x" * (2 << 20))
    assert refused.status == 413


def test_errors_say_where(server: Server) -> None:
    refused = server.query("SELECT ?s\nWHERE { ?s nope:thing ?o }")
    assert (refused.status, refused.media_type) == (400, "text/plain")
    assert "line 2" in refused.text


def test_health_and_metrics(server: Server) -> None:
    health = server.get("/health")
    assert (health.status, health.json["status"], health.json["version"]) == (200, "ok", 1)
    assert health.json["counts"]["articles"] == 6
    assert 'vnkg_requests_total{status="200"}' in server.get("/metrics").text


def test_every_answer_is_guarded(server: Server) -> None:
    paths = ("/", "/query", "/sparql?query=ASK%7B%7D", "/nothing-here", "/assets/site.css")
    for found in map(server.get, paths):
        policy = found.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "default-src 'none'" in policy
        assert found.headers["x-content-type-options"] == "nosniff"


def test_a_new_version_is_taken_up(tmp_path: Path, articles: list[Path]) -> None:
    folder = tmp_path / "store"
    build(folder, *articles[:2])
    with running(folder, "--workers", "2") as server:
        said: Callable[[], set[str]] = lambda: {row["n"] for _ in range(4) for row in server.rows(_ARTICLES)}  # noqa: E731
        assert said() == {"2"}
        build(folder, *articles[:3])
        assert said() == {"3"}
        assert server.get("/health").json["version"] == 2


def test_a_service_that_is_stopped_leaves_no_files(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with running(store, "--workers", "1", end=signal.SIGTERM) as server:
        assert server.get("/explore/data/start").status == 202
        assert list(tmp_path.glob("vnkg-serve-*"))
    assert not list(tmp_path.glob("vnkg-serve-*"))


_ARTICLES = "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }"


def test_an_update_stays_off_the_store(store: Path) -> None:
    with running(store, "--writable") as server:
        added = server.update('INSERT DATA { <http://a.example/x> foaf:name "Một"@vi }')
        assert (added.status, added.body) == (204, b"")
        assert server.rows("SELECT ?n { <http://a.example/x> foaf:name ?n }") == [{"n": "Một"}]
    with running(store) as server:
        assert server.rows("SELECT ?n { <http://a.example/x> foaf:name ?n }") == []
