"""Names that commas, `và` or `cùng` join, where a list of nodes begins or ends."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.chains import Node, gap
from kg.extract.stream import Stream

_JOINED = frozenset({",", "và", ", và", "cùng"})


def ending_names(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names at the end of `before` that commas, `và` or `cùng` join, in order."""
    names: list[NameNode] = []
    for node in reversed(before):
        if not isinstance(node, NameNode) or (names and gap(stream, node.after, names[0].prefix) not in _JOINED):
            break
        names.insert(0, node)
    return names


def opening_names(stream: Stream, rest: list[Node]) -> list[NameNode]:
    """Return the names at the beginning of `rest` that commas, `và` or `cùng` join, in order."""
    names: list[NameNode] = []
    for node in rest:
        if not isinstance(node, NameNode) or (names and gap(stream, names[-1].after, node.prefix) not in _JOINED):
            break
        names.append(node)
    return names
