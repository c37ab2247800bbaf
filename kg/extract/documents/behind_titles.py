"""What is told of a document behind its title: day, issuer, and the term inside the issuer's name."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.documents.brackets import past_alias
from kg.extract.documents.citation import OF_ALL, Citation
from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import Context
from kg.extract.documents.dating import dated
from kg.extract.documents.issuers import allows, central, fits, issuer_at
from kg.extract.documents.plain_titles import Title
from kg.model import Span

_TAIL_WORDS = 14


def dated_behind(context: Context, citation: Citation) -> Citation:
    """Take the day told behind the title: `(ban hành ngày 11/2/2020)`, `, ký ngày ...`, `ngày ... của Bộ Chính trị`."""
    at = citation.stop
    comma = context.word(at) == ","
    of_all = comma and context.folded(at + 1) in OF_ALL
    said = context.cue("date_lead", at + comma + of_all) is not None
    if citation.date is not None or citation.title is None:
        return citation
    if not said and context.word(at) != "(" and context.date_at(at + comma) is None:
        return citation
    found = dated(context, citation, at + comma + of_all if said or comma else at, comma=False)
    if found is None:
        return citation
    owner = found.stop + (context.word(found.stop) == ",")
    issuer = issuer_at(context, owner + 1) if context.folded(owner) == "của" else None
    parted = owner > found.stop
    if issuer is not None and citation.issuer is None and _can(context, citation, issuer[0], parted=parted):
        return replace(found, issuer=issuer[0], stop=issuer[1], of_all=of_all)
    if said or context.word(at) == "(":
        return replace(found, of_all=of_all)
    return citation


def _can(context: Context, citation: Citation, issuer: Span, *, parted: bool) -> bool:
    """Say whether an issuer behind title and day can be this document's; a comma before `của` shows it of any."""
    symbol = citation.head.symbol
    return fits(context, issuer, symbol) or (parted and (symbol is None or symbol.issuer is None))


def issued_behind(context: Context, citation: Citation, title: Title) -> Citation:
    """Read `về phát triển văn hóa Việt Nam của Bộ Chính trị`: an issuer that closes the title's words."""
    if citation.issuer is not None:
        return citation
    behind = past_alias(context, title.stop)
    closed = behind > title.stop or context.word(title.stop - 1) == ")"
    if context.folded(behind) == "của" and closed:
        issuer = issuer_at(context, behind + 1)
        if issuer is not None and fits(context, issuer[0], citation.head.symbol):
            return replace(citation, issuer=issuer[0], stop=issuer[1])
    last = context.token_after(title.span.end)
    first = max(context.token_after(title.span.start), last - _TAIL_WORDS) if not title.quoted else title.stop
    for at in range(first, last if not title.quoted else title.stop + 1):
        if context.folded(at) != "của":
            continue
        issuer = issuer_at(context, at + 1)
        can = allows if title.quoted else fits
        owned = title.quoted and at == title.stop and citation.head.symbol is None
        if issuer is None or not (owned or can(context, issuer[0], citation.head.symbol)):
            continue
        term = term_at(context, issuer[1])
        stop = term[1] if term is not None else issuer[1]
        if title.quoted or stop >= title.stop:
            end = at - (context.word(at - 1) == ",")
            inner = (
                title if title.quoted else replace(title, span=context.span(context.token_after(title.span.start), end))
            )
            spoken = term[0] if term is not None else term_in(context, issuer[0])
            return replace(
                citation, issuer=issuer[0], stop=stop, title=inner, term=citation.term or spoken, closing=True
            )
    return citation


def term_in(context: Context, issuer: Span) -> str | None:
    """Return the term said inside an organ's name (`Ban Chấp hành Trung ương Đảng khóa XIII`)."""
    if not central(context, issuer, None):
        return None
    for at in range(context.token_after(issuer.start), context.token_after(issuer.end)):
        term = term_at(context, at)
        if term is not None:
            return term[0]
    return None
