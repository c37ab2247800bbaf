"""What only the store on disk must show: whole publication, locks, and hands off what is no store."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import StoreError
from kg.model import Article
from kg.store import Draft, open_embedded, save_embedded
from kg.store.lock import writer_lock

NODE, NAME = NamedNode("https://w3id.org/vnkg/id/a"), NamedNode("http://xmlns.com/foaf/0.1/name")


def draft(name: str) -> Draft:
    """Return a build with one fact and one text."""
    text = f"Bài về {name}."
    digest = f"{sum(map(ord, text)):064x}"
    return Draft([Article(digest[-16:], "a.txt", text, sha256=digest)], [Quad(NODE, NAME, Literal(name))])


def names(root: Path) -> list[str]:
    """Return what a reader of the store sees."""
    store = open_embedded(root)
    try:
        return [str(quad.object).strip('"') for quad in store.facts()]
    finally:
        store.close()


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder`."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_second_build_replaces_the_first(tmp_path: Path) -> None:
    for name in ("một", "hai", "ba", "bốn"):
        save_embedded(tmp_path / "s", draft(name))
        assert names(tmp_path / "s") == [name]
    assert len(list((tmp_path / "s" / "versions").iterdir())) == 2
    assert len(list((tmp_path / "s" / "texts").glob("*/*"))) == 2


def test_a_reader_keeps_its_version(tmp_path: Path) -> None:
    save_embedded(tmp_path / "s", draft("một"))
    reader = open_embedded(tmp_path / "s")
    for name in ("hai", "ba", "bốn"):
        save_embedded(tmp_path / "s", draft(name))
    assert [str(quad.object) for quad in reader.facts()] == ['"một"']
    reader.close()
    save_embedded(tmp_path / "s", draft("năm"))
    assert not reader.folder.exists()


def failing(name: str) -> Iterator[Quad]:
    yield Quad(NODE, NAME, Literal(name))
    raise RuntimeError("in the middle")


def test_a_failed_first_build_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="in the middle"):
        save_embedded(tmp_path / "s", Draft(draft("một").articles, failing("một")))
    assert list(tmp_path.iterdir()) == []


def test_a_failed_first_build_keeps_the_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="in the middle"):
        save_embedded(tmp_path, Draft([], failing("một")))
    assert list(tmp_path.iterdir()) == []


def test_a_failed_build_leaves_the_store_as_it_was(tmp_path: Path) -> None:
    save_embedded(tmp_path / "s", draft("một"))
    before = content(tmp_path / "s")
    with pytest.raises(RuntimeError, match="in the middle"):
        save_embedded(tmp_path / "s", Draft(draft("hai").articles, failing("hai")))
    assert content(tmp_path / "s") == before
    assert names(tmp_path / "s") == ["một"]


KILLED = textwrap.dedent("""
    import os, signal, sys
    from pathlib import Path
    from pyoxigraph import Literal, NamedNode, Quad
    from kg.model import Article
    from kg.store import Draft, save_embedded
    def quads():
        for number in range(50_000):
            yield Quad(NamedNode("a:b"), NamedNode("a:c"), Literal(str(number)))
        os.kill(os.getpid(), signal.SIGKILL)
    save_embedded(Path(sys.argv[1]), Draft([Article("ab" * 8, "x", "text", sha256="ab" * 32)], quads()))
""")


@pytest.mark.parametrize("first", [True, False])
def test_a_killed_build_leaves_the_store_whole(tmp_path: Path, *, first: bool) -> None:
    root = tmp_path / "s"
    if not first:
        save_embedded(root, draft("một"))
    killed = subprocess.run([sys.executable, "-c", KILLED, str(root)], check=False)
    assert killed.returncode == -signal.SIGKILL
    if first:
        with pytest.raises(StoreError, match="no build of this store has finished"):
            open_embedded(root)
    else:
        assert names(root) == ["một"]
    save_embedded(root, draft("hai"))
    assert names(root) == ["hai"]
    assert not (root / "versions" / ".building").exists()


def test_a_second_writer_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    root = tmp_path / "s"
    save_embedded(root, draft("một"))
    with writer_lock(root / "lock", root), pytest.raises(StoreError, match=rf"locked, process {os.getpid()} on"):
        save_embedded(root, draft("hai"))
    assert names(root) == ["một"]


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no such store"):
        open_embedded(tmp_path / "s")


def test_a_foreign_folder_is_never_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("giữ nguyên", "utf-8")
    for act in (lambda: save_embedded(tmp_path, draft("một")), lambda: open_embedded(tmp_path)):
        with pytest.raises(StoreError, match="not a vnkg store"):
            act()
    assert content(tmp_path) == {"letter.txt": "giữ nguyên".encode()}


def test_a_file_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("x")
    for act in (lambda: save_embedded(path, draft("một")), lambda: open_embedded(path)):
        with pytest.raises(StoreError, match="not a vnkg store"):
            act()
    assert path.read_text() == "x"


def test_another_format_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "s"
    save_embedded(root, draft("một"))
    (root / "vnkg-store.json").write_text(json.dumps({"format": 99}))
    before = content(root)
    for act in (lambda: save_embedded(root, draft("hai")), lambda: open_embedded(root)):
        with pytest.raises(StoreError, match="store format 99, this vnkg reads format 1"):
            act()
    assert content(root) == before


@pytest.mark.parametrize("victim", ["vnkg-store.json", "versions/000001/manifest.json", "current"])
def test_a_damaged_head_is_one_clear_line(tmp_path: Path, victim: str) -> None:
    root = tmp_path / "s"
    save_embedded(root, draft("một"))
    (root / victim).write_bytes(b"{")
    with pytest.raises(StoreError, match="build the store anew"):
        open_embedded(root)


def test_a_damaged_graph_is_one_clear_line(tmp_path: Path) -> None:
    root = tmp_path / "s"
    save_embedded(root, draft("một"))
    for path in (root / "versions" / "000001" / "quads").glob("MANIFEST*"):
        path.write_bytes(b"")
    with pytest.raises(StoreError, match="damaged or unreadable"):
        open_embedded(root)


def test_an_unwritable_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(StoreError, match="cannot be made there"):
        save_embedded(tmp_path / "file" / "s", draft("một"))
