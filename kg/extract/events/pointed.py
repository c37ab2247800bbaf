"""The document that an event's name only points at: `hội nghị sơ kết việc thực hiện` *nghị quyết này*."""

from __future__ import annotations

from bisect import bisect_left

from kg.extract.clearing import Clearing
from kg.extract.documents import lexicon
from kg.extract.events.mention import EventMention

_POINTERS = frozenset({"này", "ấy", "đó", "trên"})
_DONE = frozenset(
    {("thực", "hiện"), ("quán", "triệt"), ("triển", "khai"), ("học", "tập"), ("sơ", "kết"), ("tổng", "kết")}
    | {("công", "bố"), ("phổ", "biến"), ("giới", "thiệu")}
)
_BEYOND = 2
"""Entries behind a name in which the pointer may stand."""
_BACK = 120
"""Entries back to the document meant."""


def pointed(clearing: Clearing, mention: EventMention) -> tuple[int, ...]:
    """Return the entry where the one document begins that the name points at; nothing where none or several may be."""
    stream, folded = clearing.stream, clearing.stream.folded
    done = False
    for at in range(mention.kind_after, min(mention.after + _BEYOND, len(stream) - 1)):
        done = done or folded[at : at + 2] in _DONE
        found = lexicon.types().longest(folded, at) if done else None
        if found is not None and folded[found[0] : found[0] + 1] and folded[found[0]] in _POINTERS:
            return _meant(clearing, folded[at : found[0]], mention.first)
    return ()


def _meant(clearing: Clearing, kind: tuple[str, ...], before: int) -> tuple[int, ...]:
    """Return the document of a type cited last before an entry, where no other of the type is cited near it."""
    entries = sorted(clearing.walls.documents)
    near = entries[bisect_left(entries, before - _BACK) : bisect_left(entries, before)]
    folded = clearing.stream.folded
    same = [entry for entry in near if folded[entry : entry + len(kind)] == kind]
    names = {folded[entry : clearing.walls.documents[entry]] for entry in same}
    return (same[-1],) if len(names) == 1 else ()
