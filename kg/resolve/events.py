"""Which events of different articles are one.

Sessions and congresses are counted: a number, an organ and a year name one, whatever day of it an article tells of.
Any other event is one with another of its day that has the same organiser and the same name, document or place, or
the same chair and the same document or place. An event whose day is not known stays its own article's.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Event, Reading
from kg.resolve.clusters import components, join_only_fit
from kg.resolve.judged import NO_MARKS, Judged, settle
from kg.resolve.keys import folded, stable_id
from kg.resolve.organ_names import canonical
from kg.resolve.organs import meeting_ids, shared_organs
from kg.resolve.person_names import block_of

_TELLING_SYLLABLES = 6
"""A name of fewer syllables (`Hội nghị tổng kết năm`) may be anybody's: it needs a shared organiser."""
_CHAIRS = frozenset({"chairs", "co-chairs", "directs"})
_MARKS = re.compile(r"[,.;:()“”\"'–-]+")
_ORDINAL = r"[ivxl]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười"
# `nhiệm kỳ 2020 - 2025` adds nothing to the number of a congress
_TERM = re.compile(r" nhiệm kỳ \d{4}(?: \d{4})?$")
# `Đại hội đại biểu Đảng bộ tỉnh X lần thứ XIX`, `Đại hội lần thứ XIX Đảng bộ tỉnh X`, `Đại hội XIII của Đảng`
_CONGRESS = re.compile(
    rf"^đại hội(?: đại biểu)?(?: toàn quốc)?(?: (?P<before>.+?))??(?:(?: lần)? thứ (?P<number>{_ORDINAL})|"
    r" (?P<roman>[ivxl]+))(?:(?: của)? (?P<after>.+))?$"
)
# `Kỳ họp thứ 14`, `Kỳ họp bất thường lần thứ 4`, `Phiên họp thứ 28`, `Hội nghị lần thứ 15`: its organ numbers them
_SESSION = re.compile(
    rf"^(?P<what>(?:kỳ họp|phiên họp|hội nghị)(?: \w+){{0,6}}?)(?: lần)? thứ (?P<number>{_ORDINAL})\b"
)


@dataclass(frozen=True, slots=True)
class Held:
    """An event as one article tells it."""

    article: str
    key: str
    kind: str
    name: str
    label: str
    day: str | None
    """ISO day of the start, None where the day or its year is not known."""
    organisers: frozenset[str]
    """Ids of organisers that other articles can name too."""
    about: frozenset[str]
    places: frozenset[str] = frozenset()
    chairs: frozenset[str] = frozenset()
    """Folded names of those who chair, co-chair or direct it."""
    counted: str = ""
    """What names an event that its organ numbers: kind, number and organ; empty for any other."""
    year: str = ""
    """Of a counted event; sessions without one are not counted."""
    marks: frozenset[str] = NO_MARKS

    @property
    def block(self) -> str:
        """Return what two tellings of one event must have in common."""
        return self.counted or self.day or f"{self.kind}/{self.article}"

    @property
    def likeness(self) -> frozenset[str]:
        """See `kg.resolve.judged.Marked`."""
        return self.organisers | self.about | self.places | self.chairs | {self.name}


def events_of(reading: Reading, ids: Mapping[str, str], judged: Judged) -> Iterator[Held]:
    """Yield the events of an article; `ids` gives the ids of its organs and documents."""
    met, shared = meeting_ids(reading, ids), shared_organs(reading)
    others = {key: met[key] for key in shared}
    return (_held(record, reading, ids, others, judged) for record in reading.events)


def group_events(told: Iterable[Held], judged: Judged) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of the events, all of any block among them given."""
    blocks: defaultdict[str, list[Held]] = defaultdict(list)
    for held in told:
        blocks[held.block].append(held)
    found: dict[tuple[str, str], str] = {}
    groups = [group for items in blocks.values() for group in _of_block(items)]
    linked: defaultdict[str, list[Sequence[Held]]] = defaultdict(list)
    for group in groups:
        linked[judged.key("event", group[0].block)].append(group)
    for together in linked.values():
        for group, side in settle(together, judged):
            event = _group_id(group, side)
            found.update(((held.article, held.key), event) for held in group)
    return found


def _held(record: Event, reading: Reading, ids: Mapping[str, str], organs: Mapping[str, str], judged: Judged) -> Held:
    article = reading.article.id
    start = record.starts[0].value if record.starts else None
    organisers = frozenset(organs[claim.value] for claim in record.organisers if claim.value in organs)
    name = _plain(record.name)
    years = [str(claim.value.year) for claim in (*record.starts, *record.ends) if claim.value.year]
    persons = {person.key: block_of(person.name) for person in reading.persons}
    parts = [part for part in reading.participations if part.event == record.key and part.role in _CHAIRS]
    return Held(
        article=article,
        key=record.key,
        kind=record.kind,
        name=name,
        label=record.name,
        day=start.edtf if start and start.precision == "day" else None,
        organisers=organisers,
        about=frozenset(ids[claim.value] for claim in record.about),
        places=frozenset(folded(place.value) for place in record.places),
        chairs=frozenset(persons[part.person] for part in parts),
        counted=_counted(record.kind, name, min(organisers, default=""), years),
        year=years[0] if years else "",
        marks=judged.marks("event", article, record.mentions),
    )


def _plain(name: str) -> str:
    """Return an event's folded name without marks."""
    return " ".join(_MARKS.sub(" ", folded(name)).split())


def _counted(kind: str, name: str, organiser: str, years: Sequence[str]) -> str:
    """Return the name of an event that is numbered by the organ that holds it, empty for any other."""
    words = _TERM.sub("", name)
    if found := _CONGRESS.match(words):
        whose = canonical(" ".join(filter(None, (found["before"], found["after"])))) or organiser
        return f"{kind}/{found['number'] or found['roman']}/{whose}" if whose else ""
    found = _SESSION.match(words)
    return f"{kind}/{found['what']}/{found['number']}/{organiser}" if found and organiser and years else ""


def _of_block(items: Sequence[Held]) -> list[list[Held]]:
    """Return the events among `items` of one block."""
    if items[0].counted:  # numbers start anew some day: a telling without year joins where one year alone is told
        groups = components([one for one in items if one.year], lambda one: [one.year])
        groups, rest = join_only_fit(groups, [one for one in items if not one.year], lambda _: [""], lambda _: [""])
        return groups + components(rest, lambda one: [one.article])
    if not items[0].day:
        return components(items, lambda one: [(one.kind, one.name)])
    told = Counter((one.article, one.kind) for one in items)
    vague: list[Held] = []
    clear: list[Held] = []
    for one in items:
        if one.organisers:
            (vague if _vague(one) and told[one.article, one.kind] == 1 else clear).append(one)
    groups, vague = join_only_fit(components(clear, _tokens), vague, _led, _led)
    groups += components(vague, _tokens)
    groups, rest = join_only_fit(groups, [one for one in items if not one.organisers], _seen, _seen)
    return groups + components(rest, _seen)


def _vague(one: Held) -> bool:
    """Return whether a telling says little of what the event is (`Hội nghị trực tuyến`)."""
    return not _tells(one.name) and not one.about


def _led(one: Held | Sequence[Held]) -> list[Hashable]:
    """Return by what a vague telling is found: organiser, kind and chair, or organiser and name."""
    tellings = [one] if isinstance(one, Held) else one
    by_chair = [(organ, held.kind, chair) for held in tellings for organ in held.organisers for chair in held.chairs]
    return [*by_chair, *((organ, held.name) for held in tellings for organ in held.organisers)]


def _tokens(one: Held) -> Iterator[Hashable]:
    """Yield what makes two tellings with an organiser one."""
    for organiser in one.organisers:
        yield (organiser, one.name)
        yield from ((organiser, one.kind, document) for document in one.about)
    yield from _met(one)


def _met(one: Held) -> Iterator[Hashable]:
    """Yield chair and matter: nobody chairs two events of a kind on one document in one day."""
    for chair in one.chairs:
        yield from ((chair, one.kind, document) for document in one.about)


def _seen(one: Held | Sequence[Held]) -> list[Hashable]:
    """Return by what an event without organiser is found: its name, within its own article if it tells little."""
    tellings = [one] if isinstance(one, Held) else one
    found: list[Hashable] = []
    for held in tellings:
        found += [(held.name, held.article), *([held.name] if _tells(held.name) else []), *_met(held)]
    return found


def _tells(name: str) -> bool:
    return len(name.split()) >= _TELLING_SYLLABLES


def _group_id(group: Sequence[Held], side: str) -> str:
    """Return the stable id: what it is counted by; else name, day and smallest organiser of one telling.

    Its article goes in where these tell little.
    """
    label = min(one.label for one in group)
    apart = [side] if side else []
    if counted := [(not one.year, one.counted, one.year or one.article) for one in group if one.counted]:
        return stable_id("event", label, *min(counted)[1:], *apart)
    head = min(group, key=lambda one: (not one.organisers, one.name, min(one.organisers, default=""), one.article))
    organiser = min(head.organisers, default="")
    alone = not head.day or (not organiser and not _tells(head.name))
    kind, article = ("" if head.day else head.kind), (head.article if alone else "")
    return stable_id("event", label, head.name, head.day or "", organiser, kind, article, *apart)
