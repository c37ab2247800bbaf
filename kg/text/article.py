"""Raw article → `Article`: one normalised string that everything points into, and what the page says of itself."""

from __future__ import annotations

import hashlib
import re

from kg.errors import IngestError
from kg.model import Article, Claim, Evidence, Issue, PartialDate, RawArticle, Span
from kg.text.byline import read_byline
from kg.text.health import check_health
from kg.text.layout import Layout, lay_out
from kg.text.normalise import normalise
from kg.text.page_date import decide, read_date_line
from kg.text.spacing import lost_spaces
from kg.text.wrapping import unwrapped

_ID_LENGTH = 16
_LETTER = re.compile(r"[^\W\d_]")
_OPENING = 1500
"""Code points of the body in which the article's own first dates are looked for."""


def prepare(raw: RawArticle) -> Article:
    """Return the article: normalised text, map to the source, paragraphs, headline, date, authors, issues.

    Raises:
        IngestError: `text.empty` when no words are left, `text.unhealthy` when the words are not Vietnamese.
    """
    text, offsets = normalise(raw.text, raw.source)
    text = unwrapped(text.rstrip())  # a last line end, which an editor adds and a page lacks, makes no other article
    if not _LETTER.search(text):
        raise IngestError("text.empty", f"{raw.source}: no words left after normalisation")
    check_health(text, raw.source)
    layout = lay_out(text, normalise(raw.title, raw.source)[0] if raw.title else None)
    published, date_issues = _published(raw, text, layout)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=digest[:_ID_LENGTH],
        source=raw.source,
        text=text,
        paragraphs=layout.paragraphs,
        offsets=offsets,
        headline=_headline(text, layout.headline),
        published=published,
        authors=_authors(raw) or layout.authors,
        publisher=raw.publisher,
        url=raw.url,
        sha256=digest,
        issues=(*lost_spaces(text, raw.source), *date_issues),
    )


def _headline(text: str, span: Span | None) -> Claim[str] | None:
    if span is None:
        return None
    words = text[span.start : span.end]
    return Claim(words, Evidence(span, words, "text.headline"))


def _authors(raw: RawArticle) -> tuple[str, ...]:
    """Return the personal names among the authors that the source gives apart from the text."""
    return tuple(
        dict.fromkeys(name for given in raw.authors for name in read_byline(normalise(given, raw.source)[0]) or ())
    )


def _published(raw: RawArticle, text: str, layout: Layout) -> tuple[PartialDate | None, tuple[Issue, ...]]:
    """Return the date the page gives for itself; the source's field, the date line and the body check each other."""
    body = "\n".join(text[one.span.start : one.span.end] for one in layout.paragraphs if one.kind == "body")[:_OPENING]
    field = read_date_line(normalise(raw.published, raw.source)[0]) if raw.published else None
    issues = []
    if raw.published and field is None:
        issues.append(Issue("text.date-unread", f"{raw.source}: no date in published={raw.published!r}", raw.source))
    page = field or layout.date
    if page is None:
        return None, tuple(issues)
    date, conflict = decide(page, body)
    printed = decide(layout.date, body)[0] if field and layout.date else None
    if date and printed and layout.date and date not in layout.date.readings:
        conflict = f"its published field says {date.edtf}, its date line {printed.edtf}"
    if conflict:
        issues.append(Issue("text.date-disagrees", f"{raw.source}: {conflict}", raw.source))
    return date, tuple(issues)
