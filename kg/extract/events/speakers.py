"""Documents that somebody makes known, where the article tells of one conference or course: `Ông A truyền đạt ...`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, words
from kg.extract.events.mention import EventMention
from kg.extract.events.shown import presented
from kg.extract.stream import Sentence

_HEARD = frozenset({"Conference", "TrainingCourse"})
# words between a speaker and the verb, and those that the verb makes a noun with
_LIGHT = frozenset("đã vừa sẽ trực tiếp lần lượt là người thay mặt cũng và thì còn được , )".split())
_PARTS = frozenset({("phần",), ("việc",), ("người",), ("viên",)})
_NEAR = 8


def spoken(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that speakers make known, in plain paragraphs from the event's own sentence on."""
    if mention.aside or mention.cls not in _HEARD:
        return ()
    begin = clearing.sentence_at(mention.first).first
    behind = (sentence for sentence in clearing.body if sentence.first >= begin)
    return tuple(entry for sentence in behind for entry in _made_known(clearing, sentence))


def _made_known(clearing: Clearing, sentence: Sentence) -> Iterator[int]:
    verbs = words("known")
    if any(entry in clearing.walls.persons for entry in range(sentence.first, sentence.after)):
        yield from presented(clearing, sentence)
    for at in range(sentence.first, sentence.after - 1):
        if verbs.longest(clearing.stream.folded, at) is not None and _said_by(clearing, sentence, at):
            reach = range(at, sentence.after)
            yield from documents_behind(clearing, reach, verbs, joined=False, people=True)
            return


def _said_by(clearing: Clearing, sentence: Sentence, verb: int) -> bool:
    """Say whether somebody named does what a verb tells: *ông A, Trưởng ban,* `đã truyền đạt`, *Phần* `truyền đạt`."""
    folded, at = clearing.stream.folded, verb - 1
    while at > sentence.first and verb - at < _NEAR and folded[at] in _LIGHT and at not in clearing.inside_posts:
        at -= 1
    if at in clearing.inside_posts or at in clearing.walls.inside_names:
        return True
    noun = folded[verb - 1 : verb] in _PARTS and not _asks(folded[sentence.first : verb])
    return noun and any(entry in clearing.walls.persons for entry in range(sentence.first, sentence.after))


def _asks(before: tuple[str, ...]) -> bool:
    """Say whether words before a verb ask for what it tells: `yêu cầu việc quán triệt ...`."""
    return ("yêu", "cầu") in pairwise(before) or ("đề", "nghị") in pairwise(before)
