"""Whatever comes, changes and goes, in any order: the store is what a build of the same articles from nothing is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import BuildError, StoreError
from kg.graph import serialise
from kg.pipeline import build, remove
from kg.store import EmbeddedStore, GraphStore, open_embedded
from tests.store.articles import FIRST, SECOND, write

_PERSONS = ("Trần Quốc Hùng", "Trần Quốc Hưng", "Lê Thị Hòa")
_POSTS = ("Bí thư Tỉnh ủy Vân Sơn", "Phó Bí thư Tỉnh ủy", "Giám đốc Sở Nội vụ tỉnh Vân Sơn", "Chủ tịch nước")
_DATES = ("ngày 11/10/2018", "ngày 22/10/2018", "năm 2018", "")
_ACTS = (
    "Nghị quyết số 35-NQ/TW {day} của Bộ Chính trị",
    "Nghị quyết số 35-NQ/TW {day}",
    "Nghị quyết 35 của Bộ Chính trị",
    "Nghị quyết số 5-NQ/TU {day} của Tỉnh ủy Vân Sơn",
)
_MEETINGS = ("hội nghị sơ kết 5 năm thực hiện", "Hội nghị Sơ kết 5 năm thực hiện", "hội nghị quán triệt")


def text(person: str, post: str, act: str, day: str, meeting: str) -> str:
    """Return an article that says all this."""
    told = " ".join(act.format(day=day).split())
    return (
        f"Vân Sơn sơ kết 5 năm\n\nNgày 14/11/2023, Tỉnh ủy Vân Sơn tổ chức {meeting} {told} về công tác lưu trữ. "
        f"Đồng chí {person}, {post}, chủ trì hội nghị.\n"
    )


_texts = st.builds(text, *map(st.sampled_from, (_PERSONS, _POSTS, _ACTS, _DATES, _MEETINGS)))
_files = st.sampled_from(["a/1", "a/2", "a/3", "b/1", "b/2"])
_step = st.tuples(_files, st.one_of(st.none(), _texts))
"""A file and its new text, None where it goes."""


def exported(store: GraphStore) -> bytes:
    """Return all that a store holds as bytes."""
    return serialise(store.quads(), "nquads")


def scratch(folders: Iterable[Path]) -> GraphStore:
    """Return a build from nothing."""
    return build([str(folder) for folder in folders])[0]


def assert_is(store: EmbeddedStore, other: GraphStore) -> None:
    """Compare what two stores hold, and what their manifests say of it."""
    assert exported(store) == exported(other)
    assert serialise(store.facts(), "turtle") == serialise(other.facts(), "turtle")
    assert store.manifest.counts == other.manifest.counts
    assert store.manifest.inputs == other.manifest.inputs
    assert list(store.records()) == list(other.records())
    assert_redirects_are_sound(store)


def assert_redirects_are_sound(store: EmbeddedStore) -> None:
    """What is redirected stands no longer, and no redirect leads in a circle."""
    onward = dict(store.redirects())
    live = {quad.subject.value for quad in store.facts()}  # type: ignore[union-attr]
    assert not onward.keys() & live
    for start in onward:
        iri, steps = start, 0
        while iri in onward:
            iri, steps = onward[iri], steps + 1
            assert steps <= len(onward)


def put(folder: Path, file: str, words: str | None) -> None:
    """Make one file so, or take it away."""
    path = folder / f"{file}.txt"
    path.parent.mkdir(exist_ok=True)
    if words is None:
        path.unlink(missing_ok=True)
    else:
        path.write_text(words, "utf-8")


@settings(max_examples=12)
@given(st.lists(st.lists(_step, min_size=1, max_size=3), min_size=1, max_size=5))
def test_any_sequence_of_builds_equals_a_build_from_nothing(steps: list[list[tuple[str, str | None]]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, root = Path(name) / "articles", Path(name) / "store"
        folder.mkdir()
        write(folder, keep=FIRST)
        for step in steps:
            for file, words in step:
                put(folder, file, words)
            store, _, _ = build([str(folder)], root)
            assert isinstance(store, EmbeddedStore)
            assert_is(store, scratch([folder]))
            store.close()


@settings(max_examples=8)
@given(st.lists(_texts, min_size=2, max_size=5, unique=True), st.randoms(use_true_random=False), st.data())
def test_adding_and_removing_one_by_one_in_any_order(texts: list[str], shuffler: object, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        root, files = Path(name) / "store", []
        for number, words in enumerate(texts):
            (path := Path(name) / f"{number}.txt").write_text(words, "utf-8")
            files.append(path)
        shuffler.shuffle(files)  # type: ignore[attr-defined]
        for path in files:
            build([str(path)], root)[0].close()
        going = data.draw(st.lists(st.sampled_from(files), max_size=len(files) - 1, unique=True))
        for path in going:
            remove([str(path)], root)
        store = open_embedded(root)
        assert_is(store, scratch([path for path in files if path not in going]))
        store.close()


@pytest.mark.parametrize(("part", "own"), [(1, 0), (2, 1 << 14)])
def test_parts_and_layers_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int, own: int) -> None:
    """A build from nothing in many small parts, and changes on an index whose base is shared, and merged anew."""
    monkeypatch.setattr("kg.store.renew._PART", part)
    monkeypatch.setattr("kg.store.index._OWN_BYTES", own)
    folder, root = tmp_path / "articles", tmp_path / "store"
    folder.mkdir()
    said = [text(*one) for one in zip(_PERSONS * 4, _POSTS * 3, _ACTS * 3, _DATES * 3, _MEETINGS * 4, strict=True)]
    steps = [(0, 6), (6, 9), (2, 4), (9, 12), (0, 2)]
    for first, after in steps:
        for number in range(first, after):
            path = folder / f"{number}.txt"
            path.unlink() if path.exists() else path.write_text(said[number], "utf-8")
        (folder / "copy.txt").write_text(said[5], "utf-8")
        store, _, _ = build([str(folder)], root)
        assert isinstance(store, EmbeddedStore)
        assert_is(store, scratch([folder]))
        store.close()
    bases = [path.stat().st_ino for path in sorted(root.glob("versions/*/index/base.sqlite"))]
    assert len(bases) == len(steps) - 1


def test_building_another_folder_adds_and_the_same_one_replaces(tmp_path: Path) -> None:
    one, other, root = write(tmp_path / "1", a=FIRST), write(tmp_path / "2", b=SECOND), tmp_path / "store"
    build([str(one)], root)[0].close()
    both = build([str(other)], root)[0]
    assert exported(both) == exported(scratch([one, other]))
    both.close()
    write(one, a=FIRST.replace("Hùng", "Dũng"), c=FIRST.replace("Vân Sơn", "Hà Mây"))
    (one / "a.txt").rename(one / "d.txt")
    changed = build([str(one)], root)[0]
    assert exported(changed) == exported(scratch([one, other]))
    changed.close()


def test_a_copy_keeps_its_article(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "articles", a=FIRST, b=FIRST, c=SECOND), tmp_path / "store"
    build([str(folder)], root)[0].close()
    remove([str(folder / "a.txt")], root)
    store = open_embedded(root)
    assert (store.manifest.counts["articles"], store.manifest.change["removed"]) == (2, 0)
    assert {Path(record.source).name for record in store.records()} == {"b.txt", "c.txt"}
    store.close()


def test_an_article_goes_by_its_id(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "articles", a=FIRST, c=SECOND), tmp_path / "store"
    store = build([str(folder)], root)[0]
    (gone,) = [record for record in store.records() if record.source.endswith("a.txt")]
    store.close()
    assert [entry.article for entry in remove([gone.id], root)] == [gone.id]
    left = open_embedded(root)
    assert exported(left) == exported(scratch([folder / "c.txt"]))
    left.close()
    with pytest.raises(StoreError, match="has no article of this id"):
        remove([gone.id], root)


def test_a_path_that_is_missing_takes_nothing_out(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "articles", a=FIRST), tmp_path / "store"
    other = write(tmp_path / "other", c=SECOND)
    build([str(folder), str(other)], root)[0].close()
    folder.rename(tmp_path / "elsewhere")
    with pytest.raises(BuildError):
        build([str(folder)], root)
    store, refused, _ = build([str(folder), str(other)], root)
    assert [issue.code for issue in refused] == ["ingest.missing"]
    assert store.manifest.counts["articles"] == 2
    store.close()


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "articles", a=FIRST), tmp_path / "store"
    read: list[int] = []
    for name, words in (("a", FIRST), ("b", SECOND), ("b", SECOND.replace("Hòa", "Hạnh"))):
        write(folder, **{name: words})
        build([str(folder)], root, progress=lambda step, _done, total: read.append(total * (step == "read")))[0].close()
    assert max(read) == 1


def test_an_identity_that_moves_leaves_a_redirect(tmp_path: Path) -> None:
    """A person's anchor is the smallest organ of the group: a second post moves the IRI, and taking it out back."""
    posts = ("Bí thư Tỉnh ủy Vân Sơn", "Bí thư Tỉnh ủy Vân Sơn, Trưởng Đoàn đại biểu Quốc hội tỉnh Vân Sơn")
    posts += ("Bí thư Tỉnh ủy Vân Sơn, Giám đốc Sở Nội vụ tỉnh Vân Sơn, Hiệu trưởng Trường Đại học Vân Sơn",)
    texts = [text("Trần Quốc Hùng", post, _ACTS[0], _DATES[0], _MEETINGS[0]) for post in posts]
    persons: list[str] = []
    root, asked = tmp_path / "store", "SELECT ?p { ?p a foaf:Person }"
    for number, words in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(words, "utf-8")
        store = build([str(tmp_path / f"{number}.txt")], root)[0]
        persons += [row[0].value for row in store.query(asked)]  # type: ignore[union-attr, index]
        store.close()
    moved = [(one, other) for one, other in pairwise(persons) if one != other]
    assert moved
    store = open_embedded(root)
    assert set(moved) <= set(store.redirects())
    assert any("/holding/" in before for before, _ in store.redirects())
    assert not any(b"isReplacedBy" in exported(store) for _ in moved)
    store.close()
    remove([str(tmp_path / "1.txt"), str(tmp_path / "2.txt")], root)
    store = open_embedded(root)
    assert persons[0] not in dict(store.redirects())
    assert_redirects_are_sound(store)
    store.close()
