"""Those who hold an event under their head alone: `do bệnh viện` *tổ chức*, `phối hợp với nhà trường` *tổ chức*."""

from __future__ import annotations

from functools import cache

from kg.extract import lexicon
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_SCHOOL = "nhà trường"
_BEFORE_SCHOOL = frozenset({"với", "cùng", "do", "được", "và", ",", "."})
_BEHIND_SCHOOL = frozenset({"tổ", "phối", "đã", "và", "long", "đồng"})
_HEADS = (
    *("bệnh viện", "học viện", "trường", "viện", "trung tâm", "công ty", "tổng công ty", "tập đoàn", "ngân hàng"),
    *("bộ", "sở", "hội", "báo", "đài", "đồn", "bộ tư lệnh", "quân khu", "sư đoàn", "lữ đoàn", "trung đoàn", "hiệp hội"),
)
_BEFORE = frozenset({"do", "mà", "chính"})
_LED_BY = _BEFORE | _BEFORE_SCHOOL
_BEHIND = frozenset({("tổ", "chức"), ("phối", "hợp"), ("mở", "từ"), ("mở", "ngày"), ("đăng", "cai"), ("đứng", "ra")})


@cache
def _heads() -> lexicon.Trie[str]:
    return lexicon.Trie((lexicon.key(head), head) for head in (_SCHOOL, *_HEADS))


def short_hosts(stream: Stream) -> list[OrganNode]:
    """Return the heads alone that may hold an event, in order; others name in full whom they mean."""
    found: list[OrganNode] = []
    for index in range(1, len(stream)):
        match = _heads().longest(stream.folded, index) if stream.folded[index - 1] in _LED_BY else None
        if match is None:
            continue
        after, head = match
        if _tells_school(stream, index, after) if head == _SCHOOL else _holds(stream, index, after):
            label = stream.words(index, after)
            label = label[:1].upper() + label[1:]
            found.append(OrganNode(index, after, label, _kind(head), head, needs_owner=True, bare=True))
    return found


def _tells_school(stream: Stream, index: int, after: int) -> bool:
    if stream.capital[index] or stream.folded[index - 1] not in _BEFORE_SCHOOL:
        return False
    return _BEHIND_SCHOOL.issuperset(stream.folded[after : after + 1])


def _holds(stream: Stream, index: int, after: int) -> bool:
    """Say whether a head alone is told as who holds something: `do` *bệnh viện* `tổ chức`."""
    return stream.folded[index - 1] in _BEFORE and stream.folded[after : after + 2] in _BEHIND


def _kind(head: str) -> str:
    if head == _SCHOOL:
        return "School"
    known = lexicon.heads().longest(lexicon.key(head), 0)
    return known[1][0].kind if known is not None else "OtherOrgan"
