"""One SPARQL query in a worker: evaluated, held against the limits, written in the format asked for."""

from __future__ import annotations

import io
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    Store,
    parse_query_results,
    serialize,
)

from kg.errors import QueryError
from kg.graph.vocab import PREFIXES
from kg.query import run
from kg.serve.answer import BAD_REQUEST, FAILED, NOT_ACCEPTABLE, Answer, refusal
from kg.serve.dataset import Dataset, over
from kg.serve.negotiate import RESULTS, TRIPLES, chosen, content_type
from kg.serve.settings import Settings
from kg.store import Results


@dataclass(frozen=True, slots=True)
class Query:
    """A query as a request brings it."""

    text: str
    dataset: Dataset
    accept: str
    """The `Accept` header."""
    base: str
    """What relative IRIs of the query are relative to: the address of the endpoint."""


class _TooMuchError(Exception):
    """An answer beyond the limits."""


class _Capped(io.BytesIO):
    """Bytes in memory, up to a limit."""

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def write(self, data: bytes) -> int:  # type: ignore[override] # the engine hands over bytes
        if self.tell() + len(data) > self.limit:
            raise _TooMuchError(f"{self.limit >> 20} MiB")
        return super().write(data)


def answer_query(store: Store, query: Query, settings: Settings) -> Answer:
    """Return the results of `query` over `store`, or the refusal that says what is wrong with it."""
    try:
        results = run(over(store, query.text, query.dataset, query.base), query.text)
    except QueryError as error:
        return refusal(BAD_REQUEST, str(error))
    offered = TRIPLES if isinstance(results, QueryTriples) else RESULTS
    media_type = chosen(offered, query.accept)
    if media_type is None:
        return refusal(NOT_ACCEPTABLE, f"the answer can be had as: {', '.join(offered)}")
    try:
        body = _written(results, media_type, settings)
    except _TooMuchError as error:
        return refusal(BAD_REQUEST, f"the answer is larger than {error}, the most this server gives; add a LIMIT")
    except (RuntimeError, OSError) as error:
        return refusal(FAILED, f"the query failed while it ran: {error}")
    return Answer(body, content_type(media_type), headers={"Vary": "Accept"})


def _written(results: Results, media_type: str, settings: Settings) -> bytes:
    """Return `results` written.

    Raises:
        _TooMuchError: they have more rows or bytes than the settings allow.
    """
    stream = _Capped(settings.answer_bytes)
    if isinstance(results, QueryTriples):
        found = list(islice(results, settings.rows + 1))
        if len(found) > settings.rows:
            raise _TooMuchError(f"{settings.rows} triples")
        serialize(sorted(set(found), key=str), stream, TRIPLES[media_type], prefixes=PREFIXES)
        return stream.getvalue()
    results.serialize(stream, format=RESULTS[media_type])
    body = stream.getvalue()
    if not isinstance(results, QueryBoolean) and _rows(body, RESULTS[media_type], settings.rows) > settings.rows:
        raise _TooMuchError(f"{settings.rows} rows")
    return body


_LEAST = 2
"""Bytes that a row has at least, in any format."""


def _rows(body: bytes, form: QueryResultsFormat, limit: int) -> int:
    """Return how many rows were written, as far as it takes to see that they are more than `limit`."""
    if len(body) <= limit * _LEAST:
        return 0
    if form == QueryResultsFormat.CSV:  # which cannot be read back: it loses the kinds of terms
        return body.count(b"\r\n") - 1
    parsed = parse_query_results(body, form)
    return sum(1 for _ in islice(parsed, limit + 1)) if isinstance(parsed, QuerySolutions) else 0
