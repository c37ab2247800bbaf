"""Which posts of before a reorganisation go on as which after it: what joins a person of an organ's two periods.

A person who held a post in an organ that went into another (`data/reference`: merged ministries and Party organs,
organs that a merged province formed anew), and a person of the same name with a post in that other, may be one. Both
posts must be such as few hold, and lie within a term of five years before and after the change; an organ that a former
holder is said to have had counts whenever that was. Those who lead a province go on among those who lead the one that
it went into. A transfer of duties is no such change: most of the people stay.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kg.model import Holding, Organ, PartialDate
from kg.reference import REFORM, Province, merged_provinces, organ_changes
from kg.resolve.keys import folded
from kg.resolve.organ_names import ownerless
from kg.resolve.organs import Context, is_own, named_organ_id, place_of
from kg.resolve.periods import period_of
from kg.resolve.posts import is_crowded, leads_area

_TERM_YEARS = 5
_GOES_ON = frozenset({"merger", "renaming", "split"})


@dataclass(frozen=True, slots=True)
class Line:
    """What a post has in common with those before and after a change."""

    left: frozenset[str]
    """Organs and areas that later went into others, and that the person led or served shortly before."""
    entered: frozenset[str]
    """Organs and areas that had gone into those that the person leads or serves."""


def line_of(holdings: Iterable[Holding], organs: Mapping[str, Organ], context: Context, ids: Mapping[str, str]) -> Line:
    """Return the line of a person by the posts that an article gives it.

    Args:
        holdings: those of the person.
        organs: those of the article, by local key.
        context: the article.
        ids: local key -> id, as organs are compared.
    """
    left, entered = set[str](), set[str]()
    days = context.days
    for holding in holdings:
        organ = organs.get(holding.organ or "")
        if organ is None or days is None or is_own(organ, context) or is_crowded(holding.title, organ):
            continue
        years = _years(holding, context.reading.article.published)
        place = folded(place_of(organ, organs) or "")
        for day, tokens in _before(holding, organ, ids[organ.key], place):
            if days[1] < day and any(0 <= day.year - year <= _TERM_YEARS for year in years):
                left |= tokens
        for day, tokens in _after(holding, organ, ids[organ.key], (place, days)):
            former = all(one.status == "former" for one in holding.attestations)
            if days[0] >= day and (former or any(0 <= year - day.year <= _TERM_YEARS for year in years)):
                entered |= tokens
    return Line(frozenset(left), frozenset(entered))


def _years(holding: Holding, published: PartialDate | None) -> set[int]:
    """Return the years in which a post is attested in office."""
    days = [one.on or published for one in holding.attestations if one.status != "former"]
    return {day.year for day in days if day and day.year is not None}


def _before(holding: Holding, organ: Organ, organ_id: str, place: str) -> Iterator[tuple[date, set[str]]]:
    """Yield the day of a change that ended the organ or the area, and what stands for them."""
    yield from ((day, {organ_id}) for day in _ended().get(organ_id, ()))
    if organ.level == "province" and place in _merged_away():
        yield REFORM, {organ_id, *([f"area/{place}"] if leads_area(holding, organ) else [])}


def _after(
    holding: Holding, organ: Organ, organ_id: str, of: tuple[str, tuple[date, date]]
) -> Iterator[tuple[date, set[str]]]:
    """Yield the day of a change that made the organ, and what stands for those that went into it.

    `of` is the organ's place, folded, and the days that the article can be of.
    """
    yield from _formed().get(organ_id, ())
    place, days = of
    old = _went_into().get(place, ())
    if old and organ.level == "province" and period_of(organ.name, days) == REFORM.isoformat():
        bare = ownerless(organ.name, place)
        tokens = {named_organ_id(_named_of(bare, province)) for province in old}
        yield REFORM, tokens | ({f"area/{folded(one.name)}" for one in old} if leads_area(holding, organ) else set())


def _named_of(bare: str, province: Province) -> str:
    """Return the canonical name of an organ in another province: `ban tổ chức thành ủy` → `... tỉnh ủy hà nam`."""
    own, other = ("tỉnh ủy", "thành ủy") if province.unit == "tỉnh" else ("thành ủy", "tỉnh ủy")
    return f"{bare.replace(other, own)} {folded(province.name)}"


@cache
def _went_into() -> dict[str, tuple[Province, ...]]:
    return {folded(new): old for new, old in merged_provinces().items()}


@cache
def _merged_away() -> frozenset[str]:
    return frozenset(folded(one.name) for merged in merged_provinces().values() for one in merged)


@cache
def _ended() -> dict[str, tuple[date, ...]]:
    """Return organ -> the days on which it went into another."""
    found: defaultdict[str, list[date]] = defaultdict(list)
    for day, originals, _ in _changes():
        for organ in originals:
            found[organ].append(day)
    return {organ: tuple(days) for organ, days in found.items()}


@cache
def _formed() -> dict[str, tuple[tuple[date, set[str]], ...]]:
    """Return organ -> the days on which others went into it, and which."""
    found: defaultdict[str, list[tuple[date, set[str]]]] = defaultdict(list)
    for day, originals, results in _changes():
        for organ in results:
            found[organ].append((day, originals - {organ}))
    return {organ: tuple(changes) for organ, changes in found.items()}


@cache
def _changes() -> tuple[tuple[date, set[str], set[str]], ...]:
    """Return day, organs before and organs after of each change of central organs that has a day."""
    return tuple(
        (
            date.fromisoformat(change.date),
            set(map(named_organ_id, change.originals)),
            set(map(named_organ_id, change.results)),
        )
        for change in organ_changes()
        if change.kind in _GOES_ON and not change.anew and len(change.date) == len("2025-07-01")
    )
