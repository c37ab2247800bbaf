"""Distributive lists of organs: one a place, one a field."""

from __future__ import annotations

from tests.extract.phrases import each, organs


@each("organ_lists")
def test_a_list_gives_one_organ_a_place_or_a_field(text: str, expected: list[str]) -> None:
    assert organs(text) == expected
