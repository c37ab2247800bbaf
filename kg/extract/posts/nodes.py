"""The nodes of a line: names and chains of posts, organs lent within and between the chains."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, zip_longest

from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.organs.unknown import goes_on
from kg.extract.posts.chains import Chain, Node, begin, by_whose_word, follows, gap
from kg.extract.posts.fitting import fits
from kg.extract.posts.goals import is_goal, of_goal
from kg.extract.posts.lend import is_bare_deputy, lent, of_deputies, of_head, of_place
from kg.extract.posts.over import stands_over
from kg.extract.posts.seats import seat
from kg.extract.posts.sentences import ends_sentence
from kg.extract.posts.sides import of_side, opens_side
from kg.extract.posts.titles import PostNode
from kg.extract.posts.verbs import act_before
from kg.extract.scan import Item
from kg.extract.stream import Stream

# words between two posts of one person
_GAPS = frozenset(
    (
        "|, nay là|, hiện là|nay là|, từ nay là|, nay giữ chức|- nay là|– nay là|,|và|kiêm|, kiêm|đồng thời là|"
        ", đồng thời là|-|–|, đồng thời|rồi|, rồi|, sau đó kiêm|, sau đó là|( nay là|, hiện đang là|, đang là|"
        ", hiện giữ chức|( hiện là|là đồng chí|là ông|là bà|/|&|vừa là|, vừa là|cũng là|, cũng là"
    ).split("|")
)
_TOGETHER = frozenset({"và", ", và", "; và", "cùng", ", cùng", ";"})
# `tham gia Ban Chấp hành, Ban Thường vụ` *và giữ chức* `Phó Bí thư Tỉnh ủy X`
_AND_HOLDS = re.compile(
    r"(?:và|,|;|, và|đồng thời|, đồng thời) (?:được )?(?:(?:bầu|chỉ định|phân công|điều động|thôi|cho thôi) )*"
    r"(?:giữ chức(?: vụ| danh)?|chức(?: vụ| danh)?|làm|đảm nhiệm chức(?: vụ| danh)|đảm nhiệm)"
)
_ENDS_TOO = re.compile(
    r"(?:,|và|, và|đồng thời|, đồng thời) (?:cho )?thôi (?:làm nhiệm vụ|giữ chức(?: vụ| danh)?|làm|tham gia)"
)
_LEAVES_SEATS = ("thôi", "tham", "gia")
_IN_CHARGE = ("phụ", "trách")
_OWN = 2
_FAR = 40
_FELLOWS = 12
"""Names and chains of a sentence looked through for the head of a bare deputy, or the deputies of a bare head."""
_MAX_ACT = 14
_GIVEN = frozenset({"elected", "appointed"})
_ITEM_ENDS = frozenset({";", ",", ".", ")", "\n"})
_MARKS = ((",",), ("-",), ("–",))


def nodes_of(stream: Stream, line: list[Item]) -> list[Node]:
    """Return the names and the chains of posts of a line, in order, organs lent within and between the chains."""
    found = [_lent_within(stream, node) if isinstance(node, Chain) else node for node in _gathered(stream, line)]
    goals = [item for item in line if isinstance(item, OrganNode) and is_goal(stream, item)]
    if goals:
        found = list(_of_their_goals(stream, found, goals))
    for index, (chain, behind) in enumerate(pairwise(found)):
        found[index] = _lent_by_next(stream, chain, behind)
    for index, chain in enumerate(found):
        if isinstance(chain, Chain) and stream.folded[max(0, chain.first - 3) : chain.first] == _LEAVES_SEATS:
            found[index] = _lent_by_own(stream, chain, found[max(0, index - _OWN) : index])
    for index in range(len(found) - 3, -1, -1):
        found[index] = _lent_by_next_person(stream, *found[index : index + 3])
    for index, node in enumerate(found):
        if isinstance(node, Chain) and any(is_bare_deputy(post) for post in node.posts) and not _told_on(stream, node):
            found[index] = _lent_by_those_before(stream, node, found[:index])
    for index, node in enumerate(found):
        if isinstance(node, Chain) and node.posts[-1].organ is None and _is_given(stream, node, _MAX_ACT):
            found[index] = _lent_by_deputies(stream, node, found[index + 1 : index + 1 + _FELLOWS])
    sides = [item for item in line if isinstance(item, OrganNode) and opens_side(stream, item)]
    if not sides:
        return found
    return [_of_its_side(stream, node, sides) if isinstance(node, Chain) else node for node in found]


def _lent_within(stream: Stream, chain: Chain) -> Chain:
    """Return a chain whose posts lend each other organs, its last one none where words behind it tell of which."""
    posts = lent(chain.posts)
    return Chain((*posts[:-1], chain.posts[-1]) if _told_on(stream, chain) else posts)


def _told_on(stream: Stream, chain: Chain) -> bool:
    """Say whether words that are no organ known tell of what the last post is: `Phó Giám đốc` *kỹ thuật nhà máy*."""
    last = chain.posts[-1]
    if last.organ is not None or last.organ_name is not None or last.title.office:
        return False
    return goes_on(stream, last.after) and stream.folded[last.after : last.after + 2] != _IN_CHARGE


def _of_their_goals(stream: Stream, nodes: list[Node], goals: list[OrganNode]) -> Iterator[Node]:
    """Yield the nodes, bare posts of a chain with the organ that its bearer is said to go to before it."""
    named, ahead = -1, iter([*goals, None])
    goal, coming = None, next(ahead)
    for node in nodes:
        while coming is not None and coming.after <= begin(node):
            goal, coming = coming, next(ahead)
        if isinstance(node, NameNode):
            named = node.first
        elif goal is not None and named < goal.first and not _parted(stream, goal.after, node.first):
            yield Chain(of_goal(node.posts, goal))
            continue
        yield node


def _parted(stream: Stream, first: int, after: int) -> bool:
    """Say whether entries `[first, after)` are many, or a sentence or an item of a list ends within them."""
    return after - first > _FAR or ";" in stream.word[first:after] or ends_sentence(stream, first, after)


def _of_its_side(stream: Stream, chain: Chain, sides: list[OrganNode]) -> Chain:
    """Return a chain with the organ that its sentence names last before it as the side of its people."""
    side = next((each for each in reversed(sides) if each.after <= chain.first), None)
    if side is None or ends_sentence(stream, side.after, chain.first):
        return chain
    posts = of_side(chain.posts, side)
    return Chain(lent(posts)) if posts != chain.posts else chain


def _lent_by_those_before(stream: Stream, chain: Chain, before: list[Node]) -> Chain:
    """Return a chain whose bare deputies are of the organ that someone before them in the sentence heads.

    Of deputies by an act the sentence before tells it too: `A được bầu làm Bí thư X. B được bầu làm` *T*.
    """
    right, given = chain.first, _is_given(stream, chain)
    for node in reversed(_without_own(stream, before)[-_FELLOWS:]):
        between = stream.word[node.after : right]
        ends = ends_sentence(stream, node.after, right)
        if (ends and not given) or (")" in between and "(" in between):
            break
        given = given and not ends
        right = begin(node)
        if isinstance(node, Chain) and (lending := of_head(chain.posts, node.posts)) != chain.posts:
            return Chain(lending)
    return chain


def _lent_by_deputies(stream: Stream, chain: Chain, behind: list[Node]) -> Chain:
    """Return a chain whose bare head is of the organ of the deputies behind it in the sentence, given with it.

    `A được bầu làm` *Bí thư*`; B được bầu làm Phó Bí thư Đảng ủy X`.
    """
    left = chain.after
    for node in behind:
        if ends_sentence(stream, left, begin(node)):
            break
        left = node.after
        if isinstance(node, Chain) and (lending := of_deputies(chain.posts, node.posts)) != chain.posts:
            return Chain(lending)
    return chain


def _is_given(stream: Stream, chain: Chain, far: int = _OWN) -> bool:
    """Say whether an act of the chain's own sentence, at most `far` entries before it, gives its posts."""
    act = act_before(stream, max(0, chain.first - _MAX_ACT), chain.first)
    return act is not None and chain.first - act.after <= far and act.status in _GIVEN


def _without_own(stream: Stream, before: list[Node]) -> list[Node]:
    """Return the nodes without a last name and the title right before it: they are the same person's."""
    title, name = before[-2:] if len(before) > 1 else (None, None)
    own = isinstance(title, Chain) and isinstance(name, NameNode) and gap(stream, title.after, name.prefix) == ""
    return before[:-2] if own else before


def _gathered(stream: Stream, line: list[Item]) -> list[Node]:
    """Return names and chains as they stand; organs that a verb makes seats are posts."""
    nodes: list[Node] = []
    for item, behind in zip_longest(line, line[1:]):
        if isinstance(item, NameNode):
            nodes.append(item)
            continue
        last = nodes[-1] if nodes and isinstance(nodes[-1], Chain) else None
        if last is not None and isinstance(item, OrganNode) and _behind_its_title(stream, last.posts[-1], item):
            nodes[-1] = Chain((*last.posts[:-1], replace(last.posts[-1], organ=item, after=item.after)))
            continue
        if last is not None and stands_over(stream, last.posts[-1], item, behind):
            nodes[-1] = Chain((*last.posts[:-1], replace(last.posts[-1], after=item.after)))
            continue
        named = nodes[-1].after if nodes and isinstance(nodes[-1], NameNode) else None
        post = item if isinstance(item, PostNode) else seat(stream, item, last.posts[-1] if last else None, named)
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
    if not bare or stream.folded[post.after : organ.first] not in _MARKS or not fits(post.title, organ):
        return False
    return organ.after >= len(stream) or stream.word[organ.after] in _ITEM_ENDS


def _lent_by_next(stream: Stream, chain: Node, behind: Node) -> Node:
    """Return a chain with the owner that the next one names: `tham gia Ban Thường vụ và giữ chức` *T Tỉnh ủy X*."""
    if not isinstance(chain, Chain) or not isinstance(behind, Chain):
        return chain
    if _AND_HOLDS.fullmatch(gap(stream, chain.after, behind.first)) is None:
        return chain
    return Chain(lent((*chain.posts, *behind.posts))[: len(chain.posts)])


def _lent_by_own(stream: Stream, chain: Chain, before: list[Node]) -> Chain:
    """Return seats that somebody leaves with the owner of his post: `Bí thư Huyện ủy X A thôi tham gia` *BCH*."""
    own = next((node for node in reversed(before) if isinstance(node, Chain)), None)
    if own is None or ends_sentence(stream, own.after, chain.first):
        return chain
    return Chain(lent((*own.posts, *chain.posts))[len(own.posts) :])


def _lent_by_next_person(stream: Stream, chain: Node, name: Node, behind: Node) -> Node:
    """Return a chain with the place that the next person's posts name for both."""
    if not (isinstance(chain, Chain) and isinstance(name, NameNode) and isinstance(behind, Chain)):
        return chain
    joined = gap(stream, chain.after, name.prefix) in _TOGETHER and follows(stream, name, behind)
    return Chain(of_place(chain.posts, behind.posts)) if joined else chain


def _is_ended(stream: Stream, chain: Chain) -> bool:
    """Say whether an act ends the chain's posts: `miễn nhiệm chức danh` *T1*`, cho thôi làm nhiệm vụ T2 đối với A`."""
    act = act_before(stream, max(0, chain.first - _MAX_ACT), chain.first)
    return act is not None and chain.first - act.after <= _OWN and act.status == "dismissed"


def _carries_on(stream: Stream, chain: Chain, post: PostNode) -> bool:
    """Say whether a post belongs to the chain; years in brackets may stand between (`(2015 - 2019), Chủ nhiệm ...`).

    `tân` sets its post apart: `cho tân Giám đốc, Chủ tịch UBND tỉnh ...` speaks of two people, and so does
    `Thừa ủy quyền của Chủ tịch nước, Phó Chủ tịch nước A ...`.
    """
    last = chain.posts[-1]
    if stream.folded[post.first] == "tân" or (stream.folded[last.first] == "tân" and last.organ is None):
        return False
    words = stream.folded[chain.after : post.first]
    if _ENDS_TOO.fullmatch(" ".join(words)) and _is_ended(stream, chain):
        return True
    if words == (";",) and last.status == post.status == "former":
        return True
    if words == (",",) and by_whose_word(stream, chain.first):
        return False
    if words[:1] == ("(",) and ")" in words:
        close = words.index(")")
        if all(word.isdigit() or word in "-–" for word in words[1:close]):
            words = words[close + 1 :]
    return " ".join(words) in _GAPS or (words == ("(",) and post.status == "former")
