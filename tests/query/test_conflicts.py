"""Everything in which articles disagree, over small articles built for it."""

from __future__ import annotations

import pytest

from kg.graph import build_quads
from kg.model import Reading
from kg.query import Conflict, ask, conflicts, load, rows
from kg.resolve import resolve
from kg.store import Draft as Content
from kg.store import GraphStore, keep_in_memory
from tests.hand_made import Draft, day, review

PARTY = "Tỉnh ủy Vân Sơn"


def store_of(*readings: Reading) -> GraphStore:
    return keep_in_memory(Content([one.article for one in readings], build_quads(resolve(readings))))


def said(date: str, *posts: tuple[str, str, str], tail: str = "") -> Reading:
    """Return an article of a day in which persons hold posts: (name, title, status)."""
    words = "; ".join(f"{name}, {title} {PARTY}" for name, title, _ in posts)
    draft = Draft(f"Tin ngày {date}: {words}{tail}.", published=date)
    party = draft.organ(PARTY)
    for name, title, status in posts:
        draft.holds(draft.person(name), title, party, f"{name}, {title} {PARTY}", status)
    return draft.reading()


def found(*readings: Reading) -> list[Conflict]:
    return list(conflicts(store_of(*readings), "en"))


HUNG, BINH = ("Trần Quốc Hùng", "Bí thư", "current"), ("Lê Thị Bình", "Bí thư", "current")


def test_values_with_both_quotes_and_their_articles() -> None:
    readings = [review().reading(), review("11/10/2018", "2018-10-11", "2023-03-07").reading()]
    (conflict,) = found(*readings)
    assert (conflict.kind, conflict.subject, conflict.about) == ("value", "Nghị quyết 35-NQ/TW", "eli:date_document")
    assert [(side.value, side.quote, side.rank, side.published) for side in conflict.sides] == [
        ("2018-10-22", "ngày 22/10/2018", "preferred", "2023-11-14"),
        ("2018-10-11", "ngày 11/10/2018", "normal", "2023-03-07"),
    ]
    assert conflict.sides[0].article.endswith(readings[0].article.id)
    assert conflict.sides[0].headline.startswith("Hội nghị sơ kết 5 năm")
    assert "register" in conflict.sides[0].reason


def test_two_heads_on_one_day() -> None:
    (conflict,) = found(said("2024-02-01", HUNG), said("2024-02-01", BINH))
    assert (conflict.kind, conflict.subject, conflict.about) == ("heads", f"Bí thư, {PARTY}", "org:heldBy")
    assert conflict.on == "2024-02-01"
    assert {(side.value, side.rank) for side in conflict.sides} == {
        ("Trần Quốc Hùng", "normal"),
        ("Lê Thị Bình", "preferred"),
    }
    assert {side.quote for side in conflict.sides} == {
        "Trần Quốc Hùng, Bí thư Tỉnh ủy Vân Sơn",
        "Lê Thị Bình, Bí thư Tỉnh ủy Vân Sơn",
    }
    (won,) = [side for side in conflict.sides if side.rank == "preferred"]
    assert won.reason.startswith("A tie, 1 independent source each; preferred because it comes first in order")


def test_the_question_on_overlaps_tells_what_is_ranked_the_preferred_first() -> None:
    store = store_of(said("2024-02-01", HUNG), said("2024-02-01", BINH))
    columns, answers = rows(ask(store, load("overlaps"), {}, "en").results)
    (row,) = [dict(zip(columns, answer, strict=True)) for answer in answers]
    told = {name: getattr(row[name], "value", None) for name in ("name", "otherName", "answer", "date", "otherDate")}
    assert told == {
        "name": "Lê Thị Bình",
        "otherName": "Trần Quốc Hùng",
        "answer": "on one day",
        "date": "2024-02-01",
        "otherDate": "2024-02-01",
    }


def test_two_chairs_of_one_event_with_both_quotes() -> None:
    def chaired(name: str) -> Reading:
        draft = Draft(f"{PARTY} tổ chức hội nghị ngày 6/5/2024; {name} chủ trì hội nghị.", published="2024-05-06")
        party = draft.organ(PARTY)
        meeting = draft.event("hội nghị", start=(day("2024-05-06"), "6/5/2024"), organiser=(party, PARTY))
        draft.takes_part(draft.person(name), meeting, "chairs", f"{name} chủ trì")
        return draft.reading()

    (conflict,) = found(chaired("Trần Quốc Hùng"), chaired("Lê Thị Bình"))
    assert (conflict.kind, conflict.subject, conflict.about) == ("roles", "hội nghị", "vnkg:chairedBy")
    assert [(side.value, side.rank, side.quote) for side in conflict.sides] == [
        ("Lê Thị Bình", "preferred", "Lê Thị Bình chủ trì"),
        ("Trần Quốc Hùng", "normal", "Trần Quốc Hùng chủ trì"),
    ]


def test_a_head_in_between_two_sightings_of_another() -> None:
    (conflict,) = found(said("2023-01-01", HUNG), said("2024-02-01", BINH), said("2025-01-01", HUNG))
    assert conflict.sides[0].value == "Lê Thị Bình (2024-02-01)"
    assert conflict.sides[0].reason == "in between two sightings of the other"


@pytest.mark.parametrize(
    "readings",
    [
        [said("2024-02-01", HUNG), said("2024-02-02", BINH)],  # one after the other
        [said("2024-02-01", HUNG), said("2024-02-01", ("Lê Thị Bình", "Bí thư", "former"))],
        [said("2024-02-01", HUNG), said("2024-02-01", ("Lê Thị Bình", "Bí thư", "acting"))],
        [said("2024-02-01", HUNG), said("2024-02-01", ("Lê Thị Bình", "Bí thư", "designate"))],
        [said("2024-02-01", HUNG), said("2024-02-01", ("Lê Thị Bình", "Phó Bí thư", "current"))],
        [said("2024-02-01", HUNG), said("2024-02-01", HUNG, tail=" dự")],
    ],
)
def test_what_is_no_conflict(readings: list[Reading]) -> None:
    assert found(*readings) == []


def test_a_hand_over_in_one_article_says_so() -> None:
    (conflict,) = found(said("2024-02-01", HUNG, BINH))
    assert "perhaps a hand-over" in conflict.sides[0].reason


def test_head_in_one_article_and_deputy_in_the_other() -> None:
    deputy = ("Trần Quốc Hùng", "Phó Bí thư", "current")
    (conflict,) = found(said("2024-02-01", HUNG), said("2024-02-01", deputy))
    assert (conflict.kind, conflict.subject) == ("posts", "Trần Quốc Hùng")
    assert {side.value for side in conflict.sides} == {f"Bí thư, {PARTY}", f"Phó Bí thư, {PARTY}"}
    assert {side.rank for side in conflict.sides} == {"preferred", "normal"}
    assert found(said("2024-02-01", HUNG), said("2023-02-01", deputy)) == []
