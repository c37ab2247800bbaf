"""`vnkg explain`: in the terminal, as a page, and what it refuses."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_the_terminal_shows_claims_rules_and_refusals(run: Run, article: Path) -> None:
    result = run("explain", article)
    assert result.exit_code == 0
    assert "Lò Văn Sính holds the post Phó Bí thư Thường trực, Tỉnh ủy Thượng Lam (Current)" in result.stdout
    assert "[holding.apposition 0.95]" in result.stdout
    assert "organs of a kind in general, not one of them" in result.stdout
    assert result.stderr == ""


def test_the_page_appears_whole(run: Run, article: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("--lang", "vi", "explain", article, "-o", page)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "dữ kiện" in result.stderr
    assert page.read_text("utf-8").startswith('<!DOCTYPE html>\n<html lang="vi">')


def test_what_cannot_be_read_leaves_nothing_behind(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = run("explain", "-", "-o", page, stdin=b"Nothing in this text is Vietnamese at all. " * 30)
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1
    assert not page.exists()


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    result = run("explain", tmp_path / "none.txt")
    assert result.exit_code == 1
    assert "none.txt" in result.stderr
