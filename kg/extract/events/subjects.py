"""Documents that an event is about without naming them: reviewed, studied or made known there, or its committee's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.events.aims import aimed, aimed_behind
from kg.extract.events.announced import announced
from kg.extract.events.behind import documents_behind, listed_on, words
from kg.extract.events.charged import charged
from kg.extract.events.contents import contents, further, numbered
from kg.extract.events.headlines import headed
from kg.extract.events.matters import matters
from kg.extract.events.mention import EventMention
from kg.extract.events.pointed import pointed
from kg.extract.events.shown import passed_there, presented, shown
from kg.extract.events.speakers import spoken
from kg.extract.events.weighed import weighed
from kg.extract.stream import Sentence

# what a name says is studied without naming it
_PAPERS = frozenset(
    {("các", "nghị"), ("các", "văn"), ("các", "chỉ"), ("các", "kết"), ("các", "quy"), ("nghị", "quyết"), ("chỉ", "thị")}
)
_CONTENTS = frozenset({("nội", "dung")})
_LEAD = 5
_BARE = 2
_OPENING = 1
_FAR = 60
_LEADS = 3


def subjects(
    clearing: Clearing, mention: EventMention, mentions: Sequence[EventMention], *, alone: bool
) -> tuple[int, ...]:
    """Return the entries where the documents begin that the article tells an event to be about, beside its name's.

    Those that its name announces; else those it is held to review, those made known at it, that of the committee that
    sits; where there are none, those that the headline says are reviewed there.

    Args:
        clearing: the article.
        mention: the mention that names the event.
        mentions: all mentions of it.
        alone: whether the article tells of no other event.
    """
    found = announced(clearing, mention, alone=alone)
    if found:
        return found
    found = _reviewed(clearing, mention) + _studied(clearing, mention) + _acted(clearing, mention, mentions)
    found += contents(clearing, _first_told(clearing, mention, mentions)) + _opened(clearing, mention, mentions)
    found = found or matters(clearing, mention)
    if mention.documents:
        return found
    if found:
        return found + (spoken(clearing, _first_told(clearing, mention, mentions)) if alone else ())
    if meant := pointed(clearing, mention):
        return meant
    found = charged(clearing, mention) or (headed(clearing, mention) if alone or mention.named else ())
    found += _made_known(clearing, mention, mentions)
    if not alone:
        return found
    first = _first_told(clearing, mention, mentions)
    return found + spoken(clearing, first) + weighed(clearing, first) + _led_to(clearing, mention)


def _led_to(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the documents of the lead's deed that is called a sitting in the next sentence alone.

    `Sáng 5/5, Tỉnh ủy làm việc, nghe báo cáo kết quả thực hiện` *Đề án số 12*. `Chủ trì cuộc làm việc: ông A`.
    """
    own = clearing.sentence_at(mention.first)
    if mention.named or mention.aside or own not in clearing.body[1:_LEADS]:
        return ()
    lead = clearing.sentence_at(own.first - 1)
    if lead not in clearing.body[: _LEADS - 1] or clearing.line_at(lead.first) != clearing.line_at(own.first):
        return ()
    reach = range(lead.first, lead.after)
    return tuple(
        documents_behind(clearing, reach, words("review"), joined=False)
        or documents_behind(clearing, reach, words("study", "tell"), joined=False, people=True)
    )


def _first_told(clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]) -> EventMention:
    """Return the mention behind which an event's contents may be told: its first, where a later line names it."""
    told = (mention for mention in mentions if not best.aside and clearing.in_body(mention.first))
    return min(told, key=lambda mention: mention.first, default=best)


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
    verbs = words("review", "tell") if mention.first == sentence.first else words("review")  # `Lớp ... giới thiệu`
    found = documents_behind(clearing, range(behind, after), verbs, joined=bool(mention.documents))
    return (*found, *listed_on(clearing, found[-1], sentence.after)) if found else ()


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
        here = numbered(clearing, sentence) or [*presented(clearing, sentence)]
        here = here or _told(clearing, sentence, verbs, listing=listing)
        here = here or (further(clearing, sentence) if found else [])
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
    verbs = words("study", "report", "review")
    for mention, sentence in _told_again(clearing, best, mentions):
        if mention.first != sentence.first and _before(clearing, mention) not in _CONTENTS:
            continue
        lead = range(mention.kind_after, min(mention.kind_after + _LEAD, sentence.after))
        if any(verbs.longest(clearing.stream.folded, at) is not None for at in lead):
            found += documents_behind(clearing, range(mention.kind_after, sentence.after), verbs, joined=False)
    return tuple(found)


def _opened(clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]) -> tuple[int, ...]:
    """Return the documents beside its name that the sentence of any mention in plain paragraphs tells of it."""
    told = [mention for mention in mentions if not best.aside and clearing.in_body(mention.first)]
    rules = (aimed, aimed_behind, shown, passed_there)
    return tuple(entry for mention in told for rule in rules for entry in rule(clearing, mention))


def _before(clearing: Clearing, mention: EventMention) -> tuple[str, ...]:
    return clearing.stream.folded[max(mention.first - 2, 0) : mention.first]


def _known_by(clearing: Clearing, mention: EventMention) -> lexicon.Trie[str] | None:
    """Return the verbs by which documents are made known at an event of this name, None where its name tells of none.

    A review of papers is reported; a review of a year's work is of no document.
    """
    folded = clearing.stream.folded[mention.kind_after : mention.after]
    pairs = set(pairwise(folded))
    places = range(mention.kind_after, mention.after)
    studies = any(words("study").longest(clearing.stream.folded, at) is not None for at in places)
    reviews = any(words("report").longest(clearing.stream.folded, at) is not None for at in places)
    if reviews and (bool(pairs & _PAPERS) or len(folded) <= _BARE):
        return words("tell", "report")
    return words("tell") if studies else None


def _told(clearing: Clearing, sentence: Sentence, verbs: lexicon.Trie[str], *, listing: bool) -> list[int]:
    """Return the documents that a sentence makes known, and the one that an item of a list begins with."""
    stream = clearing.stream
    begins = next((at for at in range(sentence.first, sentence.after) if stream.word[at][0].isalpha()), sentence.first)
    item = [begins] if listing and begins in clearing.walls.documents else []
    reach = range(begins + len(item), sentence.after)
    return item + documents_behind(clearing, reach, verbs, joined=bool(item), people=True)


def _opens_list(clearing: Clearing, sentence: Sentence, verbs: lexicon.Trie[str]) -> bool:
    """Say whether a sentence ends with a colon behind a verb that makes documents known."""
    stream = clearing.stream
    return stream.word[sentence.after - 1] == ":" and any(
        verbs.longest(stream.folded, at) is not None for at in range(sentence.first, sentence.after)
    )


def _made_known(clearing: Clearing, best: EventMention, mentions: Sequence[EventMention]) -> tuple[int, ...]:
    """Return the documents made known there, whatever it is called: `Tại hội nghị, ông A quán triệt` *Chỉ thị ...*."""
    found: list[int] = []
    for mention, sentence in _told_again(clearing, best, mentions):
        if mention.first - sentence.first <= _OPENING:
            found += _told(clearing, sentence, words("tell"), listing=False)
    return tuple(found)
