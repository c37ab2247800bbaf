"""At which of several events of an article somebody takes part: the one told of, not one that is only spoken of."""

from __future__ import annotations

from tests.extract.phrases import each, read


@each("roles-at-events")
def test_who_took_part_where(text: str, expected: list[str]) -> None:
    reading = read(text)
    names = {person.key: person.name for person in reading.persons}
    events = {event.key: event.name for event in reading.events}
    found = {(names[part.person], part.role, events[part.event]) for part in reading.participations}
    assert sorted(f"{name}: {role} | {event}" for name, role, event in found) == sorted(expected)
