"""Owners shared by bodies of a list: an organ or a place named behind the last of them.

`Đảng ủy, Ban Giám đốc` *Công an tỉnh X*, `Ban Tổ chức, Văn phòng` *Tỉnh ủy*, `Đảng ủy, HĐND, UBND` *xã X*.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.place import COMMUNES, UNIT_OF_HEAD, is_unit, place_words, read_place
from kg.extract.organs.tree import OrganNode, in_place_of
from kg.extract.stream import Stream

_JOINTS = frozenset({(",",), ("và",), (",", "và")})
_DASHES = frozenset({("-",), ("–",)})
"""`Đảng ủy` *-* `HĐND` *-* `UBND phường X`: bodies of one place, in letterheads and news of communes."""
_LEADERS = frozenset({"đảng ủy", "ban giám đốc", "ban giám hiệu", "ban chấp hành", "ban thường vụ", "bộ tư lệnh"})
_DEPARTMENTS = frozenset(
    {
        *("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban tuyên giáo và dân vận"),
        *("ủy ban kiểm tra", "văn phòng", "ban xây dựng đảng"),
    }
)
_BOARDS = frozenset(
    {
        *("ban pháp chế", "ban dân tộc", "ban kinh tế - ngân sách", "ban kinh tế và ngân sách", "ban văn hóa - xã hội"),
        *("ban kinh tế - xã hội", "ban đô thị"),
    }
)
_SORTS = (_LEADERS, _DEPARTMENTS, _BOARDS)
_FRONT = frozenset({"ủy ban mặt trận tổ quốc", "mặt trận tổ quốc"})
_UNIONS = tuple(
    f"{all_of}{kind}"
    for all_of in ("các ", "")
    for kind in (
        *("tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "đoàn thể chính trị - xã hội", "đoàn thể"),
        *("đoàn thể chính trị xã hội", "tổ chức thành viên", "tổ chức đoàn thể"),
    )
)
_AND_OTHERS = lexicon.phrases(
    tuple(
        f"{joint} {others}"
        for joint in (",", "và", "cùng", ", và")
        for others in (*_UNIONS, "chính quyền", "nhân dân", "quân sự", "ban ngành", "các ban ngành", "các ngành")
    )
)
"""No bodies, between one and the place that all are of: `Đảng ủy` *, chính quyền và nhân dân* `xã X`."""
_OF_COMMUNES = frozenset({"đảng ủy", "đảng bộ"})
_OF_PLACES = frozenset(
    {
        *("ủy ban nhân dân", "hội đồng nhân dân", "thường trực hội đồng nhân dân", "đoàn đại biểu quốc hội"),
        *("ủy ban mặt trận tổ quốc", "mặt trận tổ quốc", "tòa án nhân dân", "viện kiểm sát nhân dân", "công an"),
        *("bộ chỉ huy quân sự", "ban chỉ huy quân sự", "cục thuế", "cục hải quan", "cục thống kê", "bảo hiểm xã hội"),
        *("liên đoàn lao động", "hội nông dân", "hội liên hiệp phụ nữ", "hội cựu chiến binh", "thanh tra"),
        *("đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên", "hội người cao tuổi", "hội chữ thập đỏ"),
        *("hội khuyến học", "hội luật gia", "hội đông y", "hội người mù", "hội nhà báo", "hội cựu giáo chức"),
        *("hội văn học nghệ thuật", "hội cựu thanh niên xung phong", "hội nạn nhân chất độc da cam/dioxin"),
    }
)


def with_shared_owners(stream: Stream, nodes: list[OrganNode]) -> list[OrganNode]:
    """Return the organs of an article, those of a list with the owner that stands behind the last of it."""
    found = [_with_others(stream, node) for node in nodes]
    for index in range(len(found) - 2, -1, -1):
        node, behind, at = found[index], found[index + 1], found[index].after
        between = stream.folded[_past_others(stream, at) : behind.first]
        if between not in _JOINTS and between not in _DASHES:
            continue
        owner = behind.owner
        if owner is not None and between in _JOINTS and _shares(node, behind):
            found[index] = _with_owner(node, owner, behind)
        elif behind.head in _OF_PLACES and (behind.unit is not None or behind.place is not None):
            found[index] = _of_place(node, behind)
    return found


def _past_others(stream: Stream, at: int) -> int:
    """Return the entry after those at an entry who are no bodies: *, chính quyền* `, MTTQ xã X`."""
    while (others := _AND_OTHERS.longest(stream.folded, at)) is not None:
        at = others[0]
    return at


def _with_others(stream: Stream, node: OrganNode) -> OrganNode:
    """Return a body with the place it shares with others: `MTTQ và các tổ chức chính trị - xã hội` *tỉnh X*."""
    at = _past_others(stream, node.after) if node.ownerless or node.head in _FRONT else node.after
    if at == node.after or node.place is not None or not is_unit(stream, at):
        return node
    place = read_place(stream, at, frozenset())
    if place is None:
        return node
    placed = replace(node, place=place.name, unit=place.unit, tail=place.words, level=place.level)
    return placed if node.head in _FRONT else _of_place(node, replace(placed, head=""))


def _of_place(node: OrganNode, behind: OrganNode) -> OrganNode:
    """Return a body of places with the place named behind the next of its list, any other organ as it is."""
    if not node.ownerless or node.after <= node.first or node.head == behind.head:
        return node
    unit, place = behind.unit, behind.place
    if unit is not None and UNIT_OF_HEAD.get(node.head) == unit and node.kind == "PartyOrgan":
        return node if place is None else replace(node, place=place, tail=place_words(unit, place))
    if node.head not in _OF_PLACES and not (node.head in _OF_COMMUNES and unit in COMMUNES):
        return node
    return in_place_of(node, behind)


def _with_owner(node: OrganNode, owner: OrganNode, behind: OrganNode) -> OrganNode:
    """Return a body with the owner of the next of its list: `Đảng ủy, Ban Thường vụ Đảng ủy` *UBND tỉnh X*."""
    whose = owner.owner if owner.head == node.head else owner
    if whose is None:
        return in_place_of(node, owner)
    return replace(node, owner=replace(whose, first=node.after, after=node.after), level=behind.level)


def _shares(node: OrganNode, behind: OrganNode) -> bool:
    """Say whether a body of no owner stands beside another of its sort, both printed."""
    if not node.ownerless or node.after <= node.first or behind.after <= behind.first:
        return False
    return any(node.head in sort and behind.head in sort and node.head != behind.head for sort in _SORTS)
