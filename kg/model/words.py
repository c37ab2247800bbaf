"""Where words stand, and what is claimed on them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code points `[start, end)` of `Article.text`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse an empty or reversed span with ValueError."""
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words of the article that a fact stands on: `quote == article.text[span.start:span.end]`."""

    span: Span
    quote: str
    rule: str
    """`extractor.rule`, for example `holding.apposition`."""
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a quote that cannot be the span's words, or a confidence outside (0, 1], with ValueError."""
        if len(self.quote) != self.span.end - self.span.start:
            raise ValueError(f"quote {self.quote!r} does not fill {self.span}")
        if not 0 < self.confidence <= 1:
            raise ValueError(f"confidence {self.confidence} is outside (0, 1]")


@dataclass(frozen=True, slots=True)
class Claim(Generic[T]):
    """One value of one property as this article states it."""

    value: T
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A Gregorian day known as far as the words go; any part may be missing, but a day needs its month."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """Return a day that is known in full."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """Return what ISO 8601 writes as `2023-11-14`, `2023-11` or `2023`."""
        return cls(*map(int, text.split("-")))

    @property
    def edtf(self) -> str:
        """EDTF level 1 (ISO 8601-2:2019): `2023-11-14`, `2023-11`, `2023`, `XXXX-05-23`."""
        year = f"{self.year:04d}" if self.year is not None else "XXXX"
        if self.month is None:
            return year
        return f"{year}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    @property
    def precision(self) -> str:
        """`day`, `month`, `year`, or `unknown` when the year is missing."""
        if self.year is None:
            return "unknown"
        return "year" if self.month is None else "month" if self.day is None else "day"
