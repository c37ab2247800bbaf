"""What a store says of itself: `manifest.json` (small) and `articles.jsonl` (one line an article)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kg.errors import StoreError

FORMAT = 1
"""Version of the layout below a store's folder; raised when an older program could no longer read it."""


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
    """Version of the rule set that extracted them."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """How many of each kind: articles, persons, quads ..."""
    refused: Mapping[str, int] = field(default_factory=dict)
    """How many inputs were refused, by issue code."""
    inputs: str = ""
    """SHA-256 over the sorted article records: equal inputs give equal values."""
    format: int = FORMAT


def hash_of(records: Iterable[ArticleRecord]) -> str:
    """Return the SHA-256 over the hashes of the articles, in any order of `records`."""
    digest = hashlib.sha256()
    for value in sorted(record.sha256 for record in records):
        digest.update(value.encode("ascii") + b"\n")
    return digest.hexdigest()


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Write `manifest` as JSON with sorted keys to `path`."""
    path.write_text(json.dumps(asdict(manifest), ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf-8")


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
            f"{path}: store format {found}, this vnkg reads format {FORMAT}; build the store anew",
            f"{path}: kho có định dạng {found}, vnkg này đọc định dạng {FORMAT}; hãy dựng lại kho",
        )


def write_records(path: Path, records: Iterable[ArticleRecord]) -> None:
    """Write the records to `path`, sorted, one JSON object a line."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for record in sorted(records):
            stream.write(json.dumps(asdict(record), ensure_ascii=False, sort_keys=True) + "\n")


def read_records(path: Path) -> Iterator[ArticleRecord]:
    """Yield the article records at `path`."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield ArticleRecord(**json.loads(line))
