"""People that a line shows at an event, no verb telling what they did: `Ông A và bà B` *tại hội nghị*."""

from __future__ import annotations

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group

_AT = frozenset({"tại", "trong", "ở"})
_MAX_TO_EVENT = 3
_LONGEST = 48
_MAX_OPENING = 8
_OF_AN_EVENT = ("opens", "closes")  # `tại phiên khai mạc`
_BEFORE = frozenset("từ trái phải qua sang ảnh hàng đầu trước trên thứ nhất hai các vị : , ( ) . - –".split())
_CLAUSE = frozenset("đã sẽ đang được bị là có cho khi để và nhưng mà không cũng vừa do với trước sau".split())


def shown_at(field: Field, group: Group) -> bool:
    """Say whether a short line without a verb shows the people at an event: `Từ trái qua: A, B` *tại lễ khai mạc*."""
    stream = field.stream
    if field.after - field.first > _LONGEST or group.lead - field.first > _MAX_OPENING:
        return False
    if any(verb.first < group.after or verb.usage.roles[0] not in _OF_AN_EVENT for verb in field.verbs):
        return False
    if any(stream.folded[index] not in _BEFORE for index in range(field.first, group.lead)):
        return False
    at = stream.past_bracket(group.after, field.after)
    if stream.folded[at : at + 1] == (",",):
        at += 1
    if at >= field.after or stream.folded[at] not in _AT:
        return False
    begin = next(
        (index for index in range(at + 1, min(at + 1 + _MAX_TO_EVENT, field.after)) if index in field.events), None
    )
    if begin is None:
        return False
    behind = (index for index in range(begin, field.after) if index not in field.events and index not in field.quiet)
    return _CLAUSE.isdisjoint(stream.folded[index] for index in behind)
