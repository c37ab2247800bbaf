"""Documents that somebody makes known, where the article tells of one conference or course: `Ông A truyền đạt ...`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, past_agent, past_document, words
from kg.extract.events.mention import EventMention
from kg.extract.events.shown import presented
from kg.extract.stream import Sentence

_HEARD = frozenset({"Conference", "TrainingCourse"})
# words between a speaker and the verb, and those that the verb makes a noun with
_LIGHT = frozenset("đã vừa sẽ trực tiếp lần lượt là người thay mặt cũng và thì còn được , )".split())
_PARTS = frozenset({("phần",), ("việc",), ("người",), ("viên",)})
_REPORTERS = ("báo", "cáo", "viên")
_STANDS_FOR = frozenset({("thay", "mặt"), ("thừa", "lệnh"), ("ủy", "quyền")})
_ACCORDING = "theo"
# what a sentence opens with before the verb of a speaker who is named behind the documents
_SPEAKING, _OPENING = "phát", frozenset("phát biểu trực tiếp người lần lượt".split())
_LEAD = 4
_NEAR = 8


def spoken(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that speakers make known, in plain paragraphs from the event's own sentence on."""
    if mention.aside or mention.cls not in _HEARD:
        return ()
    begin = clearing.sentence_at(mention.first).first
    behind = (sentence for sentence in clearing.body if sentence.first >= begin)
    return tuple(entry for sentence in behind for entry in _made_known(clearing, sentence))


def _made_known(clearing: Clearing, sentence: Sentence) -> Iterator[int]:
    verbs, adjacent = words("known", "read"), words("read")
    if any(entry in clearing.walls.persons for entry in range(sentence.first, sentence.after)):
        yield from presented(clearing, sentence)
    for at in range(sentence.first, sentence.after - 1):
        verb = verbs.longest(clearing.stream.folded, at)
        if verb is None:
            continue
        if adjacent.longest(clearing.stream.folded, at) == verb and verb[0] not in clearing.walls.documents:
            continue
        found = documents_behind(clearing, range(at, sentence.after), verbs, joined=False, people=True)
        if _said_by(clearing, sentence, at) or (found and _named_behind(clearing, sentence, at, found[-1])):
            yield from found
            return


def _said_by(clearing: Clearing, sentence: Sentence, verb: int) -> bool:
    """Say whether somebody named does what a verb tells: *ông A, Trưởng ban,* `đã truyền đạt`, *Phần* `truyền đạt`."""
    if clearing.stream.folded[sentence.first] == _ACCORDING:
        return False
    folded, at = clearing.stream.folded, _before_light(clearing, sentence, verb - 1)
    if at in clearing.inside_organs and at not in clearing.inside_posts:
        at = _before_proxy(clearing, sentence, at)
    if at in clearing.inside_posts or at in clearing.walls.inside_names or folded[at - 2 : at + 1] == _REPORTERS:
        return True
    noun = folded[verb - 1 : verb] in _PARTS and not _asks(folded[sentence.first : verb])
    return noun and any(entry in clearing.walls.persons for entry in range(sentence.first, sentence.after))


def _before_light(clearing: Clearing, sentence: Sentence, last: int) -> int:
    """Return the entry before the light words that end at entry `last`."""
    at = last
    while at > sentence.first and last - at < _NEAR - 1:
        if clearing.stream.folded[at] not in _LIGHT or at in clearing.inside_posts:
            break
        at -= 1
    return at


def _before_proxy(clearing: Clearing, sentence: Sentence, last: int) -> int:
    """Return the entry before the organ that somebody stands for: `ông A` *thay mặt Ban Thường vụ* `thông qua`."""
    at = last
    while at > sentence.first and at in clearing.inside_organs:
        at -= 1
    stands = clearing.stream.folded[at - 1 : at + 1] in _STANDS_FOR
    return _before_light(clearing, sentence, at - 2) if stands else last


def _named_behind(clearing: Clearing, sentence: Sentence, verb: int, document: int) -> bool:
    """Say whether the speaker follows: *Truyền đạt* `Nghị quyết 5` *là ông A*, *Phát biểu quán triệt ..., ông A*."""
    stream, walls = clearing.stream, clearing.walls
    lead = range(sentence.first, verb)
    if verb - sentence.first > _LEAD or any(stream.folded[at] not in _OPENING for at in lead):
        return False
    at = past_document(clearing, document)
    spoken = verb > sentence.first and stream.folded[sentence.first] == _SPEAKING
    if at >= sentence.after or not (stream.folded[at] == "là" or (spoken and stream.word[at] == ",")):
        return False
    begin = past_agent(clearing, at + 1)
    return any(entry in walls.inside_names for entry in range(at + 1, begin))


def _asks(before: tuple[str, ...]) -> bool:
    """Say whether words before a verb ask for what it tells: `yêu cầu việc quán triệt ...`."""
    return ("yêu", "cầu") in pairwise(before) or ("đề", "nghị") in pairwise(before)
