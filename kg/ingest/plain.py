"""Plain text: the whole file is the article; headline, date and byline are read from it by `kg.text`."""

from __future__ import annotations

from collections.abc import Iterator

from kg.ingest.decode import decode
from kg.model import RawArticle


def read(data: bytes, source: str) -> Iterator[RawArticle]:
    """Yield the one article of a text file.

    Raises:
        IngestError: no readable text (`ingest.binary`, `ingest.encoding`).
    """
    yield RawArticle(source, decode(data, source))
