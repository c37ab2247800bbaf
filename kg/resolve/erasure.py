"""A person who must be forgotten: which records are meant, and an article without them.

A row keeps a hash of the folded name, not the name (Law 91/2025/QH15 on personal data, in force 1/1/2026). Namesakes
are told by the row's scope: ids of organs in which the person holds a post, and of articles. The words go too: every
letter of the name becomes a block of the same length, in the text and in whatever quotes it, so that all other words
stay where they were and every other fact keeps its evidence. The article keeps its id; its hash is that of the text
as it now stands.
"""

from __future__ import annotations

import dataclasses
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from kg.codec import decode, encode
from kg.model import Commendation, Correction, Reading, Span
from kg.resolve.judged import judged_of
from kg.resolve.keys import digest
from kg.resolve.organs import organ_ids
from kg.resolve.person_names import block_of

BLOCK = "█"
_LONGEST = 6
_WORD = re.compile(r"\w+")


def name_hash(name: str) -> str:
    """Return what a row keeps of a person's name."""
    return digest("forget", block_of(name))


def forgotten(reading: Reading, rows: Iterable[Correction]) -> frozenset[str]:
    """Return the local keys of the persons that `rows` tell to forget."""
    by_hash: dict[str, list[Correction]] = {}
    for row in rows:
        by_hash.setdefault(row.subject, []).append(row)
    met = {person.key: found for person in reading.persons if (found := by_hash.get(name_hash(person.name)))}
    if not met:
        return frozenset()
    organs = organ_ids(reading, judged_of(()))
    places: dict[str, set[str]] = {key: {reading.article.id} for key in met}
    for holding in reading.holdings:
        if holding.person in met and holding.organ:
            places[holding.person].add(organs[holding.organ])
    return frozenset(
        key for key, found in met.items() if any(not row.scope or places[key].intersection(row.scope) for row in found)
    )


def without(reading: Reading, persons: Collection[str]) -> Reading:
    """Return `reading` without some persons and all that is said of them."""
    gone = {holding.key for holding in reading.holdings if holding.person in persons}

    def stays(record: Any) -> bool:  # noqa: ANN401 - any record that names a person
        return record.person not in persons

    return dataclasses.replace(
        reading,
        persons=tuple(person for person in reading.persons if person.key not in persons),
        holdings=tuple(filter(stays, reading.holdings)),
        participations=tuple(part for part in filter(stays, reading.participations) if part.capacity not in gone),
        speeches=tuple(filter(stays, reading.speeches)),
        commendations=tuple(filter(None, (_award_without(award, persons) for award in reading.commendations))),
    )


def _award_without(award: Commendation, persons: Collection[str]) -> Commendation | None:
    """Return an award without some recipients, None where it had no other."""
    left = tuple(one for one in award.recipients if one not in persons)
    return dataclasses.replace(award, recipients=left) if left or award.groups or not award.recipients else None


def erased(reading: Reading, rows: Iterable[Correction]) -> Reading:
    """Return `reading` without the persons that `rows` tell to forget, in records and in words."""
    given = list(rows)
    persons = forgotten(reading, given)
    hashes = {row.subject for row in given if not row.scope or reading.article.id in row.scope}
    hashes |= {name_hash(person.name) for person in reading.persons if person.key in persons}
    if not hashes:
        return reading
    kept = {name_hash(person.name) for person in reading.persons if person.key not in persons}
    spans = [one.span for person in reading.persons if person.key in persons for one in person.mentions]
    text = _blocked(reading.article.text, {*spans, *_met(reading.article.text, hashes - kept)})
    if text == reading.article.text and not persons:
        return reading
    data = _walked(encode(Reading, without(reading, persons)), hashes - kept)
    found = decode(Reading, data, text)
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return dataclasses.replace(found, article=dataclasses.replace(found.article, text=text, sha256=sha256))


def _walked(data: Any, hashes: Collection[str]) -> Any:  # noqa: ANN401 - lists, strings, numbers
    if isinstance(data, list):
        return [_walked(one, hashes) for one in data]
    return _blocked(data, _met(data, hashes)) if isinstance(data, str) else data


def _met(text: str, hashes: Collection[str]) -> Iterator[Span]:
    """Yield where names of these hashes stand: runs of two to six words that begin with capitals."""
    if not hashes:
        return
    words = list(_WORD.finditer(text))
    for number, first in enumerate(words):
        if not first.group()[0].isupper():
            continue
        for size in range(2, _LONGEST + 1):
            run = words[number : number + size]
            if len(run) < size or not run[-1].group()[0].isupper() or text[run[-2].end() : run[-1].start()] != " ":
                break
            if name_hash(text[first.start() : run[-1].end()]) in hashes:
                yield Span(first.start(), run[-1].end())


def _blocked(text: str, spans: Iterable[Span]) -> str:
    for span in spans:
        text = text[: span.start] + BLOCK * (span.end - span.start) + text[span.end :]
    return text
