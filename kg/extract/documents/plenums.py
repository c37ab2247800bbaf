"""Citations of what plenums of the Party's centre resolved, by name: `Nghị quyết Trung ương 4 khóa XII`.

The press orders the words freely: `Hội nghị lần thứ sáu Ban Chấp hành Trung ương Đảng khóa XIII`, `Hội nghị BCH Trung
ương lần thứ 6 (khóa XIII)`, `lần thứ 6 của BCHTW Đảng`, `T.Ư 6`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.dates.forms import is_dash
from kg.extract.documents.congresses import LIST_JOINTS, ordinal, roman_at, term_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, after_type
from kg.extract.documents.symbols import read_symbol
from kg.model import Span

_RESOLUTION = "Nghị quyết"
_TYPES = frozenset({_RESOLUTION, "Kết luận", "Quy định"})
_MEETING = ("hội", "nghị")
_COMMITTEE = "Ban Chấp hành Trung ương"
_LISTED = ("Nghị quyết Trung ương", "Nghị quyết Hội nghị Trung ương")
_TIMES = "lần"
_PARTY, _OF = "đảng", "của"


@dataclass(frozen=True, slots=True)
class Plenum:
    """A plenum of the centre, named at tokens half-open."""

    stop: int
    """Token after its ordinal, or after the committee, and after its term where one is told."""
    named: int
    """Token after its name without the term."""
    term: str | None
    committee: Span | None
    """The committee that met, where it is named in full."""


def plenum(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Nghị quyết Trung ương 4 khóa XII`, `Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII`."""
    if label not in _TYPES:
        return None
    start = end + (context.folded(end) == _OF)
    met = plenum_at(context, start)
    if met is None or (start > end and not _one_resolution(context, at, start, label)):
        return None
    inner = re.sub(r"\bT\.?[WƯ](?![^\W\d])\s?", "Trung ương ", context.words(start, met.named))
    name = f"{label} {inner}" if met.term is None else f"{label} {inner} khóa {met.term}"
    return _numbered(context, Head(at, met.stop, label, name, term=met.term, issuer=met.committee))


def _one_resolution(context: Context, at: int, start: int, label: str) -> bool:
    """Say whether one is meant by `nghị quyết của Hội nghị ...`: not `các nghị quyết, kết luận của Hội nghị ...`."""
    alone = not after_type(context, at - 1) and context.cue("plural", at - 1) is None
    return label == _RESOLUTION and alone and (context.folded(start), context.folded(start + 1)) == _MEETING


def plenum_at(context: Context, at: int) -> Plenum | None:
    """Read `Hội nghị Trung ương 8 khóa XIII`, `lần thứ 8 của Ban Chấp hành Trung ương Đảng` at token `at`."""
    meeting = (context.folded(at), context.folded(at + 1)) == _MEETING
    start = at + 2 * meeting
    if context.folded(start) == _TIMES:
        met = ordinal(context, start)
        body = _past_joint(context, met) if met is not None else start
        committee = _committee(context, body)
        stop = _end(context, committee) or (_short_centre(context, body) if meeting else None)
    else:
        body = start
        committee = _committee(context, body)
        stop = _end(context, committee) if meeting else None
        centre = stop or _short_centre(context, body)
        said = centre is not None and (stop is None or context.folded(centre) == _TIMES)
        stop = ordinal(context, centre) if said and centre is not None else None
    if stop is None:
        return None
    term = term_at(context, stop + (context.word(stop) == ","))
    return Plenum(term[1] if term is not None else stop, stop, term[0] if term is not None else None, committee)


def _past_joint(context: Context, at: int) -> int:
    """Return the token after what may stand between a plenum's ordinal and whose it is: a comma, a dash, `của`."""
    return at + (context.word(at) == "," or context.folded(at) == _OF or is_dash(context.tokens, at))


def _committee(context: Context, at: int) -> Span | None:
    """Return the words of the Central Committee named in full at token `at`."""
    organ = context.organ_at(at)
    return organ.span if organ is not None and organ.name.startswith(_COMMITTEE) else None


def _end(context: Context, committee: Span | None) -> int | None:
    return context.token_after(committee.end) if committee is not None else None


def _short_centre(context: Context, at: int) -> int | None:
    """Return the token after `Trung ương`, `T.Ư`, `TW`, with `Đảng` or without."""
    if (context.folded(at), context.folded(at + 1)) == ("trung", "ương"):
        stop = at + 2
    elif context.word(at) == "T" and context.word(at + 1) == "." and context.word(at + 2) in {"Ư", "W"}:
        stop = at + 3
    elif context.word(at) in {"TW", "TƯ"}:
        stop = at + 1
    else:
        return None
    return stop + (context.folded(stop) == _PARTY)


def listed_plenums(context: Context, head: Head) -> list[Head]:
    """Return a head with those that its words list: `Nghị quyết Trung ương 6, 7 khóa XII`, `khóa XI và khóa XII`."""
    if head.symbol is not None or not head.name.startswith(_LISTED):
        return [head]
    if head.term is not None:
        return _further_terms(context, head)
    inside = _bracketed_terms(context, head)
    if inside:
        return inside
    numbers, at = [head.stop - 1], head.stop
    while context.folded(at) in LIST_JOINTS and context.word(at + 1).isdecimal() and len(context.word(at + 1)) == 1:
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
    while context.folded(at) in LIST_JOINTS:
        start = at + 1 + (context.folded(at + 1) == "khóa")
        numeral = roman_at(context, start)
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
