"""SPARQL over a store: reading only, nothing fetched from elsewhere, errors that say where."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from typing import IO

from pyoxigraph import QueryBoolean, QueryResultsFormat, QuerySolutions, QueryTriples, RdfFormat, serialize

from kg.errors import QueryError
from kg.graph.vocab import PREFIXES
from kg.query.syntax import syntax_error
from kg.store import GraphStore, Results

FORMATS = ("table", "csv", "tsv", "json", "xml")
"""`table` is for people; the others are the W3C result formats."""

_RESULTS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_TRIPLES = {"table": RdfFormat.TURTLE, "json": RdfFormat.JSON_LD, "xml": RdfFormat.RDF_XML}

_GAP = r"(?:\s|#[^\n]*\n)*"
# SERVICE <http://…> {   SERVICE SILENT ?place {   also inside strings and comments: refusing one too many is safe
_SERVICE = re.compile(
    rf"(?<![\w?$:\-])service{_GAP}(?:silent{_GAP})?(?:<[^>]*>|[?$]\w+|[^\s{{}}<>#]*:[^\s{{}}<>]*){_GAP}\{{",
    re.IGNORECASE,
)
# codepoint escapes stand for their characters anywhere in a query (SPARQL 1.1, section 19.2)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_PROLOGUE = re.compile(rf"{_GAP}(?:(?:base|prefix\s+[^\s:]*:){_GAP}<[^>]*>{_GAP})*", re.IGNORECASE)
_UPDATE = re.compile(r"(?:insert|delete|load|clear|drop|create|add|move|copy|with)\b", re.IGNORECASE)


def run(store: GraphStore, sparql: str) -> Results:
    """Return the results of a SELECT, ASK, CONSTRUCT or DESCRIBE; the prefixes of the graph need no declaration.

    Raises:
        QueryError: the text is no query (line and column are named), an update, or asks another endpoint.
    """
    plain = _ESCAPE.sub(_unescape, sparql)
    if _UPDATE.match(plain, _PROLOGUE.match(plain).end()):  # type: ignore[union-attr]  # it matches the empty text
        raise QueryError(
            "updates are refused: a query only reads; ask with SELECT, ASK, CONSTRUCT or DESCRIBE",
            "không nhận lệnh sửa đổi: truy vấn chỉ đọc; hãy dùng SELECT, ASK, CONSTRUCT hoặc DESCRIBE",
        )
    if _SERVICE.search(plain):
        raise QueryError(
            "SERVICE is refused: a query reads this store alone; take the SERVICE part out",
            "không nhận SERVICE: truy vấn chỉ đọc kho này; hãy bỏ phần SERVICE",
        )
    try:
        return store.query(sparql)
    except SyntaxError as error:
        raise syntax_error(sparql, str(error)) from error
    except (OSError, RuntimeError) as error:
        raise QueryError(f"the query cannot be run: {error}", f"không chạy được truy vấn: {error}") from error


def write_results(results: Results, form: str, stream: IO[bytes]) -> None:
    """Write `results` to `stream` in one of FORMATS; triples are written as Turtle, JSON-LD or RDF/XML.

    Raises:
        QueryError: the format does not fit the kind of results, or the store fails while it is read.
    """
    try:
        if isinstance(results, QueryTriples):
            _write_triples(results, form, stream)
        elif isinstance(results, QueryBoolean) and form in {"table", "csv", "tsv"}:
            stream.write(b"true\n" if results else b"false\n")
        elif form in _RESULTS:
            results.serialize(stream, format=_RESULTS[form])
            stream.write(b"\n" if form in {"json", "xml"} else b"")
        else:
            known = ", ".join(FORMATS)
            raise QueryError(
                f"{form!r} is no result format; choose one of {known}",
                f"{form!r} không phải dạng kết quả; chọn: {known}",
            )
    except RuntimeError as error:
        raise QueryError(f"the query failed while it ran: {error}", f"truy vấn hỏng giữa chừng: {error}") from error


def rows(results: Results) -> tuple[tuple[str, ...], Iterable[tuple[object, ...]]]:
    """Return the column names of a SELECT and its rows of terms (None where a variable is unbound).

    Raises:
        QueryError: the query was no SELECT.
    """
    if not isinstance(results, QuerySolutions):
        raise QueryError("only a SELECT gives rows", "chỉ SELECT cho các dòng")
    columns = tuple(variable.value for variable in results.variables)
    return columns, (tuple(solution) for solution in results)


def _write_triples(triples: QueryTriples, form: str, stream: IO[bytes]) -> None:
    if form not in _TRIPLES:
        raise QueryError(
            f"the query gives triples, which have no {form}; choose table (Turtle), json (JSON-LD) or xml",
            f"truy vấn cho các bộ ba, không có dạng {form}; chọn table (Turtle), json (JSON-LD) hoặc xml",
        )
    ordered = sorted(set(triples), key=str)
    serialize(ordered, stream, _TRIPLES[form], prefixes=PREFIXES)


def _unescape(match: re.Match[str]) -> str:
    value = int(match[1] or match[2], 16)
    return chr(value) if value <= sys.maxunicode else match[0]
