"""Standing rules cited by whose they are: `Quy chế làm việc của Ban Chấp hành Trung ương, Bộ Chính trị khóa XIII`."""

from __future__ import annotations

from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, drafted

_RULE = "Quy chế"
_OF = frozenset({("làm", "việc"), ("hoạt", "động"), ("phối", "hợp")})
_JOINTS = frozenset({",", "và"})


def standing_rule(context: Context, at: int, end: int, label: str) -> Head | None:
    """Return the rule of work of an organ, or of several, whose type word stands at tokens `at` to `end`."""
    if label != _RULE or not context.word(at)[0].isupper() or (context.folded(end), context.folded(end + 1)) not in _OF:
        return None
    organ = context.organ_at(end + 3) if context.folded(end + 2) == "của" else None
    stop = end
    while organ is not None:
        stop = context.token_after(organ.span.end)
        organ = context.organ_at(stop + 1) if context.folded(stop) in _JOINTS else None
    if stop == end:
        return None
    term = term_at(context, stop)
    stop = term[1] if term is not None else stop
    return Head(at, stop, label, f"{label} {context.words(end, stop)}", draft=drafted(context, at))
