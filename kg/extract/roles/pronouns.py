"""Sentences that go on with a pronoun: `Ông đề nghị ...`, `Đồng chí nhấn mạnh ...` after one who acted alone."""

from __future__ import annotations

from collections.abc import Container, Iterable

from kg.extract.events.ground import Sentence
from kg.extract.roles.groups import Group, Member
from kg.extract.stream import Stream

_PRONOUNS = (("đồng", "chí"), ("đ", "/", "c"), ("ông",), ("bà",))


def pronoun(stream: Stream, sentence: Sentence, person: str | None, taken: Container[int]) -> Group | None:
    """Return the pronoun that opens a sentence as a group of the person meant.

    Args:
        stream: the article's stream.
        sentence: the sentence.
        person: who acted alone in what was told just before, or None.
        taken: entries inside names, posts and organs: what stands before them is an honorific.
    """
    first = sentence.first
    form = next((form for form in _PRONOUNS if stream.folded[first : first + len(form)] == form), None)
    if person is None or form is None:
        return None
    after = first + len(form)
    if after >= sentence.after or after in taken or stream.capital[after]:
        return None
    return Group(first, after, (Member(person, first, after, named=False, part=0),), first)


def alone(people: Iterable[str]) -> str | None:
    """Return the one person of those who act, None where there are several or none."""
    found = set(people)
    return next(iter(found)) if len(found) == 1 else None
