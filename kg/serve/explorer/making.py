"""The index of what a worker reads, made in the server's own folder, and the answers out of it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from kg.errors import KgError
from kg.render.live import live
from kg.render.texts import texts_of
from kg.serve.answer import JSON, NOT_FOUND, PLAIN, Answer, refusal
from kg.serve.explorer.filters import sieve
from kg.serve.explorer.index import Index
from kg.serve.explorer.maps import drawn
from kg.serve.explorer.questions import UnknownThingError, ask
from kg.serve.explorer.tree import tree
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

    Raises:
        KgError: it cannot be written, or takes too much memory; nothing of it is left then.
    """
    settings = reader.settings
    name = f"copy-{changes}" if settings.writable else reader.version().folder.name
    folder = index_folder(settings, name)
    if not folder.exists():
        part = folder.with_suffix(".part")
        try:
            _write(reader, part)
            part.replace(folder)
        except (OSError, sqlite3.Error) as error:
            raise _unwritten(part, error) from error
        except MemoryError as error:
            raise _too_large(settings) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
            progress_file(settings).unlink(missing_ok=True)
    return Answer(name.encode(), PLAIN)


def _write(reader: Reader, part: Path) -> None:
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir()
    told = progress_file(reader.settings)

    def progress(done: int) -> None:
        if done % _EVERY == 0:
            told.write_text(str(done), encoding="utf-8")

    read = live(reader.store(), texts_of(reader.version()))
    write_index(part, read.nodes(), read.edges(), progress)


def _unwritten(part: Path, error: Exception) -> KgError:
    return KgError(
        f"{part}: the explorer's index cannot be written ({error}); make room there, or set TMPDIR to a place that has "
        "some, and start the server anew",
        f"{part}: không ghi được chỉ mục của trang khám phá ({error}); hãy giải phóng chỗ, hoặc đặt TMPDIR tới nơi còn "
        "chỗ, rồi khởi động lại máy chủ",
    )


def _too_large(settings: Settings) -> KgError:
    most = settings.memory_bytes >> 20
    return KgError(
        f"the explorer's index of this store takes more than the {most} MB that a worker may have; "
        "look at parts of it: vnkg show --person, --organ, --document",
        f"chỉ mục của trang khám phá cho kho này cần hơn {most} MB mà một tiến trình được dùng; "
        "hãy xem từng phần: vnkg show --person, --organ, --document",
    )


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
    for kept in (sieve, tree, drawn):  # what is kept of an earlier version would hold its files
        kept.cache_clear()
    return Index(folder)
