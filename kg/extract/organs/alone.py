"""Heads written alone: what may stand behind `Giám đốc Sở`, and what makes the words another body's name."""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.name import is_document
from kg.extract.organs.place import is_title, starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.organs.unknown import doings
from kg.extract.stream import Stream

# words that only begin like an organ: `Bộ máy`, `Sở hữu`, `Trường hợp`
_NO_ORGANS = frozenset(
    tuple(words.split())
    for words in (
        *("bộ máy", "bộ phận", "bộ đội", "bộ môn", "bộ luật", "bộ tiêu", "bộ mặt", "bộ quy", "sở hữu", "sở tại"),
        *("sở dĩ", "bộ tư", "bộ chỉ", "phòng ngừa", "phòng vệ", "cục diện", "viện trợ", "viện dẫn", "viện sĩ"),
        *("trường hợp", "trường học"),
    )
)
_NO_NAMES = frozenset(
    {
        *(("hội", "nghị"), ("hội", "thảo"), ("đại", "hội"), ("lễ",), ("kỳ", "họp"), ("phiên", "họp")),
        *(("khóa",), ("nhiệm", "kỳ")),
    }
)
_TWO = 2


def another_word(stream: Stream, index: int) -> bool:
    """Say whether the words only begin like a head: `Bộ máy`, `Trường hợp`."""
    return stream.folded[index : index + _TWO] in _NO_ORGANS


def in_anothers_name(stream: Stream, organ: OrganNode) -> bool:
    """Say whether a head alone only begins the name of a body that no lexicon knows: `Giám đốc` *Sở* `XYZ`."""
    return organ.bare and organ.after > organ.first and names_another(stream, organ.after)


def nameless(organ: OrganNode) -> OrganNode:
    """Return a head alone that is none of those named elsewhere."""
    return replace(organ, head=f"{organ.head} …")


def names_another(stream: Stream, at: int) -> bool:
    """Say whether the words behind a head name a body that no lexicon knows: `Sở` *XYZ*, `Ủy ban` *khoa học*.

    They are a capitalised word that opens no person, title, event, term or document, or a field of two syllables in
    small letters that is nothing done.
    """
    if at >= len(stream) or not stream.word[at].isalpha() or stream.gap(at, at) != " ":
        return False
    if not stream.capital[at]:
        field = lexicon.organ_words().longest(stream.folded, at)
        return field is not None and field[0] > at + 1 and field[1] and doings().longest(stream.folded, at) is None
    if starts_name(stream, at) or is_title(stream, at) or is_document(stream, at):
        return False
    if not _NO_NAMES.isdisjoint((stream.folded[at : at + 1], stream.folded[at : at + _TWO])):
        return False
    tables = (lexicon.heads(), lexicon.name_words(), doings())
    return all(table.longest(stream.folded, at) is None for table in tables)
