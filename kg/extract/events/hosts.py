"""Organisers of an event: the subject of its verb, `do ... tổ chức`, the body that meets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg.extract.events.agents import agents, chaired_by, holds_at, joined_by, relative
from kg.extract.events.deeds import does_it
from kg.extract.events.inverted import inverted, parties, shown_by
from kg.extract.events.mention import EventMention
from kg.extract.events.subject import PART_OF, past_ground, subjects_among
from kg.extract.events.ties import coordinated, gap
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream
from kg.text.letters import fold

# words that make a verb behind them a noun: `chuẩn bị công tác tổ chức hội nghị`
_NOUNS = frozenset({"tác", "việc", "gian", "bị", "hoạch", "án", "phiên", "lễ", "buổi"})
# verbs that tell an event whose words of kind come later or nowhere: `Quận ủy X` *sơ kết* `5 năm thực hiện ...`
_TELLS = frozenset(
    tuple(words.split())
    for words in (
        "ký kết|sơ kết|tổng kết|công bố|quán triệt|học tập|nghiên cứu|gặp mặt|ra mắt|trao quyết|trao các|trao giải|"
        "trao thưởng|trao tặng|tuyên dương|vinh danh|khánh thành|khởi công|khai trương|bàn giao|phát động"
    ).split("|")
)
# kinds that are verbs too: `Ban Chỉ đạo A` *giao ban* `quý III`
_ARE_VERBS = frozenset({("giao", "ban"), ("họp", "giao"), ("tập", "huấn"), ("bồi", "dưỡng"), ("đối", "thoại")})
_DOES_RITE = ("làm", "lễ")
_COMES = ("diễn", "ra")
_HAS = frozenset({("đã", "có"), ("vừa", "có"), ("đã", "làm"), ("vừa", "làm")})
_SESSIONS = frozenset({"Session", "Meeting"})
_BODIES = _SESSIONS | {"Congress", "Conference"}
_ABOUT = frozenset("về thực kết triệt khai cho với của".split())
# committees of an event that carry no name of their own
_NOBODY = frozenset({"ban tổ chức", "ban giám khảo", "hội đồng giám khảo"})
_TAKES_PLACE = frozenset(
    {
        *(("diễn", "ra"), ("được", "tổ"), ("tổ", "chức"), ("khai", "mạc"), ("đã", "diễn"), ("đã", "khai")),
        ("họp", "trọn"),
    }
)
_WHEN_HELD = frozenset({("vừa",), ("đã",), ("sẽ",)})
# first words of bodies that hold no `kỳ họp`
_NO_SESSIONS = frozenset({"ban", "đoàn", "sở", "văn", "công", "viện", "tổ", "thường"})
# what an organ issues or is the object of: the conference is not its own
_PAPERS = frozenset("quyết định luận thị hoạch trình báo thảo cho với về đối án".split())
# which conference of a body is meant: `hội nghị` *bất thường* `của Huyện ủy X`
_SORTS = frozenset(
    "bất thường trực tuyến chuyên đề mở rộng kỳ định giao ban quý tháng năm lần thứ toàn thể cán bộ chủ chốt đầu cuối "
    "tổng sơ kết công tác tuần".split()
)
_ROMAN = frozenset("ivxl")
_NOT_OWN = frozenset({"Congress", "Session", "Meeting", "Contest"})
_OTHERS = frozenset({"Session", "Congress"})
_THERE = frozenset({"tại", "trong"})
_CHAIRS = ("chủ", "trì")
"""What a body does right behind its name: `Ủy ban MTTQ tỉnh` *chủ trì* `hội nghị phản biện`."""
_CALLS = ("triệu", "tập")
"""Who calls a session or congress holds it not: `Thường trực HĐND` *triệu tập* `kỳ họp bất thường`."""
_LED = frozenset({("trưởng", "đoàn"), ("dẫn", "đầu")})  # `Ủy ban A do ông B làm trưởng đoàn đã có buổi làm việc`
_MAX_LED = 40
_INSET = 12
_TIMES = frozenset("sáng chiều tối ngày hôm nay qua / - .".split())
_MAX_TO_VERB = 16
_MAX_CLAUSE = 120
_FAR = 60


def hosts(
    stream: Stream, after: int, mention: EventMention, here: list[OrganNode], named: Mapping[int, int]
) -> tuple[OrganNode, ...]:
    """Return the organs that hold the event.

    Args:
        stream: the article's stream.
        after: entry after the sentence.
        mention: the event.
        here: what `may_hold` gives for the event.
        named: entries inside names of events to the entry where the name begins.
    """
    if mention.cls == "Contest" and stream.folded[mention.after : mention.after + 1] == ("do",):
        # `phát động Cuộc thi ... do Sở Y tế tổ chức`: who launches it does not hold it
        return tuple(agents(stream, mention, after, here))
    if stream.folded[mention.after : mention.after + 2] == (",", "do") and (by := agents(stream, mention, after, here)):
        return tuple(by)  # `công bố tại Đại hội ..., do Đảng bộ xã tổ chức`
    found = (
        inverted(stream, mention, after, here)
        or _subjects(stream, mention, here, named)
        or agents(stream, mention, after, here)
        or relative(stream, mention, here)
        or chaired_by(stream, mention, here)
        or _meeting(stream, mention, here)
        or shown_by(stream, mention, here)
        or parties(stream, mention, here)
    )
    return (*found, *joined_by(stream, mention, here, found)) if found and not mention.aside else tuple(found)


def has_body(stream: Stream, mention: EventMention, here: list[OrganNode]) -> bool:
    """Say whether the name of a session, congress or numbered conference tells whose it is: one of those `here`."""
    return bool(_body(stream, mention, here))


def may_hold(
    stream: Stream, mention: EventMention, organs: Sequence[OrganNode], named: Mapping[int, int]
) -> list[OrganNode]:
    """Return the organs of a sentence that may hold the event, in order: inside no other event's name, no bracket.

    Args:
        stream: the article's stream.
        mention: the event.
        organs: organs of the sentence that stand for themselves, in order.
        named: entries inside names of events to the entry where the name begins.
    """
    return [
        node
        for node in organs
        if named.get(node.first, mention.first) == mention.first
        and fold(node.name) not in _NOBODY
        and not _bracketed(stream, node)
    ]


def _bracketed(stream: Stream, organ: OrganNode) -> bool:
    """Say whether a bracket holds an organ that tells another one: `Cục Quản lý dược` *(Bộ Y tế)* `tổ chức ...`."""
    return stream.word[organ.first - 1] == "(" and stream.word[organ.after : organ.after + 1] == (")",)


def _subjects(
    stream: Stream, mention: EventMention, here: list[OrganNode], named: Mapping[int, int]
) -> list[OrganNode]:
    if mention.aside:
        return []
    before = subjects_among(stream, [node for node in here if node.after <= mention.first])
    if (
        not before
        or not _holds(stream, before[-1].after, mention.first, named)
        or stream.folded[before[-1].first - 1] in PART_OF
        or (mention.cls in _OTHERS and _CALLS in pairwise(stream.folded[before[-1].after : mention.first]))
        or (mention.cls not in _OTHERS and _goes_there(stream, before[-1].after, mention.first, named))
    ):
        return []
    return past_ground(stream, list(coordinated(stream, before)))


def _goes_there(stream: Stream, first: int, after: int, named: Mapping[int, int]) -> bool:
    """Say whether what is held is another event: `tổ chức buổi gặp mặt cán bộ dự diễu binh tại` *Lễ kỷ niệm ...*."""
    return stream.folded[after - 1] in _THERE and any(index in named for index in range(first, after))


def _holds(stream: Stream, first: int, after: int, named: Mapping[int, int]) -> bool:
    """Say whether a verb of organising stands between an organ and the event, and nothing ends the clause."""
    deep = loud = 0
    held = quoted = False
    if after - first > _MAX_CLAUSE:
        return False
    for index in range(first, after):
        word = stream.word[index]
        deep += (word == "(") - (word == ")")
        if word in ".;\n":
            return False
        quoted = (quoted or word == "“") and word != "”"
        if deep > 0 or quoted or word == ")" or index in named:
            continue
        loud += 1
        held |= stream.folded[index - 1] not in _NOUNS and holds_at(stream, index)
        held |= index == first and stream.folded[index : index + 2] == _CHAIRS
    if stream.folded[after - 1] == "dự":  # `tổ chức điểm cầu tham dự` *Hội nghị toàn quốc*
        return False
    own = holds_at(stream, after)  # `họp kỳ thứ hai`: the kind holds the verb
    own = own or stream.folded[after : after + 2] in _TELLS or stream.folded[after - 2 : after] in _HAS
    own = own or (stream.folded[after - 1 : after + 1] == _DOES_RITE and stream.folded[after - 2] != "được")
    own = own or (stream.folded[after : after + 2] in _ARE_VERBS and does_it(stream, first, after))
    return (held or own) and loud <= (_MAX_LED if _LED & set(pairwise(stream.folded[first:after])) else _MAX_TO_VERB)


def _meeting(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return the body that meets: the owner of a session or meeting.

    A numbered conference (`Hội nghị lần thứ tư Ban Chấp hành ...`) is its committee's; a congress bears an organ's
    name, but who holds it is said apart.
    """
    owners = _named_owners(stream, mention, here)
    if owners:
        return owners
    numbered = mention.cls == "Conference" and not mention.aside
    return _body(stream, mention, here) if mention.cls in _SESSIONS or numbered else []


def _body(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return the organ whose session, congress or conference the name says it is."""
    if mention.cls not in _BODIES or mention.outer is not None:
        return []
    if mention.kind == "buổi tiếp":
        return []  # whom one receives is no host
    inside = [node for node in here if mention.kind_after <= node.first < mention.after]
    behind = [
        node
        for node in here
        if 0 <= node.first - mention.after < _FAR and _whose(gap(stream, mention.after, node.first))
    ]
    behind = [node for node in behind if mention.named or stream.folded[node.first - 1] == "của"]
    near = inside or [node for node in behind if not _acts_there(mention, node)]
    return [near[0]] if near and _owns(stream, mention, near[0]) else []


def _whose(between: str) -> bool:
    """Say whether words tie a body to its session, an inset between: `Kỳ họp thứ 3`*, lần đầu, của* `Ủy ban`."""
    words = between.split()
    inset = words[:1] == [","] and words[-2:] == [",", "của"] and len(words) <= _INSET
    dated = words[-1:] == ["của"] and all(_of_day(word) for word in words[:-1])  # `phiên họp sáng 11/1 của Ủy ban`
    return inset or dated or between in (",", "của các")


def _of_day(word: str) -> bool:
    return word in _TIMES or word[0].isdigit()


def _acts_there(mention: EventMention, organ: OrganNode) -> bool:
    """Say whether an organ behind a comma acts at a session of others: `tại kỳ họp thứ 26,` *Ban Pháp chế* `...`."""
    return mention.kind == "kỳ họp" and fold(organ.name).split()[0] in _NO_SESSIONS


def _named_owners(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return the bodies that `của` names last: `Hội nghị tổng kết công tác dân số` *của Sở Y tế* `diễn ra ...`."""
    inside = [node for node in here if mention.kind_after < node.first and node.after <= mention.after]
    if mention.aside or mention.outer is not None or not mention.named or mention.documents or not inside:
        return []
    last = list(coordinated(stream, inside))
    if last[-1].after != mention.after or stream.folded[last[0].first - 1] != "của":
        return []
    when = stream.folded[mention.after : mention.after + 1] in _WHEN_HELD
    verb = mention.after + (when and mention.cls != "Congress")
    held = stream.folded[verb : verb + 2] in _TAKES_PLACE
    held |= stream.folded[mention.first - 2 : mention.first] == _COMES  # `Sáng 5/3` *diễn ra* `hội thảo của Sở Y tế`
    between = stream.folded[mention.kind_after : last[0].first - 1]
    return last if (held and _PAPERS.isdisjoint(between)) or _own(mention, between) else []


def _own(mention: EventMention, between: Sequence[str]) -> bool:
    """Say whether nothing but what sort it is stands before `của`: `hội nghị` *giao ban quý II* `của Sở Y tế`."""
    return mention.cls not in _NOT_OWN and all(word in _SORTS or _ordinal(word) for word in between)


def _ordinal(word: str) -> bool:
    return word.isdigit() or _ROMAN.issuperset(word)


def _owns(stream: Stream, mention: EventMention, organ: OrganNode) -> bool:
    """Say whether the organ follows the kind, its number or `của` directly."""
    between = [
        word
        for word in stream.folded[mention.kind_after : organ.first]
        if word not in ("đại", "biểu", "toàn", "thể", "đảng", "viên", "cán", "bộ") and not _of_day(word)
    ]
    if between[-1:] == ["của"] and _own(mention, between[:-1]):  # `hội nghị sơ kết ngày 21-4 của Tỉnh ủy`
        return True
    if mention.cls == "Conference" and "thứ" not in between:
        numbered = stream.folded[organ.after : organ.after + 2] == ("lần", "thứ")
        return not between and (numbered or stream.folded[mention.after : mention.after + 3] == (",", "kỳ", "họp"))
    behind = mention.named and organ.first >= mention.after and between[-1:] == ["của"]
    if mention.cls == "Meeting" and between and between != ["của"] and not behind:
        return False
    if any(word in between[:-1] for word in _ABOUT):
        return False
    return not between or between[-1] in ("của", ",", ")") or between[0] in ("thứ", "lần", "bất", "thường", "chuyên")
