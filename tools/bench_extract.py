"""Articles per second of CPU time, beside the part-of-speech tagging of the same texts by pyvi and underthesea.

`python tools/bench_extract.py`: the taggers live in an environment of their own (`.bench/`), made at the first run.
Everything is measured in one run, loaded and warmed up first, and the best of three rounds counts.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from pathlib import Path

import kg
from kg import pipeline
from kg.graph import serialise
from kg.resources import resource

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / ".bench"
TAGGERS = {"pyvi": "pyvi==0.1.1", "underthesea": "underthesea==9.5.0"}
ROUNDS = 3
_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
_TAGGER = """
import json, sys, time
name, rounds, texts = sys.argv[1], int(sys.argv[2]), json.load(sys.stdin)
if name == "pyvi":
    from pyvi import ViTokenizer, ViPosTagger
    tag = lambda text: ViPosTagger.postagging(ViTokenizer.tokenize(text))
else:
    from underthesea import pos_tag as tag
tag(texts[0])
best = float("inf")
for _ in range(rounds):
    start = time.process_time()
    for text in texts:
        tag(text)
    best = min(best, time.process_time() - start)
print(best)
"""


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """Return the CPU seconds of the best round over all texts."""
    work(texts[0])
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return best


def turtle(text: str) -> bytes:
    """Return the article's own graph as Turtle, as `vnkg extract` prints it."""
    return serialise(pipeline.facts(pipeline.extract(text)), "turtle")


def tagger_seconds(name: str, texts: Sequence[str]) -> float | str:
    """Return the CPU seconds of a tagger's best round, or one line that says why there are none."""
    python = HOME / name / "bin" / "python"
    if not python.exists():
        venv.create(HOME / name, with_pip=True)
    install = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check", TAGGERS[name]]
    alone = os.environ | dict.fromkeys(_THREADS, "1")
    said = ""
    for command, given in ((install, ""), ([python, "-c", _TAGGER, name, str(ROUNDS)], json.dumps(texts))):
        done = subprocess.run(command, input=given, env=alone, capture_output=True, text=True, check=False)  # noqa: S603
        if done.returncode:
            return f"not measured: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}"
        said = done.stdout.strip()
    return float(said.splitlines()[-1])


def main() -> int:
    """Measure and print; return 0, or 1 where a tagger could not be measured."""
    texts = [path.read_text(encoding="utf-8") for path in sorted(resource("data/articles").glob("*.txt"))]
    letters = sum(map(len, texts))
    print(f"{len(texts)} articles, {letters / len(texts):.0f} characters each; CPU time, one core, best of {ROUNDS};")
    print(f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} processors\n")
    ours = {"kg.extract(text)": seconds(kg.extract, texts), "extract → Turtle": seconds(turtle, texts)}
    theirs = {f"{name} POS tagging": tagger_seconds(name, texts) for name in TAGGERS}
    told = [(name, one) for name, one in theirs.items() if isinstance(one, float)]
    print(f"{'':<26}{'articles/s':>11}" + "".join(f"{'× ' + name.split()[0]:>15}" for name, _ in told))
    for name, spent in [*ours.items(), *told]:
        ratios = "".join(f"{tagger / spent:>15.1f}" for _, tagger in told)
        print(f"{name:<26}{len(texts) / spent:>11.1f}{ratios}")
    for name, one in theirs.items():
        if isinstance(one, str):
            print(f"{name}: {one}", file=sys.stderr)
    return 0 if len(told) == len(theirs) else 1


if __name__ == "__main__":
    sys.exit(main())
