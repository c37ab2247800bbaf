"""Two events of two articles held against each other."""

from __future__ import annotations

from collections.abc import Iterator

from kg.resolve.compare.ground import Comparison, Ground, Side, concluded, weighed
from kg.resolve.events import Held, events_of, group_events
from kg.resolve.judged import judged_of

_JOINED = Ground(
    "event.fits", 0.4, "Day, organiser and matter fit one event.", "Ngày, đơn vị tổ chức, nội dung đều khớp."
)
_DAY_UNKNOWN = Ground("day.unknown", 0.0, "A day is not known.", "Không rõ ngày.")
_KIND = Ground("kind.other", -0.35, "Of two kinds.", "Hai loại sự kiện.")
_NAME = Ground("name.same", 0.1, "The same name.", "Cùng tên.")
_MATTER = Ground("matter.same", 0.2, "About the same document.", "Cùng về một văn bản.")
_ORGANISER = Ground("organiser.same", 0.15, "The same organiser.", "Cùng đơn vị tổ chức.")
_ORGANISERS = Ground("organiser.other", -0.4, "Two organisers.", "Hai đơn vị tổ chức.")
_PLACES = Ground("place.other", -0.2, "Two places.", "Hai địa điểm.")
_CHAIR = Ground("chair.same", 0.15, "The same chair.", "Cùng người chủ trì.")
_MATTERS = Ground("matter.other", -0.35, "About two documents.", "Về hai văn bản khác nhau.")


def compare_events(one: Side, other: Side) -> Comparison:
    """Return what speaks for and against two tellings being of one event."""
    mine, theirs = _held(one), _held(other)
    joined = len(set(group_events([mine, theirs], judged_of(())).values())) == 1
    if joined:
        return concluded([_JOINED], joined=True, apart=False)
    return weighed(_against(mine, theirs))


def _held(side: Side) -> Held:
    return next(held for held in events_of(side.reading, side.ids, judged_of(())) if held.key == side.key)


def _against(mine: Held, theirs: Held) -> Iterator[Ground]:
    if mine.counted and theirs.counted and mine.counted != theirs.counted:
        yield Ground("number.other", -0.45, "Numbered otherwise.", "Khác số thứ tự.")
    elif not (mine.day and theirs.day):
        yield _DAY_UNKNOWN
    elif mine.day != theirs.day:
        said = f"{mine.day}, {theirs.day}"
        yield Ground("day.other", -0.45, f"On two days: {said}.", f"Hai ngày: {said}.")
    if mine.kind != theirs.kind:
        yield _KIND
    if mine.name == theirs.name:
        yield _NAME
    if mine.organisers and theirs.organisers:
        yield _ORGANISER if mine.organisers & theirs.organisers else _ORGANISERS
    if mine.about and theirs.about:
        yield _MATTER if mine.about & theirs.about else _MATTERS
    if mine.places and theirs.places and not mine.places & theirs.places:
        yield _PLACES
    if mine.chairs & theirs.chairs:
        yield _CHAIR
