"""Citations of what congresses and plenums resolved, by name: `Nghị quyết Đại hội XIII`, `Nghị quyết Trung ương 4`."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.dates.forms import is_dash, year_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head
from kg.extract.documents.symbols import read_symbol

_ORDINALS = frozenset({"nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"})
_ROMAN = frozenset("IVX")
_ROMAN_TERMS = dict(zip(map(str, range(8, 17)), "VIII IX X XI XII XIII XIV XV XVI".split(), strict=True))
"""Terms that the press also prints in figures."""
_ORDINAL_DIGITS = 2
_CONGRESS_OWNER = frozenset({"đại", "biểu", "toàn", "quốc", "của", "đảng", "cộng", "sản", "việt", "nam"})
_MEETING_BODIES = ("Đảng bộ", "Công đoàn", "Đoàn ", "Hội ", "Liên đoàn", "Mặt trận")
_NO_CONGRESS = frozenset({"và", "các", "cấp", "nghị", "tới", "đến", "cho", "với", "trong", "qua", "tại"})
_CONGRESS_WORDS = 14
_PLENUM_NAMES = ("Nghị quyết Trung ương", "Nghị quyết Hội nghị Trung ương")
_AGAIN = ("nghị", "quyết", "đại", "hội")
_LIST_JOINTS = frozenset({",", "và"})


def _roman_at(context: Context, at: int) -> str | None:
    """Return the Roman numeral at token `at` (`XIII`), None where none stands."""
    word = context.word(at)
    return word if word and set(word) <= _ROMAN else None


def term_at(context: Context, at: int) -> tuple[str, int] | None:
    """Read `khóa XII`, `(khóa XII)`, `khóa 12`; return the Roman numeral and the token after."""
    bracket = context.word(at) == "("
    start = at + bracket
    if context.folded(start) != "khóa":
        return None
    numeral = _roman_at(context, start + 1) or _ROMAN_TERMS.get(context.word(start + 1))
    if numeral is None or (bracket and context.word(start + 2) != ")"):
        return None
    return numeral, start + 2 + bracket


def congress(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Nghị quyết Đại hội XIII của Đảng`, `Nghị quyết Đại hội Đảng bộ tỉnh X lần thứ XXII`."""
    if label != "Nghị quyết" or (context.folded(end), context.folded(end + 1)) != ("đại", "hội"):
        return None
    ordinal = _congress_ordinal(context, end + 2)
    if ordinal is None:
        stop = _owned_congress(context, end + 2)
        return Head(at, stop, label, f"{label} {context.words(end, stop)}") if stop is not None else None
    stop = after = ordinal
    while context.folded(after) in _CONGRESS_OWNER:
        after += 1
        stop = after if context.folded(after - 1) in {"đảng", "quốc", "nam"} else stop
    branch = context.organ_at(ordinal)
    if branch is not None and branch.name.startswith(_MEETING_BODIES):  # `Đại hội XVI Đảng bộ tỉnh`
        stop = context.token_after(branch.span.end)
    owner = context.organ_at(stop + 1) if stop == ordinal and context.folded(stop) == "của" else None
    if owner is not None:
        stop = context.token_after(owner.span.end)
    return Head(at, stop, label, f"{label} {context.words(end, stop)}")


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
    shared = context.folded(stop) in _LIST_JOINTS and again == _AGAIN
    return stop if shared and _congress_ordinal(context, stop + 1 + len(_AGAIN)) is not None else None


def _congress_ordinal(context: Context, start: int) -> int | None:
    """Return the token after the ordinal of a congress, read past whose congress it is."""
    at = start
    while at - start <= _CONGRESS_WORDS:
        organ = context.organ_at(at)
        if organ is not None:
            at = context.token_after(organ.span.end)
            continue
        found = _ordinal(context, at)
        if found is not None:
            return found
        led = context.word(at) == "," and context.folded(at + 1) == "lần"
        if not led and (
            not context.word(at).isalpha() or context.folded(at) in _NO_CONGRESS or context.cue("stop", at)
        ):
            return None
        at += 1
    return None


def _ordinal(context: Context, at: int) -> int | None:
    """Read `lần thứ XIII`, `lần thứ tư`, `XIII`, `13`; return the token after."""
    if context.folded(at) == "lần" and context.folded(at + 1) == "thứ":
        word = context.word(at + 2)
        plain = word.isdecimal() or context.folded(at + 2) in _ORDINALS or _roman_at(context, at + 2) is not None
        return at + 3 if plain else None
    word = context.word(at)
    return at + 1 if _roman_at(context, at) is not None or (word.isdecimal() and len(word) <= _ORDINAL_DIGITS) else None


def plenum(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Nghị quyết Trung ương 4 khóa XII`, `Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII`."""
    if label not in {"Nghị quyết", "Kết luận", "Quy định"}:
        return None
    after = end + 2 * ((context.folded(end), context.folded(end + 1)) == ("hội", "nghị"))
    centre = _centre(context, after)
    if centre is not None:
        stop = _ordinal(context, centre)
        if stop is None:
            return None
    else:
        stop = _ordinal(context, after) if after > end else None
        stop = stop + 1 if stop is not None and context.word(stop) == "," else stop
        organ = context.organ_at(stop) if stop is not None else None
        if organ is None or not organ.name.startswith("Ban Chấp hành Trung ương"):
            return None
        stop = context.token_after(organ.span.end)
    term = term_at(context, stop + (context.word(stop) == ","))
    inner = re.sub(r"\bT\.?[WƯ](?![^\W\d])\s?", "Trung ương ", context.words(end, stop))
    name, said = f"{label} {inner}", term[0] if term is not None else None
    head = (
        Head(at, term[1], label, f"{name} khóa {said}", term=said) if term is not None else Head(at, stop, label, name)
    )
    return _numbered(context, head)


def listed_plenums(context: Context, head: Head) -> list[Head]:
    """Return a head with those that its words list: `Nghị quyết Trung ương 6, 7 khóa XII`, `khóa XI và khóa XII`."""
    if head.symbol is not None or not head.name.startswith(_PLENUM_NAMES):
        return [head]
    if head.term is not None:
        return _further_terms(context, head)
    inside = _bracketed_terms(context, head)
    if inside:
        return inside
    numbers, at = [head.stop - 1], head.stop
    while context.folded(at) in _LIST_JOINTS and context.word(at + 1).isdecimal() and len(context.word(at + 1)) == 1:
        numbers, at = [*numbers, at + 1], at + 2
    term = term_at(context, at) if len(numbers) > 1 else None
    if term is None or not head.name.endswith(f" {context.word(numbers[0])}"):
        return [head]
    stem = head.name.rsplit(" ", 1)[0]
    heads = [
        replace(head, start=number, stop=number + 1, name=f"{stem} {context.word(number)} khóa {term[0]}", last=False)
        for number in numbers
    ]
    return [
        replace(heads[0], start=head.start, term=term[0]),
        *(replace(one, term=term[0]) for one in heads[1:-1]),
        replace(heads[-1], stop=term[1], term=term[0], last=True),
    ]


def _bracketed_terms(context: Context, head: Head) -> list[Head]:
    """Return the plenums of the terms listed in a bracket: `Nghị quyết Trung ương 4` *(khóa XI, khóa XII)*."""
    first = term_at(context, head.stop + 1) if context.word(head.stop) == "(" else None
    if first is None:
        return []
    name = f"{head.name} khóa {first[0]}"
    heads = _further_terms(context, replace(head, stop=first[1], name=name, term=first[0]))
    if len(heads) == 1 or context.word(heads[-1].stop) != ")":
        return []
    return [*heads[:-1], replace(heads[-1], stop=heads[-1].stop + 1)]


def _further_terms(context: Context, head: Head) -> list[Head]:
    heads, at = [head], head.stop
    while context.folded(at) in _LIST_JOINTS:
        start = at + 1 + (context.folded(at + 1) == "khóa")
        numeral = _roman_at(context, start)
        if numeral is None:
            break
        name = head.name.removesuffix(f" khóa {head.term}") + f" khóa {numeral}"
        heads = [*heads[:-1], replace(heads[-1], last=False)]
        heads.append(replace(head, start=start, stop=start + 1, name=name, term=numeral))
        at = start + 1
    return heads


def _numbered(context: Context, head: Head) -> Head:
    """Return the head with the symbol that follows its name: `Nghị quyết Hội nghị Trung ương 3 khóa XII số 2-NQ/TW`."""
    at = head.stop + (context.word(head.stop) in {"(", ","})
    if context.folded(at) != "số" or not context.word(at + 1).isdecimal():
        return head
    symbol = read_symbol(context.tokens, at + 1, typed=True)
    if symbol is None or symbol.bare:
        return head
    return replace(head, symbol=symbol, stop=symbol.stop + (context.word(head.stop) == "("))


def plenum_at(context: Context, at: int) -> tuple[str, int] | None:
    """Read `Hội nghị Trung ương 8 khóa XIII`, `Trung ương 8 khóa XIII`; return the term and the token after."""
    centre = _centre(context, at + 2 * ((context.folded(at), context.folded(at + 1)) == ("hội", "nghị")))
    ordinal = _ordinal(context, centre) if centre is not None else None
    return term_at(context, ordinal) if ordinal is not None else None


def _centre(context: Context, at: int) -> int | None:
    if (context.folded(at), context.folded(at + 1)) == ("trung", "ương"):
        return at + 2
    dotted = context.word(at) == "T" and context.word(at + 1) == "." and context.word(at + 2) in {"Ư", "W"}
    return at + 3 if dotted else at + 1 if context.word(at) in {"TW", "TƯ"} else None
