"""Documents told to be what an event contains: `Nội dung tập huấn gồm` *Nghị định số ...*, `Cùng với đó là` *...*."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.behind import MOST, documents_behind, past_agent, words
from kg.extract.events.kinds import kind_begins
from kg.extract.events.mention import EventMention
from kg.extract.stream import Sentence

_CONTENTS = ("nội", "dung")
_MATTERS = frozenset({_CONTENTS, ("trọng", "tâm")})
_LEARN = frozenset({("học", "viên"), ("đại", "biểu"), ("hội", "nghị"), ("lớp", "học")})
_HEAR = frozenset({("cán", "bộ"), ("đảng", "viên"), ("hội", "viên"), ("đoàn", "viên")})
"""Those of whom it is told elsewhere too that they studied; at an event they hear."""
_LINKS = frozenset({"là", "gồm", ":", "trung"})
_FURTHER = frozenset(
    {("cùng", "với"), ("bên", "cạnh"), ("ngoài", "ra"), ("tiếp", "đó"), ("tiếp", "theo"), ("cuối", "cùng")}
)
_NUMBERED = frozenset({("văn", "bản"), ("chuyên", "đề"), ("nội", "dung")})
_STUDIED = _NUMBERED | {("cụ", "thể")}
_AMONG = frozenset({("trong", "đó"), ("trong", "số")})
"""`Trong số đó có` *Nghị quyết số ...*: of what a sentence on the event itself tells to be studied."""
_SPREADS = ("triển", "khai")
_COUNTED = 2
_HEARING = "nghe"
_REPORT, _REPORTED = ("báo", "cáo"), 8
_PARTING = frozenset({";", ","})
_MARKS = frozenset({"-", "–", "+", "•", "*"})
_OPENING = 4
_LINK = 16
_LEARNS = 24
_BEHIND = 80
"""Sentences behind an event in which its contents may be told."""
_FURTHER_LINK = 6
# sessions weigh what they have on their agenda
_AGENDAS = frozenset({"kỳ họp", "đại hội"})


def contents(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries of the documents that sentences behind an event tell to be its contents."""
    if mention.aside or mention.kind in _AGENDAS:
        return ()
    found = _counted(clearing, mention) + _learnt_there(clearing, mention) + _matter(clearing, mention)
    going = listing = False
    line = -1
    begin = bisect_left(clearing.body, mention.after, key=lambda each: each.first)
    for sentence in clearing.body[begin : begin + _BEHIND]:
        link = _contents(clearing, sentence) or _learnt(clearing, sentence)
        if link is not None:
            here = _listed(clearing, sentence, link)
        else:
            here = _item(clearing, sentence) if listing else further(clearing, sentence) if going else []
        found += here
        marked = clearing.stream.word[sentence.first] in _MARKS or clearing.line_at(sentence.first) == line
        line = clearing.line_at(sentence.first) if marked else -1
        listing = (link is not None and clearing.stream.word[sentence.after - 1] == ":") or (listing and marked)
        going = bool(here)
    return tuple(found)


def _counted(clearing: Clearing, mention: EventMention) -> list[int]:
    """Return the documents listed behind the sentence of an event that opens with how many: `Ba chuyên đề ...:`."""
    stream, sentence = clearing.stream, clearing.sentence_at(mention.first)
    opening = range(sentence.first, min(sentence.first + _OPENING, mention.first))
    if not any(stream.folded[at : at + 2] in _NUMBERED for at in opening):
        return []
    link = next((at for at in range(mention.after, sentence.after) if stream.word[at] == ":"), sentence.after)
    listed = range(link + 1, sentence.after)
    return [at for at in listed if at in clearing.walls.documents and stream.word[at - 1] in (":", ";", ",")]


def _matter(clearing: Clearing, mention: EventMention) -> list[int]:
    """Return the documents that the event's own sentence tells as its matter.

    `Nội dung chính của buổi làm việc là tình hình thực hiện` *Nghị quyết số ...*; `... hội nghị; nội dung là` *...*
    """
    sentence, folded = clearing.sentence_at(mention.first), clearing.stream.folded
    if not clearing.in_body(mention.first):
        return []
    parts = (at + 1 for at in range(mention.after, sentence.after - 2) if folded[at] in _PARTING)
    first = next((at for at in (sentence.first, *parts) if folded[at : at + 2] == _CONTENTS), sentence.after)
    link = _contents(clearing, Sentence(first, sentence.after)) if first < sentence.after else None
    return _listed(clearing, sentence, link) if link is not None and link >= mention.kind_after else []


def _item(clearing: Clearing, sentence: Sentence) -> list[int]:
    """Return the documents of a line of an agenda: `- Quán triệt những điểm cơ bản của` *Nghị quyết số ...*."""
    if clearing.stream.word[sentence.first] not in _MARKS:
        return []
    verbs = words("study", "review", "tell", "carry")
    reach = range(sentence.first + 1, sentence.after)
    return documents_behind(clearing, reach, verbs, joined=False, people=True, verb=sentence.first)


def further(clearing: Clearing, sentence: Sentence) -> list[int]:
    """Return the documents of a sentence that goes on with those before it: `Cùng với đó là` *Quyết định số ...*."""
    stream = clearing.stream
    if stream.folded[sentence.first : sentence.first + 2] not in _FURTHER:
        return []
    reach = range(sentence.first + 2, min(sentence.first + _FURTHER_LINK, sentence.after - 1))
    link = next((at for at in reach if stream.folded[at] == "là"), None)
    if any(stream.folded[at : at + 2] in _LEARN for at in reach):  # `Ngoài ra, hội nghị còn triển khai` *Kế hoạch 5*
        verbs = words("study", "tell", "carry")
        return documents_behind(clearing, range(reach.stop, sentence.after), verbs, joined=False, people=True)
    return _listed(clearing, sentence, link) if link is not None and link + 1 in clearing.walls.documents else []


def numbered(clearing: Clearing, sentence: Sentence) -> list[int]:
    """Return the document of a sentence that counts what is studied: `Văn bản thứ hai là` *Quy định số ...*."""
    first = clearing.stream.folded[sentence.first : sentence.first + 3]
    if first[:2] not in _NUMBERED or first[2:] != ("thứ",):
        return []
    reach = range(sentence.first + 3, min(sentence.first + _FURTHER_LINK, sentence.after))
    return [entry for entry in reach if entry in clearing.walls.documents]


def _contents(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry of the link behind `nội dung` that opens a sentence, None where a document's own are told."""
    stream = clearing.stream
    opening = range(sentence.first, min(sentence.first + _OPENING, sentence.after - 1))
    begin = next((at for at in opening if stream.folded[at : at + 2] in _MATTERS), None)
    last = sentence.after - 1
    if stream.word[last] == ":" and stream.folded[last - 2 : last] == _CONTENTS:  # `Buổi làm việc có ba nội dung:`
        return last
    if begin is None and kind_begins(stream, sentence.first):  # `Hội nghị tập trung vào hai văn bản: ...`
        marks = (at for at in range(sentence.first, sentence.after) if stream.word[at] == ":")
        return next((at for at in marks if stream.folded[at - 2 : at] in _NUMBERED), None)
    begin = _papers(clearing, sentence) if begin is None else begin
    if begin is None:
        return None
    for at in range(begin + 2, min(begin + _LINK, sentence.after)):
        if at in clearing.walls.inside_documents:
            return None
        if stream.folded[at] in _LINKS or (stream.folded[at] == "có" and stream.folded[at - 1] == "đó"):
            return at
    return None


def _papers(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry of `văn bản`, `cụ thể` that opens a sentence, behind one that tells what is studied."""
    folded, verbs = clearing.stream.folded, words("study")
    opening = range(sentence.first, min(sentence.first + _COUNTED, sentence.after - 1))
    begin = next((at for at in opening if folded[at : at + 2] in _STUDIED | _AMONG), None)
    if begin is None:
        return None
    before = clearing.sentence_at(sentence.first - 1) if sentence.first else sentence
    told = range(before.first, min(before.after, before.first + MOST))
    if folded[begin : begin + 2] in _AMONG and not any(kind_begins(clearing.stream, at) for at in told):
        return None
    return begin if any(verbs.longest(folded, at) or folded[at : at + 2] == _SPREADS for at in told) else None


def _learnt(clearing: Clearing, sentence: Sentence) -> int | None:
    """Return the entry of `được` that tells what those at it are told: `Các đại biểu đã` *được* `nghiên cứu ...`."""
    folded = clearing.stream.folded
    verbs = words("study", "tell")
    last = heard = -_LEARNS
    for at in range(sentence.first, sentence.after - 3):
        last = at if folded[at : at + 2] in _LEARN else last
        heard = at if folded[at : at + 2] in _HEAR else heard
        if folded[at] == _HEARING and at - max(last, heard) < _LEARNS and verbs.longest(folded, at + 1) is not None:
            return at
        if folded[at] != "được" or at - last >= _LEARNS:
            continue
        begin = past_agent(clearing, at + 1)
        near = range(begin, begin + 2)
        if any(folded[near_by : near_by + 1] == ("nghe",) or verbs.longest(folded, near_by) for near_by in near):
            return begin - 1
    return None


def _learnt_there(clearing: Clearing, mention: EventMention) -> list[int]:
    """Return the documents of the event's own sentence: `Cán bộ dự hội nghị được nghiên cứu` *Nghị quyết ...*."""
    sentence = clearing.sentence_at(mention.first)
    link = _learnt(clearing, sentence) if clearing.in_body(mention.first) else None
    return _listed(clearing, sentence, link) if link is not None and link >= mention.kind_after else []


def _listed(clearing: Clearing, sentence: Sentence, link: int) -> list[int]:
    verbs = words("study", "review", "tell")
    reach = range(link + 1, sentence.after)
    found = documents_behind(clearing, reach, verbs, joined=False, people=True, verb=link)
    heard = clearing.stream.folded[link] == _HEARING
    return [entry for entry in found if not (heard and _reported(clearing, entry))]


def _reported(clearing: Clearing, entry: int) -> bool:
    """Say whether only a report on how a document was carried out is heard: `Báo cáo tổng kết thực hiện` *...*."""
    near = clearing.stream.folded[max(entry - _REPORTED, 0) : entry]
    return _REPORT in pairwise(near)
