"""Owners shared by bodies of a list: `Đảng ủy, Ban Giám đốc` *Công an tỉnh X*, `Ban Tổ chức, Văn phòng` *Tỉnh ủy*."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream
from kg.text.letters import fold

_JOINTS = frozenset({(",",), ("và",), (",", "và")})
_LEADERS = frozenset({"đảng ủy", "ban giám đốc", "ban giám hiệu", "ban chấp hành", "ban thường vụ", "bộ tư lệnh"})
_DEPARTMENTS = frozenset(
    {
        *("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban tuyên giáo và dân vận"),
        *("ủy ban kiểm tra", "văn phòng"),
    }
)


def with_shared_owners(stream: Stream, nodes: list[OrganNode]) -> list[OrganNode]:
    """Return the organs of an article, those of a list with the owner that stands behind the last of it."""
    found = list(nodes)
    for index in range(len(found) - 2, -1, -1):
        node, behind = found[index], found[index + 1]
        if _shares(node, behind) and stream.folded[node.after : behind.first] in _JOINTS:
            owner = behind.owner
            at = node.after
            shared = replace(owner, first=at, after=at) if owner is not None else None
            found[index] = replace(node, owner=shared, level=behind.level)
    return found


def _shares(node: OrganNode, behind: OrganNode) -> bool:
    """Say whether a bare body stands beside one of its sort that names its owner."""
    bare = node.local and node.owner is None and node.unit is None and fold(node.base) == node.head
    if not bare or node.after <= node.first or behind.owner is None or behind.after <= behind.first:
        return False
    return any(node.head in sort and behind.head in sort and node.head != behind.head for sort in _SORTS)


_SORTS = (_LEADERS, _DEPARTMENTS)
