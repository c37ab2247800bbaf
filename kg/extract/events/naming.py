"""Where the name of an event ends."""

from __future__ import annotations

from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.cues import cues
from kg.extract.events.kinds import kind_begins
from kg.extract.events.name_ends import ended, ends
from kg.extract.events.name_lists import listed
from kg.extract.stream import Stream
from kg.extract.walls import Walls

_MAX_NAME = 60
_CLOSES = {"“": '”"', '"': '"', "‘": "’"}
_DATE_WORDS = frozenset({"ngày", "sáng", "chiều", "tối", "hôm", "đồng", "do", "tại", "các", "ông", "bà"})
# what a conference does besides, after a mark or `và`: `...;` *triển khai* `Kết luận số 01-KL/TW`
_ALSO = frozenset(
    tuple(words.split())
    for words in (
        "sơ kết|tổng kết|triển khai|quán triệt|học tập|phổ biến|công bố|ký kết|phát động|ra mắt|biểu dương|tuyên dương|"
        "cập nhật"
    ).split("|")
)
_NOBODY_NAMED = ("các", "đại", "biểu")
_TELLS_WHICH = frozenset((word,) for word in ("khóa", "lần", "đợt", "bất", "mở", "chuyên", "sửa", "thường"))
_RESOLVES = "ra"
"""`Hội nghị` *ra* `Nghị quyết lãnh đạo ...`: what a conference resolves, it is not about."""
_BY = "theo"
_KIND = 2
_HOLDS = ("tổ", "chức")
_SESSION = ("kỳ", "họp")
_PLENUM = ("trung", "ương")
_MAX_BRACKET = 8
_ORDINAL = 5
_BESIDES = frozenset({("giao", "ban"), ("tập", "huấn"), ("đối", "thoại"), ("giao", "lưu"), ("sinh", "hoạt")})
_CALLS_ON = frozenset({("thăm", "chính"), ("thăm", "cấp"), ("có", "chuyến"), ("có", "các"), ("có", "cuộc")})
_BEGUN = frozenset({("mạc", "hội", "nghị"), ("mạc", "buổi", "lễ"), ("mạc", "đại", "hội")})
_HANGING = frozenset({"và", "của", "về", "trong", "cho", "các", "những", "để", "lần", "đối", "với", "bầu"})


@cache
def _continues() -> lexicon.Trie[bool]:
    return lexicon.phrases(word for _, (word,) in lexicons.rows("event_continues", 1))


def name_end(stream: Stream, at: int, walls: Walls) -> tuple[int, tuple[int, ...]]:
    """Return (entry after the name that goes on at `at`, entries of the documents inside it)."""
    index, documents = at, list[int]()
    while index < len(stream) and index - at < _MAX_NAME:
        if index in walls.documents:
            documents += [index] if stream.folded[index - 1] != _RESOLVES else []
            index = walls.documents[index]
            if index in walls.documents:  # `Chương trình hành động thực hiện` *Nghị quyết số 24-NQ/TW*
                continue
            beyond = _past_issuer(stream, index, walls)
            if not _another_document(stream, beyond, walls) and not also(stream, beyond):
                break
            index = beyond + 1
            continue
        after = index + 1 if _by_document(stream, index, at, walls) else _step(stream, index, at, walls)
        if after is None:
            break
        documents += [entry for entry in range(index + 1, after) if entry in walls.documents]  # inside a quoted theme
        index = after
    while index > at and (stream.word[index - 1] in (",", "-", "–") or stream.folded[index - 1] in _HANGING):
        index -= 1
    return index, tuple(documents)


def past_verb(stream: Stream, at: int) -> int:
    """Return the entry after a verb that begins the name of what somebody holds: `tổ chức hội nghị` *đánh giá* ..."""
    found = ends().longest(stream.folded, at)
    return found[0] if found is not None and found[1] == "verb" else at


def _step(stream: Stream, index: int, at: int, walls: Walls) -> int | None:
    """Return the entry where the name goes on after the word at `index`, None where it ends before that word."""
    word = stream.word[index]
    if word in _CLOSES:
        reach = range(index + 1, min(index + _MAX_NAME, len(stream)))
        closes = (next((k for k in reach if stream.word[k] == mark), None) for mark in _CLOSES[word])
        return next((close + 1 for close in closes if close is not None), None)
    if word == "(":
        return _bracket(stream, index) or _short_form(stream, index)
    if word == ":" and stream.word[index + 1 : index + 2] and stream.word[index + 1] in _CLOSES:
        return _step(stream, index + 1, at, walls)  # `Hội thảo khoa học: “...”`
    theme = _theme(stream, index)
    if theme is not None:
        return _step(stream, theme, at, walls)
    if also(stream, index) and word == ";":
        return index + 1
    if word == ",":
        return _past_comma(stream, index, at, walls)
    if word == "và" and _and_ends(stream, index, at):
        return None
    if index == at and stream.folded[index : index + 3] == _NOBODY_NAMED:  # `Tại hội nghị` *các đại biểu* `đã nghe`
        return None
    if word in "-–" and stream.folded[index + 1 : index + 2] == ("ảnh",):
        return None
    if word == "." and _within_day(stream, index):
        return index + 1
    if word in ".;:?!)\n”…" or index in walls.persons or ended(stream, index, at, walls.inside_organs):
        return None
    return index + 1


def _and_ends(stream: Stream, index: int, at: int) -> bool:
    """Say whether the name that goes on at `at` ends before the `và` at `index`: another event or deed is told."""
    behind = index + 1
    if stream.capital[behind : behind + 1] == (True,) and _another_event(stream, behind):
        return True  # `Lễ trao giải ... và Lễ phát động ...`
    if stream.folded[behind : behind + 2] == _HOLDS and behind + 2 < len(stream) and kind_begins(stream, behind + 2):
        return True  # `lễ ký kết các văn kiện` *và tổ chức họp báo*
    if index == at and stream.folded[at - 3 : at] in _BEGUN:
        return True  # `khai mạc hội nghị` *và triển khai Nghị quyết ...* tells two deeds
    plenum = stream.folded[at : at + 2] == _PLENUM and stream.word[index - 1].isalnum() and index - at <= _ORDINAL
    return plenum or _goes_elsewhere(stream, index)  # `Hội nghị Trung ương 2` *và các chức danh ...*


def _within_day(stream: Stream, index: int) -> bool:
    """Say whether a point stands inside a day that tells which one is meant: `Huy hiệu Đảng đợt 2.9`."""
    if stream.folded[index - 2] not in ("đợt", "ngày") or not stream.word[index + 1 : index + 2]:
        return False
    joined = stream.end[index - 1] == stream.start[index] and stream.end[index] == stream.start[index + 1]
    return joined and stream.word[index - 1].isdigit() and stream.word[index + 1].isdigit()


def _past_comma(stream: Stream, index: int, at: int, walls: Walls) -> int | None:
    """Return the entry where the name goes on behind a comma, None where it ends before it."""
    after = listed(stream, index, at, walls)
    if after is not None:
        return after
    stops = _continues().longest(stream.folded, index + 1) is None or stream.folded[index + 1] in _DATE_WORDS
    return None if stops else index + 1


def _bracket(stream: Stream, index: int) -> int | None:
    """Return the entry after `(khóa XIII)`, `(bất thường)`, `(mở rộng)`, a bracket that tells which one is meant."""
    inside = index + 1 + 2 * (stream.folded[index + 1 : index + 3] == _SESSION)  # `(kỳ họp chuyên đề)`
    if stream.folded[inside : inside + 1] not in _TELLS_WHICH:
        return None
    close = next(
        (at for at in range(index + 2, min(index + _MAX_BRACKET, len(stream))) if stream.word[at] == ")"), None
    )
    return close + 1 if close is not None else None


def _theme(stream: Stream, index: int) -> int | None:
    """Return the entry where the quoted theme begins after `với chủ đề`, `chủ đề:`, None where none does."""
    at = index + (stream.folded[index] == "với")
    if stream.folded[at : at + 2] != ("chủ", "đề"):
        return None
    at += 2
    at += stream.word[at : at + 1] == (":",)
    return at if at < len(stream) and stream.word[at] in _CLOSES else None


def _short_form(stream: Stream, index: int) -> int | None:
    """Return the entry after `(CHQS)`, an abbreviation in brackets inside a name."""
    close = index + 2
    return close + 1 if close < len(stream) and stream.word[close] == ")" and stream.word[index + 1].isupper() else None


def _past_issuer(stream: Stream, index: int, walls: Walls) -> int:
    """Return the entry after what else cites the document that ends at `index`: its issuer, day and subject."""
    while index < len(stream) and index in walls.inside_documents and index not in walls.documents:
        index += 1
    if stream.folded[index : index + 1] == ("của",):
        index = walls.past_organs(index + 1)
    return index


def also(stream: Stream, index: int) -> bool:
    """Say whether a mark or `và` joins another thing that the event does."""
    return stream.folded[index : index + 1] in ((",",), ("và",), (";",)) and (
        stream.folded[index + 1 : index + 3] in _ALSO
    )


def _goes_elsewhere(stream: Stream, index: int) -> bool:
    """Say whether `và` joins where a guest goes besides: `dự Diễn đàn lần thứ 10` *và thăm Nhật Bản*."""
    visits = stream.folded[index + 1 : index + 3]
    return visits in _CALLS_ON or (visits[:1] == ("thăm",) and stream.word[index - 1].isdigit())


def _another_event(stream: Stream, at: int) -> bool:
    """Say whether an event of its own begins at an entry, not what the one before it does besides (`giao ban`)."""
    return kind_begins(stream, at) and stream.folded[at : at + 2] not in _BESIDES


def _by_document(stream: Stream, index: int, at: int, walls: Walls) -> bool:
    """Say whether a name goes on with what it carries out: `Hội nghị quán triệt những điểm mới` *theo* `Nghị quyết`."""
    if stream.folded[index] != _BY or index + 1 not in walls.documents:
        return False
    verbs = cues("event_subjects", "review", "study", "carry")
    return any(verbs.longest(stream.folded, verb) is not None for verb in range(at - _KIND, index))


def _another_document(stream: Stream, index: int, walls: Walls) -> bool:
    return index + 1 in walls.documents and stream.folded[index] in (",", "và", ";")
