"""An article: as its source gave it, and as it is read."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.words import Claim, PartialDate, Span


@dataclass(frozen=True, slots=True)
class RawArticle:
    """What a source gave, before any reading. `text` is decoded, otherwise as found."""

    source: str
    text: str
    title: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Issue:
    """A warning as data: countable, diffable, fatal under `--strict`."""

    code: str
    """Dotted and stable, for example `text.lost-space`, `ingest.empty`."""
    message: str
    source: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph and what it is."""

    span: Span
    kind: str
    """`headline`, `dateline`, `byline`, `caption`, `heading`, `body` or `noise` (menus, share buttons, comments)."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article. `text` is normalised once (kg.text) and never changes afterwards."""

    id: str
    """First 16 hexadecimal digits of the SHA-256 of `text`."""
    source: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    offsets: tuple[tuple[int, int], ...] = ()
    """Map back to the source: (offset in `text`, offset in the raw text) wherever their difference changes."""
    headline: Claim[str] | None = None
    published: PartialDate | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    sha256: str = ""
    issues: tuple[Issue, ...] = ()
