"""Abbreviations that an article defines itself: `phòng, chống tham nhũng, tiêu cực` *(PCTNTC)*."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kg.text.letters import toneless
from kg.text.tokens import Tokens

_BRACKET = re.compile(r"\(([^\W\d_a-z]{3,9})\)")  # `(CCTP)`; two letters stand for too much else
_MARKS = frozenset({",", "-", "–", "&"})
_AND = "và"
_TWO = 2
_HEAD_WORDS = 6
# a firm's letters stand for the whole of its name, whatever words of it they are made of
_FIRMS = frozenset({("công", "ty"), ("tập", "đoàn"), ("ngân", "hàng"), ("quỹ", "tín")})


def defined(text: str, tokens: Tokens) -> dict[str, tuple[str, ...]]:
    """Return the words of each abbreviation in brackets whose letters are the first letters of the words before it."""
    found: dict[str, tuple[str, ...]] = {}
    for match in _BRACKET.finditer(text):
        letters = match.group(1)
        if not letters.isupper() or letters in found:
            continue
        end = bisect_left(tokens.start, match.start())
        first = _first(tokens, end, letters)
        if first is not None and not _of_a_firm(tokens, first):
            begins = tokens.word[first]  # the letters are a name's: `phòng, chống tham nhũng` *(PCTN)*, `Cục PCTN`
            found[letters] = (begins[0].upper() + begins[1:], *tokens.word[first + 1 : end])
    return found


def _first(tokens: Tokens, end: int, letters: str) -> int | None:
    """Return the token where the words that the letters stand for begin, None where they stand for others."""
    at, left = end, len(letters)
    while left and at:
        at -= 1
        word = tokens.word[at]
        if word in _MARKS:
            continue
        if toneless(word[0]) == toneless(letters[left - 1].replace("W", "Ư")):  # `Trung ương` *(TW)*
            left -= 1
        elif word != _AND:
            return None
    return at if not left and end - at > 1 else None


def initials(words: Sequence[str], at: int) -> bool:
    """Say whether two letters alone in brackets only restate the words before: `Đại hội` *(ĐH)* `đại biểu`.

    They may mean something else further on (`ĐH Vinh`), so nothing is learnt from them.
    """
    letters, behind = words[at], words[at + 1] if at + 1 < len(words) else ""
    if len(letters) != _TWO or not letters.isupper() or at <= _TWO or (words[at - 1], behind) != ("(", ")"):
        return False
    before = words[at - 1 - _TWO : at - 1]
    return all(toneless(word[0]) == toneless(letter) for word, letter in zip(before, letters, strict=True))


def _of_a_firm(tokens: Tokens, first: int) -> bool:
    return any(tokens.folded[at : at + 2] in _FIRMS for at in range(max(0, first - _HEAD_WORDS), first + 1))
