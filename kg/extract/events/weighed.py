"""Drafts that a sitting weighs: `Tại phiên họp, Chính phủ cho ý kiến về dự án` *Luật A*, *Luật A* `được xem xét`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.behind import documents_behind, past_agent, words
from kg.extract.events.mention import SITTING, EventMention
from kg.extract.events.shown import ending
from kg.extract.stream import Sentence

_DRAFTS = frozenset({("dự", "án"), ("dự", "thảo")})
_LAW = "luật"
_PASSIVE = "được"
_LINK, _LISTS = "là", frozenset({"gồm", ":"})
_LIST = 10
_NEAR = 4
_BEFORE = 6
_BRACKET = 6


def weighed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the drafts that are told to be weighed at a sitting, in plain paragraphs from its own sentence on."""
    if mention.aside or mention.kind != SITTING:
        return ()
    begin = clearing.sentence_at(mention.first).first
    behind = (sentence for sentence in clearing.body if sentence.first >= begin)
    return tuple(entry for sentence in behind for entry in _weighed(clearing, sentence))


def _weighed(clearing: Clearing, sentence: Sentence) -> Iterator[int]:
    folded, verbs = clearing.stream.folded, words("weigh")
    for at in range(sentence.first, sentence.after - 1):
        if folded[at] == _PASSIVE and at not in clearing.walls.inside_documents and _told(clearing, at + 1):
            yield from ending(clearing, sentence.first, at)
            yield from _turned(clearing, sentence, at)
        elif folded[at - 1] != _PASSIVE and (match := verbs.longest(folded, at)) is not None:
            reach = range(match[0], sentence.after)
            found = documents_behind(clearing, reach, verbs, joined=False, verb=at)
            if found and _draft(clearing, found[0]):
                yield from found


def _told(clearing: Clearing, at: int) -> bool:
    """Say whether it is told to be weighed, by somebody or nobody named: `được` *Ủy ban Thường vụ (UBTV) xem xét*."""
    stream = clearing.stream
    begin = past_agent(clearing, at)
    begin = stream.past_bracket(begin, min(begin + _BRACKET, len(stream)))
    near = range(begin, min(begin + _NEAR, len(stream)))
    return any(words("weigh").longest(stream.folded, verb) is not None for verb in near)


def _turned(clearing: Clearing, sentence: Sentence, at: int) -> list[int]:
    """Return the documents of `Được xem xét tại phiên họp là` *dự án Luật A*, `Được xem xét gồm:` *dự án Luật A*."""
    folded = clearing.stream.folded
    links = {_LINK} if at == sentence.first else _LISTS
    near = range(at, sentence.after - 1) if at == sentence.first else range(at, min(at + _LIST, sentence.after - 1))
    link = next((entry for entry in near if folded[entry] in links), None)
    reach = range(link + 1, sentence.after) if link is not None else range(0)
    return documents_behind(clearing, reach, words("weigh"), joined=False, verb=link)


def _draft(clearing: Clearing, entry: int) -> bool:
    """Say whether a document is a law called a draft, in its first words or right before it."""
    near = clearing.stream.folded[max(entry - _BEFORE, 0) : entry + _BEFORE]
    return not _DRAFTS.isdisjoint(pairwise(near)) and _LAW in near[-_BEFORE:]
