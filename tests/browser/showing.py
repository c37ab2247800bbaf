"""A server of the explorer over a graph made by hand."""

from __future__ import annotations

import multiprocessing
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import uvicorn

from kg.render import GraphView
from kg.resources import resource
from kg.serve.app import application
from kg.serve.explorer.making import index_folder
from kg.serve.explorer.writing import write_index
from kg.serve.settings import Settings
from tests.serve.conftest import build

PATIENCE = 120
"""Seconds until a test gives a server up: generous, the machine may be busy."""


def _run(settings: Settings) -> None:
    uvicorn.Server(uvicorn.Config(application(settings, lambda: None), port=settings.port, log_level="error")).run()


@contextmanager
def showing(folder: Path, view: GraphView) -> Iterator[str]:
    """Yield the address of a server whose index is that of a graph made by hand, put where it would have made it."""
    build(folder / "store", min(resource("data/articles").glob("*.txt")))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = Settings(folder / "store", port=port, workers=1, scratch=folder / "scratch")
    index = index_folder(settings, "000001")
    index.mkdir(parents=True)
    write_index(index, view.nodes, view.edges, lambda _: None)
    process = multiprocessing.get_context("spawn").Process(target=_run, args=(settings,))
    process.start()
    try:
        url = f"http://127.0.0.1:{port}"
        _wait(url)
        yield url
    finally:
        process.terminate()
        process.join()


def _wait(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urlopen(f"{url}/explore/data/start") as reply:  # noqa: S310 - loopback
                if reply.status == 200:
                    return
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError("the server did not start")
