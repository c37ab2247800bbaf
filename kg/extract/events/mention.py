"""Event mentions: a word of kind and the name that follows it (`Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg import schema
from kg.extract import lexicon
from kg.extract.stream import Stream

_MAX_NAME = 60
_CLOSES = {"“": "”", '"': '"', "‘": "’"}
_GENERIC_BEFORE = frozenset({"các", "những", "nhiều", "mọi", "từng", "mỗi", "mấy", "số"})
_DOCUMENT_BEFORE = frozenset({"quyết", "luận", "đạo"})  # `Nghị quyết Đại hội ...` is a document
_DATE_WORDS = frozenset({"ngày", "sáng", "chiều", "tối", "hôm", "đồng", "do", "tại", "các", "ông", "bà"})


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event spoken of at stream entries `[first, after)`; `kind_after` ends the word of kind."""

    first: int
    kind_after: int
    after: int
    kind: str
    """The words of kind, folded: `hội nghị`."""
    cls: str
    name: str
    documents: tuple[int, ...] = ()
    """Entries where documents named inside the event's name begin."""

    @property
    def named(self) -> bool:
        """Say whether more than its kind is said of it."""
        return self.after - self.kind_after >= 2  # noqa: PLR2004


@cache
def _kinds() -> lexicon.Trie[tuple[str, str]]:
    return lexicon.Trie((lexicon.key(kind.label), (kind.label, kind.cls)) for kind in schema.event_kinds())


@cache
def _ends() -> lexicon.Trie[str]:
    return lexicon.Trie((lexicon.key(word), kind) for _, (word, kind) in lexicon.rows("event_ends", 2))


@cache
def _continues() -> lexicon.Trie[bool]:
    return lexicon.Trie((lexicon.key(word), True) for _, (word,) in lexicon.rows("event_continues", 1))


@dataclass(frozen=True, slots=True)
class Walls:
    """Entries that the reader must not break into: documents (begin -> end) and names of organs."""

    documents: dict[int, int]
    inside_documents: frozenset[int]
    inside_organs: frozenset[int]
    persons: frozenset[int]


def find_mentions(stream: Stream, walls: Walls) -> list[EventMention]:
    """Return the event mentions in order."""
    found: list[EventMention] = []
    index = 0
    while index < len(stream):
        mention = _mention_at(stream, index, walls)
        if mention is None:
            index += 1
        else:
            found.append(mention)
            index = max(mention.kind_after, index + 1)
            if mention.named:
                index = mention.after
    return found


def _mention_at(stream: Stream, index: int, walls: Walls) -> EventMention | None:
    if index in walls.inside_documents or index in walls.inside_organs:
        return None
    match = _kinds().longest(stream.folded, index)
    if match is None:
        return None
    before = stream.folded[index - 1] if index else ""
    if before in _GENERIC_BEFORE and not stream.capital[index]:
        return None
    kind_after, (kind, cls) = match
    base_after = index + len(lexicon.key(_base(kind)))
    after, documents = name_end(stream, kind_after, walls)
    name = " ".join(stream.text[stream.start[index] : stream.end[after - 1]].split())
    return EventMention(index, base_after, after, _base(kind), cls, name, documents)


def _base(kind: str) -> str:
    """Return the kind without what specifies it: `hội nghị sơ kết` is a `hội nghị`."""
    words = kind.split()
    for size in range(1, len(words)):
        head = " ".join(words[:size])
        if head in _heads():
            return head
    return kind


@cache
def _heads() -> frozenset[str]:
    return frozenset(kind.label for kind in schema.event_kinds())


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
        word = stream.word[index]
        if word in _CLOSES:
            close = next((k for k in range(index + 1, min(index + _MAX_NAME, len(stream))) if stream.word[k] == _CLOSES[word]), None)
            if close is None:
                break
            index = close + 1
            continue
        if word == "(":
            close = index + 3
            if close < len(stream) and stream.folded[index + 1] in ("khóa", "lần", "đợt") and stream.word[close] == ")":
                index = close + 1
                continue
            break
        if word == ",":
            if _continues().longest(stream.folded, index + 1) is None or stream.folded[index + 1] in _DATE_WORDS:
                break
        elif word in ".;:?!)\n”…/" or index in walls.persons or _ended(stream, index):
            break
        index += 1
    while index > at and stream.word[index - 1] in (",", "-", "–") or (index > at and stream.folded[index - 1] in ("và", "của", "về", "trong", "cho")):
        index -= 1
    return index, tuple(documents)


def _another_document(stream: Stream, index: int, walls: Walls) -> bool:
    return index + 1 in walls.documents and stream.folded[index] in (",", "và", ";")


def _ended(stream: Stream, index: int) -> bool:
    found = _ends().longest(stream.folded, index)
    return found is not None
