"""People that a line shows at an event, no verb telling what they did: `Ông A và bà B` *tại hội nghị*."""

from __future__ import annotations

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group

_AT = frozenset({"tại", "trong", "ở"})
_AROUND = frozenset({("trước", "giờ"), ("trước", "khi"), ("bên", "lề")})  # `A và B` *trước giờ* `khai mạc hội nghị`
_MAX_TO_EVENT = 3
_LONGEST = 48
_MAX_OPENING = 8
_LINE = 3
_FROM_SIDE = (("từ", "trái"), ("từ", "phải"))
_WAYS = frozenset({"sang", "qua"})
_SIDES = frozenset({"phải", "trái"})
_MARKS = frozenset({":", ",", ")", "(", "gồm", "là", "có"})
_ATTEND = frozenset({"attends"})
_OF_AN_EVENT = ("opens", "closes")  # `tại phiên khai mạc`
_BEFORE = frozenset("từ trái phải qua sang ảnh hàng đầu trước trên thứ nhất hai các vị : , ( ) . - –".split())
_CLAUSE = frozenset("đã sẽ đang được bị là có cho khi để và nhưng mà không cũng vừa do với trước sau".split())


def _lined_up(field: Field, group: Group) -> bool:
    """Say whether a caption of an event names those in it: `Đại biểu dự lễ; hàng đầu,` *từ trái sang*`: A, B`."""
    folded, after = field.stream.folded, group.lead
    while after > field.first and folded[after - 1] in _MARKS:
        after -= 1
    after -= folded[after - 1] in _SIDES and folded[after - 2] in _WAYS
    line = folded[max(field.first, after - _LINE) : after]
    if len(line) < _LINE or line[:2] not in _FROM_SIDE or line[-1] not in _WAYS or after - field.first > _LONGEST:
        return False
    return field.event_before(after) and _ATTEND.issuperset(
        role for verb in field.verbs_in(field.first, after) for role in verb.usage.roles
    )


def shown_at(field: Field, group: Group) -> bool:
    """Say whether a short line without a verb shows the people at an event: `Từ trái qua: A, B` *tại lễ khai mạc*."""
    stream = field.stream
    if _lined_up(field, group):
        return True
    if field.after - field.first > _LONGEST or group.lead - field.first > _MAX_OPENING:
        return False
    if any(verb.first < group.after or verb.usage.roles[0] not in _OF_AN_EVENT for verb in field.verbs):
        return False
    if any(stream.folded[index] not in _BEFORE for index in range(field.first, group.lead)):
        return False
    at = stream.past_bracket(group.after, field.after)
    if stream.folded[at : at + 1] == (",",):
        at += 1
    ahead = stream.folded[at : at + 2] in _AROUND
    if at >= field.after or not (ahead or stream.folded[at] in _AT):
        return False
    farthest = min(at + 1 + _MAX_TO_EVENT * (1 + ahead), field.after)
    begin = next((index for index in range(at + 1, farthest) if index in field.events), None)
    if begin is None:
        return False
    behind = (index for index in range(begin, field.after) if index not in field.events and index not in field.quiet)
    return _CLAUSE.isdisjoint(stream.folded[index] for index in behind)
