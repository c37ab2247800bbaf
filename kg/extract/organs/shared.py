"""Owners shared by bodies of a list: `Đảng ủy, Ban Giám đốc` *Công an tỉnh X*, `Ban Tổ chức, Văn phòng` *Tỉnh ủy*."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_JOINTS = frozenset({(",",), ("và",), (",", "và")})
_LEADERS = frozenset({"đảng ủy", "ban giám đốc", "ban giám hiệu", "ban chấp hành", "ban thường vụ", "bộ tư lệnh"})
_DEPARTMENTS = frozenset(
    {
        *("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban tuyên giáo và dân vận"),
        *("ủy ban kiểm tra", "văn phòng"),
    }
)
_SORTS = (_LEADERS, _DEPARTMENTS)


def with_shared_owners(stream: Stream, nodes: list[OrganNode]) -> list[OrganNode]:
    """Return the organs of an article, those of a list with the owner that stands behind the last of it."""
    found = list(nodes)
    for index in range(len(found) - 2, -1, -1):
        node, behind, at = found[index], found[index + 1], found[index].after
        owner = behind.owner
        if owner is not None and _shares(node, behind) and stream.folded[at : behind.first] in _JOINTS:
            found[index] = replace(node, owner=replace(owner, first=at, after=at), level=behind.level)
    return found


def _shares(node: OrganNode, behind: OrganNode) -> bool:
    """Say whether a body of no owner stands beside another of its sort, both printed."""
    if not node.ownerless or node.after <= node.first or behind.after <= behind.first:
        return False
    return any(node.head in sort and behind.head in sort and node.head != behind.head for sort in _SORTS)
