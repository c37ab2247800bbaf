"""Mentions: what the scanners of `kg.extract` find in one article, before they are tied together into a `Reading`.

All spans are half-open code points of `Article.text`. Lists of mentions are sorted by span and do not overlap
within one kind.
"""

from __future__ import annotations

from kg.extract.value import value
from kg.model import Article, PartialDate, Span
from kg.text.tokens import Tokens


@value
class Page:
    """One article cut up for scanning."""

    article: Article
    tokens: Tokens
    sentences: tuple[Span, ...]
    skipped: tuple[Span, ...] = ()
    """Paragraphs that carry no facts: noise and bylines."""

    @property
    def text(self) -> str:
        """Return the normalised text that every span points into."""
        return self.article.text


@value
class DateMention:
    """A stated day, month, year or span of days (`trong hai ngày 23 và 24/5`)."""

    span: Span
    date: PartialDate
    end: PartialDate | None = None
    """Last day, where the words give a span of days."""
    relative: bool = False
    """Completed from the article's own date (`sáng nay`, `chiều 4/9`)."""


@value
class OrganMention:
    """A named organ at one place of the text."""

    span: Span
    name: str
    """Full name as far as the words of this mention and the article's abbreviations give it."""
    kind: str
    level: str | None = None
    place: str | None = None
    local: bool = False
    """The owner is implicit (`Tỉnh ủy`, `Ban Chỉ đạo 35 tỉnh`)."""
    parent: str | None = None
    """Name of the superior organ inside these words (`Văn phòng` *Quốc hội*)."""


@value
class DocumentMention:
    """A cited document at one place of the text."""

    span: Span
    """From the type word to the end of the symbol or name, without issuer, date and title."""
    type: str
    name: str
    symbol: str | None = None
    number: str | None = None
    issuer: Span | None = None
    """Where the issuing organ is named."""
    partners: tuple[Span, ...] = ()
    """Where those are named who issue together with it."""
    date: DateMention | None = None
    shared_day: bool = False
    """The day is that of the sitting which adopts it as well."""
    title: Span | None = None
    """The subject after `về`, outer quotes off."""
    term: str | None = None
    draft: bool = False
    extent: Span | None = None
    """The whole citation: type, symbol, date, issuer and title."""
