"""Two servers of one small store: one as everybody starts it, and one that takes updates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli.group import root
from kg.resources import resource
from tests.serve.running import Server, running

SAMPLES = 6


def build(store: Path, *articles: Path) -> None:
    """Build these articles into a store."""
    arguments = ["--lang", "en", "build", *map(str, articles), "--store", str(store)]
    result = CliRunner().invoke(root, arguments, catch_exceptions=False)
    assert result.exit_code == 0, result.stderr


@pytest.fixture(scope="session")
def articles() -> list[Path]:
    """Return some of the sample articles."""
    return sorted(resource("data/articles").glob("*.txt"))[:SAMPLES]


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory, articles: list[Path]) -> Path:
    """Return a store of the sample articles, for reading only."""
    folder = tmp_path_factory.mktemp("serve") / "store"
    build(folder, *articles)
    return folder


@pytest.fixture(scope="session")
def server(store: Path) -> Iterator[Server]:
    """Return a server that gives an answer two thousand rows, and time on the busiest machine."""
    with running(store, "--seconds", "60", "--rows", "2000", "--workers", "3") as found:
        yield found


@pytest.fixture(scope="session")
def writable(store: Path) -> Iterator[Server]:
    """Return a server that takes updates, on its own copy of the store."""
    with running(store, "--writable") as found:
        yield found
