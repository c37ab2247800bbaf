"""Which of the organs before a verb do it: none in a bracket, in what tells another organ, in what it acts on."""

from __future__ import annotations

from kg.extract.events.ties import gap, in_office
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

PART_OF = frozenset({"trong", "đạo", "diện", "thuộc", "của", "tại", "viên", "ở"})
"""Words before an organ that make it what another thing is part of."""
_FOUNDED = ("thành", "lập")  # `kỷ niệm Ngày thành lập` *Hội Nông dân* `, đồng thời tổ chức ...`
_MAX_ALIAS = 5
_UNDER = frozenset({"thuộc", "trực thuộc"})
_OPENS_INSET = {",": ",", "(": ")", "-": "-", "–": "–"}
_BELONGS = frozenset({"thuộc", "của"})
_INSET = 9
# prepositions of what an act rests on: `Theo kế hoạch` *của Tỉnh ủy*`, Huyện ủy A mở ...`
_RESTS_ON = frozenset("theo của với cho từ thuộc đến tới về ở tại trong".split())
_BRIDGE = ("điểm", "cầu")  # `tại điểm cầu` *UBND tỉnh* `, Sở A tổ chức`
_TOGETHER = frozenset({"phối", "cùng"})
_NEAR = 3
_HELPED = frozenset({("được", "sự"), ("với", "sự"), ("dưới", "sự"), ("nhờ", "sự")})
_HELP = 8
_WITH_THOSE = frozenset(
    (with_, *people)
    for with_ in ("cùng", "và")
    for people in (("lãnh", "đạo"), ("đại", "diện"), ("đại", "diện", "lãnh", "đạo"))
)


def subjects_among(stream: Stream, before: list[OrganNode]) -> list[OrganNode]:
    """Return the organs before an event without superiors told behind a bracket, and without what the bracket tells.

    `Ban Chỉ đạo ... (gọi tắt là` *Ban Chỉ đạo 35* `) của` *Đảng ủy Tập đoàn A* `tổ chức hội nghị`; nor what an inset
    tells of the last: `Học viện A, nay thuộc` *Học viện B*`, mở lễ kỷ niệm`.
    """
    kept: list[OrganNode] = []
    for node in before:
        founded = stream.folded[node.first - 2 : node.first] == _FOUNDED
        if not founded and not _alias(stream, node) and not (kept and in_office(stream, node, kept[-1])):
            kept.append(node)
    while len(kept) > 1 and (_owned(stream, kept[-2], kept[-1]) or _inset(stream, kept[-2], kept[-1])):
        kept.pop()
    return kept


def past_ground(stream: Stream, together: list[OrganNode]) -> list[OrganNode]:
    """Return organs tied together without those on whose word the others act.

    *Sở B* of `Thực hiện kế hoạch của` *Tỉnh ủy, UBND tỉnh, Sở B* `tổ chức`; both of `Với sự phối hợp của` *A, B*.
    """
    first = together[0].first
    bridge = stream.folded[first - 2 : first] == _BRIDGE
    if (stream.folded[first - 1] not in _RESTS_ON and not bridge) or not _TOGETHER.isdisjoint(
        stream.folded[max(first - _NEAR, 0) : first]
    ):
        return together
    for at in range(len(together) - 1, 0, -1):
        if gap(stream, together[at - 1].after, together[at].first) == ",":
            return together[at:]
    return together


def without_helpers(stream: Stream, before: list[OrganNode]) -> list[OrganNode]:
    """Return the organs before a verb without one that is only told to help the one before it or to lead its people.

    `Sở Y tế` *được sự đồng ý của* `Tỉnh ủy` `tổ chức`, `Sở Y tế` *cùng lãnh đạo* `Tỉnh đoàn` `tổ chức`.
    """
    if len(before) < 2 or stream.folded[before[-1].first - 1] not in PART_OF:  # noqa: PLR2004
        return before
    between = stream.folded[before[-2].after : before[-1].first]
    helped = between[:2] in _HELPED and len(between) <= _HELP and _TOGETHER.isdisjoint(between)
    return before[:-1] if helped or between in _WITH_THOSE else before


def _owned(stream: Stream, node: OrganNode, superior: OrganNode) -> bool:
    """Say whether `của` ties an organ to its superior over a bracket, `thuộc` over nothing."""
    between = gap(stream, node.after, superior.first)
    return (superior.first - node.after > 1 and between == "của") or between in _UNDER


def _inset(stream: Stream, node: OrganNode, superior: OrganNode) -> bool:
    """Say whether marks set off whose an organ is: `Học viện A`*, nay thuộc Học viện B,*."""
    closing = _OPENS_INSET.get(stream.word[node.after])
    between = stream.folded[node.after + 1 : superior.first]
    told = len(between) < _INSET and between[-1:] != () and between[-1] in _BELONGS
    return told and stream.word[superior.after : superior.after + 1] == (closing,)


def _alias(stream: Stream, node: OrganNode) -> bool:
    inside = stream.word[max(node.first - _MAX_ALIAS, 0) : node.first]
    return "(" in inside and ")" not in inside and stream.word[node.after : node.after + 1] == (")",)
