"""Citations by name, without a number: strategies, quoted or described acts, what a congress resolved."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.dates.forms import is_dash, year_at
from kg.extract.documents import lexicon
from kg.extract.documents.acts import passive
from kg.extract.documents.ballots import voted
from kg.extract.documents.congresses import congress
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, after_type, drafted, numbered
from kg.extract.documents.laws import law
from kg.extract.documents.plenums import plenum
from kg.extract.documents.rules_of_work import standing_rule
from kg.extract.documents.symbols import read_symbol

_NAMED_BY_PERIOD = frozenset({"Chiến lược", "Quy hoạch", "Đề án", "Chương trình", "Kế hoạch"})
_DESCRIBED = frozenset(
    {"Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Quy định", "Kết luận", "Quy chế", "Quyết định", "Pháp lệnh"}
)
_CARRYING = frozenset({"Chương trình hành động", "Kế hoạch", "Chương trình", "Kế hoạch hành động"})
_BY_VERB = frozenset({"Nghị quyết", "Nghị định", "Thông tư", "Pháp lệnh"})
_QUOTED = frozenset({"Đề án", "Nghị quyết", "Chỉ thị", "Quy định", "Chiến lược"})
_SCHEME = "Đề án"
_DECISION = "Quyết định"
_OPEN_QUOTES = frozenset('“"«')
_NUMBERING = frozenset({".", ")", "/"})
_LEADING = frozenset({":", ";"})
_LABEL = 2
DATED = "dated_act"
"""Kind of the documents known by issuer and day alone: `Công văn ngày 27/2/2026 của Văn phòng Trung ương Đảng`."""
_DATING = frozenset({"ngày", "ký"})
_PASSIVE = frozenset({"được", "do"})
_NO_PERIOD = frozenset({";", ":", "(", "“", ".", "ấy", "này", "đó"})
_PERIOD_WORDS = 40


def named(context: Context, at: int, *, laws: bool) -> Head | None:
    """Return the citation by name whose type word begins at token `at`: a law, or anything else."""
    found = lexicon.types().longest(context.tokens.folded, at)
    if found is None:
        return None
    end, label = found
    if len(label.split()) != end - at:  # `NQ TW 8`: only the plenum's number makes a name of a short form
        return plenum(context, at, end, label) if context.word(at).isupper() and not laws else None
    if laws:
        return law(context, at, end, label)
    for read in _READERS:
        head = read(context, at, end, label)
        if head is not None:
            return head
    return None


def _period(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Chiến lược phát triển giáo dục đến năm 2030, tầm nhìn đến 2045`: a capital type, a name, and its years."""
    if label not in _NAMED_BY_PERIOD or not context.word(at)[0].isupper() or context.cue("stop", end) is not None:
        return None
    if context.folded(end) == "và":  # `Bộ` *Kế hoạch và Đầu tư*
        return None
    if (label == "Chương trình" and context.folded(end) != "mục") or (label == "Kế hoạch" and _opens(context, at)):
        return None
    limit = min(context.sentence_stop(at), end + _PERIOD_WORDS)
    for index in range(end, limit):
        word = context.word(index)
        if word in _NO_PERIOD or context.cue("stop", index) is not None or _cites(context, index, end):
            return None
        stop = _years(context, index)
        if stop is not None and index - end > 1:
            return Head(at, stop, label, f"{label} {context.words(end, stop)}", draft=drafted(context, at))
    return None


def _cites(context: Context, at: int, end: int) -> bool:
    """Say whether a numbered document is cited at token `at`, behind the type word that ends at `end`."""
    return at > end and context.typed(at) and bool(numbered(context, at))


def _years(context: Context, at: int) -> int | None:
    """Read `đến năm 2030[, tầm nhìn đến [năm] 2045]` or `giai đoạn 2021 - 2030[, tầm nhìn ...]`; the token after."""
    tokens = context.tokens
    if (context.folded(at), context.folded(at + 1)) == ("đến", "năm") and year_at(tokens, at + 2) is not None:
        stop = at + 3
    elif (context.folded(at), context.folded(at + 1)) == ("giai", "đoạn") and year_at(tokens, at + 2) is not None:
        stop = at + 3
        if is_dash(tokens, stop) and year_at(tokens, stop + 1) is not None:
            stop += 2
    else:
        return None
    after = stop + (context.word(stop) in {",", "và"})
    if (context.folded(after), context.folded(after + 1)) == ("tầm", "nhìn"):
        after += 2 + (context.folded(after + 2) == "đến")
        after += context.folded(after) == "năm"
        return after + 1 if year_at(tokens, after) is not None else stop
    return stop


def _described(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Nghị quyết về cơ cấu ...`, `Quyết định của Ban Bí thư về việc ...`, `Kế hoạch thực hiện Nghị quyết ...`."""
    if not context.word(at)[0].isupper() or context.cue("plural", at - 1) is not None or after_type(context, at - 1):
        return None
    draft = drafted(context, at)
    quoted = label in _QUOTED and context.word(end) in _OPEN_QUOTES
    owned = context.folded(end) == "của"
    if label in _CARRYING and (owned or context.cue("carry_verb", end) is not None):
        return Head(at, end, label, label, draft=draft, subject="carry_verb")
    if label == _SCHEME and context.cue("plan_verb", end) is not None and not _opens(context, at):
        return Head(at, end, label, label, draft=draft, subject="plan_verb")
    day = context.date_at(end) if context.folded(end) in _DATING else None
    if label not in _NAMED_BY_PERIOD and (day is not None or (owned and label not in _DESCRIBED)):
        return Head(at, end, label, label, draft=draft, subject=DATED)
    if label in _DESCRIBED and owned:
        return Head(at, end, label, label, draft=draft, subject="act_verb")
    shouted = context.word(at).isupper()  # `TRAO NGHỊ QUYẾT THÀNH LẬP THỊ XÃ`: no capital tells a name there
    amid = context.word(at - 1).isalpha() and not shouted and not _opens(context, at)
    if label == _DECISION and amid and context.cue("found_verb", end) is not None:
        return Head(at, end, label, label, draft=draft, subject="act_verb")
    by_verb = (
        (label in _BY_VERB or (draft and label == _DECISION))
        and not shouted
        and context.cue("title_verb", end) is not None
    )
    about = context.folded(end) == "về" or by_verb
    titled = context.folded(end) == "về" and context.word(end + 1) in _OPEN_QUOTES
    shown = about and (titled or not _opens(context, at) or _told_of(context, end))
    if quoted or (label in _DESCRIBED and shown):
        return Head(at, end, label, label, draft=draft, subject="title_verb")
    return None


def _told_of(context: Context, at: int) -> bool:
    """Say whether the sentence shows that the capital which opens it is a document's: a vote, a number, who adopts."""
    return _voted(context, at) or _numbered_behind(context, at) or _passed(context, at)


def _numbered_behind(context: Context, at: int) -> bool:
    """Say whether a symbol in brackets follows in the sentence: `Quy định về ...` *(số 37-QĐ/TW)*."""
    for index in range(at, min(context.sentence_stop(at), at + _PERIOD_WORDS)):
        if context.word(index) != "(":
            continue
        kind = lexicon.types().longest(context.tokens.folded, index + 1) if context.typed(index + 1) else None
        number = kind[0] if kind is not None else index + 1  # `(Nghị quyết số 11/NQ-HĐND)`
        number += context.folded(number) == "số"
        if context.word(number).isdecimal():
            symbol = read_symbol(context.tokens, number, typed=kind is not None)
            return symbol is not None and not symbol.bare
    return False


def _voted(context: Context, at: int) -> bool:
    """Say whether the sentence tells deputies' votes, so that the capital that opens it is a name's."""
    return voted(context.tokens.folded[at : context.sentence_stop(at)])


def _passed(context: Context, at: int) -> bool:
    """Say whether the sentence tells who adopts it: `Nghị quyết về ...` *được Hội đồng trường nhất trí ban hành*."""
    stop = min(context.sentence_stop(at), at + _PERIOD_WORDS)
    return any(context.folded(index) in _PASSIVE and passive(context, index) is not None for index in range(at, stop))


def _opens(context: Context, at: int) -> bool:
    """Say whether the token opens its sentence or line, where a capital means nothing; the items of a list do not."""
    before = context.word(at - 1)
    line = context.page.text.find("\n", *_between(context, at)) >= 0
    if before in _NUMBERING and _of_item(context, at - 2):
        return False
    return not before or before in ".!?…“" or (line and before not in _LEADING)


def _of_item(context: Context, at: int) -> bool:
    """Say whether the token is the number or letter of an item: `1.`, `a)`."""
    return len(context.word(at)) <= _LABEL and context.page.text.find("\n", *_between(context, at)) >= 0


def _between(context: Context, at: int) -> tuple[int, int]:
    return context.tokens.end[at - 1], context.tokens.start[at]


_READERS: tuple[Callable[[Context, int, int, str], Head | None], ...] = (
    congress,
    plenum,
    _period,
    standing_rule,
    _described,
)
