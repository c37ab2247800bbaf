"""The text of a query that a person keeps in a file or sends in."""

from __future__ import annotations

import sys
from pathlib import Path

from kg.errors import KgError


def query_text(file: Path | None) -> str:
    """Return the query in `file`, or on standard input.

    Raises:
        KgError: it is not UTF-8 text.
    """
    data = file.read_bytes() if file else sys.stdin.buffer.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise KgError(
            f"{file or '-'}: not UTF-8 at byte {error.start}; save the query as UTF-8",
            f"{file or '-'}: không phải UTF-8 ở byte {error.start}; hãy lưu truy vấn dạng UTF-8",
        ) from error
