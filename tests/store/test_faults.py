"""Real faults: processes killed, a full disk, a folder that cannot be written, files cut short, two builds at once."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.graph import serialise
from kg.pipeline import build
from kg.store import open_embedded, writing
from kg.store.layout import KEPT
from tests.store.articles import FIRST, SECOND, write
from tests.store.builder import Builder

INCREMENTS_KILLED, FIRST_BUILDS_KILLED = 28, 22
_PLACES = ("Vân Sơn", "Hà Mây", "Hải Lộc", "Minh Khê")
STATES = [
    {str(n): FIRST.replace("Vân Sơn", place) for n, place in enumerate(_PLACES)},
    {str(n): SECOND.replace("Vân Sơn", place) for n, place in enumerate(_PLACES[1:])} | {"own": FIRST},
]


def exported(root: Path) -> bytes:
    """Return all that a reader of the store sees."""
    store = open_embedded(root)
    try:
        return serialise(store.quads(), "nquads")
    finally:
        store.close()


def seen(root: Path) -> bytes | None:
    """Return all that a reader sees, None where no build has finished yet."""
    if not (root / "current").exists():
        with pytest.raises(StoreError, match=r"no build of this store has finished|no such store"):
            open_embedded(root)
        return None
    return exported(root)


def made(folder: Path, state: dict[str, str]) -> Path:
    """Make the folder hold these articles and no others."""
    for path in folder.glob("*.txt"):
        path.unlink()
    return write(folder, **state)


def whole(tmp_path: Path) -> list[bytes]:
    """Return what builds of the states from nothing are."""
    folder = tmp_path / "articles"
    return [serialise(build([str(made(folder, state))])[0].quads(), "nquads") for state in STATES]


def killed(builder: Builder, folder: Path, root: Path, after: float) -> bool:
    """Start a build and kill it after so many seconds; say whether it was still at work."""
    child = builder.start(folder, root)
    time.sleep(after)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    return builder.ended() == -signal.SIGKILL


def timed(builder: Builder, folder: Path, root: Path) -> float:
    """Return how many seconds a build takes that nobody kills."""
    start = time.monotonic()
    builder.start(folder, root)
    assert builder.ended() == 0
    return time.monotonic() - start


@pytest.mark.slow
def test_kills_in_the_middle_of_increments(tmp_path: Path) -> None:
    folder, root, chance = tmp_path / "articles", tmp_path / "store", random.Random(35)  # noqa: S311 - moments of kills
    expected, hits = whole(tmp_path), 0
    with Builder() as builder:
        builder.start(made(folder, STATES[0]), root)
        assert builder.ended() == 0
        span = timed(builder, made(folder, STATES[1]), root)
        now = 1
        while hits < INCREMENTS_KILLED:
            hits += killed(builder, made(folder, STATES[1 - now]), root, chance.uniform(0, 1.2 * span))
            found = exported(root)
            assert found in expected
            now = expected.index(found)
        timed(builder, made(folder, STATES[1 - now]), root)
    assert exported(root) == expected[1 - now]
    assert_clean(root)


@pytest.mark.slow
def test_kills_in_the_middle_of_first_builds(tmp_path: Path) -> None:
    chance = random.Random(399)  # noqa: S311 - moments of kills
    (expected, _), folder = whole(tmp_path), tmp_path / "articles"
    made(folder, STATES[0])
    hits = number = tries = 0
    with Builder() as builder:
        span = min(timed(builder, folder, tmp_path / f"timed{run}") for run in range(2))
        while hits < FIRST_BUILDS_KILLED:
            root, tries = tmp_path / f"store{number}", tries + 1
            hits += killed(builder, folder, root, chance.uniform(0, 1.2 * span))
            found = seen(root)
            assert found in {expected, None}
            if found or tries % 5 == 0:
                number += 1
        for path in tmp_path.glob("store*"):
            timed(builder, folder, path)
            assert exported(path) == expected
            assert_clean(path)


def assert_clean(root: Path) -> None:
    """Nothing of the builds that were killed is left after one that was not, and no text stands twice."""
    with writing(root) as writer:
        writer.compact(KEPT)
    store = open_embedded(root)
    articles = {record.id for record in store.records()}
    store.close()
    assert not (root / "versions" / ".building").exists()
    assert {path.name for path in root.iterdir()} == {
        "vnkg-store.json", "lock", "current", "readings.sqlite", "texts", "versions"
    }  # fmt: skip
    assert articles <= {path.name.partition(".")[0] for path in (root / "texts").glob("*/*")}


def mount(*args: str) -> subprocess.CompletedProcess[str]:
    """Run the command `mount`."""
    return subprocess.run(["/bin/mount", *args], capture_output=True, text=True, check=False)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder that is a small file system of its own."""
    folder = tmp_path / "disk"
    folder.mkdir()
    done = mount("-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder))
    if done.returncode:
        pytest.fail(f"this test mounts a tmpfs and needs root with CAP_SYS_ADMIN for it: {done.stderr.strip()}")
    yield folder
    subprocess.run(["/bin/umount", "-l", str(folder)], check=True)


def fill_up(folder: Path, spare: int) -> Path:
    """Leave `spare` bytes of the file system of `folder` free; return the file that takes the others."""
    ballast = folder / "ballast"
    room = os.statvfs(folder)
    ballast.write_bytes(bytes(max(0, room.f_bavail * room.f_frsize - spare)))
    return ballast


def test_a_full_disk(tmp_path: Path, disk: Path) -> None:
    articles, root = tmp_path / "articles", disk / "store"
    expected = whole(tmp_path)
    build([str(made(articles, STATES[0]))], root)[0].close()
    for spare in (0, 8_192, 65_536, 262_144, 524_288):
        ballast = fill_up(disk, spare)
        if spare < 100_000:
            with pytest.raises(StoreError, match="the store cannot be written"):
                build([str(made(articles, STATES[1]))], root)
            assert exported(root) == expected[0]
        else:
            with suppress(StoreError):  # as far as it got, with more room each time
                build([str(made(articles, STATES[1]))], root)[0].close()
            assert exported(root) in expected
        ballast.unlink()
    build([str(made(articles, STATES[1]))], root)[0].close()
    assert exported(root) == expected[1]
    assert_clean(root)


def test_no_room_for_a_first_build(tmp_path: Path, disk: Path) -> None:
    articles, root = made(tmp_path / "articles", STATES[0]), disk / "store"
    ballast = fill_up(disk, 65_536)
    with pytest.raises(StoreError, match="cannot be written"):
        build([str(articles)], root)
    assert not root.exists()
    ballast.unlink()
    build([str(articles)], root)[0].close()
    assert exported(root) == whole(tmp_path)[0]


def test_a_file_system_that_cannot_be_written(tmp_path: Path, disk: Path) -> None:
    articles, root = tmp_path / "articles", disk / "store"
    expected = whole(tmp_path)
    build([str(made(articles, STATES[0]))], root)[0].close()
    assert mount("-o", "remount,ro", str(disk)).returncode == 0
    with pytest.raises(StoreError, match="cannot be written"):
        build([str(made(articles, STATES[1]))], root)
    assert exported(root) == expected[0]
    assert mount("-o", "remount,rw", str(disk)).returncode == 0
    build([str(articles)], root)[0].close()
    assert exported(root) == expected[1]


LIMITED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.argv[1:2] = []
import kg.cli
kg.cli.main()
"""


@pytest.mark.parametrize("limit", [1, 10_000, 60_000])
def test_files_that_may_not_grow(tmp_path: Path, limit: int) -> None:
    articles, root = tmp_path / "articles", tmp_path / "store"
    expected = whole(tmp_path)
    build([str(made(articles, STATES[0]))], root)[0].close()
    made(articles, STATES[1])
    command = [sys.executable, "-c", LIMITED, str(limit), "build", str(articles), "--store", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)
    assert "the store cannot be written" in done.stderr
    assert exported(root) == expected[0]
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] == resource.RLIM_INFINITY
    build([str(articles)], root)[0].close()
    assert exported(root) == expected[1]


def test_a_lock_left_behind_holds_nobody_up(tmp_path: Path) -> None:
    articles, root = tmp_path / "articles", tmp_path / "store"
    build([str(made(articles, STATES[0]))], root)[0].close()
    (root / "lock").write_text("process 1 on another-machine\n")
    build([str(made(articles, STATES[1]))], root)[0].close()
    assert exported(root) == whole(tmp_path)[1]


def test_two_builds_at_once(tmp_path: Path) -> None:
    articles, root = tmp_path / "articles", tmp_path / "store"
    build([str(made(articles, STATES[0]))], root)[0].close()
    before = exported(root)
    with Builder() as builder, writing(root):
        builder.start(made(articles, STATES[1]), root)
        assert builder.ended() == 1
    assert exported(root) == before
    build([str(articles)], root)[0].close()
    assert exported(root) == whole(tmp_path)[1]


@pytest.mark.parametrize("victim", ["quads/CURRENT", "quads/MANIFEST-*", "manifest.json", "index/rows.sqlite"])
def test_a_file_cut_short_is_told_and_the_version_before_is_there(tmp_path: Path, victim: str) -> None:
    articles, root = tmp_path / "articles", tmp_path / "store"
    expected = whole(tmp_path)
    for state in STATES:
        build([str(made(articles, state))], root)[0].close()
    (path,) = (root / "versions" / "000002").glob(victim)
    inode = path.read_bytes()[:3]
    path.unlink()
    path.write_bytes(inode)
    with pytest.raises(StoreError, match="damaged"):
        build([str(made(articles, STATES[0]))], root)
    with writing(root) as writer:
        writer.rollback(1)
    assert exported(root) == expected[0]
    build([str(made(articles, STATES[1]))], root)[0].close()
    assert exported(root) == expected[1]
