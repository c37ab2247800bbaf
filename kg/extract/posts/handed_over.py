"""Who gets the post that another has left, the post not named again.

`A thôi làm T; người kế nhiệm là` *B*, `Thay ông ở vị trí này là` *B*, `miễn nhiệm T đối với A, bầu` *B* `thay thế`,
`A thôi giữ chức T;` *B* `được phân công giữ chức vụ này`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise

from kg.extract.names import NameNode
from kg.extract.posts.chains import Tie, gap
from kg.extract.posts.replaced import GIVEN, label_and_organ
from kg.extract.posts.verbs import act_before
from kg.extract.stream import Stream
from kg.text.letters import fold_name

_LEFT = frozenset({"former", "dismissed"})
_NEAR = 60
"""Entries between the post that somebody left and the name of who gets it."""
_BEFORE = 14
_BEHIND = 18
_OWN = 2
_WHO = r"(?:ông|bà|anh|chị|đồng chí)"
_POST = (
    r"(?:chức vụ|chức danh|chức trách|chức|vị trí|cương vị|ghế|trọng trách|trách nhiệm|nhiệm vụ)"
    r" (?:này|đó|trên|nói trên)"
)
_AT = rf"(?: (?:ở|vào|trên|tại|trong|đảm nhiệm|đảm nhận|giữ) {_POST})?"
_LEADS = re.compile(
    rf"(?:^| )(?:người (?:kế nhiệm|thay thế|thay|kế vị)(?: (?:của |cho )?{_WHO}(?P<one> \w+)?)?{_AT} (?:là|:|,)"
    rf"|(?:thay thế|thay|kế nhiệm)(?: cho)? {_WHO}(?P<other> \w+)?{_AT} là"
    rf"|(?:đảm nhiệm|đảm nhận|giữ|tiếp quản|ngồi vào|nhận) {_POST}(?: thay {_WHO}(?P<third> \w+)?)? là"
    rf"|nhường(?: lại)?(?: (?:chỗ|ghế|vị trí|chức|{_POST}))? cho|(?:trao|giao|chuyển)(?: lại)? (?:chỗ|ghế|{_POST}) cho"
    rf"|{_POST} (?:(?:từ nay|nay|hiện|sau đó|đã|vừa|mới) )*"
    r"(?:thuộc về|được (?:giao|trao|chuyển)(?: lại)? cho|giao cho|do))$"
)
_ACT = "bầu bổ sung|bầu|bổ nhiệm|phân công|điều động|giao|chỉ định|cử|chuẩn y|phê chuẩn"
_RETIRES = re.compile(
    r"(?:[,)–-] )?(?:(?:đã|vừa|sẽ|được|xin|chính thức|đến tuổi) )*"
    r"(?:nghỉ hưu|về hưu|nghỉ chế độ|nghỉ theo chế độ|nghỉ việc|từ trần|qua đời)(?= |$)"
)
_TAKES = re.compile(
    rf"(?:[,)] )?(?:(?:đã|vừa|mới|sau đó) )?(?:được (?:\w+ ){{0,6}}?(?:{_ACT}) )?"
    rf"(?:(?:về|sang|lên|vào|để|tạm thời) )?"
    rf"(?:giữ|đảm nhiệm|đảm nhận|đảm trách|tiếp quản|tiếp nhận|nắm giữ|kế nhiệm|vào|thay thế(?: vào)?|thay vào)"
    rf" {_POST}(?= |$)"
)
_INSTEAD = re.compile(
    rf"(?:[,)] )?(?P<given>(?:đã |vừa )?được (?:\w+ ){{0,6}}?(?:{_ACT}) )?(?:lên |vào )?"
    rf"(?:thay thế|thay|kế nhiệm)(?: cho)?(?: {_WHO}(?P<one> \w+)?)?(?= [.,;\n]|$)"
)


def successors(stream: Stream, names: list[NameNode], ties: list[Tie]) -> list[Tie]:
    """Return the ties of those who get the one post that another has left right before, told by `thay`, `này`.

    Args:
        stream: the article's stream.
        names: every name of the text, in order.
        ties: the ties that the text states, in any order.
    """
    stated = sorted((tie for tie in ties if not tie.name.short), key=_begins)
    found: list[Tie] = []
    for name in (one for one in names if not one.short):
        first = bisect_left(stated, name.prefix - _NEAR, key=_begins)
        near = stated[first : bisect_right(stated, name.after + _OWN, first, key=_begins)]
        if not near or (told := _told(stream, name, near)) is None:
            continue
        status, whose = told
        last = _last_left(stream, name, near)
        if last is not None and (not whose or whose == _given_name(last.name)) and _goes_on(stream, last, name):
            found.append(Tie(name, last.post, status, "holding.replaced", 0.75))
    return found


def _begins(tie: Tie) -> int:
    return tie.post.first


def _told(stream: Stream, name: NameNode, near: list[Tie]) -> tuple[str, str] | None:
    """Return (status, given name of who left or "") where the words at a name give it a post told before."""
    act = act_before(stream, max(0, name.prefix - _BEFORE), name.prefix)
    status = act.status if act is not None and act.status in GIVEN else "current"
    leads = _LEADS.search(gap(stream, max(0, name.prefix - _BEFORE), name.prefix))
    if leads is not None:
        return status, _whose(leads)
    after = _behind_own(name, near)
    words = gap(stream, after, after + _BEHIND)
    if (instead := _INSTEAD.match(words)) is not None and (instead["given"] or status != "current"):
        return ("appointed" if instead["given"] else status), _whose(instead)
    if _TAKES.match(words) is not None and (act is None or act.status in GIVEN):
        return status, ""
    return None


def _whose(match: re.Match[str]) -> str:
    return next((one.strip() for one in match.groupdict().values() if one and not one.startswith("được")), "")


def _behind_own(name: NameNode, near: list[Tie]) -> int:
    """Return the entry after a name and the posts in apposition to it."""
    own = (tie.post for tie in near if tie.name is name and 0 <= tie.post.first - name.after <= _OWN)
    return max((post.after for post in own), default=name.after)


def _last_left(stream: Stream, name: NameNode, near: list[Tie]) -> Tie | None:
    """Return the tie of the last post told of another before a name, where he left it, or retires, and has no other."""
    mine = fold_name(name.name)
    before = [tie for tie in near if tie.post.after <= name.prefix and fold_name(tie.name.name) != mine]
    last = before[-1] if before else None
    if last is None or last.name.first > name.first or not (last.status in _LEFT or retires(stream, last)):
        return None
    posts = {label_and_organ(tie.post) for tie in before if tie.name is last.name and tie.status == last.status}
    return last if len(posts) == 1 else None


def retires(stream: Stream, tie: Tie) -> bool:
    """Say whether what is told of somebody behind his post is that he goes: `A, T,` *nghỉ hưu từ ngày 1/8*."""
    return tie.status == "current" and _RETIRES.match(gap(stream, tie.post.after, tie.post.after + _BEHIND)) is not None


def _goes_on(stream: Stream, last: Tie, name: NameNode) -> bool:
    """Say whether no line and at most one sentence ends between a post and the name of who gets it."""
    between = stream.word[last.post.after : name.prefix]
    ends = sum(word == "." and behind[:1].isupper() for word, behind in pairwise((*between, "N")))
    return "\n" not in between and ends <= 1


def _given_name(name: NameNode) -> str:
    return name.name.split()[-1].lower()
