"""A sentence with its verbs of taking part, and what a verb gives the people behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container

from kg.extract.roles.verbs import Verb
from kg.extract.stream import Stream
from kg.extract.value import value

HARD = frozenset({".", ";", "\n", "!", "?", "…"})
"""Marks that no words between people and their verb go over."""
_TURN = frozenset("đến tới lượt mình trực tiếp là người cuối cùng đầu tiên được mời khi lúc vừa cũng vinh dự".split())
"""Words that a clause may open with before its verb: *Đến lượt mình* `phát biểu`, *Khi* `dự hội nghị, ông A`."""
_FOR = frozenset({("thay", "mặt"), ("đại", "diện")})
_ONCE_THERE = frozenset({("sau", "khi"), ("trước", "khi"), ("trong", "khi")})
_RULING = frozenset({"ban", "máy", "tịch", "sự"})  # `Thay mặt Ban` *điều hành*`, ông A`
_MAX_TURN = 10
_CAPACITY = frozenset({("vai", "trò"), ("tư", "cách"), ("cương", "vị"), ("vị", "trí"), ("nhiệm", "vụ")})


@value
class Field:
    """A sentence with its verbs."""

    stream: Stream
    first: int
    after: int
    verbs: tuple[Verb, ...]
    quiet: Container[int]
    """Entries inside organs, events, dates: they may stand between people and their verb."""
    events: Container[int] = frozenset()
    """Entries inside the names of events."""
    posts: Container[int] = frozenset()
    """Entries inside posts: nobody's may be told of beside those who act (`thừa ủy quyền của Chủ tịch nước`)."""

    def verbs_in(self, first: int, after: int) -> tuple[Verb, ...]:
        """Return the verbs that begin in entries `[first, after)`."""
        begin = bisect_left(self.verbs, first, key=_first)
        return self.verbs[begin : bisect_left(self.verbs, after, begin, key=_first)]

    def event_before(self, after: int) -> bool:
        """Say whether the sentence names an event before an entry."""
        return any(index in self.events for index in range(self.first, after))


def _first(verb: Verb) -> int:
    return verb.first


@value
class Led:
    """Roles that a verb gives the people behind it."""

    roles: tuple[str, ...]
    verb: Verb
    listed: bool
    """By a list (`Dự hội nghị có ...`): it goes on to the people that follow."""


def opens(field: Field, verb: Verb) -> bool:
    """Say whether a verb begins its clause: `Phát biểu tại hội nghị, đồng chí A ...`."""
    if verb.first <= field.first or field.stream.capital[verb.first]:
        return True
    if field.stream.folded[verb.first - 2 : verb.first] in _CAPACITY:  # `Trong vai trò` *chủ trì*`, ông A`
        return True
    return _at_its_turn(field, verb) or field.stream.word[verb.first - 1] in (
        ",",
        ":",
        "-",
        "–",
        "*",
        "+",
        "”",
        ".",
        "\n",
        "(",
        ")",
        ";",
        "và",
        "cùng",
    )


def _at_its_turn(field: Field, verb: Verb) -> bool:
    """Say whether only words of turn or for whom stand before a verb: *Thay mặt UBND tỉnh* `phát biểu, ông A ...`."""
    words = field.stream.folded[field.first : verb.first]
    if not words or len(words) > _MAX_TURN:
        return False
    if words in _ONCE_THERE:
        return "attends" in verb.usage.roles
    return _TURN.issuperset(words) or (words[:2] in _FOR and "," not in words and words[-1] not in _RULING)
