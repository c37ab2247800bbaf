"""Whether documents stand in one list: joined by marks, or each at the beginning of its own line."""

from __future__ import annotations

from itertools import takewhile

from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context

_JOINTS = frozenset({",", ";", ".", "và", "cùng"})
_ENDS = frozenset({".", ":", "!", "?"})
_BULLETS = frozenset("-–+*•●)/")
_MOST_MARKS = 5
_LABEL = 2
"""Letters or digits of an item's own number: `a)`, `10.`"""


def follows(context: Context, left: Citation, right: Citation) -> bool:
    """Say whether `right` is the item behind `left`: only marks stand between, or each opens a line of the two.

    A semicolon before it does too, whatever is told of the one before.
    """
    between = range(left.stop, right.head.start)
    if len(between) <= _MOST_MARKS and all(_marks(context, at) for at in between):
        return True
    if context.word(right.head.start - 1) == ";" and not _ENDS.intersection(
        context.tokens.word[left.stop : right.head.start]
    ):
        return True
    first, last = context.tokens.start[left.head.start], context.tokens.start[right.head.start]
    lines = [line for line in context.page.text[first:last].split("\n")[1:-1] if line.strip()]
    return _opens_line(context, left.head.start) and _opens_line(context, right.head.start) and not lines


def _marks(context: Context, at: int) -> bool:
    """Say whether the token at `at` joins or numbers items."""
    word = context.folded(at)
    return word in _JOINTS or word in _BULLETS or (len(word) <= _LABEL and context.word(at + 1) in {".", ")", "/"})


def _opens_line(context: Context, at: int) -> bool:
    """Say whether a line begins at token `at`, but for what marks or numbers an item."""
    back = list(takewhile(lambda index: _marks(context, index), range(at - 1, max(at - _MOST_MARKS, -1), -1)))
    first = back[-1] if back else at
    return "\n" in context.page.text[context.tokens.end[first - 1] if first else 0 : context.tokens.start[at]]
