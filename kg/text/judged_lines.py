"""What each line of a text is when looked at alone: page furniture, image, date line, or still open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Span
from kg.text.byline import is_province, read_byline
from kg.text.captions import names_picture
from kg.text.lines import split_lines
from kg.text.noise import image_prefix, is_noise
from kg.text.page_date import PageDate, read_date_line, read_prefix

_SIGNED = re.compile(r"(?:(?<=[.”\"])|(?<=\./))[ ]+(?=[^\s.][^.\n]{1,60}$)")
"""Between the last sentence and a byline on the same line: `... kết quả./. Thu Hà`."""
_BESIDE_DATE = re.compile(r"[A-ZĐ]{2,12}|[\w.-]+\.(?:vn|com|net|org)(?:\.vn)?|(?:Báo|Tạp chí|Đài) [\w ]{2,40}")
"""A publisher's name beside the date: `VOV`, `baotinh.vn`, `Báo Sông Hạ`."""


_PLACE_BEFORE = re.compile(r"([^,\d]{2,30}),\s*ngày\s")
"""`Sông Hạ, ngày 6/5/2024`: where a notice was signed, no author."""
_SECTION = re.compile(r"[^|.;:]{2,40}\|[^|.;]{8,40}|[^|.;]{8,40}\|[^|.;:]{2,40}")
_LONGEST_SIGNATURE = 64
_FEW_WORDS = 3
_FEW_LINES = 4


@dataclass(slots=True)
class Line:
    """One line while it is being judged; `kind` is empty as long as it is open."""

    span: Span
    text: str
    kind: str = ""
    after_image: bool = False
    date: PageDate | None = None
    authors: tuple[str, ...] = ()


def judge_lines(text: str) -> list[Line]:
    """Return the lines of a normalised text, cut where a date, image name or byline is glued to the words."""
    lines: list[Line] = []
    for span in split_lines(text):
        start = span.start
        if len(lines) < _FEW_LINES and (dated := read_prefix(text[start : span.end])):
            lines.append(_line(text, start, start + dated[1], "dateline"))
            lines[-1].date = PageDate((dated[0],), "")
            start += dated[1]
        elif image := image_prefix(text[start : span.end]):
            lines.append(_line(text, start, start + image, "image"))
            start += image
        start, end = _trim(text, start, span.end)
        if start < end:
            _judge(text, start, end, lines)
        elif start < span.end:
            lines.append(_line(text, start, span.end, "noise"))
    return lines


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces, and the bars that tables of pictures leave behind."""
    words = text[start:end]
    return start + len(words) - len(words.lstrip(" |")), start + len(words.rstrip(" |"))


def _is_sentence(line: str) -> bool:
    """Say whether a line with a date is a sentence: `Ngày 4/3/2024, Báo X tổ chức hội nghị`."""
    words = line.split()
    return line.endswith(".") and sum(word.islower() and word.isalpha() for word in words) > _FEW_WORDS


def _line(text: str, start: int, end: int, kind: str = "") -> Line:
    return Line(Span(start, end), text[start:end], kind)


def _is_section(line: str) -> bool:
    """Say whether a date line holds a date and, across a bar, the name of a section or publisher."""
    return _SECTION.fullmatch(line) is not None


def _beside(rest: str) -> tuple[str, ...] | None:
    """Return the authors beside a date, () for sections, publishers and places, None for anything else."""
    authors: tuple[str, ...] = ()
    for part in (part.strip() for part in rest.split("|")):
        if not part or is_noise(part) or is_province(part) or _BESIDE_DATE.fullmatch(part):
            continue
        found = read_byline(part)
        if found is None:
            return None
        authors += found
    return authors


def _signed(words: str) -> tuple[str, ...] | None:
    """Return the authors named behind a last sentence; before a photographer a place may end it: `... Q. Sông Hạ`."""
    return None if names_picture(words) else read_byline(words)


def _judge(text: str, start: int, end: int, lines: list[Line]) -> None:
    signature = _SIGNED.search(text, max(start, end - 64), end)
    if signature and end - start > _LONGEST_SIGNATURE and (authors := _signed(text[signature.end() : end])):
        lines.append(_line(text, start, signature.start()))
        lines.append(_line(text, signature.end(), end, "byline"))
        lines[-1].authors = authors
        return
    line = _line(text, start, end)
    line.after_image = bool(lines) and lines[-1].kind == "image"
    lines.append(line)
    if date := read_date_line(line.text):
        place = _PLACE_BEFORE.match(line.text)
        alone = not date.rest or (place is not None and place[1] == date.rest)
        if not alone and _is_sentence(line.text):
            return
        beside = () if alone else _beside(date.rest)
        if beside is not None or _is_section(line.text):
            line.kind, line.date, line.authors = "dateline", date, beside or ()
            return
    if is_noise(line.text):
        line.kind = "noise"
