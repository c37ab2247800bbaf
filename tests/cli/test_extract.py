"""`vnkg extract`: one article's graph and records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from tests.cli.conftest import Run

BODY = "https://schema.org/articleBody"
FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_parses(run: Run, article: Path, form: str) -> None:
    result = run("extract", article, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(list(parse(result.stdout_bytes, FORMATS[form]))) > 100
    assert BODY not in result.stdout


def test_the_text_leaves_only_on_request(run: Run, article: Path) -> None:
    result = run("extract", article, "--format", "ntriples", "--with-text")
    assert result.stdout.count(BODY) == 1


@pytest.mark.parametrize("with_text", [True, False])
def test_records(run: Run, article: Path, *, with_text: bool) -> None:
    result = run("extract", article, "--format", "jsonl", *(["--with-text"] if with_text else []))
    found = [json.loads(line) for line in result.stdout.splitlines()]
    head, *records = found
    assert head["record"] == "article"
    assert ("text" in head) == with_text
    assert {"person", "organ", "document"} <= {one["record"] for one in records}
    text = json.loads(run("extract", article, "--format", "jsonl", "--with-text").stdout.splitlines()[0])["text"]
    mentions = [mention for one in records for mention in one.get("mentions", ())]
    assert mentions
    assert all(text[slice(*mention["span"])] == mention["quote"] for mention in mentions)


def test_standard_input_is_the_same_article(run: Run, article: Path) -> None:
    piped = run("extract", "-", stdin=article.read_bytes())
    assert (piped.exit_code, piped.stdout_bytes) == (0, run("extract", article).stdout_bytes)


def test_to_a_file(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("extract", article, "-o", tmp_path / "a.ttl")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / "a.ttl").read_bytes() == run("extract", article).stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["a.ttl"]


@pytest.mark.parametrize("source", ["nothing-there.txt", ".", "pyproject.toml"])
def test_no_article(run: Run, source: str, tmp_path: Path) -> None:
    result = run("extract", source, "-o", tmp_path / "out.ttl")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert not list(tmp_path.iterdir())
