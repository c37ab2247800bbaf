"""Documents announced at an event that is held to announce decisions."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention

_TYPES = (("quyết", "định"), ("nghị", "quyết"), ("kết", "luận"))
_TELLS = frozenset({("công", "bố"), ("trao", "quyết"), ("trao", "các"), ("khai", "quyết"), ("khai", "các")})
_BY_DECISION = frozenset({("theo", *_TYPES[0]), ("tại", *_TYPES[0])})
_ANNOUNCES = ("công", "bố")
_GIVEN = frozenset({"trao", "đọc", "nhận"})
_CEREMONIES = frozenset({"lễ", "buổi lễ"})
_BACK = 7
_NEXT = 5
_WALLS = frozenset(",.;\n") | {"theo", "cứ", "hiện"}


def announced(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entries where documents begin that are told to be announced at an event whose name says so.

    They are of a type in its name (`Hội nghị công bố` *quyết định*), of any of them where it has none (`Lễ công bố`).
    """
    stream = clearing.stream
    name = stream.folded[mention.kind_after - 1 : mention.after]
    pairs = list(pairwise(name))
    wanted = [pair for pair in _TYPES if pair in pairs]
    bare = mention.kind in _CEREMONIES and mention.after == mention.kind_after
    if mention.aside or not (bare or any(pair in _TELLS for pair in pairs)):
        return ()
    if not wanted and mention.kind not in _CEREMONIES:
        return ()
    wanted = wanted or list(_TYPES)
    documents = clearing.walls.documents
    # `Lễ công bố Quyết định số 5`
    found = [entry for entry in range(mention.first, mention.after) if entry in documents]
    listing = False
    for sentence in clearing.body:
        begins = [
            entry
            for entry in range(sentence.first, sentence.after)
            if entry in documents and stream.folded[entry : entry + 2] in wanted
        ]
        told = _told(stream.folded, begins, sentence.first)
        found += [entry for entry in told if entry >= mention.after or bare] or (
            [entry for entry in begins if listing and entry == sentence.first]
        )
        listing = (
            stream.word[sentence.after - 1] == ":" and "bố" in stream.folded[sentence.first : sentence.after]
        ) or (listing and begins[:1] == [sentence.first])
    if not found and _TYPES[0] in pairs:
        found = _decided(clearing, mention)
    return tuple(found)


def _decided(clearing: Clearing, mention: EventMention) -> list[int]:
    """Return the decision that a sentence next to the event opens with: `Theo` *Quyết định số 5* `, ông A giữ ...`."""
    folded = clearing.stream.folded
    behind = [sentence for sentence in clearing.sentences if sentence.first > mention.first][:_NEXT]
    return [
        sentence.first + 1
        for sentence in behind
        if sentence.first + 1 in clearing.walls.documents
        and folded[sentence.first : sentence.first + 3] in _BY_DECISION
    ][:1]


def _told(folded: tuple[str, ...], begins: list[int], floor: int) -> list[int]:
    """Return the documents told to be announced or handed over, and those that a mark or `và` joins to them."""
    found: list[int] = []
    for entry in begins:
        joined = bool(found) and folded[entry - 1] in ("và", ";", ",")
        if joined or _announces(folded, entry, floor):
            found.append(entry)
    return found


def _announces(folded: tuple[str, ...], entry: int, floor: int) -> bool:
    """Say whether a verb of announcing stands before a document: `công bố hai Nghị quyết:` *Nghị quyết số ...*."""
    if folded[entry - 1] in _GIVEN:
        return True
    for at in range(entry - 1, max(floor, entry - _BACK), -1):
        if folded[at] in _WALLS:
            return False
        if folded[at - 1 : at + 1] == _ANNOUNCES:
            return True
    return False
