"""Gold held against the graph: a careful reader's facts score whole, every changed one costs exactly what it should."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner, Result

from kg.cli.group import root
from kg.errors import DataError
from kg.evaluate import errors, evaluate, report
from kg.evaluate.outcome import Outcome, Slip, Wish, settle, shares
from kg.evaluate.report import KINDS

TEXT = """\
Tỉnh ủy Lan Trì sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW

Thứ Tư, 15/11/2023

Sáng 15/11/2023, Tỉnh ủy Lan Trì tổ chức Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW \
ngày 22/10/2018 của Bộ Chính trị về “Tăng cường bảo vệ nền tảng tư tưởng của Đảng, đấu tranh \
phản bác các quan điểm sai trái, thù địch trong tình hình mới”.

Đồng chí Trần Thị Mẫu, Bí thư Tỉnh ủy Lan Trì chủ trì hội nghị. \
Dự hội nghị có đồng chí Lê Quốc Thử, Trưởng Ban Tuyên giáo Tỉnh ủy Lan Trì.

Nguyễn Thảo
"""
GOLD: dict[str, Any] = {
    "published": "2023-11-15",
    "authors": ["Nguyễn Thảo"],
    "persons": [{"id": "mau", "names": ["Trần Thị Mẫu"]}, {"id": "thu", "names": ["Lê Quốc Thử"]}],
    "organs": [
        {"id": "tu", "names": ["Tỉnh ủy Lan Trì", "Tỉnh ủy"]},
        {"id": "btg", "names": ["Ban Tuyên giáo Tỉnh ủy Lan Trì"], "part_of": "tu"},
        {"id": "bct", "names": ["Bộ Chính trị"]},
    ],
    "documents": [
        {
            "id": "nq",
            "type": "Nghị quyết",
            "number": "35-NQ/TW",
            "issuer": "bct",
            "date": "2018-10-22",
            "title": "tăng cường bảo vệ nền tảng tư tưởng của Đảng",
        }
    ],
    "events": [
        {
            "id": "hn",
            "kind": "hội nghị",
            "names": ["Hội nghị sơ kết 5 năm thực hiện Nghị quyết số 35-NQ/TW"],
            "start": "2023-11-15",
            "organisers": ["tu"],
            "about": ["nq"],
        }
    ],
    "positions": [
        {"person": "mau", "title": ["Bí thư"], "organ": "tu", "surface": "Bí thư Tỉnh ủy Lan Trì"},
        {
            "person": "thu",
            "title": ["Trưởng ban", "Trưởng"],
            "organ": "btg",
            "surface": "Trưởng Ban Tuyên giáo Tỉnh ủy",
        },
    ],
    "participations": [
        {"person": "mau", "event": "hn", "roles": ["chairs", "attends"]},
        {"person": "thu", "event": "hn", "roles": ["attends", "x-reports"]},
    ],
}
NOT_SAID = {"place", "former"}
"""Kinds of which this article has nothing."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with the article and its gold."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    write(tmp_path, GOLD)
    return tmp_path


def write(folder: Path, gold: dict[str, Any]) -> None:
    """Write gold for the article."""
    (folder / "a.yaml").write_text(yaml.safe_dump(gold, allow_unicode=True), encoding="utf-8")


def changed(*path: str | int, value: object) -> dict[str, Any]:
    """Return the gold with one value changed."""
    gold = json.loads(json.dumps(GOLD))
    inner = gold
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return dict(gold)


def test_a_careful_reader_agrees(folder: Path) -> None:
    figures = report(evaluate(folder))
    assert {kind: one.f1 for kind, one in figures.kinds.items()} == {
        kind: float(kind not in NOT_SAID) for kind in KINDS
    }
    assert (figures.articles, figures.refused, figures.macro_f1) == (1, 0, 1.0)


@pytest.mark.parametrize(
    ("gold", "kind", "hits", "wanted", "found"),
    [
        (changed("persons", 0, "names", value=["Trần Thị Mâu"]), "person", 1, 2, 2),
        (changed("persons", 0, "names", value=["Trần Thị Mâu", "Trần Thị Mẫu"]), "person", 2, 2, 2),
        (changed("organs", 0, "names", value=["Thành ủy Lan Trì"]), "organ", 2, 3, 3),
        (changed("documents", 0, "number", value="36-NQ/TW"), "document", 0, 1, 1),
        (changed("documents", 0, "type", value="Chỉ thị"), "doc_type", 0, 1, 1),
        (changed("documents", 0, "issuer", value="tu"), "issuer", 0, 1, 1),
        (changed("documents", 0, "date", value="2018-10-11"), "doc_date", 0, 1, 1),
        (changed("documents", 0, "title", value="chuyển đổi số"), "doc_title", 0, 1, 1),
        (changed("events", 0, "start", value="--11-15"), "event_date", 0, 1, 1),
        (changed("events", 0, "organisers", value=["bct"]), "organiser", 0, 1, 1),
        (changed("events", 0, "place", value="Hội trường Tỉnh ủy"), "place", 0, 1, 0),
        (changed("positions", 0, "title", value=["Phó Bí thư"]), "holds", 1, 2, 2),
        (changed("positions", 0, "organ", value="btg"), "holds", 1, 2, 2),
        (changed("positions", 0, "former", value=True), "former", 0, 1, 0),
        (changed("positions", 0, "optional", value=True), "holds", 1, 1, 1),
        (changed("participations", 0, "roles", value=["speaks"]), "takes_part", 0, 1, 1),
        (changed("participations", value=[]), "takes_part_any_role", 0, 0, 2),
        (changed("participations", 0, "optional", value=True), "takes_part", 0, 0, 0),
        (changed("participations", 0, "optional", value=True), "takes_part_any_role", 1, 1, 1),
        (changed("authors", value=["Lê Thảo"]), "byline", 0, 1, 1),
    ],
)
def test_a_changed_fact_costs(
    folder: Path, gold: dict[str, Any], kind: str, hits: int, wanted: int, found: int
) -> None:
    write(folder, gold)
    one = report(evaluate(folder)).kinds[kind]
    assert (one.hits, one.gold, one.found) == (hits, wanted, found)


def test_errors_come_with_their_sentence(folder: Path) -> None:
    write(folder, changed("positions", 1, "title", value=["Phó Trưởng ban"]))
    slips = {(one.kind, one.way): one for one in errors(evaluate(folder))}
    assert slips["holds", "extra"].words == "Lê Quốc Thử, Trưởng ban, Ban Tuyên giáo Tỉnh ủy Lan Trì"
    for way in ("missed", "extra"):
        sentence = slips["holds", way].sentence
        assert sentence == "Dự hội nghị có đồng chí Lê Quốc Thử, Trưởng Ban Tuyên giáo Tỉnh ủy Lan Trì."


def test_a_name_beside_a_dash_in_the_quote_names_the_person(tmp_path: Path) -> None:
    """The nearest full name is too far from what the person does, so that the quote has the given name and a dash."""
    far = "Hội nghị bàn nhiều việc, mỗi việc một nội dung riêng của từng địa phương trong tỉnh. " * 8
    (tmp_path / "a.txt").write_text(
        "Sáng 18/11/2025, Tỉnh ủy Thượng Lam tổ chức Hội nghị tổng kết. Dự có bà Tạ Thị Quế, Phó Bí thư Tỉnh ủy.\n"
        f"{far}\nBà Quế - Phó Bí thư Tỉnh ủy - phát biểu tại hội nghị.",
        encoding="utf-8",
    )
    write(tmp_path, {"persons": [{"id": "que", "names": ["Tạ Thị Quế"]}], "positions": [], "events": [], "organs": []})
    (judged,) = evaluate(tmp_path)
    outcome = judged.outcomes["evidence"]
    assert outcome.hits == outcome.found >= 3


def test_an_article_that_is_refused_finds_nothing(folder: Path) -> None:
    (folder / "a.txt").write_text("Nothing in this text is Vietnamese at all. " * 30, encoding="utf-8")
    (judged,) = evaluate(folder)
    assert "a.txt" in judged.refused
    assert (judged.outcomes["person"].gold, judged.outcomes["person"].found) == (2, 0)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("persons: [", "a.yaml: no YAML"),
        ("- một", "a.yaml: gold is a mapping"),
        ("persons: [{id: a}]", "a.yaml: an entry lacks or misuses a key: 'names'"),
    ],
)
def test_broken_gold_is_one_line(folder: Path, text: str, said: str) -> None:
    (folder / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        evaluate(folder)
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_gold_needs_its_article(folder: Path) -> None:
    (folder / "a.txt").unlink()
    with pytest.raises(DataError, match="its article is missing"):
        evaluate(folder)
    (folder / "a.yaml").unlink()
    with pytest.raises(DataError, match="no gold here"):
        evaluate(folder)


def test_each_fact_serves_one_wish() -> None:
    wishes = [
        Wish(frozenset("ab"), Slip("first")),
        Wish(frozenset("a"), Slip("second")),
        Wish(frozenset("c"), Slip("c"), optional=True),
    ]
    outcome = settle(wishes, {"a": Slip("a"), "d": Slip("d")})
    assert outcome == Outcome(1, 2, 2, (Slip("second"),), (Slip("d"),))


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((0, 0, 0), (0.0, 0.0, 0.0)), ((1, 2, 1), (1.0, 0.5, 2 / 3)), ((2, 2, 4), (0.5, 1.0, 2 / 3))],
)
def test_shares(counts: tuple[int, int, int], expected: tuple[float, float, float]) -> None:
    assert shares(*counts) == pytest.approx(expected)


def vnkg(*args: object) -> Result:
    """Run the command."""
    return CliRunner().invoke(root, [str(arg) for arg in args], catch_exceptions=False)


def test_the_command_writes_table_json_and_changes(folder: Path) -> None:
    figures = folder / "figures.json"
    first = vnkg("evaluate", folder, "--json", figures, "--lang", "en")
    assert first.exit_code == 0
    assert "1/1/1" in first.stdout
    assert json.loads(figures.read_text(encoding="utf-8"))["macro_f1"] == 1.0
    assert f"Nothing changed since {figures}." in vnkg("evaluate", folder, "--baseline", figures, "--lang", "en").stdout
    write(folder, changed("persons", 0, "names", value=["Trần Thị Mâu"]))
    second = vnkg("evaluate", folder, "--baseline", figures, "--errors", "--lang", "en")
    assert "person               1.000 -> 0.500  (-0.500)" in second.stdout
    assert "person\ta\tmissed\tTrần Thị Mâu\t" in second.stdout
    assert "person\ta\textra\tTrần Thị Mẫu\tĐồng chí Trần Thị Mẫu, Bí thư" in second.stdout


def test_the_command_refuses_what_is_no_report(folder: Path) -> None:
    (folder / "b.json").write_text("[]", encoding="utf-8")
    result = vnkg("evaluate", folder, "--baseline", folder / "b.json")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "b.json: no report" in result.stderr
