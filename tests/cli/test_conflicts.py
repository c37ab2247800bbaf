"""`vnkg conflicts`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def disputed(run: Run, tmp_path: Path) -> Path:
    """Return a store of two articles that date a decision differently."""
    for name, day in (("a", "12/5/2022"), ("b", "15/5/2022")):
        (tmp_path / f"{name}.txt").write_text(
            f"Hội nghị quán triệt nghị quyết\n\nSáng 4/9/2023, Bộ Chính trị tổ chức hội nghị quán triệt Nghị quyết số "
            f"99-NQ/TW ngày {day} của Bộ Chính trị về bảo vệ môi trường. Lượt bài {name}.\n",
            "utf-8",
        )
    assert run("build", tmp_path, "--store", tmp_path / "s").exit_code == 0
    return tmp_path / "s"


def test_three_forms_tell_the_same(run: Run, disputed: Path) -> None:
    text = run("conflicts", "--store", disputed).stdout
    assert "Nghị quyết 99-NQ/TW" in text
    assert "ngày 12/5/2022" in text
    assert "ngày 15/5/2022" in text
    rows = list(csv.DictReader(io.StringIO(run("conflicts", "--store", disputed, "--format", "csv").stdout)))
    assert {row["value"] for row in rows} == {"2022-05-12", "2022-05-15"}
    assert sorted(row["rank"] for row in rows) == ["normal", "preferred"]
    (conflict,) = json.loads(run("conflicts", "--store", disputed, "--format", "json").stdout)
    assert [side["quote"] for side in conflict["sides"]] == [row["quote"] for row in rows]


def test_in_vietnamese_and_into_a_file(run: Run, disputed: Path, tmp_path: Path) -> None:
    result = run("--lang", "vi", "conflicts", "--store", disputed, "-o", tmp_path / "mau-thuan.txt")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Số mâu thuẫn: 1" in result.stderr
    text = (tmp_path / "mau-thuan.txt").read_text("utf-8")
    assert text.startswith("Nghị quyết 99-NQ/TW – ngày ban hành (giá trị)")
    assert "[được chọn]" in text
    table = run("--lang", "vi", "ask", "conflicts", "--store", disputed).stdout
    assert "được chọn" in table
    assert "preferred" not in table


def test_only_one_kind_and_none(run: Run, disputed: Path) -> None:
    result = run("conflicts", "--store", disputed, "--kind", "heads")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "Conflicts: 0" in result.stderr
    assert json.loads(run("conflicts", "--store", disputed, "--kind", "posts", "--format", "json").stdout) == []


def test_a_store_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("conflicts", "--store", tmp_path / "nowhere")
    assert result.exit_code == 1
    assert "nowhere" in result.stderr
    assert not (tmp_path / "nowhere").exists()
