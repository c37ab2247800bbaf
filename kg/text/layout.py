"""Cut an article's text into paragraphs, say what each is, and read what the page says about itself.

A line is first judged alone (kg.text.judged_lines), then by its place: before the first running prose stand menu
words, headline, date and byline; after the last, bylines, tags, comments and lists of other articles.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Paragraph, Span
from kg.text.byline import read_byline
from kg.text.captions import is_caption, names_picture
from kg.text.judged_lines import Line, judge_lines
from kg.text.letters import fold
from kg.text.lines import is_prose
from kg.text.noise import opens_related
from kg.text.page_date import UPDATE, PageDate

_HEADLINE_WORDS = 7
_SHORTEST_HEADLINE = 3
_LONG_PROSE = 120
_NUMBER_LINE = re.compile(r"Số\s?:\s?\S+")
"""`Số: 268/TB-UBND`: the letterhead of an official document that is printed whole."""
_SIGNED_FOR = re.compile(
    r"(?:TM|KT|TL|TUQ|Q)\.\s?\S|(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|CHÁNH|TRƯỞNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|TỔNG)\b"
    r"|\((?:đã ký|Đã ký|ĐÃ KÝ)\)"
)
"""`KT. CHÁNH VĂN PHÒNG`: above the name of an official who signs, who is no author."""
_FEW = 3
_LONGEST_NAME = 30
_PICTURES = re.compile(r"\b(?:hình )?ảnh\b[^.]{0,80}:$|\b(?:clip|video)\b[^.]{0,80}:$", re.IGNORECASE)
_POSTED = re.compile(r"\b(?:đăng|xuất bản)\b", re.IGNORECASE)
_TAIL_SHARE = 0.15
"""What follows the byline is less than this share of all prose: comments, contact lines, copyright."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs in order, and what the page says about itself."""

    paragraphs: tuple[Paragraph, ...]
    headline: Span | None
    date: PageDate | None
    authors: tuple[str, ...]


def lay_out(text: str, title: str | None = None) -> Layout:
    """Return the layout of a normalised text; `title` is the headline where the source gives it apart."""
    lines = judge_lines(text)
    titled = _titled(lines, title)
    if titled is not None:
        lines[titled].kind = "headline"
    _drop_related(lines)
    prose = [at for at, line in enumerate(lines) if not line.kind and is_prose(line.text)]
    if _signs(lines, prose):
        prose.pop()
    if prose:
        _mark_front(lines[: prose[0]], named=titled is not None)
        end = _end_of_prose(lines, prose)
        _mark_middle(lines[prose[0] : end])
        _mark_tail(lines[end:], listed=lines[end - 1].text)
        _mark_signed_inside(lines, lines[prose[0] : end])
    return _layout(lines)


def _signs(lines: list[Line], prose: list[int]) -> bool:
    """Say whether the text ends with who wrote it and a full stop: `Lúa Vàng.`, in no list."""
    if len(prose) < _FEW or prose[-1] != len(lines) - 1 or lines[prose[-2]].text.endswith((":", ";", ",")):
        return False
    line = lines[-1].text
    return len(line) <= _LONGEST_NAME and line.endswith(".") and bool(read_byline(line))


def _layout(lines: list[Line]) -> Layout:
    headline = next((line for line in lines if line.kind == "headline"), None)
    if headline:
        for line in lines:
            if line is not headline and line.kind in {"", "heading", "caption"} and line.text == headline.text:
                line.kind = "noise"
    kinds = {"": "body", "image": "noise"}
    return Layout(
        tuple(Paragraph(line.span, kinds.get(line.kind, line.kind)) for line in lines),
        headline.span if headline else None,
        _page_date(lines),
        next((line.authors for line in lines if line.authors), ()),
    )


def _page_date(lines: list[Line]) -> PageDate | None:
    """Return the first date that the page gives, before the body that which says that it was published then.

    `Thứ Sáu, 26/04/2024, 04:05:12` above the headline is the day on which the page was read, `Ngày đăng: 14/12/2019`
    below it the article's, as is any other that no word calls a change.
    """
    body = next((at for at, line in enumerate(lines) if line.kind in {"", "body"}), len(lines))
    headline = next((at for at, line in enumerate(lines[:body]) if line.kind == "headline"), body)
    posted = (line.date for line in lines[:body] if line.date and _POSTED.search(line.text))
    below = (line.date for line in lines[headline:body] if line.date and not UPDATE.search(line.text))
    return next(posted, None) or next(below, None) or next((line.date for line in lines if line.date), None)


def _titled(lines: list[Line], title: str | None) -> int | None:
    """Return which line is the title given by the source."""
    if not title:
        return None
    wanted = fold(" ".join(title.split()))
    return next((at for at, line in enumerate(lines) if fold(" ".join(line.text.split())) == wanted), None)


def _drop_related(lines: list[Line]) -> None:
    """Mark as noise what stands under `Tin liên quan`, up to the next long running text."""
    inside = False
    for line in lines:
        if opens_related(line.text):
            inside = True
        elif inside and (line.kind in {"headline", "byline"} or _is_long_prose(line.text)):
            inside = False
        elif inside:
            line.kind, line.date, line.authors = "noise", None, ()


def _is_long_prose(words: str) -> bool:
    return len(words) >= _LONG_PROSE and is_prose(words)


def _mark_front(front: list[Line], *, named: bool) -> None:
    """Find the headline; what stands before it is menu, after it byline, caption or heading."""
    dated = next((at for at, line in enumerate(front) if line.kind == "dateline"), None)
    for at, line in enumerate(front):
        beside = dated is not None and abs(at - dated) == 1
        if not line.kind and (beside or at) and (authors := read_byline(line.text)) is not None:
            line.kind, line.authors = "byline", authors
        elif not line.kind and at and (line.after_image or names_picture(line.text)):
            line.kind = "caption"
    letterhead = next((at for at, line in enumerate(front) if _NUMBER_LINE.match(line.text)), -1)
    headline = None if named else _headline(front, dated, letterhead + 1)
    if headline is not None:
        front[headline].kind = "headline"
    start = next((at for at, line in enumerate(front) if line.kind == "headline"), -1)
    for at, line in enumerate(front):
        if not line.kind and at < start and letterhead < 0:
            line.kind = "noise"
        line.kind = line.kind or ("caption" if is_caption(line.text) else "heading")
        if at < start and line.kind == "byline":  # a section's name: `AN NINH - QUỐC PHÒNG`
            line.kind, line.authors = "noise", ()


def _headline(front: list[Line], dated: int | None, first: int) -> int | None:
    """Return the last title-like line from `first` to the date, else the first long one, else the longest."""
    open_lines = [
        at for at, line in enumerate(front) if at >= first and not line.kind and _words(line) >= _SHORTEST_HEADLINE
    ]
    if dated is not None and (before := [at for at in open_lines if at < dated]):
        return before[-1]
    long_ones = [at for at in open_lines if _words(front[at]) >= _HEADLINE_WORDS]
    return long_ones[0] if long_ones else max(open_lines, key=lambda at: _words(front[at]), default=None)


def _words(line: Line) -> int:
    return line.text.count(" ") + 1


def _end_of_prose(lines: list[Line], prose: list[int]) -> int:
    """Return the line after the article's last prose: a byline with little after it closes the article."""
    total = sum(len(lines[at].text) for at in prose)
    running = set(prose)
    after = 0
    end = prose[-1] + 1
    for at in range(len(lines) - 1, prose[0], -1):
        line = lines[at]
        if at in running:
            after += len(line.text)
            if after > _TAIL_SHARE * total:
                break
        elif line.kind == "byline" or (not line.kind and read_byline(line.text)):
            end = min(end, at)
    return end


def _mark_middle(middle: list[Line]) -> None:
    for line in middle:
        if not line.kind:
            caption = is_caption(line.text, after_image=line.after_image)
            line.kind = "caption" if caption else "body" if is_prose(line.text) else "heading"


def _mark_signed_inside(lines: list[Line], middle: list[Line]) -> None:
    """Mark the one line inside an article without byline that reads as one: under its lead, or before an appendix."""
    if any(line.kind == "byline" or line.authors for line in lines):
        return
    signed = [line for line in middle if line.kind == "heading" and not line.after_image and read_byline(line.text)]
    if len(signed) == 1:
        signed[0].kind, signed[0].authors = "byline", read_byline(signed[0].text) or ()


def _mark_tail(tail: list[Line], *, listed: str) -> None:
    """After the last prose: captions, signatures and bylines until the first byline, noise otherwise.

    Where the last prose announces a list (`gồm các đồng chí:`), what follows is that list; under pictures
    (`Một số hình ảnh tại lễ:`) a byline may stand.
    """
    signed = office = False
    shown = _PICTURES.search(listed) is not None
    for line in tail:
        office = office or (not signed and _SIGNED_FOR.match(line.text) is not None)
        if listed.endswith(":"):
            if shown and not (line.kind or signed) and (authors := read_byline(line.text)) is not None:
                line.kind, line.authors, signed = "byline", authors, True
            line.kind = line.kind or "body"
        elif office and line.kind in {"", "noise"}:
            line.kind, signed = "body", bool(read_byline(line.text))
            office = not signed
        elif line.kind in {"byline", "dateline"}:
            signed = signed or line.kind == "byline"
        elif line.kind:
            continue
        elif not signed and (authors := read_byline(line.text)) is not None:
            line.kind, line.authors, signed = "byline", authors, True
        elif names_picture(line.text) or (not signed and is_caption(line.text, after_image=line.after_image)):
            line.kind = "caption"
        else:
            line.kind = "noise"
