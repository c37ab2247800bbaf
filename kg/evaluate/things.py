"""Which thing of the graph is which thing of the gold: one to one, surest pairs first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kg.evaluate.found import Found
from kg.evaluate.gold import GoldDocument, GoldEvent, GoldThing
from kg.evaluate.outcome import Outcome, Slip
from kg.evaluate.wording import close, number_form, same_form

Pairs = dict[str, str]
"""Id in the gold -> IRI in the graph."""


@dataclass(frozen=True, slots=True)
class Paired:
    """The pairs of one article, by kind."""

    person: Pairs
    organ: Pairs
    document: Pairs
    event: Pairs


_NEARLY = 0.9
"""Likeness of names from which on a document without a number is the same."""
_SAME_DAY, _SAME_NAME, _SAME_KIND, _SAME_EVENT = 0.5, 0.5, 0.2, 0.45
"""Points that make two events one: the day, the likeness of the names, the word for the kind; the least sum."""


def pair_named(gold: Sequence[GoldThing], kind: str, found: Found) -> tuple[Pairs, Outcome]:
    """Return the pairs of persons or organs: by the canonical name, then by the most names in common."""
    pairs: Pairs = {}
    free = list(found.things[kind])
    for one in gold:
        canonical = same_form(one.names[0])
        node = next((node for node in free if canonical in found.names(node)), None)
        if node is not None:
            pairs[one.id] = node
            free.remove(node)
    for one in gold:
        wanted = {same_form(name) for name in one.names}
        shared = [(len(wanted & found.names(node)), node) for node in free if wanted & found.names(node)]
        if one.id not in pairs and shared:
            pairs[one.id] = max(shared)[1]
            free.remove(pairs[one.id])
    return pairs, _outcome(gold, pairs, found.things[kind], found)


def pair_documents(gold: Sequence[GoldDocument], found: Found) -> tuple[Pairs, Outcome]:
    """Return the pairs of documents: by number, then by name, then, without a number, by a name nearly the same."""
    numbers = {document: number_form(number) for document, number in found.facts["number"]}

    def same_number(one: GoldDocument, node: str) -> bool:
        return node in numbers and numbers[node] in {number_form(name) for name in (one.number, *one.names) if name}

    def same_name(one: GoldDocument, node: str) -> bool:
        return bool({same_form(name) for name in one.names} & found.names(node))

    def like_name(one: GoldDocument, node: str) -> bool:
        names = [(ours, theirs) for ours in one.names for theirs in sorted(found.names(node))]
        return one.number is None and any(close(ours, theirs, _NEARLY) for ours, theirs in names)

    pairs: Pairs = {}
    tests: list[Callable[[GoldDocument, str], bool]] = [same_number, same_name, like_name]
    for fits in tests:
        for one in gold:
            free = [node for node in found.things["document"] if node not in pairs.values()]
            node = next((node for node in free if fits(one, node)), None)
            if one.id not in pairs and node is not None:
                pairs[one.id] = node
    return pairs, _outcome(gold, pairs, found.things["document"], found)


def pair_events(gold: Sequence[GoldEvent], found: Found) -> tuple[Pairs, Outcome]:
    """Return the pairs of events: same day, like name, same kind; each takes the likeliest that is left."""
    days = {row[0]: row[1] for row in found.facts["event_date"]}
    pairs: Pairs = {}
    for one in gold:
        free = [node for node in found.things["event"] if node not in pairs.values()]
        points = {node: _points(one, days.get(node), found.names(node)) for node in free}
        best = max(free, key=points.__getitem__, default=None)
        if best is not None and points[best] >= _SAME_EVENT:
            pairs[one.id] = best
    return pairs, _outcome(gold, pairs, found.things["event"], found)


def same_day(gold: str, value: str) -> bool:
    """Say whether a date of the graph is the gold's, which writes an unknown year as `--05-23`."""
    return gold == value.replace("XXXX-", "--")


def _points(one: GoldEvent, day: str | None, names: Collection[str]) -> float:
    dated = _SAME_DAY if one.start and day and same_day(one.start, day) else 0.0
    ours = [same_form(name) for name in one.names]
    likeness = max((SequenceMatcher(None, left, right).ratio() for left in ours for right in names), default=0.0)
    kind = _SAME_KIND if any(same_form(one.kind) in name for name in names) else 0.0
    return dated + _SAME_NAME * likeness + kind


def _outcome(
    gold: Sequence[GoldThing | GoldDocument | GoldEvent], pairs: Pairs, nodes: Sequence[str], found: Found
) -> Outcome:
    must = [one for one in gold if not one.optional]
    hits = sum(one.id in pairs for one in must)
    taken = set(pairs.values())
    extra = tuple(Slip(found.name(node), (found.name(node),)) for node in nodes if node not in taken)
    missed = tuple(Slip(_called(one), _phrases(one)) for one in must if one.id not in pairs)
    return Outcome(hits, len(must), hits + len(extra), missed, extra)


def _called(one: GoldThing | GoldDocument | GoldEvent) -> str:
    return (one.number if isinstance(one, GoldDocument) else None) or one.names[0]


def _phrases(one: GoldThing | GoldDocument | GoldEvent) -> tuple[str, ...]:
    return tuple(name for name in (one.number if isinstance(one, GoldDocument) else None, *one.names) if name)
