"""Two persons of two articles held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.model import Holding
from kg.reference import provinces
from kg.resolve.compare.ground import Comparison, Ground, Side, concluded
from kg.resolve.judged import judged_of
from kg.resolve.keys import folded
from kg.resolve.organs import is_local, meeting_ids, place_of
from kg.resolve.person_names import near
from kg.resolve.persons import CIRCLE, EVENT, OFFICE, ORGAN, SETTING, Named, bearers_of, group_persons
from kg.resolve.posts import is_crowded

_NEAR = {
    "tones": Ground("name.tones", -0.45, "The tones of the names differ.", "Tên khác dấu thanh."),
    "letter": Ground("name.letter", -0.2, "The names differ by a letter.", "Tên khác nhau một chữ cái."),
    "part": Ground("name.part", -0.15, "One name lacks a syllable of the other.", "Một tên thiếu một âm tiết."),
}
_OTHER_NAME = Ground("name.other", -0.5, "The names differ.", "Tên khác nhau.")
_SAME_NAME = Ground("name.same", 0.0, "The names are the same, letter and tone.", "Tên trùng nhau cả chữ và dấu.")
_TIES = {
    ORGAN: ("organ.shared", 0.35, "A post in the same organ", "Cùng giữ chức vụ tại một cơ quan"),
    OFFICE: ("office.shared", 0.4, "The same office of the State or the Party", "Cùng một chức danh"),
    CIRCLE: (
        "circle.shared",
        0.3,
        "Among those who lead one area in one term",
        "Cùng lãnh đạo một địa phương, một nhiệm kỳ",
    ),
    EVENT: ("event.shared", 0.35, "A part in the same event", "Cùng tham gia một sự kiện"),
    SETTING: ("setting.shared", 0.3, "A post of one name in one province", "Chức vụ tại cơ quan cùng tên của một tỉnh"),
}
_NEAR_IN_TIME = 2
"""Years within which posts in two provinces are held by two people as a rule."""


def compare_persons(one: Side, other: Side) -> Comparison:
    """Return what speaks for and against two persons being one."""
    mine, theirs = _named(one), _named(other)
    grounds = list(_of_names(mine, theirs))
    strange = any(ground.code in {"name.other", "name.tones"} for ground in grounds)
    shared = mine.ties & theirs.ties
    grounds += _shared(shared, one)
    line = [] if strange else [*_line(mine, theirs, one), *_line(theirs, mine, other)]
    grounds += line
    elsewhere = [] if line else list(_elsewhere(one, other))
    if not shared and not strange:
        grounds += [*_hints(one, other), *elsewhere]
    joined = len(set(group_persons([mine, theirs], judged_of(())).values())) == 1
    unlike = any(ground.code in {"name.letter", "name.part"} for ground in grounds) and not shared
    near_in_time = any(ground.code == "place.elsewhere" for ground in elsewhere) and not shared
    return concluded(grounds, joined=joined, apart=strange or unlike or near_in_time)


def _named(side: Side) -> Named:
    found = bearers_of(side.reading, side.ids, judged_of(()))
    return next(named for named in found if named.key == side.key)


def _of_names(mine: Named, theirs: Named) -> Iterator[Ground]:
    if mine.block == theirs.block:
        yield _SAME_NAME
        if folded(mine.name) != folded(theirs.name):
            yield Ground("name.stutter", -0.05, "One repeats the family name.", "Một tên lặp họ.")
        return
    yield _NEAR.get(near(mine.name, theirs.name) or "", _OTHER_NAME)


def _shared(ties: frozenset[tuple[int, str]], side: Side) -> Iterator[Ground]:
    names = {side.ids[organ.key]: organ.name for organ in side.reading.organs}
    names |= {side.ids[event.key]: event.name for event in side.reading.events}
    for kind, shared in sorted(ties):
        if kind in _TIES:
            code, weight, en, vi = _TIES[kind]
            words = names.get(shared, shared.partition("/")[2])
            yield Ground(code, weight, f"{en}: {words}.", f"{vi}: {words}.")


def _line(before: Named, after: Named, side: Side) -> Iterator[Ground]:
    """Yield that a post of one was in an organ that went into one of the other's; `side` is that of the former."""
    met = meeting_ids(side.reading, side.ids)
    names = {met[organ.key]: organ.name for organ in side.reading.organs}
    for token in sorted(before.left & after.entered)[:1]:
        words = names.get(token) or token.partition("/")[2].title()
        en = f"A post in what became the other's organ by a change of organs: {words}."
        vi = f"Chức vụ tại nơi đã thành cơ quan của bên kia khi sắp xếp tổ chức: {words}."
        yield Ground("lineage.shared", 0.3, en, vi)


def _holdings(side: Side) -> list[Holding]:
    return [holding for holding in side.reading.holdings if holding.person == side.key]


def _hints(one: Side, other: Side) -> Iterator[Ground]:
    """Yield what tells little: a post that hundreds hold, the same title elsewhere."""
    organs = [{organ.key: organ for organ in side.reading.organs} for side in (one, other)]
    mine, theirs = ({side.ids[h.organ] for h in _holdings(side) if h.organ} for side in (one, other))
    for holding in _holdings(one):
        if holding.organ and one.ids[holding.organ] in mine & theirs:
            name = organs[0][holding.organ].name
            if is_crowded(holding.title, organs[0][holding.organ]):
                yield Ground("organ.crowded", 0.15, f"One of many in {name}.", f"Là một trong nhiều người tại {name}.")
    titles = [{folded(holding.title) for holding in _holdings(side)} for side in (one, other)]
    if titles[0] & titles[1]:
        yield Ground("title.same", 0.05, "The same title.", "Cùng chức danh.")
    if any(is_local(organs[n][h.organ]) for n, side in enumerate((one, other)) for h in _holdings(side) if h.organ):
        said = ("An article does not say whose organ it is.", "Bài không nói rõ cơ quan của địa phương nào.")
        yield Ground("organ.owner", 0.02, *said)


def _posted(side: Side) -> dict[tuple[str, str], set[int]]:
    """Return level and place of the posts held in office, with the years attested."""
    organs = {organ.key: organ for organ in side.reading.organs}
    found: dict[tuple[str, str], set[int]] = {}
    for holding in _holdings(side):
        organ = organs.get(holding.organ or "")
        place = place_of(organ, organs) if organ else None
        if organ and organ.level and place:
            days = [one.on or side.reading.article.published for one in holding.attestations if one.status != "former"]
            years = {day.year for day in days if day and day.year is not None}
            found.setdefault((organ.level, folded(place)), set()).update(years)
    return found


def _one_went_into(place: str, other: str) -> bool:
    """Return whether one of two provinces became part of the other on 1/7/2025."""
    return (place, other) in _successions() or (other, place) in _successions()


@cache
def _successions() -> frozenset[tuple[str, str]]:
    return frozenset((folded(one.name), folded(one.successor)) for one in provinces())


def _elsewhere(one: Side, other: Side) -> Iterator[Ground]:
    """Yield posts of one level in two places: near in time they are held by two people, else an official may move."""
    mine, theirs = _posted(one), _posted(other)
    if mine.keys() & theirs.keys():
        return
    for level, place in sorted(mine):
        for their_level, their_place in sorted(theirs):
            if level != their_level or _one_went_into(place, their_place):
                continue
            years = [(a, b) for a in mine[level, place] for b in theirs[their_level, their_place]]
            near_in_time = any(abs(a - b) <= _NEAR_IN_TIME for a, b in years)
            words = f"{place}, {their_place}".title()
            if near_in_time:
                said = (f"Posts in two places at one time: {words}.", f"Giữ chức ở hai nơi cùng thời gian: {words}.")
                yield Ground("place.elsewhere", -0.35, *said)
            else:
                said = (f"Posts in two places: {words}.", f"Giữ chức ở hai nơi: {words}.")
                yield Ground("place.moved", -0.15, *said)
