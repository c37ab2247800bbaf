"""The words that show a participation: from the person's name to the verb, the whole sentence where it is short."""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.roles.groups import Member
from kg.extract.stream import Sentence, Stream
from kg.model import Evidence, Span

_SENTENCE = 300
_DASHES = frozenset({"-", "–", "—"})
LONGEST = 580
"""Code points of the longest quote."""


def quote(
    stream: Stream, sentence: Sentence, member: Member, verb: tuple[int, int], names: list[tuple[int, int]]
) -> Evidence | None:
    """Return the evidence of a participation, None where no quote of fair length names the person.

    Args:
        stream: the article's stream.
        sentence: where it is told.
        member: the person as meant there.
        verb: entries of the words that tell the role.
        names: entries where the person's full name stands, in order.
    """
    own = (member.first, member.after) if member.named else None
    name = own if own is not None and not _beside_dash(stream, own) else _nearest(names, member.first)
    if name is None or (own is not None and _far(stream, name, member, verb)):
        name = own
    if name is None:
        return None
    whole = stream.span(min(sentence.first, name[0]), max(sentence.after, name[1]))
    if whole.end - whole.start > _SENTENCE:
        whole = stream.span(min(member.first, name[0], verb[0]), max(member.after, name[1], verb[1]))
    if whole.end - whole.start > LONGEST:
        if not member.named:
            return None
        whole = _around(stream, sentence, member)
    return Evidence(whole, stream.text[whole.start : whole.end], "participation.verb", 0.85)


def _beside_dash(stream: Stream, name: tuple[int, int]) -> bool:
    """Say whether a given name alone stands at a dash (`bà Thủy -`): the full name shows better who it is."""
    around = (*stream.word[max(0, name[0] - 1) : name[0]], *stream.word[name[1] : name[1] + 1])
    return name[1] - name[0] == 1 and not _DASHES.isdisjoint(around)


def _far(stream: Stream, name: tuple[int, int], member: Member, verb: tuple[int, int]) -> bool:
    """Say whether a name stands too far from where the person acts for one quote."""
    whole = stream.span(min(member.first, name[0], verb[0]), max(member.after, name[1], verb[1]))
    return whole.end - whole.start > LONGEST


def _nearest(names: list[tuple[int, int]], at: int) -> tuple[int, int] | None:
    """Return the name nearest an entry, the one before it where both are as near."""
    place = bisect_left(names, (at, at))
    return min(names[max(0, place - 1) : place + 1], key=lambda name: abs(name[0] - at), default=None)


def _around(stream: Stream, sentence: Sentence, member: Member) -> Span:
    """Return the words around a person of a long list."""
    first, after = member.first, member.after
    while (
        first > sentence.first
        and stream.end[after - 1] - stream.start[first - 1] <= _SENTENCE
        and stream.word[first - 1] != ";"
    ):
        first -= 1
    while after < sentence.after and stream.end[after] - stream.start[first] <= _SENTENCE and stream.word[after] != ";":
        after += 1
    return stream.span(first, after)
