"""Posts told as a career: `Ông từng đảm nhiệm các chức vụ: T1; T2, rồi T3` — all held before, by the same person."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from kg import lexicons
from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, Tie
from kg.extract.posts.runs import ending_names
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

_SENTENCE_ENDS = frozenset({".", "\n", "?", "!"})
_BACK = 120
"""Entries looked through for the beginning of a sentence."""
_LEAD = 8
_CLAUSE_ENDS = frozenset({",", ".", ";", "\n", ":"})
# words that lead to a post of somebody named after a comma; yes = the time told of is over
_TIMES = (
    *((words, True) for words in ("trong thời gian giữ", "trong thời gian làm", "trong thời gian là")),
    *((words, True) for words in ("khi là", "khi làm", "khi giữ chức", "khi đảm nhiệm", "lúc là", "lúc làm")),
    *((words, True) for words in ("thời gian là", "thời gian làm", "thời gian giữ", "thời kỳ làm", "thời kỳ là")),
    *((words, True) for words in ("rời chức", "rời cương vị", "rời vị trí", "rời ghế", "rời nhiệm vụ")),
    *((words, False) for words in ("sau khi làm", "sau khi giữ chức", "sau khi là", "sau khi đảm nhiệm")),
    *((words, False) for words in ("trước khi làm", "trước khi là", "trước khi giữ chức", "trước khi đảm nhiệm")),
    *((words, True) for words in ("khi còn là", "khi còn làm", "khi còn giữ", "thời còn là", "khi đang giữ")),
    *((words, True) for words in ("thời còn làm", "thời còn giữ", "lúc còn là", "lúc còn làm", "lúc còn giữ")),
    *((words, True) for words in ("hồi còn là", "hồi còn làm", "hồi còn giữ", "khởi đầu là", "khởi đầu với")),
    *((words, True) for words in ("từ vị trí", "từ cương vị", "từ chức vụ", "từ chức danh", "từ ghế")),
    *((words, True) for words in ("khi còn đương chức", "khi đương chức", "lúc đương chức", "thời đương chức")),
    *((words, True) for words in ("lúc còn đương chức", "hồi còn đương chức", "thời còn đương chức")),
    *((words, False) for words in ("với cương vị", "trên cương vị", "ở cương vị", "với vai trò", "với tư cách")),
)
_GAP = 8
_BEFORE_IT = ("trước", "khi")
# words after which the list tells no past any more, or of another act
_BREAKS = frozenset("hiện nay đang được bị bổ bầu miễn không".split())
_NOT_PAST = frozenset({"hiện", "đang", "được", "sẽ", "tiếp"})
_NOW = frozenset({"hiện", "nay"})
_SINCE = ("từ",)
_PARTS = frozenset({",", ";"})
_EARLIER = (("trước", "đó"), ("trước", "đây"), ("trước", "kia"))
BEFORE_NOW = (*_EARLIER, ("trước", "khi"), ("trước", "lúc"), ("trước", "thời"))
THEN = frozenset(
    tuple(words.split())
    for words in ("khi đó", "lúc đó", "khi ấy", "lúc ấy", "hồi đó", "hồi ấy", "bấy giờ", "thời đó", "thời ấy")
)
"""Words that tell of a time that is over."""
_TOGETHER = frozenset({("đều",), ("cùng",), ("đều", "đã"), (",", "đều")})
_WAS = tuple((*when, "là") for when in (("trước",), ("trước", "đó"), ("trước", "đây"), ("trước", "kia")))
_POST_BEFORE = frozenset({("chức", "vụ"), ("vị", "trí"), ("cương", "vị"), ("công", "việc")})
_OPENING = 12


@cache
def _cues() -> lexicon.Trie[bool]:
    return lexicon.phrases(form for _, (form,) in lexicons.rows("career_cues", 1))


@cache
def _times() -> lexicon.Trie[bool]:
    return lexicon.Trie((lexicon.key(words), over) for words, over in _TIMES)


def sentence_start(stream: Stream, at: int) -> int:
    """Return the entry where the sentence of entry `at` begins."""
    index = at
    while index > max(0, at - _BACK) and stream.word[index - 1] not in _SENTENCE_ENDS:
        index -= 1
    return index


def told_as_past(stream: Stream, at: int) -> bool:
    """Say whether the sentence of entry `at` opens with `Trước đó`, `Trước khi`: what it links was held before."""
    start = sentence_start(stream, at)
    if stream.folded[start : start + 2] in _POST_BEFORE:  # `Chức vụ gần nhất của ông A là T`
        opening = tuple(pairwise(stream.folded[start : min(at, start + _OPENING)]))
        return any(pair in opening for pair in (*BEFORE_NOW, ("gần", "nhất")))
    return stream.folded[start : start + 2] in BEFORE_NOW or _clause_before_now(stream, start, at)


def _clause_before_now(stream: Stream, start: int, at: int) -> bool:
    """Say whether the clause of entry `at` opens so in its sentence: `A làm T1,` *trước đó* `ông giữ chức` *T2*."""
    marks = (index for index in range(at - 1, max(start, at - _LEAD) - 1, -1) if stream.word[index] in _PARTS)
    mark = next(marks, None)
    if mark is None:
        return False
    aside = stream.folded[max(start, mark - 2) : mark] in _EARLIER and stream.word[max(0, mark - 3)] in _PARTS
    return aside or stream.folded[mark + 1 : mark + 3] in _EARLIER


def said_before(stream: Stream, at: int) -> bool:
    """Say whether the link right before entry `at` says that the post is over: `A (trước đây là` *T*`)`."""
    return any(stream.folded[max(0, at - len(form)) : at] == form for form in _WAS)


def told_of_a_time(stream: Stream, at: int) -> bool | None:
    """Say what the words that lead to a post tell: True of a time that is over, False of its holder's part in it.

    `Trong thời gian giữ chức vụ` *T*, `ông A ...`; `Với cương vị là` *T*, `ông A ...`. None where none of them leads.
    """
    told: tuple[int, bool] | None = None
    for first in range(at - 1, max(0, at - _LEAD) - 1, -1):
        if stream.word[first] in _CLAUSE_ENDS:
            break
        found = _times().longest(stream.folded, first)
        if found is not None and found[0] <= at and (told is None or found[0] == told[0]):
            since = stream.folded[max(0, first - 1) : first] == _SINCE  # *từ khi làm* `T đến nay`
            told = (found[0], found[1] and not since)  # of *trước khi giữ chức* the whole
    start = sentence_start(stream, at)
    if told is None and _cue_before(stream, start, at) == start:  # *Từng là* `T, ông A ...`
        return True
    return told[1] if told is not None else None


def career(stream: Stream, chain: Chain, before: list[Node]) -> list[Tie]:
    """Return the ties of a chain that a career tells, to the last person named before the career begins.

    Args:
        stream: the article's stream.
        chain: the posts.
        before: what stands before them in their line, the person of the line before it first where a pronoun opens it.
    """
    begins, left = chain.first, len(before)
    start = sentence_start(stream, chain.first)
    while (cue := _cue_before(stream, start, begins)) is None:
        last = before[left - 1] if left else None
        if not isinstance(last, Chain) or last.first < start or not _goes_on(stream, last.after, begins):
            return []
        begins, left = last.first, left - 1
    names = [node for node in before[:left] if isinstance(node, NameNode)]
    if not names or not _subject_of(stream, names[-1], start, cue):
        return []
    return [
        Tie(name, post, status, "holding.career", 0.8)
        for name in _told_of(stream, before[:left], names[-1], cue)
        for post, status in past_until_now(stream, chain)
    ]


def _told_of(stream: Stream, before: list[Node], last: NameNode, cue: int) -> list[NameNode]:
    """Return whom a career is told of: the last named, or all those joined: *A và B đều* `từng là T`."""
    together = stream.folded[last.after : cue] in _TOGETHER or stream.folded[cue : cue + 1] in _TOGETHER
    return ending_names(stream, before) if together and before[-1] is last else [last]


def past_until_now(stream: Stream, chain: Chain) -> Iterator[tuple[PostNode, str]]:
    """Yield each post with `former`, from `hiện là`, `nay là` on with its own status."""
    past, end = True, chain.first
    for post in chain.posts:
        past = past and not _NOW & set(stream.folded[end : post.first])
        yield post, "former" if past else post.status
        end = post.after


def _cue_before(stream: Stream, start: int, at: int) -> int | None:
    """Return the entry where the words that open a career begin, right before entry `at`.

    Of words within others the whole: *lần lượt giữ các chức vụ*, not `giữ các chức vụ`.
    """
    begins: int | None = None
    end = at
    for first in range(at - 1, max(start, at - _LEAD - _GAP) - 1, -1):
        found = _cues().longest(stream.folded, first)
        if found is None or found[0] > at or at - found[0] > _LEAD:
            continue
        if begins is None or found[0] == end:
            begins, end = first, found[0]
    if begins is None or not _goes_on(stream, end, at):
        return None
    if ("đến", "nay") in pairwise(stream.folded[start:begins]):  # `Từ 2007 đến nay, ông kinh qua ...`
        return None
    return None if _NOT_PAST & set(stream.folded[max(start, begins - 2) : begins]) else begins


def _goes_on(stream: Stream, left: int, right: int) -> bool:
    """Say whether only words of a list stand between two posts."""
    words = stream.folded[left:right]
    if words[:2] == (";", "từ") or _BEFORE_IT in pairwise(words):  # `từng là T1;` *từ năm 2020*, *trước khi* `làm T2`
        return False
    return len(words) <= _GAP and not (_BREAKS | _SENTENCE_ENDS) & set(words)


def _subject_of(stream: Stream, name: NameNode, start: int, cue: int) -> bool:
    """Say whether the name stands in the sentence, or a pronoun opens it for the name (`Ông từng giữ ...`)."""
    if name.first >= start:
        return True
    pronouns = (stream.folded[start : start + 1], stream.folded[cue - 1 : cue])
    if start == cue or any(words in (("ông",), ("bà",), ("đồng",), ("chí",)) for words in pronouns):
        return True
    told = range(start + 1, cue - 1)  # `Trước khi được bầu, ông là T1,` *từng giữ* `T2`
    return any(stream.folded[at] in ("ông", "bà") and stream.word[at - 1] == "," for at in told)
