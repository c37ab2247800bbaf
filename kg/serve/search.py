"""Finding things by what people type: without accents, with a slip of the finger, by a part of the name.

What is spelt the same, tones included, comes first; then what is the same without accents (below, where tones were
typed: they tell people apart); then names that contain the words; then names that are close.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz

from kg.serve.search_index import spaced
from kg.text.letters import fold, toneless

SAME, BARE, OTHER_TONES = 100.0, 99.0, 92.0
_INSIDE, _INSIDE_SPAN = 80.0, 12.0
"""A name that contains the words: the more of it they are, the better."""
_WORDS, _WORDS_SPAN = 72.0, 8.0
"""The same in another order."""
_CLOSE, _CLOSE_FROM = 0.85, 62.0
"""Weight of mere likeness (0 to 100), and the least that counts."""
_GRAM = 3
_CANDIDATES = 300
_ENOUGH = 10
"""Labels that have all that was typed; where there are fewer, those that have some of it are looked at too."""
_NEAR = "SELECT rowid FROM gram WHERE gram MATCH ? ORDER BY rank LIMIT 1200"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found."""

    iri: str
    kind: str
    name: str
    score: float
    """0 to 100."""


def search(index: Path, typed: str, kinds: Iterable[str] = (), limit: int = 20) -> list[Hit]:
    """Return what `typed` may mean, the likeliest first.

    Args:
        index: file made by `kg.serve.search_index`.
        typed: words as a person types them.
        kinds: only these kinds; all where none is named.
        limit: so many at most.
    """
    folded, bare = spaced(fold(typed)), spaced(toneless(typed))
    if not bare:
        return []
    best: dict[str, Hit] = {}
    wanted = frozenset(kinds)
    with closing(sqlite3.connect(f"file:{index}?mode=ro&immutable=1", uri=True)) as file:
        for iri, kind, name, label, plain in _candidates(file, bare, wanted):
            hit = Hit(iri, kind, name, _score(folded, bare, label, plain))
            if hit.score >= _CLOSE_FROM and (iri not in best or hit.score > best[iri].score):
                best[iri] = hit
    return sorted(best.values(), key=lambda hit: (-hit.score, len(hit.name), hit.name, hit.iri))[:limit]


def _candidates(file: sqlite3.Connection, bare: str, kinds: frozenset[str]) -> list[tuple[str, str, str, str, str]]:
    """Return (IRI, kind, name, label folded, label without accents) of labels worth a look."""
    rows = "SELECT iri, kind, name, folded, bare FROM label JOIN thing ON thing.id = label.thing WHERE "
    places = ", ".join("?" * len(kinds))
    of_kind = f" AND kind IN ({places})" if kinds else ""
    last = f"{of_kind} LIMIT {_CANDIDATES}"
    named = sorted(kinds)
    found = file.execute(f"{rows}bare = ?{last}", (bare, *named)).fetchall()
    found += file.execute(f"{rows}bare >= ? AND bare < ?{last}", (bare, bare + "\U0010ffff", *named)).fetchall()
    grams = sorted({bare[at : at + _GRAM] for at in range(len(bare) - _GRAM + 1)})
    if grams:
        quoted = [f'"{gram.replace(chr(34), chr(34) * 2)}"' for gram in grams]
        for match in (" AND ".join(quoted), " OR ".join(quoted)):
            if len(found) < _ENOUGH:
                found += file.execute(f"{rows}label.id IN ({_NEAR}){of_kind}", (match, *named)).fetchall()
    return found


def _score(folded: str, bare: str, label: str, plain: str) -> float:
    """Return how well a label fits, 0 to 100; what was typed comes as `folded` and without accents."""
    if label == folded:
        return SAME
    if plain == bare:
        return BARE if folded == bare else OTHER_TONES
    at = f" {plain} ".find(f" {bare}")
    if at >= 0:
        whole = f" {plain} ".startswith(f" {bare} ", at)
        return _INSIDE + _INSIDE_SPAN * len(bare) / len(plain) - (0 if whole else 2)
    if set(bare.split()) <= set(plain.split()):
        return _WORDS + _WORDS_SPAN * len(bare) / len(plain)
    return _CLOSE * max(fuzz.ratio(bare, plain), fuzz.token_sort_ratio(bare, plain))
