"""What only the store on disk must show: whole publication, locks, and hands off what is no store."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import BuildError, StoreError
from kg.parallel import unseen
from kg.pipeline import build
from kg.store import open_embedded, take_in, writing
from kg.store.layout import KEPT
from kg.store.lock import writer_lock
from tests.store.articles import FIRST, SECOND, write


def fill(root: Path, text: str) -> None:
    """Build the store at `root` from one file with this text."""
    build([str(write(root.parent / "articles", a=text))], root)[0].close()


def names(root: Path) -> list[str]:
    """Return what a reader of the store sees."""
    store = open_embedded(root)
    try:
        return sorted(row[0].value for row in store.query("SELECT ?n { ?p foaf:name ?n }"))  # type: ignore[union-attr, index]
    finally:
        store.close()


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def numbers(root: Path) -> list[int]:
    """Return the versions there are."""
    return sorted(int(path.name) for path in (root / "versions").iterdir())


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "s"


def test_a_second_build_replaces_what_came_from_there(root: Path) -> None:
    for text in (FIRST, SECOND) * KEPT:
        fill(root, text)
    assert names(root) == ["Lê Thị Hòa", "Trần Quốc Hùng"]
    assert numbers(root) == list(range(KEPT + 1, 2 * KEPT + 1))
    assert len(list((root / "texts").glob("*/*"))) == 2


def test_a_build_that_changes_nothing_publishes_nothing(root: Path) -> None:
    fill(root, FIRST)
    fill(root, FIRST)
    assert numbers(root) == [1]


def test_a_reader_keeps_its_version(root: Path) -> None:
    fill(root, FIRST)
    reader = open_embedded(root)
    for text in (SECOND, FIRST) * KEPT:
        fill(root, text)
    assert len(list(reader.facts())) > 100
    reader.close()
    fill(root, SECOND)
    assert not reader.folder.exists()


def test_a_failed_first_build_leaves_nothing(tmp_path: Path, root: Path) -> None:
    folder = write(tmp_path / "articles", a="")
    for target in (root, tmp_path / "empty"):
        if target.name == "empty":
            target.mkdir()
        with pytest.raises(BuildError, match="no article could be read"):
            build([str(folder)], target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles", "empty"]
    assert list((tmp_path / "empty").iterdir()) == []


def fail_writing(root: Path, failure: type[BaseException]) -> None:
    """End a build of the store at `root` in the middle."""
    with writing(root) as writer:
        writer.layout.building.mkdir()
        (writer.layout.building / "half").write_text("x")
        raise failure


@pytest.mark.parametrize("failure", [RuntimeError, KeyboardInterrupt])
def test_a_failed_build_leaves_the_store_as_it_was(root: Path, failure: type[BaseException]) -> None:
    fill(root, FIRST)
    before = content(root)
    with pytest.raises(failure):
        fail_writing(root, failure)
    assert content(root) == before


def read_and_stop(root: Path, folder: Path) -> None:
    """Read the articles in `folder` for a first build at `root` and interrupt it then."""
    with writing(root, make=True) as writer:
        take_in(writer.cache, [str(folder)], lambda keys: writer.cache.fill(keys, unseen, 1))
        raise KeyboardInterrupt


def test_an_interrupted_first_build_keeps_what_was_read(tmp_path: Path, root: Path) -> None:
    folder = write(tmp_path / "articles", a=FIRST)
    with pytest.raises(KeyboardInterrupt):
        read_and_stop(root, folder)
    with pytest.raises(StoreError, match="no build of this store has finished"):
        open_embedded(root)
    told: list[tuple[str, int, int]] = []
    build([str(folder)], root, progress=lambda *numbers: told.append(numbers))
    assert names(root) == ["Trần Quốc Hùng"]
    assert {one for one in told if one[0] == "read"} == {("read", 0, 0)}


def test_a_second_writer_is_told_who_holds_the_lock(root: Path) -> None:
    fill(root, FIRST)
    with writer_lock(root / "lock", root), pytest.raises(StoreError, match=rf"locked, process {os.getpid()} on"):
        fill(root, SECOND)
    assert names(root) == ["Trần Quốc Hùng"]


def test_no_store(root: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store"):
        open_embedded(root)


def acts(path: Path, folder: Path) -> Iterator[object]:
    yield lambda: build([str(folder)], path)
    yield lambda: open_embedded(path)


def test_a_foreign_folder_is_never_touched(tmp_path: Path) -> None:
    folder, foreign = write(tmp_path / "articles", a=FIRST), tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "letter.txt").write_text("giữ nguyên", "utf-8")
    for act in acts(foreign, folder):
        with pytest.raises(StoreError, match="not a vnkg store"):
            act()  # type: ignore[operator]
    assert content(foreign) == {"letter.txt": "giữ nguyên".encode()}


@pytest.mark.parametrize("left", [(), ("vnkg-store.part",)])
def test_what_a_build_killed_at_its_first_step_leaves_is_a_store_not_yet_built(
    root: Path, left: tuple[str, ...]
) -> None:
    root.mkdir()
    for name in left:
        (root / name).write_text("{", "utf-8")
    with pytest.raises(StoreError, match="no build of this store has finished"):
        open_embedded(root)
    fill(root, FIRST)
    assert names(root) == ["Trần Quốc Hùng"]
    assert not any((root / name).exists() for name in left)


def test_a_file_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    for act in acts(path, write(tmp_path / "articles", a=FIRST)):
        with pytest.raises(StoreError, match="not a vnkg store"):
            act()  # type: ignore[operator]
    assert path.read_text() == "x"


@pytest.mark.parametrize("number", [1, 2, 99])
def test_another_format_is_refused(root: Path, number: int) -> None:
    fill(root, FIRST)
    (root / "vnkg-store.json").write_text(json.dumps({"format": number}))
    before = content(root)
    for act in (lambda: fill(root, SECOND), lambda: open_embedded(root)):
        with pytest.raises(StoreError, match=f"store format {number}, this vnkg reads format 3; build the articles in"):
            act()
    assert content(root) == before


@pytest.mark.parametrize("victim", ["vnkg-store.json", "versions/000001/manifest.json", "current"])
def test_a_damaged_head_is_one_clear_line(root: Path, victim: str) -> None:
    fill(root, FIRST)
    (root / victim).write_bytes(b"{")
    with pytest.raises(StoreError, match="build the store anew"):
        open_embedded(root)


def test_a_damaged_graph_is_one_clear_line(root: Path) -> None:
    fill(root, FIRST)
    for path in (root / "versions" / "000001" / "quads").glob("MANIFEST*"):
        path.write_bytes(b"")
    with pytest.raises(StoreError, match="damaged or unreadable"):
        open_embedded(root)


def test_damaged_readings_are_one_clear_line(root: Path) -> None:
    fill(root, FIRST)
    (root / "readings.sqlite").write_bytes(b"no database at all" * 400)
    with pytest.raises(StoreError, match="the readings are damaged"):
        fill(root, SECOND)
    assert names(root) == ["Trần Quốc Hùng"]


def test_an_unwritable_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made there"):
        build([str(write(tmp_path / "articles", a=FIRST))], tmp_path / "file" / "s")
