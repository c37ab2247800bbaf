"""Issuers told by what they do with a document: `được Thủ tướng phê duyệt tại Quyết định số 749/QĐ-TTg`."""

from __future__ import annotations

from kg.extract.documents.congresses import term_at
from kg.extract.documents.context import CLAUSE_ENDS, Context
from kg.extract.documents.heads import Head
from kg.extract.documents.issuers import fits, issuer_at
from kg.extract.documents.plain_titles import Title
from kg.extract.documents.subjects import NAME_WORDS, SITTING, STANDS_FOR, WEAK, subject_of, typed_to
from kg.extract.documents.symbols import Symbol
from kg.extract.mentions import DateMention
from kg.model import Span

_ACT_WORDS = 36
_WITHIN = frozenset({("trong", "đó"), ("theo", "đó"), ("qua", "đó")})
_CITING = frozenset({"định", "nêu", "ghi"})
"""`quy định tại`, `nêu tại`: another's document is only cited."""
_ASKING = frozenset({"Tờ trình", "Báo cáo", "Đơn"})
"""Types that are laid before the organ named behind them."""
_SHARED = frozenset({"TU", "HU", "ĐU"})
"""Codes of a committee and of its standing board: of the two it is the board that announces by its own name."""
_DEPUTIES = ("đại", "biểu")
_DEPUTY_WORDS = 10
_TYPE_WORDS = 4
_IS = "là"
_BEFORE_PAPER = frozenset({",", "-", "–", _IS})
_COUNT_WORDS = 2
_TOGETHER = "cùng"
_AND = frozenset({"và", ",", "với"})
_PARTNERS = 4
_JOINTLY = (("cùng", "phối", "hợp"), ("cùng", "nhau"), ("cùng",), ("phối", "hợp"), ("liên", "tịch"))
_BY_MEANS = "bằng"
_DOES = ("act_verb", "issuing", "means_verb")
_ACTING = frozenset({"tại", "(", _BY_MEANS})
_BY = frozenset({"được", "do", "mà"})
_FRONTING = frozenset({"do", "được"})
_SINCE = frozenset({"từ", "vào", "hồi"})
_FRONTED_WORDS = 16
_CITED_BY = frozenset({"tại", "theo", "bằng", "trong", "với"})
_SIGNER_WORDS = 14
_OF_ONE_BODY = frozenset({"CP", "HĐND", "UBND"})
"""Codes under which one body alone issues."""
_GIVES_OUT = "ra"
_NO_ISSUE = frozenset({"có", _GIVES_OUT})
_ACTIVE = frozenset({"do", "mà"})
"""`do Ban Bí thư ra ngày 5/3`, but no passive with so weak a verb."""


def made_known(context: Context, head: Head) -> Span | None:
    """Return who announces its own document, or on whose behalf: `Hội đồng trường công bố Nghị quyết số 3/NQ-HĐT`."""
    verb = context.cue_ending("announce_verb", head.start)
    if verb is None or head.symbol is None or head.symbol.issuer is None:
        return None
    issuer = subject_of(context, verb)
    if issuer is None or not fits(context, issuer, head.symbol):
        return None
    shared = head.symbol.party and head.symbol.issuer in _SHARED
    return issuer if not shared or context.folded(context.token_after(issuer.start)) == "ban" else None


def bracketed(context: Context, head: Head) -> Span | None:
    """Return the issuer before a number in brackets: `Tờ trình của Tạp chí X (số 34-TTr/TCX, ngày 28/4/2019)`."""
    opened = head.start - 1 - (context.folded(head.start - 1) == "số")
    if context.word(opened) != "(":
        return None
    organ = context.organ_ending(context.tokens.end[opened - 1])
    if organ is None:
        return None
    before = context.token_after(organ.span.start) - 1
    named = any(typed_to(context, start, before, head.type) for start in range(before - _TYPE_WORDS, before))
    return organ.span if context.folded(before) == "của" and named else None


def issuer_after_comma(context: Context, at: int, head: Head) -> Span | None:
    """Return the issuer that acts behind the document: `tại Quyết định 1886/QĐ-TTg, Thủ tướng bổ nhiệm ...`."""
    at = _past_signing(context, at)
    cited = context.folded(head.start - 1) in _CITED_BY or _issued_first(context, head.start)
    if context.word(at) != "," or not cited or head.type in _ASKING:
        return None
    issuer = issuer_at(context, at + 1)
    if issuer is None or context.word(issuer[1]) == "," or head.symbol is None:
        return None
    if head.symbol.issuer is not None:
        return issuer[0] if fits(context, issuer[0], head.symbol) else None
    return issuer[0] if _decides(context, issuer[1]) else None


def _issued_first(context: Context, at: int) -> bool:
    """Say whether the sentence opens with the issuing of the document at token `at`: `Ban hành` *Nghị quyết 57*."""
    verb = context.cue_ending("issuing", at)
    return verb is not None and context.opens_sentence(verb)


def _past_signing(context: Context, at: int) -> int:
    """Return the token after `vừa ký`, `mới ban hành` said of a document, else `at`."""
    verb = at + (context.folded(at) in WEAK)
    stop = context.cue("issuing", verb)
    return stop if stop is not None and context.folded(verb) not in _NO_ISSUE else at


def decided_behind(context: Context, at: int, head: Head) -> Span | None:
    """Return who decides by the sentence behind: `Quyết định số 825-QĐNS/TW. Theo đó, Ban Bí thư quyết định ...`.

    So is told what the document says: `Kết luận số 57-KL/TW, trong đó Bộ Chính trị yêu cầu ...`.
    """
    if context.word(at) in {",", ";"} and (context.folded(at + 1), context.folded(at + 2)) in _WITHIN:
        within = issuer_at(context, at + 3)
        coded = head.symbol is not None and head.symbol.issuer is not None
        return within[0] if coded and within is not None and fits(context, within[0], head.symbol) else None
    if context.word(at) != "." or (context.folded(at + 1), context.folded(at + 2)) != ("theo", "đó"):
        return None
    issuer = issuer_at(context, at + 3 + (context.word(at + 3) == ","))
    if issuer is None or head.symbol is None or not _decides(context, issuer[1]):
        return None
    return issuer[0] if head.symbol.issuer is None or fits(context, issuer[0], head.symbol) else None


def _decides(context: Context, at: int) -> bool:
    at += context.folded(at) in WEAK
    return (context.folded(at), context.folded(at + 1)) == ("quyết", "định") or context.cue("act_verb", at) is not None


def acting(context: Context, head: Head) -> Span | None:
    """Return the issuer that acts by the document: `được Thủ tướng phê duyệt tại Quyết định số 749/QĐ-TTg`."""
    symbol = head.symbol
    by = context.folded(head.start - 1)
    if symbol is None or by not in _ACTING or (symbol.issuer is None and by != _BY_MEANS):
        return None
    if context.folded(head.start - 2) in _CITING:
        return None
    for verb in range(head.start - 2, max(head.start - _ACT_WORDS, 0), -1):
        if context.word(verb) in {".", ";", ":"}:
            return None
        if all(context.cue(kind, verb) is None for kind in _DOES):
            continue
        issuer = subject_of(context, verb)
        if issuer is not None:
            return issuer if symbol.issuer is None or fits(context, issuer, symbol) else None
    return None


def fronted(context: Context, head: Head) -> tuple[Span | None, DateMention | None] | None:
    """Read `Do Bộ Chính trị ban hành ngày 4/5/2025,` or `Ban hành ngày ...,` before a document: its issuer and day."""
    at = head.start - 2
    if context.word(at + 1) not in {",", "("}:
        return None
    date = context.date_ending(at)
    if date is not None:
        at = context.token_after(date.span.start) - 1
        at -= context.folded(at) in _SINCE
    verb = context.cue_ending("issuing", at + 1)
    verb = verb if verb is not None else context.cue_ending("birth_verb", at + 1)
    if verb is None:
        return None
    if date is not None and context.word(at + 2) != "(" and context.opens_sentence(verb):
        return None, date
    for first in range(verb - 1, max(verb - _FRONTED_WORDS, -1), -1):
        if context.folded(first) in _FRONTING:
            issuer = issuer_at(context, first + 1)
            term = term_at(context, issuer[1]) if issuer is not None else None
            end = term[1] if term is not None else issuer[1] if issuer is not None else None
            return (issuer[0], date) if issuer is not None and end == verb else None
    return None


def _past_signer(context: Context, at: int) -> int:
    """Return the token where the organ is named that somebody signs for: `do ông A thay mặt` *Bộ Chính trị*."""
    for stop in range(at, at + _SIGNER_WORDS):
        if context.word(stop) in CLAUSE_ENDS:
            break
        if (context.folded(stop), context.folded(stop + 1)) in STANDS_FOR:
            return stop + 2
    return at


def _past_deputies(context: Context, at: int) -> int:
    """Return the token of the assembly whose deputies adopt: `được 45/45 đại biểu` *HĐND tỉnh*; else `at`."""
    for stop in range(at, at + _DEPUTY_WORDS):
        if context.organ_at(stop) is not None or context.word(stop) in CLAUSE_ENDS:
            break
        if (context.folded(stop), context.folded(stop + 1)) == _DEPUTIES:
            return stop + 2
    return at


def told_in_title(context: Context, head: Head, title: Title) -> Span | None:
    """Return the issuer of what a document issues: `Nghị quyết 69/NQ-CP ban hành Chương trình của` *Chính phủ*."""
    first, stop = context.token_after(title.span.start), context.token_after(title.span.end)
    symbol = head.symbol
    if symbol is None or symbol.issuer not in _OF_ONE_BODY or context.cue("approve_verb", first) is None:
        return None
    owners = (issuer_at(context, at + 1) for at in range(first, stop) if context.folded(at) == "của")
    return next((owner[0] for owner in owners if owner is not None and fits(context, owner[0], symbol)), None)


def past_partner(context: Context, at: int) -> int:
    """Return the token after a second issuer and the words of acting together: `Bộ A` *và Bộ B cùng* `ban hành`."""
    for _ in range(_PARTNERS):
        other = issuer_at(context, at + 1) if context.folded(at) in _AND else None
        if other is None:
            break
        at = other[1]
    return past_together(context, at)


def past_together(context: Context, at: int) -> int:
    """Return the token after the words of acting together at token `at`: `cùng`, `phối hợp`; else `at`."""
    for words in _JOINTLY:
        if tuple(context.folded(at + index) for index in range(len(words))) == words:
            return at + len(words)
    return at


def _past_paper(context: Context, at: int) -> int:
    """Return the token after a word for the document: `,` *văn bản* `do X ký`, `là` *văn bản* `được ...`."""
    stop = past_paper(context, at)
    return stop if context.folded(stop + (context.folded(stop) in WEAK)) in _BY else at


def past_paper(context: Context, at: int) -> int:
    """Return the token after `, một trong những văn bản`, `là văn bản` behind a document; else `at`."""
    noun = at + 1
    if context.folded(at) not in _BEFORE_PAPER:
        return at
    noun = context.cue("one_of", noun) or noun
    while noun - at <= _COUNT_WORDS and (context.word(noun).isdecimal() or context.cue("plural", noun) == noun + 1):
        noun += 1
    stop = context.cue("paper", noun) or (context.cue("paper", noun + 1) if context.folded(noun) == _IS else None)
    return stop if stop is not None else at


def passive(context: Context, at: int, drawn: Symbol | None = None) -> tuple[Span, int] | None:
    """Read `vừa được Thủ tướng ký ban hành`, `, mà Bộ Chính trị khóa XII ban hành`: issuer, token after the verbs.

    `drawn`: the symbol of a plan or report, which whom it fits draws up as well: `mà Đảng ủy xã lập ra`.
    """
    at = _past_paper(context, at)
    at += context.word(at) == "," and (context.folded(at + 1) in _BY or context.folded(at + 2) in _BY)
    first = at + (context.folded(at) in WEAK or context.folded(at) == _TOGETHER)
    if context.folded(first) not in _BY:
        return None
    issuer = issuer_at(context, _past_deputies(context, _past_signer(context, first + 1)))
    if issuer is None:
        return None
    term = term_at(context, issuer[1])
    verb = term[1] if term is not None else issuer[1]
    while context.word(verb)[:1].isupper() and verb - issuer[1] < NAME_WORDS:
        verb += 1
    sitting = tuple(context.folded(verb + at) for at in range(1, 1 + len(SITTING))) == SITTING
    verb += 2 + len(SITTING) if sitting and context.word(verb) == "," else 0
    alone, verb = verb, past_partner(context, verb)
    verb += context.folded(verb) in WEAK and (context.cue("issuing", verb) or 0) <= verb + 1  # not `nhất trí ban hành`
    stop = context.cue("issuing", verb) or context.cue("approve_verb", verb)
    if stop is None and drawn is not None and fits(context, issuer[0], drawn):
        stop = context.cue("draw_verb", verb)
    weak = _NO_ISSUE - {_GIVES_OUT} if context.folded(first) in _ACTIVE else _NO_ISSUE
    if stop is not None and verb > alone and WEAK.issuperset(context.tokens.folded[verb:stop]):
        return None  # `được Chính phủ và Quốc hội` *thống nhất* `trình`
    if stop is None or context.folded(verb) in weak or context.typed(stop):  # `mà Chính phủ đã ra` *Nghị quyết*
        return None
    return issuer[0], stop
