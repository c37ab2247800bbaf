"""Ties posts to names: apposition, titles before the name, heads shared by a list, verbs of appointment.

The rules read the items of one line (paragraph) in order, together with the words that stand between them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.lend import lent
from kg.extract.names import NameNode
from kg.extract.scan import Item, Scan
from kg.extract.stream import Stream
from kg.extract.titles import PostNode
from kg.extract.verbs import Act, act_before, gives_post, link_status, links

_APPOSITION = frozenset({",", "-", "–", "—", "(", ":", ", là", "- ", ", hiện là", "là", ""})
_CHAIN_GAPS = frozenset(
    {",", "và", "kiêm", ", kiêm", "đồng thời là", ", đồng thời là", "-", "–", ", đồng thời", "/", "&"}
)
_LIST_GAPS = frozenset({",", ";", "và", "; và", ", và", ".", "-", "–", "; đồng chí", ", cùng", "cùng"})
_NUMERALS = frozenset("các hai ba bốn năm sáu bảy tám những 2 3 4 5 6 7 8".split())
_MAX_VERB_GAP = 14
_MAX_COLON_GAP = 16
_HARD = frozenset(".;\n")
_MAX_LIST_GAP = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A post given to a name by one rule."""

    name: NameNode
    post: PostNode
    status: str
    rule: str
    confidence: float
    act: Act | None = None


@dataclass(frozen=True, slots=True)
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


def _gap(stream: Stream, left: int, right: int) -> str:
    return " ".join(stream.folded[left:right])


def _begin(node: Item | Chain) -> int:
    return node.prefix if isinstance(node, NameNode) else node.first


def nodes_of(stream: Stream, line: list[Item]) -> list[Node]:
    """Return the names and chains of posts of a line, in order; organs that hold nothing are left out."""
    nodes: list[Node] = []
    for item in line:
        if isinstance(item, NameNode):
            if not item.short:
                nodes.append(item)
        elif isinstance(item, PostNode):
            last = nodes[-1] if nodes else None
            new = stream.folded[item.first] == "tân"  # `cho tân Giám đốc, Chủ tịch UBND tỉnh ...`: somebody else
            if (
                isinstance(last, Chain)
                and not new
                and _chained(stream, last.after, item.first)
                and not _newly(stream, last)
            ):
                nodes[-1] = Chain((*last.posts, item))
            else:
                nodes.append(Chain((item,)))
    return [Chain(lent(node.posts)) if isinstance(node, Chain) else node for node in nodes]


def _chained(stream: Stream, left: int, right: int) -> bool:
    """Say whether a post carries on the chain; years in brackets may stand between (`(2015 - 2019), Chủ nhiệm ...`)."""
    words = stream.folded[left:right]
    if (
        words[:1] == ("(",)
        and ")" in words
        and all(word.isdigit() or word in "-–" for word in words[1 : words.index(")")])
    ):
        words = words[words.index(")") + 1 :]
    return " ".join(words) in _CHAIN_GAPS


def _newly(stream: Stream, chain: Chain) -> bool:
    return stream.folded[chain.posts[-1].first] == "tân" and chain.posts[-1].organ is None


def ties_of(scan: Scan) -> list[Tie]:
    """Return every tie of post to name that the text states, in order."""
    found: list[Tie] = []
    for line in lines(scan):
        nodes = nodes_of(scan.stream, line)
        found += _ties_of_line(scan.stream, nodes)
    return found


def _ties_of_line(stream: Stream, nodes: list[Node]) -> list[Tie]:
    found: list[Tie] = []
    for index, node in enumerate(nodes):
        if isinstance(node, NameNode):
            continue
        left = nodes[index - 1] if index else None
        right = nodes[index + 1] if index + 1 < len(nodes) else None
        if headed := _headed(stream, node, nodes[index + 1 :]):
            found += headed
            continue
        found += _beside(stream, node, left, right, nodes[:index])
    return found


def _status(post: PostNode, act: Act | None) -> str:
    return post.status if post.status != "current" or act is None else act.status


def _beside(stream: Stream, chain: Chain, left: Node | None, right: Node | None, before: list[Node]) -> list[Tie]:
    """Return the ties of a chain to the name on its left or right."""
    to_right = isinstance(right, NameNode) and _leads(stream, chain, right)
    to_left = isinstance(left, NameNode) and _follows(stream, left, chain)
    if to_right and isinstance(right, NameNode):
        mine = chain.posts
        found: list[Tie] = []
        if to_left and isinstance(left, NameNode) and len(mine) > 1:
            act = act_before(stream, left.after, mine[0].first)
            found = [Tie(left, post, _status(post, act), "holding.apposition", 0.9, act) for post in mine[:-1]]
            mine = mine[-1:]
        act = (
            act_before(stream, max(0, chain.first - _MAX_VERB_GAP), chain.first)
            if _gap(stream, chain.after, right.prefix)
            else None
        )
        return found + [Tie(right, post, _status(post, act), "holding.before-name", 0.95, act) for post in mine]
    if to_left and isinstance(left, NameNode):
        sharing = _coordinated(stream, before)
        return [Tie(name, post, post.status, "holding.apposition", 0.95) for name in sharing for post in chain.posts]
    by_verb = _by_verb(stream, chain, before)
    if (
        not by_verb
        and isinstance(right, NameNode)
        and right.first > right.prefix
        and _gap(stream, chain.after, right.prefix) == ","
    ):
        return [Tie(right, post, post.status, "holding.before-name", 0.85) for post in chain.posts]
    return by_verb


def _coordinated(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names at the end of `before` that share what follows: `A, B và C được bầu làm ...`, `A và B, Phó Chủ tịch`."""
    names: list[NameNode] = []
    closed = False
    for node in reversed(before):
        if not isinstance(node, NameNode):
            break
        if names:
            gap = _gap(stream, node.after, names[0].prefix)
            if gap not in ("và", ",", ", và", "cùng") or (gap == "," and not closed):
                break
            closed = True
        names.insert(0, node)
    return names if closed else names[-1:]


def _leads(stream: Stream, chain: Chain, name: NameNode) -> bool:
    """Say whether the chain directly precedes the name: `Bộ trưởng Bộ X Nguyễn A`, `Bí thư ... - đồng chí A`, `... là ông A`."""
    gap = _gap(stream, chain.after, name.prefix)
    if gap in ("", "-", "–") and (gap == "" or name.honorific):
        return True
    return name.after - name.prefix > 0 and links(gap, "after-post")


def _follows(stream: Stream, name: NameNode, chain: Chain) -> bool:
    """Say whether the chain stands in apposition to the name before it."""
    gap = _gap(stream, name.after, chain.first)
    return gap in _APPOSITION and (gap != "" or chain.first - name.after == 0)


def _by_verb(stream: Stream, chain: Chain, before: list[Node]) -> list[Tie]:
    """Return the ties of `A ... được bổ nhiệm giữ chức vụ T`: a verb or a linking word stands between name and post."""
    anchor = before[-1] if before else None
    name = next((node for node in reversed(before) if isinstance(node, NameNode)), None)
    if name is not None and _pronoun_before(stream, chain.first):
        return [Tie(name, post, post.status, "holding.pronoun", 0.8) for post in chain.posts]
    if anchor is None or name is None or chain.first - anchor.after > _MAX_VERB_GAP:
        return []
    between = stream.folded[anchor.after : chain.first]
    if any(mark in between for mark in (".", ";", "\n", "?", "!")):
        return []
    gap = " ".join(between)
    act = act_before(stream, anchor.after, chain.first) or (
        act_before(stream, max(0, name.prefix - _MAX_VERB_GAP), name.prefix)
        if links(_last_words(gap), "after-name")
        else None
    )
    if (
        act is None
        and not links(gap.removeprefix(", ").removeprefix("( "), "after-name")
        and not links(_last_words(gap), "after-name")
    ):
        return []
    if act is None and isinstance(anchor, Chain) and not gives_post(gap):
        return []
    sharing = _coordinated(stream, before) if isinstance(anchor, NameNode) else _coordinated_with_posts(stream, before)
    said = link_status(_last_words(gap))
    return [
        Tie(each, post, said if said and act is None else _status(post, act), "holding.verb", 0.85, act)
        for each in sharing
        for post in chain.posts
    ]


def _coordinated_with_posts(stream: Stream, before: list[Node]) -> list[NameNode]:
    """Return the names of `A, T1 và B, T2` that share what follows, each with posts of its own."""
    names = [node for node in before if isinstance(node, NameNode)][-1:]
    for index in range(len(before) - 1, 1, -1):
        node, earlier = before[index], before[index - 1]
        first = before[index - 2]
        if not (isinstance(node, NameNode) and isinstance(earlier, Chain) and isinstance(first, NameNode)):
            continue
        if _gap(stream, earlier.after, node.prefix) not in ("và", ", và"):
            break
        names.insert(0, first)
    return names


def _pronoun_before(stream: Stream, at: int) -> bool:
    """Say whether a sentence begins `Ông là`, `Bà hiện là`, `Đồng chí từng là` right before entry `at`."""
    for first in range(max(0, at - 5), at - 1):
        size = 2 if stream.folded[first : first + 2] == ("đồng", "chí") else 1
        pronoun = size == 2 or stream.folded[first] in ("ông", "bà")
        opens = stream.capital[first] and (first == 0 or stream.word[first - 1] in (".", "\n", "”"))
        if pronoun and opens and links(_gap(stream, first + size, at), "after-name"):
            return True
    return False


def _last_words(gap: str) -> str:
    """Return the longest linking phrase at the end of a gap, or its last word."""
    words = gap.split()
    for size in (4, 3, 2, 1):
        tail = " ".join(words[-size:])
        if links(tail, "after-name"):
            return tail
    return words[-1] if words else ""


def _headed(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of a head shared by a list: `các đồng chí Ủy viên Ban Thường vụ: A, T; B, T`."""
    if not rest:
        return []
    gap = _gap(stream, head.after, _begin(rest[0]))
    words = gap.split()
    plural = any(word in _NUMERALS for word in (*stream.folded[max(0, head.first - 3) : head.first], *words))
    colon = (
        gap in ("gồm", "là")
        or (gap.endswith(":") and len(words) <= _MAX_COLON_GAP and not _HARD & set(words))
        or _far(stream, head, rest[0])
    )
    if not (colon or (plural and gap == "" and isinstance(rest[0], NameNode))) or not plural:
        return []
    found: list[Tie] = []
    end = head.after
    for position, node in enumerate(rest):
        joint = _gap(stream, end, _begin(node))
        if position and joint not in _LIST_GAPS and len(joint.split()) > _MAX_LIST_GAP:
            break
        if position and joint.startswith("."):
            break
        following = rest[position + 1] if position + 1 < len(rest) else None
        if (
            isinstance(node, Chain)
            and isinstance(rest[0], NameNode)
            and joint == ";"
            and isinstance(following, NameNode)
            and _leads(stream, node, following)
        ):
            break
        if isinstance(node, Chain) and any(_same_post(one, other) for one in node.posts for other in head.posts):
            found = [tie for tie in found if tie.name is not rest[position - 1]]
            break
        if isinstance(node, NameNode):
            found += [Tie(node, post, post.status, "holding.head-of-list", 0.9) for post in head.posts]
        end = node.after
    names = {id(tie.name) for tie in found}
    return found if colon or len(names) > 1 else []


def _far(stream: Stream, head: Chain, first: Node) -> bool:
    """Say whether a verb and a plural lead from the head to the list: `Sáu Phó ... được bổ nhiệm, trong đó có các ông A, B`."""
    if not isinstance(first, NameNode) or first.prefix - head.after > _MAX_COLON_GAP:
        return False
    words = stream.folded[head.after : first.first]
    plural = any(words[at : at + 2] in (("các", "ông"), ("các", "bà"), ("các", "đồng")) for at in range(len(words) - 1))
    return plural and not _HARD & set(words) and act_before(stream, head.after, first.first) is not None


def _same_post(one: PostNode, other: PostNode) -> bool:
    """Say whether a listed person's own words name the head's post again: the head has ended before."""
    names = [post.organ.name if post.organ is not None else post.organ_name for post in (one, other)]
    return one.label == other.label and names[0] == names[1]
