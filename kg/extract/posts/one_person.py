"""Posts in a row that no one person can hold together."""

from __future__ import annotations

from kg.extract.posts.titles import PostNode

_LEADER = "Tổng Bí thư"
_HIGHEST = frozenset({"Chủ tịch nước", "Thủ tướng"})


def of_one_person(posts: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the last posts that one person can hold.

    Of `gặp Bộ trưởng Ngoại giao Lào, Bộ trưởng Ngoại giao B` and `bầu Chủ tịch nước, Chủ tịch Quốc hội B` the second.
    """
    for index in range(len(posts) - 1, 0, -1):
        if any(_excludes(posts[index - 1], each) for each in posts[index:]):
            return posts[index:]
    return posts


def bars(posts: tuple[PostNode, ...], others: tuple[PostNode, ...]) -> bool:
    """Say whether who holds the posts is not the one in the highest office of the State that the others tell of."""
    highest = {_highest(post) for post in others} - {None}
    leaders = highest | {_LEADER}
    return bool(highest) and not any(post.label in leaders or _highest(post) in highest for post in posts)


def _excludes(post: PostNode, other: PostNode) -> bool:
    """Say whether nobody holds both: of two countries' bodies, or two of the highest offices of the State."""
    abroad = {_abroad(post), _abroad(other)}
    if abroad == {True, False}:
        return True
    highest = [_highest(each) for each in (post, other)]
    return None not in highest and highest[0] != highest[1]


def _highest(post: PostNode) -> str | None:
    """Return which of the highest offices of the State a post is, one person's at a time, or None."""
    if post.status != "current":
        return None
    assembly = post.organ is not None and post.organ.name == "Quốc hội"
    return post.label if post.label in _HIGHEST or (post.label == "Chủ tịch" and assembly) else None


def _abroad(post: PostNode) -> bool | None:
    """Say whether a post is of another country's body, None where it names no body."""
    return post.organ.kind == "ForeignOrgan" if post.organ is not None else None if post.organ_name is None else False
