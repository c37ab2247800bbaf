"""Where the list behind a head ends: another item, another head, words that only join or end an item."""

from __future__ import annotations

import re

from kg.extract.names import NameNode
from kg.extract.organs.implied import CENTRAL_COMMITTEE
from kg.extract.posts.chains import Chain, Node, leads
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_HARD = frozenset(".;\n")
_LONG_GAP = 24
_LIST_GAPS = frozenset({",", ";", "và", "; và", ", và", ".", "-", "–", "; đồng chí", ", cùng", "cùng"})
_LOWER = frozenset({"Tỉnh ủy viên", "Thành ủy viên", "Huyện ủy viên", "Quận ủy viên", "Thị ủy viên", "Đảng ủy viên"})
_STANDING = frozenset({"ban thường vụ", "thường vụ"})
_SEAT = "ủy viên"
_MAX_LIST_GAP = 3
_BRACKET = re.compile(r"\( [^()]* \)")
# words that open another group of a list of people: what stands behind them is of no item before
_OTHERS = frozenset("và cùng các những đại lãnh gồm có là do : .".split())


def led(stream: Stream, rest: list[Node]) -> bool:
    """Say whether a title of his own leads to the first name: `;` *T3 C* behind all those counted."""
    chain, name = rest[0], rest[1] if len(rest) > 1 else None
    return isinstance(chain, Chain) and isinstance(name, NameNode) and leads(stream, chain, name)


def near(joint: str) -> bool:
    """Say whether the words between two of a list only join them, what a bracket says of the first left out."""
    joint = _BRACKET.sub("", joint).strip()
    return not joint.startswith(".") and (joint in _LIST_GAPS or len(joint.split()) <= _MAX_LIST_GAP)


def behind_its_words(stream: Stream, end: int, node: Node) -> bool:
    """Say whether a semicolon alone parts a name from words of no post that end the item before it.

    `A, Trưởng ban X` *thuộc Ủy ban Y; B*.
    """
    if not isinstance(node, NameNode):
        return False
    words = stream.folded[end : node.prefix]
    return len(words) <= _LONG_GAP and words[-1:] == (";",) and not (_HARD | _OTHERS) & set(words[:-1])


def another_item(stream: Stream, rest: list[Node], position: int, joint: str, *, colon: bool) -> bool:
    """Say whether the list is over at a chain that leads a name of its own.

    Behind bare names: `các Phó Chủ tịch A, B và` *Bí thư Tỉnh ủy C*, `: A, B;` *Trưởng ban C*. Behind people who each
    have their title before them, where a semicolon and another membership open the next group: `Ủy viên Bộ Chính trị:
    T1 A, T2 B;` *Bí thư Trung ương Đảng, T3 C*.
    """
    chain, following = rest[position], rest[position + 1] if position + 1 < len(rest) else None
    if not (isinstance(chain, Chain) and isinstance(following, NameNode) and leads(stream, chain, following)):
        return False
    if isinstance(rest[0], NameNode):
        return joint == ";" or (not colon and position > 0)
    return joint == ";" and _membership(chain.posts[0])


def _membership(post: PostNode) -> bool:
    """Say whether a post is a seat among many: `Ủy viên ...`, `Tỉnh ủy viên`, `Bí thư Trung ương Đảng`."""
    organ = post.organ.name if post.organ is not None else post.organ_name
    return post.label.lower().startswith(_SEAT) or post.label.endswith(_SEAT) or organ == CENTRAL_COMMITTEE


def ends_list(own: PostNode, head: PostNode) -> bool:
    """Say whether a listed person's own words show that the head has ended before: its post again, or a lower seat.

    `Ủy viên Ban Thường vụ: A, T1; B,` *Tỉnh ủy viên*`, T2`.
    """
    names = [post.organ.name if post.organ is not None else post.organ_name for post in (own, head)]
    lower = own.label in _LOWER and head.organ is not None and head.organ.head in _STANDING
    return lower or (own.label == head.label and names[0] == names[1])
