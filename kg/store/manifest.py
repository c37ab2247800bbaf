"""What a store version says of itself: `manifest.json`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kg.errors import StoreError
from kg.graph.vocab import DEFAULT_BASE

FORMAT = 3
"""Version of the layout below a store's folder; raised when an older program could no longer read it."""
NO_INPUTS = f"{0:064x}"
_MODULUS = 1 << 256


@dataclass(frozen=True, slots=True, order=True)
class ArticleRecord:
    """One article that went in."""

    id: str
    """`Article.id`: the first 16 hexadecimal digits of the SHA-256 of the normalised text."""
    sha256: str
    """Hash of the normalised text."""
    source: str
    """Where it was read from."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The head of one store version."""

    ontology: str = ""
    """`owl:versionIRI` of the ontology the facts were written in."""
    rules: str = ""
    """Version of the rule set that made the facts (`kg.store.rules`)."""
    base: str = DEFAULT_BASE
    """IRI of the instances."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many of each kind: articles, persons, quads ..."""
    refused: Mapping[str, int] = field(default_factory=dict)
    """How many inputs the build of this version refused, by issue code."""
    inputs: str = NO_INPUTS
    """Sum of the hashes of the articles: equal inputs give equal values."""
    change: Mapping[str, int] = field(default_factory=dict)
    """How many articles were `added`, `changed` and `removed` against the version that this one was made from."""
    former: int = 0
    """Number of the version that this one was made from, 0 for none."""
    format: int = FORMAT


def inputs_of(gone: Iterable[str], come: Iterable[str], former: str = NO_INPUTS) -> str:
    """Return the hash over the articles when those with some SHA-256 go and others come, in any order."""
    total = int(former, 16) - sum(int(one, 16) for one in gone) + sum(int(one, 16) for one in come)
    return f"{total % _MODULUS:064x}"


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write `manifest` as JSON with sorted keys to `path`, through to the disk."""
    with path.open("w", encoding="utf-8") as stream:
        stream.write(json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True) + "\n")
        stream.flush()
        os.fsync(stream.fileno())


def read_manifest(path: Path) -> Manifest:
    """Return the manifest at `path`.

    Raises:
        StoreError: it is missing, damaged, or of a format this program does not know.
    """
    try:
        raw = json.loads(path.read_text("utf-8"))
        found = raw["format"]
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise StoreError(
            f"{path}: the store's manifest is missing or damaged; build the store anew",
            f"{path}: bản kê của kho bị thiếu hoặc hỏng; hãy dựng lại kho",
        ) from error
    check_format(path, found)
    return Manifest(**raw)


def check_format(path: Path, found: object) -> None:
    """Pass the format that this program reads.

    Raises:
        StoreError: `found` is another.
    """
    if found != FORMAT:
        raise StoreError(
            f"{path}: store format {found}, this vnkg reads format {FORMAT}; build the articles into a new folder",
            f"{path}: kho có định dạng {found}, vnkg này đọc định dạng {FORMAT}; hãy dựng các bài vào thư mục mới",
        )
