"""Values of the extraction: equal by what they hold, fit for sets, and nothing can be hung on them."""

from __future__ import annotations

import pytest

from kg.extract.value import value


@value
class Pair:
    left: int
    right: str = "b"


def test_values_are_equal_by_what_they_hold() -> None:
    assert Pair(1) == Pair(1, "b")
    assert Pair(1) != Pair(2)
    assert {Pair(1), Pair(1, "b"), Pair(1, "c")} == {Pair(1), Pair(1, "c")}


def test_nothing_else_can_be_hung_on_a_value() -> None:
    with pytest.raises(AttributeError):
        Pair(1).other = 2  # type: ignore[attr-defined]
