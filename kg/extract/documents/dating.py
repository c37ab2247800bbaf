"""The day of a document: behind its symbol, in brackets, or before the organ that issues it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents.citation import Citation
from kg.extract.documents.context import CLAUSE_ENDS, Context
from kg.extract.documents.issuers import fits, issuer_at
from kg.extract.documents.subjects import before_issuer, issuer_before, issuing_before
from kg.extract.mentions import DateMention
from kg.model import Span

_DATE_OPENERS = frozenset({"ngày", "năm", "tháng", "cùng", "hôm"})
AFTER_DATE = frozenset({"của", "về"})
_ON = frozenset({"vào", "hồi"})
_BEFORE_DAY = frozenset(",(")
_BY = frozenset({"do", "được", "mà", "cũng", "đều"})
_SAME_DAY = ("cùng", "ngày")
_SINCE = frozenset("từ đến tới trước sau hết kể đoạn kỳ hoạch báo cáo cuối".split())
"""Words before a month or year that make of it a bound, or part of a name."""
_DASHED = frozenset("-–/")
_SIGNED_BY = frozenset({"do", "được"})
_SIGNER_WORDS = 20
_CITED_BY = frozenset({"tại", "theo"})
_ACTS_BY = frozenset({"tại", "theo", "bằng", "với", "trong", "qua"})
_PURPOSE = frozenset({"để", "nhằm"})


def dated(context: Context, citation: Citation, at: int, *, comma: bool, said: bool = False) -> Citation | None:
    """Take the date of issue; after a comma only one that goes on to the issuer or the title, or ends the clause.

    `said`: verbs before it say that it is the day of issue, so that it needs no year.
    """
    if citation.date is not None and citation.date.date.day is not None:
        return None
    bracket = context.word(at) == "("
    lead = context.cue("date_lead", at + bracket)
    start = lead if lead is not None else at + bracket
    date = context.date_at(start)
    if date is None or date.end is not None or _opens_line(context, at, start):
        return None
    if context.folded(start) not in _DATE_OPENERS and not context.word(start).isdecimal():
        return None
    stop = context.token_after(date.span.end)
    if bracket and context.word(stop) != ")":
        return None
    stop += bracket
    if date.relative and not said and lead is None and (comma or not _yearless(context, citation, stop)):
        return None
    if comma and lead is None and not _leads_on(context, stop) and not _acted_by(context, citation, stop):
        return None
    return replace(citation, date=date, stop=stop)


def _yearless(context: Context, citation: Citation, stop: int) -> bool:
    """Say whether a day without a year, `stop` the token behind it, is the document's: `tại Công văn 5/SYT` *19/11*."""
    if context.folded(stop) in AFTER_DATE:
        return True
    head = citation.head
    whole = head.symbol is not None and not head.symbol.bare
    cited = context.folded(head.start - 1) in _CITED_BY or issuing_before(context, head.start) is not None
    return whole and cited and citation.stop == head.stop


def day_before(context: Context, issuer: Span) -> DateMention | None:
    """Return the day said before the organ that issues: `Ngày 10/2/2025, Ban Thường vụ Tỉnh ủy ban hành Quyết định`."""
    at = before_issuer(context, issuer)
    return _ending(context, at) or _period_ending(context, at)


def day_alone(context: Context, last: int) -> DateMention | None:
    """Return the day before verbs that no subject has: `Ngày 2/6/2022,` *có Quy định số 67-QĐ/TW của Ban Bí thư*."""
    return _ending(context, last)


def _period_ending(context: Context, at: int) -> DateMention | None:
    """Return the month or year of issue that ends at token `at`: `Tháng 9/2010,`, not `Từ năm 2010,`."""
    at -= context.word(at) == ","
    date = context.date_ending(at) if at >= 0 else None
    if date is None or date.end is not None or date.relative:
        return None
    return date if context.folded(context.token_after(date.span.start) - 1) not in _SINCE | _DASHED else None


def day_within(context: Context, last: int) -> tuple[Span, DateMention] | None:
    """Return issuer and day where a day parts it from the verbs: `Bộ Chính trị` *ngày 9/5/2024* `ban hành`."""
    closed = last > 0 and context.word(last) == ")"
    date = _ending(context, last - closed)
    before = context.token_after(date.span.start) - 1 if date is not None else -1
    if closed and context.word(before) != "(":
        return None
    before -= before > 0 and context.word(before) in _BEFORE_DAY
    issuer = issuer_before(context, before - (context.folded(before) in _ON)) if before > 0 else None
    return (issuer, date) if issuer is not None and date is not None else None


def _ending(context: Context, at: int) -> DateMention | None:
    """Return the one day that ends at token `at`, a comma behind it left out."""
    at -= context.word(at) == ","
    date = context.date_ending(at) if at >= 0 else None
    if date is None or date.end is not None or date.date.day is None:
        return None
    return date


def in_brackets(context: Context, citation: Citation) -> Citation | None:
    """Take day and issuer that stand alone in brackets: `(ngày 9/5/2024, Bộ Chính trị)`, `(Bộ Chính trị, 9/5/2024)`.

    A verb may join them: `(do Bộ Chính trị ban hành ngày 9/5/2024)`.
    """
    at = citation.stop
    if context.word(at) != "(" or citation.issuer is not None or citation.date is not None:
        return None
    date = context.date_at(at + 1)
    middle = context.token_after(date.span.end) if date is not None else None
    issuer = issuer_at(context, middle + 1 if middle is not None else at + 1 + (context.folded(at + 1) == "do"))
    if issuer is None:
        return None
    end = issuer[1]
    verb = context.cue("issuing", end)
    if middle is None:
        date = context.date_at(verb or end + 1)
        middle, end = end, context.token_after(date.span.end) if date is not None else end
    joined = context.word(middle) == "," or verb is not None
    if date is None or date.end is not None or not joined or context.word(end) != ")":
        return None
    return replace(citation, issuer=issuer[0], date=date, stop=end + 1)


def signed(context: Context, citation: Citation) -> Citation:
    """Take the day on which somebody signs who is no organ: `do đồng chí A, Phó Bí thư, ký ngày 9/5/2024`."""
    at = citation.stop + (context.word(citation.stop) == ",")
    if citation.date is not None or citation.head.symbol is None or context.folded(at) not in _SIGNED_BY:
        return citation
    if issuer_at(context, at + 1) is not None:
        return citation
    for verb in range(at + 1, at + _SIGNER_WORDS):
        if context.word(verb) in CLAUSE_ENDS or context.typed(verb) or context.date_at(verb) is not None:
            break
        stop = context.cue("sign_verb", verb)
        if stop is not None:
            return dated(context, citation, stop + (context.folded(stop) in _ON), comma=False, said=True) or citation
    return citation


def with_birth(context: Context, citation: Citation) -> Citation:
    """Take the day on which a document came to be: `Ngày 18/5/2021, Kết luận 01 ra đời`, `được ban hành ngày ...`."""
    stop = context.cue("birth_verb", citation.stop) if citation.date is None else None
    if stop is None:
        return citation
    return dated(context, citation, stop, comma=False) or with_day_before(context, citation)


def with_day_before(context: Context, citation: Citation) -> Citation:
    """Take the day said before the document, where the words behind it say that it was issued then."""
    date = _ending(context, citation.head.start - 1) if citation.date is None else None
    return replace(citation, date=date) if date is not None else citation


def with_day_of_act(context: Context, citation: Citation) -> Citation:
    """Take the day on which somebody acts by the document: `ngày 2/11/2018,` *tại Quyết định số 9* `, Bộ bổ nhiệm`."""
    by = citation.head.start - 1
    date = _ending(context, by - 1) if context.folded(by) == "tại" and by > 0 and citation.date is None else None
    return replace(citation, date=date) if date is not None else citation


def _opens_line(context: Context, at: int, start: int) -> bool:
    """Say whether a capital opens a new line at token `start`: a headline's last word takes no date of the text."""
    between = context.page.text[context.tokens.end[at - 1] : context.tokens.start[start]]
    return "\n" in between and context.word(start)[:1].isupper()


def _leads_on(context: Context, at: int) -> bool:
    """Say whether a date after a comma belongs to the document before it and does not open the main clause."""
    if context.cue("title_verb", at) is not None or context.folded(at) in _PURPOSE:
        return True
    at += context.word(at) == ","
    word = context.word(at)
    if context.word(at - 1) == "," and context.cue("comma_verb", at) is not None:
        return True
    return not word or context.folded(at) in AFTER_DATE | _BY or word in {".", ";", ")", "“", '"'}


def _acted_by(context: Context, citation: Citation, stop: int) -> bool:
    """Say whether its issuer acts behind the day: `Bằng` *Nghị quyết số 5-NQ/TU, ngày 3/4/2025,* `Tỉnh ủy yêu cầu`."""
    cited = context.folded(citation.head.start - 1) in _ACTS_BY
    issuer = issuer_at(context, stop + 1) if cited and context.word(stop) == "," else None
    return issuer is not None and fits(context, issuer[0], citation.head.symbol)


def with_same_days(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give a document of `cùng ngày` the day of the one before it: `... ngày 27/2/2026; Quyết định số 5 cùng ngày`."""
    done: list[Citation] = []
    last: DateMention | None = None
    for citation in citations:
        at = citation.head.stop + (context.word(citation.head.stop) == ",")
        same = (context.folded(at), context.folded(at + 1)) == _SAME_DAY and not context.word(at + 2).isdecimal()
        done.append(replace(citation, date=last) if same and last is not None else citation)
        stated = done[-1].date
        last = stated if stated is not None and stated.date.day is not None else last
    return done
