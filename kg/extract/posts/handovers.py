"""A post that one person hands over to another.

`Lễ bàn giao chức vụ` *T* `giữa ông A và ông B`, `Ông A bàn giao nhiệm vụ` *T* `cho ông B`.
"""

from __future__ import annotations

from itertools import pairwise

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, Tie, follows, gap
from kg.extract.stream import Stream

_HANDS = ("bàn", "giao")
_REACH = 9
_WHAT = frozenset("chức trách vụ danh nhiệm công tác cương vị trí quyền hạn , và của đã vừa cũng sẽ".split())
_FROM, _TO = frozenset({"giữa", "từ"}), frozenset({"và", "sang", "cho"})


def handover(stream: Stream, chain: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    """Return the ties of who hands a post over, held before, and of who takes it; empty where nobody does both.

    Args:
        stream: the article's stream.
        chain: the post.
        before: what stands before it in its line.
        rest: what stands after it.
    """
    at = _verb_before(stream, chain.first)
    if at is None or not rest or not isinstance(first := rest[0], NameNode):
        return []
    words = gap(stream, chain.after, first.prefix)
    if words in _FROM:
        return _both(chain, first, _second(stream, first, rest))
    giver = before[-1] if before else None
    if words != "cho" or not isinstance(giver, NameNode) or not _WHAT.issuperset(stream.folded[giver.after : at]):
        return []
    return _both(chain, giver, first)


def _verb_before(stream: Stream, at: int) -> int | None:
    """Return the entry of `bàn giao` before a post, words for a post alone between, or None."""
    start = max(0, at - _REACH)
    found = [start + index for index, pair in enumerate(pairwise(stream.folded[start:at])) if pair == _HANDS]
    return found[-1] if found and _WHAT.issuperset(stream.folded[found[-1] + len(_HANDS) : at]) else None


def _second(stream: Stream, first: NameNode, rest: list[Node]) -> NameNode | None:
    """Return who is named behind the first and his own posts: `giữa ông A, T1 và` *ông B*."""
    end, behind = first.after, rest[1:]
    if behind and isinstance(own := behind[0], Chain) and follows(stream, first, own):
        end, behind = own.after, behind[1:]
    other = behind[0] if behind else None
    if not isinstance(other, NameNode) or gap(stream, end, other.prefix).removeprefix(", ") not in _TO:
        return None
    return other


def _both(chain: Chain, gives: NameNode, takes: NameNode | None) -> list[Tie]:
    if takes is None:
        return []
    gone = [Tie(gives, post, "former", "holding.replaced", 0.8) for post in chain.posts]
    return gone + [Tie(takes, post, post.status, "holding.verb", 0.8) for post in chain.posts]
