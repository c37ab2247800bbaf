"""Posts that open a sentence, who gets or leaves them named late: `Thôi giữ chức` *T* `từ ngày 1/5 là` *ông A*.

`Được bầu giữ chức` *T*`,` *ông A* `nhấn mạnh ...`.
"""

from __future__ import annotations

import re

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start, told_of_a_time
from kg.extract.posts.chains import Chain, Node, Tie, begin, gap, status_of
from kg.extract.posts.respective import in_turn
from kg.extract.posts.verbs import PASSIVE, Act, act_before, link_status, links, turned
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
_BEFORE = frozenset("vừa mới sau khi trước đã lại tiếp tục ngay từ xin chính thức tự nguyện cho tái".split())
_UPON = ("khi",)  # `Phát biểu sau` *khi* `được bầu giữ chức T, ông A`
_LONGEST_INSET = 10
_YEAR = 4
# first words of what tells only when, where, how or why: `từ ngày 1/5`, `theo nguyện vọng cá nhân`, `chưa đầy một năm`
_WHEN_AND_HOW = frozenset(
    (
        "ngày từ sáng chiều trưa tối hôm hồi tháng năm đầu cuối giữa theo với tại trong vì do khi kể đã chưa gần hơn "
        "được suốt nhiệm khóa vào lúc cách ngay nhằm"
    ).split()
)


def fronted(stream: Stream, chain: Chain, before: list[Node], right: Node | None) -> list[Tie]:
    """Return the ties of a chain that opens its sentence behind an act or link, to the addressed name behind it.

    That is the name behind `là`, or behind a comma where the act is done to its bearer and nobody is named before.
    """
    if not isinstance(right, NameNode) or right.first == right.prefix:
        return []
    words = stream.folded[chain.after : right.prefix]
    if words == (",",) and told_of_a_time(stream, chain.first) is not None:  # *Rời chức* `T, ông A ...`
        return []
    if words[-1:] == (",",) and _only_when_and_how(words[:-1]):
        return (
            _after_years(stream, chain, right)
            or _done_to(stream, chain, before, right)
            or _held(stream, chain, before, right)
        )
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

    *Trưởng đoàn* `là Tỉnh ủy viên, Giám đốc Sở X` *A*. Of several posts one to each of those named behind them in turn.
    """
    if (told := in_turn(stream, chain, rest)) is not None:
        return told
    if len(rest) <= 1 or not isinstance(rest[0], Chain) or not isinstance(rest[1], NameNode):
        return []
    title, name = rest[0], rest[1]
    if gap(stream, chain.after, title.first) != _IS or gap(stream, title.after, name.prefix) != "":
        return []
    act = act_before(stream, max(0, chain.first - _MAX_LINK), chain.first)
    return [Tie(name, post, status_of(post, act), "holding.before-name", 0.85, act) for post in chain.posts]


def _only_when_and_how(words: tuple[str, ...]) -> bool:
    """Say whether words tell but when, where, how or why a post came or went: `thôi giữ T` *từ ngày 1/5* `, ông A`."""
    plain = len(words) <= _LONGEST_INSET and _STOPS.isdisjoint(words) and "," not in words and "không" not in words
    return not words or (plain and words[0] in _WHEN_AND_HOW)


def _done_to(stream: Stream, chain: Chain, before: list[Node], name: NameNode) -> list[Tie]:
    """Return the ties of `Được tín nhiệm bầu giữ chức` *T*, `Thôi giữ chức` *T*: done to its bearer, or his own act."""
    start = sentence_start(stream, chain.first)
    act = act_before(stream, start, chain.first)
    if act is None or not _gives(stream, act, chain) or (before and begin(before[-1]) >= start):
        return []
    opening = stream.folded[start : act.after]
    if "," in opening or not (turned(stream, start, act) or opening[-len(act.verb.split())] in PASSIVE):
        return []
    turns = next((at for at, word in enumerate(opening) if word in PASSIVE), act.first - start)
    if not _BEFORE.issuperset(opening[:turns]) and opening[:turns][-1:] != _UPON:
        return []
    return [Tie(name, post, status_of(post, act), "holding.verb", 0.85, act) for post in chain.posts]


def _gives(stream: Stream, act: Act, chain: Chain) -> bool:
    """Say whether an act leads to the post right behind it, or `thay ông B làm` stands between."""
    words = stream.folded[act.after : chain.first]
    return len(words) <= (_LONGEST if words[:1] == ("thay",) else _MAX_LINK)


def _held(stream: Stream, chain: Chain, before: list[Node], name: NameNode) -> list[Tie]:
    """Return the ties of `Giữ chức` *T* `từ năm 2020, ông A`: of one who holds the post or has held it."""
    start = sentence_start(stream, chain.first)
    link = gap(stream, start, chain.first)
    told = chain.after < name.prefix - 1 and links(link, "after-name")
    if not told or (before and begin(before[-1]) >= start):
        return []
    years = [word for word in stream.folded[chain.after : name.prefix] if word.isdigit() and len(word) == _YEAR]
    over = "former" if len(years) > 1 else link_status(link)  # `Là T` *từ 2009 đến 2011*`, ông A ...`
    return [Tie(name, post, over or post.status, "holding.verb", 0.8) for post in chain.posts]
