"""JSON: one article an object, one object a line in `.jsonl`, one object or a list of them in `.json`."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from kg.errors import IngestError
from kg.ingest.decode import decode
from kg.ingest.limits import check_size
from kg.ingest.titles import with_title
from kg.model import Issue, RawArticle

_TEXT_FIELDS = ("url", "title", "text", "published", "publisher")
_FIELDS = frozenset((*_TEXT_FIELDS, "author", "authors"))


def read_json(data: bytes, source: str) -> Iterator[RawArticle | Issue]:
    """Yield the article or articles of a `.json` file.

    Raises:
        IngestError: no JSON (`ingest.json`), or no readable text.
    """
    value = _parse(decode(data, source), source)
    if not isinstance(value, list):
        yield from _article(value, source)
        return
    for number, one in enumerate(value, 1):
        yield from _guarded(one, f"{source}#{number}")


def read_lines(data: bytes, source: str) -> Iterator[RawArticle | Issue]:
    """Yield the articles of a `.jsonl` file; a bad line yields an `Issue` and the rest goes on."""
    for number, line in enumerate(io.BytesIO(data), 1):  # the lines are not all held beside the file
        if line.strip():
            place = f"{source}:{number}"
            try:
                check_size(len(line), place)
                yield from _article(_parse(decode(line, place), place), place)
            except IngestError as error:
                yield Issue(error.code, str(error), place)


def _guarded(value: object, place: str) -> Iterator[RawArticle | Issue]:
    try:
        yield from _article(value, place)
    except IngestError as error:
        yield Issue(error.code, str(error), place)


def _parse(text: str, place: str) -> object:
    try:
        value: object = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        reason = f"{error.msg}, line {error.lineno}" if isinstance(error, json.JSONDecodeError) else "nested too deep"
        raise IngestError("ingest.json", f"{place}: not JSON ({reason})") from error
    return value


def _article(value: object, place: str) -> Iterator[RawArticle | Issue]:
    """Yield the article, after an `ingest.unknown-field` issue where it has fields that are not read."""
    if not isinstance(value, dict):
        raise IngestError("ingest.json", f"{place}: an article is an object with the field text, not {_kind(value)}")
    unknown = sorted(str(name) for name in value.keys() - _FIELDS)
    if unknown:
        known = ", ".join(sorted(_FIELDS))
        message = f"{place}: fields not read: {', '.join(unknown)}; known are {known}"
        yield Issue("ingest.unknown-field", message, place)
    fields = {name: _text(value.get(name), name, place) for name in _TEXT_FIELDS}
    if not (fields["text"] or "").strip():
        raise IngestError("ingest.no-article", f"{place}: the field text is missing or empty")
    yield RawArticle(
        source=place,
        text=with_title(fields["title"], fields["text"] or ""),
        title=fields["title"],
        published=fields["published"],
        authors=_authors(value, place),
        publisher=fields["publisher"],
        url=fields["url"],
    )


def _text(value: object, name: str, place: str) -> str | None:
    if value is None or isinstance(value, str):
        return value or None
    raise IngestError("ingest.field", f"{place}: the field {name} is {_kind(value)}; a string is wanted")


def _authors(value: dict[str, object], place: str) -> tuple[str, ...]:
    """Return the names of `author` (a string) or `authors` (a string or a list of strings)."""
    found: list[str] = []
    for name in ("author", "authors"):
        given = value.get(name)
        many = given if isinstance(given, list) else [given]
        found.extend(author for one in many if (author := _text(one, name, place)))
    return tuple(dict.fromkeys(found))


def _kind(value: object) -> str:
    names = {list: "a list", dict: "an object", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")
