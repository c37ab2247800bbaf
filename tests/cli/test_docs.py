"""The README names every command, every command line in it parses, and every question stands in its page."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from kg.cli.group import COMMANDS, root
from kg.query import load, names

README = Path(__file__).resolve().parents[2] / "README.md"
_CODE = re.compile(r"^```(?:sh|bash|console|shell)?\n(.*?)^```", re.MULTILINE | re.DOTALL)


def command_lines() -> list[str]:
    """Return the lines of the README's code blocks that call `vnkg`, without prompt and continued lines joined."""
    blocks = "\n".join(_CODE.findall(README.read_text("utf-8"))).replace("\\\n", " ")
    lines = [line.removeprefix("$ ").strip() for line in blocks.splitlines()]
    return [line for line in lines if re.match(r"(?:vnkg|python cli\.py) ", line)]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_stands_in_the_readme(name: str) -> None:
    assert any(re.search(rf"(?:vnkg|cli\.py) {name}\b", line) for line in command_lines())


@pytest.mark.parametrize("name", names())
def test_every_question_stands_in_its_page(name: str) -> None:
    question = load(name)
    rows = (README.parent / "docs" / "questions.md").read_text("utf-8").splitlines()
    (row,) = [row for row in rows if row.startswith(f"| `{name}` |")]
    assert f"| {question.vi} | {question.en} |" in row
    assert all(f"`--{one.name}`" + ("" if one.required else " (optional)") in row for one in question.parameters)


def test_questions_in_the_readme_exist() -> None:
    asked = {found[1] for line in command_lines() if (found := re.search(r"\bask ([a-z][a-z-]*)", line))}
    assert asked
    assert asked <= set(names())


def test_every_command_line_parses() -> None:
    for line in command_lines():
        words = shlex.split(re.split(r"\s[|>]\s?|\s#", line)[0])
        words = words[words.index("cli.py") + 1 :] if "cli.py" in words else words[1:]
        if words and not words[0].startswith("-"):
            found = root.get_command(click.Context(root), words[0])
            assert found, line
            accepted = {option for one in found.params for option in one.opts} | {"--help"}
            if words[0] == "ask" and words[1] in names():
                accepted |= {f"--{one.name}" for one in load(words[1]).parameters}
            assert {word.partition("=")[0] for word in words[1:] if re.match(r"--?[a-z]", word)} <= accepted, line
