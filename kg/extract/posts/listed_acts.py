"""The act that is told once for all items of a list.

`Bổ nhiệm: ông A giữ chức T1; ông B giữ chức` *T2*, `bầu ông A làm T1, ông B làm T2 và ông C làm` *T3*.
"""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Chain, Node, gap
from kg.extract.posts.runs import ending_names
from kg.extract.posts.verbs import Act, act_before, turned
from kg.extract.stream import Stream

_GIVES = frozenset({"làm", "giữ chức", "giữ chức vụ", "giữ chức danh", "đảm nhiệm chức vụ", "giữ vị trí"})
_JOINTS = frozenset({",", ";", "và", ", và", "; và"})
_LONGEST = 3
_BEFORE = 14


def act_of_list(stream: Stream, name: NameNode, before: list[Node], link: str) -> Act | None:
    """Return the act of the list that a name stands in, before its colon or with an item before; else None.

    Args:
        stream: the article's stream.
        name: who gets the post.
        before: what stands before the post in its line.
        link: the words that give it.
    """
    start = sentence_start(stream, name.prefix)
    colons = [at for at in range(start, name.prefix) if stream.word[at] == ":"]
    act = act_before(stream, start, colons[-1]) if colons else None
    return act or (_of_items_before(stream, name, before) if link in _GIVES else None)


def _of_items_before(stream: Stream, name: NameNode, before: list[Node]) -> Act | None:
    """Return the act that gives the items right before a name their posts, each by words like its own.

    None where the first of them leaves his post.
    """
    left = before[: before.index(name) + 1]
    while True:
        run = ending_names(stream, left)
        left = left[: len(left) - len(run)]
        post = left[-1] if left else None
        if not isinstance(post, Chain) or gap(stream, post.after, run[0].prefix) not in _JOINTS:
            return None
        while left and isinstance(left[-1], Chain):
            left = left[:-1]
        if not left or not isinstance(other := left[-1], NameNode):
            return None
        given = act_before(stream, other.after, post.first)
        if given is None and not _gives(stream, post):
            return None
        if given is not None and not turned(stream, other.after, given):
            return None
        first = ending_names(stream, left)[0]
        act = given or act_before(stream, max(0, first.prefix - _BEFORE), first.prefix)
        if act is not None:
            return None if act.status == "dismissed" else act


def _gives(stream: Stream, post: Chain) -> bool:
    """Say whether the words right before a post give it to who is named before them."""
    return any(gap(stream, post.first - size, post.first) in _GIVES for size in range(1, _LONGEST + 1))
