"""Nameless others who end the list of those present: `ông A; các Ủy viên, lãnh đạo các sở` *tham dự*."""

from __future__ import annotations

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_MAX_CROWD = 90
_OVER = frozenset({".", "\n", ":", "“"})
_TOGETHER = frozenset({"attends", "visits", "meets"})
_BEFORE_CROWD = frozenset({";", ",", "và", "cùng", "với", "đông", "đảo", "toàn", "thể", "gần", "hơn", "trên", "nhiều"})
_CROWD = frozenset(
    (
        "các lãnh đại đông toàn gần hơn trên thành cán chỉ một nguyên những thường trưởng bí giám chủ thủ ủy đồng "
        "hàng khoảng chừng nhân hội đoàn bà phu cựu giáo"
    ).split()
)


def with_a_crowd(field: Field, group: Group, verb: Verb) -> bool:
    """Say whether nameless others end the list of those present: `ông A; các Ủy viên, lãnh đạo các sở tham dự`."""
    folded = field.stream.folded
    if verb.usage.roles[0] not in _TOGETHER or verb.first - group.after > _MAX_CROWD:
        return False
    if any(_TOGETHER & set(earlier.usage.roles) for earlier in field.verbs_in(field.first, group.first)):
        return False
    begin = at = group.after
    while begin < verb.first and folded[begin] in _BEFORE_CROWD:
        begin += 1
    if begin in (at, verb.first) or not (folded[begin] in _CROWD or folded[begin].isdigit()):
        return False
    return not any(field.stream.word[index] in _OVER for index in range(begin, verb.first) if not _dots(field, index))


def _dots(field: Field, index: int) -> bool:
    """Say whether a full stop is one of the dots that stand for further others: `lãnh đạo các sở`*...* `cùng dự`."""
    return field.stream.word[index] == "." and "." in (field.stream.word[index - 1], field.stream.word[index + 1])
