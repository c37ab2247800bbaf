"""Figures of the store: `python tools/bench_store.py [ARTICLES ...]` (1000 and 10000 if none are named).

For each number of synthetic articles a store is built from nothing in a process of its own (seconds, articles a
second, memory peak, size), and one article is added to it a dozen times (milliseconds). Then the facts of the largest
are loaded once by the store's own way and once by a bare bulk load of the same N-Quads, in one run.
"""

from __future__ import annotations

import gc
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pyoxigraph import RdfFormat, Store
from synthetic import articles, write

from kg.pipeline import build
from kg.store import open_embedded
from kg.store.facts import load_facts

_FACTS = 1_000_000
_TIMES = 12
_BUILD = """
import resource, sys, time
from pathlib import Path
from kg.pipeline import build

if __name__ == "__main__":
    spent, last = {}, time.monotonic()
    def step(name, done, total):
        global last
        now = time.monotonic()
        spent[name], last = spent.get(name, 0) + now - last, now
    build([sys.argv[1]], Path(sys.argv[2]), workers=None, progress=step)[0].close()
    spent["finish"] += time.monotonic() - last
    own, read = (resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    used = sum((own.ru_utime, own.ru_stime, read.ru_utime, read.ru_stime))
    print(max(own.ru_maxrss, read.ru_maxrss) / 1024, used, *(f"{name}={taken}" for name, taken in spent.items()))
"""


def first_build(folder: Path, number: int) -> Path:
    """Build a store of so many articles, print what it took, and return it."""
    source, root, program = folder / f"{number}.jsonl", folder / f"{number}", folder / "build_once.py"
    write(source, number)
    program.write_text(_BUILD, "utf-8")
    command = [sys.executable, str(program), str(source), str(root)]
    start = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own program
    seconds = time.monotonic() - start
    peak, used, *steps = done.stdout.split()
    told = ", ".join(f"{name} {float(taken):.0f} s" for name, taken in (one.split("=") for one in steps))
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file()) / 1e6
    store = open_embedded(root)
    quads = store.manifest.counts["quads"]
    store.close()
    print(
        f"{number:>7} articles, {quads:,} quads: built in {seconds:.0f} s ({number / seconds:.0f} articles/s), "
        f"memory peak {float(peak):,.0f} MB, {size:,.0f} MB on disk; {float(used):.0f} s of processor time; {told}"
    )
    return root


def increments(folder: Path, root: Path) -> None:
    """Add one article a dozen times and print how long each takes, sorted."""
    told = []
    for seed in range(901, 901 + _TIMES):
        ((text, _),) = articles(1, seed)
        path = folder / f"one{seed}.txt"
        path.write_text(text, "utf-8")
        start, used = time.perf_counter(), time.process_time()
        build([str(path)], root)[0].close()
        told.append((1000 * (time.perf_counter() - start), 1000 * (time.process_time() - used)))
    waited, worked = ([f"{one:.0f}" for one in sorted(times)] for times in zip(*told, strict=True))
    print(f"{'':>7} one article added: {', '.join(waited)} ms, of which processor time {', '.join(worked)} ms")


def bulk(folder: Path, root: Path) -> None:
    """Print how long the store's load and a bare bulk load of the same quads take."""
    store = open_embedded(root)
    dump, facts, lines = folder / "facts.nq", 0, 0
    with dump.open("w", encoding="utf-8") as file:
        for quad in store.quads():
            facts += "/article/" not in str(quad.graph_name)
            lines += 1
            file.write(f"{quad} .\n")
            if facts >= _FACTS:
                break
    store.close()
    took = {}
    for way in ("bare", "store", "bare", "store"):
        target = folder / "loaded"
        gc.collect()
        start = time.perf_counter()
        if way == "bare":
            bare = Store(str(target))
            bare.bulk_load(path=str(dump), format=RdfFormat.N_QUADS)
            bare.flush()
            del bare
        else:
            with dump.open("rb") as file:
                load_facts(target, iter(lambda file=file: b"".join(file.readlines(1 << 16)), b""))
        gc.collect()
        took.setdefault(way, []).append(time.perf_counter() - start)
        shutil.rmtree(target)
    ratio = min(took["store"]) / min(took["bare"])
    shown = {way: " and ".join(f"{one:.1f}" for one in times) for way, times in took.items()}
    print(
        f"{facts:,} facts in {lines:,} quads: store {shown['store']} s, bare bulk load {shown['bare']} s: {ratio:.2f} x"
    )
    print(f"memory peak of these loads {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def main() -> None:
    """Run it all in a folder that goes afterwards."""
    numbers = [int(word) for word in sys.argv[1:]] or [1000, 10_000]
    with tempfile.TemporaryDirectory(prefix="vnkg-bench-") as name:
        folder = Path(name)
        for number in numbers:
            root = first_build(folder, number)
            increments(folder, root)
        bulk(folder, root)


if __name__ == "__main__":
    main()
