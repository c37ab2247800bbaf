"""Documents told first, then that an event is about them.

*Nghị quyết A và Nghị quyết B* `là hai nội dung được quán triệt`, `Kết quả 5 năm thực hiện` *Chỉ thị C* `được báo cáo
tại hội nghị sơ kết`; and those that an event gives its time to: `Hội nghị dành trọn buổi sáng cho` *Chỉ thị D*.
"""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import EventMention
from kg.extract.stream import Sentence

_IS = "là"
_MATTERS = frozenset({("nội", "dung"), ("chuyên", "đề"), ("văn", "bản")})
_COUNTED = 4
_OPENING = 8
_TOLD = 6
_GIVES, _TO = "dành", frozenset({"cho", "để"})
_TIME = 8
_CARRIED = ("thực", "hiện")
_BEHIND = 2
"""Sentences behind an event in which its matter may be told."""


def matters(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries of the documents that an event's sentence, or one soon behind it, tells to be its matter."""
    if mention.aside or not clearing.in_body(mention.first):
        return ()
    own = clearing.sentence_at(mention.first)
    at = bisect_left(clearing.body, own.first, key=lambda each: each.first)
    for sentence in clearing.body[at : at + 1 + _BEHIND]:
        if found := _called(clearing, sentence, mention if sentence is own else None):
            return found
    return _given_time(clearing, own, mention) or _carried_out(clearing, own, mention)


def _called(clearing: Clearing, sentence: Sentence, mention: EventMention | None) -> tuple[int, ...]:
    """Return the documents that open a sentence and are called what is studied there, or the matter of an event."""
    folded, documents = clearing.stream.folded, clearing.walls.documents
    found = [at for at in range(sentence.first, sentence.after) if at in documents]
    if not found or found[0] - sentence.first > _OPENING:
        return ()
    link = next((at for at in range(documents[found[0]], sentence.after) if folded[at] == _IS), None)
    if link is None or link in clearing.walls.inside_documents:
        return ()
    matter = next((at for at in range(link + 1, link + 1 + _COUNTED) if folded[at : at + 2] in _MATTERS), None)
    if matter is None:
        return ()
    near = range(matter + 2, min(matter + 2 + _TOLD, sentence.after))
    verbs = words("study", "review", "tell")
    there = mention is not None and mention.first in near
    studied = mention is None and any(verbs.longest(folded, at) is not None for at in near)
    return tuple(entry for entry in found if entry < link) if there or studied else ()


def _given_time(clearing: Clearing, sentence: Sentence, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that an event gives its time to."""
    folded = clearing.stream.folded
    gives = next((at for at in range(mention.after, sentence.after) if folded[at] == _GIVES), sentence.after)
    to = next((at for at in range(gives, min(gives + _TIME, sentence.after)) if folded[at] in _TO), None)
    if to is None:
        return ()
    verbs = words("study", "review", "tell")
    return tuple(documents_behind(clearing, range(to + 1, sentence.after), verbs, joined=False, verb=to))


def _carried_out(clearing: Clearing, sentence: Sentence, mention: EventMention) -> tuple[int, ...]:
    """Return the one document of which an event that reviews is told before it how it was carried out."""
    folded, documents = clearing.stream.folded, clearing.walls.documents
    name = range(mention.kind_after, mention.after)
    if mention.documents or not any(words("report").longest(folded, at) is not None for at in name):
        return ()
    found = [at for at in range(sentence.first, mention.first) if at in documents]
    return tuple(found) if len(found) == 1 and folded[found[0] - 2 : found[0]] == _CARRIED else ()
