"""The formats by suffix: one row a format, one file each."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

from kg.ingest import html, plain, records
from kg.model import Issue, RawArticle

Reader = Callable[[bytes, str], Iterator[RawArticle | Issue]]
"""(bytes of the source, its name) → its articles; raises IngestError when it is no article at all."""

READERS: dict[str, Reader] = {
    ".txt": plain.read,
    ".html": html.read,
    ".htm": html.read,
    ".json": records.read_json,
    ".jsonl": records.read_lines,
}

_HTML = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml|!--)", re.IGNORECASE)
_OBJECT = re.compile(rb"\s*(?:\{\s*[\"}]|\[\s*[{\]])")


def sniff(data: bytes) -> str:
    """Return the suffix of the format that data without a name (standard input) is in."""
    head = data.removeprefix(b"\xef\xbb\xbf")[:1024]
    if _HTML.match(head):
        return ".html"
    if _OBJECT.match(head):
        return ".json" if _is_one_value(data) else ".jsonl"
    return ".txt"


def _is_one_value(data: bytes) -> bool:
    """Say whether the whole is one JSON value; if not, it is read line by line, where errors name their line."""
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
