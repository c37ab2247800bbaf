"""Verbs of taking part, as the lexicon lists them, where a sentence uses them."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.roles.receptions import RECEIVES, received
from kg.extract.stream import Stream
from kg.extract.value import value

_STOPS = frozenset({".", ",", ";", "\n"})
_GIVING = frozenset({"trao", "tặng", "nhận"})
_THE_ACT = frozenset({"việc", "lễ", "buổi", "trương", "khi", "xin", "để", "nhằm", "tiến", "tới"})
"""Words before `ký` that make it what is spoken of: *xin chủ trương* `ký kết`, *tiến tới* `ký kết`."""
_CEREMONIES = frozenset({"lễ", "buổi"})
_AT = frozenset({"tại", "trong", "ở", "sau", "buổi"})
_GIVES = frozenset({"trao", "tặng"})
_GIVES_TO = (("trao", "tặng"), ("trao", "cho"), ("tặng", "cho"))
_GIVER = ("người", "trao")
_CHARGES = "giao"
_NOT_CHARGING = frozenset({"bàn", "được", "phân", "chuyển", "đã", "sẽ", "ngoại", "tỉnh", "phủ", "huyện", "do"})
_FAR_BACK = 60
_MAX_RECEIVER = 20
_HANDS = (
    *(("trao", "cho"), ("trao", "đến"), ("trao", "tới"), ("trao", "tận", "tay"), ("trao", "tặng", "cho")),
    *(("trao", "tặng"), ("tặng", "cho"), ("trao", "tặng", "đến"), ("tặng", "đến")),
)
# what `được ông A trao cho` is said of, with the roles of who hands it over and who gets it
_HANDED = {
    tuple(words.split()): (f"gives-{role}", f"receives-{role}")
    for role, forms in (
        ("award", "huân chương|huy chương|huy hiệu|bằng khen|giấy khen|danh hiệu|kỷ niệm chương|giải|cờ thi đua|cờ"),
        ("award", "phần thưởng"),
        ("decision", "quyết định|nghị quyết"),
    )
    for words in forms.split("|")
}


@value
class Usage:
    """What a verb says of the people around it."""

    roles: tuple[str, ...]
    side: str
    """`before` = it stands before them, `next` = right before them, `after` = they are its subject, `both`,
    `said` = after, reporting what they say or do last: no further verb is theirs,
    `carried` = after, the role being told by what they carry out (`báo cáo do ông A đảm nhận`)."""
    receives: str | None
    """Role of the people it is done to."""


@value
class Verb:
    """A verb of taking part at stream entries `[first, after)`."""

    first: int
    after: int
    usage: Usage


@cache
def _verbs() -> lexicon.Trie[Usage]:
    return lexicon.Trie(
        (lexicon.key(form), Usage(tuple(roles.split()), side, receives or None))
        for _, (form, roles, side, receives) in lexicons.rows("role_verbs", 4)
    )


@cache
def _verb_openers() -> frozenset[str]:
    return _verbs().openers() | _GIVING | {RECEIVES, _CHARGES}


def verbs_of(stream: Stream, first: int, after: int, taken: Container[int]) -> list[Verb]:
    """Return the verbs in entries `[first, after)` that begin outside `taken` entries (names, posts, events)."""
    found: list[Verb] = []
    done, verbs, folded = first, _verbs(), stream.folded
    openers = _verb_openers()
    for index in [at for at in range(first, after) if folded[at] in openers and at not in taken]:
        if index < done:
            continue
        match = verbs.longest(folded, index) or _counted(stream, index) or _passive(stream, first, index)
        match = match or _given_first(stream, index, after) or _received(stream, index, taken)
        match = match or _charged(stream, index, taken)
        if match is not None and folded[index : match[0]] == _GIVER:
            match = match[0], _as_told_before(stream, index, match[1])
        if match is None or match[0] > after or _noun(stream, index) or _object_of(stream, found, index, match[1]):
            continue
        if match[1].roles:
            found.append(Verb(index, *match))
        done = match[0]
    return found


def _as_told_before(stream: Stream, index: int, usage: Usage) -> Usage:
    """Return what `Người trao là ông A` says: what was spoken of last before it is handed over."""
    for at in range(index - 1, max(-1, index - _FAR_BACK), -1):
        for words, (gives, _) in _HANDED.items():
            if stream.folded[at : at + len(words)] == words:
                return Usage((gives,), usage.side, usage.receives)
    return usage


def _counted(stream: Stream, index: int) -> tuple[int, Usage] | None:
    """Return the verb of `trao 3 suất thưởng`, `tặng 12 Bằng khen`: a number stands inside it."""
    if stream.folded[index] not in _GIVING or index + 1 >= len(stream) or not stream.word[index + 1].isdigit():
        return None
    found = _verbs().longest((stream.folded[index], *stream.folded[index + 2 : index + 5]), 0)
    return (index + 1 + found[0], found[1]) if found is not None else None


def _passive(stream: Stream, first: int, index: int) -> tuple[int, Usage] | None:
    """Return the verb of `Giải A do ông A trao.`, `... được ông A trao cho ông B`: what is given tells the roles."""
    given = next((len(form) - 1 for form in _HANDS if stream.folded[index : index + len(form)] == form), 0)
    alone = stream.folded[index] in _GIVES and _STOPS.issuperset(stream.word[index + 1 : index + 2])
    if not given and not alone:
        return None
    before = stream.folded[first:index]
    passive = next((word for word in ("được", "do") if word in before), None)
    said_of = before[: before.index(passive)] if passive else ()
    for words, (gives, receives) in _HANDED.items():
        if any(said_of[at : at + len(words)] == words for at in range(len(said_of))):
            return index + 1 + given, Usage((gives,), "after", receives)
    return None


def _given_first(stream: Stream, index: int, after: int) -> tuple[int, Usage] | None:
    """Return the verb of `trao tặng đơn vị A Huân chương Lao động`: who gets it stands before what is given."""
    behind = index + len(_GIVES_TO[0])
    if stream.folded[index:behind] not in _GIVES_TO:
        return None
    ends = (at for at in range(behind, after) if stream.word[at] in _STOPS)
    clause = stream.folded[behind : min(next(ends, after), behind + _MAX_RECEIVER)]
    for words, (gives, receives) in _HANDED.items():
        if any(clause[at : at + len(words)] == words for at in range(len(clause))):
            return behind, Usage((gives,), "after", receives)
    return None


def _received(stream: Stream, index: int, taken: Container[int]) -> tuple[int, Usage] | None:
    """Return the verb of `tiếp Đại sứ A`, `tiếp xã giao ông B`: whom somebody receives meets him too."""
    after = received(stream, index, taken)
    return (after, Usage(("meets",), "after", "meets")) if after is not None else None


def _charged(stream: Stream, index: int, taken: Container[int]) -> tuple[int, Usage] | None:
    """Return the verb of who gives an organ a task: `ông A` *giao* `Sở Xây dựng tham mưu`; `bàn giao Sở A` is none."""
    before = max(0, index - 1)
    charges = stream.folded[index] == _CHARGES and (before in taken or stream.folded[before] not in _NOT_CHARGING)
    organ = index + 1 in taken and stream.capital[index + 1]
    return (index + 1, Usage(("speaks",), "said", None)) if charges and organ else None


def _noun(stream: Stream, index: int) -> bool:
    """Say whether the words are what is witnessed: `chứng kiến việc` *ký kết*, `tại lễ` *trao quyết định*."""
    before = stream.folded[max(0, index - 1)]
    return (stream.folded[index] == "ký" and before in _THE_ACT) or (
        stream.folded[index] in _GIVES and before in _CEREMONIES and stream.folded[max(0, index - 2)] in _AT
    )


def _object_of(stream: Stream, found: list[Verb], index: int, usage: Usage) -> bool:
    """Say whether the words are what people attend: `Dự khai giảng có ...`, `đến dự lễ khai mạc`."""
    if not usage.roles or usage.roles[0] not in ("opens", "closes"):
        return False
    if index and stream.folded[index - 1] in ("lễ", "phiên", "buổi"):
        return True
    return bool(found) and found[-1].after == index and "attends" in found[-1].usage.roles
