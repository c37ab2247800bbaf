"""Parts and their wholes where the words between two organs say so, though neither stands in the other's name.

`A trực thuộc B`, `Cục A (Bộ B)`, `Trưởng phòng A, Sở B`, `các đơn vị trực thuộc: A; C`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.organs.tree import OrganNode
from kg.extract.posts.chains import gap
from kg.extract.stream import Stream
from kg.text.letters import fold

Part = tuple[OrganNode, OrganNode]

_DASHES = frozenset({"-", "–"})
_MARKS = _DASHES | {","}
_VU = "vụ"
# `Học viện Chính trị` *- Bộ Quốc phòng*
_OF_MINISTRIES = frozenset(
    {"cục", "vụ", "tổng cục", "học viện", "trường", "viện", "trung tâm", "bệnh viện", "phân viện"}
)
_UNDER = re.compile(
    r"(?:, |\( )?((?:(?:nay|hiện|lâu|đang|đều|cùng|vốn|là|một|đơn|vị|cơ|quan|tổ|chức|sự|nghiệp|công|lập|hành|chính"
    r"|nhà|nước|chuyên|môn|tham|mưu|giúp|việc|khoa|học|đào|tạo|báo|chí) )*)(?:trực )?thuộc"
)
"""*là đơn vị sự nghiệp công lập trực thuộc*, *, lâu nay thuộc*."""
_VOICE = re.compile(r"(?:, |\( |- |– )?(?:là )?(?:cơ quan|tiếng nói)(?: (?:ngôn luận|lý luận|chính trị|và))* của")
"""`Báo X` *- cơ quan ngôn luận của* `Y`."""
_OF = "của"
_ALL = ("cùng", "đều")
_DIRECTLY, _BELONGS = "trực", "thuộc"
_OPENS_LIST = frozenset({", gồm :", "gồm :", ":", ", gồm có :", ", bao gồm :", "bao gồm :", "gồm", ", gồm"})
_JOINTS = frozenset({",", "và", ", và", ";", "; và"})
_ENDS = frozenset({".", "\n", "?", "!"})
_NEAR = 10
_FORCE = "ArmedForcesUnit"
# units that name the one above them after a comma: `Phó Chính ủy Trung đoàn 1, Sư đoàn 2`
_UNITS_OF = frozenset(
    "trung tâm|đại đội|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|quân đoàn|vùng|khoa|phòng|đồn|hải đoàn".split("|")
)
# from the lowest: no unit is a part of its like or of one below it, as in `Sư đoàn 2, Trung đoàn 1` of a list
_RANKS = (
    *("đội", "đồn", "trung đội", "đại đội", "tiểu đoàn", "ban chỉ huy quân sự", "hải đội", "hải đoàn", "trung đoàn"),
    *("lữ đoàn", "sư đoàn", "bộ chỉ huy quân sự", "quân đoàn", "quân khu"),
)
# divisions that name the body they belong to after a comma: `Vụ trưởng Vụ Tổ chức cán bộ, Bộ Y tế`
_WHOLES: dict[str, tuple[str, ...]] = {
    "vụ": ("bộ", "tổng cục", "ủy ban"),
    "chi bộ": ("đảng bộ",),
    "cụm thi đua": ("bộ",),
    "khối thi đua": ("bộ",),
    "cục": ("bộ", "tổng cục"),
    "phòng": ("sở", "công an", "cục", "chi cục", "viện kiểm sát nhân dân", "ủy ban nhân dân"),
    "ban": ("hội đồng nhân dân",),
    "ban pháp chế": ("hội đồng nhân dân",),
    "ban dân tộc": ("hội đồng nhân dân",),
    "ban kinh tế - ngân sách": ("hội đồng nhân dân",),
    "ban văn hóa - xã hội": ("hội đồng nhân dân",),
    "khoa": ("trường", "học viện", "đại học", "bệnh viện", "bệnh xá", "viện"),
}
_SCHOOLS = ("trường", "học viện", "đại học", "viện", "bệnh viện", "trường chính trị")
_FORCES = ("bộ tư lệnh", "quân khu", "quân đoàn", "quân chủng", "binh chủng", "binh đoàn", "bộ chỉ huy quân sự")
_BOARDS = ("ban tổ chức", "ban tuyên giáo", "ban dân vận", "ban nội chính", "ban kinh tế", "ủy ban kiểm tra")
# the same of a division whose post is named: a post in a list of bodies is nobody's
_WHOLES_OF_POSTS: dict[str, tuple[str, ...]] = {
    "phòng": (
        *("bộ", "vụ", "tổng cục", "văn phòng", "tổng công ty", "công ty", "ngân hàng", "ban quản lý", "báo", "đài"),
        *(*_SCHOOLS, *_FORCES, *_BOARDS),
    ),
    "vụ": ("kiểm toán", "ban", "ủy ban kiểm tra", "văn phòng", *_SCHOOLS),
    "cục": ("ủy ban", "quân chủng", "tổng cục chính trị", "bộ tổng tham mưu"),
    "ban": ("phòng", "tổng công ty", "tập đoàn", "đại học", "học viện", "liên đoàn", "tổng liên đoàn lao động"),
    "trung tâm": ("sở", "bộ", "cục", "tập đoàn", "đài", *_SCHOOLS),
    "chi cục": ("sở", "cục", "tổng cục"),
    "viện": ("bộ", "học viện", "đại học", "trường", "tập đoàn"),
    "khoa": _FORCES,
    "đội": ("phòng", "công an", "cục", "chi cục"),
    "trường": ("đại học", "bộ", "tập đoàn"),
    "bộ môn": _SCHOOLS,
    "báo": ("bộ", "hội", "trung ương đoàn"),
    "tạp chí": ("bộ", "hội", "học viện", "viện"),
}


def parts(stream: Stream, nodes: list[OrganNode], held: frozenset[int]) -> Iterator[Part]:
    """Yield each (part, whole) that the words between organs state.

    Args:
        stream: the article's stream.
        nodes: all organ nodes of the article, in order of the text.
        held: the entries where an organ begins that is part of a post.
    """
    printed = [node for node in nodes if node.after > node.first and not node.bare]
    posted = set(held)
    for index, (node, behind) in enumerate(pairwise(printed)):
        if not 0 < behind.first - node.after <= _NEAR:
            continue
        words = gap(stream, node.after, behind.first)
        if fold(node.name) in fold(behind.name):  # `đại biểu` *Quốc hội* `thuộc` *Đoàn đại biểu Quốc hội X*
            continue
        under = _UNDER.fullmatch(words)
        if under is not None or (words in _MARKS and _ranked(node, behind, posted=node.first in posted, mark=words)):
            if node.first in posted:
                posted.add(behind.first)  # `Trưởng ban A, Phòng B,` *Bộ CHQS tỉnh X*
            shared = under is not None and not set(_ALL).isdisjoint(under.group(1).split())
            yield from ((part, behind) for part in (_siblings(stream, printed, index) if shared else [node]))
        elif node.owner is None and _is_of(node, behind, words):
            yield node, behind
        elif words == "(" and _encloses(stream, node, behind):
            yield from ((part, behind) for part in _siblings(stream, printed, index))
    yield from _listed(stream, printed)


def _is_of(node: OrganNode, behind: OrganNode, words: str) -> bool:
    """Say whether the words behind an organ of no owner tell that the next one is its whole.

    `Học viện Chính trị` *-* `Bộ Quốc phòng`, `Khoa Sản` *của* `Bệnh viện X`, `Báo X` *- cơ quan của* `Đảng bộ Y`.
    """
    if words in _DASHES:
        if _is_ministry(behind) and node.head in _OF_MINISTRIES:
            return True
        return behind.begins((*_WHOLES.get(node.head, ()), *_WHOLES_OF_POSTS.get(node.head, ())))
    if words == _OF:
        return node.place is None and node.head != behind.head
    return node.kind == "PressOrgan" and _VOICE.fullmatch(words) is not None


def _ranked(node: OrganNode, behind: OrganNode, *, posted: bool, mark: str) -> bool:
    """Say whether an organ behind a comma is by its rank the one that the other belongs to.

    Behind a dash a force alone, of somebody's post: `Sư đoàn trưởng Sư đoàn 5 -` *Quân khu 7*.
    """
    if mark != "," and not (posted and node.kind == behind.kind == _FORCE):
        return False
    head = _VU if node.begins((_VU,)) else node.head  # `Vụ Địa bàn 6`
    unit = node.head in _UNITS_OF and (posted or node.kind == _FORCE) and not _above(node, behind)
    if unit and node.kind == behind.kind and behind.owner is None and node.head != behind.head:
        return True
    if node.kind == _FORCE and behind.head == "cục" and behind.owner is not None and behind.owner.kind == _FORCE:
        return True  # `Lữ đoàn 1, Cục Hậu cần` *Quân khu 2*
    if behind.head in _WHOLES.get(head, ()) or ("bộ" in _WHOLES.get(head, ()) and _is_ministry(behind)):
        return True
    if head == _VU and behind.level == "central" and behind.kind == "PartyOrgan" and behind.begins(_BOARDS):
        return True  # `Vụ Tuyên truyền,` *Ban Tuyên giáo Trung ương*
    more = _WHOLES_OF_POSTS.get(head, ()) if posted and node.owner is None else ()
    return behind.begins(more)


def _above(node: OrganNode, behind: OrganNode) -> bool:
    """Say whether a unit is above the one behind it or its like: `Trung đoàn 1, Ban Chỉ huy quân sự huyện X`."""
    known = node.head in _RANKS and behind.head in _RANKS
    return known and _RANKS.index(node.head) >= _RANKS.index(behind.head)


def _is_ministry(node: OrganNode) -> bool:
    return node.begins(("bộ",)) and node.kind == "StateOrgan"


def _encloses(stream: Stream, node: OrganNode, behind: OrganNode) -> bool:
    """Say whether the bracket holds the superior alone: `Cục X (Bộ Công an)`, not `Sở Y tế (Sở Nội vụ cũ)`."""
    if behind.kind == "Enterprise" and fold(behind.base) == behind.head:
        return False  # a firm's own brand
    force = _is_ministry(behind) and node.kind == _FORCE  # `Bộ Tư lệnh X (Bộ Công an)`
    another = force or node.head.split()[0] != behind.head.split()[0]
    return another and stream.word[behind.after : behind.after + 1] == (")",)


def _siblings(stream: Stream, nodes: list[OrganNode], index: int) -> Iterator[OrganNode]:
    """Yield the organ and those of its head listed right before it: `Quân khu 1, Quân khu 5 (Bộ Quốc phòng)`."""
    yield nodes[index]
    while index and nodes[index - 1].head.split()[0] == nodes[index].head.split()[0]:
        if gap(stream, nodes[index - 1].after, nodes[index].first) not in _JOINTS:
            return
        index -= 1
        yield nodes[index]


def _listed(stream: Stream, nodes: list[OrganNode]) -> Iterator[Part]:
    """Yield the bodies listed behind `các đơn vị trực thuộc`: of the organ named there, else the last one before."""
    starts = [node.first for node in nodes]
    for at in _subordinations(stream):
        index = bisect_left(starts, at + 2)
        whole, opening = _whole_at(stream, nodes, index, at)
        if whole is None or index + opening >= len(nodes):
            continue
        begin = whole.after if opening else at + 2
        first = nodes[index + opening]
        if gap(stream, begin, first.first) not in _OPENS_LIST:
            continue
        end = first.first
        for node in nodes[index + opening :]:
            if _ENDS & set(stream.word[end : node.first]) or node.head == whole.head:
                break
            if node.owner is None:
                yield node, whole
            end = node.after


def _subordinations(stream: Stream) -> Iterator[int]:
    """Yield the entries where `trực thuộc` stands."""
    at = -1
    for _ in range(stream.folded.count(_BELONGS)):
        at = stream.folded.index(_BELONGS, at + 1)
        if at and stream.folded[at - 1] == _DIRECTLY:
            yield at - 1


def _whole_at(stream: Stream, nodes: list[OrganNode], index: int, at: int) -> tuple[OrganNode | None, int]:
    """Return the organ right behind `trực thuộc` and 1, else the last one before it in its sentence and 0."""
    if index < len(nodes) and nodes[index].first == at + 2:
        return nodes[index], 1
    before = nodes[index - 1] if index else None
    if before is None or _ENDS & set(stream.word[before.after : at]):
        return None, 0
    return before, 0
