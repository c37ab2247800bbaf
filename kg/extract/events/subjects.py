"""Documents that an event is about without naming them: those announced at a conference to announce decisions."""

from __future__ import annotations

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention

_TYPES = (("quyết", "định"), ("nghị", "quyết"), ("kết", "luận"))
_TELLS = frozenset({("công", "bố"), ("trao", "quyết"), ("trao", "các")})
_REVIEWS = frozenset({("tổng", "kết"), ("sơ", "kết"), ("quán", "triệt"), ("học", "tập"), ("phổ", "biến"), ("góp", "ý")})
_STUDIES = frozenset(
    {("quán", "triệt"), ("học", "tập"), ("truyền", "đạt"), ("phổ", "biến"), ("tổng", "kết"), ("sơ", "kết")}
)
# what a name says is studied without naming it
_PAPERS = frozenset(
    {("các", "nghị"), ("các", "văn"), ("các", "chỉ"), ("các", "kết"), ("các", "quy"), ("nghị", "quyết"), ("chỉ", "thị")}
)
_VERB = 6
_BACK = 3
_FAR = 40
_NEAR = 8


def reviewed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries where documents begin that the sentence tells to be reviewed or studied at the event.

    `Hội nghị trực tuyến đến Công an các tỉnh ... về tổng kết 10 năm thực hiện Chỉ thị số ...`.
    """
    stream = clearing.stream
    sentence = clearing.sentence_at(mention.first)
    if mention.aside or sentence.first in clearing.kinds:
        return ()
    reviews = None
    for index in range(mention.after, min(sentence.after, mention.after + _FAR)):
        if stream.word[index] in ".;\n":
            break
        if stream.folded[index : index + 2] in _REVIEWS:
            reviews = index
        if index in clearing.walls.documents and reviews is not None and index - reviews <= _NEAR:
            return (index,)
    return ()


def studied(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries where documents begin that are told to be studied, where the event's name tells of some.

    `hội nghị quán triệt các văn bản của Trung ương ... Tại hội nghị, đồng chí A quán triệt` *Nghị quyết số ...* `;` ...
    """
    stream = clearing.stream
    name = stream.folded[mention.kind_after - 1 : mention.after]
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    if mention.aside or not pairs & _STUDIES or not pairs & _PAPERS:
        return ()
    found: list[int] = []
    for sentence in clearing.sentences:
        if sentence.first < mention.after or sentence.first in clearing.kinds:
            continue
        found += _listed(clearing, sentence.first, sentence.after)
    return tuple(found)


def _listed(clearing: Clearing, first: int, after: int) -> list[int]:
    """Return the documents that begin right behind a verb of study, and those that a mark or `và` joins to them."""
    stream = clearing.stream
    found: list[int] = []
    for entry in range(first, after):
        if entry not in clearing.walls.documents:
            continue
        told = any(stream.folded[at : at + 2] in _STUDIES for at in range(max(first, entry - _VERB), entry))
        joined = bool(found) and stream.folded[entry - 1] in (";", "và", ",")
        if told or joined:
            found.append(entry)
    return found


def announced(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries where documents begin that are told to be announced, of a type in the event's name."""
    stream = clearing.stream
    name = stream.folded[mention.kind_after - 1 : mention.after]
    pairs = [name[at : at + 2] for at in range(len(name) - 1)]
    wanted = [pair for pair in _TYPES if pair in pairs]
    if not any(pair in _TELLS for pair in pairs) or not wanted:
        return ()
    documents = clearing.walls.documents
    found = [
        entry for entry in range(mention.first, mention.after) if entry in documents
    ]  # `Lễ công bố Quyết định số 5`
    listing = False
    for sentence in clearing.sentences:
        if sentence.first in clearing.kinds:
            continue
        begins = [
            entry
            for entry in range(sentence.first, sentence.after)
            if entry in documents and stream.folded[entry : entry + 2] in wanted
        ]
        told = [entry for entry in begins if ("công", "bố") in _before(stream.folded, entry, sentence.first)]
        found += [entry for entry in told if entry >= mention.after] or (
            [entry for entry in begins if listing and entry == sentence.first]
        )
        listing = (
            stream.word[sentence.after - 1] == ":" and "bố" in stream.folded[sentence.first : sentence.after]
        ) or (listing and begins[:1] == [sentence.first])
    return tuple(found)


def _before(folded: tuple[str, ...], entry: int, floor: int) -> list[tuple[str, ...]]:
    return [folded[at : at + 2] for at in range(max(floor, entry - _BACK), entry)]
