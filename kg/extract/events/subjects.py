"""Documents that an event is about without naming them: reviewed, studied or made known there, or its committee's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.cues import cues
from kg.extract.events.announced import announced
from kg.extract.events.ground import Sentence
from kg.extract.events.mention import EventMention

# what a name says is studied without naming it
_PAPERS = frozenset(
    {("các", "nghị"), ("các", "văn"), ("các", "chỉ"), ("các", "kết"), ("các", "quy"), ("nghị", "quyết"), ("chỉ", "thị")}
)
_COMMITTEES = frozenset({("ban", "chỉ"), ("tổ", "công"), ("tổ", "biên"), ("tiểu", "ban")})
_CHARGES = frozenset({("thực", "hiện"), ("triển", "khai"), ("tổng", "kết"), ("sơ", "kết")})
_SITS = frozenset({"phiên họp", "cuộc họp", "hội nghị", "buổi họp"})
_JOINS = frozenset({";", "và", ","})
_PASSED = frozenset("năm tháng thực hiện triển khai dự thảo án các việc luật kết quả tổng sơ".split())
_CONTENTS = frozenset({("nội", "dung")})
_LEAD = 5
_AIMS = frozenset({"nhằm", "để"})
_GOES_ON = ("tiếp", "tục")
_LISTS = frozenset({"gồm", ":"})
_BARE = 2
_OPENING = 1
_FAR = 60
_NEAR = 9
_REACH = 12


def subjects(clearing: Clearing, mention: EventMention, mentions: Sequence[EventMention]) -> tuple[int, ...]:
    """Return the entries where the documents begin that the article tells an event to be about, beside its name's.

    Those that its name announces; else those it is held to review, those made known at it, that of the committee that
    sits; where there are none, those that the headline says are reviewed there.

    Args:
        clearing: the article.
        mention: the mention that names the event.
        mentions: all mentions of it.
    """
    found = announced(clearing, mention)
    if found:
        return found
    found = _reviewed(clearing, mention) + _studied(clearing, mention) + _acted(clearing, mention, mentions)
    found += _aimed(clearing, mention)
    if found or mention.documents:
        return found
    return _charged(clearing, mention) or _headed(clearing, mention) or _made_known(clearing, mention, mentions)


def _words(*kinds: str) -> lexicon.Trie[str]:
    """Return the words of `data/lexicon/event_subjects.tsv` of some kinds."""
    return cues("event_subjects", *kinds)


@cache
def _stops() -> frozenset[str]:
    return _words("stop").openers()


def _reviewed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that the event's own sentence tells it to be held for, behind its name.

    `Hội nghị trực tuyến đến Công an các tỉnh ... về tổng kết 10 năm thực hiện Chỉ thị số ...`, and what a mark or `và`
    joins to a document of the name: `... và 3 năm thực hiện Kết luận số ...`.
    """
    sentence = clearing.sentence_at(mention.first)
    if mention.aside or sentence.first in clearing.kinds:
        return ()
    behind = max((clearing.walls.documents[entry] for entry in mention.documents), default=mention.kind_after)
    after = min(sentence.after, mention.after + _FAR)
    return tuple(_governed(clearing, range(behind, after), _words("review"), joined=bool(mention.documents)))


def _governed(
    clearing: Clearing, reach: range, verbs: lexicon.Trie[str], *, joined: bool, people: bool = False
) -> list[int]:
    """Return the documents of a stretch that begin behind one of `verbs`, and those joined to one before.

    Args:
        clearing: the article.
        reach: the entries of the stretch.
        verbs: what tells that a document is reviewed or made known.
        joined: whether a document stands before the stretch.
        people: whether the stretch goes on behind people named in it.
    """
    stream, documents = clearing.stream, clearing.walls.documents
    found: list[int] = []
    verb: int | None = None
    for index in reach:
        if index in documents:
            if (verb is not None and index - verb <= _NEAR) or ((found or joined) and _joined(clearing, index)):
                found.append(index)
            verb = None
        elif index in clearing.walls.inside_documents:
            continue
        elif _closes(clearing, index) or (not people and _parts(clearing, index, listed=bool(found) or joined)):
            break
        elif verbs.longest(stream.folded, index) is not None or (verb is not None and stream.word[index] in _LISTS):
            verb = index
    return found


def _joined(clearing: Clearing, entry: int) -> bool:
    """Say whether a mark or `và` joins a document to one before it: `và 3 năm thực hiện` *Kết luận số ...*."""
    stream = clearing.stream
    at = entry - 1
    while at > 0 and (stream.folded[at] in _PASSED or stream.word[at].isdigit()):
        at -= 1
    return stream.folded[at] in _JOINS


def _closes(clearing: Clearing, index: int) -> bool:
    """Say whether nothing behind an entry is what the event is about: a sentence ends there, or words ask or ground."""
    stream = clearing.stream
    if stream.word[index] in (".", "\n"):
        return True
    if stream.folded[index] not in _stops():
        return False
    named = stream.capital[index] and clearing.sentence_at(index).first != index  # `Cần Thơ`
    return not named and _words("stop").longest(stream.folded, index) is not None


def _parts(clearing: Clearing, index: int, *, listed: bool) -> bool:
    """Say whether a clause ends: at a person, or at a `;` of an agenda (`xem xét ...; tổng kết ...`), not of a list."""
    return index in clearing.walls.persons or (clearing.stream.word[index] == ";" and not listed)


def _studied(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that are made known at an event whose name tells of study or review.

    `hội nghị quán triệt các văn bản của Trung ương ... Tại hội nghị, đồng chí A truyền đạt` *Nghị quyết số ...*
    """
    verbs = _known_by(clearing, mention)
    if mention.aside or verbs is None:
        return ()
    found: list[int] = []
    listing = False
    for sentence in clearing.body:
        if sentence.first < mention.after:
            continue
        here = _told(clearing, sentence, verbs, listing=listing)
        found += here
        listing = _opens_list(clearing, sentence, verbs) or (listing and bool(here))
    return tuple(found)


def _told_again(
    clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]
) -> Iterator[tuple[EventMention, Sentence]]:
    """Yield the other mentions of an event in plain paragraphs, each with its sentence; none of one told of aside."""
    for mention in mentions if not best.aside else ():
        if mention is not best and clearing.in_body(mention.first):
            yield mention, clearing.sentence_at(mention.first)


def _acted(clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]) -> tuple[int, ...]:
    """Return the documents that the event itself is told to study or review: `Hội nghị quán triệt` *Nghị quyết ...*."""
    found: list[int] = []
    verbs = _words("study", "report", "review")
    for mention, sentence in _told_again(clearing, best, mentions):
        if mention.first != sentence.first and _before(clearing, mention) not in _CONTENTS:
            continue
        lead = range(mention.kind_after, min(mention.kind_after + _LEAD, sentence.after))
        if any(verbs.longest(clearing.stream.folded, at) is not None for at in lead):
            found += _governed(clearing, range(mention.kind_after, sentence.after), verbs, joined=False)
    return tuple(found)


def _aimed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents to study or review which it is held: `Nhằm quán triệt` *Nghị quyết ...* `, Tỉnh ủy mở ...`.

    The aim may be printed as a sentence of its own before it.
    """
    own = clearing.sentence_at(mention.first)
    for sentence in (clearing.sentence_at(own.first - 1), own):
        if mention.aside or clearing.stream.folded[sentence.first] not in _AIMS or sentence.first in clearing.kinds:
            continue
        begin = sentence.first + 1
        begin += len(_GOES_ON) if clearing.stream.folded[begin : begin + len(_GOES_ON)] == _GOES_ON else 0
        reach = range(begin, min(sentence.after, mention.first))
        found = tuple(_governed(clearing, reach, _words("review"), joined=False))
        if found:
            return found
    return ()


def _before(clearing: Clearing, mention: EventMention) -> tuple[str, ...]:
    return clearing.stream.folded[max(mention.first - 2, 0) : mention.first]


def _known_by(clearing: Clearing, mention: EventMention) -> lexicon.Trie[str] | None:
    """Return the verbs by which documents are made known at an event of this name, None where its name tells of none.

    A review of papers is reported; a review of a year's work is of no document.
    """
    folded = clearing.stream.folded[mention.kind_after : mention.after]
    pairs = set(pairwise(folded))
    places = range(mention.kind_after, mention.after)
    studies = any(_words("study").longest(clearing.stream.folded, at) is not None for at in places)
    reviews = any(_words("report").longest(clearing.stream.folded, at) is not None for at in places)
    if reviews and (bool(pairs & _PAPERS) or len(folded) <= _BARE):
        return _words("tell", "report")
    return _words("tell") if studies else None


def _told(clearing: Clearing, sentence: Sentence, verbs: lexicon.Trie[str], *, listing: bool) -> list[int]:
    """Return the documents that a sentence makes known, and the one that an item of a list begins with."""
    stream = clearing.stream
    begins = next((at for at in range(sentence.first, sentence.after) if stream.word[at][0].isalpha()), sentence.first)
    item = [begins] if listing and begins in clearing.walls.documents else []
    reach = range(begins + len(item), sentence.after)
    return item + _governed(clearing, reach, verbs, joined=bool(item), people=True)


def _opens_list(clearing: Clearing, sentence: Sentence, verbs: lexicon.Trie[str]) -> bool:
    """Say whether a sentence ends with a colon behind a verb that makes documents known."""
    stream = clearing.stream
    return stream.word[sentence.after - 1] == ":" and any(
        verbs.longest(stream.folded, at) is not None for at in range(sentence.first, sentence.after)
    )


def _charged(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the document in the name of the committee that sits.

    `Ban Chỉ đạo thực hiện` *Nghị quyết số ...* `họp phiên thứ nhất`.
    """
    stream, sentence = clearing.stream, clearing.sentence_at(mention.first)
    if mention.aside or mention.kind not in _SITS:
        return ()
    for entry in range(max(sentence.first, mention.first - _REACH), mention.first):
        if entry not in clearing.walls.documents or stream.folded[entry - 2 : entry] not in _CHARGES:
            continue
        near = range(max(sentence.first, entry - _NEAR), entry - 1)
        name = [at for at in near if stream.folded[at : at + 2] in _COMMITTEES and stream.capital[at]]
        if name and not any(stream.word[at] in ",;" for at in range(name[-1], mention.first)):
            return (entry,)
    return ()


def _made_known(clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]) -> tuple[int, ...]:
    """Return the documents made known there, whatever it is called: `Tại hội nghị, ông A quán triệt` *Chỉ thị ...*."""
    found: list[int] = []
    for mention, sentence in _told_again(clearing, best, mentions):
        if mention.first - sentence.first <= _OPENING:
            found += _told(clearing, sentence, _words("tell"), listing=False)
    return tuple(found)


def _headed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents that the headline says are reviewed, where the event's name says so with the same word.

    Of an event that is told by its kind alone the headline says what it is held for.
    """
    stream = clearing.stream
    verbs = _words("review")
    matches = ((at, verbs.longest(stream.folded, at)) for at in range(mention.kind_after, mention.after))
    own = {stream.folded[at : match[0]] for at, match in matches if match is not None}
    if mention.aside or (mention.named and not own):
        return ()
    for sentence in clearing.sentences:
        if clearing.kinds.get(sentence.first) != "headline":
            continue
        for at in range(sentence.first, sentence.after):
            match = verbs.longest(stream.folded, at)
            if match is not None and (not own or stream.folded[at : match[0]] in own):
                return tuple(_governed(clearing, range(at, sentence.after), verbs, joined=False))
    return ()
