"""What somebody did on a day, the event of an article that names none: `ra mắt mô hình ...`, `trao quyết định ...`."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.clearing import Clearing
from kg.extract.events.deeds import deed
from kg.extract.events.mention import EventMention
from kg.extract.events.naming import name_end
from kg.extract.stream import Sentence

PLANNED = frozenset({"hoạch", "việc", "tác", "động", "về", "trình", "các", "sau", "trước", "gian"})
"""Words that make a verb behind them a noun: `chương trình` *làm việc*."""
_GOES = frozenset({"đến", "sang", "tới", "đi", "ghé"})
# what is launched, opened or handed over, with the words of kind that may follow
_LAUNCHES = frozenset({("ra", "mắt"), ("phát", "động"), ("khánh", "thành"), ("khởi", "công"), ("khai", "trương")})
_LAUNCHED = frozenset(
    "mô công câu tổ đội chi cuộc phong chiến chương tháng xây nhà cầu đường trường trung ban hội dự".split()
)
_DONE = frozenset({"đã", "vừa", "thức"})
_SAYS = frozenset({"biết", "hay", "tin"})
_DECISION = ("quyết", "định")
_NEAR = 3


def performed(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the act that a dated sentence tells, as an event; None where it tells none."""
    if not clearing.has_day(sentence):
        return None
    each = deed(clearing, sentence) or _handed_over(clearing, sentence) or _launched(clearing, sentence)
    return each or _given(clearing, sentence) or _visited(clearing, sentence)


def _named(clearing: Clearing, index: int, verb: int, kind: str, cls: str, before: str = "") -> EventMention:
    """Return the event told by the verb at entries `[index, verb)`, named by the words printed."""
    stream = clearing.stream
    after, documents = name_end(stream, verb, clearing.walls)
    name = f"{before}{stream.words(index, after)}"
    return EventMention(index, index, after, kind, cls, name[:1].upper() + name[1:], documents)


def _launched(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the ceremony of `Phường X ra mắt mô hình ...`, `Hội Nông dân tỉnh đã phát động phong trào ...`."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - _NEAR):
        if stream.folded[index : index + 2] not in _LAUNCHES or index in clearing.taken:
            continue
        before = index - 1
        while before > sentence.first and (before in clearing.inside_dates or stream.word[before] in "()"):
            before -= 1  # `UBND tỉnh` *hôm nay (28/5)* `ra mắt ...`
        subject = before in clearing.taken or stream.capital[before] or stream.word[before].isdecimal()
        if (subject or stream.folded[index - 1] in _DONE) and stream.folded[index + 2] in _LAUNCHED:
            return _named(clearing, index, index + 2, "lễ", "Ceremony")
    return None


def _given(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the handing over of `ông A đã trao quyết định điều động ông B ...`."""
    stream = clearing.stream
    entries = range(sentence.first, sentence.after)
    person = next((entry for entry in entries if entry in clearing.inside_posts), sentence.after)
    said = next((entry for entry in entries if stream.folded[entry] in _SAYS), sentence.after)
    for index in range(person + 1, sentence.after - _NEAR):
        if index > said:  # `ông A cho biết Ban đã công bố ...`
            break
        at = index + (2 if stream.folded[index : index + 2] == ("công", "bố") else 1)
        if (stream.folded[index] != "trao" and at == index + 1) or index in clearing.taken:
            continue
        at += stream.folded[at] in ("các", "hai")
        giver = index - 1 in clearing.taken or stream.folded[index - 1] == "đã"
        if giver and stream.folded[at : at + 2] == _DECISION:
            return _named(clearing, index, at + 2, "buổi trao quyết định", "Ceremony", "Buổi ")
    return None


def _handed_over(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the ceremony of `Sở X công bố quyết định bổ nhiệm ...`, in an article that names no event."""
    stream = clearing.stream
    for node in clearing.organs_in(sentence.first, sentence.after):
        for index in range(node.after, min(node.after + 4, sentence.after - 2)):
            pair = stream.folded[index : index + 2]
            verb = pair == ("công", "bố") or (pair[0] == "trao" and pair[1] in ("quyết", "các"))
            decision = "định" in stream.folded[index + 1 : index + 5]
            if verb and decision and node.first not in clearing.inside_posts:
                return _named(clearing, index, index + 2, "buổi trao quyết định", "Ceremony", "Buổi ")
    return None


def _visited(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the visit of `Đoàn công tác tỉnh X đã sang thăm và chúc Tết ...`, in an article that names no event."""
    stream = clearing.stream
    entries = range(sentence.first, sentence.after)
    visitor = next((entry for entry in entries if entry in clearing.taken), sentence.after)
    for index in range(visitor + 1, sentence.after - 2):
        works = stream.folded[index + 1 : index + 4] == ("và", "làm", "việc")
        goes = stream.folded[index - 1] in _GOES or (works and stream.folded[index - 1] not in PLANNED)
        if stream.folded[index] != "thăm" or not goes or index in clearing.taken:
            continue
        visit = _named(clearing, index, index + 1, "chuyến thăm", "Visit")
        return visit if visit.after > index + 1 else replace(visit, name="Chuyến thăm")
    return None
