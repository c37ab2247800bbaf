"""Names and chains of posts of a line, and the tie that gives a post to a name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.lend import lent, of_place
from kg.extract.posts.seats import seat
from kg.extract.posts.titles import PostNode, fits
from kg.extract.posts.verbs import Act, links
from kg.extract.scan import Item, Scan
from kg.extract.stream import Stream
from kg.extract.value import value

_GAPS = frozenset(
    {
        "",
        ", nay là",
        ", hiện là",
        "nay là",
        ", nay giữ chức",
        "- nay là",
        "– nay là",
        ",",
        "và",
        "kiêm",
        ", kiêm",
        "đồng thời là",
        ", đồng thời là",
        "-",
        "–",
        ", đồng thời",
        "rồi",
        ", rồi",
        ", sau đó kiêm",
        ", sau đó là",
        "( nay là",
        ", hiện đang là",
        ", đang là",
        ", hiện giữ chức",
        "( hiện là",
        "là đồng chí",
        "là ông",
        "là bà",
        "/",
        "&",
    }
)
_TOGETHER = frozenset({"và", ", và", "; và", "cùng", ", cùng", ";"})
# `tham gia Ban Chấp hành, Ban Thường vụ` *và giữ chức* `Phó Bí thư Tỉnh ủy X`
_AND_HOLDS = frozenset(
    {"và giữ chức", "và giữ chức vụ", ", giữ chức", ", giữ chức vụ", "và thôi giữ chức", "và thôi giữ chức vụ"}
)
_INSET = 14
# `(46 tuổi,`, `(sinh năm 1958,`, `(SN 1958,` before a post: entries before the comma, and the words
_AGES = ((3, (None, "tuổi")), (4, ("sinh", "năm", None)), (3, ("sn", None)))
_SPAN_OF_YEARS = 3
_ITEM_ENDS = frozenset({";", ",", ".", ")", "\n"})
_BEFORE_RANK = ((",",), ("-",), ("–",))
ON_WHOSE_WORD = frozenset({"của", "quyền", "mặt", "lệnh"})
"""Words that make a title the one on whose behalf or by whose word something is done: `Thừa ủy quyền của` *T*."""
_APPOSITION = frozenset({",", "-", "–", "—", "(", ":", ", là", ", hiện là", "là", ""})


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


def nodes_of(stream: Stream, line: list[Item]) -> list[Node]:
    """Return the names and the chains of posts of a line, in order, organs lent within and between the chains."""
    found = [Chain(lent(node.posts)) if isinstance(node, Chain) else node for node in _gathered(stream, line)]
    for index, (chain, behind) in enumerate(pairwise(found)):
        found[index] = _lent_by_next(stream, chain, behind)
    for index in range(len(found) - 3, -1, -1):
        found[index] = _lent_by_next_person(stream, *found[index : index + 3])
    return found


def _gathered(stream: Stream, line: list[Item]) -> list[Node]:
    """Return names and chains as they stand; organs that a verb makes seats are posts."""
    nodes: list[Node] = []
    for item in line:
        if isinstance(item, NameNode):
            nodes.append(item)
            continue
        last = nodes[-1] if nodes and isinstance(nodes[-1], Chain) else None
        if last is not None and isinstance(item, OrganNode) and _behind_its_title(stream, last.posts[-1], item):
            nodes[-1] = Chain((*last.posts[:-1], replace(last.posts[-1], organ=item, after=item.after)))
            continue
        post = item if isinstance(item, PostNode) else seat(stream, item, last.posts[-1] if last else None)
        if post is None:
            continue
        if last is not None and _carries_on(stream, last, post):
            nodes[-1] = Chain((*last.posts, post))
        else:
            nodes.append(Chain((post,)))
    return nodes


def _behind_its_title(stream: Stream, post: PostNode, organ: OrganNode) -> bool:
    """Say whether a mark alone parts a bare title from the organ it goes with: `Phó Tham mưu trưởng -` *Bộ Tư lệnh X*.

    It ends the item of its list, else it may be the next one.
    """
    bare = post.organ is None and post.organ_name is None and not post.title.office and not organ.bare
    if not bare or stream.folded[post.after : organ.first] not in _BEFORE_RANK or not fits(post.title, organ):
        return False
    return organ.after >= len(stream) or stream.word[organ.after] in _ITEM_ENDS


def _lent_by_next(stream: Stream, chain: Node, behind: Node) -> Node:
    """Return a chain with the owner that the next one names: `tham gia Ban Thường vụ và giữ chức` *T Tỉnh ủy X*."""
    if not isinstance(chain, Chain) or not isinstance(behind, Chain):
        return chain
    if gap(stream, chain.after, behind.first) not in _AND_HOLDS:
        return chain
    return Chain(lent((*chain.posts, *behind.posts))[: len(chain.posts)])


def _lent_by_next_person(stream: Stream, chain: Node, name: Node, behind: Node) -> Node:
    """Return a chain with the place that the next person's posts name for both."""
    if not (isinstance(chain, Chain) and isinstance(name, NameNode) and isinstance(behind, Chain)):
        return chain
    joined = gap(stream, chain.after, name.prefix) in _TOGETHER and follows(stream, name, behind)
    return Chain(of_place(chain.posts, behind.posts)) if joined else chain


def _carries_on(stream: Stream, chain: Chain, post: PostNode) -> bool:
    """Say whether a post belongs to the chain; years in brackets may stand between (`(2015 - 2019), Chủ nhiệm ...`).

    `tân` sets its post apart: `cho tân Giám đốc, Chủ tịch UBND tỉnh ...` speaks of two people, and so does
    `Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch nước A ...`.
    """
    last = chain.posts[-1]
    if stream.folded[post.first] == "tân" or (stream.folded[last.first] == "tân" and last.organ is None):
        return False
    words = stream.folded[chain.after : post.first]
    if words == (",",) and chain.first and stream.folded[chain.first - 1] in ON_WHOSE_WORD:
        return False
    if words[:1] == ("(",) and ")" in words:
        close = words.index(")")
        if all(word.isdigit() or word in "-–" for word in words[1:close]):
            words = words[close + 1 :]
    return " ".join(words) in _GAPS or (words == ("(",) and post.status == "former")


def leads(stream: Stream, chain: Chain, name: NameNode) -> bool:
    """Say whether the chain directly precedes the name: `Bộ trưởng Bộ X Nguyễn A`, `Bí thư ... - đồng chí A`."""
    between = gap(stream, after_term(stream, chain.after), name.prefix)
    if between == "" or (between[0] == "(" and after_inset(stream, chain.after) == name.prefix):
        return True  # `Vụ trưởng Vụ X (Ban Tuyên giáo Trung ương)` *Nguyễn A*
    led = between in ("-", "–") and name.honorific is not None
    return led or (between == ":" and name.first > name.prefix) or links(between, "after-post")


def follows(stream: Stream, name: NameNode, chain: Chain) -> bool:
    """Say whether the chain stands in apposition to the name before it, an inset between them or not."""
    begins = (after_inset(stream, name.after), _after_age(stream, name.after))
    return any(at is not None and gap(stream, at, chain.first) in _APPOSITION for at in begins)


def after_inset(stream: Stream, at: int) -> int:
    """Return the entry after `(sinh năm 1975)`, `(bên trái)`, `, 45 tuổi` that stands at entry `at`, or `at`.

    Of `- Thiếu tướng,` *Giám đốc X* the entry after the rank.
    """
    if rank := _after_rank(stream, at):
        return rank
    limit = min(at + _INSET, len(stream))
    if stream.word[at : at + 1] == ("(",):
        close = next((index for index in range(at, limit) if stream.word[index] == ")"), None)
        return close + 1 if close is not None else at
    words = stream.folded[at : at + 4]
    if words[:1] == (",",) and words[2:3] == ("tuổi",) and words[1].isdigit():
        return at + 3
    if words[:3] == (",", "sinh", "năm") and words[3:] and words[3].isdigit():
        return at + 4
    return at


def _after_age(stream: Stream, at: int) -> int | None:
    """Return the entry after the age that opens a bracket: `(46 tuổi,` *Trưởng phòng X*`)`."""
    words = stream.folded[at : at + 5]
    if words[:1] != ("(",):
        return None
    size = next((size for size, form in _AGES if len(words) > size and _fits(words[1:size], form)), None)
    return at + size + 1 if size is not None and words[size] == "," else None


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


def after_term(stream: Stream, at: int) -> int:
    """Return the entry after `, nhiệm kỳ 2016 - 2021` that stands at entry `at`, or `at`."""
    if stream.folded[at : at + 3] != (",", "nhiệm", "kỳ"):
        return at
    years = stream.word[at + 3 : at + 6]
    return at + 6 if len(years) == _SPAN_OF_YEARS and all(each.isdigit() for each in years[::2]) else at


def status_of(post: PostNode, act: Act | None) -> str:
    """Return the status the words before the title give it, else the act's, else `current`."""
    return post.status if post.status != "current" or act is None else act.status
