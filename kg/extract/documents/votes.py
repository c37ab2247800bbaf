"""Issuers told by a vote: `Nghị quyết về nhân sự được 418/418 đại biểu biểu quyết tán thành` in an assembly's news."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.documents.ballots import VOTE_WORDS, voted
from kg.extract.documents.citation import Citation
from kg.extract.documents.context import COUNCILS, Context, named_most_fully
from kg.text.letters import fold

_PASSED_BY_VOTE = frozenset({"Nghị quyết", "Luật", "Bộ luật", "Pháp lệnh"})


def with_votes(context: Context, citations: Sequence[Citation]) -> list[Citation]:
    """Give documents without an issuer the assembly whose deputies are told to vote for them."""
    body = context.council or named_most_fully(
        [organ for organ in context.organs.values() if fold(organ.name).startswith(COUNCILS)]
    )
    if body is None:
        return list(citations)
    return [replace(one, issuer=body.span) if _voted(context, one) else one for one in citations]


def _voted(context: Context, citation: Citation) -> bool:
    if citation.issuer is not None or citation.head.type not in _PASSED_BY_VOTE or citation.head.draft:
        return False
    after = min(context.sentence_stop(citation.head.start), citation.stop + VOTE_WORDS)
    return voted(context.tokens.folded[citation.stop : after])
