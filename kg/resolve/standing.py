"""Which values stand, kept up as articles come and go: votes on traits, and ranked claims."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from kg.codec import decode, encode
from kg.model import Article, Evidence, PartialDate, Reading, Span
from kg.resolve.claims import stated
from kg.resolve.grounds import Reason
from kg.resolve.keys import SEPARATOR
from kg.resolve.ledger import Index, Ledger
from kg.resolve.rank import NEVER_DISPUTED, Ranked, rank
from kg.resolve.resolution import Trait, said_of, winner
from kg.resolve.stated import Stated, group_of

_REMEMBERED = 1 << 16
"""Traits or groups of claims of which the outcome is kept at hand; the index knows those of all."""
_NO_WORDS = Evidence(Span(0, 1), " ", "none")


def _make_room(known: dict[Any, Any]) -> None:
    """Forget what is known where it has become much: the index says it again."""
    if len(known) >= _REMEMBERED:
        known.clear()


class Votes:
    """How many articles give which value of a trait."""

    def __init__(self, index: Index) -> None:
        """Start with what `index` keeps."""
        self._index = index
        self._changed: defaultdict[Trait, Counter[str]] = defaultdict(Counter)
        self._members = Ledger("in")
        self._known: dict[Trait, str] = {}
        self.counts: Counter[str] = Counter()
        """Class → how many more entities there are than before."""

    def leave(self, reading: Reading, ids: Mapping[str, str]) -> None:
        """Take back what an article gave."""
        for trait, value in set(said_of(reading, ids)):
            self._changed[trait][value] -= 1
            self._members.out(trait[0], [reading.article.id])

    def come(self, reading: Reading, ids: Mapping[str, str]) -> None:
        """Add what an article gives."""
        for trait, value in set(said_of(reading, ids)):
            self._changed[trait][value] += 1
            self._members.enter(trait[0], [reading.article.id])

    def settle(self) -> set[str]:
        """Write all to the index and return the articles that name an entity of which another value now stands."""
        for _ in self._members.write(self._index):
            pass
        touched = {trait[0] for trait in sorted(self._changed) if self._counted(trait)}
        return {article for entity in touched for article in self._index.get(entity, "in")}

    def _counted(self, trait: Trait) -> bool:
        """Write the votes on one trait; say whether another value stands."""
        change = {value: number for value, number in self._changed[trait].items() if number}
        entity, name = trait
        rows = list(self._index.get(entity, name))
        former: dict[str, int] = json.loads(rows[0]) if rows else {}
        votes = {value: former.get(value, 0) + change.get(value, 0) for value in former.keys() | change.keys()}
        present = {value: number for value, number in sorted(votes.items()) if number}
        if change:
            for row in rows:
                self._index.remove(entity, name, row)
            if present:
                self._index.add(entity, name, json.dumps(present, ensure_ascii=False))
        if name == "name":
            self.counts[entity.partition("/")[0]] += bool(present) - bool(former)
        self._known[trait] = winner(present) if present else ""
        return (winner(former) if former else "") != self._known[trait]

    def value(self, trait: Trait) -> str:
        """Return the value that stands, empty where there is none."""
        if trait not in self._known:
            _make_room(self._known)
            rows = list(self._index.get(*trait))
            self._known[trait] = winner(json.loads(rows[0])) if rows else ""
        return self._known[trait]


class Outcome(NamedTuple):
    """What ranking says of one stated value."""

    rank: str
    reason: Reason | None
    stands: bool


_ALONE = Outcome("normal", None, stands=True)


class Claims:
    """The values that articles state of what sources may dispute, ranked against one another."""

    def __init__(self, index: Index) -> None:
        """Start with what `index` keeps."""
        self._index = index
        self._ledger = Ledger("stated")
        self._ranked: dict[str, dict[str, Outcome]] = {}

    def leave(self, reading: Reading, ids: Mapping[str, str]) -> None:
        """Take back what an article states."""
        for group, row in _disputable(reading, ids):
            self._ledger.out(group, [row])

    def come(self, reading: Reading, ids: Mapping[str, str]) -> None:
        """Add what an article states."""
        for group, row in _disputable(reading, ids):
            self._ledger.enter(group, [row])

    def settle(self) -> set[str]:
        """Write all to the index and return the articles of which a claim now ranks otherwise."""
        touched = set()
        for group, former, present in self._ledger.settle(self._index):
            old, new = _outcomes(group, former), _outcomes(group, present)
            self._ranked[group] = new
            touched |= {json.loads(row)[0] for row in former & present if old.get(row, _ALONE) != new.get(row, _ALONE)}
        return touched

    def of(self, reading: Reading, ids: Mapping[str, str]) -> tuple[Ranked, ...]:
        """Return the claims of an article, ranked."""
        return tuple(Ranked(claim, *self._outcome(claim)) for claim in stated(reading, ids))

    def _outcome(self, claim: Stated) -> Outcome:
        if claim.property in NEVER_DISPUTED:
            return _ALONE
        group = _group(claim)
        if group not in self._ranked:
            _make_room(self._ranked)
            self._ranked[group] = _outcomes(group, self._index.get(group, "stated"))
        return self._ranked[group].get(_row(claim), _ALONE)


def _group(claim: Stated) -> str:
    return SEPARATOR.join(group_of(claim))


def _disputable(reading: Reading, ids: Mapping[str, str]) -> list[tuple[str, str]]:
    claims = [claim for claim in stated(reading, ids) if claim.property not in NEVER_DISPUTED]
    return [(_group(claim), _row(claim)) for claim in claims]


def _row(claim: Stated) -> str:
    """Return what ranking asks of a claim: its article first, then the article's, then the claim's own fields."""
    article = claim.article
    published = encode(PartialDate, article.published) if article.published else None
    value = encode(PartialDate, claim.value) if isinstance(claim.value, PartialDate) else claim.value
    told = (article.id, article.publisher, article.url, published)
    fields = (*told, value, claim.form, claim.completeness, claim.prints)
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def _outcomes(group: str, rows: Iterable[str]) -> dict[str, Outcome]:
    """Return the outcome of each of all rows of a group, those left out that stand alone and undisputed."""
    given = sorted(rows)
    if len(given) < 2:  # noqa: PLR2004 - nothing to be ranked against
        return {}
    ranked = rank([_stated(group, row) for row in given])
    found = {row: Outcome(one.rank, one.reason, one.stands) for row, one in zip(given, ranked, strict=True)}
    return {row: outcome for row, outcome in found.items() if outcome != _ALONE}


def _stated(group: str, row: str) -> Stated:
    article, publisher, url, published, value, form, completeness, copied = json.loads(row)
    subject, name, scope = group.split(SEPARATOR)
    date = decode(PartialDate, published) if published else None
    told = _article(article, publisher, url, date)
    said = decode(PartialDate, value) if isinstance(value, list) else value
    return Stated(subject, name, said, form, told, _NO_WORDS, completeness, tuple(copied), scope)


@lru_cache(maxsize=1 << 12)
def _article(article: str, publisher: str | None, url: str | None, published: PartialDate | None) -> Article:
    return Article(article, "", "", publisher=publisher, url=url, published=published)
