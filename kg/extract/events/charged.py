"""The document that the committee which sits was set up for: `Ban Chỉ đạo thực hiện` *Nghị quyết số ...* `họp`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention
from kg.extract.stream import Sentence

_COMMITTEES = frozenset({("ban", "chỉ"), ("tổ", "công"), ("tổ", "biên"), ("tiểu", "ban")})
_CHARGES = frozenset({("thực", "hiện"), ("triển", "khai"), ("tổng", "kết"), ("sơ", "kết")})
_SITS = frozenset({"phiên họp", "cuộc họp", "hội nghị", "buổi họp"})
_NEAR = 16
_LEAD = 4


def charged(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entry of the document that the committee was set up for whose sitting an event is.

    The sentence names the committee before its sitting; of one that the event's name calls a committee alone
    (`phiên họp thứ nhất của Ban Chỉ đạo`) the headline or the lead says what it is for.
    """
    if mention.aside or mention.kind not in _SITS:
        return ()
    own = clearing.sentence_at(mention.first)
    found = _charge(clearing, Sentence(own.first, mention.first), tied=True)
    name = clearing.stream.folded[mention.kind_after : mention.after]
    if found is None and not _COMMITTEES.isdisjoint(pairwise(name)):
        lead = (_charge(clearing, sentence, tied=False) for sentence in (*clearing.headlines, *clearing.body[:_LEAD]))
        found = next((entry for entry in lead if entry is not None), None)
    return (found,) if found is not None else ()


def _charge(clearing: Clearing, reach: Sentence, *, tied: bool) -> int | None:
    """Return the entry of a document in a committee's name; `tied`: nothing but its name and deed stands behind it."""
    stream, walls = clearing.stream, clearing.walls
    for entry in range(reach.first + 2, reach.after):
        if entry not in walls.documents or stream.folded[entry - 2 : entry] not in _CHARGES:
            continue
        near = range(max(reach.first, entry - _NEAR), entry - 1)
        name = [at for at in near if stream.folded[at : at + 2] in _COMMITTEES and stream.capital[at]]
        last = reach.after if tied else entry
        if name and not any(
            stream.word[at] in ",;" for at in range(name[-1], last) if at not in walls.inside_documents
        ):
            return entry
    return None
