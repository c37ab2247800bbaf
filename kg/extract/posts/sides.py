"""The organ that a sentence names as the side of its people: `Về phía` *Trường X* `có A, Hiệu trưởng; B, ...`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.organs.tree import OrganNode
from kg.extract.posts.fitting import fits
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_SIDE, _LINK = "phía", ("điểm", "cầu")  # `Về phía` *X*, `tại điểm cầu` *X*
_SPEAKERS = frozenset({"diện", "đạo"})  # `đại diện`, `lãnh đạo`: only before `có`
_THERE = frozenset({"có", "gồm"})
_REACH = 4
_HOUSE, _SCHOOL = "nhà trường", "trường"


def opens_side(stream: Stream, organ: OrganNode) -> bool:
    """Say whether an organ is named as the side that the people behind it in its sentence are of."""
    before = stream.folded[organ.first - 1] if organ.first else ""
    if before == _SIDE or stream.folded[max(0, organ.first - 2) : organ.first] == _LINK:
        return True
    behind = stream.folded[organ.after : organ.after + _REACH]
    return before in _SPEAKERS and not _THERE.isdisjoint(behind)


def of_side(posts: tuple[PostNode, ...], organ: OrganNode) -> tuple[PostNode, ...]:
    """Return the posts, a bare one's with the organ of its side where it fits the title."""
    return tuple(
        replace(post, organ=replace(organ, first=post.first, after=post.first)) if _is_of(post, organ) else post
        for post in posts
    )


def _is_of(post: PostNode, organ: OrganNode) -> bool:
    if post.organ is not None or post.organ_name is not None or post.title.office:
        return False
    house = organ.head == _HOUSE and _SCHOOL in post.title.organs
    return house or fits(post.title, organ)
