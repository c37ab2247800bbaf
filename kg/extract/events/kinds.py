"""The word of kind that an event mention begins with: `hội nghị`, `họp phiên`, *Phiên khai mạc* `Đại hội`."""

from __future__ import annotations

from functools import cache

from kg import schema
from kg.extract import lexicon
from kg.extract.stream import Stream
from kg.extract.walls import Walls

Kind = tuple[str, str, int, int]
"""Kind, class, entry after its words, entry after its base."""

INNER = frozenset({"cuộc thi", "hội thi", "đại hội", "kỳ họp", "liên hoan", "giải báo chí", "hội diễn", "hội thao"})
"""Kinds that the name of a ceremony or sitting may end with."""
# short forms: the words met, how many of them are the kind, the full kind, its class
_CLIPPED = lexicon.Trie(
    (lexicon.key(words), (size, kind))
    for words, size, kind in (
        ("phiên thứ", 1, "phiên họp"),
        ("phiên khai mạc", 1, "phiên họp"),
        ("phiên bế mạc", 1, "phiên họp"),
        ("phiên trù bị", 1, "phiên họp"),
        ("phiên thường kỳ", 1, "phiên họp"),
        ("phiên toàn thể", 1, "phiên họp"),
        ("phiên đầu tiên", 1, "phiên họp"),
        ("họp kỳ thứ", 2, "kỳ họp"),
        ("họp kỳ", 2, "kỳ họp"),
        ("họp phiên", 2, "phiên họp"),
        ("họp thường kỳ tháng", 1, "phiên họp"),
        ("họp thường kỳ quý", 1, "phiên họp"),
        ("họp chuyên đề", 1, "phiên họp"),
        ("họp lần thứ", 1, "cuộc họp"),
        ("họp phiên khai mạc", 2, "phiên họp"),
        ("họp phiên bế mạc", 2, "phiên họp"),
        ("họp phiên trù bị", 2, "phiên họp"),
    )
)
_SAT = frozenset({("chủ", "trì"), ("tham", "dự"), ("tổ", "chức"), ("điều", "hành")})
_CLOSED = "họp riêng"
_NO_RITE = frozenset({"đường", "đài", "chùa", "phục", "phép", "vật", "tân", "nghĩa", "tết", "lạt", "giáo", "độ"})
"""Words behind `lễ` that make it no ceremony: *lễ đường*, `đi` *lễ chùa*."""
# a `buổi tiếp xúc cử tri` is no reception, a `buổi họp mặt` and a `cuộc họp báo` are no meeting of a body
_NO_BASE = frozenset({"buổi tiếp", "buổi họp", "cuộc họp"})
_SITTINGS = frozenset({"phiên", "ngày"})
_WHICH_SITTING = frozenset("họp làm việc thứ nhất đầu tiên trọng thể chính thức toàn khai bế mạc trù bị của".split())
_SITTING_LONG = 8
_CONGRESS = "đại hội"
_NEAR = 24


@cache
def _kinds() -> lexicon.Trie[tuple[str, str]]:
    return lexicon.Trie((lexicon.key(kind.label), (kind.label, kind.cls)) for kind in schema.event_kinds())


@cache
def _classes() -> dict[str, str]:
    return {kind.label: kind.cls for kind in schema.event_kinds()}


@cache
def openings() -> frozenset[str]:
    """Return the first words of all kinds and short forms."""
    return frozenset(lexicon.key(label)[0] for label in _classes()) | {"phiên", "họp"}


def kind_begins(stream: Stream, at: int) -> bool:
    """Say whether a word of kind (`hội nghị`, `kỳ họp`) begins at an entry."""
    return kind_at(stream, at) is not None


def kind_at(stream: Stream, at: int) -> tuple[int, str] | None:
    """Return (entry after, class) of the word of kind that begins at an entry, None where none does."""
    found = _kinds().longest(stream.folded, at) if stream.folded[at] in openings() else None
    return (found[0], found[1][1]) if found is not None else None


def read_kind(stream: Stream, index: int) -> Kind | None:
    """Return (kind, class, entry after its words, entry after its base) of the kind that begins at an entry."""
    whole = _congress_of(stream, index)
    if whole is not None:
        return whole
    clipped = _CLIPPED.longest(stream.folded, index)
    if clipped is not None:
        after, (size, kind) = clipped
        return kind, _classes()[kind], after, index + size
    match = _kinds().longest(stream.folded, index)
    if match is None:
        return None
    kind_after, (label, cls) = match
    if stream.folded[kind_after - 1 : kind_after + 1] == ("diễn", "ra"):  # `lễ hội diễn ra` is no `hội diễn`
        return None
    if label == "lễ" and not _NO_RITE.isdisjoint(stream.folded[kind_after : kind_after + 1]):
        return None
    if label.endswith(_CLOSED):  # `phiên họp riêng`, `phần họp riêng`
        return _CLOSED, cls, kind_after, kind_after
    base = _base(label)
    return base, cls, kind_after, index + len(lexicon.key(base))


def _congress_of(stream: Stream, index: int) -> Kind | None:
    """Return the same of the congress whose sitting opens: `Phiên khai mạc` *Đại hội ...*, `ngày làm việc thứ nhất` ...

    Nothing but the words that tell which sitting it is stands between.
    """
    at = index + 1
    while at < len(stream) and at - index < _SITTING_LONG and stream.folded[at] in _WHICH_SITTING:
        at += 1
    found = _kinds().longest(stream.folded, at) if stream.folded[index] in _SITTINGS and at > index + 1 else None
    base = _base(found[1][0]) if found is not None else ""
    if found is None or base not in INNER or (stream.folded[index] == "ngày" and base != _CONGRESS):
        return None
    if stream.folded[found[0] : found[0] + 1] == ("đồng",):  # `phiên toàn thể` *Đại hội đồng* `Liên hợp quốc`
        return None
    return base, found[1][1], found[0], at + len(lexicon.key(base))


def _base(kind: str) -> str:
    """Return the kind without what specifies it: `hội nghị sơ kết` is a `hội nghị`."""
    words = kind.split()
    for size in range(1, len(words)):
        head = " ".join(words[:size])
        if head in _classes() and head not in _NO_BASE:
            return head
    return kind


def sitting_of(stream: Stream, index: int, walls: Walls) -> Kind | None:
    """Return the same of a meeting told by a verb before the body that sits: `chủ trì` *họp* `Bộ Chính trị`."""
    if stream.folded[index] == "kỳ" and _short_session(stream, index, walls):
        return "kỳ họp", _classes()["kỳ họp"], index + 1, index + 1
    if stream.folded[index] != "họp" or index + 1 not in walls.inside_organs:
        return None
    if stream.folded[max(0, index - 2) : index] not in _SAT:
        return None
    return "cuộc họp", _classes()["cuộc họp"], index + 1, index + 1


def _short_session(stream: Stream, index: int, walls: Walls) -> bool:
    """Say whether a session goes by its number alone: *Kỳ 50* `của Ủy ban Kiểm tra Trung ương họp ...`."""
    of = index + 2
    if of + 1 not in walls.inside_organs or stream.folded[of] != "của" or not stream.word[index + 1].isdigit():
        return False
    return "họp" in stream.folded[of : of + _NEAR]
