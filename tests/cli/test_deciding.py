"""`vnkg why`, `review`, `judge`, `forget`: what a person is shown, what is written, and what it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.store.articles import FIRST, SECOND, write

_MISPRINT = SECOND.replace("Trần Quốc Hùng", "Trần Quốc Hùg").replace("20/12", "21/12")


@pytest.fixture
def built(run: Run, tmp_path: Path) -> Path:
    """Return a store in which one official of three articles is misprinted in one of them."""
    folder = write(tmp_path / "articles", a=FIRST, b=SECOND, c=_MISPRINT)
    assert run("build", folder, "--store", tmp_path / "s").exit_code == 0
    return tmp_path / "s"


def person(run: Run, store: Path, name: str) -> str:
    """Return the id of the one person of this name."""
    asked = f'SELECT ?p {{ ?p foaf:name "{name}"@vi }}'
    (line,) = run("query", "--format", "csv", "--store", store, asked).stdout.splitlines()[1:]
    return line.partition("/id/")[2]


def rows(store: Path) -> list[list[str]]:
    """Return the judgements written so far."""
    file = store / "decisions" / "judgements.tsv"
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()[1:]] if file.exists() else []


def test_why_names_what_ties_the_mentions(run: Run, built: Path) -> None:
    result = run("why", person(run, built, "Trần Quốc Hùng"), "--store", built)
    assert result.exit_code == 0
    assert "with [1]:" in result.stdout
    assert "A post in the same organ: Tỉnh ủy Vân Sơn." in result.stdout


def test_why_not(run: Run, built: Path) -> None:
    names = [person(run, built, name) for name in ("Trần Quốc Hùng", "Trần Quốc Hùg")]
    result = run("why", *names, "--store", built)
    assert "The rules say: unsure" in result.stdout
    assert "The names differ by a letter." in result.stdout
    assert f"they are two: {names[0]} and {names[1]}" in result.stdout
    refused = run("why", "person/nobody-0123456789ab", "--store", built)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "has no such person" in refused.stderr


def test_why_and_review_speak_vietnamese_throughout(run: Run, built: Path) -> None:
    names = [person(run, built, name) for name in ("Trần Quốc Hùng", "Trần Quốc Hùg")]
    for told in (
        run("--lang", "vi", "why", *names, "--store", built).stdout,
        run("--lang", "vi", "review", "--store", built, stdin=b"q\n").stdout,
    ):
        assert "Bí thư, Tỉnh ủy Vân Sơn (đương chức)" in told
        assert "current" not in told


def test_review_writes_each_answer_at_once_and_asks_it_once(run: Run, built: Path) -> None:
    result = run("review", "--store", built, "--by", "Lan", "--kind", "person", stdin=b"x\ny\n")
    assert result.exit_code == 0
    assert "Answers written: 1" in result.stderr
    (row,) = rows(built)
    assert (row[0], row[1], row[6]) == ("person", "same", "Lan")
    assert "Nothing is left" in run("review", "--store", built, "--kind", "person").stderr
    assert run("judge", "--apply", "--store", built).exit_code == 0
    asked = "SELECT (COUNT(?p) AS ?n) { ?p a foaf:Person }"
    assert run("query", "--format", "csv", "--store", built, asked).stdout.split() == ["n", "2"]


def test_review_goes_back_and_the_later_answer_stands(run: Run, tmp_path: Path) -> None:
    other = _MISPRINT.replace("Lê Thị Hòa", "Lê Thị Hào")
    folder = write(tmp_path / "articles", a=FIRST, b=SECOND, c=other)
    store = tmp_path / "s"
    run("build", folder, "--store", store)
    result = run("review", "--store", store, "--kind", "person", stdin=b"y\nb\nn\nq\n")
    assert result.exit_code == 0
    verdicts = [row[1] for row in rows(store)]
    assert verdicts[:2] in (["same"], ["same", "different"])
    assert "Answers written" in result.stderr


def test_judgements_are_exported_and_taken_in(run: Run, built: Path, tmp_path: Path) -> None:
    names = [person(run, built, name) for name in ("Trần Quốc Hùng", "Trần Quốc Hùg")]
    assert run("judge", "same", *names, "--why", "lỗi in", "--store", built).exit_code == 0
    listed = run("judge", "--list", "--store", built)
    file = tmp_path / "judgements.tsv"
    file.write_bytes(listed.stdout_bytes)
    again = tmp_path / "again"
    run("build", tmp_path / "articles", "--store", again)
    assert "1 new of 1" in run("judge", "--from", file, "--apply", "--store", again).stderr
    assert "0 new of 1" in run("judge", "--from", file, "--store", again).stderr
    assert rows(again) == rows(built)
    assert run("why", *names, "--store", again).exit_code == 1  # one of the two ids is no more


def test_a_judgement_that_says_nothing_is_refused(run: Run, built: Path) -> None:
    one = person(run, built, "Trần Quốc Hùng")
    for words in (("same", one), ("maybe", one, one), ("different", one, one)):
        result = run("judge", *words, "--store", built)
        assert (result.exit_code, result.stdout) == (2, ""), words
    assert rows(built) == []


@pytest.mark.parametrize(("language", "said"), [("en", "not UTF-8 at byte 0"), ("vi", "không phải UTF-8 ở byte 0")])
def test_judgements_that_are_no_text_are_refused(
    run: Run, built: Path, tmp_path: Path, language: str, said: str
) -> None:
    (tmp_path / "given.tsv").write_bytes(b"\xb1\x00\x01")
    result = run("judge", "--from", tmp_path / "given.tsv", "--store", built, "--lang", language)
    assert result.exit_code == 1
    assert f"given.tsv: {said}" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert rows(built) == []


def test_a_merge_is_parted_by_naming_two_places(run: Run, built: Path) -> None:
    shown = run("why", person(run, built, "Trần Quốc Hùng"), "--store", built).stdout
    places = [word for line in shown.splitlines() for word in line.split() if word.count(":") == 1 and "-" in word]
    assert run("judge", "different", *places[:2], "--apply", "--store", built).exit_code == 0
    asked = 'SELECT (COUNT(?p) AS ?n) { ?p foaf:name "Trần Quốc Hùng"@vi }'
    assert run("query", "--format", "csv", "--store", built, asked).stdout.split() == ["n", "2"]


def test_forget_shows_what_goes_and_asks_first(run: Run, built: Path) -> None:
    one = person(run, built, "Lê Thị Hòa")
    kept = run("forget", one, "--why", "theo yêu cầu", "--store", built, stdin=b"n\n")
    assert "2 articles, 2 posts" in kept.stderr
    assert "Nothing was changed." in kept.stderr
    assert not (built / "decisions").exists()
    gone = run("forget", one, "--why", "theo yêu cầu", "--by", "Lan", "--yes", "--store", built)
    assert gone.exit_code == 0
    assert "Lê Thị Hòa" not in (built / "decisions" / "corrections.tsv").read_text("utf-8")
    assert b"L\xc3\xaa Th\xe1\xbb\x8b H" not in run("export", "--format", "nquads", "--store", built).stdout_bytes
    assert run("validate", "--store", built).exit_code == 0
    assert sum(path.name.isdigit() for path in (built / "versions").iterdir()) == 1


def test_forget_takes_one_fact_out(run: Run, built: Path) -> None:
    asked = "SELECT ?a { ?h vnkg:attestation ?a ; org:member/foaf:name 'Lê Thị Hòa'@vi } ORDER BY ?a LIMIT 1"
    (line,) = run("query", "--format", "csv", "--store", built, asked).stdout.splitlines()[1:]
    result = run("forget", line, "--why", "sai", "--yes", "--store", built)
    assert result.exit_code == 0
    assert "This holding will go" in result.stderr
    assert run("query", "--format", "csv", "--store", built, f"ASK {{ <{line}> ?p ?o }}").stdout.strip() == "false"
    again = run("forget", line, "--why", "sai", "--yes", "--store", built)
    assert again.exit_code == 1
    assert "so named" in again.stderr
