"""Golden articles: a text in, the claims of `articles/NAME.json` out, read and found right by a person.

A kind that a file leaves out is not compared: readers may differ there.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.extract.reading import extract
from kg.model import RawArticle, Reading
from kg.text import prepare
from tests.extract.phrases import evidences
from tests.golden.form import lines, names

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))
FEWEST = 12


def reading(path: Path) -> Reading:
    return extract(prepare(RawArticle(path.name, path.read_text(encoding="utf-8"))))


def test_there_are_golden_articles() -> None:
    assert len(ARTICLES) >= FEWEST


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_read_as_a_person_reads_it(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = lines(reading(path))
    assert {kind: found[kind] for kind in expected} == expected


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_fact_carries_its_words(path: Path) -> None:
    one = reading(path)
    quoted = list(evidences(one))
    assert quoted
    for evidence in quoted:
        assert one.article.text[evidence.span.start : evidence.span.end] == evidence.quote
        assert 0 < evidence.confidence <= 1
        assert "." in evidence.rule


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_every_local_key_is_somebody_s(path: Path) -> None:
    one = reading(path)
    known = set(names(one))
    holdings = {holding.key for holding in one.holdings}
    assert len(known) == len(one.persons) + len(one.organs) + len(one.documents) + len(one.events)
    people = {key for key in known if key.startswith("p")}
    used = {holding.person for holding in one.holdings} | {part.person for part in one.participations}
    used |= {speech.person for speech in one.speeches}
    assert used <= people
    used = {holding.organ for holding in one.holdings} | {figure.organ for figure in one.figures}
    used |= {claim.value for organ in one.organs for claim in organ.parents}
    used |= {claim.value for document in one.documents for claim in document.issuers}
    used |= {claim.value for event in one.events for claim in (*event.organisers, *event.about, *event.parents)}
    used |= {key for change in one.changes for key in (*change.originals, *change.results)}
    used |= {key for award in one.commendations for key in award.recipients}
    used |= {part.event for part in one.participations} | {speech.event for speech in one.speeches}
    assert used - {None} <= known
    used = {part.capacity for part in one.participations} | {speech.capacity for speech in one.speeches}
    assert used - {None} <= holdings
    used = {told.document for holding in one.holdings for told in holding.attestations}
    assert used - {None} <= known


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_the_words_of_a_holding_name_the_person(path: Path) -> None:
    one = reading(path)
    name = names(one)
    for holding in one.holdings:
        for told in holding.attestations:
            quote = told.evidence.quote
            assert name[holding.person] in quote or holding.title.split()[-1].lower() in quote.lower()
