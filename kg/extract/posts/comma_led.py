"""Titles that a comma or a dash leads to a name: `Chủ tịch Hội X, Nhà giáo Ưu tú A`, `Giám đốc Sở Y tế, ông A, ...`."""

from __future__ import annotations

import itertools

from kg.extract.cues import cues
from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start, told_as_past, told_of_a_time
from kg.extract.posts.chains import Chain, by_whose_word, gap
from kg.extract.posts.insets import after_bracket
from kg.extract.posts.plurals import is_plural
from kg.extract.posts.verbs import links
from kg.extract.stream import Stream

_MAX_ACT, _COMRADES = 14, 3
_PRONOUNS = frozenset({"ông", "bà", "đồng"})
_THEN = frozenset({"đang", "nguyên", "từng", "điểm", "còn"})
# words that give the title to somebody on their left: `có Phó Bí thư X làm` *trưởng đoàn*`, ông A ...`
_PREDICATES = frozenset({"làm", "chức", "vụ", "danh", "là"})
# words that open what is told before the subject: `Tại hội nghị` *Giám đốc Sở, ông A* `cho biết`
_SETTING = frozenset(
    "tại trong ngày sáng chiều tối trưa sau trước theo phát kết trả cũng còn và cùng riêng về qua khi nay hôm mới "
    "vừa thay với đến dự tham do là bởi mở tiếp nói".split()
)


def led_by_comma(stream: Stream, chain: Chain, name: NameNode, *, alone: bool) -> bool:
    """Say whether a comma and an honorific, rank or degree lead to the name: `Chủ tịch Hội X, Nhà giáo Ưu tú A`.

    Not behind `của`, `thừa ủy quyền`, `thay mặt`: `Theo Quyết định của Chủ tịch UBND tỉnh, đồng chí A ...` gives A
    no post.
    """
    between = gap(stream, after_bracket(stream, chain.after), name.prefix)
    dash = between in ("-", "–") and told_of_a_time(stream, chain.first) is None
    led = dash or (between == "," and name.first > name.prefix and not _of_many(stream, chain))
    if led and not dash and _told_by(stream, chain, name):
        return False
    told = stream.folded[max(0, chain.first - 2) : chain.first]  # `Chủ trì là` *T, ông A*, not `khi đang là` *T*
    told_last = alone and told[-1:] == ("là",) and told[0] not in _THEN
    by_pronoun = stream.folded[sentence_start(stream, chain.first)] in _PRONOUNS
    return led and ((told_last and not by_pronoun) or not _governed(stream, chain))


def _of_many(stream: Stream, chain: Chain) -> bool:
    """Say whether the title is that of several: `các đồng chí` *Phó Chủ tịch*`, ông A`; `gồm 7` *ủy viên*`, bà B`."""
    before = stream.folded[max(0, chain.first - _COMRADES) : chain.first]
    if before[-2:] == ("một", "số"):
        return True
    return bool(before) and (is_plural(before[-1]) or before in (("các", "đồng", "chí"), ("những", "đồng", "chí")))


def _told_by(stream: Stream, chain: Chain, name: NameNode) -> bool:
    """Say whether the name is of who says what stands before it: `Cần giám sát` *Chủ tịch xã, ông A đề nghị*."""
    if _takes_up(stream, chain.first):
        return False
    said = cues("speech_verbs", "strong", "weak").longest(stream.folded, name.after)
    start = sentence_start(stream, chain.first)
    commas = [at for at in range(start, chain.first) if stream.word[at] in (",", ":")]
    clause = stream.folded[commas[-1] + 1 if commas else start : chain.first]
    return said is not None and bool(clause) and clause[0] not in _SETTING and not clause[0].isdigit()


def _governed(stream: Stream, chain: Chain) -> bool:
    if chain.first == 0:
        return False
    word = stream.folded[chain.first - 1]
    past = told_as_past(stream, chain.first) or told_of_a_time(stream, chain.first) is not None
    past |= _takes_up(stream, chain.first)
    predicate = word in _PREDICATES and not past  # `Trước khi làm T, ông A ...`
    on_word = word == "theo" or by_whose_word(stream, chain.first)
    return on_word or predicate or _on_behalf(stream, chain.first)


def _takes_up(stream: Stream, at: int) -> bool:
    """Say whether a sentence opens with its subject's taking up the post at entry `at`: `Nhận nhiệm vụ` *T, A ...*."""
    return links(gap(stream, sentence_start(stream, at), at), "after-name")


def _on_behalf(stream: Stream, at: int) -> bool:
    """Say whether `thay mặt` opens the clause of entry `at`: `Thay mặt X - Thủ trưởng Bộ Y, đồng chí A ...`."""
    clause = stream.folded[max(0, at - _MAX_ACT) : at]
    ends = [index for index, word in enumerate(clause) if word in ".,;\n"]
    words = clause[ends[-1] + 1 :] if ends else clause
    return ("thay", "mặt") in itertools.pairwise(words)
