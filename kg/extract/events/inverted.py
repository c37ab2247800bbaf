"""Hosts told in turned order: behind what they hold, as who brings a thing before it, as the assembly that sits."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.events.mention import EventMention
from kg.extract.events.ties import coordinated_on
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_OPENS = frozenset({("đăng", "cai"), ("tổ", "chức"), ("đứng", "ra", "tổ", "chức"), ("đăng", "cai", "tổ", "chức")})
_OPENING = 4
_THERE = frozenset({"tại", "ở", "trong"})
_BRINGS = frozenset(
    {("đưa", "ra"), ("ký", "kết"), ("ký", "tại"), ("quán", "triệt"), ("tổng", "kết"), ("sơ", "kết"), ("phổ", "biến")}
)
_SIGNS = ("ký", "kết")
_WITH = ("tổ", "chức", "còn")
_SESSION = "kỳ họp"
_ASSEMBLIES = ("hội đồng nhân dân", "quốc hội")
_ACTORS = frozenset({",", "biểu", "trường"})
"""What stands before an assembly that acts at its session: `,` *HĐND tỉnh*, `các đại biểu` *HĐND tỉnh*."""
_FAR = 50


def inverted(stream: Stream, mention: EventMention, after: int, here: list[OrganNode]) -> list[OrganNode]:
    """Return the hosts told behind what they hold: `Đăng cai Hội thảo ... là` *Sở Y tế* `; cùng tổ chức còn có` *B*."""
    found: list[OrganNode] = []
    opened = any(stream.folded[at : mention.first] in _OPENS for at in range(mention.first - _OPENING, mention.first))
    links = range(mention.after, min(after - 1, mention.after + _FAR)) if opened else range(0)
    for at in links:
        if stream.folded[at] not in ("là", "có") or (found and stream.folded[at - 3 : at] != _WITH):
            continue
        mine = [node for node in here if node.first > at]
        if mine and mine[0].first == at + 1:
            found += coordinated_on(stream, mine)
        elif not found:
            return []
    return found


def parties(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return those between whom a thing is signed: `Lễ ký kết thỏa thuận giữa` *UBND tỉnh A và Đại học B*."""
    name = stream.folded[mention.first : mention.after]
    if mention.aside or stream.folded[mention.after : mention.after + 1] != ("giữa",) or _SIGNS not in pairwise(name):
        return []
    mine = [node for node in here if node.first > mention.after]
    found = list(coordinated_on(stream, mine)) if mine and mine[0].first == mention.after + 1 else []
    return found if len(found) > 1 else []


def shown_by(stream: Stream, mention: EventMention, here: list[OrganNode]) -> list[OrganNode]:
    """Return those who bring something before an event: `... được` *Đảng ủy Công ty* `đưa ra tổng kết tại hội nghị`."""
    one = stream.folded[mention.first - 1] == "một"
    if mention.aside or stream.folded[mention.first - 1 - one] not in _THERE:
        return []
    for node in here:
        if not mention.first - _FAR < node.first < mention.first or stream.folded[node.first - 1] != "được":
            continue
        hosts_ = list(coordinated_on(stream, [each for each in here if node.first <= each.first < mention.first]))
        last = stream.past_bracket(hosts_[-1].after, mention.first)
        told = stream.folded[last : last + 2] in _BRINGS
        if told and not {".", ";", "\n"} & set(stream.word[last : mention.first]):
            return hosts_
    return []


def assembled(stream: Stream, mention: EventMention, here: list[OrganNode]) -> tuple[OrganNode, ...]:
    """Return the one assembly that a sentence names beside its session: `được HĐND tỉnh bầu tại` *kỳ họp thứ 5*.

    Behind the session it is told to act there: `Tại kỳ họp thứ 5,` *HĐND tỉnh* `đã bầu ...`.
    """
    if mention.kind != _SESSION:
        return ()
    bodies = [node for node in here if node.kind == "Assembly" and node.begins(_ASSEMBLIES)]
    behind = [node for node in here if mention.kind_after <= node.first]
    acts = all(node in bodies and stream.folded[node.first - 1] in _ACTORS for node in behind)
    return tuple(bodies[:1]) if acts and len({node.name for node in bodies}) == 1 else ()
