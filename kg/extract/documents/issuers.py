"""Who can be the issuer of a document: an organ or office named there, of a kind that the symbol allows.

The symbol never names the issuer (`/TW` is shared by three bodies); it only refuses one that cannot fit.
"""

from __future__ import annotations

from kg.extract.documents import lexicon
from kg.extract.documents.abbreviations import abbreviates
from kg.extract.documents.context import Context
from kg.extract.documents.symbols import Symbol
from kg.model import Span

_COMMITTEE = "Ban Chấp hành"
_READS = ("thông", "qua")
_MEETING = ("hội", "nghị", "lần", "thứ")
_CENTRAL = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương", "hội nghị")
_FITTING: dict[str, tuple[str, ...]] = {
    "TW": _CENTRAL,
    "TU": ("tỉnh ủy", "thành ủy", "ban thường vụ", "ban chấp hành"),
    "HU": ("huyện ủy", "ban thường vụ", "ban chấp hành"),
    "ĐU": ("đảng ủy", "ban thường vụ", "ban chấp hành"),
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng",),
    "UBND": ("ủy ban nhân dân", "ubnd", "chủ tịch"),
    "HĐND": ("hội đồng nhân dân", "hđnd"),
    "QH": ("quốc hội",),
    "UBTVQH": ("ủy ban thường vụ quốc hội", "ubtvqh"),
}


def issuer_at(context: Context, at: int) -> tuple[Span, int] | None:
    """Read the issuer whose name begins at token `at`: an organ, an office, or an office with its organ."""
    organ = context.organ_at(_past_meeting(context, at))
    if organ is not None:
        return organ.span, context.token_after(organ.span.end)
    office = lexicon.offices().longest(context.tokens.folded, at)
    if office is None or not context.word(at)[0].isupper():
        return None
    end, alone = office
    follower = context.organ_at(end)
    if follower is not None:
        end = context.token_after(follower.span.end)
    elif not alone:
        return None
    return context.span(at, end), end


def _past_meeting(context: Context, at: int) -> int:
    """Return the token after `Hội nghị lần thứ sáu`, `Hội nghị` before the committee that met, else `at`."""
    if meets(context, at):
        return at + len(_MEETING) + 1
    organ = context.organ_at(at + 2) if (context.folded(at), context.folded(at + 1)) == _MEETING[:2] else None
    return at + 2 if organ is not None and organ.name.startswith(_COMMITTEE) else at


def meets(context: Context, at: int) -> bool:
    """Say whether a committee's numbered meeting is named at token `at`: `Hội nghị lần thứ` sáu."""
    return all(context.folded(at + index) == word for index, word in enumerate(_MEETING))


def owner_at(context: Context, at: int) -> int | None:
    """Return the token after an owner too vague to be an issuer (`của Đảng`), at the token after `của`."""
    return context.cue("owner", at)


def fits(context: Context, issuer: Span, symbol: Symbol | None) -> bool:
    """Say whether an issuer named behind a title can be this document's: its kind must match the symbol's issuer."""
    name = context.page.text[issuer.start : issuer.end].lower()
    if symbol is None or symbol.issuer is None:
        return name.startswith((*_CENTRAL[:3], "thủ tướng"))
    names = _known(symbol.issuer)
    if names is not None:
        return name.startswith(names)
    organ = context.organ_ending(issuer.end)
    return organ is not None and abbreviates(symbol.issuer, organ.name)


def allows(context: Context, issuer: Span, symbol: Symbol | None) -> bool:
    """Say whether nothing in the symbol speaks against an issuer named right behind a closed title."""
    code = symbol.issuer if symbol is not None else None
    return fits(context, issuer, symbol) or (code is not None and _known(code) is None)


def reads_out(context: Context, at: int, issuer: Span, symbol: Symbol | None) -> bool:
    """Say whether a body only reads out another's document at `at`: `Sở A thông qua` *Quyết định số 5/QĐ-UBND*."""
    told = (context.folded(at - 2), context.folded(at - 1)) == _READS
    return told and symbol is not None and symbol.issuer is not None and not allows(context, issuer, symbol)


def _known(code: str) -> tuple[str, ...] | None:
    """Return how the names of those begin that a code stands for, `UBTVQH15` too; None for a code not in the list."""
    for known, names in _FITTING.items():
        if code == known or (code.startswith(known) and code[len(known) :].isdecimal()):
            return names
    return None


def central(context: Context, issuer: Span | None, symbol: Symbol | None) -> bool:
    """Say whether a term (`khóa XII`) is that of a congress or legislature, not of a local council or committee."""
    if issuer is not None:
        return (
            context.page.text[issuer.start : issuer.end]
            .lower()
            .startswith((*_CENTRAL, "quốc hội", "ủy ban thường vụ quốc"))
        )
    return symbol is None or symbol.bare or symbol.issuer == "TW" or (symbol.issuer or "").startswith(("QH", "UBTVQH"))
