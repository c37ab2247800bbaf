"""Names of organs that hold words no lexicon knows: read on to the mark that ends a post of a list.

`Trưởng phòng Cảnh sát thi hành án hình sự` *và hỗ trợ tư pháp*`;`
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.organs.place import full_name, is_unit, starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell
from kg.text.letters import fold

_OPEN = frozenset(
    "phòng|ban|trung tâm|viện|cục|vụ|chi cục|ban quản lý|văn phòng|tổ|đội|khoa|hội|hiệp hội|quỹ|chi nhánh|"
    "ban chỉ đạo|tiểu ban|tổ công tác|tổ giúp việc".split("|")
)
_MARKS = frozenset({";", ")", "\n", "."})
_JOINTS = frozenset({"và", "-", "–", "&"})
_MINISTRIES = frozenset({"bộ", "sở"})
_PEOPLE = frozenset({("lãnh", "đạo"), ("đại", "diện")})
_HELD = frozenset({("hội", "nghị"), ("đại", "hội")})
_MOST = 10


@cache
def doings() -> lexicon.Trie[bool]:
    """Return the words that tell what somebody does or says: they end any name."""
    tables = (("role_verbs", 4), ("speech_verbs", 2), ("appointment_verbs", 2), ("post_links", 3))
    forms = (cells[0] for name, size in tables for _, cells in lexicons.rows(name, size))
    return lexicon.phrases(forms)


def grown(stream: Stream, organ: OrganNode, is_other: Callable[[int], bool]) -> OrganNode | None:
    """Return the organ of a post with the unknown words behind it, None where they are no part of its name.

    They are where nothing but words without a verb stands before the mark that ends the post, or before its owner.
    """
    if organ.head not in _OPEN or organ.bare or organ.owner is not None or organ.tail or organ.unit is not None:
        return None
    at = organ.after
    if at >= len(stream) or stream.capital[at] or not stream.word[at].isalpha() or stream.gap(at, at) != " ":
        return None
    if stream.folded[at] == "các":  # `thành viên Ban Chỉ huy` *các cấp*
        return None
    if stream.folded[at] in _JOINTS and fold(organ.base) == organ.head:  # `Chánh Văn phòng` *và kế toán*
        return None
    after = _end(stream, at, is_other)
    if after is None:
        return None
    base = spell((organ.base, *stream.whole(at, after)))
    return OrganNode(organ.first, after, base, organ.kind, organ.head, level=organ.level, needs_owner=organ.needs_owner)


def opens_unknown(stream: Stream, at: int) -> bool:
    """Say whether a word opens the name of a body that no lexicon knows: `Chủ tịch` *Liên hiệp hội*.

    It is one that known bodies begin with, and a word in small letters follows it; no `Hội nghị` is a body.
    """
    if at + 1 >= len(stream) or not stream.capital[at] or stream.gap(at + 1, at + 1) != " ":
        return False
    word, goes_on = stream.folded[at], stream.word[at + 1]
    return word in lexicon.organ_openers() and goes_on[0].islower() and (word, goes_on) not in _HELD


def names_unknown(stream: Stream, at: int, named: int) -> bool:
    """Say whether capitalised words behind a title are a body's that no lexicon knows: `Ông A, Giám đốc` *Xưởng Hoa*.

    They are where the title's bearer is named before it, up to entry `named`, and no place or country begins there.
    """
    if named > at or at + 1 >= len(stream) or not stream.capital[at] or stream.gap(at, at) != " ":
        return False
    if not stream.word[at].isalpha() or not stream.capital[at + 1] or starts_name(stream, at):
        return False
    return all(table.longest(stream.folded, at) is None for table in (lexicon.places(), lexicon.countries()))


def names_on(stream: Stream, organ: OrganNode) -> bool:
    """Say whether a word of a name follows a head alone: `Phòng` *trồng trọt* is not the one Phòng named before."""
    return organ.head in _OPEN and organ.bare and goes_on(stream, organ.after)


def goes_on(stream: Stream, at: int) -> bool:
    """Say whether what ends before an entry goes on in small letters that tell no doing: `Giám đốc` *vùng*."""
    if at >= len(stream) or stream.capital[at] or not stream.word[at].isalpha() or stream.gap(at, at) != " ":
        return False
    known = lexicon.organ_words().longest(stream.folded, at) is not None
    return known or (stream.folded[at] not in lexicon.never_in_names() and doings().longest(stream.folded, at) is None)


def _end(stream: Stream, at: int, is_other: Callable[[int], bool]) -> int | None:
    for index in range(at, min(at + _MOST, len(stream))):
        word, folded = stream.word[index], stream.folded[index]
        if word == "(" and is_other(index + 1):  # `Vụ trưởng Vụ X` *đa biên* `(Bộ Y)`
            return index if index > at and stream.folded[index - 1] not in _JOINTS else None
        if word in _MARKS or (word == "," and _ends_item(stream, index + 1, is_other)):
            return index if index > at and stream.folded[index - 1] not in _JOINTS else None
        if index > at and (is_unit(stream, index) or is_other(index)):
            owned = stream.folded[index - 1] not in _JOINTS and not _is_title(stream, index)
            return index if owned else None
        if folded in _JOINTS:
            continue
        if (folded, *stream.folded[index + 1 : index + 2]) in _PEOPLE:
            return None  # `Trưởng phòng A` *và lãnh đạo* `Trung tâm B`
        if folded == "của":
            return index if index > at else None
        if not word.isalpha():
            return None
        if folded in _MINISTRIES and index + 1 < len(stream) and stream.capital[index + 1]:
            return index if index > at else None  # `Trưởng phòng X` *sở Công thương*
        verb = doings().longest(stream.folded, index) and not lexicon.organ_words().longest(stream.folded, index)
        if folded in lexicon.never_in_names() or verb:
            return None
        if starts_name(stream, index):
            return index if index > at and full_name(stream, index) else None
    return None


def _ends_item(stream: Stream, at: int, is_other: Callable[[int], bool]) -> bool:
    """Say whether another post or a person follows the comma before entry `at`."""
    if at >= len(stream):
        return False
    return (_is_title(stream, at) and is_other(at)) or lexicon.name_words().longest(stream.folded, at) is not None


def _is_title(stream: Stream, at: int) -> bool:
    deputy = stream.folded[at] == "phó"
    return lexicon.titles().longest(stream.folded, at + deputy) is not None
