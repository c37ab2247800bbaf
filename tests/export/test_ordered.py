"""Sorting outside memory gives what sorting inside gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export.ordered import ordered

LINES = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\n\r")))


@given(LINES, st.integers(1, 4))
def test_any_lines_in_any_number_of_runs(lines: list[str], held: int) -> None:
    assert list(ordered(lines, held)) == sorted(set(lines))


@pytest.mark.parametrize("held", [1, 3, 100])
def test_a_line_of_several_runs_comes_once(held: int) -> None:
    assert list(ordered(["b", "a", "b", "ă", "a", "b"], held)) == ["a", "b", "ă"]
