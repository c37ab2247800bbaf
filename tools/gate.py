"""The quality gate: the extraction on the gold of `data/articles`, held to the floors in `tests/gate.toml`.

`python tools/gate.py` measures and compares, all articles and those held out apart. `--raise` writes the figures of
today as the new floors, where they are higher, and pins the corpus as it is. A floor is lowered only by
`--lower KIND=VALUE --reason WORDS` (`held_out.KIND=VALUE` for the articles held out), and the reason stays in the file.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluate import Judged, evaluate, report
from kg.resources import resource

HELD_OUT_FROM = 202
"""From `p202` on, the texts and errors of articles are not looked at while rules are written, only their totals."""
OPENED = range(230, 244)
"""Articles behind those held out that were opened after their first reading."""
PINNED = Path(__file__).resolve().parent.parent / "tests" / "gate.toml"
_HEAD = """# The quality gate: floors of F1 on the gold of data/articles, and the corpus that they were measured on.
# `make gate` compares; `python tools/gate.py --raise` raises; lowering needs `--lower KIND=VALUE --reason WORDS`.
# [held_out]: floors over the articles held out alone; to lower one: `--lower held_out.KIND=VALUE` and a reason.
"""
_APART = "held_out."
"""What stands before a kind where the floor over the articles held out is meant."""


@dataclass(frozen=True, slots=True)
class Gate:
    """What `tests/gate.toml` pins."""

    corpus: str = ""
    """SHA-256 over the names and the bytes of the articles and their gold."""
    floors: dict[str, float] = field(default_factory=dict)
    """Floors by kind, and `held_out.` and the kind for those over the articles held out alone."""
    lowered: tuple[str, ...] = ()
    """One line for each floor ever lowered, with the reason."""


def read_gate(path: Path) -> Gate:
    """Return what is pinned; nothing, where there is no file yet."""
    if not path.exists():
        return Gate()
    raw = tomllib.loads(path.read_text(encoding="utf-8"))
    apart = {_APART + kind: floor for kind, floor in raw["held_out"].items()}
    return Gate(raw["corpus"], raw["floors"] | apart, tuple(raw["lowered"]))


def write_gate(path: Path, gate: Gate) -> None:
    """Pin `gate` in `path`."""
    lines = {kind: f"{kind.removeprefix(_APART)} = {floor:.3f}\n" for kind, floor in gate.floors.items()}
    whole = "".join(line for kind, line in lines.items() if not kind.startswith(_APART))
    apart = "".join(line for kind, line in lines.items() if kind.startswith(_APART))
    lowered = "".join(f"  '{line}',\n" for line in gate.lowered)
    text = f'{_HEAD}corpus = "{gate.corpus}"\nlowered = [\n{lowered}]\n\n[floors]\n{whole}\n[held_out]\n{apart}'
    path.write_text(text, encoding="utf-8", newline="\n")


def is_held_out(name: str) -> bool:
    """Say whether an article of this name is one of those held out."""
    number = re.match(r"p(\d+)-", name)
    return number is not None and int(number[1]) >= HELD_OUT_FROM and int(number[1]) not in OPENED


def corpus_hash(folder: Path) -> str:
    """Return the SHA-256 over the names and bytes of the articles and gold files of a folder."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        data = path.read_bytes()
        digest.update(f"{path.name} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def measure(judged: Sequence[Judged]) -> dict[str, float]:
    """Return F1 by kind, and `macro`, over all articles, and by `held_out.` and the kind over those held out."""
    apart = _figures([one for one in judged if is_held_out(one.name)])
    return _figures(judged) | {_APART + kind: value for kind, value in apart.items()}


def _figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return F1 by kind, and `macro`, over some articles."""
    figures = report(judged)
    return {kind: one.f1 for kind, one in figures.kinds.items()} | {"macro": figures.macro_f1}


def shortfalls(gate: Gate, corpus: str, found: Mapping[str, float]) -> list[str]:
    """Return one line for everything that keeps the gate shut."""
    lines = []
    if gate.corpus != corpus:
        lines.append("data/articles is not the corpus that was pinned; read the figures, then: tools/gate.py --raise")
    lines += [f"{kind}: no floor; pin one: tools/gate.py --raise" for kind in found if kind not in gate.floors]
    lines += [
        f"{kind}: F1 {found.get(kind, 0.0):.3f} is below its floor {floor:.3f}"
        for kind, floor in gate.floors.items()
        if _short(found.get(kind, 0.0)) < floor
    ]
    return lines


def raised(gate: Gate, corpus: str, found: Mapping[str, float]) -> Gate:
    """Return the gate with every floor at the figure of today where that is higher."""
    floors = {kind: max(_short(value), gate.floors.get(kind, 0.0)) for kind, value in found.items()}
    return Gate(corpus, floors, gate.lowered)


def lowered(gate: Gate, orders: list[str], reason: str) -> Gate:
    """Return the gate with the floors of `KIND=VALUE` orders lowered, and the reason on record.

    Raises:
        ValueError: there is no reason, no such floor, or the value is no lower.
    """
    floors, lines = dict(gate.floors), list(gate.lowered)
    if not reason.strip():
        raise ValueError("lowering a floor needs --reason")
    for order in orders:
        kind, _, value = order.partition("=")
        if kind not in floors or not float(value) < floors[kind]:
            raise ValueError(f"--lower {order}: no such floor, or it is not lower")
        words = " ".join(reason.replace("'", "’").split())
        lines.append(f"{kind} {floors[kind]:.3f} -> {float(value):.3f}: {words}")
        floors[kind] = float(value)
    return Gate(gate.corpus, floors, tuple(lines))


def _short(value: float) -> float:
    """Return a share cut, not rounded, to three decimals: what is written must still be reached."""
    return int(value * 1000) / 1000


def main(arguments: list[str]) -> int:
    """Measure, compare or pin; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="up", action="store_true", help="pin the corpus and today's figures")
    parser.add_argument("--lower", action="append", default=[], metavar="KIND=VALUE", help="lower a floor")
    parser.add_argument("--reason", default="", help="why a floor is lowered")
    asked = parser.parse_args(arguments)
    gate = read_gate(PINNED)
    if asked.lower:
        try:
            write_gate(PINNED, lowered(gate, asked.lower, asked.reason))
        except ValueError as error:
            parser.error(str(error))
        return 0
    folder = resource("data/articles")
    judged = evaluate(folder)
    corpus, found = corpus_hash(folder), measure(judged)
    if asked.up:
        write_gate(PINNED, raised(gate, corpus, found))
    short = shortfalls(read_gate(PINNED), corpus, found)
    print(f"{'':<20} {'all':>6} {'floor':>6} {'held out':>9} {'floor':>6}")
    for kind in (kind for kind in found if not kind.startswith(_APART)):
        figures = (found[kind], gate.floors.get(kind, 0.0), found[_APART + kind], gate.floors.get(_APART + kind, 0.0))
        print(f"{kind:<20} {figures[0]:>6.3f} {figures[1]:>6.3f} {figures[2]:>9.3f} {figures[3]:>6.3f}")
    print("\n".join(f"gate: {line}" for line in short) or "gate: open", file=sys.stderr if short else sys.stdout)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
