"""The order of the Vietnamese alphabet, as CLDR's collation `vi` has it.

Letters decide (a ă â b c d đ e ê ...), then tones (none, huyền, hỏi, ngã, sắc, nặng), then case.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

_LETTERS = {letter: at for at, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {tone: at for at, tone in enumerate("\u0300\u0309\u0303\u0301\u0323", 1)}
_DIGITS = re.compile(r"\d")
_BEFORE_LETTERS, _BEFORE_DIGITS = 1_000, 500


def sort_key(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return what texts are sorted by."""
    pairs = [_weight(char) for char in text]
    return tuple(letter for letter, _ in pairs), tuple(tone for _, tone in pairs), text.swapcase()


def ranks(texts: Sequence[str]) -> NDArray[np.int64]:
    """Return the place of each text in the order of the alphabet; equal texts have equal ranks."""
    rank = {text: at for at, text in enumerate(sorted(set(texts), key=sort_key))}
    return np.array([rank[text] for text in texts], np.int64)


@lru_cache(maxsize=4096)
def _weight(char: str) -> tuple[int, int]:
    """Return (place of the letter, place of its tone); marks before digits before letters."""
    tones = [mark for mark in unicodedata.normalize("NFD", char) if mark in _TONES]
    bare = "".join(mark for mark in unicodedata.normalize("NFD", char.lower()) if mark not in _TONES)
    letter = unicodedata.normalize("NFC", bare)
    tone = _TONES[tones[0]] if tones else 0
    if letter in _LETTERS:
        return _BEFORE_LETTERS + _LETTERS[letter], tone
    if _DIGITS.match(letter):
        return _BEFORE_DIGITS + int(letter), tone
    return min(ord(letter[0]), _BEFORE_DIGITS - 1) if letter else 0, tone
