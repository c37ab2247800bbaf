"""Issuers said once for several clauses: `HĐND tỉnh tổ chức kỳ họp thứ 14, thông qua Nghị quyết số 5/NQ-HĐND`."""

from __future__ import annotations

from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head
from kg.extract.documents.issuers import fits
from kg.model import Span

_JOINTS = frozenset({",", ";", "và", "để"})
_SITTINGS = frozenset({("hội", "nghị"), ("kỳ", "họp")})
_ENDS = frozenset({".", "!", "?"})
_WEAK = frozenset({"đã", "vừa", "cũng", "sẽ", "đang"})
_SITTING = frozenset({"tổ", "họp", "khai", "tiến", "mở", "xem", "thảo", "bàn", "nghe"})
"""First words of what a body does before it issues: `tổ chức`, `họp`, `khai mạc`, `tiến hành`, `xem xét` ..."""
_RESOLVING = (
    "đảng ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "ban chấp hành", "ban thường vụ", "hđnd",
    "hội đồng nhân dân", "quốc hội", "chính phủ", "ubnd", "ủy ban nhân dân", "bộ chính trị", "ban bí thư",
)  # fmt: skip
_REACH = 70


def subject_before(context: Context, last: int, head: Head) -> Span | None:
    """Return the body whose sitting the sentence tells of, where a later clause, ending at token `last`, issues.

    Args:
        context: the page.
        last: the token before the verbs of issuing.
        head: the document, whose symbol must not be another body's.
    """
    if context.folded(last) not in _JOINTS and (context.folded(last - 1), context.folded(last)) not in _SITTINGS:
        return None
    for at in range(last - 1, max(last - _REACH, -1), -1):
        if context.word(at) in _ENDS:
            return None
        organ = context.organ_at(at)
        if organ is None:
            continue
        verb = context.token_after(organ.span.end)
        term = term_at(context, verb)
        verb = term[1] if term is not None else verb
        verb += context.folded(verb) in _WEAK
        if context.folded(verb) in _SITTING:
            return organ.span if _may_issue(context, organ.span, head) else None
    return None


def _may_issue(context: Context, issuer: Span, head: Head) -> bool:
    symbol = head.symbol
    if symbol is not None and symbol.issuer is not None:
        return fits(context, issuer, symbol)
    return context.page.text[issuer.start : issuer.end].lower().startswith(_RESOLVING)
