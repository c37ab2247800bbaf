"""Line ends that only break a sentence: of pages that wrap their lines, or go on in small letters on the next one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.model import Span
from kg.text.lines import LIST_MARK, blocks, is_prose

_FIXED_WIDTH = range(45, 130)
_FIXED_LINES = 3
_BROKEN_WIDTH = 30
"""Letters of a line that a page has broken, not of an item in a list."""
_BROKEN_LINES = 2
"""Sentences broken in one block, from which on it is known to be wrapped."""
_ENDED = re.compile(r"[.!?…:;][\"”’»)\]]{0,3}$")
_LONGEST_END = 4
_LEADS_ON = re.compile(r"\b(?:của|và|các|với|về|do|nguyên|đồng chí)$", re.IGNORECASE)
_LONGEST_LEAD = 9
_LONGEST_SHOWN = 200
_EMPTY = re.compile(r"\n(?:[^\S\n]*\n)*")
_WHO = re.compile(
    r"(?:các )?(?:đồng chí|đ/c|ông|bà|(?:đại|trung|thiếu|thượng) (?:tướng|tá)|(?:pgs|gs|ts|ths)\b)", re.IGNORECASE
)
_DOES = re.compile(
    r"(?:phát biểu|chủ trì|điều hành|trình bày|báo cáo|tham luận|kết luận|khai mạc|bế mạc|công bố|quán triệt|truyền đạt"
    r"|trao|tặng|đọc|dự|chúc mừng)\b"
)


def unwrapped(text: str) -> str:
    """Return a normalised text of the same length, with spaces for the line ends that break a sentence."""
    pieces: list[str] = []
    done = 0
    parts = blocks(text)
    ends = {end for block in parts for end in _broken(text, block)}
    ends |= {left[-1].end for left, right in pairwise(parts) if _shown_over(text, left[-1], right[0])}
    for end in sorted(ends):
        after = text.index("\n", end)
        gap = _EMPTY.match(text, after)
        begin, done = done, gap.end() if gap is not None else after + 1
        pieces += [text[begin:after], " " * (done - after)]
    return "".join([*pieces, text[done:]]) if pieces else text


def _shown_over(text: str, left: Span, right: Span) -> bool:
    """Say whether an empty line parts who is shown from what he does: `Đồng chí A, Phó Giám đốc` / `phát biểu ...`."""
    line = text[left.start : left.end]
    if len(line) > _LONGEST_SHOWN or _ENDED.search(line) or not _WHO.match(line):
        return False
    return right.end - right.start <= _LONGEST_SHOWN and _DOES.match(text, right.start) is not None


def _broken(text: str, block: list[Span]) -> Iterator[int]:
    """Yield the ends of the lines whose sentences go on in the next line of a block."""
    if _of_one_width(text, block):
        yield from (line.end for line in block[:-1])
        return
    lines = [text[line.start : line.end] for line in block]
    goes_on = [_goes_on(left, right) for left, right in pairwise(lines)]
    long = [len(line) >= _BROKEN_WIDTH for line in lines]
    wrapped = sum(one and wide for one, wide in zip(goes_on, long, strict=False)) >= _BROKEN_LINES
    for index, one in enumerate(goes_on):
        line, following = lines[index], lines[index + 1]
        whole = _ENDED.search(line, max(0, len(line) - _LONGEST_END)) or LIST_MARK.match(following)
        leads = _LEADS_ON.search(line, max(0, len(line) - _LONGEST_LEAD)) and not whole
        inside = wrapped and index > 0 and len(line) in _FIXED_WIDTH and not whole
        if (one and (long[index] or wrapped)) or (leads and long[index]) or inside:
            yield block[index].end


def _of_one_width(text: str, block: list[Span]) -> bool:
    """Say whether a fixed width has broken a block: its lines are alike in length, and broken inside sentences."""
    if len(block) < _FIXED_LINES or not all(span.end - span.start in _FIXED_WIDTH for span in block[:-1]):
        return False
    inside = sum(not is_prose(text[span.start : span.end]) for span in block[:-1])
    return 2 * inside >= len(block)


def _goes_on(line: str, following: str) -> bool:
    """Say whether a sentence goes on in small letters on the following line."""
    if not following[0].islower() or LIST_MARK.match(following):
        return False
    return _ENDED.search(line, max(0, len(line) - _LONGEST_END)) is None
