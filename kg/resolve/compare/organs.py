"""Two organs of two articles held against each other."""

from __future__ import annotations

import re
from functools import cache

from kg.model import Organ
from kg.resolve.compare.ground import Comparison, Ground, Side, concluded, weighed
from kg.resolve.keys import folded
from kg.resolve.organ_names import canonical, short_name
from kg.resolve.organs import Context, home, is_local, is_own
from kg.schema import organ_kinds, term_of
from kg.text.letters import toneless

_Label = tuple[str, str]
"""In English, in Vietnamese."""
_MUCH_IN_COMMON = 0.6
# `Công an tỉnh`: the area is not named
_AREA_LEFT_OPEN = re.compile(r" (?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)$")


def compare_organs(one: Side, other: Side) -> Comparison:
    """Return what speaks for and against two organs being one."""
    mine, theirs = _organ(one), _organ(other)
    if canonical(mine.name) == canonical(theirs.name):
        here, there = Context(one.reading), Context(other.reading)
        homes = home(mine, here), home(theirs, there)
        if None not in homes and homes[0] != homes[1]:
            said = ("Of two districts of one name.", "Của hai đơn vị cấp huyện trùng tên.")
            return weighed([Ground("place.other", -0.45, *said)], enough=-0.3)
        owned = not (is_own(mine, here) or is_own(theirs, there))
        return _of_one_name(mine, theirs, owned=owned, joined=one.ids[one.key] == other.ids[other.key])
    if _short(mine) == _short(theirs) and not is_local(mine) and not is_local(theirs):
        said = ("Two names of one Party committee.", "Hai tên gọi của một cấp ủy.")
        return concluded([Ground("committee.same", 0.25, *said)], joined=False, apart=False)
    return weighed(_against(mine, theirs), enough=-0.3)


def _short(organ: Organ) -> str:
    return canonical(short_name(organ.name) or organ.name)


def _of_one_name(mine: Organ, theirs: Organ, *, owned: bool, joined: bool) -> Comparison:
    if not owned:
        said = ("The same words, but it is not said whose organ it is.", "Cùng tên gọi nhưng không rõ của nơi nào.")
        return concluded([Ground("organ.owner", 0.0, *said)], joined=False, apart=False)
    if not joined:
        said = ("One name, before and after a reorganisation.", "Một tên, trước và sau khi sắp xếp lại.")
        return concluded([Ground("period.other", -0.2, *said)], joined=False, apart=False)
    said = ("Two ways of writing one full name.", "Hai cách viết của một tên đầy đủ.")
    if folded(mine.name) == folded(theirs.name):
        said = ("The full names are the same.", "Tên đầy đủ trùng nhau.")
    return concluded([Ground("name.same", 0.45, *said)], joined=True, apart=False)


def _organ(side: Side) -> Organ:
    return next(organ for organ in side.reading.organs if organ.key == side.key)


def _against(mine: Organ, theirs: Organ) -> list[Ground]:
    one, other = canonical(mine.name), canonical(theirs.name)
    if toneless(one) == toneless(other):
        return [Ground("name.tones", -0.4, "The tones of the names differ.", "Tên khác dấu thanh.")]
    grounds = []
    if mine.place and theirs.place and folded(mine.place) != folded(theirs.place):
        said = (f"Of two places: {mine.place}, {theirs.place}.", f"Của hai nơi: {mine.place}, {theirs.place}.")
        grounds.append(Ground("place.other", -0.45, *said))
    elif mine.level and theirs.level and mine.level != theirs.level:
        grounds.append(_unlike("level", -0.35, _level(mine.level), _level(theirs.level)))
    grounds += _of_words(one, other, owned=not (is_local(mine) or is_local(theirs)))
    if mine.kind != theirs.kind:
        grounds.append(_unlike("kind", -0.3, _kinds()[mine.kind], _kinds()[theirs.kind]))
    return grounds


def _unlike(trait: str, weight: float, mine: _Label, theirs: _Label) -> Ground:
    words = "cấp" if trait == "level" else "loại"
    said = (f"Of two {trait}s: {mine[0]}, {theirs[0]}.", f"Thuộc hai {words}: {mine[1]}, {theirs[1]}.")
    return Ground(f"{trait}.other", weight, *said)


def _level(notation: str) -> _Label:
    level = term_of("organ_levels", notation)
    return level.label_en, level.label


@cache
def _kinds() -> dict[str, _Label]:
    return {kind.cls: (kind.label_en, kind.label) for kind in organ_kinds()}


def _of_words(one: str, other: str, *, owned: bool) -> list[Ground]:
    """Return what the words of two canonical names say; `owned`: both names say whose organ it is."""
    words, others = (set(_AREA_LEFT_OPEN.sub("", name).split()) for name in (one, other))
    if _numbers(words) != _numbers(others):
        return [Ground("number.other", -0.4, "The names hold other numbers.", "Tên có số khác nhau.")]
    if words <= others or others <= words:
        if owned:
            said = ("One is a body of the other, or has other duties.", "Một bên là bộ phận hoặc có chức năng khác.")
            return [Ground("name.body", -0.35, *said)]
        return [Ground("name.part", 0.05, "One name lacks words of the other.", "Một tên thiếu từ so với tên kia.")]
    if len(words & others) / len(words | others) < _MUCH_IN_COMMON:
        return [Ground("name.other", -0.45, "The names differ.", "Tên khác nhau.")]
    return [Ground("name.near", -0.1, "The names have most words in common.", "Tên có phần lớn từ chung.")]


def _numbers(words: set[str]) -> set[str]:
    return {word for word in words if word.isdecimal()}
