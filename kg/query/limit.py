"""The first rows of a query, whatever it asks itself."""

from __future__ import annotations

import re

# IRIs and strings may hold what looks like a comment; both are kept as they are
_COMMENT = re.compile(
    r"(<[^<>\"{}|^`\\\s]*>|\"\"\"(?:[^\"\\]|\\.|\"(?!\"\"))*\"\"\"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r"|\"(?:[^\"\\\n]|\\.)*\"|'(?:[^'\\\n]|\\.)*')|#[^\n]*"
)
_VALUES = re.compile(r"\bvalues\b[^{}]*\{[^{}]*\}\s*$", re.IGNORECASE)
_LIMIT = re.compile(r"\blimit\s+(\d+)", re.IGNORECASE)


def limited(sparql: str, rows: int) -> str:
    """Return the query cut to at most `rows` results: a lower LIMIT of its own stands, comments go."""
    plain = _COMMENT.sub(lambda found: found[1] or "", sparql)
    values = _VALUES.search(plain)
    body, rest = (plain[: values.start()], values[0]) if values and "}" in plain[: values.start()] else (plain, "")
    end = body.rfind("}") + 1
    head, tail = body[:end], body[end:]
    own = _LIMIT.search(tail)
    if own:
        tail = tail[: own.start()] + f"LIMIT {min(rows, int(own[1]))}" + tail[own.end() :]
    else:
        tail = f"{tail.rstrip()}\nLIMIT {rows}\n"
    return f"{head}{tail}{rest}"
