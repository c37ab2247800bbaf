"""Posts that open a sentence, who gets or leaves them named late: `Thôi giữ chức` *T* `từ ngày 1/5 là` *ông A*.

`Được bầu giữ chức` *T*`,` *ông A* `nhấn mạnh ...`.
"""

from __future__ import annotations

import re

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Chain, Node, Tie, begin, gap, status_of
from kg.extract.posts.verbs import act_before, links
from kg.extract.stream import Stream

_LONGEST = 16
_YEARS_IN_POST = re.compile(
    r"sau (?:(?:hơn|gần|tròn|đúng|ngót) )?\w+ (?:năm|tháng|nhiệm kỳ|khóa)(?: (?:liền|liên tục|rưỡi|gắn bó))*"
    r" (?:làm|là|giữ chức(?: vụ| danh)?|giữ cương vị|giữ ghế|đảm nhiệm(?: chức vụ| chức danh| cương vị)?|đảm nhận|"
    r"(?:ở|trên|tại|với) (?:cương vị|vị trí|ghế))"
)
_GOES = re.compile(
    r"(?:(?:đã|vừa|sẽ|chính thức|xin|quyết định|được|bị|mới) )*(?:nghỉ hưu|về hưu|nghỉ chế độ|nghỉ theo chế độ|"
    r"về nghỉ|nghỉ chờ hưu|thôi (?:giữ|làm|chức|việc|nhiệm|đảm)|cho thôi|rời|từ chức|từ nhiệm|miễn nhiệm|"
    r"chuyển (?:sang|về|công tác)|chia tay|điều động|luân chuyển|cách chức|qua đời|từ trần)\b"
)
_STOPS = frozenset({".", ";", "\n", ":", "?"})
_IS = "là"
_LEAD = 1  # `Được` *bầu làm T ... là ông A*
_MAX_LINK = 4
_DONE_TO = "được"
_BEFORE = frozenset({"vừa", "mới", "sau", "khi", "trước", "đã", "lại", "tiếp", "tục", "ngay", "từ"})


def fronted(stream: Stream, chain: Chain, before: list[Node], right: Node | None) -> list[Tie]:
    """Return the ties of a chain that opens its sentence behind an act or link, to the addressed name behind it.

    That is the name behind `là`, or behind a comma where the act is done to its bearer and nobody is named before.
    """
    if not isinstance(right, NameNode) or right.first == right.prefix:
        return []
    words = stream.folded[chain.after : right.prefix]
    if words == (",",):
        return _after_years(stream, chain, right) or _done_to(stream, chain, before, right)
    if words[-1:] != (_IS,) or len(words) > _LONGEST or not _STOPS.isdisjoint(words):
        return []
    start = sentence_start(stream, chain.first)
    act = act_before(stream, start, chain.first)
    if act is None:
        opens = links(gap(stream, start, chain.first), "after-name")
    else:
        led = gap(stream, act.after, chain.first)
        opens = act.first - start <= _LEAD and (led == "" or links(led, "after-name"))
    if not opens:
        return []
    return [Tie(right, post, status_of(post, act), "holding.before-name", 0.85, act) for post in chain.posts]


def _after_years(stream: Stream, chain: Chain, name: NameNode) -> list[Tie]:
    """Return the ties of `Sau 12 năm làm` *T*`,` *ông A* `đã nghỉ hưu`: of one who leaves, not of one who stays."""
    if _YEARS_IN_POST.fullmatch(gap(stream, sentence_start(stream, chain.first), chain.first)) is None:
        return []
    if _GOES.match(gap(stream, name.after, name.after + _LONGEST)) is None:
        return []
    return [Tie(name, post, "former", "holding.before-name", 0.85) for post in chain.posts]


def by_title(stream: Stream, chain: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of a chain to the name that another title of its bearer leads to.

    *Trưởng đoàn* `là Tỉnh ủy viên, Giám đốc Sở X` *A*.
    """
    if len(rest) <= 1 or not isinstance(rest[0], Chain) or not isinstance(rest[1], NameNode):
        return []
    title, name = rest[0], rest[1]
    if gap(stream, chain.after, title.first) != _IS or gap(stream, title.after, name.prefix) != "":
        return []
    act = act_before(stream, max(0, chain.first - _MAX_LINK), chain.first)
    return [Tie(name, post, status_of(post, act), "holding.before-name", 0.85, act) for post in chain.posts]


def _done_to(stream: Stream, chain: Chain, before: list[Node], name: NameNode) -> list[Tie]:
    """Return the ties of `Được tín nhiệm bầu giữ chức` *T*`,` *ông A*."""
    start = sentence_start(stream, chain.first)
    act = act_before(stream, start, chain.first)
    if act is None or chain.first - act.after > _MAX_LINK or (before and begin(before[-1]) >= start):
        return []
    opening = stream.folded[start : act.after]
    if "," in opening or _DONE_TO not in opening or not _BEFORE.issuperset(opening[: opening.index(_DONE_TO)]):
        return []
    return [Tie(name, post, status_of(post, act), "holding.verb", 0.85, act) for post in chain.posts]
