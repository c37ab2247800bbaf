"""`vnkg versions`, `rollback`, `compact`, `remove`, `diff`: what they do, say, and leave alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def built(run: Run, samples: list[Path], tmp_path: Path) -> Path:
    """Return a store of two versions: one article, then two."""
    for sample in samples[:2]:
        shutil.copy(sample, tmp_path / sample.name)
        assert run("build", tmp_path / sample.name, "--store", tmp_path / "s").exit_code == 0
    return tmp_path / "s"


def exported(run: Run, store: Path) -> bytes:
    result = run("export", "--format", "nquads", "--store", store)
    assert result.exit_code == 0
    return result.stdout_bytes


def test_versions_lists_what_each_did(run: Run, built: Path) -> None:
    result = run("versions", "--store", built)
    lines = [line.split() for line in result.stdout.splitlines() if line[1:2].isdigit() or line[:1].isdigit()]
    assert [(line[0], line[1]) for line in lines] == [("1", lines[0][1]), ("2", "*")]
    assert lines[0][3:7] == ["1", "1", "0", "0"]
    assert lines[1][4:8] == ["2", "1", "0", "0"]


def test_rollback_and_forth(run: Run, built: Path, samples: list[Path], tmp_path: Path) -> None:
    two = exported(run, built)
    assert run("rollback", "--store", built).exit_code == 0
    one = exported(run, built)
    run("build", samples[0], "--store", tmp_path / "alone")
    assert one == exported(run, tmp_path / "alone") != two
    assert run("rollback", "2", "--store", built).stderr == f"{built}: version 2 is the current one\n"
    assert exported(run, built) == two
    run("rollback", "1", "--store", built)
    assert run("build", tmp_path / samples[1].name, "--store", built).exit_code == 0
    assert exported(run, built) == two
    assert run("versions", "--store", built).stdout.count("\n") >= 3


@pytest.mark.parametrize(
    ("number", "said"), [(["7"], "there is no version 7; there are: 1, 2"), (["1", "1"], "is missing"), ([], "before")]
)
def test_a_version_that_is_not_there(run: Run, built: Path, number: list[str], said: str) -> None:
    if not number:
        run("rollback", "1", "--store", built)
    result = run("rollback", *number, "--store", built)
    assert result.exit_code == (2 if len(number) > 1 else 1)
    assert len(result.stderr.splitlines()) == 1
    assert said in result.stderr or len(number) > 1


def test_compact_keeps_the_current_version_whole(run: Run, built: Path, tmp_path: Path, samples: list[Path]) -> None:
    gone = tmp_path / samples[0].name
    assert run("remove", gone, "--store", built).stderr == f"{built}: removed 1: {gone}\n"
    before = exported(run, built)
    assert len(list((built / "texts").glob("*/*"))) == 2
    assert run("compact", "--store", built).stderr == f"{built}: removed 2 versions, 1 left\n"
    assert exported(run, built) == before
    assert len(list((built / "texts").glob("*/*"))) == 1
    assert run("validate", "--store", built).exit_code == 0
    assert run("build", gone, "--store", built).exit_code == 0


def test_what_cannot_be_removed(run: Run, built: Path) -> None:
    result = run("remove", "0123456789abcdef", "--store", built)
    assert result.exit_code == 1
    assert "has no article of this id, and none from this place" in result.stderr
    assert "3" not in {path.name.lstrip("0") for path in (built / "versions").iterdir()}


def test_diff_in_words(run: Run, built: Path) -> None:
    result = run("diff", "1", "2", "--store", built)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert {line[0] for line in lines} <= {"+", "-", "~"}
    assert any("foaf:name" in line or "foaf:Person" in line for line in lines)
    assert not any("/evidence/" in line for line in lines)
    assert run("diff", "1", "1", "--store", built).stdout == ""


def test_a_patch_leads_from_one_to_the_other(run: Run, built: Path) -> None:
    facts = {}
    for number in ("1", "2"):
        run("rollback", number, "--store", built)
        facts[number] = set(run("export", "--format", "ntriples", "--store", built).stdout.splitlines())
    lines = run("diff", "1", "2", "--store", built, "--format", "patch").stdout.splitlines()
    assert (lines[0], lines[-1]) == ("TX .", "TC .")
    gone, come = ({line[2:] for line in lines[1:-1] if line.startswith(sign)} for sign in "DA")
    assert gone <= facts["1"]
    assert facts["1"] - gone | come == facts["2"]


def test_diff_of_two_stores(run: Run, built: Path, samples: list[Path], tmp_path: Path) -> None:
    run("build", samples[0], samples[1], "--store", tmp_path / "other")
    assert run("diff", built, tmp_path / "other").stdout == ""
    assert "give --store too" in run("diff", "1", tmp_path / "other").stderr
