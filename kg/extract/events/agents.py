"""Hosts told behind an event: `do A phối hợp với B tổ chức`, `mà Tỉnh ủy mở`, `cùng với B`."""

from __future__ import annotations

from itertools import takewhile

from kg.extract import lexicon
from kg.extract.events.kinds import kind_begins
from kg.extract.events.mention import EventMention
from kg.extract.events.ties import coordinated_on
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_HOLD = lexicon.phrases(
    (
        "tổ chức|mở|tiến hành|khai mạc|họp|triển khai|phát động|khai giảng|bế mạc|chủ trì tổ chức|đăng cai|"
        "tổ chức khai giảng|có buổi|có cuộc|có phiên|tiếp tục|công bố tại|"
        "dành sáng|dành chiều|dành tối|dành ngày|dành buổi|dành một|dành hai|dành cả|dành nửa|dành trọn|dành cho|"
        "triệu tập|bước vào kỳ họp|bước vào phiên họp|bước vào phiên chất vấn"
    ).split("|")
)
# what stands between one who holds an event and the verb: `hội thi mà Sở Y tế` *sẽ đứng ra* `tổ chức`
_JUST = lexicon.phrases("vừa|đã|sẽ|đang|mới|cùng|cùng nhau|đứng ra|chính thức|dự kiến|trực tiếp".split("|"))
_OPENS_IT = frozenset({"mở", "tổ"})
_COUNTED = frozenset("hai ba bốn năm 2 3 4 các sở bộ cơ quan đơn vị bên ngành nhà trường là gồm : liên đồng".split())
_MAX_BY = 40
_MAX_APPOSED = 90
_IT = frozenset({("sự", "kiện"), ("hoạt", "động")})
"""What calls an event back behind its long name: `..., sự kiện` *mà Tỉnh ủy tổ chức*."""
_MAX_HELD = 50
_UNDER = ("dưới", "sự", "chủ", "trì", "của")
# what ties one who holds an event with another to it, behind the verb or the event: `tổ chức hội thảo` *cùng với* `B`
_WITH = lexicon.phrases(
    "cùng|cùng với|phối hợp với|phối hợp cùng|với sự phối hợp của|, với sự phối hợp của|có sự phối hợp của".split("|")
)


def agents(stream: Stream, mention: EventMention, after: int, here: list[OrganNode]) -> list[OrganNode]:
    """Return the organs of `do A phối hợp với B tổ chức`, `được A mở` after the event."""
    for index in range(mention.after, min(after - 1, mention.after + _MAX_APPOSED)):
        if stream.word[index] in ".;\n":
            return []
        if stream.folded[index] not in ("do", "được", "bởi", "mà", "nơi"):  # `hội nghị` *mà Tỉnh ủy mở*
            continue
        if index >= mention.after + _MAX_BY and stream.folded[index - 2 : index] not in _IT:
            continue
        mine = [node for node in here if node.first > index]
        if not mine or not _right_behind(stream, index, mine[0].first):
            continue
        every = list(coordinated_on(stream, mine))
        ends = (every[0].after, every[-1].after)
        if stream.folded[index] in ("mà", "nơi") and not any(_does(stream, _past_just(stream, end)) for end in ends):
            continue  # `việc mà Ủy ban phải chủ trì`
        if stream.folded[index] == "bởi" or _held_by(stream, mine[0].after, after):
            return every
    return []


def _held_by(stream: Stream, begin: int, after: int) -> bool:
    """Say whether a verb of organising stands behind an organ, before any other event that it may hold."""
    reach = range(begin, min(after, begin + _MAX_HELD))
    own = list(takewhile(lambda at: not kind_begins(stream, at), reach))
    return any(holds_at(stream, at) or _leads(stream, at) for at in own)


def _does(stream: Stream, at: int) -> bool:
    """Say whether a verb of organising stands at an entry, or one of chairing."""
    return holds_at(stream, at) or _leads(stream, at)


def _leads(stream: Stream, at: int) -> bool:
    """Say whether `chủ trì` stands at an entry as a verb, not in `cán bộ chủ trì`."""
    return stream.folded[at : at + 2] == ("chủ", "trì") and stream.folded[at - 1] != "bộ"


def _right_behind(stream: Stream, by: int, first: int) -> bool:
    """Say whether an organ stands right behind `do`, or how many there are between: `do` *hai cơ quan là* `A và B`."""
    return first - by <= 2 or _COUNTED.issuperset(stream.folded[by + 1 : first])  # noqa: PLR2004


def holds_at(stream: Stream, at: int) -> bool:
    """Say whether a verb of organising stands at an entry."""
    return _HOLD.longest(stream.folded, at) is not None


def chaired_by(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return the organs under which an event takes place: `diễn ra dưới sự chủ trì của` *Huyện ủy X*."""
    ruled = (node for node in here if stream.folded[node.first - len(_UNDER) : node.first] == _UNDER)
    first = next(ruled, None)
    if first is None or mention.aside:
        return []
    return list(coordinated_on(stream, [node for node in here if node.first >= first.first]))


def relative(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return the organs right behind a bare kind that hold it: `tại buổi lễ` *Sở Y tế* `mở ngày 19/4`."""
    mine = [node for node in here if node.first >= mention.after]
    if mention.named or not mine or mine[0].first != mention.after:
        return []
    every = list(coordinated_on(stream, mine))
    return every if stream.folded[_past_just(stream, every[-1].after)] in _OPENS_IT else []


def _past_just(stream: Stream, at: int) -> int:
    """Return the entry behind the words before a verb: `mà Tỉnh ủy` *đã đứng ra* `tổ chức`."""
    while just := _JUST.longest(stream.folded, at):
        at = just[0]
    return at


def joined_by(stream: Stream, mention: EventMention, here: list[OrganNode], found: list[OrganNode]) -> list[OrganNode]:
    """Return those told behind an event to hold it with others: `A tổ chức hội thảo này` *cùng B*."""
    last = max(mention.after, found[-1].after)
    behind = [node for node in here if node.first > last]
    if not behind:
        return []
    begin = last + (stream.folded[last : last + 1] == ("này",))
    begin += 2 * (stream.folded[begin : begin + 2] == ("tổ", "chức"))
    tie = _WITH.longest(stream.folded, begin)
    return (
        list(coordinated_on(stream, behind))
        if tie is not None and _right_behind(stream, tie[0] - 1, behind[0].first)
        else []
    )
