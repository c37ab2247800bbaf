"""Resolution of a change: what some articles that leave and come alter, and nothing else.

`resolve` says what all articles say together; this says the same of those whose facts a change touches, and takes
from the index what the others say. Tests hold the two against each other (tests/store/test_increments.py).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kg.model import Judgement, Reading
from kg.resolve.judged import judged_of
from kg.resolve.keys import folded
from kg.resolve.ledger import Index
from kg.resolve.moves import Ids, Load, Moves, ids_of, moves
from kg.resolve.rank import Ranked
from kg.resolve.resolution import Resolution
from kg.resolve.standing import Claims, Votes

_TRAITS = ("name", "kind", "level", "place", "symbol")


@dataclass(frozen=True, slots=True)
class Shift:
    """What a change of the articles alters."""

    moves: Moves
    affected: tuple[str, ...]
    """The articles that are there now and whose facts may be others than before, in order."""
    counts: Counter[str]
    """Class → how many more entities there are than before."""
    _index: Index
    _votes: Votes
    _claims: Claims
    _load: Load

    def resolutions(self) -> Iterator[Resolution]:
        """Yield, for each article affected, the part of the resolution of all articles that its facts stand on."""
        for article in self.affected:
            reading = self._load(article)
            ids = self.moves.present.get(article) or ids_of(self._index, article)
            yield Resolution((reading,), {article: ids}, self._traits(reading, ids), self._ranked(reading, ids))

    def _traits(self, reading: Reading, ids: Ids) -> dict[tuple[str, str], str]:
        asked = [(entity, trait) for entity in set(ids.values()) for trait in _TRAITS]
        asked += [(folded(holding.title), "title") for holding in reading.holdings]
        return {trait: value for trait in asked if (value := self._votes.value(trait))}

    def _ranked(self, reading: Reading, ids: Ids) -> dict[str, tuple[Ranked, ...]]:
        return {reading.article.id: self._claims.of(reading, ids)}


def shift(
    index: Index,
    left: Collection[str],
    came: Collection[str],
    before: Load,
    after: Load,
    judgements: tuple[Judgement, ...] = (),
) -> Shift:
    """Return what changes as the articles `left` go and the articles `came` come, and write all to `index`.

    Args:
        index: what was kept of the articles there are.
        left: ids of articles that go; one that is also in `came` is read anew.
        came: ids of articles that come.
        before: reading of an article as it was; asked for those that leave or whose ids move.
        after: reading of an article as it is.
        judgements: those that `index` was made with.

    All readings are sound (`kg.resolve.check`), and corrected (`kg.resolve.corrections`).
    """
    moved = moves(index, (left, came), (before, after), judged_of(judgements))
    staying = moved.staying(left, came)
    votes, claims = Votes(index), Claims(index)
    for article in (*left, *staying):
        reading = before(article)
        votes.leave(reading, moved.former[article])
        claims.leave(reading, moved.former[article])
    for article in (*came, *staying):
        reading = after(article)
        votes.come(reading, moved.present[article])
        claims.come(reading, moved.present[article])
    affected = {*came, *staying} | votes.settle() | claims.settle()
    return Shift(moved, tuple(sorted(affected)), votes.counts, index, votes, claims, after)


def settled(index: Index, articles: Iterable[str], load: Load) -> Iterator[Resolution]:
    """Yield, for each of `articles`, the part of the resolution of all that its facts stand on, as `index` has it.

    Args:
        index: what was kept of the articles there are; nothing changes it meanwhile.
        articles: ids.
        load: reading of an article.
    """
    votes, claims = Votes(index), Claims(index)
    for article in articles:
        yield from Shift(Moves(), (article,), Counter(), index, votes, claims, load).resolutions()
