"""Where an article tells of an event."""

from __future__ import annotations

from kg.extract.events.scene import Scene
from kg.extract.value import value


@value
class Mark:
    """An event told of at stream entries `[first, after)`."""

    first: int
    after: int
    named: bool
    scene: Scene
    grounded: bool
    aside: bool
    here: bool
    """The words before it say that something happens there."""

    @property
    def tells(self) -> bool:
        """Say whether the event is told there by its name, its day or its hosts."""
        return self.named or self.grounded
