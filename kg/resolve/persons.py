"""Which persons of different articles are one: the same name, and a tie between what is said of them.

A name alone never joins two articles: namesakes stay apart until something else speaks for them. What does
(docs/identity.md, "Persons"): a post in one organ that few hold; an office that is named without an organ; two posts
among those who lead one area in one term; a part in one event; a post in an organ whose owner is not said (`Sở Y tế`)
in articles that name one province alone, and the same one; posts in an organ and in the one that it went into, where
nobody else of the name fits (`kg.resolve.lineage`). A misprint (`Nguyễn Nguyễn Văn Thể`) joins only by the
same ties.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Holding, Organ, Reading
from kg.resolve.clusters import components
from kg.resolve.judged import NO_MARKS, Judged, settle
from kg.resolve.keys import folded, stable_id
from kg.resolve.lineage import line_of
from kg.resolve.organ_names import ownerless
from kg.resolve.organs import Context, home, is_local, is_own, meeting_ids
from kg.resolve.person_names import block_of
from kg.resolve.posts import circles, is_crowded, stands_alone

Tie = tuple[int, str]
"""(what kind of tie, what is shared); the smallest tie of a person is the anchor that its id is made of."""

ORGAN, OFFICE, CIRCLE, EVENT, SETTING, OWN_ORGAN, ARTICLE = range(7)
"""Kinds of tie: an organ that other articles can name; an office without organ; the leaders of an area; an event; an
organ of the one province that an article is about; an organ of one article; the article itself."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person of one article with what can tell it from a namesake."""

    article: str
    key: str
    name: str
    ties: frozenset[Tie]
    marks: frozenset[str] = NO_MARKS
    left: frozenset[str] = frozenset()
    entered: frozenset[str] = frozenset()
    """See `kg.resolve.lineage.Line`."""

    @property
    def block(self) -> str:
        """Return what two records of one person must have in common."""
        return block_of(self.name)

    @property
    def likeness(self) -> frozenset[Tie]:
        """See `kg.resolve.judged.Marked`."""
        return self.ties


def group_persons(bearers: Iterable[Named], judged: Judged) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of the persons, all bearers of any name among them given.

    The key of a person is the folded name and the smallest tie of its group; the name without a misprint, where the
    group has one.
    """
    by_name: defaultdict[str, list[Named]] = defaultdict(list)
    for named in bearers:
        by_name[judged.key("person", named.block)].append(named)
    ids: dict[tuple[str, str], str] = {}
    for namesakes in by_name.values():
        rest = defaultdict[str, list[Named]](list)
        for named in namesakes:
            rest[named.block].append(named)
        groups = [group for block in rest.values() for group in _of_block(block)]
        for group, side in settle(groups, judged):
            person = _person_id(group, side)
            ids.update(((named.article, named.key), person) for named in group)
    return ids


def _of_block(bearers: list[Named]) -> list[list[Named]]:
    """Return the bearers of one name as persons: by ties, then over a change of organs where only one fits."""
    if len(bearers) == 1:
        return [bearers]
    groups = components(bearers, lambda named: named.ties)
    return [
        [named for group in person for named in groups[group]]
        for person in components(range(len(groups)), _successions(groups).__getitem__)
    ]


def _successions(groups: Sequence[Sequence[Named]]) -> dict[int, list[tuple[int, int]]]:
    """Return group -> its steps over a change of organs, as (group before, group after).

    Two whose posts go into one organ, or one that could have gone into two, are namesakes as likely as not; so are two
    that one article tells apart.
    """
    before, after = (_by_token(groups, side) for side in ("left", "entered"))
    steps = {(one, other) for token in before.keys() & after.keys() for one in before[token] for other in after[token]}
    on, back = Counter(one for one, _ in steps), Counter(other for _, other in steps)
    articles = [{named.article for named in group} for group in groups]
    found: dict[int, list[tuple[int, int]]] = {group: [(group, group)] for group in range(len(groups))}
    for one, other in steps:
        if on[one] == back[other] == 1 and not articles[one] & articles[other]:
            found[one].append((one, other))
            found[other].append((one, other))
    return found


def _by_token(groups: Sequence[Sequence[Named]], side: str) -> dict[str, set[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for named in group:
            for token in getattr(named, side):
                found[token].add(number)
    return found


def _person_id(group: Iterable[Named], side: str) -> str:
    _, (_, anchor), name = min((folded(one.name) != one.block, min(one.ties), folded(one.name)) for one in group)
    return stable_id("person", name, name, anchor, *([side] if side else []))


def bearers_of(reading: Reading, ids: Mapping[str, str], judged: Judged) -> Iterator[Named]:
    """Yield the persons of an article; `ids` gives the ids of its organs and events."""
    article, context, met = reading.article.id, Context(reading), {**ids, **meeting_ids(reading, ids)}
    organs = {organ.key: organ for organ in reading.organs}
    ties = _ties(context, organs, met)
    posts: defaultdict[str, list[Holding]] = defaultdict(list)
    for holding in reading.holdings:
        posts[holding.person].append(holding)
    for person in reading.persons:
        marks = judged.marks("person", article, person.mentions)
        own = frozenset(ties[person.key]) or frozenset({(ARTICLE, article)})
        line = line_of(posts[person.key], organs, context, met)
        yield Named(article, person.key, person.name, own, marks, line.left, line.entered)


def _ties(context: Context, organs: Mapping[str, Organ], met: Mapping[str, str]) -> defaultdict[str, set[Tie]]:
    """Return local key -> ties of each person; `met` gives the ids of organs as they are compared, and of events."""
    reading = context.reading
    ties: defaultdict[str, set[Tie]] = defaultdict(set)
    for holding in reading.holdings:
        ties[holding.person].update(_of_post(holding, organs.get(holding.organ or ""), context, met))
        if holding.organ and not is_crowded(holding.title, organs[holding.organ]):
            ties[holding.person].update(_in_province(organs[holding.organ], context.province))
    names = Counter(block_of(person.name) for person in reading.persons)
    alone = {person.key for person in reading.persons if names[block_of(person.name)] == 1}
    for part in reading.participations:
        if part.person in alone:
            ties[part.person].add((EVENT, met[part.event]))
    return ties


def _of_post(holding: Holding, organ: Organ | None, context: Context, ids: Mapping[str, str]) -> Iterator[Tie]:
    if stands_alone(holding.title):
        yield OFFICE, f"office/{folded(holding.title)}"
    if organ is None:
        return
    if is_own(organ, context):
        yield OWN_ORGAN, ids[organ.key]
    elif not is_crowded(holding.title, organ):
        yield ORGAN, ids[organ.key]
        where, published = home(organ, context) or "", context.reading.article.published
        yield from ((CIRCLE, f"circle/{one}") for one in circles(holding, organ, where, published))


def _in_province(organ: Organ, province: str | None) -> Iterator[Tie]:
    """Yield an organ's own words and its province, be that said with it or by all the rest of the article."""
    place = folded(organ.place) if organ.place and not is_local(organ) else province
    if place and organ.level == "province":
        yield SETTING, f"setting/{ownerless(organ.name, place)}/{place}"
