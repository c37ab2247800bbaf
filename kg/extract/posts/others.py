"""Titles behind a name that are those of others: who speaks of them, who does something himself."""

from __future__ import annotations

from kg.extract.names import NameNode
from kg.extract.posts.chains import Chain, Node, begin, gap
from kg.extract.posts.one_person import bars
from kg.extract.stream import Stream

_AUXILIARIES = (("đã",), ("sẽ",), ("đang",), ("cần",), ("phải",), ("vừa",), ("có",))
_WITH = (("với",), ("gặp",), ("tiếp",))
_IN_OFFICE = frozenset({("đương", "nhiệm"), ("đương", "chức")})
_ANOTHER = frozenset({(",", "ông"), (",", "bà")})


def speaks_of_another(stream: Stream, name: NameNode, chain: Chain) -> bool:
    """Say whether the post is that of another whom somebody tells of.

    `Theo ông A, Bí thư Huyện ủy đã chỉ đạo ...`, `Theo ông A, Chủ tịch thành phố đương nhiệm, ông B, đã ...`.
    """
    told = stream.folded[max(0, name.prefix - 1) : name.prefix] == ("theo",)
    in_office = stream.folded[chain.after - 2 : chain.after] in _IN_OFFICE
    behind = stream.folded[chain.after : chain.after + 2]
    return told and (behind[:1] in _AUXILIARIES or (in_office and behind in _ANOTHER))


def acts_himself(stream: Stream, before: list[Node], chain: Chain) -> bool:
    """Say whether one in the highest office does something behind another named: `Bộ trưởng A,` *Thủ tướng* `cử B`.

    Or anybody behind one met: `Tại cuộc gặp với Chủ tịch Thượng viện A,` *Tổng Bí thư* `cho rằng ...`.
    """
    title = before[-2] if len(before) > 1 else None
    small = stream.word[chain.after : chain.after + 1] and stream.word[chain.after].islower()
    own = isinstance(title, Chain) and gap(stream, title.after, begin(before[-1])) == ""
    if not small or not isinstance(title, Chain) or not own:
        return False
    met = stream.folded[max(0, title.first - 1) : title.first] in _WITH
    return met or bars(title.posts, chain.posts)
