"""Who acts of the people a sentence opens with: by whose leave, after whose speech or before whom is not who acts."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.posts.plurals import PLURALS
from kg.extract.roles.field import Field, Led
from kg.extract.roles.gifts import handed_to
from kg.extract.roles.groups import Group, Member

_LEADING = frozenset({"chairs", "co-chairs", "directs"})
_AND = frozenset({"và", ";", "cùng", "với", ":"})
_LEAVE = frozenset({"theo", "được", "với", "dưới", "thừa", "nhận"})
_AFTER = frozenset({"sau", "tiếp", "trước", "trong", "qua"})


def by_leave(field: Field, group: Group) -> tuple[Group, ...]:
    """Return the group in two where only its tail acts: `Theo sự phân công của ông A,` *ông B* `chủ trì`."""
    stream = field.stream
    if _last_acts(field, group):
        return _in_two(field, group, sum(member.part < group.part for member in group.people), ";")
    if handed_to(field, group):
        return _in_two(field, group, len(group.people) - 1, ",")
    if not (stream.folded[group.lead - 1] == "của" and _opens_aside(field, group)) and not _spoken_to(field, group):
        return (group,)
    size = _to_bare_comma(field, group)
    if size == len(group.people):
        return (group,)
    return _in_two(field, group, size, ",")


def _in_two(field: Field, group: Group, size: int, mark: str) -> tuple[Group, ...]:
    """Return the first people of a group and the others, parted at the last such mark between; all where none is."""
    joint = range(group.people[size - 1].after, group.people[size].first)
    comma = next((at for at in reversed(joint) if field.stream.word[at] == mark), None)
    if comma is None:  # `của ông A - bà B`
        return (group,)
    head = replace(group, after=comma, people=group.people[:size], posted=False)
    return head, replace(group, first=comma + 1, lead=comma + 1, people=group.people[size:])


def _last_acts(field: Field, group: Group) -> bool:
    """Say whether the last of a list does something apart: `dưới sự chủ trì của ông A;` *ông B* `đến chúc mừng`."""
    verb = next(iter(field.verbs_in(group.after, group.after + 1)), None)
    parts = {member.part for member in group.people}
    alone = len(parts) > 1 and group.part in parts and field.stream.folded[group.lead - 1] == "của"
    return alone and verb is not None and verb.usage.side in ("after", "both", "said")


def _opens_aside(field: Field, group: Group) -> bool:
    """Say whether a sentence opens with whose leave or whose speech somebody else acts after.

    Of `Với sự tham dự của ông A, ông B` both take part, and of `Sau các tham luận của ông A, ông B` too.
    """
    opening = field.stream.folded[field.first : group.lead]
    verb = next((verb for verb in field.verbs_in(field.first, group.lead) if verb.after == group.lead), None)
    if verb is None:
        return not _LEAVE.isdisjoint(opening[:1])
    return not _AFTER.isdisjoint(opening[:1]) and "attends" not in verb.usage.roles and PLURALS.isdisjoint(opening)


def _spoken_to(field: Field, group: Group) -> bool:
    """Say whether a sentence opens with whom somebody speaks to: `Chúc mừng` *anh A*`, ông B nói ...`."""
    verb = next(iter(field.verbs_in(field.first, field.first + 1)), None)
    return verb is not None and verb.usage.side == "said" and verb.after >= group.lead


def _to_bare_comma(field: Field, group: Group) -> int:
    """Return how many people stand before the first comma that joins two without `và`, all where there is none."""
    for at in range(1, len(group.people)):
        between = range(group.people[at - 1].after, group.people[at].first)
        if not any(field.stream.folded[index] in _AND for index in between if index not in field.quiet):
            return at
    return len(group.people)


def led_by(field: Field, group: Group, before: Led) -> tuple[Member, ...]:
    """Return those of the group behind a verb that it leads.

    Of `dưới sự chủ trì của ông A, ông B đã ...` that is A alone: a bare comma ends the phrase and B begins the clause.
    """
    if before.verb.usage.side == "next" and before.verb.after >= group.lead:
        return group.people[: _to_bare_comma(field, group)]
    if before.listed and before.verb.usage.side == "before" and before.verb.usage.roles[0] in _LEADING:
        plural = field.stream.folded[group.lead] in PLURALS
        return group.people if plural else group.people[: _to_bare_comma(field, group)]
    return group.people
