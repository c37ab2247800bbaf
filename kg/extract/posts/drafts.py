"""A holding while it is being put together."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kg.extract.posts.chains import Tie

# what one is for a day, unless the words say of which body
_FOR_A_DAY = frozenset({"Trưởng đoàn", "Phó Trưởng đoàn"})


@dataclass(slots=True)
class Draft:
    """A holding while it is being put together; organ is an identity of the organ book."""

    person: str
    title: str
    organ: str | None
    ties: list[Tie] = field(default_factory=list)

    @property
    def lasts(self) -> bool:
        """Say whether it is a post that its words place in a body, not a part for a day: `Trưởng đoàn` *là ông A*."""
        return self.organ is not None or self.title not in _FOR_A_DAY

    def borrow(self, organ: str | None) -> None:
        """Take the organ that its own words do not name, at less confidence."""
        self.organ = organ
        self.ties = [replace(tie, confidence=0.7) for tie in self.ties]
