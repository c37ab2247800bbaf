"""`vnkg export`, `vnkg show` and `vnkg validate`."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import DefaultGraph, RdfFormat, parse

from kg.graph import FACTS_ONLY
from tests.cli.conftest import Run

RDF = {
    "turtle": RdfFormat.TURTLE,
    "trig": RdfFormat.TRIG,
    "nquads": RdfFormat.N_QUADS,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "rdfxml": RdfFormat.RDF_XML,
}


def test_rdf_formats_hold_the_same_facts(run: Run, store: Path) -> None:
    facts = {}
    for form, syntax in RDF.items():
        quads = list(parse(run("export", "--store", store, "--format", form).stdout_bytes, syntax))
        facts[form] = {str(quad) for quad in quads if isinstance(quad.graph_name, DefaultGraph)}
        articles = {quad.graph_name for quad in quads} - {DefaultGraph()}
        assert len(articles) == (0 if form in FACTS_ONLY else 6)
    assert len(set(map(frozenset, facts.values()))) == 1
    assert len(facts["turtle"]) > 1000


@pytest.mark.parametrize("ending", ["ttl", "nq.gz", "trig.zst", "rdf", "jsonld", "gexf", "table.csv"])
def test_the_ending_decides(run: Run, store: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"kg.{ending}"
    table = ["--table", "persons"] if ending == "table.csv" else []
    for _ in range(2):
        written = path.read_bytes() if path.exists() else b""
        result = run("export", "--store", store, "-o", path, *table)
        assert (result.exit_code, result.stdout) == (0, ""), result.stderr
    assert path.read_bytes() == written != b""
    head = {"gz": b"\x1f\x8b", "zst": b"\x28\xb5\x2f\xfd"}.get(ending.rpartition(".")[2], b"")
    assert path.read_bytes().startswith(head)


def test_tables_in_a_folder(run: Run, store: Path, tmp_path: Path) -> None:
    for form in ("csv", "parquet"):
        assert run("export", "--store", store, "--format", form, "-o", tmp_path / "tables").exit_code == 0
        assert {one.suffix for one in (tmp_path / "tables").iterdir()} == {f".{form}"}
    persons = run("export", "--store", store, "--format", "tsv", "--table", "persons").stdout
    assert persons.splitlines()[0].split("\t")[:2] == ["iri", "name"]


@pytest.mark.parametrize("args", [["kg.csv"], ["kg.csv", "--format", "csv"], ["kg.tsv.gz"], ["kg.parquet"]])
def test_tables_do_not_fit_one_file(run: Run, store: Path, tmp_path: Path, args: list[str]) -> None:
    result = run("export", "--store", store, "-o", tmp_path / args[0], *args[1:])
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, []), result.stderr
    assert "is one file, and tables are several: choose one with --table (persons, " in result.stderr
    assert run("export", "--store", store, "-o", tmp_path / args[0], *args[1:], "--table", "persons").exit_code == 0


def test_a_folder_that_is_there_may_be_called_like_a_file(run: Run, store: Path, tmp_path: Path) -> None:
    (tmp_path / "kg.csv").mkdir()
    assert run("export", "--store", store, "-o", tmp_path / "kg.csv").exit_code == 0
    assert (tmp_path / "kg.csv" / "persons.csv").is_file()


def test_a_part(run: Run, store: Path, tmp_path: Path) -> None:
    whole = run("export", "--store", store, "--format", "ntriples").stdout
    names = run("export", "--store", store, "--format", "csv", "--table", "persons").stdout.splitlines()
    name = names[1].split(",")[1]
    part = run("export", "--store", store, "--format", "ntriples", "--person", name.upper())
    assert part.stderr == f"person is taken to mean: {name}\n"
    assert set(part.stdout.splitlines()) < set(whole.splitlines())
    article = (
        run("export", "--store", store, "--format", "csv", "--table", "articles").stdout.splitlines()[1].split(",")[0]
    )
    said = run("export", "--store", store, "--article", article, "-o", tmp_path / "one.nq")
    assert said.exit_code == 0
    assert run("validate", tmp_path / "one.nq").exit_code == 0


@pytest.mark.parametrize("name", ["kg.json", "kg.foo.gz"])
def test_an_ending_of_no_format_is_refused(run: Run, store: Path, tmp_path: Path, name: str) -> None:
    result = run("export", "--store", store, "-o", tmp_path / name)
    assert (result.exit_code, list(tmp_path.iterdir())) == (1, [])
    assert "no format has the ending" in result.stderr
    assert run("export", "--store", store, "-o", tmp_path / name, "--format", "popolo").exit_code == 0


@pytest.mark.parametrize(
    ("args", "code", "said"),
    [
        (["--format", "csv"], 2, "tables are several files: name a folder"),
        (["--table", "persons"], 2, "--table goes with --format csv, tsv or parquet"),
        (["--format", "csv", "--table", "people"], 1, "there is no table 'people'; choose one of: persons,"),
        (["--from", "2024-13"], 2, "'2024-13' is no day (2024-05-23), month or year"),
        (["--to", "2024-W05-1"], 2, "is no day"),
        (["--from", "2099"], 1, "nothing in the store is said"),
        (["--person", "Không Có Ai Cả"], 1, "no person in the store is called"),
    ],
)
def test_an_export_in_vain(run: Run, store: Path, args: list[str], code: int, said: str) -> None:
    result = run("export", "--store", store, *args)
    assert (result.exit_code, result.stdout) == (code, ""), result.stderr
    assert said in result.stderr


@pytest.mark.parametrize(
    ("library", "args"), [("pyarrow", ["--format", "parquet"]), ("zstandard", ["--format", "nquads"])]
)
def test_a_missing_extra_says_how_to_get_it(store: Path, tmp_path: Path, library: str, args: list[str]) -> None:
    # an import of a module that is None fails, as where the extra is not installed
    program = f"import sys; sys.modules[{library!r}] = None; from kg.cli import main; main()"
    target = tmp_path / ("tables" if library == "pyarrow" else "kg.nq.zst")
    done = subprocess.run(
        [sys.executable, "-c", program, "--lang", "en", "export", "--store", str(store), *args, "-o", str(target)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1), done.stderr
    assert f"needs {library}, which is not installed: pip install 'vnkg[" in done.stderr
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks(run: Run, store: Path, tmp_path: Path, form: str, read: object) -> None:
    path = tmp_path / f"kg.{form}"
    assert run("export", "--store", store, "--format", form, "-o", path).exit_code == 0
    graph = read(path)  # type: ignore[operator]
    kinds = {kind for _, kind in graph.nodes(data="kind")}
    assert {"person", "organ", "document"} <= kinds
    assert all(label for _, label in graph.nodes(data="label"))
    assert "holds" in {kind for *_, kind in graph.edges(data="kind")}
    assert "lastmodifieddate" not in path.read_text("utf-8")


@pytest.mark.parametrize("form", ["turtle", "graphml", "gexf"])
def test_any_hash_seed_gives_the_same_bytes(store: Path, form: str) -> None:
    exported = [
        subprocess.run(
            [sys.executable, "-m", "kg", "export", "--store", str(store), "--format", form],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert exported[0] == exported[1] != b""


def test_a_failed_export_leaves_the_file(run: Run, store: Path, tmp_path: Path) -> None:
    path = tmp_path / "kg.ttl"
    path.write_text("before")
    result = run("export", "--store", tmp_path / "missing", "-o", path)
    assert (result.exit_code, path.read_text()) == (1, "before")
    assert run("export", "--store", store, "-o", path).exit_code == 0
    assert path.read_bytes().startswith(b"@prefix")
    assert [one.name for one in tmp_path.iterdir()] == ["kg.ttl"]


@pytest.mark.parametrize("command", ["export", "show"])
def test_an_unwritable_file(run: Run, store: Path, tmp_path: Path, command: str) -> None:
    result = run(command, "--store", store, "-o", tmp_path / "missing" / "out")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert "cannot be written (No such file or directory)" in result.stderr
    assert not list(tmp_path.iterdir())


def test_validate(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("validate", "--store", store)
    assert (result.exit_code, result.stderr) == (0, ""), result.stdout
    exported = tmp_path / "kg.ttl"
    run("export", "--store", store, "-o", exported)
    assert run("validate", exported).exit_code == 0
    broken = exported.read_text("utf-8").replace("a vnkg:Attestation ;", "a vnkg:Attestation ; vnkg:status 3 ;", 1)
    exported.write_text(broken, "utf-8")
    result = run("--lang", "vi", "validate", exported)
    assert result.exit_code == 1
    assert "lỗi trong" in result.stdout


@pytest.mark.parametrize("ending", ["nq.gz", "ttl.zst"])
def test_what_export_packs_validate_reads(run: Run, store: Path, tmp_path: Path, ending: str) -> None:
    packed = tmp_path / f"kg.{ending}"
    assert run("export", "--store", store, "-o", packed).exit_code == 0
    assert run("validate", packed).exit_code == 0
    for content in (packed.read_bytes()[:-100], b"", b"no such thing"):
        packed.write_bytes(content)
        result = run("validate", packed)
        assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
        assert f"kg.{ending}: not a whole " in result.stderr


def test_validate_tells_machines_too(run: Run, store: Path) -> None:
    said = json.loads(run("validate", "--store", store, "--format", "json").stdout)
    assert (said["conforms"], [one["severity"] for one in said["findings"] if one["severity"] != "warning"]) == (
        True,
        [],
    )
    report = run("validate", "--store", store, "--format", "shacl").stdout
    assert "sh:ValidationReport" in report
    assert list(parse(report.encode(), RdfFormat.TURTLE))


def test_validate_reads_the_texts_beside_the_store(run: Run, samples: list[Path], tmp_path: Path) -> None:
    run("build", *samples[:2], "--store", tmp_path / "s")
    text = next((tmp_path / "s" / "texts").rglob("*.txt.gz"))
    text.write_bytes(gzip.compress(b"x" + gzip.decompress(text.read_bytes())))
    result = run("validate", "--store", tmp_path / "s")
    assert result.exit_code == 1
    assert "[Article-text] The text kept for the article is not the one that was read." in result.stdout
    assert "[Evidence-words] The article's text has other words at these offsets." in result.stdout


@pytest.mark.parametrize("both", [True, False])
def test_validate_takes_a_file_or_a_store(run: Run, store: Path, tmp_path: Path, *, both: bool) -> None:
    (tmp_path / "a.ttl").write_text("")
    result = run("validate", *([tmp_path / "a.ttl", "--store", store] if both else []))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "give a file or --store" in result.stderr


def test_validate_no_graph(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("no turtle")
    result = run("validate", tmp_path / "a.ttl")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)


def test_show(run: Run, store: Path, tmp_path: Path) -> None:
    result = run("show", "--store", store, "-o", tmp_path / "graph.html", "--title", "<b>Thử</b>")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nodes" in result.stderr
    html = (tmp_path / "graph.html").read_text("utf-8")
    assert "Content-Security-Policy" in html
    assert "<b>Thử</b>" not in html
