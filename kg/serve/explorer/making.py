"""The index of what a worker reads, made in the server's own folder, and the answers out of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.render.live import live
from kg.serve.answer import JSON, NOT_FOUND, PLAIN, Answer, refusal
from kg.serve.explorer.index import Index
from kg.serve.explorer.questions import UnknownThingError, ask
from kg.serve.explorer.writing import write_index
from kg.serve.reader import Reader
from kg.serve.settings import Settings

_ENDING = ".explorer"
_EVERY = 500
"""Nodes and ties between two notes of how far the work is."""


def index_folder(settings: Settings, name: str) -> Path:
    """Return where the index of a version stands."""
    return settings.scratch / f"{name}{_ENDING}"


def progress_file(settings: Settings) -> Path:
    """Return the file that tells how many nodes and ties have been read of the index that is being made."""
    return settings.scratch / "explorer.progress"


def make(reader: Reader, changes: int) -> Answer:
    """Make the index of the version that is current, or of the working copy after so many `changes`; return its name.

    Reading goes node by node, so memory hardly grows with the store.
    """
    settings = reader.settings
    version = reader.version()
    name = f"copy-{changes}" if settings.writable else version.folder.name
    folder = index_folder(settings, name)
    if not folder.exists():
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        told = progress_file(settings)

        def progress(done: int) -> None:
            if done % _EVERY == 0:
                told.write_text(str(done), encoding="utf-8")

        read = live(reader.store(), lambda article: version.text(article.rpartition("/")[2]))
        write_index(part, read.nodes(), read.edges(), progress)
        told.unlink(missing_ok=True)
        part.replace(folder)
    return Answer(name.encode(), PLAIN)


def explore(reader: Reader, name: str, question: str, given: Mapping[str, str]) -> Answer:
    """Return the answer to a question about the version of this name."""
    try:
        told = ask(_opened(index_folder(reader.settings, name)), question, given)
    except UnknownThingError as error:
        return refusal(NOT_FOUND, str(error))
    if question == "start":
        told["base"] = reader.manifest().base
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    return Answer(body, JSON, headers={"Cache-Control": "no-store"})


@lru_cache(maxsize=2)
def _opened(folder: Path) -> Index:
    return Index(folder)
