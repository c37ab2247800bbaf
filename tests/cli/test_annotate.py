"""`vnkg annotate`: files that train models, whole or not at all."""

from __future__ import annotations

import json
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from tests.cli.conftest import Run


def test_a_docbin_of_a_folder(run: Run, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "articles.spacy"
    result = run("annotate", folder, "-o", file)
    assert result.exit_code == 0
    assert "2 articles" in result.stderr
    assert "bad-empty.txt" in result.stderr
    documents = list(DocBin().from_disk(file).get_docs(spacy.blank("xx").vocab))
    assert [bool(document.ents) for document in documents] == [True, True]


def test_json_lines(run: Run, article: Path, tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl"
    assert run("annotate", article, "--format", "jsonl", "-o", file).exit_code == 0
    (line,) = file.read_text("utf-8").splitlines()
    assert {span["label"] for span in json.loads(line)["spans"]} == {"person", "organ", "document", "event"}


def test_nothing_readable_leaves_no_file(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_text("Nothing in this text is Vietnamese at all. " * 30, "utf-8")
    for form in ("docbin", "jsonl"):
        result = run("annotate", bad, "--format", form, "-o", tmp_path / "out")
        assert result.exit_code == 1
        assert "bad.txt" in result.stderr
        assert not (tmp_path / "out").exists()
