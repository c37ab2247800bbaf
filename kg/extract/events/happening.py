"""One event of the article while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.events.mention import EventMention
from kg.model import PartialDate


@dataclass(slots=True)
class Happening:
    """One event of the article while it is being put together."""

    mentions: list[EventMention]
    words: set[str] = field(default_factory=set)
    ordinal: str | None = None
    day: PartialDate | None = None
    outer: int | None = None
    held: bool = False
    """Its first mention names who holds it."""

    @property
    def kind(self) -> str:
        """Return the words of kind of the mention that founds it."""
        return self.mentions[0].kind
