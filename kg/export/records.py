"""A reading as records: one JSON object a line, for programs that want no RDF."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from kg.model import PartialDate, Reading, Span

_KINDS = {
    "persons": "person",
    "organs": "organ",
    "holdings": "holding",
    "documents": "document",
    "events": "event",
    "participations": "participation",
    "speeches": "speech",
    "commendations": "commendation",
    "figures": "figure",
    "changes": "change",
    "issues": "issue",
}
_INNER = frozenset({"text", "paragraphs", "offsets", "issues"})
"""Fields of the article that are no fact; `text` leaves only on request (contract, rule 10)."""


def json_lines(reading: Reading, *, with_text: bool = False) -> bytes:
    """Return the reading as UTF-8 JSON lines: the article first, then each record with its `record` kind.

    Spans are `[start, end]` in code points of the normalised text, dates EDTF, references the local keys.
    """
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in records(reading, with_text=with_text)).encode()


def records(reading: Reading, *, with_text: bool = False) -> Iterator[dict[str, object]]:
    """Yield the records of `reading` as plain values."""
    article = reading.article
    plain = {one.name: _plain(getattr(article, one.name)) for one in fields(article) if one.name not in _INNER}
    yield {"record": "article"} | plain | ({"text": article.text} if with_text else {})
    for name, kind in _KINDS.items():
        found = getattr(reading, name) if name != "issues" else (*article.issues, *reading.issues)
        for one in found:
            yield {"record": kind} | _fields(one)


def _plain(value: object) -> object:
    if isinstance(value, PartialDate):
        return value.edtf
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return _fields(value) if is_dataclass(value) else value


def _fields(value: object) -> dict[str, object]:
    if not is_dataclass(value):
        raise TypeError(f"{value!r} is no record")
    return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
