"""Documents that stand behind a verb in a stretch of a sentence, with those joined to them."""

from __future__ import annotations

from functools import cache

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.cues import cues
from kg.extract.stream import Stream

_JOINS = frozenset({";", "và", ",", "cùng"})
# words that stand between a mark and the document that it joins
_PASSED = frozenset(
    (
        "năm tháng thực hiện triển khai dự thảo án các việc luật kết quả tổng sơ "
        "những nội dung cơ bản chính điểm mới cốt lõi của toàn văn chuyên đề về với số"
    ).split()
)
_LISTS = frozenset({"gồm", ":"})
MOST = 400
"""Entries of a stretch that are looked at, so that no line costs more than its length."""
_NEAR = 12
_LINK = 64
_AGENT = 40
_AGENTS = frozenset("ông bà đồng chí đại diện lãnh đạo các cấp ủy".split())
_REPORTER = ("báo", "cáo", "viên")
_BETWEEN = frozenset({"và", ",", "-", "–"})
_SPIRIT, _VERB = ("tinh", "thần"), 2
_THERE = frozenset({"biểu", "nghị", "viên"})


def words(*kinds: str) -> lexicon.Trie[str]:
    """Return the words of `data/lexicon/event_subjects.tsv` of some kinds."""
    return cues("event_subjects", *kinds)


@cache
def _stops() -> frozenset[str]:
    return words("stop").openers()


def documents_behind(
    clearing: Clearing,
    reach: range,
    verbs: lexicon.Trie[str],
    *,
    joined: bool,
    people: bool = False,
    verb: int | None = None,
) -> list[int]:
    """Return the documents of a stretch that begin behind one of `verbs`, and those joined to one before.

    Args:
        clearing: the article.
        reach: the entries of the stretch.
        verbs: what tells that a document is reviewed or made known.
        joined: whether a document stands before the stretch.
        people: whether the stretch goes on behind people named in it.
        verb: entry of a verb or link before the stretch, of which it tells the documents.
    """
    stream, documents = clearing.stream, clearing.walls.documents
    found: list[int] = []
    for index in reach[:MOST]:
        if index in documents:
            told = (verb is not None and index - verb <= _NEAR) or _tells_itself(stream, index, verbs)
            if told or ((found or joined) and joined_to(clearing, index)):
                found.append(index)
            verb = None
        elif index in clearing.walls.inside_documents:
            continue
        elif _closes(clearing, index, verb) or (not people and _parts(clearing, index, listed=bool(found) or joined)):
            break
        elif verbs.longest(stream.folded, index) is not None or (verb is not None and stream.word[index] in _LISTS):
            verb = index
    return found


def _tells_itself(stream: Stream, index: int, verbs: lexicon.Trie[str]) -> bool:
    """Say whether a document's first word is what is done with it: `mở hội nghị` *thông báo* `Kết luận số 5`."""
    return not stream.capital[index] and verbs.longest(stream.folded, index) is not None


def past_agent(clearing: Clearing, at: int) -> int:
    """Return the entry after who does it: `được` *lãnh đạo Bộ A* `giới thiệu`, `do` *ông B, Vụ trưởng,* `...`."""
    folded, begin = clearing.stream.folded, at
    while begin < len(folded) and begin - at < _AGENT and _of_agent(clearing, begin, first=begin == at):
        begin += 1
    return begin


def _of_agent(clearing: Clearing, at: int, *, first: bool) -> bool:
    folded = clearing.stream.folded
    reporter = any(folded[at - back : at - back + len(_REPORTER)] == _REPORTER for back in range(len(_REPORTER)))
    return at in clearing.taken or folded[at] in _AGENTS or reporter or (not first and folded[at] in _BETWEEN)


def past_document(clearing: Clearing, entry: int) -> int:
    """Return the entry after all that is told of the document that begins at an entry, its title too."""
    walls = clearing.walls
    after = walls.documents[entry]
    while after in walls.inside_documents and after not in walls.documents:
        after += 1
    return after


def listed_on(clearing: Clearing, last: int, after: int) -> list[int]:
    """Return the documents that marks join, one by one, to the one at entry `last`, before entry `after`."""
    documents, found = clearing.walls.documents, [last]
    while True:
        end = documents[found[-1]]
        following = next((at for at in range(end, min(end + _LINK, after)) if at in documents), None)
        if following is None or not joined_to(clearing, following):
            return found[1:]
        found.append(following)


def joined_to(clearing: Clearing, entry: int) -> bool:
    """Say whether a mark or `và` joins a document to one before it: `và 3 năm thực hiện` *Kết luận số ...*."""
    stream = clearing.stream
    at = entry - 1
    while at > 0 and (stream.folded[at] in _PASSED or stream.word[at].isdigit()):
        at -= 1
    return stream.folded[at] in _JOINS


def _closes(clearing: Clearing, index: int, verb: int | None) -> bool:
    """Say whether nothing behind an entry is what the event is about: a sentence ends there, or words ask or ground.

    `quán triệt` *tinh thần* `của Nghị quyết`, right behind the entry of a `verb`, is no ground.
    """
    stream = clearing.stream
    if verb is not None and index - verb == _VERB and stream.folded[index : index + 2] == _SPIRIT:
        return False
    if stream.word[index] in (".", "\n"):
        return True
    if stream.folded[index] not in _stops() or _goes_on(stream, index):
        return False
    named = stream.capital[index] and clearing.sentence_at(index).first != index  # `Cần Thơ`
    return not named and words("stop").longest(stream.folded, index) is not None


def _parts(clearing: Clearing, index: int, *, listed: bool) -> bool:
    """Say whether a clause ends: at a person, or at a `;` of an agenda (`xem xét ...; tổng kết ...`), not of a list."""
    return index in clearing.walls.persons or (clearing.stream.word[index] == ";" and not listed)


def _goes_on(stream: Stream, index: int) -> bool:
    """Say whether those at an event go on there: `Đại biểu` *tiếp tục* `nghiên cứu ...`, no call for more."""
    return stream.folded[index : index + 2] == ("tiếp", "tục") and stream.folded[index - 1] in _THERE
