"""The proper part of an organ's name: the words between its head and its owner."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg import schema
from kg.extract import lexicon
from kg.extract.cues import cues
from kg.extract.organs.people import person_behind
from kg.extract.organs.place import capital_run, is_unit, starts_name
from kg.extract.organs.unknown import doings
from kg.extract.stream import Stream

_DASHES = frozenset("-–")
_LOOKAHEAD = 12
_TWO = 2
_LONGEST_PRESS, _LONGEST_SYLLABLE = 5, 7
FORCES = (("công", "an", "nhân", "dân"), ("quân", "đội", "nhân", "dân"))  # `Học viện Chính trị Công an nhân dân`
_EVENTS = (
    ("hội", "nghị"),
    ("hội", "thảo"),
    ("đại", "hội"),
    ("cuộc", "thi"),
    ("hội", "thi"),
    ("kỳ", "họp"),
    ("phiên", "họp"),
)
_SITES = tuple(
    map(lexicon.key, ("khu kinh tế", "khu kinh tế mở", "khu kinh tế cửa khẩu", "khu công nghiệp", "khu công nghệ cao"))
)
_OPENS_MORE = ("các", "Các", "và")
_JOINTS = frozenset({"và", ",", "-", "–"})
_SHORT_COUNTRIES = frozenset("nhật trung hàn xô mỹ pháp anh nga ấn séc hung bun miên úc tiệp".split())
"""Countries by one syllable, behind `Việt -` alone: `Hội Hữu nghị Việt -` *Nhật*."""
# schools listed one after another: `trường THPT A và` *THPT B*
_SCHOOLS = frozenset({("trung", "học"), ("tiểu", "học"), ("mầm", "non")})

IsHead = Callable[[int], bool]


def portfolio_end(stream: Stream, at: int) -> int | None:
    """Return the end of a known field (`Giáo dục và Đào tạo`) at `at`, or None."""
    if at >= len(stream) or not stream.capital[at]:
        return None
    found = lexicon.portfolios().longest(stream.folded, at)
    return found[0] if found else None


def component_end(stream: Stream, at: int) -> int | None:
    """Return the end of a capitalised component made of known organ words at `at`, or None."""
    if at >= len(stream) or not stream.capital[at]:
        return None
    ends = [
        found[0]
        for found in (lexicon.portfolios().longest(stream.folded, at), lexicon.organ_words().longest(stream.folded, at))
        if found
    ]
    return max(ends) if ends else None


def low_word(stream: Stream, at: int) -> int | None:
    """Return the end of a word that may continue a name in lower case, or None."""
    found = lexicon.organ_words().longest(stream.folded, at) if not all(stream.capital[at : at + 1]) else None
    return found[0] if found and found[1] else None


def low_start(stream: Stream, at: int) -> int:
    """Return the entry after organ words in small letters that open a name, `at` where there are none.

    `Hội đồng` *giáo dục* `Quốc phòng`.
    """
    end = low_word(stream, at)
    if end is None:
        return at
    inside = next((index for index in range(at, end) if stream.capital[index]), None)  # `giáo dục` *Quốc phòng*
    return inside or (end if end < len(stream) and stream.capital[end] else at)


def _comma_list_end(stream: Stream, comma: int, is_head: IsHead) -> int | None:
    """Return the end of `, Thể thao và Du lịch` when every part is made of organ words and `và` closes the list."""
    index = comma
    while index < len(stream) and stream.word[index] == "," and index - comma < _LOOKAHEAD:
        part = None if is_head(index + 1) else component_end(stream, index + 1) or low_word(stream, index + 1)
        if part is None:
            return None
        index = part
    if index < len(stream) and stream.folded[index] == "và" and not is_head(index + 1):
        return component_end(stream, index + 1) or low_word(stream, index + 1)
    return None


def _joined(stream: Stream, index: int, is_head: IsHead) -> int | None:
    """Return the end of a part joined by `và`, a dash or a comma list at `index`, or None."""
    mark = stream.folded[index]
    if mark == "và" or mark in _DASHES:
        return None if begins_another(stream, index + 1, is_head) else _second_part(stream, index + 1, mark)
    if mark == ",":
        listed = _comma_list_end(stream, index, is_head)
        if listed is None and "các" in stream.folded[max(0, index - 6) : index]:
            listed = low_word(stream, index + 1)
        return listed
    return None


def begins_another(stream: Stream, after: int, is_head: IsHead) -> bool:
    """Say whether what follows `và` or a dash is a document, an organ, a person or a title, not part of the name."""
    if after >= len(stream) or stream.folded[after : after + 2] in _document_types():
        return True
    if stream.folded[after : after + 2] in _SCHOOLS:
        return True
    return is_head(after) or starts_name(stream, after) or _is_title(stream, after) or _is_degree(stream, after)


def _second_part(stream: Stream, after: int, mark: str) -> int | None:
    """Return the end of the part behind `và` or a dash: known words, or behind `và` an unknown two-syllable word."""
    known = component_end(stream, after)
    if known is not None:
        return known
    if mark != "và":  # `Pháp luật hình sự -` *hành chính*
        return None if stream.capital[after - 2] else low_word(stream, after)
    if stream.folded[after] == "các":  # `và các Khu công nghiệp`, not `và các đơn vị`
        return component_end(stream, after + 1)
    unknown = _compound_end(stream, after) if stream.capital[after] else after
    return low_word(stream, after) or (unknown if unknown > after + 1 else None)


def is_document(stream: Stream, at: int) -> bool:
    """Say whether a type of document, its first word alone in capitals, begins at `at`: `cho ông A` *Quyết định*."""
    words = stream.word[at : at + _TWO]
    return len(words) == _TWO and words[1].islower() and stream.folded[at : at + _TWO] in _document_types()


@cache
def _document_types() -> frozenset[tuple[str, ...]]:
    """Return the types of documents of two syllables: `và Quyết định ...` carries no organ's name on."""
    return frozenset(words for kind in schema.document_types() if len(words := lexicon.key(kind.label)) == _TWO)


def _is_title(stream: Stream, at: int) -> bool:
    if at >= len(stream) or not stream.capital[at]:
        return False
    return (
        lexicon.titles().longest(stream.folded, at) or lexicon.title_modifiers().longest(stream.folded, at)
    ) is not None


def name_end(stream: Stream, at: int, is_head: IsHead) -> int | None:
    """Return the end of the proper name that begins at `at`, or None where no name begins.

    Known organ words run on (`Quản lý các khu công nghệ cao và khu công nghiệp`), unknown capitalised words are taken
    one by one; a person's name, a title or another organ ends it.
    """
    index, known = at, False
    while index < len(stream):
        if stream.capital[index] and (friends := _friends_end(stream, index)) is not None:
            return friends
        if stream.capital[index]:
            found = component_end(stream, index)
            if _ends_before(stream, at, index, is_head) or (found is None and _no_word_of_a_name(stream, at, index)):
                break
            starts = index == at or known or not stream.capital[index - 1]
            known = found is not None
            index = found or (_compound_end(stream, index) if starts else index + 1)
        elif stream.word[index].isdigit() and not _in_figure(stream, index):
            index += 1
        else:
            further = (low_word(stream, index) or _joined(stream, index, is_head)) if index > at else None
            if further is None:
                break
            index = further
    while index > at and stream.word[index - 1] in _OPENS_MORE and stream.folded[index - 2] != "nội":
        index -= 1  # `Hội Liên hiệp` *các* goes on in words unknown, `Nội các` does not
    return index if index > at else None


def _friends_end(stream: Stream, index: int) -> int | None:
    """Return the end of two countries at `index`: `Hội Hữu nghị` *Việt Nam - Lào*, `Trường ... nghề` *Việt - Đức*.

    None where they are not named.
    """
    if index == 0 or stream.folded[index] != "việt":
        return None
    dash = index + 1 + (stream.folded[index + 1 : index + 2] == ("nam",))
    if dash + 1 >= len(stream) or stream.word[dash] not in _DASHES or not stream.capital[dash + 1]:
        return None
    other = lexicon.countries().longest(stream.folded, dash + 1)
    if other is not None:
        return other[0]
    return dash + 2 if stream.folded[dash + 1] in _SHORT_COUNTRIES else None


def _ends_before(stream: Stream, at: int, index: int, is_head: IsHead) -> bool:
    """Say whether a title, degree, event, person, country or another organ begins at `index` and ends the name."""
    pair = stream.folded[index : index + 2]
    if _is_title(stream, index) or _is_degree(stream, index) or pair in _EVENTS:
        return True
    if index == at:
        return False
    if index == at + 1 and capital_run(stream, index) == index + _TWO and component_end(stream, at) is None:
        return is_head(index)  # `Tập đoàn Tân Hoàng Minh`
    joined = stream.folded[index - 1] == "việt"  # `Bệnh viện Việt Đức`
    abroad = pair == ("việt", "nam") or (lexicon.countries().longest(stream.folded, index) is not None and not joined)
    if stream.folded[index : index + 4] in FORCES:
        return False
    return abroad or person_behind(stream, at, index) or (is_head(index) and not _within_place(stream, index))


def _within_place(stream: Stream, index: int) -> bool:
    """Say whether the word ends a place that the one before it begins: `Trường Đại học Hải` *Phòng*."""
    place = lexicon.places().longest(stream.folded, index - 1)
    return place is not None and place[0] > index


def _no_word_of_a_name(stream: Stream, at: int, index: int) -> bool:
    """Say whether an unknown capitalised word is a place behind the name, or a person where the name would begin."""
    if index == at:
        return _is_person(stream, at) or is_unit(stream, at)
    return lexicon.places().longest(stream.folded, index) is not None or is_unit(stream, index)


def _in_figure(stream: Stream, index: int) -> bool:
    """Say whether digits are part of a symbol, date or percentage (`35-NQ`, `7/3`, `20%`)."""
    behind = stream.text[stream.end[index] : stream.end[index] + 2]
    return behind[:1] in ("/", "-", "%") or (behind[:1] == "." and behind.strip() != ".")


def _is_degree(stream: Stream, at: int) -> bool:
    """Say whether a rank or degree stands here (`PGS.TS`, `Thiếu tướng`): what follows is a person."""
    found = lexicon.name_words().longest(stream.folded, at)
    return found is not None and (found[1].kind == "rank" or (found[1].kind == "degree" and stream.word[at].isupper()))


def _is_person(stream: Stream, at: int) -> bool:
    """Say whether a name of three or four words stands here: `Giám đốc Sở` *Đặng Quốc Hưng*.

    It begins with a frequent family name, or with a rarer one before a frequent second syllable (*Khúc Thừa Nhân*).
    """
    if capital_run(stream, at) - at <= _TWO:
        return False
    rarer = stream.folded[at] in lexicon.surnames() and stream.folded[at + 1] in lexicon.middle_names()
    return rarer or stream.folded[at] in lexicon.common_surnames()


def _compound_end(stream: Stream, at: int) -> int:
    """Return the end of an unknown word at `at`: `Phục vụ`, `Cấp nước`.

    A capitalised syllable and the small one that goes with it.
    """
    after, word = at + 1, stream.word[at]
    small = "".join(stream.word[after : after + 1]).islower()
    if not word.istitle() or not 1 < len(word) <= _LONGEST_SYLLABLE or not small:
        return after
    if stream.gap(after, after) != " " or stream.folded[after] in lexicon.never_in_names():
        return after
    doing = doings().longest(stream.folded, after)  # `Trường Đại học Vinh` *công bố* `kết quả`
    study = cues("event_subjects", "study").longest(stream.folded, after)  # `Vinh` *quán triệt*
    return after + (study is None and (doing is None or doing[0] == after + 1))


def press_end(stream: Stream, at: int) -> int | None:
    """Return the end of a newspaper's name (`Sài Gòn Giải Phóng`): capitalised words alone."""
    after = capital_run(stream, at, _LONGEST_PRESS)
    person = (
        cut
        for cut in range(at + 1, after)
        if stream.folded[cut] in lexicon.common_surnames() and starts_name(stream, cut)
    )
    after = next(person, after)  # `Tổng Biên tập Báo Hà Tĩnh` *Nguyễn Công Thành*
    return after if after > at else None


def low_run(stream: Stream, at: int) -> int:
    """Return the end of a run of organ words of either case at `at`, `at` itself where there is none.

    `Khối` *các trường đại học, cao đẳng*.
    """
    index = at
    while index < len(stream):
        found = lexicon.organ_words().longest(stream.folded, index)
        if found is not None:
            index = found[0]
        elif (stream.word[index] == "," and index > at and lexicon.organ_words().longest(stream.folded, index + 1)) or (
            stream.folded[index] == "và" and index > at and lexicon.organ_words().longest(stream.folded, index + 1)
        ):
            index += 1
        else:
            break
    return index
