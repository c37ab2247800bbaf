"""Files that versions have in common: one file with several names, which no version ever changes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

_LOGS = ("LOCK", "LOG")


def share(path: Path, other: Path) -> None:
    """Let `other` be the file at `path`: a hard link, or a copy where the file system has none."""
    try:
        os.link(path, other)
    except OSError:  # no links there, or too many; what else is amiss, the copy says
        shutil.copyfile(path, other)


def share_graph(former: Path, folder: Path) -> None:
    """Make `folder` a copy of the oxigraph in `former`, a finished version.

    RocksDB never changes a table (`*.sst`) once it is written, so these are shared; its small files are copied.
    """
    folder.mkdir()
    for path in former.iterdir():
        if path.suffix == ".sst":
            share(path, folder / path.name)
        elif not path.name.startswith(_LOGS):
            shutil.copyfile(path, folder / path.name)
