"""Where an article tells of an event."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.events.scene import Scene
from kg.extract.stream import Stream
from kg.extract.value import value

# words before an event's name that say things happen there (`tại hội nghị`), not that it is spoken about
_HERE = frozenset(
    (
        "tại dự trì mạc luận trong hành đạo giảng tọa do của mở chức ở vào chào mừng ra có nhân bố kết diễn là "
        "điều , . : ( – - “ \n"
    ).split(" ")
)
_RUN = ("điều", "hành", "chương", "trình")


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


def marks_of(stream: Stream, scenes: Sequence[Scene]) -> list[Mark]:
    """Return where the events are told of, in order of the text."""
    marks = (
        Mark(
            mention.first,
            mention.after,
            mention.named,
            scene,
            grounds.date is not None or bool(grounds.organisers),
            mention.aside and not _run(stream, mention.first),
            stream.folded[mention.first - 1] in _HERE or _run(stream, mention.first),
        )
        for scene in scenes
        for mention, grounds in scene.grounds
    )
    return sorted(marks, key=lambda mark: (mark.first, mark.scene.key))


def _run(stream: Stream, first: int) -> bool:
    """Say whether somebody directs the programme of an event: `điều hành chương trình` *hội nghị*."""
    return stream.folded[max(0, first - len(_RUN)) : first] == _RUN
