"""The labelled pairs and the identity corpus: what they hold, and how they are scored."""

from __future__ import annotations

from collections import defaultdict

import pytest

from kg.evaluate.identity import GoldMention as Gold
from kg.evaluate.identity import _clustering, clusterings, gold_mentions
from kg.evaluate.pairs import Met, Pair, labelled_pairs, meet, score
from kg.resolve.compare import Comparison
from kg.resolve.decision_files import KINDS, VERDICTS

ENOUGH = {"person": 15, "organ": 15, "document": 10, "event": 6}


def test_there_are_enough_pairs_of_each_kind_and_label() -> None:
    pairs = labelled_pairs()
    assert len(pairs) >= 300
    assert len({(pair.kind, pair.left, pair.right) for pair in pairs}) == len(pairs)
    for kind in KINDS:
        for label in VERDICTS:
            assert sum((pair.kind, pair.expected) == (kind, label) for pair in pairs) >= 8, (kind, label)


def test_the_corpus_meets_enough_of_each_in_several_articles_under_several_wordings() -> None:
    articles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    words: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for gold in gold_mentions():
        articles[gold.kind, gold.entity].add(gold.article)
        words[gold.kind, gold.entity].add(gold.words)
    for kind, least in ENOUGH.items():
        assert sum(len(found) > 1 for (of, _), found in articles.items() if of == kind) >= least
    worded = [entity for entity, found in words.items() if len(found) > 1]
    assert sum(kind in {"organ", "document", "event"} for kind, _ in worded) >= 25


def test_every_gold_mention_is_read() -> None:
    assert [one.missed for one in clusterings().values()] == [(), (), (), ()]


def placed(*pairs: tuple[str, str]) -> list[tuple[Gold, str]]:
    """Return mentions as (entity, cluster)."""
    return [(Gold("person", entity, "a", "An", 1), cluster) for entity, cluster in pairs]


@pytest.mark.parametrize(
    ("pairs", "precision", "recall"),
    [
        ([("a", "1"), ("a", "1"), ("b", "2")], 1, 1),
        ([("a", "1"), ("b", "1")], 0.5, 1),
        ([("a", "1"), ("a", "2")], 1, 0.5),
        ([("a", "1"), ("a", "1"), ("a", "2"), ("b", "2")], 0.75, (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4),
        ([("a", "1"), ("a", "missed/1")], 1, 0.5),
    ],
)
def test_b_cubed(pairs: list[tuple[str, str]], precision: float, recall: float) -> None:
    found = _clustering(placed(*pairs))
    assert (found.precision, found.recall) == (pytest.approx(precision), pytest.approx(recall))


def test_scores_of_pairs() -> None:
    def met(expected: str, verdict: str) -> Met:
        return Met(Pair("person", expected, "", "", "", 1), Comparison(verdict, 0.5, ()), None)

    found = score([met("same", "same"), met("same", "unsure"), met("different", "same"), met("unsure", "unsure")])
    assert (found.precision, found.recall, found.agreement) == (0.5, 0.5, 0.5)


def test_a_mention_that_is_not_read_is_joined_with_nothing() -> None:
    words = "Dự hội nghị tổng kết năm tại tỉnh Hải Lộ có đông đảo [đại biểu] các ngành."
    assert meet(Pair("person", "same", words, words.replace("năm", "quý"), "", 1)).verdict == "missed"
