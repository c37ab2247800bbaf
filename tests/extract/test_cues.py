"""Word tables: every kind that stands in one is read by the code, and none is asked for that is not there."""

from __future__ import annotations

import re

import pytest

from kg import lexicons
from kg.errors import DataError
from kg.extract import lexicon
from kg.extract.cues import cues, skip, skip_back
from kg.extract.stream import expand
from kg.resources import resource
from kg.text.tokens import tokenize

TABLES = ("award_verbs", "award_words", "counted", "figure_words", "speech_verbs", "speech_words", "tenure_words")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in resource("extract").rglob("*.py"))


@pytest.mark.parametrize("table", TABLES)
def test_every_kind_is_read(table: str) -> None:
    kinds = {kind for _, (_form, kind) in lexicons.rows(table, 2)}
    assert kinds
    assert {kind for kind in kinds if not re.search(rf'"{kind}"', CODE)} <= {"thing"}


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    rows = [(lexicon.key(form), kind) for _, (form, kind) in lexicons.rows(table, 2)]
    assert len(rows) == len(set(rows))


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(DataError, match="award_words"):
        cues("award_words", "nonsense")


def test_runs_of_words_are_skipped_both_ways() -> None:
    stream = expand(text := "UBND đã trân trọng trao", tokenize(text))
    adverbs = cues("award_words", "adverb")
    verb = stream.folded.index("trao")
    assert skip(stream, verb - 3, adverbs) == verb
    assert skip_back(stream, verb, 0, adverbs) == verb - 3
    assert skip_back(stream, verb, verb - 1, adverbs) == verb
