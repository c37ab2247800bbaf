"""What stands behind the naming part of a citation: date, issuer, term of office and title, in any order met."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.extract.documents.acts import (
    acting,
    bracketed,
    decided_behind,
    fronted,
    issuer_after_comma,
    made_known,
    passive,
    past_paper,
    told_in_title,
)
from kg.extract.documents.adoption import day_fronting, with_late_day
from kg.extract.documents.behind_titles import dated_behind, issued_behind, term_in
from kg.extract.documents.brackets import named_before, past_alias, past_aside, past_number, past_remark
from kg.extract.documents.citation import OF_ALL, Citation
from kg.extract.documents.clauses import subject_before
from kg.extract.documents.congresses import congress, term_at
from kg.extract.documents.context import Context
from kg.extract.documents.dating import (
    AFTER_DATE,
    dated,
    day_alone,
    day_before,
    day_within,
    in_brackets,
    signed,
    with_birth,
    with_day_before,
    with_day_of_act,
)
from kg.extract.documents.heads import Head
from kg.extract.documents.issuers import central, issuer_at, meets, owner_at, reads_out
from kg.extract.documents.joint import joint, past_partners
from kg.extract.documents.laws import LAW_TYPES
from kg.extract.documents.plenums import plenum_at
from kg.extract.documents.subjects import asked_for, before_count, issuer_before, issuing_before, several
from kg.extract.documents.titles import of_the_centre, read_title
from kg.extract.documents.told import by_means, granted, issued_beside, named_beside, owner_before, past_addressee

_OPENED_BY: dict[str, str | None] = {"carry_verb": None, "plan_verb": "plan_verb"}
_GOES_ON = frozenset({"về", "ngày", "khóa"})
"""What may follow the short form of an issuer: `của Quân ủy Trung ương (QUTW)` *về* ..."""
_LIST_WORDS = frozenset({"gồm", "sau"})
_LIST_MARKS = frozenset({";", "-", "–", "+", "*"})
_AFTER_ALIAS = frozenset({"của", "về", "mà", "được", "do", "ngày", ",", ";", "và", "đều"})
_DRAWN = frozenset(
    {"Kế hoạch", "Chương trình", "Chương trình hành động", "Hướng dẫn", "Công văn", "Thông báo", "Báo cáo", "Đề án"}
    | {"Tờ trình", "Phương án", "Công điện"}
)
_OWN_LEVEL = frozenset({"tỉnh", "huyện", "quận", "xã", "phường"})
"""`Nghị quyết 10/2016/NQ-HĐND tỉnh ngày ...`: the word only repeats whose council it is."""
_TAIL_PARTS = 6
_PLACE_WORDS = 4
_ALL_OR_IS = frozenset({"đều", "cùng", "cũng", "là"})
_BY = frozenset({"của", "bởi"})
_CONGRESS = "ĐH"


def cite(context: Context, head: Head, later: Mapping[int, Citation]) -> Citation:
    """Return the citation of a head; `later` holds those that begin further on, by first token."""
    citation = _told_before_number(
        context, Citation(head, head.stop, date=head.year, term=head.term, issuer=head.issuer)
    )
    named = named_before(context, head)
    named = before_count(context, named) if head.symbol is not None and not head.symbol.bare else named
    verbs = issuing_before(context, named, plan=head.symbol is not None and head.type in _DRAWN)
    before = issuer_before(context, verbs) if verbs is not None else None
    asked = before is not None and head.symbol is None and asked_for(context, before)
    if before is not None and (asked or reads_out(context, named, before, head.symbol)):
        verbs = before = None
    within = day_within(context, verbs) if verbs is not None else None
    if within is not None:
        before, citation = within[0], replace(citation, date=within[1])
    if head.last:
        citation = _tail(context, _past_aside(context, citation))
        citation = _passive(context, _late(context, citation, verbs))
        citation = _tail(context, past_number(context, citation))
        citation = _late(context, _titled(context, citation, later, issued=verbs is not None), verbs)
        citation = dated_behind(context, in_brackets(context, citation) or citation)
        citation = signed(context, with_birth(context, citation))
    told = fronted(context, head) if before is None and (citation.issuer is None or citation.date is None) else None
    if told is not None:
        governed = citation.issuer is None and told[0] is not None
        return replace(citation, issuer=citation.issuer or told[0], date=citation.date or told[1], governed=governed)
    if verbs is not None and citation.date is None:
        day = day_before(context, before) if before is not None else day_alone(context, verbs)
        opening = day_fronting(context, verbs, head.start, before) if day is None else None
        citation = replace(citation, date=day or opening, shared_day=opening is not None)
    before = subject_before(context, verbs, head) if before is None and verbs is not None else before
    if citation.issuer is None and before is not None:
        return replace(citation, issuer=before, governed=True)
    return _issued_elsewhere(context, citation) if citation.issuer is None and head.last else citation


def _past_aside(context: Context, citation: Citation) -> Citation:
    """Leave what dashes set off between the document and its coming to be."""

    def goes_on(at: int) -> bool:
        told = any(context.cue(kind, at) is not None for kind in ("birth_verb", "date_lead"))
        return told or passive(context, at) is not None or context.folded(at) in AFTER_DATE | {"ngày"}

    whole = citation.head.symbol is not None and citation.stop == citation.head.stop
    return replace(citation, stop=past_aside(context, citation.stop, goes_on)) if whole else citation


def _issued_elsewhere(context: Context, citation: Citation) -> Citation:
    """Take an issuer that is no subject of issuing: one told behind the document, or who acts by it."""
    head, citation = citation.head, _passive(context, citation)
    if head.subject:
        return citation
    issuer = citation.issuer or issuer_after_comma(context, citation.stop, head) or acting(context, head)
    issuer = issuer or decided_behind(context, citation.stop, head)
    issuer = issuer or by_means(context, head) or granted(context, head) or owner_before(context, head)
    issuer = issuer or named_beside(context, head)
    issuer = issuer or (told_in_title(context, head, citation.title) if citation.title is not None else None)
    citation = with_day_of_act(context, citation) if issuer is not None else citation
    return replace(citation, issuer=issuer or made_known(context, head) or bracketed(context, head))


def _told_before_number(context: Context, citation: Citation) -> Citation:
    """Take what stands between type and number: `Nghị quyết` *mà HĐND tỉnh thông qua ngày 3/4* `, mang số 5`."""
    told = citation.head.told
    if told is None:
        return citation
    inner = _passive(context, _tail(context, replace(citation, head=replace(citation.head, symbol=None), stop=told)))
    title = read_title(context, inner.stop, lambda _: None, verb=None, leads=False)
    title = title if title is not None and title.stop <= citation.head.stop else None
    return replace(citation, issuer=inner.issuer, date=inner.date, term=inner.term, title=title)


def _late(context: Context, citation: Citation, verbs: int | None) -> Citation:
    return with_late_day(context, citation, citation.stop) if verbs is not None else citation


def _passive(context: Context, citation: Citation) -> Citation:
    """Take the issuer and the date of `do Thủ tướng ban hành ngày 3/6/2020`."""
    head = citation.head
    if citation.issuer is not None or (head.subject and citation.title is None):
        return citation
    drawn = head.symbol if head.type in _DRAWN else None
    found = passive(context, citation.stop, drawn) or passive(context, past_remark(context, citation.stop), drawn)
    found = found or issued_beside(context, citation.stop, head.symbol)
    if found is None:
        return citation
    counted = range(citation.stop, context.token_after(found[0].start))
    between = context.tokens.folded[counted.start : counted.stop]
    of_all = not OF_ALL.isdisjoint(between) or any(several(context, at) for at in counted)
    citation = replace(citation, issuer=found[0], stop=found[1], of_all=of_all)
    day = dated(context, citation, citation.stop, comma=False, said=True)
    late = day or with_late_day(context, citation, citation.stop)
    return late if late.date is not None else with_day_before(context, citation)


def _tail(context: Context, citation: Citation) -> Citation:
    for _ in range(_TAIL_PARTS):
        grown = _part(context, citation)
        if grown is None:
            break
        citation = grown
    return citation


def _part(context: Context, citation: Citation) -> Citation | None:
    """Take one more part: a date, an issuer or a term."""
    at = citation.stop
    if at == citation.head.stop and context.folded(at) in _OWN_LEVEL and citation.head.symbol is not None:
        return replace(citation, stop=at + 1)
    comma = context.word(at) == ","
    alias = at == citation.head.stop and not context.typed(at + 1)
    start = past_alias(context, at, to=_AFTER_ALIAS) if alias else at
    if start > at:
        return replace(citation, stop=start)
    start = at + comma
    found = dated(context, citation, start, comma=comma)
    if found is not None:
        return found
    inside = in_brackets(context, citation)
    if inside is not None:
        return inside
    term = term_at(context, start) if not comma else None
    if term is not None and citation.term is None:
        said = term[0] if central(context, citation.issuer, citation.head.symbol) else None
        return replace(citation, term=said, stop=term[1])
    plenum = plenum_at(context, start + (context.folded(start) == "của")) if citation.issuer is None else None
    if plenum is not None and plenum.term is not None and citation.term is None and not citation.head.subject:
        return replace(citation, term=plenum.term, stop=plenum.stop, issuer=plenum.committee)
    gathered = _of_congress(context, citation, start) if not comma else None
    return gathered or _owned(context, citation, start, comma=comma)


def _owned(context: Context, citation: Citation, start: int, *, comma: bool) -> Citation | None:
    """Take the issuer behind `của`, `đều của`, or the meeting that issues; an owner too vague is only passed."""
    met = not comma and citation.head.symbol is not None and meets(context, start)
    start += context.folded(start) in _ALL_OR_IS and context.folded(start + 1) == "của"
    paper = past_paper(context, start - comma)
    start = paper if context.folded(paper) == "của" else start
    by = context.folded(start) in _BY or (context.folded(start) == "giữa" and joint(context, citation.head))
    if (by or met) and citation.issuer is None:
        liaison = context.word(start + 1) == "liên" and joint(context, citation.head)  # `của` *liên* `Bộ Y tế - Bộ A`
        issuer = issuer_at(context, start + (not met) + liaison)
        if issuer is not None:
            other = past_partners(context, citation.head, issuer[1]) or _joint(context, issuer[1])
            return replace(
                citation,
                issuer=issuer[0],
                stop=other or past_alias(context, _past_place(context, issuer[1]), to=_GOES_ON),
                term=citation.term or term_in(context, issuer[0]),
                joint=other is not None,
            )
        owner = owner_at(context, start + 1) if not comma else None
        return replace(citation, stop=owner) if owner is not None and not citation.head.subject else None
    return None


def _of_congress(context: Context, citation: Citation, at: int) -> Citation | None:
    """Take the congress whose numbered resolution it is: `Nghị quyết số 9-NQ/ĐH của` *Đại hội ... lần thứ I*."""
    head = citation.head
    if context.folded(at) != "của" or head.symbol is None or head.symbol.issuer != _CONGRESS:
        return None
    named = congress(context, head.start, at + 1, head.type)
    return replace(citation, head=replace(head, name=named.name), stop=named.stop) if named is not None else None


def _joint(context: Context, at: int) -> int | None:
    """Return the token after a second issuer (`của Bộ Chính trị, Ban Bí thư về ...`), where the citation goes on."""
    if context.folded(at) not in {",", "và"}:
        return None
    issuer = issuer_at(context, at + 1)
    return issuer[1] if issuer is not None and context.folded(issuer[1]) in AFTER_DATE | {"ngày"} else None


def _past_place(context: Context, at: int) -> int:
    """Return the token after a place behind an issuer that is not in its name (`Tỉnh ủy` *Cửu Trạch* `về`)."""
    stop = at
    while context.word(stop)[:1].isupper() and stop - at < _PLACE_WORDS:
        stop += 1
    leads = context.folded(stop) in {"về", "khóa"} or context.word(stop) in {",", "(", "“", '"'}
    return stop if leads else at


def _titled(context: Context, citation: Citation, later: Mapping[int, Citation], *, issued: bool) -> Citation:
    """Take the title, and the issuer where it stands behind the title."""

    def nested(at: int) -> int | None:
        inner = later.get(at)
        return inner.stop if inner is not None and inner.head.symbol is not None else None

    head = citation.head
    if head.type in LAW_TYPES and head.symbol is None:
        return citation
    leads = context.opens_sentence(head.start)
    verb = _opening_verb(context, citation, issued=issued)
    title = read_title(context, past_addressee(context, citation), nested, verb=verb, leads=leads)
    if title is None and head.subject in {"act_verb", "carry_verb"}:
        title = read_title(context, citation.stop, nested, verb=head.subject, leads=leads)
        if title is not None and head.subject == "carry_verb" and not title.nested:
            return citation
        citation = replace(citation, act=title is not None)
    if title is None:
        return citation
    if head.symbol is not None and head.symbol.issuer == "TW":
        title = of_the_centre(context, title)
    verbal = head.subject is not None and not title.quoted and context.token_after(title.span.start) == citation.stop
    citation = replace(citation, title=title, stop=title.stop, act=citation.act or verbal)
    return citation if title.quoted and citation.issuer is not None else issued_behind(context, citation, title)


def _opening_verb(context: Context, citation: Citation, *, issued: bool) -> str | None:
    """Return the cue kind of the verbs that may open the title, where something but the title is said as well."""
    head = citation.head
    if head.subject is not None:
        return _OPENED_BY.get(head.subject, "title_verb")
    if head.symbol is None:
        return None
    begun = context.word(head.start - 1) == ":" and context.folded(head.start - 2) in _LIST_WORDS
    listed = begun or context.word(head.start - 1) in _LIST_MARKS
    if not head.symbol.bare and (listed or context.cue("approve_verb", citation.stop) is not None):
        return "title_verb"
    return "title_verb" if issued or citation.issuer is not None or citation.date is not None else None
