"""Who did it told last: `Trao quyết định cho ông A là` *ông B*; behind the nameless: `Dự có các sở;` *ông C*."""

from __future__ import annotations

from kg.extract.roles.field import Field, opens
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

GIVEN = frozenset({"gives-award", "gives-decision"})
_NOT_DONE = frozenset({"receives-award", "receives-decision", "promoted", "visits", "meets", "attends"})
_MAX_OBJECT = 26
_MOVING = frozenset({"lên", "cùng", "tới", "đến", "đã", "còn"})
_FOR = ("thay", "mặt")
_TO = "cho"
# those who get it may be named behind `là`: `trao Bằng khen cho hai cá nhân là ông A và bà B`
_PERSONS = frozenset("cá người cán đồng ông bà anh chị em vị đại đảng nhà nghệ cháu tân".split())
_THEM = frozenset({"ông", "bà", "anh", "chị", "em", "họ"})
_COUNTS = frozenset("các những một hai ba bốn năm sáu bảy tám chín mười".split())
_THEREOF = (("trong", "đó"), ("trong", "số"))
_LISTS = frozenset({"có", "gồm", ":"})
_FIRST = 8
_FARTHEST = 90


def cleft(field: Field, verb: Verb, group: Group, *, past_others: bool) -> tuple[str, ...]:
    """Return the roles of who a clause ends with that begins with what is given or announced, () for none.

    `Trao Bằng khen cho 5 tập thể là` *ông A*; of `trao Bằng khen cho hai cá nhân là` *ông A, bà B* they who get it.
    """
    stream, at, roles = field.stream, group.lead - 1, verb.usage.roles
    words = stream.folded[verb.after : at]
    if verb.usage.side != "after" or roles[-1] in _NOT_DONE or not 0 <= at - verb.after <= _MAX_OBJECT:
        return ()
    if stream.folded[at] == "là" and not past_others and _to_persons(words):
        return (verb.usage.receives,) if verb.usage.receives else ()
    spoken_for = stream.folded[field.first : field.first + 2] == _FOR
    if not (spoken_for or opens(field, verb) or stream.folded[verb.first - 1] in _MOVING):
        return ()
    there = stream.folded[at] in ("có", "gồm") and (roles[-1] in GIVEN or verb.first == field.first)
    there = there and words[-2:] not in _THEREOF and words[-1:] != (",",)
    return roles if there or stream.folded[at] == "là" else ()


def _to_persons(words: tuple[str, ...]) -> bool:
    """Say whether what is given goes to persons not named yet: `cho` *hai cá nhân* `là`."""
    if _TO not in words:
        return False
    got = words[len(words) - words[::-1].index(_TO) :]
    if len(got) > 1 and got[0] in _THEM:  # `Trao giải cho` *chị tại buổi lễ* `là ông A`
        return False
    return next((word for word in got if not (word in _COUNTS or word.isdigit())), "") in _PERSONS


def behind_nameless(field: Field, verb: Verb, group: Group) -> bool:
    """Say whether people are named behind others who are not: `Dự có lãnh đạo các sở, ngành;` *ông A; ông B*."""
    stream = field.stream
    if "attends" not in verb.usage.roles or verb.usage.side not in ("both", "before") or not opens(field, verb):
        return False
    if stream.word[group.lead - 1] != ";" or group.lead - verb.after > _FARTHEST:
        return False
    between = range(verb.after, group.lead)
    lists = [index for index in between if stream.folded[index] in _LISTS and index not in field.quiet]
    loud = [index for index in between if index not in field.quiet]
    if verb.usage.side == "both" and not (lists and lists[0] in loud[:_FIRST]):
        return False
    if any(stream.word[index] in (".", "\n") for index in between):
        return False
    return not field.verbs_in(verb.after, group.lead)
