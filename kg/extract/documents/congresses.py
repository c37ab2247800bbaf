"""Citations of what congresses resolved, by name: `Nghị quyết Đại hội XIII của Đảng`."""

from __future__ import annotations

from kg.extract.dates.forms import is_dash, year_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head

_ORDINALS = frozenset({"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_ROMAN = frozenset("IVX")
_ROMAN_TERMS = dict(zip(map(str, range(8, 17)), "VIII IX X XI XII XIII XIV XV XVI".split(), strict=True))
"""Terms that the press also prints in figures."""
_ORDINAL_DIGITS = 2
_CONGRESS_OWNER = frozenset({"đại", "biểu", "toàn", "quốc", "của", "đảng", "cộng", "sản", "việt", "nam"})
_MEETING_BODIES = ("Đảng bộ", "Công đoàn", "Đoàn ", "Hội ", "Liên đoàn", "Mặt trận")
_NO_CONGRESS = frozenset({"và", "các", "cấp", "nghị", "tới", "đến", "cho", "với", "trong", "qua", "tại"})
_CONGRESS_WORDS = 14
_SHORT = "ĐH"
_AGAIN = ("nghị", "quyết", "đại", "hội")
LIST_JOINTS = frozenset({",", "và"})


def roman_at(context: Context, at: int) -> str | None:
    """Return the Roman numeral at token `at` (`XIII`), None where none stands."""
    word = context.word(at)
    return word if word and set(word) <= _ROMAN else None


def term_at(context: Context, at: int) -> tuple[str, int] | None:
    """Read `khóa XII`, `(khóa XII)`, `khóa 12`; return the Roman numeral and the token after."""
    bracket = context.word(at) == "("
    start = at + bracket
    if context.folded(start) != "khóa":
        return None
    numeral = roman_at(context, start + 1) or _ROMAN_TERMS.get(context.word(start + 1))
    if numeral is None or (bracket and context.word(start + 2) != ")"):
        return None
    return numeral, start + 2 + bracket


def congress(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết của ĐH Đảng bộ tỉnh X lần thứ XXII`."""
    first = _past_gathering(context, end + (context.folded(end) == "của"))
    if label != "Nghị quyết" or first is None:
        return None
    past = _congress_ordinal(context, first)
    if past is None:
        stop = _owned_congress(context, first)
        return _resolution(context, at, end, stop, label) if stop is not None else None
    stop = after = past
    while context.folded(after) in _CONGRESS_OWNER and context.folded(after + 1) != "bộ":  # `của Đảng`, not `Đảng bộ`
        after += 1
        stop = after if context.folded(after - 1) in {"đảng", "quốc", "nam"} else stop
    branch = context.organ_at(past)
    if branch is not None and branch.name.startswith(_MEETING_BODIES):  # `Đại hội XVI Đảng bộ tỉnh`
        stop = context.token_after(branch.span.end)
    owner = context.organ_at(stop + 1) if stop == past and context.folded(stop) == "của" else None
    if owner is not None:
        stop = context.token_after(owner.span.end)
    return _resolution(context, at, end, stop, label)


def _past_gathering(context: Context, at: int) -> int | None:
    """Return the token after `Đại hội` or `ĐH` at token `at`, None where neither stands."""
    if (context.folded(at), context.folded(at + 1)) == ("đại", "hội"):
        return at + 2
    return at + 1 if context.word(at) == _SHORT else None


def _resolution(context: Context, at: int, end: int, stop: int, label: str) -> Head:
    """Return the head of a congress's resolution, its short form written out."""
    inner = context.words(end, stop).removeprefix("của ")
    return Head(at, stop, label, f"{label} {inner.replace(_SHORT, 'Đại hội', 1)}")


def _owned_congress(context: Context, at: int) -> int | None:
    """Return the token after whose congress it is, where a tenure tells which, or the ordinal shared in a list.

    `Đại hội Đảng bộ Tập đoàn nhiệm kỳ 2015 - 2020`, `Đại hội Đảng bộ tỉnh X, Nghị quyết Đại hội ... lần thứ XVI`.
    """
    at += 2 * ((context.folded(at), context.folded(at + 1)) == ("đại", "biểu"))
    body = context.organ_at(at)
    if body is None or not body.name.startswith(_MEETING_BODIES):
        return None
    stop = context.token_after(body.span.end)
    tenure = stop + (context.word(stop) == ",")
    if (context.folded(tenure), context.folded(tenure + 1)) == ("nhiệm", "kỳ") and year_at(context.tokens, tenure + 2):
        dashed = is_dash(context.tokens, tenure + 3) and year_at(context.tokens, tenure + 4) is not None
        return tenure + 5 if dashed else tenure + 3
    again = tuple(context.folded(stop + 1 + index) for index in range(len(_AGAIN)))
    shared = context.folded(stop) in LIST_JOINTS and again == _AGAIN
    return stop if shared and _congress_ordinal(context, stop + 1 + len(_AGAIN)) is not None else None


def _congress_ordinal(context: Context, start: int) -> int | None:
    """Return the token after the ordinal of a congress, read past whose congress it is."""
    at = start
    while at - start <= _CONGRESS_WORDS:
        organ = context.organ_at(at)
        if organ is not None:
            at = context.token_after(organ.span.end)
            continue
        found = ordinal(context, at)
        if found is not None:
            return found
        if context.date_at(at) is not None or context.folded(at) == "ngày":
            return None
        led = context.word(at) == "," and context.folded(at + 1) == "lần"
        if not led and (
            not context.word(at).isalpha() or context.folded(at) in _NO_CONGRESS or context.cue("stop", at)
        ):
            return None
        at += 1
    return None


def ordinal(context: Context, at: int) -> int | None:
    """Read `lần thứ XIII`, `lần thứ tư`, `XIII`, `13`; return the token after."""
    if context.folded(at) == "lần" and context.folded(at + 1) == "thứ":
        word = context.word(at + 2)
        plain = word.isdecimal() or context.folded(at + 2) in _ORDINALS or roman_at(context, at + 2) is not None
        return at + 3 if plain else None
    word = context.word(at)
    return at + 1 if roman_at(context, at) is not None or (word.isdecimal() and len(word) <= _ORDINAL_DIGITS) else None
