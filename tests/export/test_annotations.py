"""Annotations read back: by spaCy as a DocBin, and from JSON lines; every span is words of the article."""

from __future__ import annotations

import json

import pytest
import spacy
from spacy.tokens import Doc, DocBin

from kg.export.annotations import annotation_line, doc_bin
from kg.extract.marks import marks, statements
from kg.ingest import read_one
from kg.model import Reading
from kg.pipeline import extract
from kg.resources import resource


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    return [extract(read_one(str(path))) for path in sorted(resource("data/articles").glob("*.txt"))]


def read_back(readings: list[Reading]) -> list[Doc]:
    """Return the documents as a user's own spaCy reads them."""
    return list(DocBin().from_bytes(doc_bin(readings)).get_docs(spacy.blank("xx").vocab))


def test_spacy_reads_every_span_back(readings: list[Reading]) -> None:
    for reading, document in zip(readings, read_back(readings), strict=True):
        assert document.text == reading.article.text
        assert document.user_data["article"] == reading.article.id
        found = sorted((span.start_char, span.end_char, span.label_) for span in document.spans["sc"])
        assert found == sorted((mark.span.start, mark.span.end, mark.label) for mark in marks(reading))
        claims = sorted((span.start_char, span.end_char, span.label_) for span in document.spans["claims"])
        said = statements(reading)
        assert claims == sorted((one.evidence.span.start, one.evidence.span.end, one.label) for one in said)
        assert len(document.user_data["relations"]) == len(said)


def test_entities_do_not_overlap_and_name_the_persons(readings: list[Reading]) -> None:
    (document,) = read_back(readings[:1])
    assert [entity.text for entity in document.ents if entity.label_ == "person"][:2] == ["Lò Văn Sính", "Giàng A Páo"]
    assert any(token.is_sent_start and token.i for token in document)


def test_json_lines_say_the_same(readings: list[Reading]) -> None:
    for reading in readings:
        data = annotation_line(reading)
        assert data.count(b"\n") == 1
        line = json.loads(data)
        text, tokens = line["text"], line["tokens"]
        assert text == reading.article.text
        assert all(text[one["start"] : one["end"]] == one["text"] for one in tokens)
        assert len(line["spans"]) == len(marks(reading))
        for span in line["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        things = {span["thing"] for span in line["spans"]}
        named = {one[end] for one in line["relations"] for end in ("subject", "object") if end in one}
        assert named <= things


def test_a_holding_is_a_relation_with_its_status_and_rule(readings: list[Reading]) -> None:
    line = json.loads(annotation_line(readings[0]))
    (post, *_) = [one for one in line["relations"] if one["label"] == "holds"]
    assert (post["value"], post["is"], post["rule"]) == ("Phó Bí thư Thường trực", "current", "holding.apposition")
    assert line["text"][post["start"] : post["end"]] == "Lò Văn Sính, Phó Bí thư Thường trực Tỉnh ủy"
