"""Event records of one article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.extract.book import OrganBook
from kg.extract.clearing import Clearing
from kg.extract.events.cluster import Happening, cluster
from kg.extract.events.ground import Grounds, ground
from kg.extract.events.mention import EventMention, find_mentions, name_end
from kg.extract.stream import Stream
from kg.model import Claim, Event, Evidence, PartialDate, Span

_MEETS_BY_VERB = (("sơ", "kết"), ("tổng", "kết"), ("công", "bố"), ("quán", "triệt"), ("gặp", "mặt"), ("triển", "khai"), ("học", "tập"), ("ra", "mắt"))
_LEAD = 4
_QUOTE = 300


@dataclass(frozen=True, slots=True)
class Scene:
    """An event with what grounds it."""

    key: str
    happening: Happening
    grounds: tuple[tuple[EventMention, Grounds], ...]


def scenes(clearing: Clearing) -> list[Scene]:
    """Return the events of the article in order of first mention."""
    mentions = find_mentions(clearing.stream, clearing.walls)
    grounds = {mention.first: _ground(clearing, mention) for mention in mentions}
    grounded = {first for first, each in grounds.items() if each.date or each.organisers}
    if not any(mention.named and mention.first in grounded for mention in mentions):
        virtual = _by_verb(clearing, mentions)
        if virtual is not None:
            grounds[virtual.first] = _ground(clearing, virtual)
            grounded.add(virtual.first)
            mentions = sorted([*mentions, virtual], key=lambda mention: mention.first)
    happenings = cluster(clearing.stream, mentions, grounded)
    return [
        Scene(f"e{number}", each, tuple((mention, grounds[mention.first]) for mention in each.mentions))
        for number, each in enumerate(happenings, 1)
    ]


def _ground(clearing: Clearing, mention: EventMention) -> Grounds:
    sentence = clearing.sentence_at(mention.first)
    return ground(clearing.stream, sentence, mention, clearing.dates, clearing.organs, clearing.said)


def _by_verb(clearing: Clearing, mentions: list[EventMention]) -> EventMention | None:
    """Return the event of `Quận ủy X sơ kết 5 năm thực hiện ...` where the article later calls it `hội nghị`."""
    stream = clearing.stream
    if not any(mention.kind == "hội nghị" for mention in mentions):
        return None
    for sentence in clearing.sentences[:_LEAD + 2]:
        for node in clearing.organs:
            if not sentence.first <= node.first < sentence.after:
                continue
            for index in range(node.after, min(node.after + 4, sentence.after - 2)):
                if stream.folded[index : index + 2] in _MEETS_BY_VERB:
                    after, documents = name_end(stream, index + 2, clearing.walls)
                    if after - index > _LEAD:
                        words = " ".join(stream.text[stream.start[index] : stream.end[after - 1]].split())
                        return EventMention(index, index, after, "hội nghị", "Conference", f"Hội nghị {words}", documents)
    return None


def note_organisers(scenes: list[Scene], book: OrganBook) -> dict[int, str]:
    """Note the organisers in the organ book; return the entry of their first word to their identity."""
    noted: dict[int, str] = {}
    for scene in scenes:
        for _, grounds in scene.grounds:
            for node in grounds.organisers:
                identity = book.note(node, used=True)
                if identity is not None:
                    noted[node.first] = identity
    return noted


def records(
    stream: Stream, scenes: list[Scene], organisers: Mapping[int, str], organ_keys: Mapping[str, str], documents: Mapping[int, str]
) -> tuple[Event, ...]:
    """Return the events as records of the reading.

    Args:
        stream: the article's stream.
        scenes: what `scenes` returned.
        organisers: entry of an organiser's words to the organ's identity.
        organ_keys: identity of an organ to its local key.
        documents: entry where a document begins to its local key.
    """
    return tuple(_record(stream, scene, organisers, organ_keys, documents) for scene in scenes)


def _evidence(stream: Stream, first: int, after: int, rule: str, confidence: float) -> Evidence:
    span = stream.span(first, after)
    if span.end - span.start > _QUOTE:
        span = Span(span.start, span.start + _QUOTE)
    return Evidence(span, stream.text[span.start : span.end], rule, confidence)


def _record(
    stream: Stream, scene: Scene, organisers: Mapping[int, str], organ_keys: Mapping[str, str], documents: Mapping[int, str]
) -> Event:
    best = scene.happening.best
    starts: list[Claim[PartialDate]] = []
    ends: list[Claim[PartialDate]] = []
    places: list[Claim[str]] = []
    held: dict[str, Claim[str]] = {}
    about: dict[str, Claim[str]] = {}
    for mention, grounds in scene.grounds:
        if grounds.date is not None and grounds.date.date not in [claim.value for claim in starts] and (not starts or not mention.named):
            evidence = Evidence(grounds.date.span, stream.text[grounds.date.span.start : grounds.date.span.end], "event.date", 0.85)
            if not starts:
                starts.append(Claim(grounds.date.date, evidence))
                if grounds.date.end is not None:
                    ends.append(Claim(grounds.date.end, evidence))
        if grounds.place is not None and not places:
            words = " ".join(stream.text[stream.start[grounds.place[0]] : stream.end[grounds.place[1] - 1]].split())
            places.append(Claim(words, _evidence(stream, *grounds.place, "event.place", 0.8)))
        if not held:
            for node in grounds.organisers:
                key = organ_keys.get(organisers.get(node.first, ""))
                if key is not None:
                    held.setdefault(key, Claim(key, _evidence(stream, node.first, node.after, "event.organiser", 0.85)))
        for entry in mention.documents:
            key = documents.get(entry)
            if key is not None:
                about.setdefault(key, Claim(key, _evidence(stream, mention.first, mention.after, "event.about", 0.85)))
    mentions = tuple(_evidence(stream, mention.first, mention.after, "event.name", 0.9) for mention, _ in scene.grounds)
    name = best.name[:1].upper() + best.name[1:]
    variants = {mention.name for mention, _ in scene.grounds if mention.named} - {name}
    record = Event(scene.key, best.cls, name, mentions, tuple(sorted(variants)))
    return replace(
        record, starts=tuple(starts), ends=tuple(ends), places=tuple(places), organisers=tuple(held.values()), about=tuple(about.values())
    )
