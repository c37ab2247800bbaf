"""Which events of different articles are one: those of the same day with the same name or the same organiser and cause.

An event whose day is not known stays its own article's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Event, Reading
from kg.resolve.clusters import components, join_only_fit
from kg.resolve.keys import folded, stable_id
from kg.resolve.organs import shared_organs

_TELLING_SYLLABLES = 6
"""A name of fewer syllables (`Hội nghị tổng kết năm`) may be anybody's: it needs a shared organiser."""


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

    @property
    def block(self) -> str:
        """Return what two tellings of one event must have in common."""
        return self.day or f"{self.kind}/{self.article}"


def events_of(reading: Reading, ids: Mapping[str, str]) -> Iterator[Held]:
    """Yield the events of an article; `ids` gives the ids of its organs and documents."""
    shared = shared_organs(reading, ids)
    return (_held(record, reading.article.id, ids, shared) for record in reading.events)


def group_events(told: Iterable[Held]) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of the events, all of any day or article among them given."""
    days: defaultdict[str, list[Held]] = defaultdict(list)
    for held in told:
        days[held.block].append(held)
    found: dict[tuple[str, str], str] = {}
    for items in days.values():
        for group in _groups(items) if items[0].day else components(items, lambda one: [(one.kind, one.name)]):
            event = _group_id(group)
            found.update(((held.article, held.key), event) for held in group)
    return found


def _held(record: Event, article: str, ids: Mapping[str, str], shared: frozenset[str]) -> Held:
    start = record.starts[0].value if record.starts else None
    return Held(
        article=article,
        key=record.key,
        kind=record.kind,
        name=folded(record.name),
        label=record.name,
        day=start.edtf if start and start.precision == "day" else None,
        organisers=frozenset(ids[claim.value] for claim in record.organisers) & shared,
        about=frozenset(ids[claim.value] for claim in record.about),
    )


def _groups(items: Sequence[Held]) -> list[list[Held]]:
    """Return the events among `items` of one day."""
    groups = components([one for one in items if one.organisers], _tokens)
    groups, rest = join_only_fit(groups, [one for one in items if not one.organisers], _names_of, _names)
    return groups + components(rest, _names)


def _tokens(one: Held) -> Iterator[Hashable]:
    for organiser in one.organisers:
        yield (organiser, one.name)
        yield from ((organiser, one.kind, document) for document in one.about)


def _names(one: Held) -> list[Hashable]:
    """Return by what an event without organiser is found: its name, within its own article if it tells little."""
    return [(one.name, one.article), *([one.name] if _tells(one.name) else [])]


def _names_of(group: Sequence[Held]) -> list[Hashable]:
    return [name for one in group for name in _names(one)]


def _tells(name: str) -> bool:
    return len(name.split()) >= _TELLING_SYLLABLES


def _group_id(group: Sequence[Held]) -> str:
    """Return the stable id: name, day and smallest organiser of one telling, its article where they tell little."""
    head = min(group, key=lambda one: (not one.organisers, one.name, min(one.organisers, default=""), one.article))
    organiser = min(head.organisers, default="")
    alone = not head.day or (not organiser and not _tells(head.name))
    kind, article = ("" if head.day else head.kind), (head.article if alone else "")
    label = min(one.label for one in group)
    return stable_id("event", label, head.name, head.day or "", organiser, kind, article)
