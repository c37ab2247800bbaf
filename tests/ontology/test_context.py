"""The JSON-LD context is what the shapes say, and names every property that the sample articles need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CONTEXT = ROOT / "ontology" / "context.jsonld"


def test_the_context_is_what_the_tool_writes() -> None:
    before = CONTEXT.read_bytes()
    try:
        subprocess.run([sys.executable, str(ROOT / "tools" / "context.py")], check=True)
        assert CONTEXT.read_bytes() == before, "run tools/context.py"
    finally:
        CONTEXT.write_bytes(before)


def test_what_it_says_of_properties() -> None:
    found = json.loads(CONTEXT.read_text("utf-8"))["@context"]
    assert found["foaf"] == "http://xmlns.com/foaf/0.1/"
    assert found["foaf:name"] == {"@id": "http://xmlns.com/foaf/0.1/name", "@language": "vi"}
    assert found["org:member"]["@type"] == "@id"
    assert found["eli:cites"]["@type"] == "@id"
    assert found["vnkg:attestedOn"]["@type"] == "xsd:date"
    # a start is a day, a month or a year
    assert {"schema:startDate", "rdf:type"}.isdisjoint(found)
