"""Roles over the frames of the press: every phrase says who took part and how."""

from __future__ import annotations

from tests.extract.phrases import each, read


@each(
    "roles",
    "roles-more",
    "roles-frames",
    "roles-guests",
    "roles-openings",
    "roles-receptions",
    "roles-pages",
    "roles-official",
)
def test_who_took_part_and_how(text: str, expected: list[str]) -> None:
    reading = read(text)
    names = {person.key: person.name for person in reading.persons}
    found: dict[str, set[str]] = {}
    for part in reading.participations:
        found.setdefault(names[part.person], set()).add(part.role)
    assert sorted(f"{name}: {' '.join(sorted(roles))}" for name, roles in found.items()) == sorted(expected)
