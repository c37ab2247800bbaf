"""What an article says."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model.articles import Article, Issue
from kg.model.words import Claim, Evidence, PartialDate


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
