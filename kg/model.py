"""The values that pass between the stages.

Frames: every offset is a half-open pair of code points in `Article.text`; confidence lies in (0, 1]; dates are
days in Asia/Ho_Chi_Minh. References between the records of one article are its local keys (`p1`, `o3`, `d2`,
`e1`, `h4`): they mean nothing outside that `Reading`, and `kg.resolve` turns them into IRIs.
"""

from __future__ import annotations

from dataclasses import dataclass, field
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


@dataclass(frozen=True, slots=True)
class Person:
    """An official named in an official capacity; ranks and degrees are kept off the name."""

    key: str
    name: str
    mentions: tuple[Evidence, ...]
    variants: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    ranks: tuple[Claim[str], ...] = ()
    degrees: tuple[Claim[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ, committee, ministry, enterprise ... as this article names it."""

    key: str
    name: str
    """The full name, abbreviations expanded, owner added where the article says it."""
    kind: str
    """Local name of the `vnkg:` subclass of org:Organization, for example `PartyOrgan`."""
    mentions: tuple[Evidence, ...]
    variants: tuple[str, ...] = ()
    level: str | None = None
    """Notation in the organ-level scheme: `central`, `province`, `district`, `commune`, `base`."""
    place: str | None = None
    parents: tuple[Claim[str], ...] = ()
    """Local keys of superior organs, where the article's words say so."""
    local: bool = False
    """The owner is not said (`Tỉnh ủy`): an organ of this article only, never merged with another's (rule 7)."""


@dataclass(frozen=True, slots=True)
class Attestation:
    """What the article says of a holding, once."""

    status: str
    """Notation: current, former, acting, in-charge, designate, elected, appointed, dismissed."""
    evidence: Evidence
    on: PartialDate | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    term: str | None = None
    """As written, for example `2020-2025`."""
    document: str | None = None
    """Local key of the deciding document."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person holds a post (title x organ); the organ is None where the words name none."""

    key: str
    person: str
    title: str
    """The Vietnamese label, base and modifiers only: `Phó Trưởng ban Thường trực`."""
    organ: str | None
    attestations: tuple[Attestation, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A resolution, directive, decision, law ... as this article cites it."""

    key: str
    type: str
    """Label of the document type: `Nghị quyết`."""
    name: str
    mentions: tuple[Evidence, ...]
    variants: tuple[str, ...] = ()
    symbol: str | None = None
    """Normalised (`35-NQ/TW`), or the bare digits when only they are given (`85`)."""
    number: str | None = None
    issuers: tuple[Claim[str], ...] = ()
    dates: tuple[Claim[PartialDate], ...] = ()
    titles: tuple[Claim[str], ...] = ()
    terms: tuple[Claim[str], ...] = ()
    """Congress or legislature term of issue as a Roman numeral: `XIII`."""
    draft: bool = False
    relations: tuple[Claim[tuple[str, str]], ...] = ()
    """(`cites` | `amends` | `repeals` | `based_on` | `implements`, local key of the other document)."""


@dataclass(frozen=True, slots=True)
class Event:
    """A conference, session, congress, ceremony ..."""

    key: str
    kind: str
    """Local name of the `vnkg:` subclass of schema:Event, for example `Conference`."""
    name: str
    mentions: tuple[Evidence, ...]
    variants: tuple[str, ...] = ()
    starts: tuple[Claim[PartialDate], ...] = ()
    ends: tuple[Claim[PartialDate], ...] = ()
    places: tuple[Claim[str], ...] = ()
    organisers: tuple[Claim[str], ...] = ()
    about: tuple[Claim[str], ...] = ()
    parents: tuple[Claim[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Participation:
    """A person in one role at an event."""

    person: str
    event: str
    role: str
    """Notation of the participation-role scheme, for example `chairs`."""
    evidence: Evidence
    capacity: str | None = None
    """Local key of the holding in whose capacity the person acts."""


@dataclass(frozen=True, slots=True)
class Speech:
    """What a person said, quoted or reported."""

    person: str
    evidence: Evidence
    quoted: bool
    event: str | None = None
    capacity: str | None = None


@dataclass(frozen=True, slots=True)
class Commendation:
    """An award or commendation conferred."""

    award: str
    evidence: Evidence
    giver: str | None = None
    recipients: tuple[str, ...] = ()
    """Local keys of persons and organs."""
    groups: tuple[tuple[int, str], ...] = ()
    """Unnamed recipients: (count, what they are), for example (20, `tập thể`)."""
    document: str | None = None
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A count the article reports."""

    value: int
    counted: str
    evidence: Evidence
    organ: str | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class OrganChange:
    """A merger, split, renaming, abolition or transfer of duties."""

    kind: str
    """Notation: merger, split, renaming, abolition, founding, transfer."""
    originals: tuple[str, ...]
    results: tuple[str, ...]
    evidence: Evidence
    on: PartialDate | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one article says, with its words."""

    article: Article
    persons: tuple[Person, ...] = ()
    organs: tuple[Organ, ...] = ()
    holdings: tuple[Holding, ...] = ()
    documents: tuple[Document, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    speeches: tuple[Speech, ...] = ()
    commendations: tuple[Commendation, ...] = ()
    figures: tuple[Figure, ...] = ()
    changes: tuple[OrganChange, ...] = ()
    issues: tuple[Issue, ...] = field(default=())
