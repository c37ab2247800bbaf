"""The identity gate: labelled pairs and who is who across articles, held to the floors in `tests/identity_gate.toml`.

`python tools/identity_gate.py` measures and compares; `--verbose` also prints every pair that is judged otherwise
than its label. Floors are written by hand: they are what must never be lost, below the figures of the day.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from kg.evaluate.identity import clusterings
from kg.evaluate.pairs import Met, labelled_pairs, meet, score
from kg.resolve.decision_files import KINDS

FLOORS = Path(__file__).resolve().parent.parent / "tests" / "identity_gate.toml"


def measure(met: list[Met]) -> dict[str, float]:
    """Return the figures by name, having printed both tables."""
    found: dict[str, float] = {}
    print("labelled pairs       pairs  said one  precision  recall  agreement")
    for kind in (*KINDS, "all"):
        figures = score([one for one in met if kind in (one.pair.kind, "all")])
        line = f"{kind:<20} {figures.pairs:>5}  {figures.joined:>8}  {figures.precision:>9.3f}"
        print(f"{line}  {figures.recall:>6.3f}  {figures.agreement:>9.3f}")
        found |= {f"pairs.{kind}.precision": figures.precision, f"pairs.{kind}.recall": figures.recall}
        found[f"pairs.{kind}.agreement"] = figures.agreement
    print("\nwho is who (B-cubed) mentions  entities  missed  precision  recall     F1")
    for kind, one in sorted(clusterings().items()):
        line = f"{kind:<20} {one.mentions:>8}  {one.entities:>8}  {len(one.missed):>6}  {one.precision:>9.3f}"
        print(f"{line}  {one.recall:>6.3f}  {one.f1:>5.3f}")
        found[f"bcubed.{kind}"] = one.f1
    return found


def shortfalls(floors: dict[str, float], found: dict[str, float]) -> list[str]:
    """Return one line for every figure below its floor."""
    return [
        f"{name}: {found.get(name, 0.0):.3f} is below its floor {floor:.3f}"
        for name, floor in floors.items()
        if found.get(name, 0.0) < floor
    ]


def _told(met: Met) -> str:
    pair, grounds = met.pair, met.comparison.grounds if met.comparison else ()
    reasons = ", ".join(ground.code for ground in grounds)
    return f"line {pair.line}: {pair.expected}, judged {met.verdict} ({reasons})\n  {pair.left}\n  {pair.right}"


def main(arguments: list[str]) -> int:
    """Measure, compare; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--verbose", action="store_true", help="print the pairs that are judged otherwise")
    asked = parser.parse_args(arguments)
    met = [meet(pair) for pair in labelled_pairs()]
    if asked.verbose:
        print("\n".join(_told(one) for one in met if one.verdict != one.pair.expected), end="\n\n")
    short = shortfalls(tomllib.loads(FLOORS.read_text("utf-8"))["floors"], measure(met))
    print("\n".join(f"gate: {line}" for line in short) or "gate: open", file=sys.stderr if short else sys.stdout)
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
