"""The body over a post's own, behind a comma right before the name: `Vụ trưởng Vụ X,` *Ban Tổ chức Trung ương* `A`."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.scan import Item
from kg.extract.stream import Stream

_DIVISIONS = frozenset(
    {"vụ", "cục", "phòng", "viện", "trung tâm", "chi cục", "khoa", "văn phòng", "ban", "trường", "tổng cục", "học viện"}
)


def stands_over(stream: Stream, post: PostNode, item: Item, behind: Item | None) -> bool:
    """Say whether an item is the body that a post's division belongs to, its holder's name right behind.

    Args:
        stream: the article's stream.
        post: the last post before.
        item: what stands behind the post.
        behind: what stands behind the item.
    """
    if not isinstance(item, OrganNode) or post.organ is None or not post.organ.begins(_DIVISIONS):
        return False
    named = isinstance(behind, NameNode) and behind.prefix == item.after and not behind.short
    return named and stream.folded[post.after : item.first] == (",",) and item.head != post.organ.head
