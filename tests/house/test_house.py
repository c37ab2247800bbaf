"""The house itself: sizes, names and letters of the files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.resources import resource

ROOT = Path(__file__).resolve().parents[2]
CODE = sorted(path for folder in ("kg", "tools") for path in (ROOT / folder).rglob("*.py"))
FILES = [*CODE, *sorted((ROOT / "tests").rglob("*.py")), *sorted((ROOT / "kg" / "render" / "static").glob("*.*s"))]
DATA = sorted(
    path
    for name in ("data", "ontology")
    for path in resource(name).rglob("*")
    if path.suffix in {".tsv", ".ttl", ".md"}
)
FILE_LIMIT, FUNCTION_LIMIT = 300, 40
FORBIDDEN = {"utils", "util", "helpers", "helper", "manager", "common", "misc"}
UNFINISHED = re.compile(r"\b(?:TO[D]O|FIX[M]E|XX[X])\b|NotImplemented[E]rror")


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the name of every function of a file and its lines from `def` on, without the docstring."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            docstring = node.body[0] if ast.get_docstring(node) is not None else None
            said = docstring.end_lineno - docstring.lineno + 1 if docstring and docstring.end_lineno else 0
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1 - said


def test_files_are_short() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: length for name, length in lengths.items() if length >= FILE_LIMIT} == {}


def test_functions_are_short() -> None:
    lengths = {f"{path.relative_to(ROOT)}: {name}": length for path in CODE for name, length in functions(path)}
    assert {name: length for name, length in lengths.items() if length >= FUNCTION_LIMIT} == {}


def test_nothing_is_left_unfinished() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    assert [str(path) for path, text in texts.items() if UNFINISHED.search(text)] == []


def test_no_module_is_a_drawer() -> None:
    assert [str(path) for path in FILES if FORBIDDEN & {path.stem, *path.relative_to(ROOT).parts}] == []


def test_data_is_composed_unicode() -> None:
    assert DATA
    for path in DATA:
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text), path
        assert "\r" not in text, path
        assert "\ufeff" not in text, path


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        ('"""Doc."""\n\nimport os\n', "F401"),
        ('"""Doc."""\n\n\ndef open_it() -> None:\n    pass\n', "D103"),
        ('"""Doc."""\n\n\ndef _it(a):\n    return a\n', "ANN001"),
        ('"""Doc."""\n\nNAME = "' + "a" * 120 + '"\n', "E501"),
    ],
)
def test_the_linter_fires(code: str, rule: str) -> None:
    command = ["ruff", "check", "--stdin-filename", "kg/probe.py", "--output-format", "concise", "-"]
    done = subprocess.run(
        [sys.executable, "-m", *command], input=code, capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert rule in done.stdout
    assert done.returncode == 1


def test_the_types_are_checked(tmp_path: Path) -> None:
    (tmp_path / "probe.py").write_text("def half(n: int) -> str:\n    return n / 2\n", encoding="utf-8")
    command = ["mypy", "--config-file", str(ROOT / "pyproject.toml"), "--no-incremental", "probe.py"]
    done = subprocess.run([sys.executable, "-m", *command], capture_output=True, text=True, check=False, cwd=tmp_path)
    assert "return-value" in done.stdout
    assert done.returncode == 1


def test_the_version_is_said_once() -> None:
    from kg.version import VERSION  # noqa: PLC0415 - compared with the file beside it

    assert f'\nversion = "{VERSION}"\n' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_ci_runs_the_commands_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    wanted = {
        "setup", "demo", "test", "check", "fmt", "lint", "types", "imports", "golden", "gate", "cov", "bench",
        "wheel-check", "docs", "assets",
    }  # fmt: skip
    assert wanted <= targets
    called = re.findall(r"^make ([a-z -]+)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"), re.MULTILINE)
    assert [word for line in called for word in line.split()] == ["test", "check", "wheel-check", "demo"]
