"""Several bodies that issue one document: `do Bộ A và Bộ B cùng ban hành`, `Thông tư liên tịch của Bộ A và Bộ B`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents.acts import past_together
from kg.extract.documents.citation import Citation
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head
from kg.extract.documents.issuers import issuer_at
from kg.extract.documents.subjects import WEAK
from kg.model import Span

_LINKS = frozenset({"và", "với"})
_LISTED = _LINKS | {","}
_DASHES = frozenset("-–")
_MOST = 4
_BY = frozenset({"do", "được", "mà", "bởi"})
_SHARED = frozenset({("liên", "tịch"), ("liên", "ngành"), ("phối", "hợp")})
_CODE = re.compile(r"[-/]\w{2,3}(LT|LN|PH)\b")
"""Codes of joint documents: `TTLT`, `KHLT`, `HDLN`, `CTPH`, `QCPH`."""


def with_partners(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents the other bodies that issue them together with the one read."""
    return [replace(one, partners=_partners(context, one)) if one.issuer is not None else one for one in citations]


def joint(context: Context, head: Head) -> bool:
    """Say whether type or symbol tells that several issue the document: `Kế hoạch liên tịch`, `5/CTPH-...`."""
    words = range(head.start, head.stop)
    if any((context.folded(at), context.folded(at + 1)) in _SHARED for at in words):
        return True
    return head.symbol is not None and _CODE.search(head.symbol.text) is not None


def past_partners(context: Context, head: Head, at: int) -> int | None:
    """Return the token after the bodies listed behind the first issuer of a joint document; None without such."""
    stop = _behind(context, at, dashes=True)[1] if joint(context, head) else at
    return stop if stop > at else None


def _partners(context: Context, citation: Citation) -> tuple[Span, ...]:
    issuer = citation.issuer
    if issuer is None:
        return ()
    shared = joint(context, citation.head)
    first = context.token_after(issuer.start)
    behind, stop = _behind(context, context.token_after(issuer.end), dashes=shared)
    if behind:
        return behind if shared or _issue(context, first, stop) else ()
    together = past_together(context, stop) > stop and context.cue("issuing", past_together(context, stop))
    return _before(context, first) if shared or together else ()


def _issue(context: Context, first: int, stop: int) -> bool:
    """Say whether the bodies from token `first` to `stop` are told to issue, and by a verb of weight."""
    if context.folded(first - 1) not in _BY:
        return False
    verb = past_together(context, stop + (context.folded(stop) in WEAK))
    end = context.cue("issuing", verb)
    return end is not None and not WEAK.issuperset(context.tokens.folded[verb:end])


def _behind(context: Context, at: int, *, dashes: bool) -> tuple[tuple[Span, ...], int]:
    """Return the bodies listed from token `at` on, and the token after them."""
    found: list[Span] = []
    for _ in range(_MOST):
        linked = context.folded(at) in _LISTED or (dashes and context.word(at) in _DASHES)
        other = issuer_at(context, at + 1) if linked else None
        if other is None:
            break
        found.append(other[0])
        at = other[1]
    return tuple(found), at


def _before(context: Context, first: int) -> tuple[Span, ...]:
    """Return the bodies listed before token `first`: *Bộ A, Bộ B* `và` Bộ C."""
    found: list[Span] = []
    links = _LINKS
    for _ in range(_MOST):
        linked = first > 1 and context.folded(first - 1) in links
        organ = context.organ_ending(context.tokens.end[first - 2]) if linked else None
        if organ is None:
            break
        found.append(organ.span)
        first, links = context.token_after(organ.span.start), _LISTED
    return tuple(reversed(found))
