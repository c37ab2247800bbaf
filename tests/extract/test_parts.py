"""Parts and wholes: where the words between two organs say that one belongs to the other, and where they do not."""

from __future__ import annotations

from tests.extract.phrases import each, parts_of


@each("parts", "parts-official")
def test_a_part_names_its_whole(text: str, expected: list[str]) -> None:
    assert sorted(parts_of(text)) == sorted(expected)
