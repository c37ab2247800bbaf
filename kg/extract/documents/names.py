"""Citations by name, without a number: laws, strategies, quoted or described acts, what a congress resolved."""

from __future__ import annotations

from collections.abc import Callable

from kg.extract.dates.forms import is_dash, year_at
from kg.extract.documents import lexicon
from kg.extract.documents.ballots import voted
from kg.extract.documents.congresses import congress, plenum
from kg.extract.documents.context import Context
from kg.extract.documents.heads import Head, drafted
from kg.extract.documents.rules_of_work import standing_rule
from kg.extract.documents.symbols import read_symbol
from kg.extract.mentions import DateMention
from kg.model import PartialDate

LAW_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh"})
_NAMED_BY_PERIOD = frozenset({"Chiến lược", "Quy hoạch", "Đề án", "Chương trình", "Kế hoạch"})
_DESCRIBED = frozenset(
    {"Nghị quyết", "Nghị định", "Thông tư", "Chỉ thị", "Quy định", "Kết luận", "Quy chế", "Quyết định", "Pháp lệnh"}
)
_CARRYING = frozenset({"Chương trình hành động", "Kế hoạch", "Chương trình", "Kế hoạch hành động"})
_BY_VERB = frozenset({"Nghị quyết", "Nghị định", "Thông tư", "Pháp lệnh"})
_QUOTED = frozenset({"Đề án", "Nghị quyết", "Chỉ thị", "Quy định", "Chiến lược"})
_SCHEME = "Đề án"
_OPEN_QUOTES = frozenset('“"«')
_NO_LAW_AFTER = frozenset({"pháp", "kỷ", "kỉ", "quy", "quân", "học", "khoa", "ngành", "trường", "viện", "sĩ", "nhân"})
"""`pháp luật`, `kỷ luật`, and schools of law."""
_NUMBERING = frozenset({".", ")", "/"})
_LEADING = frozenset({":", ";"})
_LABEL = 2
_TYPE_WORDS = 4
DATED = "dated_act"
"""Kind of the documents known by issuer and day alone: `Công văn ngày 27/2/2026 của Văn phòng Trung ương Đảng`."""
_DATING = frozenset({"ngày", "ký"})
_NO_PERIOD = frozenset({";", ":", "(", "“", ".", "ấy", "này", "đó"})
_PERIOD_WORDS = 40
_MOST_AMENDED = 15
_NAME_WORDS = 9


def named(context: Context, at: int, *, laws: bool) -> Head | None:
    """Return the citation by name whose type word begins at token `at`: a law, or anything else."""
    found = lexicon.types().longest(context.tokens.folded, at)
    if found is None:
        return None
    end, label = found
    if len(label.split()) != end - at:  # `NQ TW 8`: only the plenum's number makes a name of a short form
        return plenum(context, at, end, label) if context.word(at).isupper() and not laws else None
    if laws:
        return _law(context, at, end, label)
    for read in _READERS:
        head = read(context, at, end, label)
        if head is not None:
            return head
    return None


def _law(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Luật Đất đai năm 2024`, `Luật Tổ chức Chính phủ (sửa đổi)`, `Bộ luật Lao động`, `Hiến pháp năm 2013`."""
    if label == "Hiến pháp":
        return _dated(context, at, end, label, label) if _of_a_year(context, at, end) else None
    if label not in LAW_TYPES or not (context.word(end)[:1].isupper() or _amending(context, end)):
        return None
    if context.folded(at - 1) in _NO_LAW_AFTER and label == "Luật":
        return None
    stop = _law_name(context, end)
    if stop is None or not (context.word(at)[0].isupper() or lexicon.laws().longest(context.tokens.folded, end)):
        return None
    if context.word(stop) == "(" and context.folded(stop + 1) == "sửa":
        close = next((i for i in range(stop + 2, stop + 8) if context.word(i) == ")"), None)
        stop = close + 1 if close is not None else stop
    return _dated(context, at, stop, label, f"{label} {context.words(end, stop)}")


def _of_a_year(context: Context, at: int, end: int) -> bool:
    """Say whether a constitution is cited and not only the rule of law invoked: `Hiến pháp năm 2013`."""
    year = end + (context.folded(end) == "năm")
    return context.word(at)[0].isupper() and year_at(context.tokens, year) is not None


def _amending(context: Context, at: int) -> bool:
    return (context.folded(at), context.folded(at + 1)) == ("sửa", "đổi")


def _law_name(context: Context, at: int) -> int | None:
    """Return the token after a law's name: a known one, an amending one, or capitals up to a word that ends it."""
    if _amending(context, at):
        first = next((i for i in range(at + 2, at + _PERIOD_WORDS) if _names_law(context, i)), None)
        return _amended(context, first) if first is not None else None
    return _plain_name(context, at)


def _plain_name(context: Context, at: int) -> int | None:
    known = lexicon.laws().longest(context.tokens.folded, at)
    if known is not None:
        return known[0]
    for index in range(at, at + _NAME_WORDS + 1):
        word = context.word(index)
        numbered = context.folded(index) == "số" and context.word(index + 1).isdecimal()
        if (
            numbered
            or not word.isalpha()
            or any(context.cue(kind, index) for kind in ("stop", "bare_after", "title_verb"))
        ):
            return index if index > at else None
    return None


def _names_law(context: Context, at: int) -> bool:
    return context.folded(at) == "luật" and context.word(at + 1)[:1].isupper()


def _amended(context: Context, at: int) -> int | None:
    """Return the token after the amended laws: `Luật A`, or `Luật A, Luật B và Luật C` when `và` closes the list."""
    ends = [_plain_name(context, at + 1)]
    while (end := ends[-1]) is not None and len(ends) < _MOST_AMENDED and context.folded(end) in {",", "và"}:
        following = end + 1 + (context.folded(end + 1) == "bộ")
        if not _names_law(context, following):
            break
        ends.append(_plain_name(context, following + 1))
        if context.folded(end) == "và":
            return ends[-1]
    return ends[0]


def _dated(context: Context, at: int, stop: int, label: str, name: str) -> Head:
    """Finish a law: its year (`năm 2013`) and its symbol (`số 31/2024/QH15`) may follow."""
    year = context.date_at(stop) if context.folded(stop) == "năm" else _bare_year(context, stop)
    after = context.token_after(year.span.end) if year is not None else stop
    number = after + (context.word(after) in {"(", ","})
    if context.folded(number) == "số" and context.word(number + 1).isdecimal():
        symbol = read_symbol(context.tokens, number + 1, typed=True)
        if symbol is not None and not symbol.bare:
            return Head(at, symbol.stop, label, name, symbol, year=year, draft=drafted(context, at))
    return Head(at, after, label, name, year=year, draft=drafted(context, at))


def _bare_year(context: Context, at: int) -> DateMention | None:
    """Return the year printed behind a law's name without `năm`: `Luật Thi hành án hình sự` *2019*."""
    year = year_at(context.tokens, at)
    return DateMention(context.span(at, at + 1), PartialDate(year)) if year is not None else None


def _period(context: Context, at: int, end: int, label: str) -> Head | None:
    """`Chiến lược phát triển giáo dục đến năm 2030, tầm nhìn đến 2045`: a capital type, a name, and its years."""
    if label not in _NAMED_BY_PERIOD or not context.word(at)[0].isupper() or context.cue("stop", end) is not None:
        return None
    if (label == "Chương trình" and context.folded(end) != "mục") or (label == "Kế hoạch" and _opens(context, at)):
        return None
    limit = min(context.sentence_stop(at), end + _PERIOD_WORDS)
    for index in range(end, limit):
        word = context.word(index)
        if word in _NO_PERIOD or context.cue("stop", index) is not None:
            return None
        stop = _years(context, index)
        if stop is not None and index - end > 1:
            return Head(at, stop, label, f"{label} {context.words(end, stop)}", draft=drafted(context, at))
    return None


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
    if not context.word(at)[0].isupper() or context.cue("plural", at - 1) is not None or _after_type(context, at - 1):
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
    by_verb = label in _BY_VERB and not shouted and context.cue("title_verb", end) is not None
    about = context.folded(end) == "về" or by_verb
    shown = about and (not _opens(context, at) or _voted(context, end) or _numbered_behind(context, end))
    if quoted or (label in _DESCRIBED and shown):
        return Head(at, end, label, label, draft=draft, subject="title_verb")
    return None


def _after_type(context: Context, at: int) -> bool:
    """Say whether another type alone stands before the joint at `at`, so that none is named: `Kết luận và` Quy định."""
    if context.folded(at) not in {"và", ","}:
        return False
    starts = (
        lexicon.types().longest(context.tokens.folded, at - size) for size in range(1, _TYPE_WORDS + 1) if at >= size
    )
    return any(found is not None and found[0] == at for found in starts)


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
