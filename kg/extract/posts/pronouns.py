"""Posts given to the bearer of a pronoun: `Ông là` *T*, `Năm 2011, ông được bổ nhiệm làm` *T*, `ông về làm` *T*."""

from __future__ import annotations

from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Node, gap
from kg.extract.posts.verbs import Act, act_before, links, turned
from kg.extract.stream import Stream

_BEFORE = 14
_STOPS = frozenset({".", ";", "\n", "?", "!", "không"})
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị"})
_COMRADE = ("đồng", "chí")
_SHORT = ("đ", "/", "c")
_BEFORE_SUBJECTS = frozenset({",", ".", "\n"})
_TAKES = frozenset({("làm",), ("chức",), ("nhiệm",)})
_NEXT = (("sau", "đó"), ("tiếp", "đó"), ("kế", "đó"), ("rồi", "sau"))
_EARLIER = (("trước", "đó"), ("trước", "đây"), ("trước", "kia"))
_MOVES = frozenset({"về", "sang", "trở", "chuyển", "lên"})
_OFFERS = frozenset({"mơ", "mong", "ước", "muốn", "xin", "xung", "đề"})
_LONGEST_PRONOUN = 5


def pronoun_before(stream: Stream, at: int) -> str | None:
    """Return the link of a sentence that begins `Ông là`, `Bà hiện là`, `Đồng chí từng là` right before entry `at`."""
    for first in range(max(0, at - _LONGEST_PRONOUN), at - 1):
        size = len(_COMRADE) if stream.folded[first : first + 2] == _COMRADE else 1
        pronoun = size > 1 or stream.folded[first] in ("ông", "bà")
        opens = stream.capital[first] and (first == 0 or stream.word[first - 1] in (".", "\n", "”"))
        opens |= not stream.capital[first] and (stream.word[first - 1] in (",", ";") or _goes_on(stream, first))
        link = gap(stream, first + size, at)
        if pronoun and opens and links(link, "after-name"):
            return link
    return None


def _goes_on(stream: Stream, at: int) -> bool:
    """Say whether a life is told on or back right before a pronoun: *Sau đó* `ông làm T`, *trước đó* `ông giữ T`."""
    words, opens = stream.folded[max(0, at - 2) : at], at - 2 == sentence_start(stream, at)
    earlier = words in _EARLIER and stream.word[at - 3 : at - 2] in ((",",), (";",))
    return earlier or (opens and words in (*_NEXT, *_EARLIER))


def pronoun_act(stream: Stream, at: int) -> Act | None:
    """Return the act done to the bearer of a pronoun before entry `at`: `Năm 2011, ông được bổ nhiệm làm` *T*."""
    for first in range(at - 1, max(0, at - _BEFORE), -1):
        if stream.word[first] in _STOPS:
            return None
        if (done := _done_to(stream, first, at)) is not None:
            return done
        if _is_pronoun(stream, first):
            act = act_before(stream, first, at)
            return act if act is not None and turned(stream, first + 1, act) else None
    return None


def _done_to(stream: Stream, first: int, at: int) -> Act | None:
    """Return the act whose object the pronoun at entry `first` is: `Tỉnh ủy điều động` *ông* `về làm T`; else None."""
    if stream.capital[first] or stream.capital[first + 1] or not links(gap(stream, first + 1, at), "after-name"):
        return None
    begins = _comrade_before(stream, first + 1)
    if begins == first and stream.folded[first] not in _PRONOUNS:
        return None
    act = act_before(stream, max(0, begins - _BEFORE), begins)
    return act if act is not None and act.after == begins and act.status != "dismissed" else None


def _comrade_before(stream: Stream, after: int) -> int:
    """Return the entry where `đồng chí` or `đ/c` begins that ends before entry `after`, that of the last word else."""
    forms = (len(form) for form in (_COMRADE, _SHORT) if stream.folded[max(0, after - len(form)) : after] == form)
    return after - next(forms, 1)


def _is_pronoun(stream: Stream, at: int) -> bool:
    """Say whether `ông`, `bà`, `anh` at entry `at` is no honorific of a name and no syllable of one (`Xuân Anh`)."""
    if stream.capital[at + 1]:
        return False
    if (begins := _comrade_before(stream, at + 1)) < at:
        return begins == 0 or stream.word[begins - 1] in _BEFORE_SUBJECTS
    opens = not stream.capital[at] or at == sentence_start(stream, at)
    return opens and stream.folded[at] in _PRONOUNS


def pronoun_moves(stream: Stream, at: int, before: list[Node]) -> bool:
    """Say whether the bearer of a pronoun goes to the post at entry `at`: `ông trở ra Trung ương, làm` *T*."""
    if stream.folded[max(0, at - 1) : at] not in _TAKES:
        return False
    for first in range(at - 2, max(0, at - _BEFORE, before[-1].after), -1):
        if stream.word[first] in _STOPS:
            return False
        if _is_pronoun(stream, first):
            words = stream.folded[first:at]
            told = not _MOVES.isdisjoint(words) and _OFFERS.isdisjoint(words)
            return told and act_before(stream, first, at) is None
    return False
