"""Quotation marks around what a document is about, others nested in them."""

from __future__ import annotations

from kg.extract.dates.forms import glued
from kg.extract.documents.context import Context

OPENING = frozenset('“‘«"')
CLOSERS = frozenset('”"»')
_INNER_OPEN, _INNER_CLOSE = "‘", "’"
"""A mark that also stands for an apostrophe, so that it closes only what its pair opened."""


def ends_speech(context: Context, at: int) -> bool:
    """Say whether a straight quote closes what was said before it: `theo Nghị quyết 29", ông An nói`."""
    return context.word(at) == '"' and glued(context.tokens, at) and not glued(context.tokens, at + 1)


def closing_quote(context: Context, at: int, reach: int) -> int | None:
    """Return the token of the quote that closes the one at `at`; quotes opened inside are passed over."""
    tokens, opened = context.tokens, [context.word(at)]
    limit = min(len(tokens), at + reach)
    for index in range(at + 1, limit):
        word = tokens.word[index]
        if (word in OPENING and word != '"') or (word == '"' and opens_quote(context, index)):
            opened.append(word)
        elif word == _INNER_CLOSE and opened[-1] == _INNER_OPEN:
            opened.pop()
        elif word in CLOSERS:
            while len(opened) > 1 and opened[-1] == _INNER_OPEN:  # what no mark closed
                opened.pop()
            opened.pop()
        if not opened:
            return index
    return None


def opens_quote(context: Context, at: int) -> bool:
    """Say whether the quote at `at` opens: glued to a word behind it and to none before."""
    tokens = context.tokens
    return glued(tokens, at + 1) and not glued(tokens, at) and context.word(at + 1)[:1].isalnum()
