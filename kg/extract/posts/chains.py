"""Names and chains of posts of a line, and the tie that gives a post to a name."""

from __future__ import annotations

from collections.abc import Iterator

from kg.extract.names import NameNode
from kg.extract.posts.insets import after_age, after_calling, after_inset, tells_life
from kg.extract.posts.titles import PostNode
from kg.extract.posts.verbs import Act, links
from kg.extract.scan import Item, Scan
from kg.extract.stream import Stream
from kg.extract.value import value

_PRESENCE = 5
"""Entries before a title among which `sự` tells that its holder is there: `với sự tham dự của`."""
_ON_WHOSE_WORD = frozenset({"của", "quyền", "mặt", "lệnh"})
"""Words that make a title the one on whose behalf or by whose word something is done: `Thừa ủy quyền của` *T*."""
_LEADING = frozenset({":", "mới :", "mới ,", "mới -", "mới –"})
_APPOSITION = frozenset({",", "-", "–", "—", "(", ":", ", là", ", hiện là", "là", ""})


_OPENINGS = frozenset(".;,:\n-–+•*)/")
_CLOSINGS = frozenset({(), *((mark,) for mark in ".;,\n(-–")})
_EDITS = "biên"


@value
class Tie:
    """A post given to a name by one rule."""

    name: NameNode
    post: PostNode
    status: str
    rule: str
    confidence: float
    act: Act | None = None


@value
class Chain:
    """Posts that follow one another, joined by commas, `và` or `kiêm`."""

    posts: tuple[PostNode, ...]

    @property
    def first(self) -> int:
        """Return the entry where it begins."""
        return self.posts[0].first

    @property
    def after(self) -> int:
        """Return the entry after it."""
        return self.posts[-1].after


Node = Chain | NameNode


def gap(stream: Stream, left: int, right: int) -> str:
    """Return the folded words between two entries, joined by spaces."""
    return " ".join(stream.folded[left:right])


def begin(node: Node) -> int:
    """Return the entry where a node begins, a name's honorific included."""
    return node.prefix if isinstance(node, NameNode) else node.first


def lines(scan: Scan) -> Iterator[list[Item]]:
    """Yield the items of each line of the text."""
    line: list[Item] = []
    for item in scan.items:
        if line and "\n" in scan.stream.word[line[-1].after : item.first]:
            yield line
            line = []
        line.append(item)
    if line:
        yield line


def by_whose_word(stream: Stream, at: int) -> bool:
    """Say whether what is told is done on behalf or by the word of the title at entry `at`.

    Not of who is there himself: `dưới sự chủ trì của` *Tổng Bí thư, Chủ tịch nước A*.
    """
    before = stream.folded[max(0, at - _PRESENCE) : at]
    return bool(before) and before[-1] in _ON_WHOSE_WORD and not (before[-1] == "của" and "sự" in before)


def leads(stream: Stream, chain: Chain, name: NameNode) -> bool:
    """Say whether the chain directly precedes the name: `Bộ trưởng Bộ X Nguyễn A`, `Bí thư ... - đồng chí A`."""
    between = gap(stream, chain.after, name.prefix)
    if between == "" or (between[0] == "(" and after_inset(stream, chain.after) == name.prefix):
        return True  # `Vụ trưởng Vụ X (Ban Tuyên giáo Trung ương)` *Nguyễn A*
    led = between in ("-", "–") and name.honorific is not None
    called = between in _LEADING and (name.first > name.prefix or _is_item(stream, chain, name))
    if chain.posts[-1].term is not None:  # *T* `nhiệm kỳ 2021 - 2026, đối với ông A`
        between = between.removeprefix(", ")
    return led or called or links(between.removesuffix(" ,"), "after-post")  # *T* `khi đó, ông A,`


def _is_item(stream: Stream, chain: Chain, name: NameNode) -> bool:
    """Say whether title and name are all of an item of a list: `;` *Phó Bí thư: A* `;`, not who edits the page."""
    opens = chain.first == 0 or stream.word[chain.first - 1] in _OPENINGS
    closes = stream.word[name.after : name.after + 1] in _CLOSINGS
    return opens and closes and _EDITS not in stream.folded[chain.first : chain.after]


def follows(stream: Stream, name: NameNode, chain: Chain) -> bool:
    """Say whether the chain stands in apposition to the name before it, an inset between them or not."""
    told = chain.posts[0].status == "former" or stream.word[chain.first - 1 : chain.first] == (";",)
    if told and tells_life(stream, name.after, chain.first):
        return True
    begins = (reader(stream, name.after) for reader in (after_inset, after_age, after_calling))
    return any(at is not None and gap(stream, at, chain.first) in _APPOSITION for at in begins)


def status_of(post: PostNode, act: Act | None) -> str:
    """Return the status the words before the title give it, else the act's, else `current`."""
    return post.status if post.status != "current" or act is None else act.status
