"""Where things stand in a store's folder, and how a finished version is switched in.

STORE/vnkg-store.json       says that this folder is a store, and of which format
STORE/lock                  held by the one writer
STORE/current               the number of the version that readers open, and the highest number published
STORE/readings.sqlite       raw articles and what was read in them (kg.store.cache), shared by all versions
STORE/texts/3f/3f….txt.gz   normalised texts, shared by all versions
STORE/decisions/            judgements.tsv and corrections.tsv of this store (kg.resolve.decision_files)
STORE/versions/000001/      manifest.json, quads/ (oxigraph), index/ (SQLite): never changed once published
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

KEPT = 5
"""Versions that stay by themselves, the current one among them; they share what has not changed."""
_PART = ".part"


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
    def readings(self) -> Path:
        """Return the file of the raw articles and their readings."""
        return self.root / "readings.sqlite"

    @property
    def texts(self) -> Path:
        """Return the folder of the texts."""
        return self.root / "texts"

    @property
    def decisions(self) -> Path:
        """Return the folder of the judgements and corrections that this store has of its own."""
        return self.root / "decisions"

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
        StoreError: nothing is there, no build has begun to fill it, it is no store, or a store of another format.
    """
    layout = Layout(root)
    if not root.exists():
        raise StoreError(
            f"{root}: there is no such store; make it with: vnkg build PATH --store {root}",
            f"{root}: không có kho này; hãy dựng kho bằng: vnkg build PATH --store {root}",
        )
    if not layout.marker.is_file():
        if _still_empty(layout):
            raise _not_built(root)
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
        if root.exists() and not _still_empty(layout):
            raise StoreError(
                f"{root}: not a vnkg store and not empty, left untouched; name a new or an empty folder",
                f"{root}: không phải kho vnkg và không trống, được giữ nguyên; hãy nêu thư mục mới hoặc trống",
            )
        root.mkdir(parents=True, exist_ok=True)
        part = _marker_part(layout)
        part.write_text(json.dumps({"format": FORMAT, "program": "vnkg"}) + "\n", "utf-8")
        part.replace(layout.marker)
    except OSError as error:
        raise StoreError(
            f"{root}: the store cannot be made there ({error.strerror or error}); name a folder that you may write to",
            f"{root}: không tạo được kho ở đó ({error.strerror or error}); hãy nêu thư mục được phép ghi",
        ) from error
    return layout


def _still_empty(layout: Layout) -> bool:
    """Say whether an empty folder stands there, or one whose first build was stopped before it said what it is."""
    return layout.root.is_dir() and all(path == _marker_part(layout) for path in layout.root.iterdir())


def _marker_part(layout: Layout) -> Path:
    return layout.marker.with_suffix(_PART)


def _not_built(root: Path) -> StoreError:
    return StoreError(
        f"{root}: no build of this store has finished; fill it with: vnkg build PATH --store {root}",
        f"{root}: chưa lần dựng kho nào hoàn tất; hãy dựng kho bằng: vnkg build PATH --store {root}",
    )


def current_version(layout: Layout) -> Path:
    """Return the folder of the version that readers open.

    Raises:
        StoreError: no build has finished yet, or the version named is gone.
    """
    current, _ = _numbers(layout)
    if not current:
        raise _not_built(layout.root)
    folder = version_folder(layout, current)
    if not folder.is_dir():
        raise StoreError(
            f"{layout.current}: names version {current}, which is not there; build the store anew",
            f"{layout.current}: trỏ tới phiên bản {current} không tồn tại; hãy dựng lại kho",
        )
    return folder


def version_folder(layout: Layout, number: int) -> Path:
    """Return the folder of the version with this number, whether it is there or not."""
    return layout.versions / f"{number:06d}"


def published(layout: Layout) -> list[Path]:
    """Return the versions that have been published and are still there, oldest first."""
    highest = _numbers(layout)[1]
    found = layout.versions.iterdir() if layout.versions.is_dir() else iter(())
    return sorted(path for path in found if path.name.isdigit() and int(path.name) <= highest)


def publish(layout: Layout) -> Path:
    """Make the finished build the current version; the switch is one rename. Return its folder."""
    number = _numbers(layout)[1] + 1
    folder = version_folder(layout, number)
    layout.building.rename(folder)
    _sync(layout.versions)
    _point(layout, number, number)
    return folder


def point_to(layout: Layout, folder: Path) -> None:
    """Make a version that was published before the current one."""
    _point(layout, int(folder.name), _numbers(layout)[1])


def superseded(layout: Layout, keep: int = KEPT) -> list[Path]:
    """Return the versions that are no longer kept, oldest first: all but the current one and the latest others."""
    current = current_version(layout)
    others = [path for path in published(layout) if path != current]
    return others[: max(0, len(others) - (keep - 1))]


def discard_building(layout: Layout) -> None:
    """Remove what builds that did not finish have left: their work, and versions that were never switched in."""
    if layout.building.exists():
        shutil.rmtree(layout.building)
    if layout.versions.is_dir():
        kept = {path.name for path in published(layout)}
        for path in layout.versions.iterdir():
            if path.name not in kept:
                shutil.rmtree(path)


def _numbers(layout: Layout) -> tuple[int, int]:
    """Return the numbers of the current and of the highest version, 0 where none has been published.

    Raises:
        StoreError: the file that says so is damaged.
    """
    try:
        current, highest = map(int, layout.current.read_text("ascii").split())
    except FileNotFoundError:
        return 0, 0
    except ValueError as error:
        raise StoreError(
            f"{layout.current}: damaged, names no version; write the number of a folder in {layout.versions} twice "
            "into it, or build the store anew",
            f"{layout.current}: bị hỏng, không nêu phiên bản; hãy ghi hai lần số của một thư mục trong "
            f"{layout.versions} vào đó, hoặc dựng lại kho",
        ) from error
    return current, highest


def _point(layout: Layout, current: int, highest: int) -> None:
    part = layout.current.with_suffix(_PART)
    with part.open("w", encoding="ascii") as stream:
        stream.write(f"{current} {highest}\n")
        stream.flush()
        os.fsync(stream.fileno())
    part.replace(layout.current)
    _sync(layout.root)


def _sync(folder: Path) -> None:
    """Make the names in a folder durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
