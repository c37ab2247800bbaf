"""How oxigraph evaluates a query, step by step, with the results and the time of each."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pyoxigraph import QueryTriples

from kg.errors import QueryError
from kg.graph.vocab import PREFIXES
from kg.query.sparql import run
from kg.store import EmbeddedStore, GraphStore

_STEP = 2
"""Spaces by which a step of the plan stands in from the one it feeds."""
_NO_FOLDER = (
    "only a store in a folder can explain a query",
    "chỉ kho nằm trong thư mục mới giải thích được truy vấn",
)
_NO_OXIGRAPH = (
    "explaining needs the oxigraph program, which is not installed: pip install 'vnkg[explain]'",
    "để giải thích cần chương trình oxigraph, hiện chưa được cài: pip install 'vnkg[explain]'",
)


def plan(store: GraphStore, sparql: str) -> list[str]:
    """Return the plan as lines: `results  milliseconds  step`, a step above those that feed it.

    The query is run for it, to the end.

    Raises:
        QueryError: it is no query, the store is not in a folder, or the oxigraph program is not there.
    """
    triples = isinstance(run(store, sparql), QueryTriples)  # and says what is wrong with the query
    if not isinstance(store, EmbeddedStore):
        raise QueryError(*_NO_FOLDER)
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent)) or shutil.which("oxigraph")
    if program is None:
        raise QueryError(*_NO_OXIGRAPH)
    head = "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in PREFIXES.items())
    with tempfile.TemporaryDirectory() as folder:
        query, told, results = (Path(folder) / name for name in ("query.rq", "plan.json", "results.nt"))
        query.write_text(head + sparql, "utf-8")
        command = [program, "query", "--location", str(store.folder / "quads"), "--query-file", str(query)]
        command += ["--explain-file", str(told), "--stats", "--results-file", str(results)]
        command += ["--results-format", "nt" if triples else "tsv"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell
        if done.returncode == 0:
            return list(_lines(json.loads(told.read_text("utf-8"))["plan"], 0))
    first = (done.stderr.strip().splitlines() or ["no reason given"])[0]
    raise QueryError(f"oxigraph cannot explain the query: {first}", f"oxigraph không giải thích được: {first}")


def _lines(node: dict[str, Any], depth: int) -> Iterator[str]:
    count, seconds = node.get("number of results", 0), node.get("duration in seconds", 0.0)
    yield f"{count:>10,}  {seconds * 1000:>10.1f} ms  {' ' * _STEP * depth}{node['name']}"
    for one in node.get("children", ()):
        yield from _lines(one, depth + 1)
