"""Pages for the scanners: one short text, its dates, and the organs named in a list of our own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.dates.scan import find_dates
from kg.extract.documents import DocumentCluster, find_documents, link_documents
from kg.extract.mentions import DateMention, DocumentMention, OrganMention, Page
from kg.model import Article, PartialDate, Span
from kg.text.tokens import tokenize

PUBLISHED = PartialDate(2025, 7, 16)
ORGANS = (
    "Ban Chấp hành Trung ương Đảng",
    "Ban Chấp hành Trung ương",
    "Ủy ban Thường vụ Quốc hội",
    "Ban Thường vụ Tỉnh ủy",
    "Ban Chỉ đạo Đề án 06",
    "Bộ Giáo dục và Đào tạo",
    "Đảng bộ tỉnh Sông Lam",
    "UBND tỉnh Sông Lam",
    "HĐND tỉnh",
    "Bộ Chính trị",
    "Bộ Tài chính",
    "Bộ Công an",
    "Bộ Y tế",
    "Ban Bí thư",
    "Chính phủ",
    "Quốc hội",
    "Tỉnh ủy",
)


def page(text: str, published: PartialDate | None = PUBLISHED, skipped: Sequence[Span] = ()) -> Page:
    article = Article(id="x", source="x", text=text, published=published)
    return Page(article, tokenize(text), (Span(0, len(text)),), tuple(skipped))


def dates(text: str, published: PartialDate | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
    """Return (words, first day, last day) of each date found."""
    return [
        (quoted(text, one.span), one.date.edtf, one.end.edtf if one.end else None)
        for one in found_dates(text, published)
    ]


def found_dates(text: str, published: PartialDate | None = PUBLISHED) -> tuple[DateMention, ...]:
    return find_dates(page(text, published))


def organs(text: str) -> tuple[OrganMention, ...]:
    """Return the organs of the list, longest names first, where they stand in the text."""
    taken: list[Span] = []
    found: list[OrganMention] = []
    for name in sorted(ORGANS, key=len, reverse=True):
        for match in re.finditer(re.escape(name), text):
            span = Span(*match.span())
            if not any(span.overlaps(one) for one in taken):
                taken.append(span)
                found.append(OrganMention(span, name, "PartyOrgan"))
    return tuple(sorted(found, key=lambda one: one.span))


def documents(text: str) -> tuple[DocumentMention, ...]:
    one = page(text)
    return find_documents(one, find_dates(one), organs(text))


def clusters(text: str) -> tuple[DocumentCluster, ...]:
    one = page(text)
    named = organs(text)
    return link_documents(one, find_documents(one, find_dates(one), named), named)


def only(text: str) -> DocumentCluster:
    """Return the one document of a text."""
    found = clusters(text)
    assert len(found) == 1, [one.name for one in found]
    return found[0]


def quoted(text: str, span: Span) -> str:
    return text[span.start : span.end]
