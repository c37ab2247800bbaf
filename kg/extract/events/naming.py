"""Where the name of an event ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract import lexicon
from kg.extract.stream import Stream

_MAX_NAME = 60
_CLOSES = {"“": "”", '"': '"', "‘": "’"}
_DATE_WORDS = frozenset({"ngày", "sáng", "chiều", "tối", "hôm", "đồng", "do", "tại", "các", "ông", "bà"})
# words after which a verb belongs to the name: `công bố quyết định`, `công tác tổ chức`
_TAKES_VERB = frozenset(
    (
        "bố trao các và , về những hai ba định tác bàn hoạch giám bộ khai kết triệt phiếu để trình bị hiện giao "
        "chung bầu thi hội"
    ).split(" ")
)
_HANGING = frozenset({"và", "của", "về", "trong", "cho", "các", "những", "để", "lần"})


@dataclass(frozen=True, slots=True)
class Walls:
    """Entries that the reader must not break into: documents (begin -> end) and names of organs and persons."""

    documents: dict[int, int]
    inside_documents: frozenset[int]
    inside_organs: frozenset[int]
    persons: frozenset[int]
    inside_names: frozenset[int] = frozenset()


@cache
def _ends() -> lexicon.Trie[str]:
    return lexicon.Trie((lexicon.key(word), kind) for _, (word, kind) in lexicon.rows("event_ends", 2))


@cache
def _continues() -> lexicon.Trie[bool]:
    return lexicon.Trie((lexicon.key(word), True) for _, (word,) in lexicon.rows("event_continues", 1))


def name_end(stream: Stream, at: int, walls: Walls) -> tuple[int, tuple[int, ...]]:
    """Return (entry after the name that goes on at `at`, entries of the documents inside it)."""
    index, documents = at, list[int]()
    while index < len(stream) and index - at < _MAX_NAME:
        if index in walls.documents:
            documents.append(index)
            index = walls.documents[index]
            if not _another_document(stream, index, walls):
                break
            index += 1
            continue
        after = _step(stream, index, at, walls)
        if after is None:
            break
        index = after
    while index > at and (stream.word[index - 1] in (",", "-", "–") or stream.folded[index - 1] in _HANGING):
        index -= 1
    return index, tuple(documents)


def _step(stream: Stream, index: int, at: int, walls: Walls) -> int | None:
    """Return the entry where the name goes on after the word at `index`, None where it ends before that word."""
    word = stream.word[index]
    if word in _CLOSES:
        close = next(
            (k for k in range(index + 1, min(index + _MAX_NAME, len(stream))) if stream.word[k] == _CLOSES[word]), None
        )
        return None if close is None else close + 1
    if word == "(":
        close = index + 3
        term = close < len(stream) and stream.folded[index + 1] in ("khóa", "lần", "đợt") and stream.word[close] == ")"
        return close + 1 if term else _short_form(stream, index)
    if word == ",":
        stops = _continues().longest(stream.folded, index + 1) is None or stream.folded[index + 1] in _DATE_WORDS
        return None if stops else index + 1
    if word in ".;:?!)\n”…" or index in walls.persons or _ended(stream, index, at):
        return None
    return index + 1


def _short_form(stream: Stream, index: int) -> int | None:
    """Return the entry after `(CHQS)`, an abbreviation in brackets inside a name."""
    close = index + 2
    return close + 1 if close < len(stream) and stream.word[close] == ")" and stream.word[index + 1].isupper() else None


def _another_document(stream: Stream, index: int, walls: Walls) -> bool:
    return index + 1 in walls.documents and stream.folded[index] in (",", "và", ";")


def _ended(stream: Stream, index: int, at: int) -> bool:
    found = _ends().longest(stream.folded, index)
    if found is None:
        return False
    if stream.folded[index] == "ngày" and stream.capital[index] and not stream.word[index + 1][:1].isdigit():
        return False  # `Ngày thành lập Đảng`
    if found[1] == "verb":
        return not (index > 0 and stream.folded[index - 1] in _TAKES_VERB and index >= at)
    return True
