"""The one error root. The CLI turns a `KgError` into one line and exit 1; anything else is a bug with a traceback."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Issue


class KgError(Exception):
    """Bad input or a state the user can mend; the message names file, place and remedy."""

    def __init__(self, message: str = "", vi: str = "") -> None:
        """Keep the message in English and, where it has been written, in Vietnamese."""
        super().__init__(message)
        self.vi = vi


class IngestError(KgError):
    """A source that cannot be read as an article: `code` is the issue code, for example `ingest.empty`."""

    def __init__(self, code: str, message: str) -> None:
        """Keep the stable issue code beside the message."""
        super().__init__(message)
        self.code = code


class BuildError(KgError):
    """A build that wrote nothing: `refused` inputs, and what was `noted` of those that could be read."""

    def __init__(self, message: str, vi: str, refused: Sequence[Issue], noted: Sequence[Issue]) -> None:
        """Keep what was amiss beside the message."""
        super().__init__(message, vi)
        self.refused = refused
        self.noted = noted


class StoreError(KgError):
    """A store that is missing, locked, foreign or of another format."""


class QueryError(KgError):
    """A SPARQL query or named question that cannot be run."""


class QuerySyntaxError(QueryError):
    """A SPARQL query that breaks the grammar; `excerpt` is its line with a caret below the place."""

    def __init__(self, message: str, vi: str, excerpt: str) -> None:
        """Keep the two lines of the excerpt beside the message."""
        super().__init__(message, vi)
        self.excerpt = excerpt


class DataError(KgError):
    """A lexicon, lookup or judgement file with a bad row; names file and line."""
