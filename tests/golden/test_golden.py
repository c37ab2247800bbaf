"""Text in, claims out: `NAME.txt` gives the lines of `NAME.tsv`, and every fact shows its words.

After a change that is meant: `python tools/golden.py`, and read the difference before it is kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.model import Reading
from tests.golden.claims import claims, evidence

TEXTS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.fixture(params=TEXTS, ids=lambda path: path.stem)
def read(request: pytest.FixtureRequest) -> tuple[Path, Reading]:
    """Return a text's path and what was read in it."""
    return request.param, kg.extract(request.param)


def test_the_claims_are_these(read: tuple[Path, Reading]) -> None:
    path, reading = read
    assert claims(reading).splitlines() == path.with_suffix(".tsv").read_text(encoding="utf-8").splitlines()


def test_every_fact_shows_its_words(read: tuple[Path, Reading]) -> None:
    _, reading = read
    found = list(evidence(reading))
    assert found
    for one in found:
        assert reading.article.text[one.span.start : one.span.end] == one.quote
