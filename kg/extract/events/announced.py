"""Documents announced at an event that is held to announce decisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention
from kg.extract.stream import Sentence

_TYPES = (("quyết", "định"), ("nghị", "quyết"), ("kết", "luận"))
_TELLS = frozenset({("công", "bố"), ("trao", "quyết"), ("trao", "các"), ("khai", "quyết"), ("khai", "các")})
_LINKS = frozenset("theo tại với bằng còn cũng tiếp đó cùng trước hết và vào ngày hôm sáng chiều đề".split())
_CHECKS = frozenset({("kiểm", "tra"), ("giám", "sát")})
_TEAM, _TEAM_WORDS = "đoàn", 12
_ANNOUNCES = frozenset({("công", "bố"), ("thông", "qua")})
_GIVEN = frozenset({"trao", "đọc", "nhận"})
_CEREMONIES = frozenset({"lễ", "buổi lễ"})
_AT = "tại"
_BACK = 7
_NEXT = 5
_LEAD = 12
_WALLS = frozenset(",.;\n") | {"theo", "cứ", "hiện"}


def announced(clearing: Clearing, mention: EventMention, *, alone: bool) -> tuple[int, ...]:
    """Return the entries where documents begin that are told to be announced at an event whose name says so.

    They are of a type in its name (`Hội nghị công bố` *quyết định*), of any of them where it has none (`Lễ công bố`).
    Where it is told of `alone`, whatever decides on somebody is announced there.
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
        there = sentence.first <= mention.first < sentence.after and stream.folded[mention.first - 1] == _AT
        found += [entry for entry in told if entry >= mention.after or bare or there or alone] or (
            [entry for entry in begins if listing and entry == sentence.first]
        )
        listing = (
            stream.word[sentence.after - 1] == ":" and "bố" in stream.folded[sentence.first : sentence.after]
        ) or (listing and begins[:1] == [sentence.first])
    if not found and _TYPES[0] in pairs and not _CHECKS.isdisjoint(pairs):
        found += _by_team(clearing)
    if _TYPES[0] in pairs:
        lines = clearing.body if alone else [each for each in clearing.sentences if each.first > mention.first][:_NEXT]
        decided = list(_decided(clearing, lines))
        found += [entry for entry in (decided if alone else decided[:1] if not found else ()) if entry not in found]
    return tuple(found)


def _by_team(clearing: Clearing) -> list[int]:
    """Return the decision by which those who check work: `Đoàn kiểm tra làm việc theo` *Quyết định số 5*."""
    folded, documents = clearing.stream.folded, clearing.walls.documents
    for sentence in clearing.body:
        for entry in range(sentence.first, sentence.after):
            if entry in documents and folded[entry : entry + 2] == _TYPES[0]:
                before = folded[max(entry - _TEAM_WORDS, sentence.first) : entry]
                if _TEAM in before:
                    return [entry]
    return []


def _decided(clearing: Clearing, lines: Iterable[Sentence]) -> Iterator[int]:
    """Yield the decisions on somebody that sentences open with: `Theo` *Quyết định số 5* `, ông A giữ chức ...`."""
    folded, documents = clearing.stream.folded, clearing.walls.documents
    for sentence in lines:
        begin = sentence.first
        while begin < sentence.after and begin - sentence.first < _LEAD and _links(clearing, begin):
            begin += 1
        if begin in documents and folded[begin : begin + 2] == _TYPES[0]:
            behind = range(documents[begin], sentence.after)
            if any(entry in clearing.walls.persons for entry in behind):
                yield begin


def _links(clearing: Clearing, at: int) -> bool:
    """Say whether a word before a decision only leads to it: `Còn theo`, `Tiếp đó, tại`, `2.`, `-`."""
    led = clearing.stream.folded[at] in _LINKS or not clearing.stream.word[at][0].isalpha()
    led |= at in clearing.inside_dates  # `Trước đó,` *ngày 2/11*, `tại Quyết định số 5`
    return led or at in clearing.inside_organs  # `Bộ Chính trị, tại` *Quyết định số 5* `, phân công ...`


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
        if folded[at - 1 : at + 1] in _ANNOUNCES:
            return True
    return False
