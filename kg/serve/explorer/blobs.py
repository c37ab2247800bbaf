"""Many small JSON values in one file: written one after the other, read by their number without reading the rest."""

from __future__ import annotations

import json
import mmap
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_ENDS = ".ends.npy"
_LEVEL = 1
"""Quick packing: what is written once is read piece by piece."""


class BlobWriter:
    """Writes values; they are numbered as they come."""

    def __init__(self, path: Path) -> None:
        """Begin the file."""
        self.path = path
        self.file = path.open("wb")
        self.ends = [0]

    def add(self, value: Any) -> int:  # noqa: ANN401 - whatever JSON holds
        """Write a value and return its number."""
        packed = zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), _LEVEL)
        self.file.write(packed)
        self.ends.append(self.ends[-1] + len(packed))
        return len(self.ends) - 2

    def close(self, order: NDArray[np.int64] | None = None) -> None:
        """Finish the file; with `order` the value once numbered `order[i]` has number i from now on."""
        self.file.close()
        ends = np.array(self.ends, np.int64)
        spans = np.column_stack((ends[:-1], ends[1:]))
        np.save(_ends(self.path), spans if order is None else spans[order])


class Blobs:
    """Reads the values of a finished file."""

    def __init__(self, path: Path) -> None:
        """Map the file."""
        self.spans = np.load(_ends(path), mmap_mode="r")
        with path.open("rb") as file:
            self.bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if len(self.spans) else b""

    def __getitem__(self, number: int) -> Any:  # noqa: ANN401 - whatever JSON holds
        """Return a value."""
        start, end = self.spans[number]
        return json.loads(zlib.decompress(self.bytes[start:end]))

    def many(self, numbers: Sequence[int] | NDArray[np.int64]) -> list[Any]:
        """Return these values in this order."""
        return [self[int(number)] for number in numbers]


def _ends(path: Path) -> Path:
    return path.with_name(path.name + _ENDS)
