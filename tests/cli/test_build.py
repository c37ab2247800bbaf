"""`vnkg build`: what is built, what is refused, and what must not exist after a failure."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.store import open_embedded
from kg.store.lock import writer_lock
from tests.cli.conftest import Run

MANY = 300
"""Articles enough for a build to read them in several processes (`kg.parallel`)."""
BAD = ["bad-binary", "bad-empty", "bad-encoding", "bad-english", "bad-json", "bad-large", "bad-menu"]


def test_a_build_says_what_it_found(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", article, "--store", tmp_path / "s")
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"{tmp_path / 's'}: 1 article, " in result.stderr
    assert "quads." in result.stderr


def test_bad_files_among_good_ones(run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    target = tmp_path_factory.mktemp("out") / "s"
    result = run("build", folder, "--store", target)
    assert result.exit_code == 0
    refused = [line for line in result.stderr.splitlines() if line.startswith("Refused: ")]
    assert [Path(line.removeprefix("Refused: ").partition(":")[0]).stem for line in refused] == BAD
    assert all(": 2 articles" in result.stderr for _ in refused)
    assert "Refused 7: ingest.binary 1, ingest.empty 1, ingest.encoding 1," in result.stderr
    store = open_embedded(target)
    assert (store.manifest.counts["articles"], sum(store.manifest.refused.values())) == (2, 7)
    store.close()


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_alone(run: Run, folder: Path, tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    (bad,) = folder.glob(f"{name}.*")
    target = tmp_path_factory.mktemp("out") / "s"
    built = run("build", bad, "--store", target)
    assert (built.exit_code, built.stdout) == (1, "")
    assert built.stderr.splitlines()[-1] == "Error: nothing was built: no article could be read"
    assert not target.exists()
    extracted = run("extract", bad)
    assert (extracted.exit_code, extracted.stdout) == (1, "")
    (line,) = extracted.stderr.splitlines()
    assert line.startswith(f"Error: {bad}: ")


def test_notes_are_counted_and_fatal_under_strict(run: Run, article: Path, tmp_path: Path) -> None:
    noisy = tmp_path / "noisy.txt"
    noisy.write_text(article.read_text("utf-8").replace("của Bộ", "củaBộ", 1), "utf-8")
    built = run("build", noisy, "--store", tmp_path / "s")
    assert built.exit_code == 0
    assert "Noted in the articles built, 1: text.lost-space 1." in built.stderr
    strict = run("build", noisy, "--store", tmp_path / "strict", "--strict")
    assert (strict.exit_code, (tmp_path / "strict").exists()) == (1, False)
    assert f"Note: {noisy}: a space is lost in 'củaBộ'" in strict.stderr
    extracted = run("--lang", "vi", "extract", noisy)
    assert (extracted.exit_code, extracted.stderr) == (
        0,
        f"Ghi nhận: {noisy}: mất dấu cách giữa hai từ [text.lost-space]\n",
    )


def test_strict_writes_nothing(run: Run, folder: Path, article: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    target = tmp_path_factory.mktemp("out") / "s"
    result = run("build", folder, "--store", target, "--strict")
    assert (result.exit_code, target.exists()) == (1, False)
    assert "Refused: " in result.stderr
    assert run("build", article, "--store", target, "--strict").exit_code == 0


def test_a_failed_build_leaves_the_store(run: Run, folder: Path, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "s"
    assert run("build", article, "--store", target).exit_code == 0
    before = run("export", "--store", target).stdout_bytes
    assert run("build", folder / "bad-empty.txt", "--store", target).exit_code == 1
    assert run("export", "--store", target).stdout_bytes == before


def test_standard_input(run: Run, article: Path, tmp_path: Path) -> None:
    result = run("build", "-", "--store", tmp_path / "s", stdin=article.read_bytes())
    assert result.exit_code == 0
    assert ": 1 article, " in result.stderr


def test_a_foreign_folder_is_left_untouched(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("giữ nguyên", "utf-8")
    result = run("build", article, "--store", tmp_path)
    assert result.exit_code == 1
    assert "not a vnkg store and not empty, left untouched" in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_locked_store(run: Run, article: Path, tmp_path: Path) -> None:
    target = tmp_path / "s"
    run("build", article, "--store", target)
    with writer_lock(target / "lock", target):
        result = run("build", article, "--store", target)
    assert result.exit_code == 1
    assert f"locked, process {os.getpid()} on " in result.stderr.splitlines()[-1]
    assert run("stats", "--store", target).exit_code == 0


def test_an_unwritable_place(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    result = run("build", article, "--store", tmp_path / "file" / "s")
    assert result.exit_code == 1
    assert len(result.stderr.splitlines()) == 1


def test_a_store_among_the_articles_is_no_article(run: Run, article: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(article.read_bytes())
    target = tmp_path / "s"
    run("build", tmp_path, "--store", target)
    result = run("build", tmp_path, "--store", target, "--strict")
    assert result.exit_code == 0, result.stderr


def test_any_order_gives_the_same_bytes(run: Run, samples: list[Path], store: Path, tmp_path: Path) -> None:
    run("build", *reversed(samples), "--store", tmp_path / "s")
    for form in ("turtle", "nquads"):
        exported = [run("export", "--store", one, "--format", form).stdout_bytes for one in (store, tmp_path / "s")]
        assert exported[0] == exported[1] != b""


def test_many_processes_give_the_same_bytes(run: Run, tmp_path: Path) -> None:
    sentence = "Ngày 4/9/2023, Bộ Chính trị tổ chức hội nghị quán triệt Nghị quyết số {n}-NQ/TW của Bộ Chính trị."
    articles = [json.dumps({"text": f"Học tập nghị quyết\n\n{sentence.format(n=n)}"}) for n in range(1, MANY + 1)]
    (tmp_path / "many.jsonl").write_text("\n".join(articles), "utf-8")
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "many.jsonl"), "--store", str(tmp_path / "s")]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert f": {MANY} articles" in done.stderr
    graph = kg.build([tmp_path / "many.jsonl"])
    assert run("export", "--store", tmp_path / "s").stdout == graph.turtle()


def test_extract_gives_what_a_build_gives(run: Run, article: Path, tmp_path: Path) -> None:
    run("build", article, "--store", tmp_path / "s")
    for form in ("turtle", "trig", "nquads", "ntriples", "jsonld"):
        extracted = run("extract", article, "--format", form)
        assert extracted.exit_code == 0
        assert extracted.stdout_bytes == run("export", "--store", tmp_path / "s", "--format", form).stdout_bytes
