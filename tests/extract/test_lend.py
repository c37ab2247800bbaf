"""Posts of one chain lend each other their organs."""

from __future__ import annotations

from tests.extract.phrases import each, holdings


@each("lending", "last_owner", "bodies")
def test_a_bare_post_borrows_the_organ_that_fits_it(text: str, expected: list[str]) -> None:
    assert sorted(holdings(text)) == sorted(expected)
