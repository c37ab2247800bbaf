"""Where an article is set: the places it names, so that `tỉnh`, `Tỉnh ủy` may be told whose they are — or left alone.

Rule 7 of the contract: the owner is taken from the article only when the article says it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.extract import lexicon
from kg.extract.organs.place import LEVEL_OF_UNIT, NAMED_FOR_A_MAN, PlaceRead, read_place
from kg.extract.stream import Stream
from kg.text.letters import fold

_LINE = re.compile(r"[^\n]+")
_PROSE = 160
_DELEGATION = 6
_NEAR = 40
"""Places looked at around a bare unit: more in one line decide nothing."""
_BRACKET = 4
_BIRTH = 16
_OF_ADDRESSES = frozenset("quán gốc ở tại : , - thôn xã phường thị trấn huyện quận xã thành phố tỉnh".split())
"""Words between `quê` and the places of an address."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place named at an offset."""

    start: int
    unit: str
    """Folded unit, from the words or the lexicon: `tỉnh`, `thành phố`, `quận`."""
    name: str
    level: str


def _unit_of(read: PlaceRead) -> str | None:
    if read.unit is not None:
        return read.unit
    found = lexicon.places().longest(lexicon.key(read.name or ""), 0)
    return next((place.unit for place in found[1] if place.level == read.level), None) if found else None


def _lead_end(text: str) -> int:
    """Return the offset after the headline and the first paragraph of prose."""
    for match in _LINE.finditer(text):
        if match.end() - match.start() > _PROSE:
            return match.end()
    return len(text)


@cache
def _known_openers() -> frozenset[str]:
    return lexicon.places().openers() | _STARTS


class Setting:
    """The places of one article, by unit."""

    def __init__(self, stream: Stream, said: frozenset[str], taken: tuple[tuple[int, int], ...]) -> None:
        """Collect the places named anywhere but inside `taken` stream entries (personal names), which are sorted."""
        self._named: dict[str, list[Named]] = {}
        self._lines: dict[int, dict[tuple[str, str, str], Named]] = defaultdict(dict)
        """The places of a line (by the line end before it), each where it is first named."""
        self._levels: dict[str, set[str]] = defaultdict(set)
        self._guests: set[str] = set()
        self._foreign: set[str] = set()
        self._stream = stream
        self._lead = _lead_end(stream.text)
        known, told = _known_openers(), {name.split(" ", 1)[0] for name in said}
        wall = done = 0
        for index in [at for at, word in enumerate(stream.folded) if word in known or word in told]:
            if index < done:
                continue
            while wall < len(taken) and taken[wall][1] <= index:
                wall += 1
            if wall < len(taken) and taken[wall][0] <= index:
                done = taken[wall][1]
                continue
            if stream.folded[index] in _STARTS and (head := lexicon.heads().longest(stream.folded, index)) is not None:
                done = head[0]  # `Tỉnh Đoàn` is an organ, no province
                continue
            read = read_place(stream, index, said) if stream.capital[index] or stream.folded[index] in _STARTS else None
            if read is not None and read.name is not None:
                self._take(index, read, read.name)
                done = read.after

    def _take(self, index: int, read: PlaceRead, name: str) -> None:
        """Note a place read at an entry."""
        if _abroad(self._stream, read.after):
            self._foreign.add(fold(name))
        unit = _unit_of(read)
        if unit is None or (read.unit is None and fold(name) == NAMED_FOR_A_MAN):
            return
        level = "district" if unit == "thành phố" and read.level == "district" else LEVEL_OF_UNIT[unit]
        named = Named(self._stream.start[index], unit, name, level)
        self._lines[self._line(named.start)].setdefault((unit, name, level), named)
        self._levels[fold(name)].add(level)
        if _of_guests(self._stream, index) or _of_birth(self._stream, index):
            self._guests.add(fold(name))
        else:
            self._named.setdefault(unit, []).append(named)

    def learn(self, owners: Iterable[tuple[int, str | None, str | None]]) -> None:
        """Add places that own organs (`Tỉnh ủy Thượng Lam`): (offset, folded unit, name)."""
        known = {(unit, each.start) for unit, named in self._named.items() for each in named}
        for start, unit, name in owners:
            if unit is not None and name is not None and (unit, start) not in known:
                known.add((unit, start))
                self._named.setdefault(unit, []).append(Named(start, unit, name, LEVEL_OF_UNIT[unit]))
        for unit, named in self._named.items():
            ours = [each for each in named if fold(each.name) not in self._foreign]
            self._named[unit] = sorted(ours, key=lambda each: each.start)
        self._starts = {unit: [each.start for each in named] for unit, named in self._named.items()}
        self._sole = {unit: _only(named) for unit, named in self._named.items()}

    def place(self, unit: str, offset: int) -> str | None:
        """Return the one place that a bare `unit` at `offset` can mean, or None.

        That is the only place of this unit in the whole article, else the only one of its paragraph up to there, else,
        where the paragraph names none or that one among others, the only one of headline and lead.
        """
        named = self._named.get(unit)
        if not named:
            return None
        if (only := self._sole[unit]) is not None:
            return only
        starts = self._starts[unit]
        line = self._line(offset) + 1
        until = bisect_right(starts, offset)
        near = named[max(bisect_left(starts, line), until - _NEAR) : until]
        lead = _only(named[: bisect_left(starts, self._lead)][:_NEAR])
        if not near:
            return lead
        among = lead is not None and any(fold(each.name) == fold(lead) for each in near)
        return _only(near) or (lead if among else None)

    def has_guests(self, place: str) -> bool:
        """Say whether a delegation of the place (its folded name) is on a visit."""
        return place in self._guests

    def names_another(self, place: str, offset: int) -> bool:
        """Say whether the line around an offset names a place of the level that `place` (folded) has, not that one."""
        levels = self._levels.get(place, ())
        return any(each.level in levels and fold(each.name) != place for each in self._in_line(offset))

    def names(self, place: str, offset: int) -> bool:
        """Say whether the line around an offset has named a place (its folded name) before it."""
        return any(fold(each.name) == place and each.start < offset for each in self._in_line(offset))

    def another(self, unit: str, place: str, offset: int) -> str | None:
        """Return the only other place of a unit, be it of guests or abroad, that the line names, or None."""
        line = self._in_line(offset)
        return _only([each for each in line if each.unit == unit and fold(each.name) != place])

    def _in_line(self, offset: int) -> Iterable[Named]:
        return self._lines.get(self._line(offset), {}).values()

    def _line(self, offset: int) -> int:
        """Return the offset of the line end before an offset, -1 where there is none."""
        return self._stream.text.rfind("\n", 0, offset)


def _abroad(stream: Stream, after: int) -> bool:
    """Say whether a country follows the place: `tỉnh Hủa Phăn (nước CHDCND Lào)`."""
    if stream.word[after : after + 1] not in (("(",), (",",)):
        return False
    window = range(after + 1, min(after + _BRACKET, len(stream)))
    named = stream.folded[after + 1 : after + 2] == ("nước",) or stream.capital[after + 1 : after + 2] == (True,)
    return named and any(lexicon.countries().longest(stream.folded, at) is not None for at in window)


def _of_guests(stream: Stream, at: int) -> bool:
    """Say whether a place is that of a visiting delegation (`Đoàn công tác tỉnh X`): not where the article is set."""
    before = stream.folded[max(0, at - _DELEGATION) : at]
    pairs = {before[index : index + 2] for index in range(len(before) - 1)}
    return ("đoàn", "công") in pairs or (("đoàn", "đại") in pairs and "quốc" not in before)


def _of_birth(stream: Stream, at: int) -> bool:
    """Say whether a place is where somebody comes from: `quê ở xã Lưu Sơn, huyện Đô Lương,` *tỉnh Nghệ An*."""
    index = at - 1
    while index > max(0, at - _BIRTH) and (stream.capital[index] or stream.folded[index] in _OF_ADDRESSES):
        index -= 1
    return index >= 0 and stream.folded[index] == "quê"


def _only(named: list[Named]) -> str | None:
    """Return the one name that all of them write, not shouted; None where there are several or none."""
    forms = sorted({each.name for each in named}, key=lambda name: (name.isupper(), name))
    if len({fold(form) for form in forms}) != 1:
        return None
    return forms[0].title() if forms[0].isupper() else forms[0]


_STARTS = frozenset(unit.split()[0] for unit in LEVEL_OF_UNIT)
