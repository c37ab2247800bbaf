"""What the tests of the command line work on: sample articles, a built store, and a runner."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli.group import root
from kg.resources import resource

Run = Callable[..., Result]
SAMPLES = 6


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in English, with no store named by the surroundings, and room for every table."""
    monkeypatch.setenv("COLUMNS", "1000")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, "en_GB.UTF-8")
    monkeypatch.delenv("VNKG_STORE", raising=False)


@pytest.fixture(scope="session")
def run() -> Run:
    """Run `vnkg` with these arguments, in this process; a bug keeps its traceback."""

    def run(*args: object, stdin: bytes | None = None) -> Result:
        return CliRunner().invoke(root, [str(arg) for arg in args], input=stdin, catch_exceptions=False)

    return run


@pytest.fixture(scope="session")
def samples() -> list[Path]:
    """Return some of the sample articles."""
    return sorted(resource("data/articles").glob("*.txt"))[:SAMPLES]


@pytest.fixture
def article(samples: list[Path]) -> Path:
    """Return one good article."""
    return samples[0]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, run: Run, samples: list[Path]) -> Path:
    """Return a store of the sample articles, for reading only."""
    folder = tmp_path_factory.mktemp("cli") / "store"
    result = run("build", *samples, "--store", folder)
    assert result.exit_code == 0, result.stderr
    return folder


@pytest.fixture
def folder(tmp_path: Path, samples: list[Path]) -> Path:
    """Return a folder of two good articles and every kind of bad file."""
    for good in samples[:2]:
        shutil.copy(good, tmp_path / good.name)
    text = samples[0].read_text("utf-8")
    (tmp_path / "bad-empty.txt").write_bytes(b"")
    (tmp_path / "bad-binary.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "bad-encoding.txt").write_bytes(text.encode("cp1258", "ignore"))
    (tmp_path / "bad-menu.html").write_text("<html><body><nav><a href='/'>Trang chủ</a></nav></body></html>", "utf-8")
    (tmp_path / "bad-english.txt").write_text("Nothing in this text is Vietnamese at all. " * 30, "utf-8")
    (tmp_path / "bad-json.json").write_text('{"text": ', "utf-8")
    (tmp_path / "bad-large.txt").write_text((text + "\n") * (20 * 1024 * 1024 // len(text.encode())), "utf-8")
    return tmp_path
