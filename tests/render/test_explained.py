"""An explained article: every claim with its rule, every word that a code stands for, marks that fit their words."""

from __future__ import annotations

import json
import re

import pytest

from kg.extract.marks import marks, statements
from kg.extract.reading import explain
from kg.extract.refusals import REASONS
from kg.ingest import read_one
from kg.lexicons import rows
from kg.model import RawArticle, Span
from kg.render.explain_page import explain_page
from kg.render.explained import Explained, explained
from kg.resources import resource
from kg.text import prepare
from kg.text.spacy_room import highlight

TEXT = (
    "Ngày 17/10/2023, Tỉnh ủy Thượng Lam tổ chức Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW. "
    "Đồng chí Lò Văn Sính, Phó Bí thư Thường trực Tỉnh ủy, chủ trì hội nghị; bà Sùng Thị Dở được tặng quà."
)


def read(text: str, lang: str = "vi") -> Explained:
    """Return a text explained."""
    return explained(*explain(prepare(RawArticle("test", text))), lang)


def test_every_claim_stands_under_its_paragraph_with_its_rule_and_words() -> None:
    view = read(TEXT)
    lines = [line for passage in view.passages for line in passage.lines]
    told = {(line.subject, line.predicate, line.object, line.note, line.evidence.rule) for line in lines}
    assert (
        "Lò Văn Sính", "giữ chức", "Phó Bí thư Thường trực, Tỉnh ủy Thượng Lam", "Đương chức", "holding.apposition",
    ) in told  # fmt: skip
    assert [line.key for line in lines] == [f"c{number}" for number in range(1, len(lines) + 1)]
    refused = {(one.words, one.reason) for passage in view.passages for one in passage.refused}
    assert ("Sùng Thị Dở", "bài không nêu chức vụ, cũng không nói dự với tư cách chính thức") in refused


def test_english_words_for_an_english_reader() -> None:
    lines = [line for passage in read(TEXT, "en").passages for line in passage.lines]
    assert ("Lò Văn Sính", "takes part in", "Chairs") in {(one.subject, one.predicate, one.note) for one in lines}


def test_every_reason_statement_and_rule_of_the_samples_is_in_words() -> None:
    words = json.loads(resource("render/static/explain.json").read_text(encoding="utf-8"))
    assert set(words["reasons"]) == set(REASONS)
    rules, labels = set(), set()
    for path in sorted(resource("data/articles").glob("*.txt")):
        reading, _ = explain(prepare(read_one(str(path))))
        said = statements(reading)
        rules |= {one.evidence.rule for one in (*marks(reading), *said)}
        labels |= {one.label for one in said}
    assert rules - set(words["rules"]) == set()
    assert labels - set(words["statements"]) == set()
    assert all(set(entry) == {"vi", "en"} for table in words.values() for entry in table.values())


def test_every_rule_that_a_table_makes_is_in_words() -> None:
    words = json.loads(resource("render/static/explain.json").read_text(encoding="utf-8"))["rules"]
    kinds = {kind for _, (_, kind, frame) in rows("organ_change_verbs", 3) if frame == "verb"}
    assert len(kinds) >= 6
    assert {f"change.{kind}" for kind in kinds} - set(words) == set()
    assert {f"speech.{how}" for how in ("by", "colon", "verb")} - set(words) == set()


def test_nothing_that_is_said_is_left_out_of_the_page() -> None:
    for path in sorted(resource("data/articles").glob("f0[1-5]*.txt")):
        reading, refused = explain(prepare(read_one(str(path))))
        html = explain_page(explained(reading, refused, "vi"), "vi")
        said = len(statements(reading))
        assert len(re.findall(r'<li id="c\d+">', html)) == said
        assert len(re.findall(r'<li id="x\d+">', html)) == len(refused)
        links = set(re.findall(r'href="#([a-z]\d+)"', html))
        assert links <= set(re.findall(r'<li id="([a-z]\d+)">', html))


@pytest.mark.parametrize("text", ['a <b> & {c} "d"', "(Tỉnh ủy)", "một hai ba\nbốn"])
def test_marks_change_no_letter(text: str) -> None:
    markup = highlight(text, [(Span(0, 3), "p1", "person"), (Span(2, len(text) - 1), "c1", "claim")])
    without_tags = re.sub(r'<a class="tag[^>]*>[^<]*</a>', "", markup)
    plain = re.sub(r"<[^>]*>", "", without_tags)
    for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        plain = plain.replace(entity, char)
    assert "".join(plain.split()) == "".join(text.split())
    assert "style=" not in markup
