"""Whether a bare number behind a type word is a document's, or counts something (`Kế hoạch` *5* `năm`)."""

from __future__ import annotations

from kg.extract.dates.forms import is_dash, year_at
from kg.extract.documents.context import Context
from kg.extract.documents.subjects import issuing_before
from kg.extract.documents.symbols import Symbol

_ALSO_VERBS = frozenset(
    {"Quyết định", "Quy định", "Hướng dẫn", "Thông báo", "Kết luận", "Báo cáo", "Kế hoạch", "Chương trình", "Quy hoạch"}
)
_CHOICES = frozenset({"Phương án", "Quy hoạch"})
"""Types whose bare number tells one of several drafts, or a scale: `phương án 2`, `quy hoạch 1/500`."""
_CHOICE_DIGITS = 2
_LEGAL = frozenset({"Nghị quyết", "Chỉ thị", "Nghị định", "Thông tư"})
_LEGAL_DIGITS = 2
"""Types whose number of so many digits is a document's before any word that is not counted."""
_CALENDAR = frozenset({"năm", "tháng", "ngày"})
_ENDS = frozenset('.,;:)“”"’!?…–-/]')


def kept(
    context: Context, at: int, label: str, symbols: list[tuple[int, Symbol]], *, said: bool, direct: bool
) -> list[tuple[int, Symbol]]:
    """Drop bare numbers that count something (`Kế hoạch 5 năm`) or that no plural word makes a list."""
    if not symbols or not symbols[0][1].bare:
        return symbols
    if not direct:
        return []
    if len(symbols) > 1 and not (said or _plural(context, at) or _owned(context, symbols[-1][1].stop)):
        symbols = symbols[:1]
    if len(symbols) > 1 and not _closed(context, symbols[-1][1]):
        symbols = symbols[:1]
    last = symbols[-1][1]
    choice = label in _CHOICES and len(last.number) <= _CHOICE_DIGITS
    if (said or last.number.startswith("0")) and not choice:
        return symbols
    if choice or (label in _ALSO_VERBS and not context.word(at)[0].isupper()):
        return []
    legal = label in _LEGAL and len(last.number) >= _LEGAL_DIGITS and context.word(at)[0].isupper()
    if legal and context.word(last.stop).isalpha() and not _counts(context, last.stop):
        return symbols
    issued = context.folded(last.stop) not in _CALENDAR and issuing_before(context, at) is not None
    return symbols if issued or _closed(context, last) else []


def _counts(context: Context, at: int) -> bool:
    """Say whether the word at `at` may be counted by a number before it, or the number is of a date: `10` *điểm*."""
    return context.folded(at) in _CALENDAR or context.cue("counter", at) is not None


def _owned(context: Context, at: int) -> bool:
    """Say whether whose they are, a year before it or not, closes a list of numbers: `Nghị định 177, 178` *của* ..."""
    year = context.folded(at) == "năm" and year_at(context.tokens, at + 1) is not None
    return context.folded(at + 2 * year) == "của"


def _plural(context: Context, at: int) -> bool:
    return any(context.cue("plural", at - back) == at - back + 1 for back in (1, 2) if at >= back)


def _closed(context: Context, symbol: Symbol) -> bool:
    """Say whether the words after a bare number leave it a document's number."""
    after = context.folded(symbol.stop)
    if year_at(context.tokens, symbol.stop - 1) is not None and is_dash(context.tokens, symbol.stop):
        return False
    if after in _CALENDAR:
        stated = context.date_at(symbol.stop)
        return stated is not None and not (after == "năm" and is_dash(context.tokens, symbol.stop + 2))
    return not after or after in _ENDS or after == "(" or context.cue("bare_after", symbol.stop) is not None
