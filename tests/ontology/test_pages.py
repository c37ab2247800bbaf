"""The page on the ontology is what the files of the ontology say; every term has its line among the changes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.graph.vocab import PREFIXES

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "ontology.md"
TOOL = ROOT / "tools" / "ontology_pages.py"


def terms() -> list[str]:
    return re.findall(r"^vnkg:(\w+)$", (ROOT / "ontology" / "vnkg.ttl").read_text("utf-8"), re.MULTILINE)


def test_the_page_is_what_the_tool_writes() -> None:
    before = PAGE.read_bytes()
    try:
        subprocess.run([sys.executable, str(TOOL)], check=True)
        assert PAGE.read_bytes() == before, "run tools/ontology_pages.py"
    finally:
        PAGE.write_bytes(before)


def test_the_examples_are_turtle() -> None:
    examples = re.findall(r"```turtle\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    head = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in {**PREFIXES, "ex": "https://example.org/"}.items())
    assert len(examples) > 25
    assert all(list(parse((head + one).encode(), RdfFormat.TURTLE)) for one in examples)


def test_every_term_is_on_the_page_and_among_the_changes() -> None:
    page, changes = PAGE.read_text("utf-8"), (ROOT / "ontology" / "CHANGELOG.md").read_text("utf-8")
    assert len(terms()) > 50
    assert not [term for term in terms() if f"| `vnkg:{term}` |" not in page]
    assert not [term for term in terms() if f"`{term}`" not in changes], "add it to ontology/CHANGELOG.md"


def test_pylode_writes_a_page(tmp_path: Path) -> None:
    before = PAGE.read_bytes()
    done = subprocess.run([sys.executable, str(TOOL), str(tmp_path)], capture_output=True, text=True, check=False)
    PAGE.write_bytes(before)
    if done.returncode:
        pytest.fail(done.stderr.strip(), pytrace=False)
    index = (tmp_path / "index.html").read_text("utf-8")
    assert "ghi nhận chức vụ" in index
    assert "Attestation" in index
