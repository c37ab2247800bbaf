"""Numbered citations: a type word with one symbol or a list of them (`các Nghị quyết số 18, 19-NQ/TW`)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.dates.forms import glued, year_at
from kg.extract.documents import lexicon
from kg.extract.documents.bare import kept
from kg.extract.documents.context import CLAUSE_ENDS, Context
from kg.extract.documents.symbols import Symbol, read_symbol
from kg.extract.mentions import DateMention
from kg.model import Span

_PROGRAMME, _ACTION = "Chương trình", "Chương trình hành động"
_JOINTS = frozenset({",", "và", "&"})
PAPER = ("văn", "bản")
"""How a document of no type is cited, `số` behind it or not."""
_LETTER = "Công văn"
"""What a State paper is whose symbol has no code of a type (Nghị định 30/2020/NĐ-CP, annex III)."""
_QUALIFIER_WORDS = 4
_BARE_DIGITS = 4
_BORNE_WORDS = 30
_NEW_WORDS = 2
_TOLD_OF = frozenset({"do", "của", "được"})
"""First words of what may stand before a number that a comma parts: `Quy định` *do Bộ Chính trị ban hành* `, số 5`."""
_TYPE_WORDS = 4


@dataclass(frozen=True, slots=True)
class Head:
    """The naming part of one citation; token indices, half-open."""

    start: int
    stop: int
    type: str
    name: str
    symbol: Symbol | None = None
    term: str | None = None
    year: DateMention | None = None
    draft: bool = False
    series: int | None = None
    """Start of the list this head is part of."""
    last: bool = True
    """Nothing of its list follows: what stands behind belongs to it."""
    told: int | None = None
    """The token where words about it begin that stand before its number."""
    issuer: Span | None = None
    """Who issued it, where its name says so."""
    subject: str | None = None
    """Named by its subject alone, without which it is no document: the cue that may open it besides `về`."""


def numbered(context: Context, at: int) -> list[Head]:
    """Return the citations whose type word begins at token `at`, or whose symbol stands there without one."""
    tokens = context.tokens
    found = lexicon.types().longest(tokens.folded, at) if tokens.folded[at] in lexicon.type_starts() else None
    if found is None and (paper := _paper(context, at)) is not None:
        symbol = read_symbol(tokens, paper, typed=True)
        label = None if symbol is None or symbol.bare else type_of(None, symbol) or _LETTER
        return [Head(at, symbol.stop, label, f"{label} {symbol.text}", symbol)] if symbol and label else []
    if found is None:
        symbol = read_symbol(tokens, at, typed=False) if tokens.word[at].isdecimal() else None
        label = type_of(None, symbol) if symbol is not None else None
        return [Head(at, symbol.stop, label, f"{label} {symbol.text}", symbol)] if symbol and label else []
    end, label = found
    if len(label.split()) != end - at and not context.word(at).isupper():  # a short form is printed in capitals
        return []
    begin = _past_letters(context, end)
    number, said = _number_start(context, begin)
    if number is None:
        return _borne(context, at, begin, label)
    symbols = _list(context, number)
    symbols = kept(context, at, label, symbols, said=said, direct=number - begin <= 1 + said)
    told = begin if context.folded(begin) == "của" else None  # `Quyết định` *của Thủ tướng* `số 5/QĐ-TTg`
    return [replace(head, told=told) for head in _heads(context, at, label, symbols)]


def _paper(context: Context, at: int) -> int | None:
    """Return the token of the number of a document that is told by it alone: `văn bản số` *4912/UBND-NC*."""
    if tuple(context.folded(at + index) for index in range(len(PAPER))) != PAPER:
        return None
    number = at + len(PAPER) + (context.folded(at + len(PAPER)) == "số")
    return number if context.word(number).isdecimal() else None


def type_of(label: str | None, symbol: Symbol) -> str | None:
    """Return the type that word and symbol agree on: the word where the code allows it, else the code's.

    `QĐ` is Quyết định or Quy định in the Party, so the word decides; `Công văn 09-QC/TW` is a Quy chế,
    `Chương trình hành động 9-CTr/TU` a Chương trình.
    """
    if symbol.code is None or symbol.bare:
        return label
    labels = lexicon.labels_of(symbol.code, party=symbol.party) or lexicon.labels_of(
        symbol.code, party=not symbol.party
    )
    if label == _ACTION and labels == (_PROGRAMME,):
        return _PROGRAMME
    if label is not None and (not labels or any(label.startswith(one) for one in labels)):
        return label
    return labels[0] if labels else None


def _past_letters(context: Context, at: int) -> int:
    """Return the token after the letters of a type in brackets: `Nghị quyết` *(NQ)* `28`."""
    bracket = (context.word(at), context.word(at + 2)) == ("(", ")") and context.word(at + 1).isupper()
    return at + 3 if bracket else at


def _number_start(context: Context, end: int) -> tuple[int | None, bool]:
    """Return the token of the number after the type word, and whether `số` is said."""
    at = end
    for _ in range(_QUALIFIER_WORDS + 1):
        if context.folded(at) == "số":
            at += 1 + (context.word(at + 1) == ":")
            return (at, True) if context.word(at).isdecimal() else (None, False)
        if at == end and context.word(at).isdecimal():
            return at, False
        if not context.word(at).isalpha() or context.cue("stop", at) is not None or context.typed(at):
            break
        at += 1
    return None, False


def _borne(context: Context, at: int, end: int, label: str) -> list[Head]:
    """Return the document whose whole symbol stands apart: `Nghị quyết của HĐND tỉnh mang số 5/NQ-HĐND`.

    Also behind a comma: `Quy định mới, số 144-QĐ/TW`.
    """
    for index in range(end, end + _BORNE_WORDS):
        word = context.word(index)
        if word in CLAUSE_ENDS or context.typed(index):
            break
        near = word == "," and (index - end < _NEW_WORDS or context.folded(end) in _TOLD_OF)
        if context.folded(index + 1) == "số" and (near or context.folded(index) == "mang"):
            number = index + 2
            symbol = read_symbol(context.tokens, number, typed=True) if context.word(number).isdecimal() else None
            if symbol is None or symbol.bare or type_of(label, symbol) != label:
                break
            name = f"{label} {symbol.text}"
            return [Head(at, symbol.stop, label, name, symbol, draft=drafted(context, at), told=end)]
    return []


def _list(context: Context, at: int) -> list[tuple[int, Symbol]]:
    """Read `18, 19-NQ/TW` or `18-NQ/TW và 19-NQ/TW` from the number at `at`: (token, symbol) of each."""
    items: list[tuple[int, Symbol]] = []
    while True:
        symbol = _symbol(context, at)
        if symbol is None:
            break
        items.append((at, symbol))
        after = symbol.stop
        if context.folded(after) not in _JOINTS:
            break
        after += 1 + (context.folded(after) == "," and context.folded(after + 1) == "và")
        after += context.folded(after) == "số"
        if not context.word(after).isdecimal() or context.date_at(after) is not None:
            break
        at = after
    return _shared(items)


def _symbol(context: Context, at: int) -> Symbol | None:
    tokens = context.tokens
    symbol = read_symbol(tokens, at, typed=True)
    if symbol is not None:
        return symbol
    word = tokens.word[at]
    if len(word) > _BARE_DIGITS or context.date_at(at) is not None:
        return None
    after = at + 1
    if context.word(after) == "/" and glued(tokens, after) and year_at(tokens, after + 1) and glued(tokens, after + 1):
        return Symbol(f"{word}/{tokens.word[after + 1]}", word, after + 2)
    if glued(tokens, after) and (tokens.word[after] in "%°" or tokens.word[after][0].isalnum()):
        return None
    if (
        glued(tokens, after)
        and tokens.word[after] in "/.,"
        and glued(tokens, after + 1)
        and tokens.word[after + 1].isdecimal()
    ):
        return None
    return Symbol(word, word, after)


def _shared(items: list[tuple[int, Symbol]]) -> list[tuple[int, Symbol]]:
    """Give the bare numbers of a list the symbol that closes it; bare numbers after a whole symbol are none."""
    done: list[tuple[int, Symbol]] = []
    suffix: tuple[str, bool] | None = None
    for at, symbol in reversed(items):
        if not symbol.bare:
            suffix = symbol.suffix
            done.append((at, symbol))
        elif suffix is not None:
            whole = symbol.number + suffix[0]
            like = done[-1][1]
            done.append((at, replace(like, text=whole, number=symbol.number, stop=symbol.stop)))
        else:
            done.append((at, symbol))
    done.reverse()
    while len(done) > 1 and done[-1][1].bare and not done[0][1].bare:
        done.pop()
    return done


def _heads(context: Context, at: int, label: str, symbols: list[tuple[int, Symbol]]) -> list[Head]:
    heads: list[Head] = []
    for index, (token, symbol) in enumerate(symbols):
        kind = type_of(label, symbol) or label
        heads.append(
            Head(
                at if index == 0 else token,
                symbol.stop,
                kind,
                f"{kind} {symbol.text}",
                symbol,
                draft=drafted(context, at),
                series=at if len(symbols) > 1 else None,
                last=index == len(symbols) - 1,
            )
        )
    return heads


def drafted(context: Context, at: int) -> bool:
    """Say whether the type word at `at` names a draft: `dự thảo Luật`, `dự án Luật`, `đề nghị xây dựng Luật`."""
    return context.cue_ending("draft", at) is not None


def after_type(context: Context, at: int) -> bool:
    """Say whether another type alone stands before the joint at `at`, so that none is named: `Kết luận và` Quy định."""
    if context.folded(at) not in {"và", ","}:
        return False
    starts = (
        lexicon.types().longest(context.tokens.folded, at - size) for size in range(1, _TYPE_WORDS + 1) if at >= size
    )
    return any(found is not None and found[0] == at for found in starts)
