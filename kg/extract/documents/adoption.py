"""The day on which a body adopts or signs a document, told apart from both by where and how it was done.

`Ngày 29/6, tại Kỳ họp thứ 7, Quốc hội thông qua` *Luật ...*; `được Quốc hội thông qua tại Kỳ họp thứ 7 ngày 29/6`.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.dates.forms import is_dash
from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.subjects import before_issuer
from kg.extract.mentions import DateMention
from kg.model import Span

_ENDS = frozenset(".;:!?")
_ADJUNCTS = frozenset({"tại", "ở", "trong", "với", "dưới", "tiếp"})
"""First words of what a sentence tells before its subject: `tại kỳ họp`, `với 95% đại biểu tán thành`."""
_LED = "dưới"
"""`dưới sự chủ trì của đồng chí A, Bí thư Tỉnh ủy,`: the posts behind the comma belong to it."""
_DEPUTIES = ("đại", "biểu")
_SIGNING = "ký"
_OTHER_CLAUSE = frozenset({"biết", "rằng", "nói", "khi", "việc", "theo", "trao", "sau", "trước", "được"})
_SIGNER_WORDS = 24
_REACH = 60
_DATELINE = 6
_SITTINGS = frozenset({("kỳ", "họp"), ("phiên", "họp"), ("hội", "nghị"), ("đại", "hội"), ("phiên", "bế")})
_AT = frozenset({"tại", "trong", "ở"})
_LATE = frozenset({"vào", "hồi", "trong", "đúng", "ngay", "từ"})
_SITTING_WORDS = 14


def day_fronting(context: Context, last: int, stop: int, issuer: Span | None) -> DateMention | None:
    """Return the day that opens the sentence in which a document is issued, what is told before the subject left out.

    Args:
        context: the page.
        last: the token before the verbs of issuing.
        stop: the token after them.
        issuer: the subject of these verbs, None where it is not told.
    """
    date = _opening(context, last)
    if date is None:
        return None
    begin = context.token_after(date.span.end)
    if issuer is not None and date.span.end <= issuer.start and context.token_after(issuer.end) <= last + 1:
        subject = before_issuer(context, issuer) + 1
        if (context.folded(subject - 2), context.folded(subject - 1)) == _DEPUTIES:
            subject -= 2 + (context.folded(subject - 3) == "các")
        if _adjuncts(context, begin, subject):
            return date
    return date if _signed(context, begin, last, stop) else None


def _opening(context: Context, last: int) -> DateMention | None:
    """Return the one day that opens the sentence or line of token `last`, behind the dateline where it has one."""
    for at in range(last, max(last - _REACH, -1), -1):
        if context.word(at) in _ENDS:
            return None
        date = context.date_at(at)
        if date is not None and _opens(context, at):
            between = context.page.text[date.span.end : context.tokens.end[last]]
            whole = date.end is None and date.date.day is not None and "\n" not in between
            return date if whole else None
    return None


def _opens(context: Context, at: int) -> bool:
    if context.opens_sentence(at):
        return True
    behind = context.word(at - 1) == ")" or is_dash(context.tokens, at - 1)
    return behind and any(context.opens_sentence(back) for back in range(at - 2, max(at - _DATELINE, -1), -1))


def _adjuncts(context: Context, begin: int, subject: int) -> bool:
    """Say whether only marks and what is told before a subject stand from `begin` to it."""
    if begin == subject or context.word(begin) != "," or context.word(subject - 1) != ",":
        return begin == subject
    led = False
    deep = 0
    for at in range(begin, subject - 1):
        deep += (context.word(at) == "(") - (context.word(at) == ")")
        if context.word(at) != "," or deep:
            continue
        led |= context.folded(at + 1) == _LED
        appended = (led and context.word(at + 1)[:1].isupper()) or context.organ_at(at + 1) is not None
        if context.folded(at + 1) not in _ADJUNCTS and not appended:
            return False
    return True


def _signed(context: Context, begin: int, last: int, stop: int) -> bool:
    """Say whether somebody named behind the day signs: `, Phó Thủ tướng A` *ký* `Quyết định 55/QĐ-TTg`."""
    signer = context.tokens.folded[begin : last + 1]
    signs = _SIGNING in context.tokens.folded[last + 1 : stop]
    return signs and len(signer) <= _SIGNER_WORDS and _OTHER_CLAUSE.isdisjoint(signer)


def with_late_day(context: Context, citation: Citation, at: int) -> Citation:
    """Take the day told behind a document's adoption: `vào ngày 4/11`, `tại Kỳ họp thứ 7 ngày 29/6`.

    Args:
        context: the page.
        citation: a document whose issuing is told.
        at: the token where what is told of its issuing goes on.
    """
    sitting = _past_sitting(context, at)
    start = sitting + (context.folded(sitting) in _LATE or (sitting > at and context.word(sitting) == "("))
    date = context.date_at(start) if start > at and citation.date is None else None
    if date is None or date.end is not None or date.date.day is None:
        return citation
    stop = context.token_after(date.span.end) if sitting == at else citation.stop
    return replace(citation, date=date, stop=stop, shared_day=sitting > at)


def _past_sitting(context: Context, at: int) -> int:
    """Return the token after the sitting named at token `at`: `tại Kỳ họp thứ 7, Quốc hội khóa XV`; else `at`."""
    if context.folded(at) not in _AT or (context.folded(at + 1), context.folded(at + 2)) not in _SITTINGS:
        return at
    for stop in range(at + 3, at + _SITTING_WORDS):
        if context.date_at(stop) is not None or context.folded(stop) in _LATE:
            return stop
        if context.word(stop) in {*_ENDS, "", "("}:
            return stop if context.word(stop) == "(" else at
    return at
