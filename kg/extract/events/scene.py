"""The value the event rules give: an event with what grounds it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.events.ground import Grounds
from kg.extract.events.mention import EventMention
from kg.extract.mentions import DateMention
from kg.extract.organs.tree import OrganNode


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

    @property
    def hosts(self) -> tuple[OrganNode, ...]:
        """Return who holds it, by the first of its mentions that tells so; nobody where none does."""
        return next((grounds.organisers for _, grounds in self.grounds if grounds.organisers), ())

    def held_by(self, hosts: tuple[OrganNode, ...]) -> Scene:
        """Return the event with other organs as those whom its first mention tells to hold it."""
        return self.grounded(replace(self.grounds[0][1], organisers=hosts))

    def grounded(self, own: Grounds) -> Scene:
        """Return the event with something else said of it where it is first told of."""
        (mention, _), *others = self.grounds
        return replace(self, grounds=((mention, own), *others))
