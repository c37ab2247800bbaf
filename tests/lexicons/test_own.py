"""A user's own lexicons: what they add is read, what is wrong with them is told by file and line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import lexicons
from kg.config import Project, read_project
from kg.errors import DataError, KgError

ORGANS = "form\tname\tkind\tlevel\n"
ROW = "CLB Sông Lam\tCâu lạc bộ Hưu trí Sông Lam\tMassOrganisation\tprovince\n"
TEXT = "Ngày 5/3/2024, CLB Sông Lam tổ chức hội nghị. Ông Lò Văn Sính, Giám đốc CLB Sông Lam, chủ trì hội nghị.\n"


@pytest.fixture
def unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this process one that has read no table; put back what it has read afterwards."""
    monkeypatch.setattr(lexicons, "_read", False)
    monkeypatch.setattr(lexicons, "_chosen", ())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one table of one row."""
    own = tmp_path / "own"
    own.mkdir()
    (own / "organs.tsv").write_text(ORGANS + ROW, encoding="utf-8")
    return own


BAD = (
    ("organs.tsv", "form\tname\tkind\n", "organs.tsv:1: the first line names the columns.*form . name . kind . level"),
    ("organs.tsv", "", "organs.tsv:1: the first line names the columns"),
    ("organs.tsv", ORGANS + "A\tB\tClub\tcentral\n", "organs.tsv:2: kind 'Club' is none of: ArmedForcesUnit, "),
    ("organs.tsv", ORGANS + "\n# x\nA\tB\tCourt\tcity\n", "organs.tsv:4: level 'city' is none of: .empty., base"),
    ("organs.tsv", ORGANS + "A\tB\tCourt\tbase\tx\n", "organs.tsv:2: 5 cells, there are 4 columns"),
    ("organs.tsv", ORGANS + "\tB\tCourt\tbase\n", "organs.tsv:2: the first cell is empty: form"),
    ("organs.tsv", ORGANS + "A   B   Court\n", "organs.tsv:2: part the cells by tabs"),
    ("organs.tsv", ORGANS + "A\tB \tCourt\n", "organs.tsv:2: name 'B ' is not NFC, or has spaces"),
    ("organs.tsv", ORGANS + "So\u031b\u0309\tB\tCourt\n", "organs.tsv:2: form .* is not NFC"),
    ("titles.tsv", "form\tlabel\n", "titles.tsv:1: the first line names the columns"),
    ("orgs.tsv", ORGANS, "orgs.tsv: no lexicon has this name; there are abbreviations, "),
)


@pytest.mark.usefixtures("unread")
@pytest.mark.parametrize(("name", "content", "told"), BAD)
def test_a_bad_table_is_told_by_file_and_line(tmp_path: Path, name: str, content: str, told: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=told) as raised:
        lexicons.use([tmp_path])
    assert raised.value.vi
    assert lexicons.in_use() == ()


@pytest.mark.usefixtures("unread")
def test_no_folder_and_an_empty_one_are_told(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such folder"):
        lexicons.use([tmp_path / "none"])
    with pytest.raises(DataError, match="no table in it"):
        lexicons.use([tmp_path])
    (tmp_path / "organs.tsv").write_bytes(b"\xff\xfe")
    with pytest.raises(DataError, match="save it as UTF-8"):
        lexicons.use([tmp_path])


@pytest.mark.usefixtures("unread")
def test_rows_of_a_users_own_follow_ours(folder: Path) -> None:
    lexicons.use([folder])
    found = [cells for _, cells in lexicons.rows("organs", 4)]
    assert found[0][0] == "Bộ Chính trị"
    assert found[-1] == ["CLB Sông Lam", "Câu lạc bộ Hưu trí Sông Lam", "MassOrganisation", "province"]
    assert [file.name for file in lexicons.files()] == ["organs.tsv"]


@pytest.mark.usefixtures("unread")
def test_a_file_with_a_byte_order_mark_is_read(folder: Path) -> None:
    (folder / "organs.tsv").write_text(ORGANS + ROW, encoding="utf-8-sig")
    lexicons.use([folder])
    assert lexicons.in_use() == (folder,)


@pytest.mark.usefixtures("unread")
def test_lexicons_are_chosen_before_the_first_table_is_read(folder: Path) -> None:
    next(lexicons.rows("organs", 4))
    with pytest.raises(KgError, match="before the first article"):
        lexicons.use([folder])
    lexicons.use([])


def test_a_project_file_names_folders_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "vnkg.toml"
    file.write_text('lexicons = ["own", "more"]\n', encoding="utf-8")
    assert read_project(file) == Project((tmp_path / "own", tmp_path / "more"))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("lexicons = own", "no TOML: .*line 1"),
        ('lexicons = "own"', "lexicons is a list of folders"),
        ("lexicons = [1]", "lexicons is a list of folders"),
        ('lexicon = ["own"]', "no such setting: lexicon; there is lexicons"),
    ],
)
def test_a_bad_project_file_is_told(tmp_path: Path, content: str, told: str) -> None:
    file = tmp_path / "vnkg.toml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=told):
        read_project(file)
    with pytest.raises(DataError, match="no such project file"):
        read_project(tmp_path / "other.toml")


def vnkg(*args: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run `vnkg` in a process of its own."""
    root = str(Path(__file__).resolve().parents[2])
    surroundings = os.environ | {"PYTHONPATH": root, "LC_ALL": "C.UTF-8"}
    command = [sys.executable, "-m", "kg", *map(str, args)]
    return subprocess.run(command, cwd=cwd, env=surroundings, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_commands_read_by_them_and_a_store_is_read_anew(folder: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    name = "Câu lạc bộ Hưu trí Sông Lam"
    assert name not in vnkg("extract", article, cwd=tmp_path).stdout
    assert name in vnkg("extract", article, "--lexicon", folder, cwd=tmp_path).stdout
    assert name in vnkg("explain", article, "--lexicon", folder, cwd=tmp_path).stdout
    (tmp_path / "vnkg.toml").write_text('lexicons = ["own"]\n', encoding="utf-8")
    assert name in vnkg("extract", article, cwd=tmp_path).stdout
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    store = tmp_path / "store"
    rules = []
    for options in ((), ("--config", tmp_path / "vnkg.toml"), ()):
        assert vnkg("build", article, "--store", store, *options, cwd=elsewhere).returncode == 0
        rules.append(json.loads(vnkg("stats", "--store", store, "--format", "json", cwd=elsewhere).stdout))
        facts = vnkg("export", "--store", store, "--format", "ntriples", cwd=elsewhere).stdout
        assert (name in facts) is bool(options)
    assert rules[0] == rules[2] != rules[1]
    bad = vnkg("build", article, "--store", store, "--lexicon", tmp_path / "none", cwd=elsewhere)
    assert (bad.returncode, bad.stdout) == (1, "")
    assert "no such folder of lexicons" in bad.stderr


@pytest.mark.slow
def test_rows_of_titles_heads_places_and_abbreviations_take_effect(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    tables = {
        "titles": ("form\tlabel\tshares\torgans\tdeputy\toffice\torgan", "Tổng Quản trị\tTổng Quản trị\t\t\tyes"),
        "abbreviations": ("short\tlong", "TTKN\tTrung tâm Khuyến nông"),
        "places": ("name\tunit\tlevel\tprovince\tuntil", "Thượng Lam\ttỉnh\tprovince"),
        "organ_heads": (
            "head\tkind\ttail\towner\tlocal\tlevel",
            "Hợp tác xã\tMassOrganisation\tname\tplace level\tyes",
        ),
    }
    for name, lines in tables.items():
        (own / f"{name}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    article = tmp_path / "article.txt"
    article.write_text(
        "Ngày 5/3/2024, UBND Thượng Lam tổ chức hội nghị. Ông Lò Văn Sính, Tổng Quản trị TTKN tỉnh, chủ trì. "
        "Bà Vàng Thị Mỷ, Giám đốc Hợp tác xã Nậm Khoai, dự.\n",
        encoding="utf-8",
    )
    told = vnkg("extract", article, "--format", "jsonl", "--lexicon", own, cwd=tmp_path).stdout.splitlines()
    records = [json.loads(line) for line in told]
    assert "Tổng Quản trị" in {one["title"] for one in records if one["record"] == "holding"}
    organs = {one["name"]: one["kind"] for one in records if one["record"] == "organ"}
    assert organs["Hợp tác xã Nậm Khoai"] == "MassOrganisation"
    assert "Ủy ban nhân dân Thượng Lam" in organs
    assert any(name.startswith("Trung tâm Khuyến nông") for name in organs)


@pytest.mark.slow
def test_corrections_of_a_folder_take_effect(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    at = TEXT.index("Lò Văn Sính")
    told = vnkg("extract", article, "--format", "jsonl", cwd=tmp_path).stdout
    identity = json.loads(told.splitlines()[0])["id"]
    own = tmp_path / "own"
    own.mkdir()
    row = f"wrong\tperson\t{identity}:{at}-{at + len('Lò Văn Sính')}\tLan\t2026-11-22\tnobody of that name\n"
    (own / "corrections.tsv").write_text("action\tsubject\tscope\tby\ton\twhy\n" + row, encoding="utf-8")
    assert "Lò Văn Sính" in vnkg("extract", article, "--format", "ntriples", cwd=tmp_path).stdout
    for form in ("ntriples", "nquads"):
        facts = vnkg("extract", article, "--format", form, "--lexicon", own, cwd=tmp_path)
        assert facts.returncode == 0, facts.stderr
        assert 'name> "Lò Văn Sính"' not in facts.stdout
    (own / "corrections.tsv").write_text("action\tsubject\n", encoding="utf-8")
    bad = vnkg("extract", article, "--lexicon", own, cwd=tmp_path)
    assert (bad.returncode, bad.stdout) == (1, "")
    assert "corrections.tsv:1" in bad.stderr


def test_workers_read_by_them_too(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("5/3", "6/3"), encoding="utf-8")
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\n"
        "from kg.lexicons import use\n"
        "from kg.pipeline import read_all\n"
        "if __name__ == '__main__':\n"
        f"    use([{str(folder)!r}])\n"
        f"    for one in read_all([{str(tmp_path / 'a.txt')!r}, {str(tmp_path / 'b.txt')!r}], workers=2):\n"
        "        print(one.organs[0].name)\n",
        encoding="utf-8",
    )
    root = str(Path(__file__).resolve().parents[2])
    surroundings = os.environ | {"PYTHONPATH": root, "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, script], env=surroundings, capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["Câu lạc bộ Hưu trí Sông Lam"] * 2, done.stderr
