"""Search as the page with the whole graph does it: every word typed begins a word of a name, an alias or the hint.

No accents are needed, and where nothing has all the words, one slip a word is forgiven: a letter more, less, another,
or two swapped (Damerau's four, 1964; distance 1 of optimal string alignment).
"""

from __future__ import annotations

import re
import sqlite3
from bisect import bisect_left
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from kg.render.graph_view import Node
from kg.text.letters import toneless

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT NOT NULL);
CREATE TABLE form (bare TEXT NOT NULL, id INTEGER NOT NULL);
CREATE VIRTUAL TABLE words USING fts5(
  names, hint, content='', prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 0"
);
"""
_INDEXES = (
    "CREATE UNIQUE INDEX thing_iri ON thing (iri); CREATE INDEX form_bare ON form (bare, id);"
    "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, words, 'row');"
)
_HOLDING = "SELECT id, MIN(LENGTH(bare)) FROM form WHERE INSTR(' ' || bare, ?) GROUP BY id"
_LONG = 900
"""Letters beyond which names count as equally long."""
_KEPT = 1000
"""Words whose slips are remembered."""
_SHORT = 3
"""A word of fewer letters is taken as it stands."""

Ids = NDArray[np.int64]


def folded(text: str) -> str:
    """Return the words of `text` without accents: letters and digits alone, single spaces."""
    return " ".join(re.findall(r"[^\W_]+", toneless(text)))


class NameWriter:
    """Writes the file of names."""

    def __init__(self, path: Path) -> None:
        """Begin the file."""
        self.path, self.file = path, sqlite3.connect(path, isolation_level=None)
        self.file.executescript(_TABLES)
        self.file.execute("BEGIN")

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file."""
        if error is None:
            self.file.execute("COMMIT")
            self.file.executescript(_INDEXES)
            found = self.file.execute("SELECT term FROM temp.vocabulary ORDER BY term")
            _vocabulary(self.path).write_text("\n".join(row[0] for row in found), encoding="utf-8")
        self.file.close()

    def add(self, number: int, node: Node) -> None:
        """Write what a node is found by."""
        forms = [folded(form) for form in (node.label, *node.aliases, *node.hidden)]
        self.file.execute("INSERT INTO thing VALUES (?, ?)", (number, node.iri))
        self.file.executemany("INSERT INTO form VALUES (?, ?)", [(form, number) for form in forms])
        row = (number, " ".join(forms), folded(node.hint))
        self.file.execute("INSERT INTO words (rowid, names, hint) VALUES (?, ?, ?)", row)


class Names:
    """Reads a finished file of names."""

    def __init__(self, path: Path) -> None:
        """Open the file."""
        self.path, self.file = path, sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
        self.near = lru_cache(_KEPT)(self._near)

    def number(self, iri: str) -> int | None:
        """Return the number of the node with this IRI, None where there is none."""
        row = self.file.execute("SELECT id FROM thing WHERE iri = ?", (iri,)).fetchone()
        return row[0] if row else None

    def find(self, typed: str, degree: NDArray[np.int32]) -> Ids:
        """Return the nodes that fit, best first.

        First those called what was typed, then those of which a name begins with it, then those that hold it in one
        piece (the shorter first: the more of it was meant), then the rest; among these by `degree` (ties by node).
        """
        bare = folded(typed)
        if not bare:
            return np.zeros(0, np.int64)
        found = self._matching(" ".join(f"{_quoted(word)}*" for word in bare.split()))
        if not len(found):
            choices = (" OR ".join(f"{_quoted(one)}*" for one in self.near(word)) for word in bare.split())
            found = self._matching(" AND ".join(f"({some})" for some in choices))
        score = np.full(len(degree), 3.0)
        holding = self.file.execute(_HOLDING, (f" {bare}",)).fetchall()
        score[[number for number, _ in holding]] = [2 + min(length, _LONG) / 1000 for _, length in holding]
        score[self._ids("SELECT id FROM form WHERE bare >= ? AND bare < ?", (bare, bare + "\U0010ffff"))] = 1
        score[self._ids("SELECT id FROM form WHERE bare = ?", (bare,))] = 0
        return found[np.lexsort((found, -degree[found], score[found]))]

    def _matching(self, query: str) -> Ids:
        return self._ids("SELECT rowid FROM words WHERE words MATCH ?", (query,))

    def _ids(self, sql: str, values: tuple[str, ...]) -> Ids:
        return np.fromiter((row[0] for row in self.file.execute(sql, values)), np.int64)

    @cached_property
    def _words(self) -> list[str]:
        """All words, sorted."""
        return _vocabulary(self.path).read_text(encoding="utf-8").split("\n")

    @cached_property
    def _spellings(self) -> list[str]:
        """The words that a word of letters can be a slip of: not those of digits alone."""
        return [word for word in self._words if not word.isdecimal()]

    def _near(self, word: str) -> list[str]:
        """Return the word itself where some name has it, else the words one slip away."""
        at = bisect_left(self._words, word)
        if (
            len(word) < _SHORT
            or re.search(r"\d", word)
            or any(one.startswith(word) for one in self._words[at : at + 1])
        ):
            return [word]
        known = self._spellings
        close = {known[at] for at in _one_slip(word, known)}
        if len(word) > _SHORT:
            beginnings = sorted({one[: len(word)] for one in known})
            close |= {beginnings[at] for at in _one_slip(word, beginnings)}
        return sorted(close) or [word]


def _one_slip(word: str, known: list[str]) -> list[int]:
    distances = cdist([word], known, scorer=OSA.distance, score_cutoff=1, dtype=np.uint8)[0]
    return [int(at) for at in np.flatnonzero(distances <= 1)]


def _vocabulary(path: Path) -> Path:
    return path.with_suffix(".words")


def _quoted(words: str) -> str:
    return f'"{words}"'
