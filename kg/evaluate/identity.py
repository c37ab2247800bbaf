"""Who is who across articles, held against gold: B-cubed precision, recall and F1 (Bagga and Baldwin, 1998).

`data/identity/gold.tsv` says which words of which article of `data/identity/articles` name which entity. A mention
that the reader does not find stands alone: it costs recall.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError
from kg.model import Decisions, Reading, Span
from kg.pipeline import read_all
from kg.resolve import resolve
from kg.resolve.mentions import key_at
from kg.resources import resource

_GOLD, _ARTICLES = "data/identity/gold.tsv", "data/identity/articles"
_HEAD = ["kind", "entity", "article", "words", "nth"]


@dataclass(frozen=True, slots=True)
class GoldMention:
    """Words of an article that name an entity."""

    kind: str
    entity: str
    article: str
    """File name without its suffix."""
    words: str
    nth: int
    """Which occurrence of the words, from 1."""


@dataclass(frozen=True, slots=True)
class Clustering:
    """How the mentions of one kind are brought together."""

    mentions: int
    entities: int
    """Entities of the gold."""
    missed: tuple[GoldMention, ...]
    """Mentions that the reader does not find."""
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def gold_mentions() -> list[GoldMention]:
    """Return the gold; DataError on a bad row."""
    lines = [(n, line) for n, line in enumerate(resource(_GOLD).read_text("utf-8").splitlines(), 1) if line]
    found = []
    for number, line in [one for one in lines if not one[1].startswith("#")][1:]:
        cells = line.split("\t")
        if len(cells) != len(_HEAD) or not cells[4].isdecimal():
            raise DataError(f"{_GOLD}:{number}: a row has {', '.join(_HEAD)}")
        found.append(GoldMention(cells[0], cells[1], cells[2], cells[3], int(cells[4])))
    return found


def clusterings(decisions: Decisions = Decisions()) -> dict[str, Clustering]:  # noqa: B008 - frozen and empty
    """Return, by kind, how the articles of the identity corpus are resolved, with what is decided."""
    readings = {Path(one.article.source).stem: one for one in _readings()}
    ids = resolve(readings.values(), decisions).ids
    placed: defaultdict[str, list[tuple[GoldMention, str]]] = defaultdict(list)
    for number, gold in enumerate(gold_mentions()):
        reading = readings[gold.article]
        key = key_at(gold.kind, reading, span_of(gold, reading))
        placed[gold.kind].append((gold, ids[reading.article.id][key] if key else f"missed/{number}"))
    return {kind: _clustering(found) for kind, found in placed.items()}


def span_of(gold: GoldMention, reading: Reading) -> Span:
    """Return where a gold mention stands.

    Raises:
        DataError: the article does not have its words.
    """
    at = -1
    for _ in range(gold.nth):
        at = reading.article.text.find(gold.words, at + 1)
        if at < 0:
            raise DataError(f"{_GOLD}: {gold.article} does not have {gold.words!r} {gold.nth} times")
    return Span(at, at + len(gold.words))


def _readings() -> Iterable[Reading]:
    return (one for one in read_all([str(resource(_ARTICLES))]) if isinstance(one, Reading))


def _clustering(placed: list[tuple[GoldMention, str]]) -> Clustering:
    """Return B-cubed: over mentions, the mean share of their cluster, and of their entity, that is common to both."""
    entities = Counter(gold.entity for gold, _ in placed)
    clusters = Counter(cluster for _, cluster in placed)
    both: Mapping[tuple[str, str], int] = Counter((gold.entity, cluster) for gold, cluster in placed)
    shares = [
        (both[gold.entity, cluster] / clusters[cluster], both[gold.entity, cluster] / entities[gold.entity])
        for gold, cluster in placed
    ]
    missed = tuple(gold for gold, cluster in placed if cluster.startswith("missed/"))
    precision, recall = (sum(column) / len(placed) for column in zip(*shares, strict=True))
    return Clustering(len(placed), len(entities), missed, precision, recall)
