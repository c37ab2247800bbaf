"""Sample articles built twice, in another order and with another hash seed, give the same bytes."""

from __future__ import annotations

import os
import subprocess
import sys

from kg.resources import resource

_PROGRAM = """
import sys
import kg
paths = sys.argv[2:]
if sys.argv[1] == "back":
    paths.reverse()
with kg.build(paths) as graph:
    sys.stdout.write(graph.turtle())
"""


def built(order: str, seed: str) -> str:
    """Return the Turtle of some sample articles, built by another process."""
    paths = sorted(str(path) for path in resource("data/articles").glob("*.txt"))[::8]
    assert paths
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, order, *paths],
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def test_order_and_hash_seed_change_no_byte() -> None:
    turtle = built("forth", "0")
    assert "foaf:Person" in turtle
    assert turtle == built("back", "4242")
