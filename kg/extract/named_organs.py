"""Lists of named organs around a verb: `A, B và C`, short forms in brackets passed over."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract import lexicon
from kg.extract.cues import skip_back
from kg.extract.meaning import Meaning
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence

_JOINTS = frozenset({",", "và", "với", "cùng", "cùng với"})
_OWNS = frozenset({"của", "do", "tại", "thuộc", "theo"})
_SOFT = frozenset("tổ chức bộ máy nguyên trạng toàn bộ lại và các cơ quan đơn vị hai ba".split())
_BRACKET = 10
_SHORT_HEAD = 2


def organs_from(meaning: Meaning, at: int, ceiling: int) -> tuple[tuple[str, ...], int]:
    """Return (local keys, entry after them) of the organs listed from entry `at` on; a nameless one spoils the list."""
    stream = meaning.stream
    keys: list[str] = []
    index = end = at
    while index < ceiling:
        while index < ceiling and stream.folded[index] in _SOFT and index not in meaning.begins:
            index += 1
        item = meaning.begins.get(index)
        if not isinstance(item, OrganNode):
            break
        key = _named(meaning, item)
        if key is None:
            return (), item.after
        keys.append(key)
        end = index = stream.past_bracket(item.after, min(item.after + _BRACKET, ceiling))
        joint = next((size for size in (2, 1) if " ".join(stream.folded[index : index + size]) in _JOINTS), 0)
        if not joint:
            break
        index += joint
    return tuple(keys), end


def _named(meaning: Meaning, node: OrganNode) -> str | None:
    """Return the local key of an organ that its words name; `Đảng bộ`, `Ban` alone name none."""
    alone = (
        node.local
        and node.owner is None
        and node.unit is None
        and node.base.casefold() == node.head.casefold()
        and len(node.head.split()) <= _SHORT_HEAD
    )
    return None if node.bare or alone else meaning.organ(node)


def organs_until(meaning: Meaning, sentence: Sentence, end: int, softs: Sequence[lexicon.Trie[str]]) -> tuple[str, ...]:
    """Return the organs whose list ends right before entry `end`; runs of `softs` may stand between."""
    stream = meaning.stream
    for soft in softs:
        end = skip_back(stream, end, sentence.first, soft)
    begin = next((item for item in meaning.within(sentence.first, end) if item.after == end), None)
    if not isinstance(begin, OrganNode):
        return ()
    first = begin.first
    joints: tuple[str, ...] = ("và",)
    while first > sentence.first and stream.folded[first - 1] in joints:
        left = next((item for item in meaning.within(sentence.first, first) if item.after == first - 1), None)
        if not isinstance(left, OrganNode) or stream.folded[max(0, left.first - 1)] in _OWNS:
            break
        first, joints = left.first, ("và", ",")  # `A, B và C`: a comma joins only where `và` ends the list
    keys, after = organs_from(meaning, first, end)
    return keys if after == end and (first == sentence.first or stream.folded[first - 1] not in _OWNS) else ()
