"""Sentences that go on after one who acted alone: by a pronoun (`Ông đề nghị ...`), or bare (`Đồng thời nêu ...`)."""

from __future__ import annotations

from collections.abc import Container, Iterable

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group, Member

_PRONOUNS = (("đồng", "chí"), ("đ", "/", "c"), ("ông",), ("bà",))
_OPENERS = frozenset(form[0] for form in _PRONOUNS)
_MAX_OPENING = 20
_NEAR = 2
_AT_ONCE = ("đồng", "thời")


def pronoun(field: Field, person: str | None, taken: Container[int]) -> Group | None:
    """Return the pronoun that opens a sentence, or stands behind its opening words, as a group of the person meant.

    Args:
        field: the sentence.
        person: who acted alone in what was told just before, or None.
        taken: entries inside names, posts and organs: what stands before them is an honorific.
    """
    if person is None:
        return None
    stream = field.stream
    for first in range(field.first, min(field.after, field.first + _MAX_OPENING)):
        if stream.folded[first] not in _OPENERS:
            continue
        form = next((form for form in _PRONOUNS if stream.folded[first : first + len(form)] == form), None)
        after = first + len(form or ())
        if form is None or after >= field.after or after in taken or stream.capital[after]:
            continue
        by_word = first == field.first + 1 and stream.folded[field.first] == "theo" and stream.word[after] == ","
        if first == field.first or by_word or (_behind_opening(field, first) and _acts(field, after)):
            return Group(first, after, (Member(person, first, after, named=False, part=0),), first)
    return None


def goes_on_as(field: Field, groups: list[Group], taken: Container[int]) -> list[Group]:
    """Return the groups with the one person before a semicolon again behind it: `A khai mạc;` *ông* `cũng kết luận`.

    Args:
        field: the sentence.
        groups: its people, in order.
        taken: entries inside names, posts and organs.
    """
    if not groups or len(groups[0].people) != 1:
        return groups
    stream, first = field.stream, groups[0]
    ceiling = groups[1].lead if len(groups) > 1 else field.after
    for at in (at for at in range(first.after + 1, ceiling) if stream.word[at - 1] == ";"):
        form = next((form for form in _PRONOUNS if stream.folded[at : at + len(form)] == form), None)
        after = at + len(form or ())
        if form is not None and after < ceiling and after not in taken and _does(field, after):
            again = Member(first.people[0].person, at, after, named=False, part=0)
            return [first, Group(at, after, (again,), at), *groups[1:]]
    return groups


def without_subject(field: Field, person: str | None) -> Group | None:
    """Return who goes on saying where a sentence has no subject: `Đồng thời, ghi nhận và đánh giá cao ...`.

    Args:
        field: the sentence.
        person: who acted alone in the sentence just before, or None.
    """
    if person is None:
        return None
    after = field.first + len(_AT_ONCE)
    if field.stream.folded[field.first : after] != _AT_ONCE:
        return None
    verb = next(iter(field.verbs_in(after, after + _NEAR + 1)), None)
    if verb is None or verb.usage.side != "said" or (verb.first > after and field.stream.word[after] != ","):
        return None
    return Group(field.first, verb.first, (Member(person, field.first, after, named=False, part=0),), field.first)


def _behind_opening(field: Field, first: int) -> bool:
    """Say whether a pronoun stands behind the words that open a sentence: `Tại hội nghị,` *ông* `đề nghị`."""
    return field.stream.word[first - 1] == "," or first - 1 in field.events


def _does(field: Field, after: int) -> bool:
    """Say whether a verb follows that tells more than what somebody says: `ông cũng` *kết luận hội nghị*."""
    verb = next(iter(field.verbs_in(after, after + _NEAR + 1)), None)
    return verb is not None and verb.usage.side != "said" and not field.stream.capital[after]


def _acts(field: Field, after: int) -> bool:
    """Say whether a verb follows a pronoun: `ông` *đề nghị*, `đồng chí cũng` *yêu cầu*."""
    return bool(field.verbs_in(after, after + _NEAR + 1))


def alone(people: Iterable[str]) -> str | None:
    """Return the one person of those who act, None where there are several or none."""
    found = set(people)
    return next(iter(found)) if len(found) == 1 else None
