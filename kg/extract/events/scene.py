"""The value the event rules give: an event with what grounds it."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.events.ground import Grounds
from kg.extract.events.mention import EventMention
from kg.extract.mentions import DateMention


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with what grounds it."""

    key: str
    best: EventMention
    grounds: tuple[tuple[EventMention, Grounds], ...]
    day: DateMention | None
    parent: str | None = None
    about: tuple[int, ...] = ()
    """Entries where documents begin that it is about without naming them."""

    @property
    def dated(self) -> bool:
        """Say whether its day is said."""
        return self.day is not None and self.day.date.day is not None

    @property
    def told(self) -> bool:
        """Say whether it is told of for its own sake, not only beside another."""
        return any(not mention.aside for mention, _ in self.grounds)

    @property
    def in_a_name(self) -> bool:
        """Say whether it is told of in the name of another alone (`Lễ trao giải` *Cuộc thi ...*)."""
        return any(mention.outer is not None for mention, _ in self.grounds)
