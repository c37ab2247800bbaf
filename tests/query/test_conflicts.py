"""Everything in which articles disagree, over small articles built for it."""

from __future__ import annotations

import pytest

from kg.graph import build_quads
from kg.model import Reading
from kg.query import Conflict, conflicts
from kg.resolve import resolve
from kg.store import Draft as Content
from kg.store import GraphStore, keep_in_memory
from tests.hand_made import Draft, review

PARTY = "Tỉnh ủy Vân Sơn"


def store_of(*readings: Reading) -> GraphStore:
    return keep_in_memory(Content([one.article for one in readings], build_quads(resolve(readings))))


def said(day: str, *posts: tuple[str, str, str], tail: str = "") -> Reading:
    """Return an article of a day in which persons hold posts: (name, title, status)."""
    words = "; ".join(f"{name}, {title} {PARTY}" for name, title, _ in posts)
    draft = Draft(f"Tin ngày {day}: {words}{tail}.", published=day)
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
    assert (conflict.kind, conflict.subject, conflict.about) == ("heads", PARTY, "Bí thư")
    assert {side.value for side in conflict.sides} == {"Trần Quốc Hùng (2024-02-01)", "Lê Thị Bình (2024-02-01)"}
    assert {side.quote for side in conflict.sides} == {
        "Trần Quốc Hùng, Bí thư Tỉnh ủy Vân Sơn",
        "Lê Thị Bình, Bí thư Tỉnh ủy Vân Sơn",
    }
    assert {side.reason for side in conflict.sides} == {"on one day", ""}


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
    assert [side.value for side in conflict.sides] == ["Bí thư", "Phó Bí thư"]
    assert found(said("2024-02-01", HUNG), said("2023-02-01", deputy)) == []
