"""What may stand between a name and its post, or a post and its name: ages, birthdays, ranks, terms, brackets."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from kg import lexicons
from kg.extract import lexicon
from kg.extract.stream import Stream

_INSET = 14
_LONGEST_CALLING = 7
# `(46 tuổi,`, `(sinh năm 1958,`, `(SN 1958,` before a post: entries before the comma, and the words
_AGES = ((3, (None, "tuổi")), (4, ("sinh", "năm", None)), (3, ("sn", None)))
_BEFORE_RANK = ((",",), ("-",), ("–",))
BORN = (("sinh", "năm"), ("sinh", "ngày"))
"""Words that tell of a birth."""
_OF_LIFE = frozenset("tham vào ngày nhập thường quê nơi trú".split())
"""First words of sentences that go on with a life: `. Tham gia cách mạng ...`, `. Vào Đảng ngày ...`."""
_OPENS_LIFE = frozenset({",", "("})
LIFE = 100
"""Entries that a life takes at most."""
_OF_DATES = frozenset({"/", "-", ".", "tháng", "năm"})


def after_inset(stream: Stream, at: int) -> int:
    """Return the entry after `(sinh năm 1975)`, `(bên trái)`, `, 45 tuổi` that stands at entry `at`, or `at`.

    Of `- Thiếu tướng,` *Giám đốc X* the entry after the rank.
    """
    if rank := _after_rank(stream, at):
        return rank
    if stream.word[at : at + 1] == ("(",):
        return after_bracket(stream, at)
    words = stream.folded[at : at + 4]
    if words[:1] == (",",) and words[2:3] == ("tuổi",) and words[1].isdigit():
        return at + 3
    return _after_birth(stream, at)


def after_bracket(stream: Stream, at: int) -> int:
    """Return the entry after a bracket that opens at entry `at`: `Giám đốc Sở X` *(nay là Sở Y)*, else `at`."""
    opens = stream.word[at : at + 1] == ("(",)
    return stream.past_bracket(at, min(at + _INSET, len(stream))) if opens else at


def modifier_in_brackets(stream: Stream, at: int) -> str | None:
    """Return the modifier of a title that alone stands in brackets at entry `at`: `(Thường trực)`; else None."""
    if stream.word[at : at + 1] != ("(",):
        return None
    found = lexicon.title_modifiers().longest(stream.folded, at + 1)
    return found[1] if found is not None and stream.word[found[0] : found[0] + 1] == (")",) else None


def _after_birth(stream: Stream, at: int) -> int:
    """Return the entry after `, sinh năm 1975`, `sinh ngày 3/2/1930` or `, sinh ngày 3 tháng 2 năm 1930`, or `at`."""
    begins = at + (stream.word[at : at + 1] == (",",))
    if stream.folded[begins : begins + 2] not in BORN:
        return at
    end = begins + 2
    while end < len(stream) and (stream.word[end].isdigit() or stream.folded[end] in _OF_DATES):
        end += 1
    return end if stream.word[end - 1].isdigit() else at


def after_age(stream: Stream, at: int) -> int | None:
    """Return the entry after the age that opens a bracket: `(46 tuổi,` *Trưởng phòng X*`)`."""
    words = stream.folded[at : at + 5]
    if words[:1] != ("(",):
        return None
    size = next((size for size, form in _AGES if len(words) > size and _fits(words[1:size], form)), None)
    return at + size + 1 if size is not None and words[size] == "," else None


def after_calling(stream: Stream, at: int) -> int | None:
    """Return the comma behind what a person is by calling or birth: `A -` *Giảng viên cao cấp* `, Trưởng khoa X`."""
    if stream.word[at : at + 1] not in _BEFORE_RANK:
        return None
    found = _callings().longest(stream.folded, at + 1)
    if found is None:
        return None
    words = range(found[0], min(found[0] + _LONGEST_CALLING, len(stream)))
    end = next((index for index in words if not stream.word[index].isalpha()), None)
    return end if end is not None and stream.word[end] == "," else None


@cache
def _callings() -> lexicon.Trie[bool]:
    return lexicon.phrases(form for _, (form,) in lexicons.rows("callings", 1))


def _fits(words: tuple[str, ...], form: tuple[str | None, ...]) -> bool:
    """Say whether words are those of a form, where None stands for digits."""
    return all(word.isdigit() if one is None else word == one for word, one in zip(words, form, strict=True))


def _after_rank(stream: Stream, at: int) -> int | None:
    """Return the comma behind a rank or degree that a comma or dash sets behind a name."""
    if stream.word[at : at + 1] not in _BEFORE_RANK:
        return None
    found = lexicon.name_words().longest(stream.folded, at + 1)
    if found is None or found[1].kind == "honorific" or not stream.capital[at + 1]:
        return None
    return found[0] if stream.word[found[0] : found[0] + 1] == (",",) else None


def tells_life(stream: Stream, first: int, after: int) -> bool:
    """Say whether entries `[first, after)` tell of a birth and go on in one sentence, as notices of a death do.

    `đồng chí A,` *sinh năm 1938; quê quán: xã X; vào Đảng năm 1960;* `nguyên Bí thư ...`; a line may begin with it.
    """
    if not 0 < after - first <= LIFE:
        return False
    first = max((at + 1 for at in range(first, after) if stream.word[at] == "\n"), default=first)
    begins = first + sum(1 for _ in takewhile(lambda word: word in _OPENS_LIFE, stream.word[first : first + 2]))
    told = stream.folded[begins : begins + 2] in BORN and stream.word[after - 1] in (";", ",")
    points = [at for at in range(begins, after) if stream.word[at] == "."]
    return told and all(stream.folded[at + 1] in _OF_LIFE for at in points)
