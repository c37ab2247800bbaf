"""Every named question against the two hand-written articles."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal

from kg.cli.headings import HEADINGS
from kg.errors import QueryError
from kg.query import Parameter, ask, load, names, readable, rows
from kg.query.question import parse
from kg.store import GraphStore
from tests.query.answers import ANSWERS, BINH, DOCUMENT, EVENT, HUNG, HUNG_2, PARTY


def answer(
    store: GraphStore, name: str, given: dict[str, str], shown: str, language: str = "en"
) -> list[tuple[str, ...]]:
    columns, found = rows(ask(store, load(name), given, language).results)
    at = [columns.index(column) for column in shown.split()]
    return [tuple(readable(row[one], store, language) for one in at) for row in found]


@pytest.mark.parametrize(("name", "given", "shown", "expected"), ANSWERS)
def test_answers(
    store: GraphStore, name: str, given: dict[str, str], shown: str, expected: list[tuple[str, ...]]
) -> None:
    assert answer(store, name, given, shown) == expected


def test_facts_of_an_article_are_of_every_kind(store: GraphStore) -> None:
    found = answer(store, "facts", {"article": "mot.txt"}, "kind fact quote")
    kinds = "person organ document event post participation speech commendation figure change claim"
    assert {kind for kind, *_ in found} == set(kinds.split())
    assert ("post", f"{BINH} – Phó Bí thư, {PARTY}", "Phó Bí thư Tỉnh ủy Vân Sơn") in found
    assert ("figure", "2223 cộng tác viên", "2.223 cộng tác viên") in found
    assert HUNG_2 not in str(found)


def test_facts_come_in_the_language_asked(store: GraphStore) -> None:
    found = answer(store, "facts", {"article": "mot.txt"}, "kind fact", "vi")
    assert {kind for kind, _ in found} == {
        *("người", "cơ quan", "văn bản", "sự kiện", "chức vụ", "tham dự", "phát biểu", "khen thưởng", "số liệu"),
        *("thay đổi tổ chức", "khẳng định"),
    }
    assert ("tham dự", f"{HUNG} – Chủ trì – {EVENT}") in found
    assert ("khẳng định", f"{DOCUMENT} – ngày ban hành – 2018-10-22") in found


def test_reasons_come_in_the_language_asked(store: GraphStore) -> None:
    (first, _) = answer(store, "conflicts", {}, "reason", "vi")
    assert first == ("Số nguồn độc lập bằng nhau (1); chọn vì bảng tham chiếu văn bản ghi giá trị này.",)


def test_every_question_is_tested_here() -> None:
    assert {name for name, *_ in ANSWERS} | {"facts"} == set(names())
    assert len(names()) >= 25


@pytest.mark.parametrize("name", names())
def test_a_question_runs_as_it_stands(store: GraphStore, name: str) -> None:
    columns, found = rows(store.query(load(name).sparql))
    list(found)
    assert set(columns) <= set(HEADINGS)


@pytest.mark.parametrize("name", names())
def test_a_question_is_put_in_both_languages(name: str) -> None:
    question = load(name)
    assert question.text("vi").endswith("?")
    assert question.text("en").endswith("?")
    assert question.text("vi") != question.text("en")
    assert "ORDER BY" in question.sparql


@pytest.mark.parametrize(
    ("name", "given", "said"),
    [
        ("posts", {}, "needs --person ("),
        ("posts", {"persons": "x"}, "has no parameter 'persons'; it has: person"),
        ("posts", {"person": "Trần Văn Không"}, "no person in the store"),
        ("appointments", {"since": "1/2/2024"}, "is no date"),
        ("most-seen", {"atleast": "many"}, "is no whole number"),
        ("posts", {"person": '"> } DROP ALL'}, "no person in the store"),
    ],
)
def test_wrong_parameters(store: GraphStore, name: str, given: dict[str, str], said: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask(store, load(name), given)
    assert said in str(caught.value)
    assert caught.value.vi


def test_an_unknown_question_names_the_known_ones() -> None:
    with pytest.raises(QueryError, match=r"there is no question 'nope'; choose one of: appointments, .*together"):
        load("nope")


HEAD = "# vi: Ai?\n# en: Who?\n"
PARAM = "# param person (person, required): họ tên | the name\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (HEAD.replace("# vi: Ai?\n", "") + "SELECT * {}", "the head lacks"),
        (HEAD + "# param person (person, perhaps): họ tên | the name\nSELECT * {}", "cannot be read"),
        (HEAD + PARAM + "SELECT * {}", "parameter 'person' has no known kind or no place"),
        (HEAD + PARAM.replace("(person,", "(planet,") + "SELECT * { VALUES ?person { UNDEF } }", "no known kind"),
    ],
)
def test_a_malformed_question_is_refused(text: str, said: str) -> None:
    with pytest.raises(QueryError, match=said):
        parse("test", text)


def test_a_question_is_read_whole() -> None:
    text = HEAD + PARAM.replace("required", "default x") + "SELECT * { VALUES ?person { UNDEF } }"
    assert parse("test", text).parameters == (Parameter("person", "person", False, "x", "họ tên", "the name"),)  # noqa: FBT003


def test_what_was_understood_is_told(store: GraphStore) -> None:
    found = ask(store, load("posts"), {"person": "nguyen manh hung"}).understood["person"]
    assert sorted(found.labels) == [HUNG, HUNG_2]


def test_literals_are_not_cut(store: GraphStore) -> None:
    _, found = rows(ask(store, load("speeches"), {"person": HUNG}).results)
    ((*_, quote, _),) = found
    assert isinstance(quote, Literal)
