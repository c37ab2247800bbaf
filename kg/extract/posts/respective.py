"""Posts told to several people in turn: `A, B và C lần lượt giữ chức T1, T2, T3`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.posts.chains import Chain, Node, Tie, ending_names, status_of
from kg.extract.posts.verbs import act_before
from kg.extract.stream import Stream

_IN_TURN = ("lần", "lượt")
_MAX_GAP = 12
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
