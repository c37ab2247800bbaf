"""What stands behind the heads of ministries, departments, boards and offices: known fields, in small letters too."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.organs.name import component_end, low_run, low_word, name_end, portfolio_end
from kg.extract.organs.place import is_unit
from kg.extract.organs.unknown import doings
from kg.extract.stream import Stream

IsHead = Callable[[int], bool]

_JOINERS = frozenset({"và", "-", "–", ","})
_COUNCIL = ("hội", "đồng")
# fields that are verbs too: `Bộ tổ chức hội nghị`, `Sở xây dựng đề án` name no field
_VERBS = frozenset(
    "tổ chức|kiểm tra|thanh tra|nghiên cứu|tuyên truyền|đào tạo|quản trị|tổng hợp|tham mưu|kế hoạch|"
    "xây dựng|vận tải".split("|")
)
# words that name an owner rather than a second field: `Ban Kinh tế` *Trung ương*
_OWNERS = frozenset(
    tuple(words.split())
    for words in (
        "trung ương",
        "quốc gia",
        "nhà nước",
        "địa phương",
        "khu vực",
        "công đoàn",
        "hải quân",
        "biên phòng",
        "hải quan",
    )
)
_LEADS_ON = frozenset({"của", "thuộc", "tại", "và"})
_OF_A_TITLE = ("trưởng", "phó")


def portfolio(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read a field: a known one, carried on by a joint (`Giáo dục` *và Thể thao*) or a field; else any name."""
    if stream.folded[begin : begin + 2] == _COUNCIL:  # `Phó ban` *HĐND*
        return None
    field, name = portfolio_end(stream, begin), name_end(stream, begin, is_head)
    if field is None:
        return name or _low_field(stream, begin)
    field = max(field, component_end(stream, begin) or 0)  # `Ban` *Thanh niên xung phong*
    if name is None or name <= field:
        return field
    return name if stream.folded[field] in _JOINERS or _goes_on(stream, field, name) else field


def _goes_on(stream: Stream, at: int, after: int) -> bool:
    """Say whether a field of two parts goes on at `at` without a joint: `Vụ Kinh tế` *Tổng hợp*, *ngân sách*.

    In small letters it is one that nothing but a mark or an owner follows.
    """
    if stream.capital[at]:
        return component_end(stream, at) is not None and stream.folded[at : at + 2] not in _OWNERS
    if doings().longest(stream.folded, at) is not None:
        return False
    closed = after >= len(stream) or not stream.word[after].isalpha() or stream.capital[after]
    return closed or is_unit(stream, after) or stream.folded[after] in _LEADS_ON


def _low_field(stream: Stream, begin: int) -> int | None:
    """Read a known field in small letters behind a capitalised head: `Sở giáo dục và đào tạo`, `Ban dân nguyện`."""
    titled = begin > 1 and stream.folded[begin - 2] in _OF_A_TITLE  # `Phó Trưởng phòng` *nghiệp vụ III*
    if begin >= len(stream) or stream.capital[begin] or not (stream.capital[begin - 1] or titled):
        return None
    if stream.folded[begin - 1] == "vụ" and stream.folded[begin - 2] not in _OF_A_TITLE:  # `Vụ kinh tế` is a case
        return None
    found = lexicon.portfolios().longest(stream.folded, begin)
    if found is None or found[0] == begin + 1:
        return None
    after = found[0]
    verb = " ".join(stream.folded[begin:after]) in _VERBS and after < len(stream)
    return None if verb and stream.word[after].isalpha() and not stream.capital[after] else after


def ministry(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read the field of a ministry or department, whose words are known ones."""
    if component_end(stream, begin) is None:
        return _low_field(stream, begin)
    field, name = portfolio_end(stream, begin), name_end(stream, begin, is_head)
    if field is None:
        return name
    field = max(field, component_end(stream, begin) or 0)
    return name if name is not None and name > field and stream.folded[field] in _JOINERS else field


def office(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read a name, or a field in small letters: `Ủy ban` *kinh tế*, `Cục` *cảnh sát giao thông*."""
    name = name_end(stream, begin, is_head)
    if name is not None or begin >= len(stream) or stream.capital[begin]:
        return name
    after = low_word(stream, begin)
    verb = doings().longest(stream.folded, begin) is not None
    if after is None or after == begin + 1 or verb:
        return None
    after = low_run(stream, begin)
    shouted = after < len(stream) and stream.word[after].isupper()
    return name_end(stream, after, is_head) or after if shouted else after  # `Ủy ban quốc gia` *APEC*
