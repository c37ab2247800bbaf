"""Lists of people on lines of their own behind a head: `... bầu các Phó Chủ tịch X:` and lines `1. Ông A, T;`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, Tie, gap, status_of
from kg.extract.posts.list_ends import ends_list
from kg.extract.posts.list_heads import SOFT, act_on
from kg.extract.posts.replaced import in_place_of
from kg.extract.stream import Stream
from kg.schema import head_titles

_LINE_END = "\n"
_BULLETS = frozenset("-–—+*•.)/") | {"…"}
_BEHIND_NAME = frozenset({",", "-", "–", ":", "(", ";", ".", "\n"})
_AND_OTHERS = frozenset({"và", "cùng"})
_TELLS = frozenset({"gồm", "là", "sau"})
_OF_NAME = (",", "-", "–", "(")
_FEWEST = 2


def headed_lines(stream: Stream, rows: list[list[Node]]) -> list[Tie]:
    """Return the ties of heads that end a line with a colon to those who open the lines behind it, two or more.

    Who comes in the place of another has followed him in that post: `Ông A, T, thay ông` *B*.
    """
    found: list[Tie] = []
    for index, row in enumerate(rows):
        if row and isinstance(row[-1], Chain) and _ends_in_colon(stream, row):
            found += _ties(stream, row[-1], list(_items(stream, row[-1], rows[index + 1 :])))
    return found


def _ends_in_colon(stream: Stream, row: list[Node]) -> bool:
    """Say whether only words that lead to a list part the last posts of a line from a colon that ends it."""
    head = row[-1]
    end = head.after
    while end < len(stream) and stream.word[end] != _LINE_END:
        end += 1
    words = stream.folded[head.after : end]
    if words[-1:] != (":",) or not all(word in SOFT - _AND_OTHERS or word.isdigit() for word in words):
        return False
    if words[0] == "," and _TELLS.isdisjoint(words):  # `có Phó Chủ tịch X, các đồng chí:` names others
        return False
    last = row[-2] if len(row) > 1 else None
    return not (isinstance(last, NameNode) and gap(stream, last.after, head.first) in _OF_NAME)


def _items(stream: Stream, head: Chain, rows: list[list[Node]]) -> Iterator[list[Node]]:
    """Yield the lines behind a head that a name opens, up to the first that none does."""
    end = head.after
    for row in rows:
        name = row[0]
        if not isinstance(name, NameNode) or not _opens_line(stream, end, name):
            break
        yield row
        end = row[-1].after


def _opens_line(stream: Stream, end: int, name: NameNode) -> bool:
    """Say whether a name opens the line after the one of entry `end`, behind its number or bullet alone."""
    first = end
    while first < name.prefix and stream.word[first] != _LINE_END:
        first += 1
    between = stream.word[first : name.prefix]
    own = all(word == _LINE_END or word in _BULLETS or word.isdigit() for word in between)
    return (
        bool(between) and own and stream.word[name.after : name.after + 1] in {(), *((mark,) for mark in _BEHIND_NAME)}
    )


def _ties(stream: Stream, head: Chain, items: list[list[Node]]) -> Iterator[Tie]:
    """Yield the ties of the head to those who open the items, and to whom they follow."""
    if len(items) < _FEWEST or any(post.label in head_titles() for post in head.posts):
        return
    act = act_on(stream, head)
    for name, *rest in items:
        own = [post for node in rest if isinstance(node, Chain) for post in node.posts]
        if not isinstance(name, NameNode) or any(ends_list(mine, post) for mine in own for post in head.posts):
            continue
        gone = rest[-1] if rest and isinstance(rest[-1], NameNode) and in_place_of(stream, rest[-1]) else None
        for post in head.posts:
            yield Tie(name, post, status_of(post, act), "holding.head-of-list", 0.85, act)
            if isinstance(gone, NameNode):
                yield Tie(gone, post, "former", "holding.replaced", 0.8)
