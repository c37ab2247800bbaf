"""Gold facts of one article: a YAML file beside its text, read strictly as far as it is scored.

Keys that are not scored (`figures`, `awards`, `promotions` ...) may stand in a file; the test of the sample articles
holds ours to the full format, which `data/README.md` describes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import DataError


@dataclass(frozen=True, slots=True)
class GoldThing:
    """A person or an organ; the first name is the canonical one."""

    id: str
    names: tuple[str, ...]
    optional: bool = False
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """A document, by its number where it has one."""

    id: str
    names: tuple[str, ...]
    number: str | None
    type: str | None
    issuers: tuple[str, ...]
    date: str | None
    title: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event; `start` is written as in the gold: `2023-11-14`, `2023-11`, `--05-23`."""

    id: str
    kind: str
    names: tuple[str, ...]
    start: str | None
    place: str | None
    organisers: tuple[str, ...]
    about: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPost:
    """A person in a post; any of `titles` will do, and any of `organs` (none: the words name none)."""

    person: str
    titles: tuple[str, ...]
    organs: tuple[str, ...]
    surface: str
    former: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldPart:
    """A person's roles at an event; a role beginning `x-` is accepted, not required."""

    person: str
    event: str
    roles: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """What one article says, by a careful reader."""

    persons: tuple[GoldThing, ...]
    organs: tuple[GoldThing, ...]
    documents: tuple[GoldDocument, ...]
    events: tuple[GoldEvent, ...]
    posts: tuple[GoldPost, ...]
    parts: tuple[GoldPart, ...]
    authors: tuple[str, ...]


def read_gold(path: Path) -> Gold:
    """Return the gold in a YAML file.

    Raises:
        DataError: PyYAML is not installed, or the file is no gold; the message names file and entry.
    """
    try:
        import yaml  # noqa: PLC0415 - an optional dependency, wanted here alone
    except ImportError as error:
        raise DataError("gold files are YAML, and PyYAML is missing: pip install 'vnkg[evaluate]'") from error
    try:
        raw = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise DataError(f"{path}: no YAML: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise DataError(f"{path}: gold is a mapping with the keys persons, organs, documents, events ...")
    try:
        return _gold(raw)
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(f"{path}: an entry lacks or misuses a key: {error}") from error


def _gold(raw: Mapping[str, Any]) -> Gold:
    return Gold(
        persons=tuple(map(_thing, raw.get("persons") or ())),
        organs=tuple(map(_thing, raw.get("organs") or ())),
        documents=tuple(map(_document, raw.get("documents") or ())),
        events=tuple(map(_event, raw.get("events") or ())),
        posts=tuple(map(_post, raw.get("positions") or ())),
        parts=tuple(
            GoldPart(one["person"], one["event"], tuple(one["roles"]), bool(one.get("optional")))
            for one in raw.get("participations") or ()
        ),
        authors=tuple(map(str, raw.get("authors") or ())),
    )


def _thing(one: Mapping[str, Any]) -> GoldThing:
    return GoldThing(one["id"], _all(one["names"]), bool(one.get("optional")), _all(one.get("part_of")))


def _document(one: Mapping[str, Any]) -> GoldDocument:
    return GoldDocument(
        id=one["id"],
        names=_all(one.get("names")),
        number=_text(one.get("number")),
        type=_text(one.get("type")),
        issuers=_all(one.get("issuer")),
        date=_text(one.get("date")),
        title=_text(one.get("title")),
        optional=bool(one.get("optional")),
    )


def _event(one: Mapping[str, Any]) -> GoldEvent:
    return GoldEvent(
        id=one["id"],
        kind=one["kind"],
        names=_all(one["names"]),
        start=_text(one.get("start")),
        place=_text(one.get("place")),
        organisers=_all(one.get("organisers")),
        about=_all(one.get("about")),
        optional=bool(one.get("optional")),
    )


def _post(one: Mapping[str, Any]) -> GoldPost:
    return GoldPost(
        person=one["person"],
        titles=_all(one["title"]),
        organs=_all(one.get("organ")),
        surface=str(one["surface"]),
        former=bool(one.get("former")),
        optional=bool(one.get("optional") or one.get("implicit")),
    )


def _text(value: object) -> str | None:
    """Return a scalar as text: YAML reads days and numbers as values of their own."""
    return None if value is None else str(value)


def _all(value: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return one value, several or none as a tuple."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(map(str, value))
