"""Personal names: a surname and one to four more capitalised syllables; honorifics, ranks and degrees stand outside."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from kg.extract import lexicon
from kg.extract.organs.name import is_document
from kg.extract.organs.people import another_inside
from kg.extract.organs.place import hyphened, starts_name
from kg.extract.stream import Stream, spell
from kg.extract.value import value

_MAX_NAME = 5
_MIN_NAME = 2
_MAX_PREFIX = 24
_LIKE_HEADS = frozenset({"khoa", "viện", "ban", "đài", "vụ", "cục", "kho", "đoàn", "hội", "trường"})
_MIDDLE = (("văn",), ("thị",))
# what is given to somebody begins right behind the name: `trao cho bà Lê Thị Hoa` *Quyết định*
_GIVEN = frozenset(
    {
        *(("huân", "chương"), ("huy", "chương"), ("huy", "hiệu")),
        *(("bằng", "khen"), ("giấy", "khen"), ("kỷ", "niệm"), ("cờ", "thi"), ("danh", "hiệu"), ("giải", "thưởng")),
    }
)
_BODIES = frozenset("đảng tòa trưởng sở bộ ủy viện khối câu festival".split())
_OF_FIRMS = frozenset(
    "consumer group holding holdings corp land invest media capital express airlines motor motors co farm farms resort "
    "tower news online mart food foods steel telecom global international securities bank hotel plaza logistics".split()
)
"""Words of firms' names that are no syllables of a person's."""
_LANDS = frozenset("lào campuchia myanmar singapore malaysia".split())
_STEMS, _BRANCHES = "giáp ất bính đinh mậu kỷ canh tân nhâm quý", "tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi"
_YEARS = frozenset(
    (stem, branch) for at, stem in enumerate(_STEMS.split()) for branch in _BRANCHES.split()[at % 2 :: 2]
)
"""Years of the lunar calendar: `Xuân` *Giáp Thìn*."""
NEVER_OFFICIALS = frozenset({"hồ chí minh", "hồ chủ tịch", "nguyễn ái quốc", "bác hồ", *map(" ".join, _YEARS)})
"""Names that stand for doctrine and in organs, and those of years, folded."""


@value
class NameNode:
    """A name read at stream entries `[first, after)`; its prefix (honorific, ranks, degrees) begins at `prefix`."""

    prefix: int
    first: int
    after: int
    name: str
    honorific: str | None = None
    ranks: tuple[str, ...] = ()
    degrees: tuple[str, ...] = ()
    short: bool = False
    """One given name after an honorific (`ông Trung`): stands for somebody named before."""


@value
class Prefix:
    """Honorific, ranks and degrees before a name, up to entry `after`."""

    after: int
    honorific: str | None
    ranks: tuple[str, ...]
    degrees: tuple[str, ...]


@cache
def prefix_openers() -> frozenset[str]:
    """Return the folded words that a prefix may begin with."""
    return lexicon.name_words().openers()


def read_prefix(stream: Stream, at: int) -> Prefix:
    """Read `đồng chí Thiếu tướng, PGS.TS` at entry `at`; `after == at` where there is none."""
    index, honorific = at, None
    ranks: list[str] = []
    degrees: list[str] = []
    table = lexicon.name_words()
    while index < at + _MAX_PREFIX and (found := table.longest(stream.folded, index)):
        after, word = found
        if word.kind == "rank" and not stream.capital[index] and not _names(stream, after):
            break
        if word.kind == "honorific":
            honorific = word.label
        else:
            (ranks if word.kind == "rank" else degrees).append(word.label)
        index = after
        while index < len(stream.word) and stream.word[index] in (".", ",", "-", ":") and _more(stream, index):
            index += 1
    return Prefix(index, honorific, tuple(ranks), tuple(degrees))


def _names(stream: Stream, at: int) -> bool:
    """Say whether a family name stands behind a rank in small letters: `đại tá` *Nguyễn Văn A*."""
    return at < len(stream) and stream.capital[at] and stream.folded[at] in lexicon.surnames()


def _more(stream: Stream, mark: int) -> bool:
    """Say whether the mark joins two words of a prefix, or ends an abbreviation before a name (`TS. Nguyễn`)."""
    after = mark + 1
    if after >= len(stream.word):
        return False
    if lexicon.name_words().longest(stream.folded, after) is not None:
        return True
    if stream.folded[mark - 1] == "bác":  # `học tập và làm theo lời Bác.` *Tổng kết* `...`
        return False
    return stream.word[mark] == "." and stream.capital[after] and stream.capital[mark - 1]


def read_name(
    stream: Stream, at: int, *, strict: bool, is_other: Callable[[int], bool], led: bool = False
) -> int | None:
    """Return the end of a personal name at entry `at`, or None.

    Args:
        stream: the article's stream.
        at: entry where the name would begin.
        strict: require a known surname; otherwise any run of capitalised words will do (after a title or honorific).
            A name in capitals begins with a known surname always, and then has three words at least.
        led: an honorific, rank or degree stands before the name, so that nothing else begins there.
        is_other: says whether an organ or a title begins at an entry, which ends the name.
    """
    if not _syllable(stream, at):
        return _in_capitals(stream, at, strict=strict, is_other=is_other)
    small = _small_middle(stream, at + 1) and stream.folded[at] in lexicon.surnames()
    foreign = not (small or starts_name(stream, at))
    if strict and foreign:
        return None
    if not led and another_inside(stream, at, foreign=foreign):
        return None
    index, words = _joined_on(stream, at + 1, is_other) if foreign else hyphened(stream, at + 1 + small), 1 + small
    while words < _MAX_NAME and _syllable(stream, index):
        inside = stream.folded[index - 1 : index] in _MIDDLE  # `Nguyễn Thị` *Đài Trang*
        inside = inside or (index == at + 1 and not strict and not foreign and _middle(stream, index))
        if stream.gap(index, index) != " " or _is_given(stream, index) or (is_other(index) and not inside):
            break
        index = _joined_on(stream, index + 1, is_other) if foreign else hyphened(stream, index + 1)
        words += 1
    if (
        words < _MIN_NAME - (_is_joined(stream, at) or (foreign and index - at > _MIN_NAME))
        or spell(stream.folded[at:index]) in NEVER_OFFICIALS
        or _runs_on(stream, at, index)
    ):
        return None
    return index


def _middle(stream: Stream, at: int) -> bool:
    """Say whether a word that may begin an organ is a middle name before the last of a name: `ông Đinh` *Khoa* `B`.

    One word stands behind it, which no word in small letters goes on (`_runs_on`): `Lê Ban Tổ chức` is none.
    """
    alone = stream.folded[at] in _LIKE_HEADS and _syllable(stream, at + 1) and stream.gap(at + 1, at + 1) == " "
    return alone and stream.capital[at + 2 : at + 3] != (True,)


def is_place(stream: Stream, first: int, after: int, *, led: bool, after_post: bool) -> bool:
    """Say whether the words are a known place rather than a person (`Hà Nam` against `đồng chí Hà Nam`).

    Behind a post a province is a place still (`Bí thư Quảng Ngãi`), a district that a surname opens may be a person.
    """
    country = lexicon.countries().longest(stream.folded, first)
    if stream.folded[first : min(after, first + 2)] == ("việt", "nam") or (country is not None and country[0] == after):
        return True
    found = lexicon.places().longest(stream.folded, first)
    if found is None or found[0] < after or led:
        return False
    named = stream.folded[first] in lexicon.surnames() and all(place.level != "province" for place in found[1])
    return not (after_post and named)


def no_person(stream: Stream, at: int, after: int) -> bool:
    """Say whether the words that no surname opens, behind a title, are a body or a firm: `Tổng Thư ký` *Đảng Tự do*.

    They begin as bodies and titles do, hold a word of firms (`Chủ tịch` *Tân An Holdings*) or end with a place.
    """
    if stream.folded[at] in lexicon.surnames():
        return False
    if stream.folded[at] in _BODIES or not _OF_FIRMS.isdisjoint(stream.folded[at:after]):
        return True
    places = (lexicon.places(), lexicon.countries())
    found = (table.longest(stream.folded, index) for table in places for index in range(at + 1, after - 1))
    return stream.folded[after - 1] in _LANDS or any(place is not None and place[0] == after for place in found)


def _is_given(stream: Stream, at: int) -> bool:
    """Say whether a decision or an award begins behind a name: `trao cho ông A` *Huân chương ...*."""
    return is_document(stream, at) or stream.folded[at : at + 2] in _GIVEN


def _small_middle(stream: Stream, at: int) -> bool:
    """Say whether a middle name is printed small: `Trần` *văn* `Khải`, `Nguyễn` *thị* `Lan`."""
    small = stream.folded[at : at + 1] in _MIDDLE and not stream.capital[at]
    return small and _syllable(stream, at + 1) and stream.gap(at, at) == " " == stream.gap(at + 1, at + 1)


def _joined_on(stream: Stream, index: int, is_other: Callable[[int], bool]) -> int:
    """Return the entry after syllables joined by hyphens, in capitals too: `Sẻng`*-Phết* `Hùng`*-Buôn*."""
    index = hyphened(stream, index)
    while stream.word[index : index + 1] == ("-",) and _syllable(stream, index + 1):
        if stream.gap(index, index) or stream.gap(index + 1, index + 1):
            break
        if is_other(index + 1) or starts_name(stream, index + 1):
            break
        index = hyphened(stream, index + 2)
    return index


def _is_joined(stream: Stream, at: int) -> bool:
    """Say whether an apostrophe joins what makes a whole name of one word: `K'Brét`, `Y'Bion`."""
    inside = stream.text[stream.start[at] + 1 : stream.end[at] - 1]
    return inside.strip("'’") != "" and any(mark in inside for mark in "'’")


def _in_capitals(stream: Stream, at: int, *, strict: bool, is_other: Callable[[int], bool]) -> int | None:
    """Return the end of a name all in capitals at entry `at`, or None: `Đồng chí` *TRẦN VĂN A*."""
    if not starts_name(stream, at):
        return None
    index, most = at, min(len(stream.word), at + _MAX_NAME)
    while index < most and _shouted(stream, index):
        if index > at and (stream.gap(index, index) != " " or is_other(index)):
            break
        index += 1
    least = _MIN_NAME + strict
    return index if index - at >= least and spell(stream.folded[at:index]) not in NEVER_OFFICIALS else None


def _shouted(stream: Stream, at: int) -> bool:
    printed = stream.text[stream.start[at] : stream.end[at]]
    return printed.isalpha() and printed.isupper()


def printed_name(stream: Stream, first: int, after: int) -> str:
    """Return a name as printed, one in capitals as it is written elsewhere: `Trần Văn A`."""
    name = stream.text[stream.start[first] : stream.end[after - 1]]
    return " ".join(word.capitalize() for word in name.split()) if name.isupper() else name


def _runs_on(stream: Stream, first: int, after: int) -> bool:
    """Say whether a word begun inside the run ends behind it: `Đoàn Luật` of `Đoàn Luật sư` is nobody's name."""
    if after >= len(stream.word) or stream.capital[after]:
        return False
    return any(
        (found := table.longest(stream.folded, index)) is not None and found[0] > after
        for table in (lexicon.organ_words(), lexicon.portfolios(), lexicon.name_words())
        for index in table.openings(stream.folded, first, after)
    )


def _syllable(stream: Stream, at: int) -> bool:
    """Say whether an entry can be a syllable of a name: letters after a capital, not printed as an abbreviation."""
    if at >= len(stream.word) or not stream.capital[at]:
        return False
    bare = stream.text[stream.start[at] : stream.end[at]].replace("'", "").replace("’", "")
    return bare.isalpha() and (not bare.isupper() or len(bare) == 1)
