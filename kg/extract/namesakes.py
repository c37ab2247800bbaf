"""Names of people that things bear: `đường` *Trần Phú*, `Quảng trường` *Nguyễn Tất Thành*, `giải thưởng` *A*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream

Item = PostNode | OrganNode | NameNode
_LONGEST = 4
# `khu phố`, `tổ dân phố`, `thành phố`; `yêu cầu`, `toàn cầu`; `tại gia đình`; `môi trường`, `thị trường`
_OTHER_WORDS = frozenset(
    {
        *(("khu", "phố"), ("dân", "phố"), ("thành", "phố"), ("gia", "đình"), ("triều", "đình")),
        *((first, "cầu") for first in "yêu nhu toàn thỉnh điểm đầu địa".split()),
        *((first, "trường") for first in "môi thị hiện nhà công nông lâm phi chủ lập".split()),
        *((first, "đường") for first in "lên dọc giữa mở".split()),
    }
)


@cache
def _things() -> lexicon.Trie[bool]:
    return lexicon.phrases(form for _, (form,) in lexicons.rows("namesakes", 1))


def borne_by_a_thing(stream: Stream, name: Item, before: Sequence[Item]) -> bool:
    """Say whether words are a name, that of a street, a square, a prize, which stands right before it.

    Not behind an honorific, nor behind a post, the item before it that ends with the word: `Tổ trưởng tổ dân phố` *A*.
    """
    at = name.first
    if not isinstance(name, NameNode) or name.short or name.prefix < at:
        return False
    if any(isinstance(item, PostNode) and item.after == at for item in before):
        return False
    if at == 0 or stream.gap(at, at) != " " or stream.folded[max(0, at - 2) : at] in _OTHER_WORDS:
        return False
    sizes = range(1, min(_LONGEST, at) + 1)
    return any((found := _things().longest(stream.folded, at - size)) is not None and found[0] == at for size in sizes)
