"""Heads of lists: a post that `các đồng chí ...:` gives to everybody named after it."""

from __future__ import annotations

from kg.extract.chains import Chain, Node, Tie, begin, gap, leads, status_of
from kg.extract.names import NameNode
from kg.extract.stream import Stream
from kg.extract.titles import PostNode
from kg.extract.verbs import Act, act_before

_LIST_GAPS = frozenset({",", ";", "và", "; và", ", và", ".", "-", "–", "; đồng chí", ", cùng", "cùng"})
_PLURALS = frozenset("các hai ba bốn năm sáu bảy tám chín mười những".split())
_HARD = frozenset(".;\n")
# between head and list: words of being there, having, chairing — not of giving
_SOFT = frozenset(
    "gồm là có : , đồng chủ trì dự và các đồng chí ông bà anh chị được bầu bổ nhiệm cùng trong đó còn người vị là: "
    "đối với cho sau đây nhân sự cán bộ "
    "hội nghị tại tham hai ba bốn năm sáu bảy tám chín mười chủ trì điều hành phiên họp".split()
)
_TOWARDS = ["đối", "với", ":"]
_MAX_GAP = 16
_MAX_ACT = 14
_MAX_LIST_GAP = 3
_BEFORE = 3


def headed(stream: Stream, head: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    """Return the ties of a head shared by the list after it, empty where it heads none.

    Args:
        stream: the article's stream.
        head: the chain of posts that may head a list.
        before: what stands before it in its line, in order.
        rest: what stands after it.
    """
    if not rest or not _opens_list(stream, head, before, rest[0]):
        return []
    found = list(_members(stream, head, rest))
    colon = _gap_to(stream, head, rest[0]) != ""
    return found if colon or len({id(tie.name) for tie in found}) > 1 else []


def _gap_to(stream: Stream, head: Chain, first: Node) -> str:
    return gap(stream, head.after, begin(first))


def _opens_list(stream: Stream, head: Chain, before: list[Node], first: Node) -> bool:
    """Say whether a plural word and a colon (or nothing at all) lead from the head to the first of a list."""
    words = _gap_to(stream, head, first).split()
    own = _belongs_to_name(stream, head, before)
    plural_head = any(_is_plural(word) for word in stream.folded[max(0, head.first - _BEFORE) : head.first])
    plural = plural_head or any(_is_plural(word) for word in words) or words == _TOWARDS or _many(stream, first)
    if own or not plural:
        return False
    if not words:
        return plural_head and isinstance(first, NameNode)
    if words in (["gồm"], ["là"]) or (words == ["cho"] and _many(stream, first)) or _far(stream, head, first):
        return True
    return words[-1] == ":" and len(words) <= _MAX_GAP and all(word in _SOFT or word.isdigit() for word in words)


def _many(stream: Stream, first: Node) -> bool:
    """Say whether the first name is addressed as one of many: `cho` *các ông* `A, B và C`."""
    return isinstance(first, NameNode) and stream.folded[first.prefix] in ("các", "những")


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (word.isdigit() and word != "1")


def _belongs_to_name(stream: Stream, head: Chain, before: list[Node]) -> bool:
    """Say whether the posts are the apposition of a name before them: `A, T1, T2 và các đồng chí: B, ...`."""
    last = before[-1] if before else None
    return isinstance(last, NameNode) and gap(stream, last.after, head.first) in (",", "-", "–", "(")


def _far(stream: Stream, head: Chain, first: Node) -> bool:
    """Say whether a verb and a plural lead from the head to the list.

    `Sáu Phó ... được bổ nhiệm, trong đó có các ông A`.
    """
    if not isinstance(first, NameNode) or first.prefix - head.after > _MAX_GAP:
        return False
    words = stream.folded[head.after : first.first]
    plural = any(words[at : at + 2] in (("các", "ông"), ("các", "bà"), ("các", "đồng")) for at in range(len(words) - 1))
    between = not _HARD & set(words) and all(word in _SOFT | {"cũng", "của", "báo"} for word in words)
    return plural and between and act_before(stream, head.after, first.first) is not None


def _members(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    found: list[Tie] = []
    end = head.after
    act = _act_of(stream, head, rest[0])
    for position, node in enumerate(rest):
        joint = gap(stream, end, begin(node))
        if position and (joint.startswith(".") or (joint not in _LIST_GAPS and len(joint.split()) > _MAX_LIST_GAP)):
            break
        following = rest[position + 1] if position + 1 < len(rest) else None
        if isinstance(node, Chain) and _another_item(stream, rest[0], node, following, joint):
            break
        if isinstance(node, Chain) and any(_same_post(one, other) for one in node.posts for other in head.posts):
            return [tie for tie in found if tie.name is not rest[position - 1]]
        if isinstance(node, NameNode):
            found += [Tie(node, post, status_of(post, act), "holding.head-of-list", 0.9, act) for post in head.posts]
        end = node.after
    return found


def _act_of(stream: Stream, head: Chain, first: Node) -> Act | None:
    """Return the act that gives the post to the list: `bổ nhiệm Thứ trưởng Bộ X đối với các ông: ...`."""
    given = stream.folded[head.after : head.after + 1] in (("đối",), ("cho",)) and begin(first) > head.after
    return act_before(stream, max(0, head.first - _MAX_ACT), head.first) if given else None


def _another_item(stream: Stream, first: Node, chain: Chain, following: Node | None, joint: str) -> bool:
    """Say whether the list of bare names is over: `; Trưởng Ban Tổ chức Tỉnh ủy Đặng A` brings a post of its own."""
    led = isinstance(following, NameNode) and leads(stream, chain, following)
    return joint == ";" and isinstance(first, NameNode) and led


def _same_post(one: PostNode, other: PostNode) -> bool:
    """Say whether a listed person's own words name the head's post again: the head has ended before."""
    names = [post.organ.name if post.organ is not None else post.organ_name for post in (one, other)]
    return one.label == other.label and names[0] == names[1]
