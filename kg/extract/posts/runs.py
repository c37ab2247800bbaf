"""Names that commas, `và` or `cùng` join, where a list of nodes begins or ends."""

from __future__ import annotations

import re

from kg.extract.names import NameNode
from kg.extract.posts.chains import Node, gap
from kg.extract.stream import Stream

_JOINED = frozenset({",", "và", ", và", "cùng"})
_ASIDE = re.compile(r"\( [^()]* \) ?")  # `bà A` *(sinh năm 1973)* `và ông B`


def joined(stream: Stream, left: int, right: int) -> bool:
    """Say whether the words between two entries only join names, brackets about the first left out."""
    return _ASIDE.sub("", gap(stream, left, right)).strip() in _JOINED


def ending_names(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names at the end of `before` that commas, `và` or `cùng` join, in order."""
    names: list[NameNode] = []
    for node in reversed(before):
        if not isinstance(node, NameNode) or (names and not joined(stream, node.after, names[0].prefix)):
            break
        names.insert(0, node)
    return names


def opening_names(stream: Stream, rest: list[Node]) -> list[NameNode]:
    """Return the names at the beginning of `rest` that commas, `và` or `cùng` join, in order."""
    names: list[NameNode] = []
    for node in rest:
        if not isinstance(node, NameNode) or (names and not joined(stream, names[-1].after, node.prefix)):
            break
        names.append(node)
    return names
