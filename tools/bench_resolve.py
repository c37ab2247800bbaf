"""Cost of resolution: `python tools/bench_resolve.py [ARTICLES ...]` (1000, 10000 and 100000 if none are named).

So many synthetic articles are read, and the readings kept in a file; then for each number a process of its own loads
so many of them and resolves them all at once, in memory. Told: processor seconds of `resolve` alone, the same against
n log n of the smallest number, the memory peak, and what was found. Reading is not counted. Two worlds: articles that
agree (`tools/synthetic.py`), and articles that dispute a few documents and share names and days
(`tools/contested.py`), whose groups grow with their number.
"""

from __future__ import annotations

import math
import pickle
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from contested import contested
from synthetic import articles

from kg.model import RawArticle
from kg.pipeline import extract

_RESOLVE = """
import pickle, resource, sys, time
from kg.resolve import resolve
readings = []
with open(sys.argv[1], "rb") as file:
    for _ in range(int(sys.argv[2])):
        readings.append(pickle.load(file))
held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
start = time.process_time()
counts = resolve(readings).counts()
seconds = time.process_time() - start
print(seconds, held, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
print(", ".join(f"{number:,} {kind}" for kind, number in counts.items()))
"""


def main(numbers: list[int]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        for world, source in (("agreeing", _agreeing), ("contested", _contested)):
            file = Path(name) / "readings"
            with file.open("wb") as stream:
                for raw in source(max(numbers)):
                    pickle.dump(extract(raw), stream)
            _measure(world, file, sorted(numbers))


def _agreeing(number: int) -> Iterator[RawArticle]:
    for count, (text, _) in enumerate(articles(number)):
        yield RawArticle(f"{count}.txt", text, publisher=f"Báo {count % 50}")


def _contested(number: int) -> Iterator[RawArticle]:
    for count, (text, publisher, url) in enumerate(contested(number)):
        yield RawArticle(f"{count}.txt", text, publisher=publisher, url=url)


def _measure(world: str, file: Path, numbers: list[int]) -> None:
    first = 0.0
    for number in numbers:
        command = [sys.executable, "-c", _RESOLVE, str(file), str(number)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
        figures, counts = done.stdout.splitlines()
        seconds, held, peak = map(float, figures.split())
        share = seconds / (number * math.log(number))
        first = first or share
        print(f"{world:>9}: {number:>7,} articles: {seconds:.2f} s of processor time, ", end="")
        print(f"{share / first:.2f} of n log n; ", end="")
        print(f"memory {held:,.0f} MB with the readings, peak {peak:,.0f} MB; {counts}", flush=True)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [1000, 10000, 100000])
