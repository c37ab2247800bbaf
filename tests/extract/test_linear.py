"""The cost of reading grows with the length of the text alone, whatever a line is made of."""

from __future__ import annotations

import cProfile
import pstats
import time

import pytest

from kg.extract.reading import extract
from tests.extract.phrases import article

HOSTILE = {
    "all capitals": "TỈNH ỦY LAM HỒNG BAN CHỈ ĐẠO ",
    "no spaces": "banchỉđạo",
    "no spaces, capitals": "BANCHỈĐẠO",
    "commas": ",",
    "one head": "Ban ",
    "one deputy": "Phó ",
    "one unit": "Tỉnh ",
    "one small word": "của ",
    "nested owners": "Văn phòng của Ban Chỉ đạo của ",
    "open brackets": "(",
    "organs in brackets": "(Tỉnh ủy ",
    "digits and slashes": "1/2-",
    "symbols": "35-NQ/TW ",
    "unknown names": "Xanh ",
    "persons": "Nguyễn Văn An, ",
    "persons and posts": "ông Lê An, Bí thư Tỉnh ủy, ",
    "bare posts": "Bí thư, ",
    "prefixes": "đồng chí ",
    "heads of lists": "các đồng chí: ",
    "organs of organs": "Ban Chấp hành Đảng bộ ",
    "organs of places": "Tỉnh ủy Lam Hồng và ",
    "lists of places": "UBND các tỉnh Nghệ An, ",
    "lists of fields": "các sở: Tài chính, ",
    "two heads": "Đoàn công tác tỉnh Hải Lộ, Bí thư Tỉnh ủy Hải Lộ Lê An; ở tỉnh Nghệ An Bí thư Tỉnh ủy Hồ Ba; ",
    "visits": "Đoàn công tác đã sang thăm và làm việc tại tỉnh Nghệ An, ",
    "sittings": "Kỳ họp thông qua ",
    "events and places": "hội nghị diễn ra tại Huế, ",
    "hosts of events": "HĐND và UBND tỉnh Lam Hồng tổ chức hội nghị, ",
    "documents at events": "Nghị quyết số 57-NQ/TW được Tỉnh ủy Lam Hồng quán triệt tại hội nghị sáng 18/11, ",
    "types of documents": "Nghị quyết, Chỉ thị, Kết luận, ",
    "counts": "Học viện tuyển 500 học viên, ",
    "lines": "Ban\n",
    "roles in sentences": "Ông Lê An, Bí thư Tỉnh ủy, phát biểu. ",
    "roles at conferences": "ông Lê An, Bí thư Tỉnh ủy, chủ trì hội nghị; ",
    "quotes": "“",
}
LENGTH = 6_000


def calls(text: str) -> int:
    """Return how many functions are called to read a text: the same on every run and machine."""
    profile = cProfile.Profile()
    one = article(text)
    profile.enable()
    extract(one)
    profile.disable()
    return sum(row[1] for row in pstats.Stats(profile).stats.values())  # type: ignore[attr-defined]


def line(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length].rstrip()


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_costs_twice_the_calls(unit: str) -> None:
    calls(line(unit, 200))  # tables and caches are filled once
    assert calls(line(unit, 2 * LENGTH)) <= 2.25 * calls(line(unit, LENGTH)) + 1000


def test_events_behind_the_day_of_another_cost_twice_the_calls() -> None:
    lead = "Ngày 3/10/2024, Hội nghị tổng kết công tác năm giới thiệu "
    assert calls(lead + line("tại hội nghị ", 2 * LENGTH)) <= 2.25 * calls(lead + line("tại hội nghị ", LENGTH)) + 1000


def test_a_tenure_said_without_end_is_read() -> None:
    for tenure in ("khóa XIV ", "(khóa XIV) "):
        text = f"HĐND tỉnh Lam Hồng {tenure}đã ban hành Nghị quyết số 5/NQ-HĐND."
        assert len(extract(article(text)).documents) == 1
        assert len(extract(article(text.replace(tenure, tenure * 1_500))).documents) == 1


LONG = [
    "all capitals",
    "no spaces",
    "commas",
    "one head",
    "nested owners",
    "one deputy",
    "open brackets",
    "digits and slashes",
]


@pytest.mark.parametrize("kind", LONG)
def test_a_line_of_200_kilobytes_is_read_in_the_time_of_its_length(kind: str) -> None:
    def cost(length: int) -> float:
        one = article(line(HOSTILE[kind], length))
        begun = time.process_time()
        extract(one)
        return time.process_time() - begun

    assert cost(200_000) < 9 * cost(40_000) + 0.5  # five times the length; quadratic growth would be 25 times
