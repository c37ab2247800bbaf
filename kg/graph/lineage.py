"""Changes of organs and of provinces that a reference tells, beside what an article names.

Each change an organ came from or went into, and those before and after them, stand with their source: an entry of the
reference table, never an article. An organ that no article names has no more than a `rdfs:label` there: it is no
`org:Organization` of this graph until an article says its name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.graph.entries import entry_rows
from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, date, vi
from kg.graph.vocab import DCT, ORG, RDFS, VNKG, concept
from kg.model import PartialDate
from kg.reference import REFORM, OrganChange, merged_provinces, organ_changes
from kg.resolve.organs import named_organ_id
from kg.resolve.periods import place_period, province_name

_CHANGE, _KIND = str(ORG.ChangeEvent), str(VNKG.changeKind)
_ORIGINAL, _RESULTING = str(ORG.originalOrganization), str(ORG.resultingOrganization)
_DATE, _SOURCE, _LABEL, _REPLACES = str(DCT.date), str(DCT.source), str(RDFS.label), str(DCT.replaces)


@dataclass(frozen=True, slots=True)
class _Known:
    """A change with the ids of its organs."""

    change: OrganChange
    originals: dict[str, str]
    """Id -> full name."""
    results: dict[str, str]


def succession_rows(frame: Frame, place: str) -> Iterator[Row]:
    """Yield which province of today took the place of one that an article names, if that is another."""
    name = province_name(place)
    later_name = _merged().get(name)
    if later_name is None or place_period(place, frame.days) or (later_name == name and not _is_of_before(frame)):
        return
    later = frame.iris.place(later_name, REFORM.isoformat())
    yield later, _REPLACES, frame.iris.place(place)
    yield later, _LABEL, vi(later_name)
    yield later, _SOURCE, frame.iris.reference("province", later_name)
    yield from entry_rows(frame, "province", later_name, merged_provinces()[later_name][0].source)


@cache
def _merged() -> dict[str, str]:
    """Return province -> the one that it was merged into."""
    return {old.name: new for new, merged in merged_provinces().items() for old in merged}


def _is_of_before(frame: Frame) -> bool:
    """Return whether all days that the article can be of lie before the reform."""
    return frame.days is not None and frame.days[1] < REFORM


def lineage_rows(frame: Frame) -> Iterator[Row]:
    """Yield the changes in the lines of the organs that the article names."""
    changes: dict[str, _Known] = {}
    for organ in {frame.ids[one.key] for one in frame.reading.organs}:
        for known in _line(organ, back=True) + _line(organ, back=False):
            changes[known.change.id] = known
    for known in changes.values():
        yield from _rows(frame, known)


def _line(organ: str, *, back: bool) -> tuple[_Known, ...]:
    """Return the changes that led to `organ`, or those that followed, step by step."""
    known_of = _by_organ(back=back)
    if organ not in known_of:
        return ()
    found: dict[str, _Known] = {}
    reached, ring = {organ}, {organ}
    while ring:
        steps = [known for one in sorted(ring) for known in known_of.get(one, ())]
        found.update((known.change.id, known) for known in steps)
        ring = {one for known in steps for one in (known.originals if back else known.results)} - reached
        reached |= ring
    return tuple(found.values())


@cache
def _by_organ(*, back: bool) -> dict[str, tuple[_Known, ...]]:
    """Return organ -> the changes it results from (back), or those it goes into."""
    found: defaultdict[str, list[_Known]] = defaultdict(list)
    for change in organ_changes():
        originals = {named_organ_id(name): name for name in change.originals}
        kept = set(change.originals) if change.anew else set()
        results = {named_organ_id(name, change.date if name in kept else ""): name for name in change.results}
        for organ in results if back else originals:
            found[organ].append(_Known(change, originals, results))
    return {organ: tuple(changes) for organ, changes in found.items()}


def _rows(frame: Frame, known: _Known) -> Iterator[Row]:
    day = PartialDate.from_iso(known.change.date)
    iri = frame.iris.change(known.change.kind, sorted(known.originals), sorted(known.results), day)
    frame.use("change-kind", known.change.kind)
    yield iri, TYPE, _CHANGE
    yield iri, _KIND, str(concept("change-kind", known.change.kind))
    yield iri, _DATE, date(day)
    for link, organs in ((_ORIGINAL, known.originals), (_RESULTING, known.results)):
        for organ, name in organs.items():
            yield iri, link, frame.iris.of(organ)
            yield frame.iris.of(organ), _LABEL, vi(name)
    entry = frame.iris.reference("organ-change", known.change.id)
    yield iri, _SOURCE, entry
    yield from entry_rows(frame, "organ-change", known.change.id, known.change.source)
