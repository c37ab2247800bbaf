"""Every IRI opens: as a page, as RDF, or where it went."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg.serve.reader import Reader
from kg.serve.settings import Settings
from kg.serve.thing import Visit, show
from kg.serve.worker import Job, answer
from tests.serve.running import Server

BASE = "https://w3id.org/vnkg/id/"
PAGE = "text/html"
FORM = "application/x-www-form-urlencoded"
HOSTILE = "<img src=x onerror=alert(1)>\"'&{{ 7 * 7 }}"


class Outline(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self, html: str) -> None:
        """Read the page."""
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))


def first(server: Server, of_class: str) -> str:
    """Return the path of some thing of a class."""
    return server.rows(f"SELECT ?s {{ ?s a {of_class} }} ORDER BY ?s LIMIT 1")[0]["s"].partition("/vnkg")[2]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_iri_of_the_store_opens_as_a_page(store: Path, tmp_path: Path, language: str) -> None:
    reader = Reader(Settings(store, scratch=tmp_path))
    iris = {quad.subject.value for quad in reader.version().facts() if isinstance(quad.subject, NamedNode)}
    under = sorted(iri for iri in iris if iri.startswith(BASE))
    assert len({iri.removeprefix(BASE).partition("/")[0] for iri in under}) > 15
    for iri in under[::4] if language == "vi" else under[::40]:
        answer = show(reader, Visit("/id/" + iri.removeprefix(BASE), PAGE, language))
        assert answer.status == 200, iri
        assert f'<html lang="{language}">' in answer.body.decode()


@pytest.mark.parametrize(
    "of_class",
    ["foaf:Person", "org:Organization", "eli:LegalResource", "schema:Event", "schema:NewsArticle", "org:Post"],
)
@pytest.mark.parametrize(
    ("suffix", "media_type"),
    [
        ("ttl", "text/turtle"),
        ("nt", "application/n-triples"),
        ("jsonld", "application/ld+json"),
        ("rdf", "application/rdf+xml"),
    ],
)
def test_a_thing_comes_as_rdf(server: Server, of_class: str, suffix: str, media_type: str) -> None:
    path = first(server, of_class)
    by_suffix, by_header = server.get(f"{path}.{suffix}"), server.get(path, media_type)
    assert by_suffix.media_type == by_header.media_type == media_type
    form = RdfFormat.from_media_type(media_type)
    assert form is not None
    told = {quad.triple for quad in parse(by_suffix.body, form)}
    iri = NamedNode("https://w3id.org/vnkg" + path)
    own = server.rows(f"SELECT ?p ?o {{ <{iri.value}> ?p ?o }}")
    assert sum(triple.subject == iri for triple in told) == len(own)
    assert told == {quad.triple for quad in parse(by_header.body, form)}
    assert server.get(path, "image/png").status == 406


def test_a_person_is_told_with_the_words(server: Server) -> None:
    (row, *_) = server.rows(
        "SELECT ?p ?n ?t ?o ?q { ?h org:member ?p ; org:role/skos:prefLabel ?t ; org:organization/skos:prefLabel ?o ; "
        "vnkg:attestation/vnkg:evidence/oa:hasSelector/oa:exact ?q . ?p foaf:name ?n "
        'FILTER(LANG(?t) = "vi") } ORDER BY ?n'
    )
    page = server.get(row["p"].partition("/vnkg")[2], PAGE).text
    for said in (f"<h1>{row['n']}</h1>", f">{row['t']}</a>", f">{row['o']}</a>", f"<mark>{row['q']}</mark>"):
        assert said in page
    assert re.search(r'<time datetime="\d{4}-\d\d-\d\d">\d{1,2}/\d{1,2}/\d{4}</time>', page)


def test_a_former_iri_leads_to_what_took_its_place(writable: Server) -> None:
    path = first(writable, "foaf:Person")
    new = "https://w3id.org/vnkg" + path
    writable.update(
        f"INSERT DATA {{ GRAPH <{BASE}graph/redirects> {{ <{BASE}person/once> dct:isReplacedBy <{BASE}person/then> . "
        f"<{BASE}person/then> dct:isReplacedBy <{new}> }} }}"
    )
    for suffix in ("", ".ttl"):
        led = writable.get(f"/id/person/once{suffix}", PAGE)
        assert (led.status, led.headers["location"]) == (301, path + suffix)
    circle = f"<{BASE}person/a> dct:isReplacedBy <{BASE}person/b> . <{BASE}person/b> dct:isReplacedBy <{BASE}person/a>"
    writable.update(f"INSERT DATA {{ GRAPH <{BASE}graph/redirects> {{ {circle} }} }}")
    assert writable.get("/id/person/a", PAGE).status == 404


@pytest.mark.parametrize(("path", "accept"), [("/id/person/nobody", PAGE), ("/id/nothing.ttl", "*/*"), ("/id/ ", PAGE)])
def test_what_nobody_knows_is_not_found(server: Server, path: str, accept: str) -> None:
    found = server.get(path.replace(" ", "%20%3C"), accept)
    assert found.status == 404
    assert found.media_type == (PAGE if accept == PAGE else "text/plain")


def test_where_articles_disagree_both_values_stand(writable: Server) -> None:
    document, article = f"{BASE}document/d", f"{BASE}article/a"
    claims = "".join(
        f"<{BASE}claim/{rank}> a vnkg:Claim ; vnkg:claimSubject <{document}> ; vnkg:claimProperty eli:date_document ; "
        f'rdf:value "2018-10-{day}"^^xsd:date ; vnkg:claimRank "{rank}" ; vnkg:reason "Vì {rank}."@vi . '
        for day, rank in ((22, "preferred"), (11, "deprecated"))
    )
    added = writable.update(
        f'INSERT DATA {{ <{document}> a eli:LegalResource ; skos:prefLabel "Nghị quyết thử"@vi ; '
        f'eli:date_document "2018-10-22"^^xsd:date . <{article}> a schema:NewsArticle . {claims} }}'
    )
    assert added.status == 204, added.text
    page = writable.get("/id/document/d", PAGE).text
    assert page.index("22/10/2018") < page.index("11/10/2018")
    assert all(said in page for said in ("các bài nói khác nhau", "được chọn", "không được chọn", "Vì deprecated."))


def test_words_of_the_graph_are_only_words(writable: Server) -> None:
    literal = HOSTILE.replace('"', '\\"')
    writable.update(
        f'INSERT DATA {{ <{BASE}person/hostile> a foaf:Person ; foaf:name "{literal}" ; skos:altLabel "{literal}"@vi . '
        f'<{BASE}article/hostile> a schema:NewsArticle ; schema:headline "{literal}"@vi ; '
        'schema:url "javascript:alert(1)" }'
    )
    for path in ("/id/person/hostile", "/id/article/hostile", "/search?q=img", "/query", "/"):
        found = writable.get(path, PAGE)
        outline = Outline(found.text)
        assert found.status == 200
        assert not any(name.startswith("on") or name == "style" for _, given in outline.tags for name in given), path
        assert not any("javascript:" in (given.get("href") or "") for _, given in outline.tags), path
        assert all(given.get("src") for tag, given in outline.tags if tag == "script"), path
        assert not any(tag in {"img", "style", "iframe", "object"} for tag, _ in outline.tags), path
        assert "hostile" not in path or "{{ 7 * 7 }}" in found.text
    assert writable.get("/id/person/hostile.nt").status == 200


def test_pages_speak_the_language_asked_for(server: Server) -> None:
    path = first(server, "foaf:Person")
    assert '<html lang="vi">' in server.get(path, PAGE).text
    assert '<html lang="en">' in server.get(path, PAGE, **{"Accept-Language": "en-GB,en;q=0.9"}).text
    chosen = server.get(f"{path}?lang=en", PAGE)
    assert '<html lang="en">' in chosen.text
    cookie = chosen.headers["set-cookie"].partition(";")[0]
    assert '<html lang="en">' in server.get(path, PAGE, Cookie=cookie).text
    assert '<html lang="vi">' in server.get(f"{path}?lang=xx", PAGE, Cookie="vnkg-lang=xx").text


def test_the_explorer_opens_around_a_thing_and_on_an_answer(server: Server) -> None:
    path = first(server, "foaf:Person")
    address = f"/explore#node={quote(f'https://w3id.org/vnkg{path}', safe='')}"
    assert address in server.get(path, PAGE).text
    moved = server.get(f"/graph?thing={path.removeprefix('/id/')}", PAGE)
    assert (moved.status, moved.headers["location"]) == (301, address)
    assert server.get("/graph", PAGE).headers["location"] == "/explore"
    people = " ".join(row["p"] for row in server.rows("SELECT ?p { ?p a foaf:Person } LIMIT 5"))
    drawn = server.post("/graph", f"iris={people}", FORM)
    assert drawn.status == 200
    assert "default-src" not in drawn.headers["content-security-policy"]  # the page names its own scripts by hash
    assert server.post("/graph", "iris=urn:nobody", FORM).status == 404


def test_a_failure_of_our_own_is_no_fault_of_the_request(store: Path, tmp_path: Path) -> None:
    reader = Reader(Settings(store, scratch=tmp_path))
    failed = answer(Job("query", ("not what a query is",)), reader)
    assert (failed.status, b"standard error" in failed.body) == (500, True)
