"""The W3C's list of SPARQL 1.1 Protocol tests (34 points), each as the requests that show it and what must come back.

The points are those of the SPARQL Working Group's protocol test suite, under its names; requests and expectations are
written anew here. `tests/serve/test_protocol.py` asks our own server, `tools/bench_serve.py` any other too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import quote, urlencode, urlsplit

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
D1, D2, D3 = (DATA.format(number) for number in (1, 2, 3))
SETUP = "DROP ALL ; INSERT DATA {{ {} }}".format(
    " ".join(f"GRAPH <{one}> {{ <{one}> a <http://xmlns.com/foaf/0.1/Document> }}" for one in (D1, D2, D3))
)
"""What the suite loads into the graphs that its queries name."""
_BOOLEAN = {"application/sparql-results+xml", "application/sparql-results+json"}
_TABLE = _BOOLEAN | {"text/csv", "text/tab-separated-values"}
_RDF = {"text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json", "text/n3"}


@dataclass(frozen=True)
class Reply:
    """What a server sent back."""

    status: int
    media_type: str
    body: bytes


Check = Callable[[Reply], bool]


@dataclass(frozen=True)
class Step:
    """One request and what must hold of its reply."""

    method: str
    query: str
    """The query string of the address."""
    content_type: str
    body: bytes
    holds: Check


def accepted(reply: Reply) -> bool:
    """Say whether the request was carried out."""
    return reply.status // 100 in {2, 3}


def refused(reply: Reply) -> bool:
    """Say whether the request was told to be wrong."""
    return reply.status // 100 == 4  # noqa: PLR2004 - the class of "client errors"


def of_type(types: set[str]) -> Check:
    """Return the check for a reply in one of these media types."""
    return lambda reply: accepted(reply) and reply.media_type in types


def true(reply: Reply) -> bool:
    """Say whether a boolean result is true."""
    if not of_type(_BOOLEAN)(reply):
        return False
    return bool(json.loads(reply.body)["boolean"]) if "json" in reply.media_type else b">true<" in reply.body


def resolved(reply: Reply) -> bool:
    """Say whether the one value of a table is an absolute IRI, not `test` as it was written."""
    if not of_type(_TABLE)(reply) or "json" not in reply.media_type:
        return False
    rows = json.loads(reply.body)["results"]["bindings"]
    return len(rows) == 1 and rows[0]["o"]["type"] == "uri" and ":" in rows[0]["o"]["value"]


def get(holds: Check, *given: tuple[str, str]) -> Step:
    """Return a GET with these parameters."""
    return Step("GET", urlencode(given), "", b"", holds)


def post(holds: Check, body: str | bytes, content_type: str, *given: tuple[str, str]) -> Step:
    """Return a POST of `body` with these parameters in the address."""
    return Step("POST", urlencode(given), content_type, body if isinstance(body, bytes) else body.encode(), holds)


def _ask(graph: str, have: tuple[str, ...], lack: str = "") -> Step:
    """Return the query whether some documents got into `graph`, and one did not."""
    is_one = "a <http://purl.org/dc/terms/BibliographicResource>"
    inside = " ".join(f"<{one}> {is_one} ." for one in have)
    outside = f"FILTER NOT EXISTS {{ GRAPH <{graph}> {{ <{lack}> {is_one} }} }}" if lack else ""
    return post(true, f"ASK {{ GRAPH <{graph}> {{ {inside} }} {outside} }}", QUERY)


def _insert(graph: str, where: str) -> str:
    prefixes = "PREFIX dc: <http://purl.org/dc/terms/> PREFIX foaf: <http://xmlns.com/foaf/0.1/>"
    return f"{prefixes} {SETUP} ; INSERT {{ GRAPH <{graph}> {{ ?s a dc:BibliographicResource }} }} WHERE {{ {where} }}"


_BOTH = f"ASK {{ <{D1}> a ?type . <{D2}> a ?type . }}"
_NAMED = f"ASK {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"
_FULL = f"ASK {{ <{D3}> a ?type GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"
_OVERRULED = f"ASK FROM <{D3}> {{ GRAPH ?g1 {{ <{D1}> a ?type }} GRAPH ?g2 {{ <{D2}> a ?type }} }}"
_DEFAULTS = (("default-graph-uri", D1), ("default-graph-uri", D2))
_NAMES = (("named-graph-uri", D1), ("named-graph-uri", D2))
_OUT = "http://example.org/protocol-update-dataset{}-test/".format
_FULL_UPDATE = (
    f"{SETUP} ; INSERT {{ GRAPH <{_OUT('-full')}> {{ ?s <http://example.org/in> ?in }} }} WHERE {{ "
    "{ GRAPH ?g { ?s a <http://xmlns.com/foaf/0.1/Document> } BIND(?g AS ?in) } UNION "
    '{ ?s a <http://xmlns.com/foaf/0.1/Document> . BIND("default" AS ?in) } }'
)
_FULL_ASK = (
    f'ASK {{ GRAPH <{_OUT("-full")}> {{ <{D1}> <http://example.org/in> "default" . '
    f"<{D2}> <http://example.org/in> <{D2}> }} "
    f"FILTER NOT EXISTS {{ GRAPH <{_OUT('-full')}> {{ <{D3}> ?p ?o }} }} }}"
)
_BASE = "http://example.org/protocol-base-test/"
_CONFLICT = f"WITH <{D1}> DELETE {{ ?s a ?old }} INSERT {{ ?s a <http://example.org/New> }} WHERE {{ ?s a ?old }}"
_LOAD = post(accepted, SETUP, UPDATE)

POINTS: dict[str, tuple[Step, ...]] = {
    "query_post_form": (post(true, f"query={quote('ASK {}')}", FORM),),
    "query_dataset_default_graphs_get": (_LOAD, get(true, ("query", _BOTH), *_DEFAULTS)),
    "query_dataset_default_graphs_post": (_LOAD, post(true, _BOTH, QUERY, *_DEFAULTS)),
    "query_dataset_named_graphs_post": (_LOAD, post(true, _NAMED, QUERY, *_NAMES)),
    "query_dataset_named_graphs_get": (_LOAD, get(true, ("query", _NAMED), *_NAMES)),
    "query_dataset_full": (_LOAD, post(true, _FULL, QUERY, ("default-graph-uri", D3), *_NAMES)),
    "query_multiple_dataset": (_LOAD, post(true, _OVERRULED, QUERY, ("default-graph-uri", D2), *_NAMES)),
    "query_get": (get(true, ("query", "ASK {}")),),
    "query_content_type_select": (post(of_type(_TABLE), "SELECT (1 AS ?value) {}", QUERY),),
    "query_content_type_ask": (post(of_type(_BOOLEAN), "ASK {}", QUERY),),
    "query_content_type_describe": (post(of_type(_RDF), "DESCRIBE <http://example.org/>", QUERY),),
    "query_content_type_construct": (post(of_type(_RDF), "CONSTRUCT { <s> <p> 1 } WHERE {}", QUERY),),
    "update_dataset_default_graph": (
        post(accepted, _insert(_OUT(""), "?s a foaf:Document"), UPDATE, ("using-graph-uri", D1)),
        _ask(_OUT(""), (D1,)),
    ),
    "update_dataset_default_graphs": (
        post(
            accepted,
            _insert(_OUT("-graphs"), "?s a foaf:Document"),
            UPDATE,
            ("using-graph-uri", D1),
            ("using-graph-uri", D2),
        ),
        _ask(_OUT("-graphs"), (D1, D2), D3),
    ),
    "update_dataset_named_graphs": (
        post(
            accepted,
            _insert(_OUT("-named"), "GRAPH ?g { ?s a foaf:Document }"),
            UPDATE,
            ("using-named-graph-uri", D1),
            ("using-named-graph-uri", D2),
        ),
        _ask(_OUT("-named"), (D1, D2), D3),
    ),
    "update_dataset_full": (
        post(accepted, _FULL_UPDATE, UPDATE, ("using-graph-uri", D1), ("using-named-graph-uri", D2)),
        post(true, _FULL_ASK, QUERY),
    ),
    "update_post_form": (post(accepted, "update=CLEAR+ALL", FORM),),
    "update_post_direct": (post(accepted, "CLEAR ALL", UPDATE),),
    "update_base_uri": (
        post(
            accepted,
            f"CLEAR SILENT GRAPH <{_BASE}> ; INSERT DATA {{ GRAPH <{_BASE}> {{ "
            "<http://example.org/s> <http://example.org/p> <test> } }",
            UPDATE,
        ),
        post(
            resolved, f"SELECT ?o {{ GRAPH <{_BASE}> {{ <http://example.org/s> <http://example.org/p> ?o }} }}", QUERY
        ),
    ),
    "query_post_direct": (post(true, "ASK {}", QUERY),),
    "bad_query_method": (Step("PUT", urlencode({"query": "ASK {}"}), FORM, b"", refused),),
    "bad_multiple_queries": (get(refused, ("query", "ASK {}"), ("query", "SELECT * {}")),),
    "bad_query_wrong_media_type": (post(refused, "ASK {}", "text/plain"),),
    "bad_query_missing_form_type": (post(refused, f"query={quote('ASK {}')}", ""),),
    "bad_query_missing_direct_type": (post(refused, "ASK {}", ""),),
    "bad_query_non_utf8": (post(refused, "ASK {}".encode("utf-16"), f"{QUERY}; charset=UTF-16"),),
    "bad_query_syntax": (get(refused, ("query", "ASK {")),),
    "bad_update_get": (get(refused, ("update", "CLEAR ALL")),),
    "bad_multiple_updates": (post(refused, "update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", FORM),),
    "bad_update_wrong_media_type": (post(refused, "CLEAR NAMED", "text/plain"),),
    "bad_update_missing_form_type": (post(refused, "update=CLEAR%20NAMED", ""),),
    "bad_update_non_utf8": (post(refused, "CLEAR NAMED".encode("utf-16"), f"{UPDATE}; charset=UTF-16"),),
    "bad_update_syntax": (post(refused, "update=CLEAR%20XYZ", FORM),),
    "bad_update_dataset_conflict": (post(refused, _CONFLICT, UPDATE, ("using-named-graph-uri", D2)),),
}
"""Name of the point -> the requests that show it, in order."""


def passes(endpoint: str, steps: tuple[Step, ...], token: str = "") -> bool:
    """Say whether the server at `endpoint` answers every request of a point as it must; `token` lets it update."""
    return all(step.holds(send(endpoint, step, token)) for step in steps)


def send(endpoint: str, step: Step, token: str = "") -> Reply:
    """Return what the server at `endpoint` replies to a request, sent byte for byte as it stands."""
    place = urlsplit(endpoint)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=60)
    try:
        headers = {"Content-Type": step.content_type} if step.content_type else {}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        address = f"{place.path}?{step.query}" if step.query else place.path
        connection.request(step.method, address, step.body or None, headers)
        answer = connection.getresponse()
        media_type = (answer.headers.get("Content-Type") or "").partition(";")[0].strip()
        return Reply(answer.status, media_type, answer.read())
    finally:
        connection.close()
