"""Posts told to several people in turn: `A, B và C lần lượt giữ chức T1, T2, T3`, `T1 và T2 lần lượt là A và B`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.posts.chains import Chain, Node, Tie, gap, status_of
from kg.extract.posts.runs import ending_names, opening_names
from kg.extract.posts.verbs import act_before
from kg.extract.stream import Stream

_IN_TURN = ("lần", "lượt")
_MAX_GAP = 12
_LEADS = frozenset({"lần lượt là", "lần lượt do", "lần lượt thuộc về", "lần lượt được giao cho"})
_STOPS = frozenset({".", ";", "\n"})


def respective(stream: Stream, chain: Chain, before: list[Node]) -> list[Tie] | None:
    """Return one tie a person, first post to the first name; none where the counts differ; None where not told so."""
    names = ending_names(stream, before)
    if len(names) <= 1:
        return None
    words = stream.folded[names[-1].after : chain.first]
    if len(words) > _MAX_GAP or not _STOPS.isdisjoint(words) or _IN_TURN not in pairwise(words):
        return None
    if len(chain.posts) != len(names):
        return []
    start = names[0].prefix
    act = act_before(stream, names[-1].after, chain.first) or act_before(stream, max(0, start - _MAX_GAP), start)
    return [
        Tie(name, post, status_of(post, act), "holding.verb", 0.85, act)
        for name, post in zip(names, chain.posts, strict=True)
    ]


def in_turn(stream: Stream, chain: Chain, rest: list[Node]) -> list[Tie] | None:
    """Return one tie a post of a chain to those named in turn behind it; None where they are not told so."""
    names = opening_names(stream, rest)
    if len(chain.posts) <= 1 or not names:
        return None
    if gap(stream, chain.after, names[0].prefix).removesuffix(" các") not in _LEADS:
        return None
    if len(names) != len(chain.posts):
        return []
    return [
        Tie(name, post, post.status, "holding.before-name", 0.85) for name, post in zip(names, chain.posts, strict=True)
    ]
