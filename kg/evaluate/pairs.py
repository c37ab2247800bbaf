"""A labelled set of pairs of mentions: is it one person, organ, document, event? What the rules say against the label.

`data/identity/pairs.tsv`: a row is two sentences as the press writes them, each with the mention in `[ ]`. Each is
read as an article of its own, published on the first day that it names, so what is measured is what a store would do
with the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kg.errors import DataError
from kg.model import RawArticle, Reading, Span
from kg.pipeline import extract
from kg.resolve import resolve
from kg.resolve.compare import Comparison, Side, compare
from kg.resolve.decision_files import KINDS, VERDICTS
from kg.resolve.mentions import key_at
from kg.resources import resource

_FILE = "data/identity/pairs.tsv"
_DAY = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_HEAD = ["kind", "expected", "left", "right", "why"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two mentions and whether they are one thing."""

    kind: str
    expected: str
    """`same`, `different` or `unsure`: what a careful reader of these two sentences alone can say."""
    left: str
    right: str
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class Met:
    """A pair with what the rules say of it."""

    pair: Pair
    comparison: Comparison | None
    """None where the reader does not find one of the mentions."""
    sides: tuple[Side, Side] | None

    @property
    def verdict(self) -> str:
        """Return the verdict; a mention that is not found is joined with nothing."""
        return self.comparison.verdict if self.comparison else "missed"


@dataclass(frozen=True, slots=True)
class PairScore:
    """How often the verdicts agree with the labels."""

    pairs: int
    agreed: int
    joined: int
    """Pairs that are said to be one."""
    rightly: int
    """Of these, those that are."""
    same: int
    """Pairs that are one."""

    @property
    def precision(self) -> float:
        """Return the share of what is joined that is rightly so; 1 where nothing is."""
        return self.rightly / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """Return the share of pairs that are one that is joined."""
        return self.rightly / self.same if self.same else 1.0

    @property
    def agreement(self) -> float:
        """Return the share of all three verdicts that are the label."""
        return self.agreed / self.pairs


def labelled_pairs() -> list[Pair]:
    """Return the labelled pairs.

    Raises:
        DataError: a bad row.
    """
    found: list[Pair] = []
    lines = [(n, line) for n, line in enumerate(resource(_FILE).read_text("utf-8").splitlines(), 1) if line]
    for number, line in [one for one in lines if not one[1].startswith("#")][1:]:
        cells = line.split("\t")
        if len(cells) != len(_HEAD) or cells[0] not in KINDS or cells[1] not in VERDICTS:
            raise DataError(f"{_FILE}:{number}: a row has kind, expected, left, right, why")
        if any(cell.count("[") != 1 or cell.count("]") != 1 for cell in cells[2:4]):
            raise DataError(f"{_FILE}:{number}: each sentence has one mention in [ ]")
        kind, expected, left, right, why = cells
        found.append(Pair(kind, expected, left, right, why, number))
    return found


def meet(pair: Pair) -> Met:
    """Return what the rules say of a pair."""
    readings, spans = zip(*(_read(words, f"pairs:{pair.line}") for words in (pair.left, pair.right)), strict=True)
    keys = [key_at(pair.kind, reading, span) for reading, span in zip(readings, spans, strict=True)]
    if None in keys:
        return Met(pair, None, None)
    ids = resolve(readings).ids
    one, other = (
        Side(reading, key or "", ids[reading.article.id]) for reading, key in zip(readings, keys, strict=True)
    )
    return Met(pair, compare(pair.kind, one, other), (one, other))


def score(met: Iterable[Met]) -> PairScore:
    """Return the score of the verdicts."""
    found = [(one.pair.expected, one.verdict) for one in met]
    return PairScore(
        pairs=len(found),
        agreed=sum(expected == verdict for expected, verdict in found),
        joined=sum(verdict == "same" for _, verdict in found),
        rightly=sum(expected == verdict == "same" for expected, verdict in found),
        same=sum(expected == "same" for expected, _ in found),
    )


def _read(words: str, source: str) -> tuple[Reading, Span]:
    start, end = words.index("["), words.index("]") - 1
    text = words.replace("[", "").replace("]", "")
    day = _DAY.search(text)
    published = f"{day[3]}-{day[2]:0>2}-{day[1]:0>2}" if day else None
    return extract(RawArticle(source=source, text=text, published=published)), Span(start, end)
