"""Wordings of one fact that are read: floors of recall over `tests/phrasings`, and the reader of those files."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.extract import extract
from kg.model import RawArticle
from kg.text import prepare
from tools.phrasings import CLOSED, OPEN, Passage, Tally, measure, of_folder, passages, read

FLOORS = {
    OPEN: {
        "about": 0.93,
        "date": 0.94,
        "doc_date": 0.97,
        "document": 0.98,
        "event": 0.93,
        "former": 0.92,
        "holds": 0.91,
        "issuer": 0.91,
        "organ": 0.94,
        "organiser": 0.79,
        "person": 0.86,
        "place": 0.81,
        "takes_part": 0.84,
        "title": 0.97,
    },
    CLOSED: {
        "about": 0.92,
        "date": 0.87,
        "doc_date": 0.88,
        "document": 1.0,
        "event": 0.88,
        "former": 0.65,
        "holds": 0.87,
        "issuer": 0.83,
        "organ": 0.94,
        "organiser": 0.71,
        "person": 0.86,
        "place": 0.57,
        "takes_part": 0.7,
        "title": 0.76,
    },
}
MOST_BEYOND = {OPEN: 115, CLOSED: 66}
"""Facts read that the passages do not tell."""


@pytest.fixture(scope="module", params=[OPEN, CLOSED], ids=["open", "closed"])
def folder(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture(scope="module")
def tally(folder: Path) -> Tally:
    return measure(of_folder(folder))


def test_no_kind_of_fact_is_read_in_fewer_wordings(folder: Path, tally: Tally) -> None:
    found = {kind: tally.found[kind] / asked for kind, asked in tally.asked.items()}
    assert found.keys() == FLOORS[folder].keys()
    assert {kind: share for kind, share in found.items() if share < FLOORS[folder][kind]} == {}


def test_little_is_read_beyond_what_is_told(folder: Path, tally: Tally) -> None:
    assert sum(tally.beyond.values()) <= MOST_BEYOND[folder]


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


ENDS = (
    "Phiên họp thứ tư của Hội đồng bầu cử",
    "Hội thi dân vận khéo diễn ra ngày 5/10 ngay tại Nhà văn hóa và",
    "Tại hội nghị, trao Bằng khen cho là ông Lê Văn Hòa, Giám đốc Sở Y tế",
    "Công ty Cổ phần Phân bón Hoa Sen (HSFC) họp. Ông Trần Văn Lực giữ chức Chủ tịch HĐQT công ty",
)


@pytest.mark.parametrize("text", [*ENDS, *(passage.text for passage in of_folder(OPEN)[::24])])
def test_a_text_may_end_behind_any_word(text: str) -> None:
    words = text.split(" ")
    for end in range(1, len(words) + 1):
        article = prepare(RawArticle("phrasing", " ".join(words[:end]), published="2025-11-20"))
        quotes = [mention for organ in extract(article).organs for mention in organ.mentions]
        assert all(article.text[one.span.start : one.span.end] == one.quote for one in quotes)
