"""`vnkg query`, `vnkg ask` and `vnkg stats`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLES, Run

COUNT = "SELECT (COUNT(?article) AS ?n) { ?article a schema:NewsArticle }"


def test_table(run: Run, store: Path) -> None:
    result = run("query", COUNT, "--store", store)
    assert (result.exit_code, result.stderr) == (0, "Rows: 1\n")
    assert result.stdout.splitlines() == [" n", " ─", " 6"]


@pytest.mark.parametrize("form", ["csv", "tsv", "json", "xml"])
def test_machine_formats(run: Run, store: Path, form: str) -> None:
    result = run("query", COUNT, "--store", store, "--format", form)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "6" in result.stdout


def test_the_query_from_a_file_or_standard_input(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(COUNT, "utf-8-sig")
    expected = run("query", COUNT, "--store", store).stdout
    assert run("query", "--file", tmp_path / "q.rq", "--store", store).stdout == expected
    assert run("query", "--store", store, stdin=COUNT.encode()).stdout == expected


def test_the_store_from_the_surroundings(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VNKG_STORE", str(store))
    assert run("query", COUNT).exit_code == 0


def test_no_rows(run: Run, store: Path) -> None:
    result = run("query", "SELECT ?x { ?x a vnkg:Nothing }", "--store", store)
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Nothing found.\n")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x {\n ?x a }", "not valid SPARQL at line 2, column 2: cannot read ?x"),
        ("INSERT DATA { <a:b> <a:c> <a:d> }", "updates are refused"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE is refused"),
    ],
)
def test_a_bad_query(run: Run, store: Path, query: str, said: str) -> None:
    result = run("query", query, "--store", store)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr.splitlines()[0]


@pytest.mark.parametrize(
    ("query", "line", "place"),
    [
        ("SELECT ?x {\n  ?x foaf:name }", "  ?x foaf:name }", "?x"),
        ("SELECT ?x {\n\t?x nope:name ?y }", "\t?x nope:name ?y }", "nope:"),
    ],
)
def test_a_caret_below_the_place(run: Run, store: Path, query: str, line: str, place: str) -> None:
    said, shown, caret = run("query", query, "--store", store).stderr.splitlines()
    assert "at line 2, column " in said
    assert (shown, caret) == (line, "".join(char if char == "\t" else " " for char in line[: line.index(place)]) + "^")


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("SELECT ?n { ?p foaf:name ?n } ORDER BY ?n", 3),
        ("SELECT ?n { ?p foaf:name ?n } LIMIT 2 OFFSET 1", 2),
        ("SELECT ?n { ?p foaf:name ?n } # } limit 9", 3),
        ("SELECT ?n { ?p foaf:name ?n } limit 50", 3),
        ("SELECT ?n { ?p foaf:name ?n } VALUES ?x { 1 }", 3),
        ("SELECT ?n { ?p foaf:name ?n FILTER(?n != '} limit 1') }", 3),
    ],
)
def test_a_limit(run: Run, store: Path, query: str, count: int) -> None:
    result = run("query", query, "--store", store, "--limit", 3, "--format", "csv")
    assert (result.exit_code, len(result.stdout.splitlines())) == (0, count + 1), result.stderr


def test_a_limit_of_triples(run: Run, store: Path) -> None:
    query = "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p foaf:name ?n }"
    result = run("query", query, "--store", store, "--limit", 2)
    assert result.stdout.count("foaf:name ") == 2


@pytest.mark.parametrize(
    ("query", "step"),
    [
        ("SELECT ?n { ?p a foaf:Person ; foaf:name ?n } LIMIT 4", "Slice(start = 0, length = 4)"),
        (
            "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p foaf:name ?n }",
            "QuadPattern(?p <http://xmlns.com/foaf/0.1/name> ?n)",
        ),
        ("ASK { ?p a foaf:Person }", "QuadPattern("),
    ],
)
def test_a_plan(run: Run, store: Path, query: str, step: str) -> None:
    result = run("query", query, "--store", store, "--explain")
    assert result.exit_code == 0, result.stderr
    head, *lines = result.stdout.splitlines()
    assert head.split() == ["results", "time", "step"]
    assert any(step in line for line in lines)
    assert run("validate", "--store", store).exit_code == 0


def test_a_bad_query_has_no_plan(run: Run, store: Path) -> None:
    result = run("query", "SELECT ?n {", "--store", store, "--explain")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "not valid SPARQL" in result.stderr


@pytest.mark.parametrize(("language", "said"), [("en", ["yes", "no"]), ("vi", ["có", "không"])])
def test_a_table_tells_truth_in_words(run: Run, store: Path, language: str, said: list[str]) -> None:
    result = run("query", "--store", store, "--lang", language, "SELECT (1 = 1 AS ?a) (1 = 2 AS ?b) {}")
    assert result.stdout.splitlines()[-1].split() == said


def test_a_query_in_another_encoding(run: Run, store: Path) -> None:
    result = run("query", "--store", store, stdin="# Đ".encode("utf-16"))
    assert result.exit_code == 1
    assert "not UTF-8 at byte 0" in result.stderr


@pytest.mark.parametrize(
    ("command", "target", "said"),
    [
        (command, target, said)
        for command in (["query", COUNT], ["ask", "conflicts"], ["export"], ["stats"], ["validate"])
        for target, said in (
            ("missing", "there is no such store"),
            ("empty", "no build of this store has finished"),
            ("foreign", "not a vnkg store"),
        )
    ],
)
def test_no_store(run: Run, tmp_path: Path, command: list[str], target: str, said: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign" / "letter.txt").touch()
    result = run(*command, "--store", tmp_path / target)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert said in result.stderr
    assert not (tmp_path / "missing").exists()
    assert not list((tmp_path / "empty").iterdir())
    assert [path.name for path in (tmp_path / "foreign").iterdir()] == ["letter.txt"]


def test_a_cell_steers_no_terminal(run: Run, store: Path) -> None:
    result = run("query", r"SELECT (CONCAT('a', '\u001B', '[31mb\nc') AS ?x) {}", "--store", store)
    assert result.stdout.splitlines()[2] == " a [31mb c"


def test_ask_lists_its_questions(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    result = run("ask", "--list")
    assert result.exit_code == 0
    assert " posts " in result.stdout
    assert "person (the person's name, required)" in result.stdout
    assert "Người này" in run("--lang", "vi", "ask", "--list").stdout


def test_ask(run: Run, store: Path) -> None:
    people = run("query", "SELECT ?n { ?p foaf:name ?n ; org:holds ?post }", "--store", store, "--format", "csv")
    name = people.stdout.splitlines()[1]
    result = run("ask", "posts", "--store", store, "--person", name, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    assert result.exit_code == 0
    assert {row["name"] for row in rows} == {name}
    assert all(row["quote"] and row["article"].startswith("https://w3id.org/vnkg/id/article/") for row in rows)
    plain = run("ask", "posts", "--store", store, f"--person={name.upper()}")
    assert plain.stderr.startswith(f"person is taken to mean: {name}\n")


def test_conflicts_in_words(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    # two articles of the samples' kind that disagree on a day
    for name, day in (("a", "22/10/2018"), ("b", "11/10/2018")):
        (tmp_path / f"{name}.txt").write_text(
            "Hội nghị học tập nghị quyết\n\nSáng 4/9/2023, Bộ Chính trị tổ chức hội nghị quán triệt Nghị quyết số "
            f"35-NQ/TW ngày {day} của Bộ Chính trị về bảo vệ nền tảng tư tưởng của Đảng. Lượt bài {name}.\n",
            "utf-8",
        )
    run("build", tmp_path, "--store", tmp_path / "s")
    table = run("--lang", "vi", "ask", "conflicts", "--document", "35-nq/tw", "--store", tmp_path / "s").stdout
    assert [line.split()[3:7] for line in table.splitlines()[2:]] == [
        ["ngày", "ban", "hành", "2018-10-22"],
        ["ngày", "ban", "hành", "2018-10-11"],
    ]
    assert all(f"ngày {day}" in table for day in ("11/10/2018", "22/10/2018"))
    assert "được chọn" in table
    assert "preferred" not in table


def test_ask_prints_its_sparql(run: Run, store: Path) -> None:
    shown = run("ask", "issued", "--sparql").stdout
    assert "VALUES ?organ { UNDEF }" in shown
    assert run("query", shown, "--store", store).exit_code == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["nope", "--store", "s"], 1, "there is no question 'nope'; choose one of: "),
        (["posts", "--store", "{store}"], 1, "needs --person ("),
        (["posts", "--store", "{store}", "--person", "Không Có Ai"], 1, "no person in the store is called"),
        (["posts", "--store", "{store}", "--person"], 2, "--person is no --PARAMETER VALUE; see vnkg ask --help"),
        (["posts", "--store", "{store}", "Ai", "Đó"], 2, "Ai is no --PARAMETER VALUE"),
        (["posts", "--store", "{store}", "--persn", "Ai"], 1, "has no parameter 'persn'; it has: person"),
        (["posts"], 2, "--store is missing"),
        ([], 2, "name a question, or give --list"),
    ],
)
def test_ask_in_vain(run: Run, store: Path, args: list[str], code: int, said: str) -> None:
    result = run("ask", *(arg.format(store=store) for arg in args))
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (code, "", 1)
    assert said in result.stderr


def test_stats(run: Run, store: Path) -> None:
    found = json.loads(run("stats", "--store", store, "--format", "json").stdout)
    assert found["counts"]["articles"] == SAMPLES
    assert found["counts"]["persons"] > 0
    table = run("--lang", "vi", "stats", "--store", store).stdout
    assert f"bài viết{'':<9}" in table
    assert "Rows" not in table
