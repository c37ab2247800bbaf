"""Where the subject of a document ends that no quotes enclose: at the words that leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.dates.forms import glued, is_dash
from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import Context
from kg.extract.documents.quotes import CLOSERS, OPENING, closing_quote, opens_quote
from kg.extract.documents.subjects import STANDS_FOR
from kg.model import Span

LONGEST, SHORTEST = 110, 2
"""Tokens of a subject."""
_INNER_QUOTE = 70
_ITEM_WORDS = 9
_SUBJECT_WORDS = 3
_CLAUSE_WORDS = 7
"""Tokens from the comma to the verb of the main clause: `Theo Nghị quyết X về Y`*, mỗi đơn vị trong tỉnh phải*."""
_VERB_WORDS = 2
_HARD_STOPS = frozenset(")]…?!:")
_BEFORE_PARTICIPLE = frozenset({"không", "người"})
_ASKED = frozenset({"vấn"})
"""`trả lời chất vấn tại kỳ họp`: where it is done is part of the subject."""
_SITTINGS = frozenset({("tại", "kỳ", "họp"), ("tại", "phiên", "họp")})
_GOING_ON = frozenset({"tục", "việc", "về", "để"})
"""`tiếp tục giảm 2% thuế`, `về tăng 5% mức lương`: the subject itself counts."""
_ABBREVIATED = frozenset({"tp", "gs", "ts", "pgs", "ths", "tt"})
_CITED_IN = frozenset({"trong", "tại"})
_SIGNER_WORDS = 14
_GROUND = "theo"
"""`... phong cách Hồ Chí Minh theo Kết luận số 01-KL/TW`: what the subject follows is no part of it."""
_MANAGED = frozenset({"quản"})
_ALL_LEVELS = ("các", "cấp")
_LEADING_ON = frozenset({",", ";", ".", "/", "-", "–"})
_TEACHING = 30
_YEARS_OF = frozenset({("năm", "thực"), ("năm", "triển")})
_SENTENCE_ENDS = frozenset({"", ".", ";"})
_SHORT_FORM = 3
"""Tokens of a short form in brackets: `(CAND)`."""
_UNTIL = frozenset({"từ", "đến", "trước", "sau", "hết", "kể"})


@dataclass(frozen=True, slots=True)
class Title:
    """The subject of a document and the token after it (after the closing quote)."""

    span: Span
    stop: int
    quoted: bool
    nested: tuple[int, ...] = ()
    """Tokens at which citations inside the title begin."""


Nested = Callable[[int], int | None]
"""Gives the token after the citation that begins at a token, or None where none begins."""


def plain(context: Context, start: int, nested: Nested, *, leads: bool) -> Title | None:
    """Read an unquoted subject up to the words that leave it."""
    if start >= len(context.tokens):
        return None
    limit = context.sentence_stop(start)
    office = _office_given(context, start, limit)
    at, inside, clause = start, [], None
    while at < limit and at - start <= LONGEST:
        cited = nested(at)
        if cited is not None and at > start and (_listed(context, at - 1) or context.folded(at - 1) == _GROUND):
            at -= context.folded(at - 1) in _CITED_IN | {_GROUND}
            break
        if cited is not None:
            inside.append(at)
            at = cited
            if context.word(at) not in {"", ","} and not _past_cited(context, at):
                break
            continue
        if clause is not None and not leads and at - clause <= _CLAUSE_WORDS and context.cue("clause_verb", at):
            at = clause
            break
        step = at + 1 if at < office and context.word(at) == "," else _step(context, at, start)
        if step is None and context.word(at) in OPENING and opens_quote(context, at):
            return None  # its end cannot be told
        if step is None and context.folded(at - 1) in _ASKED:
            at = _past_session(context, at)
            break
        if step is None:
            near = clause is not None and at - clause <= _SUBJECT_WORDS
            at = clause if clause is not None and (near or not leads) and context.cue("predicate", at) else at
            break
        if context.word(at) == "," and context.cue("comma_subject", step) is not None:
            clause = at
        at = step
    if at - start > LONGEST:
        return None
    stop = _before_pointing(context, start, _trimmed(context, start, at))
    if stop - start < SHORTEST or context.folded(stop - 1) == "này":  # `về thực hiện công tác này`
        return None
    return Title(context.span(start, stop), stop, quoted=False, nested=tuple(inside))


def _past_session(context: Context, at: int) -> int:
    """Return the token after the sitting at which questions were asked: `tại Kỳ họp thứ 7, Quốc hội khóa XV`."""
    if (context.folded(at), context.folded(at + 1), context.folded(at + 2)) not in _SITTINGS:
        return at
    at += 3
    at += 2 * (context.folded(at) == "thứ")
    organ = context.organ_at(at + (context.word(at) == ","))
    if organ is None:
        return at
    at = context.token_after(organ.span.end)
    term = term_at(context, at)
    return term[1] if term is not None else at


def _before_pointing(context: Context, start: int, stop: int) -> int:
    """Return the end of a subject without what the sentence joins to it: `về nêu gương` *và nội dung này* `cũng`."""
    joints = range(stop - 2, max(stop - 2 - _SUBJECT_WORDS, start), -1) if context.folded(stop - 1) == "này" else ()
    return next((at for at in joints if context.word(at) in {",", "và"}), stop)


def _trimmed(context: Context, start: int, at: int) -> int:
    """Return the token after the subject without the marks and joints that lead on from it."""
    while at > start and (context.word(at - 1) in _LEADING_ON or context.folded(at - 1) in {"và", "các"}):
        at -= 1
    return at - _SHORT_FORM if context.word(at - 1) == ")" and context.word(at - _SHORT_FORM) == "(" else at


def _past_cited(context: Context, at: int) -> bool:
    """Say whether a subject may go on at `at`, behind a document cited in it."""
    return context.folded(at) in {"và", "của"} or context.cue("cited_goes_on", at) is not None


def _office_given(context: Context, start: int, limit: int) -> int:
    """Return the token of `giữ chức` ahead where the subject is what becomes of a person: posts before it belong to it.

    `bổ nhiệm ông A, Phó Giám đốc Sở X, giữ chức Giám đốc Sở X`; the start where there is none.
    """
    if context.cue("person_verb", start) is None:
        return start
    end = min(limit, start + LONGEST)
    for at in range(start, end):
        if context.word(at) in {";", ":"} or context.cue("stop", at) is not None:
            return start
        if context.cue("office_verb", at) is not None:
            return at
    return start


def _listed(context: Context, at: int) -> bool:
    """Say whether the word before a citation sets it beside this one (`..., Nghị quyết số 2`, `và Quy định số 3`).

    So does `và trong`, `và tại` before it.
    """
    at -= context.folded(at) in _CITED_IN and context.folded(at - 1) in {"và", ","}
    return context.word(at) in {",", ";"} or context.folded(at) == "và"


def _step(context: Context, at: int, start: int) -> int | None:
    """Return the next token of an unquoted subject, or None where it ends at `at`."""
    word = context.word(at)
    if word == "(" and context.word(at + 1).isupper() and context.word(at + 2) == ")":
        return at + 3  # `lực lượng Công an nhân dân` *(CAND)* `trong tình hình mới`
    if is_dash(context.tokens, at) and _issued_by(context, at + 1):
        return None
    if word == ";" and context.cue("semicolon_goes_on", at + 1) is not None:
        return at + 1
    if word in _HARD_STOPS or word in {"(", ";"} or word in CLOSERS - {'"'}:
        return None
    if word == "." and not glued(context.tokens, at + 1) and context.folded(at - 1) not in _ABBREVIATED:
        return None
    if word in OPENING:
        close = closing_quote(context, at, _INNER_QUOTE)
        return close + 1 if close is not None else None
    if word == ",":
        named = context.cue("person_verb", start) is not None and context.cue("post_item", at + 1) is not None
        return context.cue("comma_goes_on", at + 1) or (at + 1 if named or _continues(context, at + 1) else None)
    organ = context.organ_at(at)
    if organ is not None:
        return context.token_after(organ.span.end)
    if context.cue("taught", at) is not None and _taught(context, start):
        return None
    joined = word == "và" and not _lacks_object(context, at, start) and _new_act(context, at + 1)
    return at + 1 if at == start or not (joined or _ends_before(context, at)) else None


def _issued_by(context: Context, at: int) -> bool:
    """Say whether who issues it is told at `at`: `về kinh tế số -` *Ban Thường vụ Tỉnh ủy ban hành* `ngày 4/11`."""
    organ = context.organ_at(at)
    return organ is not None and context.cue("issuing", context.token_after(organ.span.end)) is not None


def _taught(context: Context, start: int) -> bool:
    """Say whether the sentence tells, before a subject, whom the document is taught: `quán triệt` ... *cho cán bộ*."""
    return any(context.cue("teach", at) is not None for at in range(max(start - _TEACHING, 0), start))


def _new_act(context: Context, at: int) -> bool:
    """Say whether a clause of its own begins: `và tổ chức ...`, `và Bộ Chỉ huy quân sự tỉnh sơ kết ...`."""
    if context.word(at).isdecimal() and context.typed(at + 1):  # `và 9` *Chương trình công tác của Thành ủy*
        return True
    if context.word(at).isdecimal() and (context.folded(at + 1), context.folded(at + 2)) in _YEARS_OF:
        return True  # `sơ kết ... về học tập Bác và 2` *năm thực hiện Chương trình số 44*
    organ = context.organ_at(at)
    verb = context.token_after(organ.span.end) if organ is not None else at
    return context.cue("and_stop", verb) is not None and context.cue("and_goes_on", verb) is None


def _lacks_object(context: Context, at: int, start: int) -> bool:
    """Say whether a verb without its object stands before `và`, so that the subject goes on: `quán triệt và`.

    So do verbs listed: `nghiên cứu, học tập, quán triệt, tuyên truyền và`.
    """
    marks = [index for index in range(start, at) if context.word(index) == ","]
    bounds = [start - 1, *marks, at]
    kinds = ("and_stop", "open_verb")
    listed = marks and all(right - left - 1 <= _VERB_WORDS for left, right in pairwise(bounds))
    if listed and any(context.cue(kind, left + 1) == right for kind in kinds for left, right in pairwise(bounds)):
        return True
    return any(context.cue(kind, at - size) == at for kind in kinds for size in (2, 1) if at - size >= start)


def _continues(context: Context, at: int) -> bool:
    """Say whether a subject goes on behind a comma: not with a new clause, a date, an organ or a name."""
    if _organs_listed(context, at) or _of_the_assembly(context, at):
        return True
    if context.folded(at) == "nguyên" and context.word(at - 2)[:1].isupper():  # `đối với ông A` *, nguyên Giám đốc*
        return True
    if context.cue("comma_stop", at) is not None or context.cue("stop", at) is not None:
        return False
    if context.organ_at(at) is not None or context.date_at(at) is not None or not context.word(at)[:1].isalpha():
        return context.word(at) in OPENING
    return not context.word(at)[0].isupper() or context.word(at - 2)[:1].isupper() or _repeats(context, at)


def _of_the_assembly(context: Context, at: int) -> bool:
    """Say whether the assembly with its term closes a subject: `Kỳ họp thứ nhất` *, Quốc hội khóa XV*."""
    organ = context.organ_at(at)
    term = term_at(context, context.token_after(organ.span.end)) if organ is not None else None
    return term is not None and context.word(term[1]) in _SENTENCE_ENDS


def _organs_listed(context: Context, at: int) -> bool:
    """Say whether a list of organs goes on behind a comma: `..., Hội đồng Dân tộc và các Ủy ban của Quốc hội`."""
    if context.organ_ending(context.tokens.end[at - 2]) is None:
        return False
    while (organ := context.organ_at(at)) is not None:
        at = context.token_after(organ.span.end)
        at += 2 * ((context.folded(at), context.folded(at + 1)) == _ALL_LEVELS)
        if context.folded(at) in _MANAGED or context.word(at) in _SENTENCE_ENDS:
            return True
        if context.word(at) == "và":
            return context.organ_at(at + 1 + (context.folded(at + 1) == "các")) is not None
        at += context.word(at) == ","
    return False


def _repeats(context: Context, at: int) -> bool:
    """Say whether the words behind a comma begin as those before it did: `Ủy viên Bộ Chính trị`, `Ủy viên` ..."""
    here = (context.word(at), context.folded(at + 1))
    return any((context.word(back), context.folded(back + 1)) == here for back in range(at - _ITEM_WORDS, at - 2))


def _signed(context: Context, at: int) -> bool:
    """Say whether somebody named at `at` signs for an organ: `do Thường trực Ban Bí thư A thay mặt` *Bộ Chính trị*."""
    words = [context.folded(index) for index in range(at, at + _SIGNER_WORDS)]
    return any(pair in STANDS_FOR for pair in pairwise(words[: words.index(".")] if "." in words else words))


def _ends_before(context: Context, at: int) -> bool:
    """Say whether the words at `at` begin what is said about the document, or name its issuer or date."""
    if context.cue("stop", at) is not None:
        return context.folded(at - 1) not in _BEFORE_PARTICIPLE
    says = context.cue("says", at)
    if says is not None and context.word(says) == ":":  # `về giảm biên chế` *quy định: ...*
        return True
    counts = context.cue("count_verb", at)
    if counts is not None and context.word(counts).isdecimal() and context.folded(at - 1) not in _GOING_ON:
        return True
    if context.folded(at) == "do" and (context.organ_at(at + 1) is not None or _signed(context, at + 1)):
        return True
    counted = context.folded(at) == "với" and context.word(at + 1).isdecimal()
    if counted and context.folded(at - 1) != "đối":  # `với 469/469 đại biểu tán thành`, but `đối với 4 cán bộ`
        return True
    if context.folded(at) == "để" and context.word(at + 1)[:1].isupper():  # `để Ban Chấp hành thảo luận`
        return True
    date = context.date_at(at)
    return (
        date is not None
        and date.date.day is not None
        and not context.word(at).isdecimal()
        and context.folded(at - 1) not in _UNTIL
    )
