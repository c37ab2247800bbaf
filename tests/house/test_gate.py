"""The gate opens, shuts, is raised easily and lowered only with a reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.gate import Gate, corpus_hash, is_held_out, lowered, raised, read_gate, shortfalls, write_gate

PINNED = Gate("hash", {"person": 0.95, "macro": 0.9}, ("organ 0.900 -> 0.850: the gold was corrected",))
APART = Gate("hash", {"person": 0.95, "held_out.person": 0.9})


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_gate(tmp_path / "gate.toml", PINNED)
    assert read_gate(tmp_path / "gate.toml") == PINNED
    write_gate(tmp_path / "apart.toml", APART)
    assert read_gate(tmp_path / "apart.toml") == APART


def test_the_articles_held_out_have_floors_of_their_own() -> None:
    assert shortfalls(APART, "hash", {"person": 0.95, "held_out.person": 0.9}) == []
    assert shortfalls(APART, "hash", {"person": 0.96, "held_out.person": 0.89}) == [
        "held_out.person: F1 0.890 is below its floor 0.900"
    ]
    gate = lowered(APART, ["held_out.person=0.88"], "harder articles")
    assert gate.floors == {"person": 0.95, "held_out.person": 0.88}
    assert gate.lowered == ("held_out.person 0.900 -> 0.880: harder articles",)


@pytest.mark.parametrize(
    ("name", "held_out"),
    [
        ("p202-new", True),
        ("p235-opened", False),
        ("p244-new", True),
        ("p300-new", True),
        ("p201-old", False),
        ("p76-old", False),
        ("p5-old", False),
        ("f53-fiction", False),
    ],
)
def test_which_articles_are_held_out(name: str, *, held_out: bool) -> None:
    assert is_held_out(name) is held_out


@pytest.mark.parametrize(
    ("corpus", "found", "said"),
    [
        ("hash", {"person": 0.95, "macro": 0.9}, []),
        ("hash", {"person": 0.9499, "macro": 0.91}, ["person: F1 0.950 is below its floor 0.950"]),
        ("hash", {"macro": 0.91}, ["person: F1 0.000 is below its floor 0.950"]),
        ("other", {"person": 0.97, "macro": 0.9}, ["data/articles is not the corpus that was pinned"]),
        ("hash", {"person": 0.97, "macro": 0.9, "organ": 0.5}, ["organ: no floor"]),
    ],
)
def test_the_gate_shuts(corpus: str, found: dict[str, float], said: list[str]) -> None:
    lines = shortfalls(PINNED, corpus, found)
    assert len(lines) == len(said)
    assert all(line.startswith(words) for line, words in zip(lines, said, strict=True))


def test_raising_never_lowers() -> None:
    gate = raised(PINNED, "new", {"person": 0.9999, "macro": 0.5})
    assert gate == Gate("new", {"person": 0.999, "macro": 0.9}, PINNED.lowered)


def test_lowering_needs_a_reason_and_leaves_a_trace() -> None:
    with pytest.raises(ValueError, match="needs --reason"):
        lowered(PINNED, ["person=0.9"], " ")
    with pytest.raises(ValueError, match="not lower"):
        lowered(PINNED, ["person=0.96"], "because")
    with pytest.raises(ValueError, match="no such floor"):
        lowered(PINNED, ["organ=0.1"], "because")
    gate = lowered(PINNED, ["person=0.9"], "stricter gold")
    assert gate.floors == {"person": 0.9, "macro": 0.9}
    assert gate.lowered[-1] == "person 0.950 -> 0.900: stricter gold"


def test_the_hash_sees_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("một", encoding="utf-8")
    first = corpus_hash(tmp_path)
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    second = corpus_hash(tmp_path)
    (tmp_path / "b.txt").write_text("hai", encoding="utf-8")
    assert len({first, second, corpus_hash(tmp_path)}) == 3
