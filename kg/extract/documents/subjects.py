"""Issuers as the subject of the verbs before a document: `Thủ tướng Chính phủ ký ban hành Quyết định số ...`."""

from __future__ import annotations

from kg.extract.dates.forms import glued
from kg.extract.documents import lexicon
from kg.extract.documents.context import Context
from kg.extract.documents.issuers import issuer_at
from kg.model import Span

_ISSUING_WORDS = 5
_VERB_WORDS = 7
_COUNT_WORDS = 2
NAME_WORDS = 6
"""Most words of a person's name between an office and its verb."""
_OFFICE_WORDS = 14
_APPOSING = frozenset(",-–")
_SESSION = frozenset({("kỳ", "họp"), ("đại", "biểu")})
SITTING = ("kỳ", "họp", "thứ")
"""How the numbered session of an assembly is named: `Kỳ họp thứ` *7*."""
_BESIDE = frozenset({",", "tại"})
_GIVEN_BY = frozenset({"được", "do", "mà"})
STANDS_FOR = frozenset({("thay", "mặt"), ("thừa", "lệnh"), ("ủy", "quyền")})
_LAID_BEFORE = frozenset({"trình", "để", "mong"})
_ASKED = frozenset({("đề", "nghị"), ("kiến", "nghị"), ("đề", "xuất"), ("yêu", "cầu")})
_ONE = "một"
_DONE = "đã"
_TELLING = frozenset({("cho", "biết"), ("cho", "hay")})
"""What a body does that tells of its own act: `Bộ Tài chính` *cho biết* `đã ban hành Thông tư`."""
_TENURE = frozenset({"khóa", "nhiệm"})
_TENURE_WORDS = 9
_MOST_TENURES = 4  # of one body: a bound, so that no line costs more than its length
WEAK = frozenset(
    "thống nhất đã vừa cũng mới tiếp tục kịp thời thì lại đều còn liền".split(),
)
"""Words before a verb of issuing that issue nothing alone."""


def issuing_before(context: Context, at: int, *, plan: bool = False) -> int | None:
    """Return the token before the verbs of issuing that lead to token `at` (`đã ban hành`), or None without such.

    `plan`: the document is a numbered plan, report or letter, which is drawn up or sent as well.
    """
    drawn = context.cue_ending("draw_verb", at) if plan else None
    index, strong = (at - 1, False) if drawn is None else (drawn - 1, True)
    for _ in range(_ISSUING_WORDS):
        first = _verb_ending(context, index)
        if first is None:
            break
        strong = strong or first < index or context.folded(index) not in WEAK
        index = first - 1
    return index if strong and index >= 0 else None


def before_count(context: Context, at: int) -> int:
    """Return the token where words begin that count the documents at token `at`: `ký` *các* Quyết định; else `at`."""
    for _ in range(_COUNT_WORDS):
        if not (context.word(at - 1).isdecimal() or context.cue("plural", at - 1) == at):
            break
        at -= 1
    return at


def several(context: Context, at: int) -> bool:
    """Say whether a word for more than one stands at token `at`: `hai`, `các`."""
    return context.folded(at) != _ONE and context.cue("plural", at) is not None


def _verb_ending(context: Context, last: int) -> int | None:
    """Return the first token of the longest verb of issuing that ends at token `last`."""
    verbs = lexicon.cues("issuing")
    for first in range(max(last - _VERB_WORDS + 1, 0), last + 1):
        if any(end == last + 1 for end, _ in verbs.all(context.tokens.folded, first)):
            return first
    return None


def issuer_before(context: Context, last: int) -> Span | None:
    """Return the issuer that is the subject of the verbs behind token `last`: `Bộ Chính trị (khóa XII)` đã ban hành."""
    told = (context.folded(last - 1), context.folded(last)) in _TELLING
    last = _before_term(context, _before_adverb(context, last - 2 if told and last > 1 else last))
    return (
        represented(context, last) or _subject(context, last) or _apposed(context, last) or _in_session(context, last)
    )


def _before_adverb(context: Context, last: int) -> int:
    """Return the token before the words that end at token `last` and say when, without a day: `mới đây`; else it."""
    first = context.cue_ending("when", last + 1) if context.date_ending(last) is None else None
    if first is None or first == 0:
        return last
    return first - 1 - (context.word(first - 1) == "," and first > 1)


def subject_of(context: Context, verb: int) -> Span | None:
    """Return the issuer that is the subject of the verb at a token, a weak word between: `Thủ tướng` *đã* `ký`."""
    last = verb - 1 - (context.folded(verb - 1) in WEAK)
    return issuer_before(context, last) if last >= 0 else None


def _before_term(context: Context, last: int) -> int:
    """Return the token before the tenures that end at token `last`: `khóa XIV, nhiệm kỳ 2016 - 2021`; else `last`.

    The sitting behind them is left out too: `Quốc hội khóa XV` *, Kỳ họp thứ 7* `đã thông qua`, *tại Kỳ họp thứ 7*.
    """
    sitting = tuple(context.folded(at) for at in range(last - 3, last)) == SITTING
    last = last - 5 if sitting and context.folded(last - 4) in _BESIDE else last
    for _ in range(_MOST_TENURES):
        before = _before_tenure(context, last)
        if before == last:
            break
        last = before
    return last


def _before_tenure(context: Context, last: int) -> int:
    """Return the token before the one tenure that ends at token `last`: `khóa XIV`, `(khóa XIV)`; else `last`.

    A bracket that only dates the sitting is left out too: `khóa X` *(tháng 2/2007)* `đã ban hành`.
    """
    day = context.date_ending(last - 1) if context.word(last) == ")" and last > 0 else None
    if day is not None and context.word(context.token_after(day.span.start) - 1) == "(":
        return context.token_after(day.span.start) - 2
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
    """Return the office in apposition to its holder's name, or he to it: `Chủ tịch UBND tỉnh, ông Trần An,` ký."""
    organ = context.organ_ending(context.tokens.end[last - 1]) if context.word(last) == "," else None
    office = _with_office(context, organ.span) if organ is not None else None
    if office is not None and organ is not None and office != organ.span:
        held = context.token_after(office.start) - 1  # `Ông Trần An` *, Chủ tịch UBND tỉnh,* `ký`
        return office if context.word(held) in _APPOSING and context.word(held - 1)[:1].isupper() else None
    at = last - (context.word(last) in _APPOSING)
    named = at
    while named >= 0 and at - named < NAME_WORDS and context.word(named)[:1].isupper():
        named -= 1
    if named == at:
        return None
    address = next((size for size in (2, 1) if context.cue("address", named - size + 1) == named + 1), 0)
    before = named - address
    return _subject(context, before - 1) if context.word(before) in _APPOSING else None


def before_issuer(context: Context, issuer: Span) -> int:
    """Return the token before an issuer and the words that somebody stands for it: `thay mặt` Bộ Chính trị."""
    at = context.token_after(issuer.start) - 1
    at = at - 2 if (context.folded(at - 1), context.folded(at)) in STANDS_FOR else at
    papers = named_several(context, at) if context.folded(at) in _GIVEN_BY else at + 1
    return papers - 1 if papers <= at else at


def named_several(context: Context, last: int) -> int:
    """Return the token where papers are told of before token `last`: *hai văn bản* `được`; else the one after it."""
    noun = context.cue_ending("paper", last)
    noun = noun if noun is not None else next((at for at in range(last - 3, last) if typed_to(context, at, last)), None)
    if noun is None:
        return last + 1
    return before_count(context, noun)


def typed_to(context: Context, at: int, stop: int, kind: str = "") -> bool:
    """Say whether the word for a type of document stands from token `at` to `stop`, one that begins with `kind`."""
    found = lexicon.types().longest(context.tokens.folded, at) if at >= 0 else None
    return found is not None and found[0] == stop and found[1].startswith(kind)


def asked_for(context: Context, issuer: Span) -> bool:
    """Say whether an issuer is only asked to issue: `đề nghị` Quốc hội `ban hành Luật ...`, `trình` HĐND `thông qua`.

    What `đã trình` a body is taken as issued.
    """
    last = context.token_after(issuer.start) - 1
    words = context.folded(last - 1), context.folded(last)
    return words in _ASKED or (words[1] in _LAID_BEFORE and words[0] != _DONE)


def represented(context: Context, last: int) -> Span | None:
    """Return the organ that the signer stands for: `Thay mặt Bộ Chính trị, đồng chí A ký ban hành`."""
    for at in range(last, max(last - _OFFICE_WORDS - NAME_WORDS, 0), -1):
        if context.word(at) in {".", ";"}:
            return None
        if (context.folded(at - 1), context.folded(at)) in STANDS_FOR:
            issuer = issuer_at(context, at + 1 + (context.folded(at + 1) == "của"))
            return issuer[0] if issuer is not None else None
    return None


def _subject(context: Context, last: int) -> Span | None:
    """Return the organ or office that ends at token `last`, a person's name between left out."""
    organ = context.organ_ending(context.tokens.end[last])
    if organ is not None:
        return _with_office(context, organ.span)
    for start in range(last, max(last - _OFFICE_WORDS, -1), -1):
        if not (context.word(start)[0].isalpha() or (context.word(start) == "." and glued(context.tokens, start + 1))):
            return None
        found = issuer_at(context, start) if _office(context, start) else None
        if found is not None and found[1] <= last + 1:
            between = range(found[1], last + 1)
            return (
                found[0] if len(between) <= NAME_WORDS and all(context.word(i)[0].isupper() for i in between) else None
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
