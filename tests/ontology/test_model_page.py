"""The Turtle of docs/model.md is a sound graph."""

from __future__ import annotations

import re
from pathlib import Path

from kg.graph.validate import validate
from kg.graph.vocab import PREFIXES

_PAGE = Path(__file__).parents[2] / "docs" / "model.md"


def test_turtle_of_the_page_is_sound() -> None:
    blocks = re.findall(r"```turtle\n(.*?)```", _PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) == 4
    prefixes = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
    report = validate((prefixes + "\n".join(blocks)).encode())
    assert report.conforms, report.text()
    assert report.triples > 60
