"""Where a query breaks the grammar, in one line.

Oxigraph names the furthest place that any of its rules reached, which is often the end of the query; rdflib's grammar
names the construct it could not read. So oxigraph decides, and rdflib is asked, after the fact, where to look.
"""

from __future__ import annotations

import re

from kg.errors import QueryError, QuerySyntaxError

_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
# what a rule says in words (`The SELECT contains a variable that is unbound`) among the tokens that were expected
_SAID = re.compile(r"(?:The|[A-Z][a-z]+) [a-zA-Z][^,\[]*[a-z]")
_NO_PREFIX = "Prefix not found"
_WORD = re.compile(r"[\w?$:.<-]{1,30}|\S")


def syntax_error(sparql: str, message: str) -> QueryError:
    """Return the error for a query that oxigraph refused with `message`; line and column count from 1."""
    found = _PLACE.match(message)
    if not found:
        said = " ".join(message.split())
        return QueryError(f"the query is not valid SPARQL: {said}", f"truy vấn không đúng cú pháp SPARQL: {said}")
    line, column, what = int(found[1]), int(found[2]), found[3]
    spoken = _SAID.search(what)
    if spoken and spoken[0] == _NO_PREFIX:
        name = sparql.splitlines()[line - 1][: column - 1].split()[-1]
        return _error(
            sparql,
            line,
            column - len(name),
            f"the prefix of {name} is not declared",
            f"{name} có tiền tố chưa khai báo",
        )
    if spoken:
        return _error(sparql, line, column, spoken[0], spoken[0])
    return _near(sparql) or _error(sparql, line, column, "the query breaks off", "truy vấn bị đứt đoạn")


def _near(sparql: str) -> QueryError | None:
    """Return the error at the construct that rdflib's grammar cannot read, None where it reads the query."""
    from pyparsing import ParseException  # noqa: PLC0415 - slow to load, and only wanted after an error
    from rdflib.plugins.sparql.parser import parseQuery  # noqa: PLC0415 - the same

    try:
        parseQuery(sparql)
    except ParseException as error:
        word = _WORD.search(error.pstr, error.loc)
        if word and not error.pstr[error.loc : word.start()].strip():
            return _error(sparql, error.lineno, error.column, f"cannot read {word[0]}", f"không hiểu {word[0]}")
        return _error(sparql, error.lineno, error.column, "the query ends too early", "truy vấn kết thúc quá sớm")
    return None


def _error(sparql: str, line: int, column: int, en: str, vi: str) -> QuerySyntaxError:
    lines = sparql.splitlines()
    shown = lines[line - 1] if line <= len(lines) else ""
    before = "".join(char if char == "\t" else " " for char in shown[: column - 1])
    return QuerySyntaxError(
        f"the query is not valid SPARQL at line {line}, column {column}: {en}",
        f"truy vấn không đúng cú pháp SPARQL ở dòng {line}, cột {column}: {vi}",
        f"{shown}\n{before}^",
    )
