"""Departments of a Party committee that stand without it: `Trưởng Ban Dân vận` of an article of one `Huyện ủy`."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kg.extract.organs.key import organ_key
from kg.extract.organs.tree import OrganNode

_DEPARTMENTS = frozenset({"ban tuyên giáo", "ban dân vận", "ban nội chính", "ban tuyên giáo và dân vận"})
"""No `Ban Tổ chức`: it may be a contest's."""
_COMMITTEES = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy"})
_OTHERS = ("đảng ủy khối", "đảng bộ khối")


def is_department(node: OrganNode) -> bool:
    """Say whether an organ is a department of a committee that its words do not name."""
    return node.kind == "PartyOrgan" and node.head in _DEPARTMENTS and node.ownerless and node.after > node.first


def only_committee(nodes: Iterable[OrganNode], canonical: Callable[[OrganNode], OrganNode]) -> OrganNode | None:
    """Return the one committee of a place that the organs of an article tell of, None for none or several.

    None too where a bloc, whose committee has such departments, is named.
    """
    found: dict[str, OrganNode] = {}
    for node in nodes:
        if organ_key(node.base).startswith(_OTHERS):
            return None
        if node.head in _COMMITTEES:
            committee = canonical(node)
            found.setdefault(organ_key(committee.name), committee)
    return next(iter(found.values())) if len(found) == 1 else None
