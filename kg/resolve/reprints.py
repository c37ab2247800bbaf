"""Articles that are copies of one another but for a little: reprints and syndicated news count as one source.

MinHash (Broder 1997) over shingles of five words, in five bands of five: two texts share a band, and are taken for
copies, with probability 1-(1-s^5)^5 at a share s of common shingles: 0.99 at s = 0.9, 0.86 at 0.8, 0.15 at 0.5, 0.01
at 0.3. Two reports of one event in two papers' own words share less than a tenth.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

_WORDS = re.compile(r"\w+")
_SHINGLE, _BANDS, _ROWS = 5, 5, 5
_FEWEST = 40
"""Words; a shorter text says too little to be told from another on the same matter."""


@lru_cache(maxsize=256)
def prints(text: str) -> tuple[str, ...]:
    """Return what copies of `text` have in common with it, a string a band; nothing for a short text."""
    words = _WORDS.findall(text.casefold())
    if len(words) < _FEWEST:
        return ()
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1)}
    hashes = np.array([_number(one) for one in shingles], dtype=np.uint64)
    factors, terms = _permutations()
    least = (hashes[:, None] * factors[None, :] + terms[None, :]).min(axis=0).reshape(_BANDS, _ROWS)
    bands = enumerate(least.astype("<u8"))
    return tuple(f"{at}{blake2b(band.tobytes(), digest_size=6).hexdigest()}" for at, band in bands)


def _number(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "little")


@cache
def _permutations() -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Return odd factors and terms of as many permutations of 64-bit numbers as are needed, always the same."""
    numbers = range(_BANDS * _ROWS)
    factors = np.array([_number(f"factor {number}") | 1 for number in numbers], dtype=np.uint64)
    return factors, np.array([_number(f"term {number}") for number in numbers], dtype=np.uint64)
