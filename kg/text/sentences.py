"""Sentence bounds for Vietnamese news: abbreviations, initials, figures, dates and quoted titles do not end one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.model import Paragraph, Span
from kg.text.classes import LOWER, UPPER

_STOP = re.compile(
    # a mark first and what stood before it after: found four times faster
    r"(?P<mark>[.…!?](?<![.…!?].)(?:(?<=\.)/\.|[.…!?]*+))[”\"’»)\]]*+"
    rf"(?:[ \n]++|(?=[{UPPER}][{LOWER}]|$))"  # `ABC.Trước đó`: the space is lost
)
_NEXT = re.compile(rf"[“\"‘'«(\[*–—-]{{0,3}}\s?(?:[{UPPER}]|\d)")
_BEFORE = re.compile(
    rf"(?:(?P<previous>[{UPPER}{LOWER}]+\.?)[ ])?(?P<word>(?:[{UPPER}{LOWER}]+[./])*[{UPPER}{LOWER}]+)$"
)
_PLAIN = re.compile(rf"[{UPPER}{LOWER}]{{2,}}+")
_REACH = 24
_ABBREVIATIONS = frozenset(
    (
        "tp tx tt gs pgs ts ths th.s bs bsck ds ks ls kts ncs cn ck sv nsnd nsưt ngnd ngưt thg mr mrs ms dr no vs cb "
        "đ/c tr st gs.ts pgs.ts gs.tskh tskh pgs.tskh ts.bs ths.bs bs.ck q p h x"
    ).split()
)
"""Never the last word of a sentence: `TP. Hồ Chí Minh`, `PGS.TS. An`, `ThS. Bình`, `đ/c. Chi`, `Q. Nam`."""
_UNITS = frozenset("QPHX")
"""Units of territory by their first letters, behind an office in capitals: `UBND Q. Tam Sơn`."""
_SHORT_FOR_CENTRAL = frozenset(("T.Ư", "T.W"))
"""Trung ương, often the last words of a sentence."""
_COUNTED = frozenset("khóa khoá thứ kỳ hạng loại quý chương phần nhóm khối bảng án mục điểm".split())
"""A capital letter after these is a number (`khóa X.`, `loại A.`), not an initial."""
_BEFORE_NAMES = frozenset("ông bà anh chị em cô chú bác cụ chí đ/c".split())
"""A capital letter after these is an initial even where they begin the sentence (`Bà B. Linh`)."""
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-zđ])$")
_BRACKET = re.compile('[“”"«»()]')
_CLOSERS = {"“": "”", "«": "»", "(": ")", '"': '"'}


def sentences(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Span, ...]:
    """Return the sentences of every paragraph in order, trimmed, as spans of code points of `text`.

    A sentence never crosses paragraphs. A stop inside quotes or brackets ends one only where the quoted words
    themselves close with a stop (`“Một. Hai.”`), so that a quoted title stays whole.
    """
    return tuple(found for paragraph in paragraphs for found in _split(text, paragraph.span))


def _split(text: str, paragraph: Span) -> Iterator[Span]:
    words = text[paragraph.start : paragraph.end]
    closed = _closed_ranges(words)
    start = at = 0
    for stop in _STOP.finditer(words):
        while at < len(closed) and closed[at].end <= stop.start():
            at += 1
        inside = at < len(closed) and closed[at].start < stop.start()
        if not inside and _ends(words, start, stop):
            yield from _trimmed(words, start, stop.end(), paragraph.start)
            start = stop.end()
    yield from _trimmed(words, start, len(words), paragraph.start)


def _trimmed(words: str, start: int, end: int, offset: int) -> Iterator[Span]:
    piece = words[start:end]
    if kept := piece.strip():
        start += len(piece) - len(piece.lstrip())
        yield Span(offset + start, offset + start + len(kept))


def _closed_ranges(words: str) -> list[Span]:
    """Return the outermost quotes and brackets whose words do not close with a stop of their own."""
    ranges: list[Span] = []
    opened, closer = -1, ""
    for match in _BRACKET.finditer(words):
        mark = match.group()
        if opened < 0:
            opened, closer = (match.start(), _CLOSERS[mark]) if mark in _CLOSERS else (-1, "")
        elif mark == closer:
            if match.start() > opened + 1 and words[match.start() - 1] not in ".!?…":
                ranges.append(Span(opened, match.end()))
            opened = -1
    return ranges


def _ends(words: str, start: int, stop: re.Match[str]) -> bool:
    """Say whether this stop ends the sentence that began at `start`."""
    if stop["mark"] == "./." or stop.end() == len(words):
        return True
    if not _NEXT.match(words, stop.end()):
        return False
    if stop["mark"] != ".":
        return True
    if _LIST_NUMBER.match(words, start, stop.start()):
        return False
    begin = max(start, stop.start() - _REACH)
    last = words[begin : stop.start()].rpartition(" ")[2]
    if _PLAIN.fullmatch(last):  # nearly always
        return last.lower() not in _ABBREVIATIONS
    before = _BEFORE.search(words, begin, stop.start())
    if before is None:
        return True
    word, previous = before["word"], before["previous"] or ""
    if word in _UNITS and len(previous) > 1 and previous.isupper():
        return False
    if len(word) == 1 and word.isupper():  # an initial stands first: `N. V. An`, `ông H. Linh`, but `Nguyễn Văn A.`
        return stop.end() > stop.end("mark") and (
            previous in _COUNTED
            or (previous[1:].isalpha() and previous[0].isupper() and previous.lower() not in _BEFORE_NAMES)
        )
    if word[-2:-1] == "." and word[-1:].isupper() and word not in _SHORT_FOR_CENTRAL:  # `N.V. An`
        return False
    return word.lower() not in _ABBREVIATIONS
