"""Who issues a document, by words alone: `của Bộ Chính trị`, `Thủ tướng Chính phủ ký ban hành Quyết định số ...`.

The symbol never names the issuer (`/TW` is shared by three bodies); it only refuses one that cannot fit.
"""

from __future__ import annotations

from kg.extract.documents import lexicon
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head
from kg.extract.documents.symbols import Symbol
from kg.model import Span

_CENTRAL = ("bộ chính trị", "ban bí thư", "ban chấp hành trung ương", "trung ương", "hội nghị")
_FITTING: dict[str, tuple[str, ...]] = {
    "TW": _CENTRAL,
    "TU": ("tỉnh ủy", "thành ủy", "ban thường vụ", "ban chấp hành"),
    "CP": ("chính phủ",),
    "TTg": ("thủ tướng",),
    "UBND": ("ủy ban nhân dân", "ubnd", "chủ tịch"),
    "HĐND": ("hội đồng nhân dân", "hđnd"),
    "QH": ("quốc hội",),
    "UBTVQH": ("ủy ban thường vụ quốc hội", "ubtvqh"),
}
_ISSUING_WORDS = 5
_VERB_WORDS = 7
_ACT_WORDS = 36
_CITING = frozenset({"định", "nêu", "ghi"})
"""`quy định tại`, `nêu tại`: another's document is only cited."""
_NAME_WORDS = 6
_OFFICE_WORDS = 14
_APPOSING = frozenset(",-–")
_ASKING = frozenset({"Tờ trình", "Báo cáo", "Đơn"})
"""Types that are laid before the organ named behind them."""
_SESSION = frozenset({("kỳ", "họp"), ("đại", "biểu")})
_NO_ISSUE = frozenset({"có", "ra"})
_STANDS_FOR = frozenset({("thay", "mặt"), ("thừa", "lệnh"), ("ủy", "quyền")})
_TENURE = frozenset({"khóa", "nhiệm"})
_TENURE_WORDS = 9
_MOST_TENURES = 4  # of one body: a bound, so that no line costs more than its length
_WEAK = frozenset({"thống", "nhất", "đã", "vừa", "cũng", "mới", "tiếp", "tục", "kịp", "thời"})


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
    """Return the token after `Hội nghị lần thứ sáu` before the committee that met, else `at`."""
    if (context.folded(at), context.folded(at + 1)) != ("hội", "nghị"):
        return at
    return at + 5 if (context.folded(at + 2), context.folded(at + 3)) == ("lần", "thứ") else at


def owner_at(context: Context, at: int) -> int | None:
    """Return the token after an owner too vague to be an issuer (`của Đảng`), at the token after `của`."""
    return context.cue("owner", at)


def fits(context: Context, issuer: Span, symbol: Symbol | None) -> bool:
    """Say whether an issuer named behind a title can be this document's: its kind must match the symbol's issuer."""
    name = context.page.text[issuer.start : issuer.end].lower()
    if symbol is None or symbol.issuer is None:
        return name.startswith((*_CENTRAL[:3], "thủ tướng"))
    for code, names in _FITTING.items():
        if symbol.issuer == code or (symbol.issuer.startswith(code) and symbol.issuer[len(code) :].isdecimal()):
            return name.startswith(names)
    return False


def central(context: Context, issuer: Span | None, symbol: Symbol | None) -> bool:
    """Say whether a term (`khóa XII`) is that of a congress or legislature, not of a local council or committee."""
    if issuer is not None:
        return (
            context.page.text[issuer.start : issuer.end]
            .lower()
            .startswith((*_CENTRAL, "quốc hội", "ủy ban thường vụ quốc"))
        )
    return symbol is None or symbol.bare or symbol.issuer == "TW" or (symbol.issuer or "").startswith(("QH", "UBTVQH"))


def issuing_before(context: Context, at: int) -> int | None:
    """Return the token before the verbs of issuing that lead to token `at` (`đã ban hành`), or None without such."""
    index, strong = at - 1, False
    for _ in range(_ISSUING_WORDS):
        first = _verb_ending(context, index)
        if first is None:
            break
        strong = strong or first < index or context.folded(index) not in _WEAK
        index = first - 1
    return index if strong and index >= 0 else None


def _verb_ending(context: Context, last: int) -> int | None:
    """Return the first token of the longest verb of issuing that ends at token `last`."""
    verbs = lexicon.cues("issuing")
    for first in range(max(last - _VERB_WORDS + 1, 0), last + 1):
        if any(end == last + 1 for end, _ in verbs.all(context.tokens.folded, first)):
            return first
    return None


def issuer_before(context: Context, last: int) -> Span | None:
    """Return the issuer that is the subject of the verbs behind token `last`: `Bộ Chính trị (khóa XII)` đã ban hành."""
    last = _before_term(context, last)
    return (
        _represented(context, last) or _subject(context, last) or _apposed(context, last) or _in_session(context, last)
    )


def _before_term(context: Context, last: int) -> int:
    """Return the token before the tenures that end at token `last`: `khóa XIV, nhiệm kỳ 2016 - 2021`; else `last`."""
    for _ in range(_MOST_TENURES):
        before = _before_tenure(context, last)
        if before == last:
            break
        last = before
    return last


def _before_tenure(context: Context, last: int) -> int:
    """Return the token before the one tenure that ends at token `last`: `khóa XIV`, `(khóa XIV)`; else `last`."""
    if context.word(last) == ")":
        opened = next((at for at in range(last - 1, last - _TENURE_WORDS, -1) if context.word(at) == "("), None)
        inside = opened is not None and context.folded(opened + 1) in _TENURE
        return opened - 1 if opened is not None and inside else last
    for at in range(last - 1, last - _TENURE_WORDS, -1):
        if context.folded(at) not in _TENURE or (context.folded(at) == "nhiệm" and context.folded(at + 1) != "kỳ"):
            continue
        tail = range(at + 1 + (context.folded(at) == "nhiệm"), last + 1)
        numbered = all(_numeral(context.word(index)) for index in tail)
        return at - 1 - (context.word(at - 1) == ",") if numbered else last
    return last


def _numeral(word: str) -> bool:
    return word.isdecimal() or word in {"-", "–"} or set(word) <= set("IVX")


def _in_session(context: Context, last: int) -> Span | None:
    """Return the council whose session or deputies adopt: `Kỳ họp thứ 15 thông qua`, `các đại biểu thông qua`."""
    at = last - 2 if context.folded(last - 1) == "thứ" else last
    if context.council is None or (context.folded(at - 1), context.folded(at)) not in _SESSION:
        return None
    return context.council.span


def _apposed(context: Context, last: int) -> Span | None:
    """Return the office whose holder's name stands in apposition: `Chủ tịch UBND tỉnh, ông Trần An,` ký."""
    at = last - (context.word(last) in _APPOSING)
    named = at
    while named >= 0 and at - named < _NAME_WORDS and context.word(named)[:1].isupper():
        named -= 1
    if named == at:
        return None
    address = next((size for size in (2, 1) if context.cue("address", named - size + 1) == named + 1), 0)
    before = named - address
    return _subject(context, before - 1) if context.word(before) in _APPOSING else None


def _represented(context: Context, last: int) -> Span | None:
    """Return the organ that the signer stands for: `Thay mặt Bộ Chính trị, đồng chí A ký ban hành`."""
    for at in range(last, max(last - _OFFICE_WORDS - _NAME_WORDS, 0), -1):
        if context.word(at) in {".", ";"}:
            return None
        if (context.folded(at - 1), context.folded(at)) in _STANDS_FOR:
            issuer = issuer_at(context, at + 1)
            return issuer[0] if issuer is not None else None
    return None


def made_known(context: Context, head: Head) -> Span | None:
    """Return on whose behalf it is announced: `Thừa lệnh Chủ tịch UBND tỉnh, ông A công bố Quyết định số 3`."""
    last = head.start - 1
    if (context.folded(last - 1), context.folded(last)) != ("công", "bố") or head.symbol is None:
        return None
    issuer = _represented(context, last - 2)
    return issuer if issuer is not None and fits(context, issuer, head.symbol) else None


def bracketed(context: Context, head: Head) -> Span | None:
    """Return the issuer before a number in brackets: `Tờ trình của Tạp chí X (số 34-TTr/TCX, ngày 28/4/2019)`."""
    opened = head.start - 1 - (context.folded(head.start - 1) == "số")
    if context.word(opened) != "(":
        return None
    organ = context.organ_ending(context.tokens.end[opened - 1])
    if organ is None:
        return None
    before = context.token_after(organ.span.start) - 1
    kind = before - len(head.type.split())
    return organ.span if context.folded(before) == "của" and context.words(kind, before) == head.type else None


def issuer_after_comma(context: Context, at: int, head: Head) -> Span | None:
    """Return the issuer that acts behind the document: `tại Quyết định 1886/QĐ-TTg, Thủ tướng bổ nhiệm ...`."""
    if context.word(at) != "," or context.folded(head.start - 1) not in {"tại", "theo"} or head.type in _ASKING:
        return None
    issuer = issuer_at(context, at + 1)
    if issuer is None or context.word(issuer[1]) == "," or head.symbol is None:
        return None
    if head.symbol.issuer is not None:
        return issuer[0] if fits(context, issuer[0], head.symbol) else None
    return issuer[0] if _decides(context, issuer[1]) else None


def decided_behind(context: Context, at: int, head: Head) -> Span | None:
    """Return who decides by the sentence behind: `Quyết định số 825-QĐNS/TW. Theo đó, Ban Bí thư quyết định ...`."""
    if context.word(at) != "." or (context.folded(at + 1), context.folded(at + 2)) != ("theo", "đó"):
        return None
    issuer = issuer_at(context, at + 3 + (context.word(at + 3) == ","))
    if issuer is None or head.symbol is None or not _decides(context, issuer[1]):
        return None
    return issuer[0] if head.symbol.issuer is None or fits(context, issuer[0], head.symbol) else None


def _decides(context: Context, at: int) -> bool:
    at += context.folded(at) in _WEAK
    return (context.folded(at), context.folded(at + 1)) == ("quyết", "định") or context.cue("act_verb", at) is not None


def acting(context: Context, head: Head) -> Span | None:
    """Return the issuer that acts by the document: `được Thủ tướng phê duyệt tại Quyết định số 749/QĐ-TTg`."""
    symbol = head.symbol
    if symbol is None or symbol.issuer is None or context.folded(head.start - 1) != "tại":
        return None
    if context.folded(head.start - 2) in _CITING:
        return None
    for verb in range(head.start - 2, max(head.start - _ACT_WORDS, 0), -1):
        if context.word(verb) in {".", ";", ":"}:
            return None
        if context.cue("act_verb", verb) is None and context.cue("issuing", verb) is None:
            continue
        last = verb - 1 - (context.folded(verb - 1) in _WEAK)
        issuer = issuer_before(context, last) if last >= 0 else None
        if issuer is not None:
            return issuer if fits(context, issuer, symbol) else None
    return None


def passive(context: Context, at: int) -> tuple[Span, int] | None:
    """Read `vừa được Thủ tướng ký ban hành`, `do UBND tỉnh ban hành` at token `at`: issuer, token after the verbs."""
    first = at + (context.folded(at) in _WEAK)
    if context.folded(first) not in {"được", "do"}:
        return None
    issuer = issuer_at(context, first + 1)
    if issuer is None:
        return None
    verb = issuer[1]
    while context.word(verb)[:1].isupper() and verb - issuer[1] < _NAME_WORDS:
        verb += 1
    verb += context.folded(verb) in _WEAK
    stop = context.cue("issuing", verb)
    return (issuer[0], stop) if stop is not None and context.folded(verb) not in _NO_ISSUE else None


def _subject(context: Context, last: int) -> Span | None:
    """Return the organ or office that ends at token `last`, a person's name between left out."""
    organ = context.organ_ending(context.tokens.end[last])
    if organ is not None:
        return _with_office(context, organ.span)
    for start in range(last, max(last - _OFFICE_WORDS, -1), -1):
        if not context.word(start)[0].isalpha():
            return None
        found = issuer_at(context, start) if _office(context, start) else None
        if found is not None and found[1] <= last + 1:
            between = range(found[1], last + 1)
            return (
                found[0] if len(between) <= _NAME_WORDS and all(context.word(i)[0].isupper() for i in between) else None
            )
    return None


def _office(context: Context, at: int) -> bool:
    found = lexicon.offices().longest(context.tokens.folded, at)
    return found is not None and context.folded(at - 1) != "phó"


def _with_office(context: Context, organ: Span) -> Span | None:
    """Widen an organ by the office before it (`Chủ tịch UBND tỉnh`); a deputy signs for another: no issuer."""
    first = context.token_after(organ.start)
    for back in (1, 2, 3):
        start = first - back
        found = lexicon.offices().longest(context.tokens.folded, start) if start >= 0 else None
        if found is not None and found[0] in {first, context.token_after(organ.end)}:
            return None if context.folded(start - 1) == "phó" else Span(context.tokens.start[start], organ.end)
    return organ
