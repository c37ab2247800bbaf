"""The frame: help, languages, exit codes, pipes and interrupts; real processes where it matters."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
import sys
import time
from functools import partial
from importlib import import_module
from pathlib import Path

import click
import pytest

from kg.cli.command import Option
from kg.cli.group import COMMANDS
from kg.cli.issues import VIETNAMESE
from tests.cli.conftest import Run

VNKG = [sys.executable, "-m", "kg"]
CHECKOUT = Path(__file__).resolve().parents[2]
CPU_LIMIT = 0.3
"""Seconds of processor time that `vnkg --help` may take (issue: lazy imports)."""


def test_help_names_every_command(run: Run) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(f"\n  {name} " in result.stdout for name in COMMANDS)
    assert "Exit codes: 0 done; 1 bad input" in " ".join(result.stdout.split())


def test_every_module_of_a_command_is_named() -> None:
    files = (CHECKOUT / "kg" / "cli").glob("*.py")
    modules = {path.stem for path in files if "@vnkg_command(" in path.read_text("utf-8")}
    assert modules == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_command_has_help_with_an_example(run: Run, name: str, language: str) -> None:
    result = run("--lang", language, name, "--help")
    assert result.exit_code == 0
    heading, usage = ("Ví dụ:", "Cách dùng: vnkg") if language == "vi" else ("Examples:", "Usage: vnkg")
    assert result.stdout.startswith(f"{usage} {name} ")
    assert f"vnkg {name}" in result.stdout.partition(heading)[2]
    options = [one for one in import_module(f"kg.cli.{name}").command.params if isinstance(one, click.Option)]
    assert all(isinstance(one, Option) and one.words.vi != one.words.en for one in options)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"LC_ALL": "vi_VN.UTF-8"}, "Cách dùng"),
        ({"LANG": "vi"}, "Cách dùng"),
        ({"LC_ALL": "C", "LANG": "vi_VN"}, "Usage"),
        ({"LANG": "de_DE.UTF-8"}, "Usage"),
        ({}, "Usage"),
    ],
)
def test_the_locale_chooses_the_language(
    run: Run, monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert run("stats", "--help").stdout.startswith(expected)


def test_errors_speak_vietnamese(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    said = [
        run("--lang", "vi", "extract", tmp_path / "a.txt"),
        run("stats", "--store", tmp_path / "s", "--lang", "vi"),
        run("--lang", "vi", "ask", "nope", "--store", "s"),
        run("--lang", "vi", "export", "--nope"),
        run("--lang", "vi", "nope"),
        run("--lang", "vi", "export"),
        run("--lang", "vi", "export", "--store", "s", "--format", "nope"),
    ]
    assert [one.exit_code for one in said] == [1, 1, 1, 2, 2, 2, 2]
    expected = [
        "tệp rỗng",
        "không có kho này",
        "không có câu hỏi",
        "không có tùy chọn",
        "không có lệnh",
        "thiếu",
        "không dùng được",
    ]
    for one, words in zip(said, expected, strict=True):
        assert one.stderr.startswith("Lỗi: ")
        assert words in one.stderr
        assert len(one.stderr.splitlines()) == 1


def test_every_issue_has_its_vietnamese() -> None:
    texts = [path.read_text("utf-8") for path in (CHECKOUT / "kg").rglob("*.py")]
    raised = {code for text in texts for code in re.findall(r'(?:IngestError|Issue)\(\s*"([a-z.-]+)"', text)}
    assert raised == set(VIETNAMESE)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["nope"], "there is no command 'nope'; see vnkg --help"),
        (["export", "--nope"], "there is no option --nope; see vnkg export --help"),
        (["export"], "'--store' is missing; see vnkg export --help"),
        (["export", "--store", "s", "--format", "pdf"], "is not one of"),
        (["build", "--store", "s"], "'PATH...' is missing; see vnkg build --help"),
        (["query", "ASK {}", "--file", __file__, "--store", "s"], "give the query or --file, not both"),
        (["query", "--file", "nothing.rq", "--store", "s"], "does not exist"),
    ],
)
def test_wrong_usage_is_one_line_and_2(run: Run, args: list[str], said: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (2, "", 1)
    assert said in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (
            ["extract", "a.txt", "--format", "foo"],
            "'--format': giá trị không dùng được (chọn một trong: turtle, trig, ",
        ),
        (["compact", "--store", "s", "--keep", "0"], "'--keep': giá trị không dùng được (cần số trong khoảng x>=1)"),
        (
            ["query", "--store", "s", "--file", "nope.rq"],
            "'--file': giá trị không dùng được (không có tệp hay thư mục này, ",
        ),
    ],
)
def test_wrong_values_are_told_in_vietnamese(run: Run, args: list[str], said: str) -> None:
    result = run("--lang", "vi", *args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert " is " not in result.stderr


def test_marks_of_options_are_in_vietnamese(run: Run) -> None:
    said = " ".join(run("--lang", "vi", "serve", "--help").stdout.split())
    assert "[bắt buộc]" in said
    assert "[mặc định: 8000; 0<=x<=65535]" in said
    assert "[required]" in run("serve", "--help", "--lang", "en").stdout


@pytest.mark.parametrize(("args", "heading"), [([], "Commands:"), (["--lang", "vi"], "Lệnh:")])
def test_no_command_shows_the_help(run: Run, args: list[str], heading: str) -> None:
    result = run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == run(*args, "--help").stdout
    assert f"\n{heading}\n  extract " in result.stderr


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("vnkg 0.")


def test_the_shim_is_the_command() -> None:
    shim = subprocess.run([sys.executable, CHECKOUT / "cli.py", "--version"], capture_output=True, check=True)
    assert shim.stdout == subprocess.run([*VNKG, "--version"], capture_output=True, check=True).stdout


def test_help_is_quick() -> None:
    used = []
    for _ in range(3):
        before = os.times()
        subprocess.run([*VNKG, "--help"], capture_output=True, check=True)
        after = os.times()
        used.append(after.children_user + after.children_system - before.children_user - before.children_system)
    assert min(used) < CPU_LIMIT


def test_help_loads_no_stage() -> None:
    code = "import sys, kg.cli.group as g\ntry: g.root.main(['--help'])\nexcept SystemExit: print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    heavy = {
        "rich",
        "pyoxigraph",
        "rdflib",
        "networkx",
        "spacy",
        "trafilatura",
        "jinja2",
        "kg.extract",
        "kg.store",
        "kg.graph",
    }
    assert not heavy & set(loaded)
    assert "kg.cli.build" in loaded


def test_a_closed_pipe_is_no_error(store: Path) -> None:
    command = [*VNKG, "export", "--store", str(store), "--format", "nquads"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in {0, 1}


def test_a_bar_only_where_a_person_watches(article: Path, tmp_path: Path) -> None:
    command = [*VNKG, "build", str(article), "--store", str(tmp_path / "s")]
    watched, terminal = pty.openpty()
    subprocess.run(command, stderr=terminal, check=True, env=os.environ | {"TERM": "xterm", "COLUMNS": "100"})
    assert b"Reading" in os.read(watched, 10_000)
    piped = subprocess.run(command, capture_output=True, check=True)
    assert b"Reading" not in piped.stderr
    assert piped.stdout == b""


LIMITED = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
import kg.cli
kg.cli.main()
"""


def standing(store: Path) -> list[Path]:
    """Return what a store's folder holds, but for what SQLite keeps until it can take back what had no room."""
    return sorted(path for path in store.rglob("*") if not path.name.endswith("-journal"))


def test_no_room_for_the_store(run: Run, samples: list[Path], tmp_path: Path) -> None:
    target = tmp_path / "s"
    for built in (False, True):
        if built:
            assert run("build", samples[0], "--store", target).exit_code == 0
        before = standing(target)
        command = [sys.executable, "-c", LIMITED, "build", str(samples[1]), "--store", str(target)]
        failed = subprocess.run(command, capture_output=True, check=False)
        assert (failed.returncode, failed.stdout, len(failed.stderr.splitlines())) == (1, b"", 1)
        assert b"the store cannot be written" in failed.stderr
        assert target.exists() == built
        assert standing(target) == before
    assert run("validate", "--store", target).exit_code == 0


def test_an_interrupt_ends_with_130(tmp_path: Path) -> None:
    command = [*VNKG, "build", "-", "--store", str(tmp_path / "s")]
    # what a script runs in the background ignores SIGINT, and so would its children
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heard) as process:  # noqa: PLW1509
        time.sleep(1.5)  # it waits for its standard input by then
        process.send_signal(signal.SIGINT)
        process.wait(timeout=20)
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
    assert process.returncode == 130
    assert not (tmp_path / "s").exists()


def test_output_is_utf8_whatever_the_locale(article: Path) -> None:
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    surroundings |= {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    result = subprocess.run([*VNKG, "ask", "--list", "--lang", "vi"], env=surroundings, capture_output=True, check=True)
    assert "Người này" in result.stdout.decode("utf-8")
    extracted = subprocess.run([*VNKG, "extract", str(article)], env=surroundings, capture_output=True, check=True)
    assert extracted.stdout.decode("utf-8").startswith("@prefix")
