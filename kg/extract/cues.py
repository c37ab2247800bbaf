"""Word tables of two columns, form and kind: a trie of the words of one kind or of some."""

from __future__ import annotations

from functools import cache

from kg import lexicons
from kg.errors import DataError
from kg.extract import lexicon
from kg.extract.stream import Stream


@cache
def cues(table: str, *kinds: str) -> lexicon.Trie[str]:
    """Return the words of some kinds in `data/lexicon/<table>.tsv`; the value is the form.

    Raises:
        DataError: the table has no such kind, or a row has too many cells.
    """
    rows = [(form, of) for _, (form, of) in lexicons.rows(table, 2) if of in kinds]
    for kind in kinds:
        if all(of != kind for _, of in rows):
            raise DataError(f"data/lexicon/{table}.tsv has no words of kind {kind!r}")
    return lexicon.Trie((lexicon.key(form), form) for form, _ in rows)


def skip(stream: Stream, at: int, words: lexicon.Trie[str]) -> int:
    """Return the entry after a run of such words that begins at entry `at`."""
    while (found := words.longest(stream.folded, at)) is not None:
        at = found[0]
    return at


def skip_back(stream: Stream, after: int, floor: int, words: lexicon.Trie[str], reach: int = 3) -> int:
    """Return the entry where a run of such words that ends before entry `after` begins; never before `floor`."""
    moved = True
    while moved:
        moved = False
        for size in range(reach, 0, -1):
            found = words.longest(stream.folded, after - size) if after - size >= floor else None
            if found is not None and found[0] == after:
                after, moved = after - size, True
                break
    return after
