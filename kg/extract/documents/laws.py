"""Laws, codes, ordinances and charters, cited by their names: `Luật Đất đai năm 2024`, `Điều lệ Đảng`."""

from __future__ import annotations

import re
from itertools import pairwise

from kg.extract.dates.forms import year_at
from kg.extract.documents import lexicon
from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, drafted
from kg.extract.documents.symbols import read_symbol
from kg.extract.lexicon import abbreviations
from kg.extract.mentions import DateMention
from kg.model import PartialDate

LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_NO_LAW_AFTER = frozenset(
    {"pháp", "kỷ", "kỉ", "quy", "quân", "học", "khoa", "ngành", "trường", "viện", "sĩ", "sỹ", "nhân"}
)
"""`pháp luật`, `kỷ luật`, and schools of law."""
_TREATY, _TREATY_WORDS = ("công", "ước"), 8
"""`Công ước của Liên hợp quốc về` *Luật Biển* is no law of the country."""
_AMENDED_WORDS = 40
_CHARTER = "Điều lệ"
_MOST_AMENDED = 15
_NAME_WORDS = 9
_KNOWN_WORDS = 2
_SHORT = 3
"""Fewest letters of a name that is an abbreviation: `Luật DQTV`."""
_PARTY = ("đảng", "cộng", "sản", "việt", "nam")


def law(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Luật Đất đai năm 2024`, `Luật Tổ chức Chính phủ (sửa đổi)`, `Bộ luật Lao động`, `Hiến pháp năm 2013`."""
    if label == "Hiến pháp":
        return _dated(context, at, end, label, label) if _of_a_year(context, at, end) else None
    if label == _CHARTER:
        return _charter(context, at, end, label)
    named = context.word(end)[:1].isupper() or _amending(context, end) or _known(context, at, end)
    if label not in LAW_TYPES or not named:
        return None
    if label == "Luật" and (context.folded(at - 1) in _NO_LAW_AFTER or _of_treaty(context, at)):
        return None
    stop = _law_name(context, end)
    if stop is None or not (context.word(at)[0].isupper() or lexicon.laws().longest(context.tokens.folded, end)):
        return None
    stop = _past_amended(context, stop)
    return _dated(context, at, stop, label, f"{label} {_written_out(context, end, stop)}")


def _of_treaty(context: Context, at: int) -> bool:
    """Say whether the word at `at` stands in a treaty's name, behind its `về`."""
    if context.folded(at - 1) != "về":
        return False
    near = context.tokens.folded[max(at - _TREATY_WORDS, 0) : at]
    return _TREATY in pairwise(near)


def _known(context: Context, at: int, end: int) -> bool:
    """Say whether a law of the lexicon is named in small letters: `Luật` *trẻ em*."""
    known = lexicon.laws().longest(context.tokens.folded, end)
    return known is not None and known[0] - end >= _KNOWN_WORDS and context.word(at)[0].isupper()


def _written_out(context: Context, start: int, stop: int) -> str:
    """Return a law's name, what the article abbreviates in it or all of it (`Luật` *PCTN*) written out."""
    words = context.words(start, stop)
    for at in range(start, stop):
        short = context.word(at)
        if len(short) >= _SHORT and short.isupper():
            found = abbreviations().longest(context.tokens.word, at)
            known = found[1] if found is not None and found[0] == stop == start + 1 else None
            long = context.defined.get(short) or known
            if long is not None:
                words = re.sub(rf"\b{short}\b", " ".join(long).replace(" ,", ","), words)
                words = words[0].upper() + words[1:]
    return words


def _charter(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Điều lệ Đảng Cộng sản Việt Nam`, `Điều lệ Hội Nông dân Việt Nam (sửa đổi, bổ sung)`, `Điều lệ MTTQ khóa IX`."""
    if not context.word(at)[0].isupper() or not context.word(end)[:1].isupper():
        return None
    organ = context.organ_at(end)
    party = next((size for size in (5, 1) if tuple(context.tokens.folded[end : end + size]) == _PARTY[:size]), 0)
    stop = context.token_after(organ.span.end) if organ is not None else end + party
    if stop == end or context.word(stop)[:1].isupper():
        return None
    term = term_at(context, stop)
    stop = term[1] if term is not None else _past_amended(context, stop)
    return Head(at, stop, label, f"{label} {context.words(end, stop)}", draft=drafted(context, at))


def _past_amended(context: Context, at: int) -> int:
    """Return the token after `(sửa đổi)`, `(sửa đổi, bổ sung)` at token `at`, else `at`."""
    if context.word(at) != "(" or context.folded(at + 1) != "sửa":
        return at
    return next((index + 1 for index in range(at + 2, at + 8) if context.word(index) == ")"), at)


def _of_a_year(context: Context, at: int, end: int) -> bool:
    """Say whether a constitution is cited and not only the rule of law invoked: `Hiến pháp năm 2013`."""
    year = end + (context.folded(end) == "năm")
    return context.word(at)[0].isupper() and year_at(context.tokens, year) is not None


def _amending(context: Context, at: int) -> bool:
    return (context.folded(at), context.folded(at + 1)) == ("sửa", "đổi")


def _law_name(context: Context, at: int) -> int | None:
    """Return the token after a law's name: a known one, an amending one, or capitals up to a word that ends it."""
    if _amending(context, at):
        first = next((i for i in range(at + 2, at + _AMENDED_WORDS) if _names_law(context, i)), None)
        return _amended(context, first) if first is not None else None
    return _plain_name(context, at)


def _plain_name(context: Context, at: int) -> int | None:
    known = lexicon.laws().longest(context.tokens.folded, at)
    if known is not None:
        return known[0]
    if context.word(at).isupper() and len(context.word(at)) >= _SHORT and not context.word(at + 1).isupper():
        return at + 1  # `Luật` *DQTV* `thông qua`
    for index in range(at, at + _NAME_WORDS + 1):
        word = context.word(index)
        numbered = context.folded(index) in {"số", "năm"} and context.word(index + 1).isdecimal()
        if (
            numbered
            or not word.isalpha()
            or any(context.cue(kind, index) for kind in ("stop", "bare_after", "title_verb"))
        ):
            return index if index > at else None
    return None


def _names_law(context: Context, at: int) -> bool:
    return context.folded(at) == "luật" and (context.word(at + 1)[:1].isupper() or _known(context, at, at + 1))


def _amended(context: Context, at: int) -> int | None:
    """Return the token after the amended laws: `Luật A`, or `Luật A, Luật B và Luật C` when `và` closes the list."""
    ends = [_plain_name(context, at + 1)]
    while (end := ends[-1]) is not None and len(ends) < _MOST_AMENDED and context.folded(end) in {",", "và"}:
        following = end + 1 + (context.folded(end + 1) == "bộ")
        if not _names_law(context, following):
            break
        ends.append(_plain_name(context, following + 1))
        if context.folded(end) == "và":
            return ends[-1]
    return ends[0]


def _dated(context: Context, at: int, stop: int, label: str, name: str) -> Head:
    """Finish a law: its year (`năm 2013`) and its symbol (`số 31/2024/QH15`) may follow."""
    year = context.date_at(stop) if context.folded(stop) == "năm" else _bare_year(context, stop)
    after = context.token_after(year.span.end) if year is not None else stop
    number = after + (context.word(after) in {"(", ","})
    if context.folded(number) == "số" and context.word(number + 1).isdecimal():
        symbol = read_symbol(context.tokens, number + 1, typed=True)
        if symbol is not None and not symbol.bare:
            return Head(at, symbol.stop, label, name, symbol, year=year, draft=drafted(context, at))
    return Head(at, after, label, name, year=year, draft=drafted(context, at))


def _bare_year(context: Context, at: int) -> DateMention | None:
    """Return the year printed behind a law's name without `năm`: `Luật Thi hành án hình sự` *2019*."""
    year = year_at(context.tokens, at)
    return DateMention(context.span(at, at + 1), PartialDate(year)) if year is not None else None
