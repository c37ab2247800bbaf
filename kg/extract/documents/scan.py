"""The documents cited in a page, mention by mention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.documents import lexicon
from kg.extract.documents.anaphors import with_anaphors
from kg.extract.documents.citation import Citation
from kg.extract.documents.citations import cite
from kg.extract.documents.codes import with_codes
from kg.extract.documents.context import Context, surroundings
from kg.extract.documents.dating import with_same_days
from kg.extract.documents.drafts import with_drafts
from kg.extract.documents.equated import with_equations
from kg.extract.documents.headings import with_headings
from kg.extract.documents.heads import PAPER, Head, numbered
from kg.extract.documents.joint import with_partners
from kg.extract.documents.names import DATED, named
from kg.extract.documents.plenums import listed_plenums
from kg.extract.documents.votes import with_votes
from kg.extract.mentions import DateMention, DocumentMention, OrganMention, Page
from kg.model import Span

_SAME, _SAME_REACH = "cùng", 9
_JOINTS = frozenset({",", "và", ";"})
_PLANS = frozenset(
    {"Đề án", "Kế hoạch", "Chương trình", "Chương trình hành động", "Chiến lược", "Quy hoạch", "Phương án"}
)
_INNER = _PLANS | {"Điều lệ"}
"""Types that the title of another document names without citing them."""
_POINTING = frozenset({"này", "ấy", "đó"})


def find_documents(
    page: Page, dates: Sequence[DateMention], organs: Sequence[OrganMention]
) -> tuple[DocumentMention, ...]:
    """Return the cited documents in text order, each with the issuer, date, term and title its own words give."""
    context = surroundings(page, dates, organs)
    citations: dict[int, Citation] = {}
    for head in reversed([*_heads(context)]):
        citations[head.start] = cite(context, head, citations)
    standing = _outermost([citations[start] for start in sorted(citations) if _stands(context, citations[start])])
    listed = _shared_titles(context, _shared_issuers(context, _explained(context, standing)))
    ordered = with_drafts(context, with_headings(context, listed))
    ordered = with_codes(context, with_votes(context, with_anaphors(context, with_equations(context, ordered))))
    ordered = with_partners(context, with_same_days(context, ordered))
    return tuple(_mention(context, one) for one in ordered)


def _heads(context: Context) -> Iterator[Head]:
    tokens, stop = context.tokens, 0
    starts = lexicon.type_starts() | set(PAPER[:1])
    begins = [at for at, folded in enumerate(tokens.folded) if folded in starts or folded[0].isdigit()]
    for at in begins:
        if at >= stop and (found := _read(context, at)):
            yield from (head for head in found if not _hidden(context, head))
            stop = found[-1].stop


def _read(context: Context, at: int) -> list[Head]:
    """Return what is cited at token `at`: a law by its name first, anything else by its number first."""
    if context.word(at).isdecimal():
        return numbered(context, at)
    law = named(context, at, laws=True)
    if law is not None:
        return [law]
    found = numbered(context, at)
    if found:
        return found
    other = named(context, at, laws=False)
    return listed_plenums(context, other) if other is not None else []


def _hidden(context: Context, head: Head) -> bool:
    """Say whether the words stand in a skipped paragraph, or only shorten an organ's name (`Ban Chỉ đạo Đề án 06`)."""
    span = context.span(head.start, head.stop)
    if any(skipped.overlaps(span) for skipped in context.page.skipped):
        return True
    return (head.symbol is None or head.symbol.bare) and context.inside_organ(span)


def _stands(context: Context, citation: Citation) -> bool:
    """Say whether a head named by its subject alone got one, and one that does not point back (`về vấn đề này`)."""
    if citation.head.subject is None:
        return True
    dated = citation.issuer is not None and citation.date is not None and citation.date.date.day is not None
    if citation.title is None or citation.head.subject == DATED:
        return dated
    span = citation.title.span
    words = range(context.token_after(span.start), context.token_after(span.end))
    return citation.title.quoted or not any(context.folded(at) in _POINTING for at in words)


def _outermost(citations: list[Citation]) -> list[Citation]:
    """Leave out the plans and schemes that only the title of another document names: `phê duyệt Đề án ...`."""
    done: list[Citation] = []
    for citation in citations:
        held = done and done[-1].title is not None and citation.head.start < done[-1].title.stop
        if not (held and citation.head.symbol is None and citation.head.type in _INNER):
            done.append(citation)
    return done


def _explained(context: Context, citations: list[Citation]) -> list[Citation]:
    """Give a document told by its name the symbol in brackets behind it: `Nghị quyết về X (Nghị quyết số 5-NQ/TU)`."""
    done = list(citations)
    for index in range(1, len(done)):
        left, right = done[index - 1], done[index]
        symbol = right.head.symbol
        number = left.stop + 1 + (context.folded(left.stop + 1) == "số")
        behind = context.word(left.stop) == "(" and right.head.start in {left.stop + 1, number}
        if behind and context.word(right.head.start).isdecimal() and left.head.symbol is None and symbol:
            head = replace(right.head, type=left.head.type, name=f"{left.head.type} {symbol.text}")
            right = done[index] = replace(right, head=head)
        if behind and left.head.symbol is None and left.head.type == right.head.type and symbol and not symbol.bare:
            done[index - 1] = replace(left, head=replace(left.head, symbol=symbol))
    return done


def _shared_issuers(context: Context, citations: list[Citation]) -> list[Citation]:
    """Give an issuer said once to the whole list it stands for.

    Behind a list of equal symbols (`số 18-NQ/TW và 19-NQ/TW của Ban Chấp hành Trung ương`), or before the list as
    the subject that issues them.
    """
    done = list(citations)
    for index in range(len(done) - 2, -1, -1):
        left, right = done[index], done[index + 1]
        if left.date is None and _same_day(context, right) and _adjacent(context, left, right):
            left = done[index] = replace(left, date=right.date)
        if left.date is None and left.head.series is not None and left.head.series == right.head.series:
            left = done[index] = replace(left, date=right.date)  # `các Quyết định số 5, 6-QĐ/TU` *ngày 3/4/2025*
        if right.of_all and left.issuer is None and _adjacent(context, left, right):
            done[index] = replace(left, issuer=right.issuer, date=left.date or right.date, of_all=True)
        elif (
            left.issuer is None
            and right.issuer
            and not (right.governed or right.joint)
            and _paired(context, left, right)
        ):
            done[index] = replace(left, issuer=right.issuer, term=left.term or right.term, closing=right.closing)
    for index in range(1, len(done)):
        left, right = done[index - 1], done[index]
        if not (left.governed and _adjacent(context, left, right)):
            continue
        if right.issuer is None:
            right = done[index] = replace(right, issuer=left.issuer, governed=True)
        fronted = left.date is not None and left.date.span.end <= context.tokens.start[left.head.start]
        if fronted and right.date is None and right.issuer == left.issuer:
            done[index] = replace(right, date=left.date, shared_day=left.shared_day)
    return done


def _same_day(context: Context, citation: Citation) -> bool:
    """Say whether a document's day is that of those before it: `Quyết định số 5 và Quyết định số 6,` *cùng ngày*."""
    day = citation.date
    return (
        day is not None
        and _SAME in context.page.text[max(day.span.start - _SAME_REACH, 0) : day.span.start + len(_SAME)]
    )


def _shared_titles(context: Context, citations: list[Citation]) -> list[Citation]:
    """Give the title behind two documents of one issuer, or in quotes behind two of one type, to the first as well.

    `Nghị quyết số 10-NQ/TW và Kết luận số 12-KL/TW của Bộ Chính trị` *về phát triển vùng Tây Nguyên*.
    """
    done = list(citations)
    titled = {one.head.symbol.text for one in citations if one.title is not None and one.head.symbol is not None}
    for index in range(len(done) - 2, -1, -1):
        left, right = done[index], done[index + 1]
        if left.title is not None or right.title is None or right.title.nested or right.act:
            continue
        if not left.head.last and left.head.symbol is None and left.head.term != right.head.term:
            done[index] = replace(left, title=right.title)
            continue
        if left.head.symbol is None or right.head.symbol is None or left.head.symbol.text in titled:
            continue
        shared = left.issuer is not None and left.issuer == right.issuer
        shared |= right.title.quoted and left.head.type == right.head.type
        if shared and _adjacent(context, left, right):
            done[index] = replace(left, title=right.title)
    return done


def _paired(context: Context, left: Citation, right: Citation) -> bool:
    one, two = left.head.symbol, right.head.symbol
    if one is None or two is None or one.issuer != two.issuer or not _adjacent(context, left, right):
        return False
    if left.title is not None:
        return right.closing and left.head.type == right.head.type
    return (left.date is not None or left.stop == left.head.stop) and (
        left.head.type == right.head.type or not one.bare
    )


def _adjacent(context: Context, left: Citation, right: Citation) -> bool:
    """Say whether only a comma, `và` or `;` stands between two citations."""
    between = context.tokens.folded[left.stop : right.head.start] if left.stop <= right.head.start else ("",)
    return len(between) <= len(_JOINTS) and all(word in _JOINTS or word in {"các", "số"} for word in between)


def _mention(context: Context, citation: Citation) -> DocumentMention:
    head, title = citation.head, citation.title
    span = context.span(head.start, head.stop)
    name = head.name
    if head.subject is not None and title is None:
        span = context.span(head.start, citation.stop)
        name = f"{head.type} {context.words(head.stop, citation.stop)}"
    elif head.subject is not None and title is not None:
        stop = context.tokens.end[title.stop - 1] if title.quoted else title.span.end
        name = f"{head.type} {' '.join(context.page.text[span.end : stop].split())}"
        span = context.span(head.start, title.nested[0] if title.nested else citation.stop)
    return DocumentMention(
        span=span,
        type=head.type,
        name=name,
        symbol=head.symbol.text if head.symbol is not None else None,
        number=head.symbol.number if head.symbol is not None else None,
        issuer=citation.issuer,
        partners=citation.partners,
        date=citation.date,
        shared_day=citation.shared_day,
        title=title.span if title is not None and not citation.act else None,
        term=citation.term,
        draft=head.draft,
        extent=Span(context.tokens.start[head.start], context.tokens.end[max(citation.stop, head.stop) - 1]),
    )
