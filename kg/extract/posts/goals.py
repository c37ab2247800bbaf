"""The organ somebody is sent to, of the bare posts behind it: `đến nhận công tác tại` *Sở X*`, giữ chức T`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.organs.tree import OrganNode
from kg.extract.posts.lend import lent
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_WORKS = ("công", "tác", "tại")
_TOWARDS = frozenset({"về", "sang", "đến", "tới"})
_MOVES = frozenset({"điều", "luân", "chuyển", "tiếp", "biệt", "công"})
_BACK = 4


def is_goal(stream: Stream, organ: OrganNode) -> bool:
    """Say whether somebody is sent to an organ: `đến nhận công tác tại` *Sở X*, `được điều động về` *Sở X*."""
    before = stream.folded[max(0, organ.first - _BACK) : organ.first]
    towards = bool(before) and before[-1] in _TOWARDS and not _MOVES.isdisjoint(before)
    return towards or before[-len(_WORKS) :] == _WORKS


def of_goal(posts: tuple[PostNode, ...], goal: OrganNode) -> tuple[PostNode, ...]:
    """Return the posts of one who goes to an organ, bare ones with it or its committees."""
    return lent((replace(posts[0], organ=goal), *posts))[1:]
