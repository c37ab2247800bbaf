"""Places as owners of organs: `tỉnh Nghệ An`, `Hà Nội`, a bare `tỉnh`."""

from __future__ import annotations

import re
from collections import Counter

from kg.extract import lexicon
from kg.extract.stream import Stream, spell
from kg.extract.value import value
from kg.text.letters import fold

LEVEL_OF_UNIT = {
    "tỉnh": "province",
    "thành phố": "province",
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "xã": "commune",
    "phường": "commune",
    "thị trấn": "commune",
    "đặc khu": "commune",
}
COMMUNES = frozenset(unit for unit, level in LEVEL_OF_UNIT.items() if level == "commune")
"""Units of the lowest level, whose committee is `Đảng ủy`."""
UNIT_OF_HEAD = {
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
    "tỉnh đoàn": "tỉnh",
    "thành đoàn": "thành phố",
    "huyện đoàn": "huyện",
    "quận đoàn": "quận",
    "đoàn đại biểu quốc hội": "tỉnh",
}
"""Heads of organs whose own name tells the unit of their place: `Tỉnh ủy`."""
NAMED_FOR_A_MAN = "hồ chí minh"
"""The city that without its unit is a man: `đạo đức Hồ Chí Minh`."""
HOME = lexicon.phrases(
    tuple(
        f"{land}{name}"
        for name in ("Cộng hòa xã hội chủ nghĩa Việt Nam", "Việt Nam Dân chủ Cộng hòa", "Việt Nam")
        for land in ("", "nước ")
    )
)
"""Our own country by its names: behind an office or a central body it says no more than they do."""
_UNITS = lexicon.Trie((lexicon.key(unit), unit) for unit in LEVEL_OF_UNIT)
_MAX_PLACE = 4
_PLACE_AND_NAME = 5
"""Capitalised words that are too many for a name alone: a place of two and a person."""
_LONG_RUN = 7
_ROMAN = frozenset("IVX")
_SHORTEST = 2
_EDE = "Y"  # `Chủ tịch UBND xã` *Y Thanh Hà Niê Kđăm*
_LONGEST_WORD = 12
# words of events behind a bare unit: `Đảng bộ Sở Y tế tỉnh` *Đại hội*
_EVENT_STARTS = frozenset({("đại", "hội"), ("hội", "nghị"), ("hội", "thảo"), ("kỳ", "họp"), ("phiên", "họp")})
# openings of sentences run together with a bare unit: `Hội Cựu chiến binh tỉnh` *Tham gia* `đoàn có ông A`
_SENTENCE_STARTS = lexicon.phrases(
    "tham gia|tham dự|phát biểu|quang cảnh|toàn cảnh|cùng dự|chủ trì|đến dự|thay mặt|các đại|theo đó|trao tặng|"
    "trao đổi|bên cạnh|kết luận|khai mạc|cùng tham".split("|")
)
_ADDRESSES = frozenset({("ông",), ("bà",), ("đồng", "chí")})  # `Hội CCB TP.` *Ông A*; `xã Đồng Tâm` is a name
_NO_NAMES = frozenset({*(first for first, _ in _EVENT_STARTS), "tham", "phát", "toàn", "các", "theo", "thay", "cùng"})
_LISTED = frozenset({"tỉnh", "thành phố", "huyện", "quận", "thị xã"})  # their names are all in the lexicon
_NUMBERED = frozenset({"quận", "phường"})  # `quận 9`
# `tỉnh Lâm Sơn,`: a name after a unit word that ends at a mark or at a small letter
_AFTER_UNIT = re.compile(
    r"(?=[TtHhQqXxPpĐđ])(?<!\w)"  # said apart from the words, it is looked at four times faster
    r"([Tt]ỉnh|[Tt]hành phố|TP\.?|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu)"
    r" ((?:[^\W\d_]+ ){0,2}[^\W\d_]+)(?=[.,;:)\n]| [^\W\d_A-ZĐ]| \()"
)


@value
class PlaceRead:
    """A place read up to stream entry `after`."""

    after: int
    unit: str | None
    name: str | None
    words: str
    """As printed, unit included."""
    level: str | None


def place_words(unit: str, place: str) -> str:
    """Return a place as the owner of `Tỉnh ủy`, whose own name tells the unit: with its unit where it needs one.

    `Tỉnh ủy` *X*, but `Quận ủy` *quận 3*, `Thành ủy` *Thành phố Hồ Chí Minh*.
    """
    if place.isdigit():
        return f"{unit} {place}"
    return f"Thành phố {place}" if fold(place) == NAMED_FOR_A_MAN else place


def said_places(text: str) -> frozenset[str]:
    """Return the folded names that the article itself calls a place (`tỉnh Lâm Sơn`)."""
    counts: Counter[str] = Counter()
    for match in _AFTER_UNIT.finditer(text):
        words = match.group(2).split()
        if len(words) > _SHORTEST and not words[-1][:1].isupper():  # `xã Nậm Hàng` *tổ* `chức`
            words = words[:-1]
        else:
            words = _before_title(words, text[match.end() : match.end() + _LONGEST_WORD])
        person = len(words) > _SHORTEST and match.group(1).lower() in _LISTED | {"tp", "tp."}
        if words and all(word[:1].isupper() for word in words) and not person:
            counts[fold(" ".join(words))] += 1
    return frozenset(name for name, count in counts.items() if _is_said(name.split(), count))


def _before_title(words: list[str], behind: str) -> list[str]:
    """Return the words without the first of a title that goes on behind them: `xã Đông Khê` *Chủ* `tịch HĐND`."""
    title = lexicon.titles().longest(lexicon.key(f"{words[-1]} {behind}"), 0) if behind[:1] == " " else None
    kept = words[:-1] if title is not None else words
    return kept[:-1] if kept[-1:] == ["Phó"] else kept


def _is_said(words: list[str], count: int) -> bool:
    """Say whether a name after a unit word is a place: a surname in front leaves a person possible.

    `UBND tỉnh Lê Hà Nam`.
    """
    if words[0] in _NO_NAMES and len(words) == 1:
        return False
    if words[0] not in lexicon.surnames():
        return True
    return len(words) == _SHORTEST and (count > 1 or words[0] not in lexicon.common_surnames())


def capital_run(stream: Stream, at: int, limit: int = _MAX_PLACE) -> int:
    """Return the entry after the run of capitalised words that begins at `at`, at most `limit` words."""
    index, size = at, len(stream.word)
    while index < size and index - at < limit and stream.capital[index] and stream.word[index].isalpha():
        if index > at and stream.gap(index, index) not in (" ", "", "-"):
            break
        index = hyphened(stream, index + 1)
    return index


def hyphened(stream: Stream, index: int) -> int:
    """Return the entry after the syllables joined by hyphens without a space (`Bun-thăn`, `Xê-nậm-khăm`)."""
    while (
        stream.word[index : index + 1] == ("-",)
        and index + 1 < len(stream.word)
        and stream.gap(index, index) == ""
        and stream.gap(index + 1, index + 1) == ""
    ):
        if not stream.word[index + 1].islower():
            break  # `Hồ Văn Niên-Ủy viên`: a title glued on
        index += 2
    return index


def by_words(stream: Stream, at: int, after: int, level: str | None = None) -> PlaceRead:
    """Return the place that capitalised words alone name."""
    words = spell(stream.word[at:after])
    return PlaceRead(after, None, words, words, level)


def is_unit(stream: Stream, at: int) -> bool:
    """Say whether a word of territory stands at `at` (`Thành phố`, `tỉnh`)."""
    return unit_end(stream, at) is not None


def unit_end(stream: Stream, at: int) -> int | None:
    """Return the end of a word of territory at `at` (`Thành phố`, `tỉnh`), None for none."""
    found = _UNITS.longest(stream.folded, at) if at < len(stream.word) else None
    return found[0] if found is not None else None


def is_numeral(word: str) -> bool:
    """Say whether a word is digits or a Roman numeral: `3`, `XI`."""
    return word.isdigit() or (word.isupper() and set(word) <= _ROMAN)


def starts_name(stream: Stream, at: int) -> bool:
    """Say whether a personal name may begin at `at`: a surname and at least one more capitalised word."""
    if at + 1 >= len(stream.word) or not (stream.folded[at] in lexicon.surnames() or "'" in stream.word[at]):
        return False
    return stream.capital[at] and stream.capital[at + 1] and stream.gap(at + 1, at + 1) == " "


def full_name(stream: Stream, at: int) -> bool:
    """Say whether a full name stands at `at`: a surname and two more words, `Phó Trưởng Ban Chỉ đạo` *Lê Thị Mận*."""
    return starts_name(stream, at) and stream.capital[at + 2 : at + 3] == (True,) and stream.word[at + 2].isalpha()


def maybe_person(stream: Stream, at: int, run: int) -> bool:
    """Say whether words that are no known place are too many for one: `Chủ tịch UBND thành phố` *Tất Thành Long*."""
    return run > at + _SHORTEST and "-" not in stream.word[at:run]


def is_title(stream: Stream, at: int) -> bool:
    """Say whether a title begins at `at`, in capitals: no place is named `Phó Chủ tịch`."""
    if not stream.capital[at]:
        return False
    begin = at + (stream.folded[at] == "phó")
    return lexicon.titles().longest(stream.folded, begin) is not None


def _unknown_place(stream: Stream, at: int, unit: str, said: frozenset[str]) -> int | None:
    """Return the end of a place the lexicons do not know, after its unit word; None where it may be a person."""
    run = capital_run(stream, at)
    if (
        run == at
        or stream.folded[at : at + 2] in _EVENT_STARTS
        or (run == at + 1 and _SENTENCE_STARTS.longest(stream.folded, at) is not None)
        or not _ADDRESSES.isdisjoint((stream.folded[at : at + 1], stream.folded[at : at + 2]))
    ):
        return None
    if (after := said_at(stream, at, said)) is not None:
        return after
    if unit in COMMUNES and (found := lexicon.communes().longest(stream.folded, at)):
        return None if _one_name(stream, at, found[0], run) else found[0]
    if stream.word[at] == _EDE and run > at + _SHORTEST:
        return None
    if (long := capital_run(stream, at, _LONG_RUN)) - at >= _PLACE_AND_NAME and "-" not in stream.word[at:long]:
        return at + _SHORTEST  # `Chủ tịch UBND tỉnh` *Lam Hồng* `Phó Đức Vượng`
    if starts_name(stream, at):
        # two words are the commune's (`Chủ tịch UBND xã` *Hà Mây*), three a person's
        behind = at + _SHORTEST
        return behind if unit in COMMUNES and (run == behind or full_name(stream, behind)) else None
    cuts = [cut for cut in range(at + 1, run) if starts_name(stream, cut) or is_title(stream, cut)]
    if unit in _LISTED and not cuts and maybe_person(stream, at, run):
        return None
    common = lexicon.common_surnames()
    return next(
        (cut for cut in cuts if stream.folded[cut] in common or is_title(stream, cut)), cuts[0] if cuts else run
    )


def _one_name(stream: Stream, at: int, after: int, run: int) -> bool:
    """Say whether a commune's name is only the first of a person's: `Chủ tịch UBND xã` *Triệu Tài* `Vinh`."""
    behind = after < run and not starts_name(stream, after) and not is_title(stream, after)
    return behind and starts_name(stream, at) and not is_unit(stream, after)


def _has_number(stream: Stream, at: int) -> bool:
    """Say whether one digit at entry `at` is the last of a name: `phường Mỹ Đình` *2*`,`; `2` *suất quà* is not."""
    digit = stream.word[at : at + 1]
    if not (digit and len(digit[0]) == 1 and digit[0].isdigit()) or stream.gap(at, at) != " ":
        return False
    behind = stream.word[at + 1 : at + 2]
    return not behind or behind[0] in ",.;:()–\n" or (stream.capital[at + 1] and behind[0].isalpha())


def said_at(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the end of a place the article names so elsewhere, at `at` without its unit; None where there is none."""
    if not said:
        return None
    run = capital_run(stream, at)
    return next((after for after in range(run, at, -1) if " ".join(stream.folded[at:after]) in said), None)


def _known_place(stream: Stream, at: int) -> tuple[int, tuple[lexicon.Place, ...]] | None:
    if at >= len(stream.word) or not stream.capital[at]:
        return None
    return lexicon.places().longest(stream.folded, at)


def read_place(stream: Stream, at: int, said: frozenset[str]) -> PlaceRead | None:
    """Read `tỉnh Nghệ An`, `Nghệ An`, or a bare unit (`tỉnh`) at entry `at`; None where there is no place."""
    if at >= len(stream.word):
        return None
    unit_found = _UNITS.longest(stream.folded, at)
    if unit_found is None:
        return _without_unit(stream, at, said)
    begin, unit = unit_found
    known = _known_place(stream, begin)
    place = next((each for each in known[1] if each.unit == unit), None) if known is not None else None
    if known is not None and place is not None:
        return PlaceRead(known[0], unit, place.name, spell(stream.word[at : known[0]]), place.level)
    if unit in _NUMBERED and begin < len(stream.word) and stream.word[begin].isdigit():
        return PlaceRead(begin + 1, unit, stream.word[begin], spell(stream.word[at : begin + 1]), LEVEL_OF_UNIT[unit])
    # `vòng thi` *cấp tỉnh* `Hội thi ...`: what follows is no name
    unknown = _unknown_place(stream, begin, unit, said) if stream.folded[at - 1] != "cấp" else None
    if unknown is not None:
        unknown += unit in COMMUNES and _has_number(stream, unknown)
        level = "district" if unit == "thành phố" else LEVEL_OF_UNIT[unit]
        name = " ".join(stream.word[begin:unknown])
        return PlaceRead(unknown, unit, name, spell(stream.word[at:unknown]), level)
    return PlaceRead(begin, unit, None, spell(stream.word[at:begin]), LEVEL_OF_UNIT[unit])


def _without_unit(stream: Stream, at: int, said: frozenset[str]) -> PlaceRead | None:
    """Read a place by its name alone: one of the lexicon, or one the article calls a place elsewhere."""
    known = _known_place(stream, at)
    if known is None:
        after = said_at(stream, at, said) if stream.capital[at] else None
        return by_words(stream, at, after) if after is not None else None
    after, found = known
    place = next((each for each in found if each.level == "province"), found[0])
    person = stream.folded[at] in lexicon.surnames() and capital_run(stream, at) > after - 1
    if place.level == "district" and person:
        return None  # `Trần Văn Thời` without its unit may be a person
    return PlaceRead(after, None, place.name, spell(stream.word[at:after]), place.level)
