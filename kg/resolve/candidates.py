"""Pairs of entities that may be one and that the rules leave apart: what a person is asked, best first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from kg.model import Reading
from kg.resolve.compare import Comparison, Side, compare
from kg.resolve.documents import citations_of
from kg.resolve.events import events_of
from kg.resolve.judged import judged_of
from kg.resolve.organ_names import canonical, short_name
from kg.resolve.organs import Context, is_own
from kg.resolve.person_names import block_of
from kg.resolve.persons import ARTICLE, bearers_of
from kg.text.letters import toneless

Place = tuple[str, str]
"""(article, local key)."""
_MENTIONS = 3
"""Records of an entity that are held against those of another."""
_ENTITIES = 12
"""Entities of one block that are held against one another: those met in most articles."""
_LEAST = 0.3


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two entities that may be one."""

    kind: str
    one: Side
    other: Side
    comparison: Comparison

    @property
    def entities(self) -> frozenset[str]:
        """Return the two ids."""
        return frozenset({self.one.ids[self.one.key], self.other.ids[self.other.key]})


def candidates(
    articles: Iterable[tuple[Reading, Mapping[str, str]]],
    side: Callable[[str, str], Side],
    asked: frozenset[frozenset[str]] = frozenset(),
) -> list[Candidate]:
    """Return what the rules leave unsure, the likeliest first; each pair of entities once.

    Args:
        articles: all readings with their ids, one after another.
        side: a record by article and local key.
        asked: pairs of entities that have been judged.
    """
    blocks: dict[tuple[str, Hashable], dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    for reading, ids in articles:
        for kind, key, token in _tokens(reading, ids):
            places = blocks[kind, token][ids[key]]
            if len(places) < _MENTIONS:
                places.append((reading.article.id, key))
    found: dict[frozenset[str], Candidate] = {}
    for (kind, _), entities in blocks.items():
        most = sorted(entities, key=lambda entity: (-len(entities[entity]), entity))[:_ENTITIES]
        for one, other in combinations(most, 2):
            pair = frozenset({one, other})
            if pair not in asked and pair not in found:
                best = _best(kind, entities[one], entities[other], side)
                if best:
                    found[pair] = best
    return sorted(found.values(), key=lambda one: (-one.comparison.score, one.kind, sorted(one.entities)))


def _best(kind: str, ours: list[Place], theirs: list[Place], side: Callable[[str, str], Side]) -> Candidate | None:
    """Return the likeliest pair of records of two entities, None where any pair speaks against it."""
    found = []
    for mine in ours:
        for other in theirs:
            one, two = side(*mine), side(*other)
            comparison = compare(kind, one, two)
            if comparison.verdict == "different":
                return None
            found.append(Candidate(kind, one, two, comparison))
    best = max(found, key=lambda one: one.comparison.score)
    return best if best.comparison.score >= _LEAST else None


def _tokens(reading: Reading, ids: Mapping[str, str]) -> Iterator[tuple[str, str, Hashable]]:
    """Yield kind, local key and what a record has in common with those that it may be one with."""
    nothing, context = judged_of(()), Context(reading)
    for named in bearers_of(reading, ids, nothing):
        yield "person", named.key, block_of(named.name)
        for kind, tie in named.ties:
            if kind != ARTICLE:
                yield from (("person", named.key, (tie, part)) for part in _without_one(named.name))
    for organ in reading.organs:
        if not is_own(organ, context):
            yield "organ", organ.key, toneless(canonical(short_name(organ.name) or organ.name))
            yield "organ", organ.key, frozenset(canonical(organ.name).split())
    for cited in citations_of(reading, ids, nothing):
        yield "document", cited.key, (cited.type, cited.reach)
    for held in events_of(reading, ids, nothing):
        if held.day:
            for token in (*held.organisers, *held.about, *held.chairs, held.name):
                yield "event", held.key, (held.day, held.kind, token)


def _without_one(name: str) -> Iterator[str]:
    """Yield a name without each of its syllables in turn: names one syllable apart share one of these."""
    syllables = block_of(name).split()
    yield " ".join(syllables)
    for number in range(1, len(syllables)):
        yield " ".join(syllables[:number] + syllables[number + 1 :])
