"""`vnkg show` around a thing and `vnkg dossier`."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (("--person", "xyz abc"), "no person in the store is called"),
        (("--path", "xyz abc", "abc xyz"), "no person, organ, document or event"),
        (("--query", "ask.rq"), "an ASK names nothing"),
        (("--query", "none.rq"), "names no person, organ, document or event"),
    ],
)
def test_what_cannot_be_drawn_is_told_and_nothing_is_written(
    run: Run, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ask.rq").write_text("ASK { ?s ?p ?o }")
    (tmp_path / "none.rq").write_text("SELECT ?s { ?s a <urn:none> }")
    result = run("show", "--store", store, *asked, "-o", tmp_path / "page.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert told in result.stderr
    assert not (tmp_path / "page.html").exists()


def test_one_thing_at_a_time(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("show", "--store", store, "--person", "a", "--organ", "b", "-o", tmp_path / "page.html")
    assert result.exit_code == 2
    assert "choose one of" in result.stderr


@pytest.mark.parametrize("taken", ["-o", "--output", "--title=Thử", "--store"])
def test_a_way_needs_two_names(run: Run, store: Path, tmp_path: Path, taken: str) -> None:
    result = run("show", "--store", store, "--path", "vu trung kien", taken, tmp_path / "page.html")
    assert (result.exit_code, result.stdout, list(tmp_path.iterdir())) == (2, "", [])
    assert f"--path: two names are needed, and '{taken}' is an option: --path 'A' 'B'" in result.stderr.replace(
        "'--path'", "--path"
    )


def person(store: Path) -> tuple[str, str]:
    """Return the IRI and name of a person of the store."""
    with kg.open_graph(store) as graph:
        row = next(iter(graph.query("SELECT ?p ?n { ?p a foaf:Person ; foaf:name ?n } ORDER BY ?p LIMIT 1")))  # type: ignore[call-overload]
        return row["p"].value, row["n"].value


@pytest.mark.parametrize("query", ["SELECT ?p { ?p a foaf:Person }", "CONSTRUCT WHERE { ?p org:holds ?post }"])
def test_the_answer_to_a_query_is_drawn(run: Run, store: Path, tmp_path: Path, query: str) -> None:
    (tmp_path / "q.rq").write_text(query)
    result = run("show", "--store", store, "--query", tmp_path / "q.rq", "-o", tmp_path / "page.html")
    assert result.exit_code == 0, result.stderr
    assert int(result.stderr.split(" nodes")[0].rsplit(" ", 1)[1]) > 0


def test_around_a_person(run: Run, store: Path, tmp_path: Path) -> None:
    iri, _ = person(store)
    result = run("show", "--store", store, "--person", iri, "--steps", "1", "-o", tmp_path / "page.html")
    assert result.exit_code == 0, result.stderr
    assert "page.html" in result.stderr


def test_show_tells_what_a_name_was_taken_to_mean(run: Run, store: Path, tmp_path: Path) -> None:
    _, name = person(store)
    typed = run("show", "--store", store, "--person", name.upper(), "-o", tmp_path / "page.html")
    assert f"person is taken to mean: {name}\n" in typed.stderr
    exact = run("show", "--store", store, "--person", name, "-o", tmp_path / "page.html")
    assert "taken to mean" not in exact.stderr


def test_a_dossier_has_numbered_sources_and_no_script(run: Run, store: Path, tmp_path: Path) -> None:
    iri, name = person(store)
    result = run("dossier", iri, "--store", store, "-o", tmp_path / "d.html")
    assert result.exit_code == 0, result.stderr
    html = (tmp_path / "d.html").read_text("utf-8")
    assert f"<h1>{name}</h1>" in html
    assert 'href="#n1"' in html
    assert '<li id="n1">' in html
    assert "<script" not in html


def test_a_dossier_of_nobody(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("dossier", "xyz abc", "--store", store, "-o", tmp_path / "d.html")
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])


def test_a_dossier_of_several_names_some_of_them(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("dossier", "tinh", "--store", store, "-o", tmp_path / "d.html")
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert result.stderr.count("<https://") == 8
    assert result.stderr.endswith(" ...\n")


def test_a_graph_shows_itself_in_jupyter_in_a_frame_of_its_own(store: Path) -> None:
    with kg.open_graph(store) as graph:
        html = graph._repr_html_()
    assert html.startswith('<iframe sandbox="allow-scripts ')
    assert html.count("<") == 2
    assert "Content-Security-Policy" in html
