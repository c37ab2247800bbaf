"""Organs tied together as those who hold something: `A, B và C`, `A chủ trì, phối hợp với B`, `A - B phối hợp`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream
from kg.text.letters import fold

# words that join those who hold an event together: `A chủ trì, phối hợp cùng B và C`, `A cùng hai sở: B, C`
_TIES = frozenset(
    "và , ; : cùng với phối hợp chủ trì đã vừa sẽ đang tiếp tục các hai ba bốn sở bộ liên cơ quan".split()
)
_KNOTS = frozenset({"và", ",", ";", "cùng", "với", "hợp"})
_TOGETHER = "phối"
_BESIDE = frozenset({_TOGETHER, "cùng"})
_DASHES = frozenset({"-", "–"})
OFFICES = frozenset({("cơ", "quan"), ("đơn", "vị")})
"""What an organ is called by what it does: `cơ quan thường trực`, `đơn vị đăng cai`."""
_NEXT = 3
_LEADING = (
    *("tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"),
    *("hội đồng nhân dân", "ủy ban nhân dân", "ủy ban mặt trận"),
)
_DELEGATIONS = ("đoàn đại biểu ", "đoàn công tác ")
_DEPUTIES = "đoàn đại biểu quốc hội"
_HEAD_OF_STATE = ", chủ tịch nước ,"


def gap(stream: Stream, left: int, right: int) -> str:
    """Return the folded words between two organs, tenures (`khóa XVI, nhiệm kỳ 2025 - 2030`) and brackets left out.

    What dashes tell of the first is left out too: `A` *- cơ quan thường trực của B -* `phối hợp với C`.
    """
    words: list[str] = []
    deep = 0
    for index in range(_past_office(stream, left, right), right):
        word = stream.word[index]
        deep += (word == "(") - (word == ")")
        if deep == 0 and word != ")":
            words.append(stream.folded[index])
    return " ".join(words)


def _past_office(stream: Stream, left: int, right: int) -> int:
    """Return the entry after what dashes tell of an organ that ends at `left`; `left` where they tell nothing."""
    if stream.word[left] not in _DASHES or stream.folded[left + 1 : left + 3] not in OFFICES:
        return left
    return next((at + 1 for at in range(left + 1, right) if stream.word[at] in _DASHES), left)


def in_office(stream: Stream, node: OrganNode, before: OrganNode) -> bool:
    """Say whether a node stands in what dashes tell of the organ before it: `A - cơ quan thường trực của` *B* `-`."""
    return node.first < _past_office(stream, before.after, node.after + _NEXT)


def _tied(stream: Stream, left: int, right: int) -> bool:
    """Say whether the words between two organs join them as those who hold something together."""
    words = gap(stream, left, right)
    between = words.split()
    knots = _KNOTS - {","} if "trì" in between else _KNOTS  # `do A chủ trì, B tham dự`
    return words == _HEAD_OF_STATE or (_TIES.issuperset(between) and not knots.isdisjoint(between))


def coordinated(stream: Stream, before: list[OrganNode]) -> Iterator[OrganNode]:
    """Yield the organs joined by `và`, a comma or `phối hợp với` that end the list, in order.

    Dashes join those that then do it together: `A - B - C phối hợp tổ chức`.
    """
    chain = [before[-1]]
    dashed = _TOGETHER in stream.folded[before[-1].after : before[-1].after + _NEXT]
    for node in reversed(before[:-1]):
        between = stream.word[node.after : chain[0].first]
        dash = len(between) == 1 and between[0] in _DASHES and (dashed or _of_one_place(node, chain[0]))
        if not (dash or _tied(stream, node.after, chain[0].first)):
            break
        chain.insert(0, node)
    yield from chain[:1] if _delegation(chain[0]) else chain


def coordinated_on(stream: Stream, behind: list[OrganNode]) -> Iterator[OrganNode]:
    """Yield the organs joined by `và`, a comma or `phối hợp với` that begin the list, in order."""
    last = behind[0]
    yield last
    for node in behind[1:] if not _delegation(last) else ():
        between = stream.word[last.after : node.first]
        dash = len(between) == 1 and between[0] in _DASHES and _of_one_place(last, node)
        if not (dash or _tied(stream, last.after, node.first)):
            break
        yield node
        last = node


def _of_one_place(left: OrganNode, right: OrganNode) -> bool:
    """Say whether two organs are the bodies that lead one place: `Đảng ủy` *- HĐND - UBND* `phường ...`."""
    return fold(left.name).startswith(_LEADING) and fold(right.name).startswith(_LEADING)


def _delegation(node: OrganNode) -> bool:
    """Say whether the bodies behind it are those whose delegation it is: `Đoàn đại biểu Tỉnh ủy`*, HĐND tỉnh*."""
    name = fold(node.name)
    return name.startswith(_DELEGATIONS) and not name.startswith(_DEPUTIES)


def together(stream: Stream, hosts: Sequence[OrganNode]) -> bool:
    """Say whether the words between the first and the last of some organs tell that they act together: `phối hợp`."""
    return not _BESIDE.isdisjoint(stream.folded[hosts[0].after : hosts[-1].first])
