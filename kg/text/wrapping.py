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


def unwrapped(text: str) -> str:
    """Return a normalised text of the same length, with a space for each line end that breaks a sentence."""
    pieces: list[str] = []
    done = 0
    for end in (end for block in blocks(text) for end in _broken(text, block)):
        after = text.index("\n", end)
        pieces += [text[done:after], " "]
        done = after + 1
    return "".join([*pieces, text[done:]]) if pieces else text


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
