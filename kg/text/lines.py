"""Lines of a text: where paragraphs begin and end, and which of them are running prose."""

from __future__ import annotations

import re

from kg.model import Span

_LINE = re.compile(r"[^\n]+")
_PROSE_END = re.compile(r"[.…;,:][\"”’»)\]*]{0,4}$")
_LONGEST_END = 5
LIST_MARK = re.compile(r"(?:[-+•*–—]\s*\w|(?:\d{1,2}|[a-zđ])[.)]\s*[^\W\d_])")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){2,4}")
_LONG = 300
_LONG_QUESTION = 150


def split_lines(text: str) -> list[Span]:
    """Return the paragraphs of a normalised text: its lines, trimmed."""
    return [span for block in blocks(text) for span in block]


def blocks(text: str) -> list[list[Span]]:
    """Return the lines that hold words, trimmed, those together that no empty line parts."""
    blocks: list[list[Span]] = []
    last_end = -2
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        span = Span(start, start + len(stripped))
        if match.start() == last_end + 1:
            blocks[-1].append(span)
        else:
            blocks.append([span])
        last_end = match.end()
    return blocks


def is_prose(line: str) -> bool:
    """Say whether the line reads as running text or a list item, not as a title, caption or menu word."""
    if _INITIALS.fullmatch(line):  # a byline: `A.T.`
        return False
    if _PROSE_END.search(line, max(0, len(line) - _LONGEST_END)) or len(line) > _LONG or LIST_MARK.match(line):
        return True
    return line.endswith(("?", "!")) and len(line) > _LONG_QUESTION
