"""Who issued a document, where the sentence tells it before the document and not as the subject that issues.

`UBND tỉnh, bằng` *Quyết định số 5/QĐ-UBND* `, công nhận`; `được UBND tỉnh công nhận theo` *Quyết định ...*.
"""

from __future__ import annotations

from kg.extract.dates.forms import is_dash
from kg.extract.documents.abbreviations import abbreviates
from kg.extract.documents.citation import Citation
from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import CLAUSE_ENDS, Context
from kg.extract.documents.heads import Head
from kg.extract.documents.issuers import fits, issuer_at
from kg.extract.documents.quotes import OPENING
from kg.extract.documents.subjects import WEAK, issuer_before
from kg.extract.documents.symbols import Symbol
from kg.model import Span

_BY_MEANS = frozenset({"bằng", "trong", "tại", "với", "qua"})
_FOLLOWING, _GIVEN, _BY = "theo", "được", "bởi"
_PERIODS = frozenset({"đầu", "giữa", "cuối", "từ", "vào", "hồi", "trong"})
_ACT_WORDS = 36
_ENDS = frozenset(".;:!?")
_SENTENCE_ENDS = CLAUSE_ENDS | {"?", "!"}
_MADE_KNOWN = ("announce_verb", "draw_verb")
_SENT, _ABOUT = "gửi", "về"
_ADDRESSEE_WORDS = 26
_BEFORE = 2
_OWN_LETTERS = 4
_KINDS = ("UBND", "HĐND", "MTTQ", "UBMTTQ", "BCH", "BTV", "BTTUB", "HĐTV", "HĐQT", "SGD")
_WRITTEN = frozenset({"tại", "trong"})


def by_means(context: Context, head: Head) -> Span | None:
    """Return who acts by the document between commas: `UBND tỉnh A, bằng` *Quyết định số 5/QĐ-UBND* `, công nhận`."""
    if context.folded(head.start - 1) not in _BY_MEANS or context.word(head.start - 2) != ",":
        return None
    issuer = issuer_before(context, head.start - 3) if head.start > _BEFORE else None
    return issuer if issuer is not None and fits(context, issuer, head.symbol) else None


def granted(context: Context, head: Head) -> Span | None:
    """Return who grants by the document: `được UBND tỉnh A công nhận theo` *Quyết định số 5/QĐ-UBND*."""
    if context.folded(head.start - 1) != _FOLLOWING or head.symbol is None or head.symbol.issuer is None:
        return None
    for verb in range(head.start - 2, max(head.start - _ACT_WORDS, 0), -1):
        if context.word(verb) in _ENDS:
            break
        issuer = issuer_before(context, verb - 1) if context.cue("act_verb", verb) is not None else None
        if issuer is not None:
            given = context.folded(context.token_after(issuer.start) - 1) == _GIVEN
            return issuer if given and fits(context, issuer, head.symbol) else None
    return None


def issued_beside(context: Context, at: int, symbol: Symbol | None) -> tuple[Span, int] | None:
    """Read who issues behind a document: `được ban hành bởi Bộ Chính trị`, `, Bộ Chính trị ban hành ngày 3/4/2020`.

    So does one between commas before the subject: `, Bộ Chính trị khóa XII, về`. Return the issuer, the token after.
    """
    born = context.cue("birth_verb", at + (context.word(at) == ","))
    if born is not None:
        by = past_day(context, born)
        issuer = issuer_at(context, by + 1) if context.folded(by) == _BY else None
        return (issuer[0], born) if issuer is not None and by > born else issuer
    known = _announced(context, at, symbol)
    if known is not None:
        return known
    parted = context.word(at) == "," or is_dash(context.tokens, at)
    issuer = issuer_at(context, at + 1) if parted and symbol is not None else None
    if issuer is None or not fits(context, issuer[0], symbol):
        return None
    term = term_at(context, issuer[1])
    stop = term[1] if term is not None else issuer[1]
    if context.word(stop) == "," and context.folded(stop + 1) == _ABOUT:
        return issuer[0], stop
    verb = context.cue("issuing", stop)
    when = verb is not None and (
        context.word(verb) == "," or context.date_at(verb) or context.date_at(verb + (context.folded(verb) in _PERIODS))
    )
    return (issuer[0], verb) if verb is not None and when else None


def past_day(context: Context, at: int) -> int:
    """Return the token after the day at token `at`: `vào ngày 3/4/2025`; else `at`."""
    date = context.date_at(at + (context.folded(at) in _PERIODS))
    return context.token_after(date.span.end) if date is not None else at


def _announced(context: Context, at: int, symbol: Symbol | None) -> tuple[Span, int] | None:
    """Read `vừa được Bộ Nội vụ công bố`: who makes known a document that its symbol allows; the token after."""
    at += context.folded(at) in WEAK
    issuer = issuer_at(context, at + 1) if context.folded(at) == _GIVEN and symbol is not None else None
    if issuer is None or symbol is None or symbol.issuer is None or not fits(context, issuer[0], symbol):
        return None
    verb = issuer[1] + (context.folded(issuer[1]) in WEAK)
    known = any(context.cue(kind, verb) is not None for kind in _MADE_KNOWN)
    return (issuer[0], issuer[1]) if known else None


def owner_before(context: Context, head: Head) -> Span | None:
    """Return whose words are told by the document: `chỉ đạo của Tỉnh ủy tại` *Kế hoạch số 5-KH/TU*."""
    if context.folded(head.start - 1) not in _WRITTEN or head.symbol is None or head.symbol.issuer is None:
        return None
    issuer = issuer_before(context, head.start - 2) if head.start > _BEFORE else None
    if issuer is None or context.folded(context.token_after(issuer.start) - 1) != "của":
        return None
    return issuer if fits(context, issuer, head.symbol) else None


def past_addressee(context: Context, citation: Citation) -> int:
    """Return the token of `về` behind whom a paper is sent to: `Công văn số 5-CV/TU` *gửi các huyện ủy* `về việc`."""
    at = citation.stop + (context.word(citation.stop) == ",")
    if context.folded(at) != _SENT or citation.head.symbol is None:
        return citation.stop
    for stop in range(at + 1, at + _ADDRESSEE_WORDS):
        if context.folded(stop) == _ABOUT:
            return stop - (context.word(stop - 1) in OPENING)
        if context.word(stop) in _SENTENCE_ENDS or context.typed(stop):
            break
    return citation.stop


def _its_own(code: str) -> bool:
    """Say whether a code is made of one body's own name (`HNDT`), and not that of a kind of body (`UBND`)."""
    group = code.split("-", maxsplit=1)[0]
    return len(group) >= _OWN_LETTERS and not group.startswith(_KINDS)


def named_beside(context: Context, head: Head) -> Span | None:
    """Return the organ of the sentence that the symbol abbreviates: `Bộ Y tế đề nghị ... tại` *Công văn 5/BYT-TCCB*."""
    code = head.symbol.issuer if head.symbol is not None else None
    if code is None or not (context.folded(head.start - 1) in _WRITTEN or _its_own(code)):
        return None
    for at in range(head.start - 2, max(head.start - _ACT_WORDS, -1), -1):
        if context.word(at) in _ENDS:
            break
        organ = context.organ_at(at)
        if organ is not None and abbreviates(code, organ.name):
            return organ.span
    return None
