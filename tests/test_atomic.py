"""Files that appear whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kg.atomic import whole_file
from kg.errors import KgError


def test_a_finished_file_replaces_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("old")
    with whole_file(path) as stream:
        stream.write("mới".encode())
        assert path.read_text() == "old"
    assert path.read_text("utf-8") == "mới"
    assert [one.name for one in tmp_path.iterdir()] == ["a"]


def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").touch()
    with whole_file(tmp_path / "a") as stream:
        stream.write(b"x")
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "usual").stat().st_mode


@pytest.mark.parametrize("existed", [True, False])
def test_a_failure_leaves_no_trace(tmp_path: Path, *, existed: bool) -> None:
    path = tmp_path / "a"
    if existed:
        path.write_text("old")
    with pytest.raises(UnicodeEncodeError), whole_file(path) as stream:
        stream.write(b"half" + "\ud800".encode())
    assert [one.read_text() for one in tmp_path.iterdir()] == (["old"] if existed else [])


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="cannot be written") as caught, whole_file(tmp_path / "b" / "a"):
        pass
    assert "không ghi được" in caught.value.vi


def test_a_folder_stands_at_the_place(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(KgError, match="cannot be written"), whole_file(tmp_path / "a") as stream:
        stream.write(b"x")
    assert os.listdir(tmp_path) == ["a"]  # noqa: PTH208 - names are what counts
