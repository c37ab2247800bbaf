"""The synthetic articles: the same bytes from the same seed, and the facts they are known for are read in them."""

from __future__ import annotations

from pathlib import Path

import kg
from tools.synthetic import articles, write


def test_known_facts_are_read() -> None:
    for text, known in articles(30, seed=7):
        reading = kg.extract(text)
        assert known.person in {person.name for person in reading.persons}
        assert known.document in {document.symbol for document in reading.documents}
        assert known.day in {claim.value.edtf for event in reading.events for claim in event.starts}


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        write(tmp_path / f"{name}.jsonl", 20, seed)
    one, same, other = ((tmp_path / f"{name}.jsonl").read_bytes() for name in "abc")
    assert one == same != other
    assert len(set(one.splitlines())) == 20
    assert len((tmp_path / "a.known.tsv").read_text("utf-8").splitlines()) == 20
