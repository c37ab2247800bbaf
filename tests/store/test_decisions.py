"""Judgements and corrections beside a store: they hold on every build, and an increment is a build from nothing."""

from __future__ import annotations

import gzip
from pathlib import Path

from kg.model import Correction, Judgement, Mention, Span
from kg.pipeline import build, decide_anew, remove
from kg.resolve.decision_files import add_correction, add_judgement, decisions_in
from kg.resolve.erasure import name_hash
from kg.resolve.mentions import mention_of
from kg.store import EmbeddedStore, open_embedded
from kg.store.layout import Layout
from kg.store.shelf import open_shelf
from tests.store.articles import FIRST, SECOND, write
from tests.store.test_increments import assert_redirects_are_sound, exported

_ELSEWHERE = """Hải Lộ tổng kết công tác lưu trữ
21/12/2024
Chiều 21/12/2024, Tỉnh ủy Hải Lộ tổ chức Hội nghị tổng kết công tác lưu trữ. Đồng chí Trần Quốc Hùng, Phó Bí thư Tỉnh \
ủy Hải Lộ, chủ trì hội nghị.
"""


def judge(root: Path, verdict: str, *, of: str = "Trần Quốc Hùng", nth: tuple[int, int] = (0, 1)) -> None:
    """Write a judgement on two of the mentions of a person, counted in order of the articles' ids."""
    with open_shelf(root) as shelf:
        sides = [
            shelf.side(article, person.key)
            for article in shelf.articles()
            for person in shelf.reading(article).persons
            if person.name == of
        ]
        left, right = (mention_of("person", sides[number]) for number in nth)
    add_judgement(Layout(root).decisions, Judgement("person", verdict, left, right, "Lan", "2026-11-22", "hỏi"))


def persons(store: EmbeddedStore) -> list[str]:
    """Return the persons' IRIs."""
    return sorted(row[0].value for row in store.query("SELECT ?p { ?p a foaf:Person }"))  # type: ignore[union-attr, index]


def assert_is_scratch(root: Path, *folders: Path) -> EmbeddedStore:
    """Compare a store with a build from nothing under the same decisions."""
    store = open_embedded(root)
    decisions = decisions_in(Layout(root).decisions)
    other = build([str(folder) for folder in folders], decisions=decisions)[0]
    assert exported(store) == exported(other)
    assert store.manifest.counts == other.manifest.counts
    assert_redirects_are_sound(store)
    return store


def test_judgements_hold_on_every_build_and_can_be_taken_back(tmp_path: Path) -> None:
    folder, more = write(tmp_path / "1", a=FIRST, b=_ELSEWHERE), write(tmp_path / "2", c=SECOND)
    root = tmp_path / "store"
    build([str(folder)], root)[0].close()
    assert not decide_anew(root)
    apart = persons(open_embedded(root))
    assert len(apart) == 2
    judge(root, "same")
    assert decide_anew(root)
    store = assert_is_scratch(root, folder)
    (one,) = persons(store)
    assert {before for before, _ in store.redirects()} >= set(apart) - {one}
    store.close()
    build([str(more)], root)[0].close()  # an increment under a judgement
    store = assert_is_scratch(root, folder, more)
    assert len(persons(store)) == 2  # the one judged, and Lê Thị Hòa
    store.close()
    remove([str(more)], root)
    assert_is_scratch(root, folder).close()
    judge(root, "different")
    assert decide_anew(root)
    store = assert_is_scratch(root, folder)
    assert persons(store) == apart
    store.close()


def test_a_wrong_merge_is_parted_by_the_next_build_of_anything(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "1", a=FIRST, b=SECOND), tmp_path / "store"
    store = build([str(folder)], root)[0]
    assert isinstance(store, EmbeddedStore)
    assert len(persons(store)) == 2
    store.close()
    judge(root, "different")
    build([str(folder)], root)[0].close()
    store = assert_is_scratch(root, folder)
    assert len(persons(store)) == 3
    store.close()


def forget(root: Path, name: str, *scope: str) -> None:
    """Write the row that forgets a person, and make the store anew."""
    row = Correction("forget", name_hash(name), scope, "Lan", "2026-11-22", "theo yêu cầu")
    add_correction(Layout(root).decisions, row)
    assert decide_anew(root)


def test_a_forgotten_person_stays_forgotten(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "1", a=FIRST, b=SECOND), tmp_path / "store"
    build([str(folder)], root)[0].close()
    forget(root, "Trần Quốc Hùng")
    store = assert_is_scratch(root, folder)
    assert len(persons(store)) == 1
    assert "Trần Quốc Hùng" not in exported(store).decode()
    for text in root.glob("texts/*/*.gz"):
        assert "Quốc Hùng" not in gzip.decompress(text.read_bytes()).decode()
    store.close()
    more = write(tmp_path / "2", c=FIRST.replace("5/1/2024", "6/1/2024"))
    build([str(more)], root)[0].close()
    store = assert_is_scratch(root, folder, more)
    assert len(persons(store)) == 1
    assert "tran-quoc-hung" not in exported(store).decode()
    assert not [iri for pair in store.redirects() for iri in pair if "tran-quoc-hung" in iri]
    store.close()


def test_the_decisions_of_one_store_are_none_of_anothers(tmp_path: Path) -> None:
    folder, root, other = write(tmp_path / "1", a=FIRST), tmp_path / "store", tmp_path / "other"
    build([str(folder)], root)[0].close()
    forget(root, "Trần Quốc Hùng")
    store = build([str(folder)], other)[0]
    assert isinstance(store, EmbeddedStore)
    assert len(persons(store)) == 1
    store.close()


def test_a_judgement_that_no_longer_fits_is_told_on_each_build(tmp_path: Path) -> None:
    folder, root = write(tmp_path / "1", a=FIRST, b=_ELSEWHERE), tmp_path / "store"
    build([str(folder)], root)[0].close()
    judge(root, "same")
    store, _, noted = build([str(folder)], root)
    store.close()
    assert [issue.code for issue in noted if issue.code.startswith("judgement")] == []
    with open_shelf(root) as shelf:
        (first, second) = shelf.articles()
    gone = Mention(second, Span(0, 2), "hải lộ")
    row = Judgement("person", "same", Mention(first, Span(0, 2), "vân sơn"), gone, "Lan", "2026-11-22", "nhầm chỗ")
    add_judgement(Layout(root).decisions, row)
    store, _, noted = build([str(folder)], root)
    store.close()
    assert [issue.code for issue in noted if issue.code.startswith("judgement")] == ["judgement.lost"]
