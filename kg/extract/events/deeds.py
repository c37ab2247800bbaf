"""Acts told by a bare verb whose doer holds them: `Huyện ủy A` *sơ kết 2 năm thực hiện ...*, *mở lớp ...*."""

from __future__ import annotations

from kg.extract.clearing import Clearing
from kg.extract.events.kinds import kind_begins
from kg.extract.events.mention import EventMention
from kg.extract.events.naming import name_end
from kg.extract.events.subject import PART_OF
from kg.extract.stream import Sentence, Stream

_REVIEWS = frozenset({("sơ", "kết"), ("tổng", "kết")})
_STUDIES = frozenset({("quán", "triệt"), ("học", "tập"), ("phổ", "biến")})
_SPAN = frozenset("năm tháng đợt giai kết công việc chỉ nghị kết phong chương quy đề luật một hai ba bốn sáu".split())
"""What is looked back on: `sơ kết` *5 năm thực hiện ...*, *công tác ...*, *Chỉ thị ...*."""
_OPENS = frozenset({("mở",), ("khai", "giảng"), ("tổ", "chức"), ("khai", "mạc")})
_COURSES = frozenset({"lớp", "khóa"})
_NO_COURSE = frozenset("học này đó ấy trên mới chọn cảm".split())
_COUNTS = frozenset("một hai ba bốn năm sáu các".split())
_BETWEEN = frozenset("đã vừa sẽ đang cũng tiến hành tổ chức sáng chiều tối ngày hôm nay qua vào , ( )".split())
_LIGHT = _BETWEEN - {"tổ", "chức"}
_OBJECT = frozenset("với cho về từ đến tới do được và cùng như theo yêu cầu giao giúp để".split()) | PART_OF
"""Words before an organ that make it no subject."""
_FAR = 16
_LEAST = 4


def deed(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the event of a dated sentence whose subject, an organ, reviews, studies or opens something."""
    for node in clearing.organs_in(sentence.first, sentence.after):
        before = clearing.stream.folded[node.first - 1] if node.first > sentence.first else ""
        if before in _OBJECT or node.first in clearing.inside_posts:
            continue
        verb = _past_day(clearing, node.after, sentence.after)
        found = _course(clearing, verb, sentence) or _review(clearing, verb, sentence)
        if found is not None:
            return found
    return None


def does_it(stream: Stream, first: int, after: int) -> bool:
    """Say whether only a day and `đã` stand between an organ and what it does: `Ban A` *chiều 2/10* `giao ban`."""
    words = zip(stream.folded[first:after], stream.word[first:after], strict=True)
    return all(folded in _BETWEEN or (not word[0].isalpha() and word not in ".;:\n") for folded, word in words)


def _past_day(clearing: Clearing, at: int, after: int) -> int:
    """Return the entry after a day and the words that only carry a verb: *chiều 2/10 đã tiến hành* `sơ kết`."""
    begin = at
    while at < min(after, begin + _FAR) and (at in clearing.inside_dates or clearing.stream.folded[at] in _LIGHT):
        at += 1
    held = clearing.stream.folded[at : at + 2] == ("tổ", "chức")
    return at + 2 if held and clearing.stream.folded[at + 2 : at + 4] in _REVIEWS | _STUDIES else at


def _review(clearing: Clearing, verb: int, sentence: Sentence) -> EventMention | None:
    """Return the conference of *sơ kết 2 năm thực hiện ...*, *quán triệt Nghị quyết số 5*; of no session's review."""
    stream, behind = clearing.stream, verb + 2
    if behind >= sentence.after or kind_begins(stream, behind):
        return None
    pair = stream.folded[verb:behind]
    counted = stream.word[behind].isdigit() or stream.folded[behind] in _SPAN
    if not (pair in _REVIEWS and counted) and not (pair in _STUDIES and behind in clearing.walls.documents):
        return None
    after, documents = name_end(stream, behind, clearing.walls)
    if after - verb < _LEAST:
        return None
    words = stream.words(verb, after)
    return EventMention(verb, verb, after, "hội nghị", "Conference", words[:1].upper() + words[1:], documents)


def _course(clearing: Clearing, verb: int, sentence: Sentence) -> EventMention | None:
    """Return the course of `mở` *lớp phổ biến ...*, `khai giảng hai` *khóa tiếng dân tộc*."""
    stream = clearing.stream
    size = next((size for size in (1, 2) if stream.folded[verb : verb + size] in _OPENS), None)
    if size is None:
        return None
    at = verb + size
    at += at < sentence.after and (stream.folded[at] in _COUNTS or stream.word[at].isdigit())
    if at + 2 >= sentence.after or stream.folded[at] not in _COURSES or stream.folded[at + 1] in _NO_COURSE:
        return None
    after, documents = name_end(stream, at + 1, clearing.walls)
    if after - at < _LEAST - 1:
        return None
    words = stream.words(at, after)
    return EventMention(at, at + 1, after, "lớp tập huấn", "TrainingCourse", words[:1].upper() + words[1:], documents)
