"""One article read and packed for keeping, and unpacked again."""

from __future__ import annotations

import hashlib
import json
import os
import re
import zlib
from dataclasses import dataclass
from typing import NamedTuple

from kg.codec import decode, encode
from kg.errors import IngestError
from kg.extract import extract
from kg.model import Issue, RawArticle, Reading
from kg.resolve import check, weight_of
from kg.text import prepare

STDIN = "-"
_LINE_OF_FILE = re.compile(r"(.*\.jsonl?|-)[:#]\d+", re.IGNORECASE | re.DOTALL)


class Packed(NamedTuple):
    """What is kept of a raw article: its reading, or why it was refused."""

    head: str
    """JSON of what a build asks without unpacking the rest: see `Head`."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Head:
    """The outside of a reading."""

    article: str
    """Empty where the raw article was refused."""
    sha256: str
    weight: tuple[int, str]
    """See `kg.resolve.weight_of`."""
    issues: tuple[tuple[str, str], ...]
    """(code, message) of what was noted, or of the one that the article was refused for."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """An article from one place: copies of one text are one article with several entries."""

    article: str
    weight: tuple[int, str]
    key: str
    """Hash of the raw article, its source included."""
    sha256: str
    source: str
    place: str
    """Absolute path of the file that it was read from, or `-`."""

    def row(self) -> str:
        """Return the entry as a line."""
        return json.dumps(encode(Entry, self), ensure_ascii=False, separators=(",", ":"))


def entry_of(row: str) -> Entry:
    """Return the entry that a line tells."""
    return decode(Entry, json.loads(row))


def key_of(raw: RawArticle) -> tuple[str, bytes]:
    """Return the key of a raw article and its packed form."""
    data = json.dumps(encode(RawArticle, raw), ensure_ascii=False, separators=(",", ":")).encode(
        "utf-8", "surrogatepass"
    )
    return hashlib.sha256(data).hexdigest(), zlib.compress(data, 1)


def raw_of(data: bytes) -> RawArticle:
    """Return the raw article packed in `data`."""
    return decode(RawArticle, json.loads(zlib.decompress(data).decode("utf-8", "surrogatepass")))


def place_of(source: str) -> str:
    """Return the absolute path of the file that an article's source names, or `-` for standard input."""
    found = _LINE_OF_FILE.fullmatch(source)
    file = found[1] if found else source
    return file if file == STDIN else os.path.abspath(file)  # noqa: PTH100 - links stay links: the path is a name here


def read_packed(data: bytes) -> Packed:
    """Read the raw article packed in `data` and pack what it says, or why it is refused."""
    raw = raw_of(data)
    try:
        reading = extract(prepare(raw))
    except IngestError as error:
        return _packed(Head("", "", (0, ""), ((error.code, str(error)),)), b"")
    check(reading)
    article = reading.article
    issues = tuple((issue.code, issue.message) for issue in (*article.issues, *reading.issues))
    inside = [article.text, encode(Reading, reading)]
    body = zlib.compress(json.dumps(inside, ensure_ascii=False, separators=(",", ":")).encode(), 1)
    return _packed(Head(article.id, article.sha256, weight_of(article), issues), body)


def _packed(head: Head, data: bytes) -> Packed:
    return Packed(json.dumps(encode(Head, head), ensure_ascii=False, separators=(",", ":")), data)


def head_of(packed: str) -> Head:
    """Return the outside of a packed reading."""
    return decode(Head, json.loads(packed))


def reading_of(data: bytes) -> Reading:
    """Return the reading packed in `data`."""
    text, inside = json.loads(zlib.decompress(data))
    return decode(Reading, inside, text)


def issues_of(head: Head, source: str) -> list[Issue]:
    """Return the issues that a packed reading carries."""
    return [Issue(code, message, source) for code, message in head.issues]
