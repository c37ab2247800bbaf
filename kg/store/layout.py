"""Where things stand in a store's folder, and how a finished version is switched in.

STORE/vnkg-store.json       says that this folder is a store, and of which format
STORE/lock                  held by the one writer
STORE/current               the number of the version that readers open
STORE/texts/3f/3f….txt.gz   normalised texts, shared by all versions
STORE/versions/000001/      manifest.json, articles.jsonl, quads/ (oxigraph): never changed once published
STORE/versions/.building/   what the running build has written; no reader looks there
"""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from kg.config import STORE_MARKER
from kg.errors import StoreError
from kg.store.manifest import FORMAT, check_format

_KEPT = 2
"""Versions that stay: the current one and the one before it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths of one store."""

    root: Path

    @property
    def marker(self) -> Path:
        """Return the file that makes a folder a store."""
        return self.root / STORE_MARKER

    @property
    def lock(self) -> Path:
        """Return the writer's lock file."""
        return self.root / "lock"

    @property
    def current(self) -> Path:
        """Return the file that names the current version."""
        return self.root / "current"

    @property
    def texts(self) -> Path:
        """Return the folder of the texts."""
        return self.root / "texts"

    @property
    def versions(self) -> Path:
        """Return the folder of the versions."""
        return self.root / "versions"

    @property
    def building(self) -> Path:
        """Return the folder of the running build."""
        return self.versions / ".building"


def require_store(root: Path) -> Layout:
    """Return the layout of the store at `root`.

    Raises:
        StoreError: nothing is there, it is no store, or a store of another format.
    """
    layout = Layout(root)
    if not root.exists():
        raise StoreError(
            f"{root}: there is no such store; make it with: vnkg build PATH --store {root}",
            f"{root}: không có kho này; hãy dựng kho bằng: vnkg build PATH --store {root}",
        )
    if not layout.marker.is_file():
        raise StoreError(
            f"{root}: not a vnkg store; name a folder that vnkg build has made",
            f"{root}: không phải kho vnkg; hãy nêu thư mục do vnkg build tạo ra",
        )
    try:
        found = json.loads(layout.marker.read_text("utf-8"))["format"]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StoreError(
            f"{layout.marker}: damaged or unreadable; build the store anew",
            f"{layout.marker}: bị hỏng hoặc không đọc được; hãy dựng lại kho",
        ) from error
    check_format(root, found)
    return layout


def prepare_store(root: Path) -> Layout:
    """Return the layout of the store at `root`, making an empty one where nothing is there yet.

    Raises:
        StoreError: a file, or a folder with something else in it, stands there; it is left untouched.
    """
    layout = Layout(root)
    try:
        if layout.marker.is_file():
            return require_store(root)
        if root.exists() and (not root.is_dir() or any(root.iterdir())):
            raise StoreError(
                f"{root}: not a vnkg store and not empty, left untouched; name a new or an empty folder",
                f"{root}: không phải kho vnkg và không trống, được giữ nguyên; hãy nêu thư mục mới hoặc trống",
            )
        root.mkdir(parents=True, exist_ok=True)
        layout.marker.write_text(json.dumps({"format": FORMAT, "program": "vnkg"}) + "\n", "utf-8")
    except OSError as error:
        raise StoreError(
            f"{root}: the store cannot be made there ({error.strerror or error}); name a folder that you may write to",
            f"{root}: không tạo được kho ở đó ({error.strerror or error}); hãy nêu thư mục được phép ghi",
        ) from error
    return layout


def current_version(layout: Layout) -> Path:
    """Return the folder of the version that readers open.

    Raises:
        StoreError: no build has finished yet, or the version named is gone.
    """
    try:
        name = layout.current.read_text("ascii").strip()
    except FileNotFoundError as error:
        raise StoreError(
            f"{layout.root}: no build of this store has finished; run vnkg build again",
            f"{layout.root}: chưa lần dựng kho nào hoàn tất; hãy chạy lại vnkg build",
        ) from error
    folder = layout.versions / name
    if not (name.isdigit() and folder.is_dir()):
        raise StoreError(
            f"{layout.current}: names version {name!r}, which is not there; build the store anew",
            f"{layout.current}: trỏ tới phiên bản {name!r} không tồn tại; hãy dựng lại kho",
        )
    return folder


def publish(layout: Layout) -> Path:
    """Make the finished build the current version; the switch is one rename. Return its folder."""
    numbers = [int(path.name) for path in layout.versions.iterdir() if path.name.isdigit()]
    folder = layout.versions / f"{max(numbers, default=0) + 1:06d}"
    layout.building.rename(folder)
    part = layout.current.with_suffix(".part")
    with part.open("w", encoding="ascii") as stream:
        stream.write(folder.name + "\n")
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(layout.current)
    return folder


def superseded(layout: Layout) -> list[Path]:
    """Return the versions that are no longer kept, oldest first."""
    current = current_version(layout)
    versions = sorted(path for path in layout.versions.iterdir() if path.name.isdigit() and path <= current)
    return versions[:-_KEPT]


def discard_building(layout: Layout) -> None:
    """Remove what a build that did not finish has left."""
    if layout.building.exists():
        shutil.rmtree(layout.building)
