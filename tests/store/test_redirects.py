"""What became of IRIs when the rules changed: a real change, by a lexicon of a user's own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from kg.store import open_embedded
from tests.store.articles import write

_TEXT = """Vân Sơn tập huấn công tác lưu trữ
05/01/2024
Sáng 5/1/2024, Sở Nội vụ VSN tổ chức Hội nghị tập huấn công tác lưu trữ. Đồng chí Trần Quốc Hùng, Giám đốc Sở Nội vụ \
VSN, chủ trì hội nghị.
"""


def built(folder: Path, root: Path, *more: str) -> dict[str, list[str]]:
    """Build the store in a process of its own; return its IRIs by the last word before the name."""
    command = [sys.executable, "-m", "kg", "build", str(folder), "--store", str(root), *more]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    store = open_embedded(root)
    found: dict[str, list[str]] = {}
    for iri in sorted({quad.subject.value for quad in store.facts()}):  # type: ignore[union-attr] # no blank nodes
        found.setdefault(iri.split("/")[-2], []).append(iri)
    store.close()
    return found


def test_things_that_other_rules_name_otherwise_are_found_by_their_words(tmp_path: Path) -> None:
    folder, root, own = write(tmp_path / "articles", a=_TEXT), tmp_path / "store", tmp_path / "own"
    before = built(folder, root)
    own.mkdir()
    (own / "abbreviations.tsv").write_text("short\tlong\nVSN\ttỉnh Vân Sơn\n", "utf-8")
    after = built(folder, root, "--lexicon", str(own))
    (organ,), (now,) = before["organ"], after["organ"]
    assert organ.rpartition("-")[0] != now.rpartition("-")[0]
    store = open_embedded(root)
    onward = dict(store.redirects())
    store.close()
    assert onward[organ] == now
    assert onward[before["person"][0]] == after["person"][0] != before["person"][0]
    for kind in ("event", "attestation", "participation", "holding", "post"):
        assert [onward.get(iri, iri) for iri in before[kind]] == after[kind]
