"""Wordings of one fact that are read: floors of recall over `tests/phrasings`, and the reader of those files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.phrasings import FOLDER, Passage, Tally, measure, passages, read

FLOORS = {
    "about": 0.68,
}
MOST_BEYOND = 20  # of 700 facts told


@pytest.fixture(scope="module")
def tally() -> Tally:
    return measure([passage for path in sorted(FOLDER.glob("*.txt")) for passage in passages(path)])


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_of_fact_is_read_in_fewer_wordings(tally: Tally, kind: str) -> None:
    assert tally.found[kind] >= FLOORS[kind] * tally.asked[kind]


def test_every_kind_has_its_floor(tally: Tally) -> None:
    assert set(tally.asked) == set(FLOORS)


def test_little_is_read_beyond_what_is_told(tally: Tally) -> None:
    assert sum(tally.beyond.values()) <= MOST_BEYOND


def test_a_block_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("T: Ông A nghỉ.⏎Hết.\nF: former | Ông A | Chủ tịch\n\nT: B\nF: place | Hà Mây\n", "utf-8")
    first, second = passages(path)
    assert first == Passage("Ông A nghỉ.\nHết.", frozenset({("former", "ông a", "chủ tịch", "")}))
    assert (first.kinds, second.kinds) == ({"holds", "former"}, {"place"})


@pytest.mark.parametrize("block", ["F: place | Hà Mây", "T: Ông A nghỉ."])
def test_half_a_block_is_named(tmp_path: Path, block: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"T: B\nF: place | Hà Mây\n\n{block}\n", "utf-8")
    with pytest.raises(ValueError, match=r"a\.txt: block 2"):
        passages(path)


def test_facts_of_kinds_not_asked_for_are_left_out() -> None:
    text = "Ngày 18/11/2025, tại Hội trường Huyện ủy, Huyện ủy Đông Khê tổ chức hội nghị sơ kết."
    asked = Passage(text, frozenset({("organiser", "x")}))
    assert read(asked) == {("organiser", "huyện ủy đông khê")}
