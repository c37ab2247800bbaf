"""Ties posts to names: apposition, titles before the name, heads shared by a list, verbs of appointment.

The rules read the items of one line (paragraph) in order, together with the words that stand between them.
"""

from __future__ import annotations

import itertools

from kg.extract.names import NameNode
from kg.extract.posts.appointers import without_titles
from kg.extract.posts.besides import headed_besides
from kg.extract.posts.by_verb import by_verb
from kg.extract.posts.careers import BEFORE_NOW, said_before, sentence_start, told_as_past, told_of_a_time
from kg.extract.posts.chains import (
    Chain,
    Node,
    Tie,
    follows,
    gap,
    leads,
    lines,
    status_of,
)
from kg.extract.posts.comma_led import led_by_comma
from kg.extract.posts.fronted import by_title, fronted
from kg.extract.posts.handed_over import successors
from kg.extract.posts.handovers import handover
from kg.extract.posts.insets import BORN, LIFE, tells_life
from kg.extract.posts.list_heads import headed
from kg.extract.posts.list_lines import headed_lines
from kg.extract.posts.nodes import nodes_of
from kg.extract.posts.one_person import of_one_person
from kg.extract.posts.others import acts_himself, speaks_of_another
from kg.extract.posts.replaced import before_them, comer, leaver, predecessors
from kg.extract.posts.semicolons import with_lists
from kg.extract.posts.sharing import coordinated, of_them_all
from kg.extract.posts.verbs import act_before, gives_post, link_status, unseating
from kg.extract.scan import Item, Scan
from kg.extract.stream import Stream
from kg.schema import head_titles
from kg.text.letters import fold_name

_MAX_ACT = 14
_PRONOUNS, _KIN = frozenset({"ông", "bà", "đồng"}), frozenset({"vợ", "chồng", "cố", "đường", "phố", "mộ"})
_LONGEST_WORK = 6  # entries behind a title in quotes within which a work's name ends: `“Chủ tịch` *Tôn Đức Thắng”*
_OWN = frozenset({"", ":"})
_KIN_PAIRS = frozenset(
    tuple(words.split())
    for words in (
        *("con trai", "con gái", "phu nhân", "gia đình", "thân nhân", "em trai", "em gái", "anh trai"),
        *("mang tên", "đặt tên", "lưu niệm", "tưởng niệm", "ngày sinh", "ngày mất", "công viên", "quảng trường"),
        *("tác phẩm", "cuốn sách", "tên tuổi", "mộ chí", "đền thờ", "tượng đài", "bảo tàng", "khu mộ"),
    )
)
_ITEM_ENDS = ((";",), (".",), ("…",), ("\n",), (")",))
# `ứng cử viên` *đại biểu Quốc hội*: nobody holds it yet
_CANDIDATE = frozenset({("cử", "viên"), ("ứng", "cử"), ("ứng", "viên"), ("viên", "chức")})
_WINDOW = 80
"""Names and chains looked at on either side of a chain: no list of people is longer."""
_LISTED = (",", "và", ", và")


def ties_of(scan: Scan) -> list[Tie]:
    """Return every tie of post to name that the text states, in order."""
    found: list[Tie] = []
    rows: list[list[Node]] = []
    told: NameNode | None = None
    for line in lines(scan):
        nodes = without_titles(scan.stream, with_lists(scan.stream, nodes_of(scan.stream, line)))
        rows.append(nodes)
        names = {fold_name(node.name): node for node in nodes if isinstance(node, NameNode)}
        if told is not None and (
            _opens_with_pronoun(scan.stream, line[0]) or (nodes and _pronoun_leads(scan.stream, nodes[0]))
        ):
            nodes = [told, *nodes]
        if names:
            told = next(iter(names.values())) if len(names) == 1 else None
        for index, node in enumerate(nodes):
            if isinstance(node, Chain):
                before, rest = nodes[max(0, index - _WINDOW) : index], nodes[index + 1 : index + 1 + _WINDOW]
                found += _ties_of_chain(scan.stream, node, before, rest)
    names_of_all = [item for item in scan.items if isinstance(item, NameNode)]
    found += headed_lines(scan.stream, [row for row in rows if row])
    return found + predecessors(scan.stream, names_of_all, found) + successors(scan.stream, names_of_all, found)


def _opens_with_pronoun(stream: Stream, first: Item) -> bool:
    """Say whether the line of `first` begins with a pronoun for somebody named before: `Ông từng ...`."""
    if not isinstance(first, NameNode) and tells_life(stream, max(0, first.first - LIFE), first.first):
        return True
    at = sentence_start(stream, first.prefix if isinstance(first, NameNode) else first.first)
    begins = at == 0 or stream.word[at - 1] == "\n"
    if not begins or (isinstance(first, NameNode) and first.prefix == at):
        return False
    opens = stream.folded[at : at + 2]
    return stream.folded[at] in _PRONOUNS or opens in BEFORE_NOW or opens in BORN


def _pronoun_leads(stream: Stream, node: Node) -> bool:
    """Say whether a pronoun behind the words that open a line is who the first post goes to.

    `Tháng 6/2012, ông` *được Bộ Chính trị điều động giữ chức T*.
    """
    if not isinstance(node, Chain):
        return False
    for at in range(max(0, node.first - _MAX_ACT), node.first):
        if stream.folded[at] in ("ông", "bà") and not stream.capital[at] and stream.word[at - 1 : at] == (",",):
            start = sentence_start(stream, at)
            return (start == 0 or stream.word[start - 1] == "\n") and not stream.capital[at + 1]
    return False


def _ties_of_chain(stream: Stream, chain: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    if stream.folded[max(0, chain.first - 2) : chain.first] in _CANDIDATE:
        if len(chain.posts) == 1:
            return []
        chain = Chain(chain.posts[1:])
    if list_ties := headed(stream, chain, before, rest) or headed_besides(stream, chain, before, rest):
        return list_ties
    if handed := handover(stream, chain, before, rest):
        return handed
    left = leaver(stream, chain, before)
    found = _ties_beside(stream, chain, before if left is None else before[:-1], rest)
    found = found or (comer(stream, chain, left, before[:-1]) if left is not None else [])
    proposed = any(tie.status == "designate" for tie in found)  # nobody has left the post yet
    known = (found or left is not None) and not proposed
    if not known or (found and _stands_aside(stream, chain, found)):
        return found
    return found + before_them(stream, chain, left, rest)


def _stands_aside(stream: Stream, chain: Chain, ties: list[Tie]) -> bool:
    """Say whether posts in apposition are not those that somebody else leaves: `A,` *Thứ trưởng Bộ X*`, thay ông B`."""
    return stream.word[chain.after : chain.after + 1] == (",",) and all(
        tie.rule == "holding.apposition" and tie.act is None for tie in ties
    )


def _ties_beside(stream: Stream, chain: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    """Return the ties of a chain to the names on its left or right."""
    left, right = before[-1] if before else None, rest[0] if rest else None
    to_left = left if isinstance(left, NameNode) and follows(stream, left, chain) else None
    if _of_another(stream, chain):
        return []
    if isinstance(right, NameNode) and leads(stream, chain, right):
        given = isinstance(left, NameNode) and gives_post(gap(stream, left.after, chain.first))
        short = right.short and right.honorific is None  # `... làm T1, Bí thư Nhân cho biết`
        if (short or given) and len(chain.posts) > 1:  # `việc bầu ông A làm T1, T2 B cho rằng`
            own = _before_name(stream, Chain(chain.posts[-1:]), None, right)
            return _ties_beside(stream, Chain(chain.posts[:-1]), before, []) + own
        to_left = None if to_left is not None and _titled_before(stream, before, chain) else to_left
        return _before_name(stream, chain, to_left, right) + _shared(stream, chain, rest)
    if to_left is not None and (speaks_of_another(stream, to_left, chain) or acts_himself(stream, before, chain)):
        to_left = None
    if to_left is not None:
        sharing = of_them_all(stream, chain, before) or _untitled(stream, before, coordinated(stream, before))
        if any(post.label in head_titles() and post.status == "current" for post in chain.posts):
            sharing = sharing[-1:]  # nobody shares what only one person holds
        linked = gap(stream, to_left.after, chain.first).endswith("là")
        past = linked and (told_as_past(stream, chain.first) or said_before(stream, chain.first))
        return [
            Tie(name, post, "former" if past else post.status, "holding.apposition", 0.95)
            for name in sharing
            for post in chain.posts
        ]
    if many := of_them_all(stream, chain, before):
        return [Tie(name, chain.posts[0], chain.posts[0].status, "holding.apposition", 0.9) for name in many]
    found = by_verb(stream, chain, before) or fronted(stream, chain, before, right) or by_title(stream, chain, rest)
    alone = left is None or left.after <= sentence_start(stream, chain.first)
    if not found and isinstance(right, NameNode) and led_by_comma(stream, chain, right, alone=alone):
        over = "former" if told_of_a_time(stream, chain.first) else None
        return [Tie(right, post, over or post.status, "holding.before-name", 0.85) for post in chain.posts]
    return found


def _untitled(stream: Stream, before: list[Node], names: list[NameNode]) -> list[NameNode]:
    """Return the names that may share the posts behind the last: of `T1 A cùng B, T2`, `các T1: A và B, T2` not A."""
    own = before[-len(names) - 1 : -len(names)]
    if len(names) > 1 and own and isinstance(own[0], Chain) and gap(stream, own[0].after, names[0].prefix) in _OWN:
        return names[-1:]
    return names


def _titled_before(stream: Stream, before: list[Node], chain: Chain) -> bool:
    """Say whether the name before the chain has its title before it: `T1 A,` *T2, T3* `B` lists titles before names."""
    title, name = before[-2:] if len(before) > 1 else (None, None)
    if not isinstance(title, Chain) or not isinstance(name, NameNode):
        return False
    return gap(stream, title.after, name.prefix) in _OWN and gap(stream, name.after, chain.first) == ","


def _before_name(stream: Stream, chain: Chain, left: NameNode | None, right: NameNode) -> list[Tie]:
    """Return the ties of titles right before a name; the first of them may be the apposition of the name before."""
    found, mine = list[Tie](), chain.posts
    if left is not None and len(mine) > 1:
        act = act_before(stream, left.after, mine[0].first)
        found = [Tie(left, post, status_of(post, act), "holding.apposition", 0.9, act) for post in mine[:-1]]
        mine = mine[-1:]
    mine = of_one_person(mine)
    begin = max(0, chain.first - _MAX_ACT)
    link = gap(stream, chain.after, right.prefix)
    act = (act_before if link else unseating)(stream, begin, chain.first)
    over = link_status(link.removesuffix(" ,"), "after-post")  # *T* `khi đó là` *ông A*
    return found + [Tie(right, post, over or status_of(post, act), "holding.before-name", 0.95, act) for post in mine]


def _shared(stream: Stream, chain: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of bare names behind the first that end an item: `nguyên Chủ tịch nước A,` *B*`; nguyên ... C`.

    Nobody shares what only one person holds at a time.
    """
    post = chain.posts[-1]
    behind = itertools.takewhile(lambda node: isinstance(node, NameNode), rest)
    names = [node for node in behind if isinstance(node, NameNode)]
    alone = post.label in head_titles() and post.status != "former"
    if alone or len(names) == 1 or stream.word[names[-1].after : names[-1].after + 1] not in _ITEM_ENDS:
        return []
    listed = gap(stream, chain.after, names[0].prefix) == ":"  # `Phó Trưởng ban: ông A, ông B.`
    pairs = itertools.pairwise(names)
    joints = ((gap(stream, one.after, other.prefix if listed else other.first), other) for one, other in pairs)
    if any(joint not in (_LISTED if listed else (",",)) or right.short for joint, right in joints):
        return []
    return [Tie(name, post, post.status, "holding.before-name", 0.85) for name in names[1:]]


def _of_another(stream: Stream, chain: Chain) -> bool:
    """Say whether the title is a kinsman's or of one remembered: `phu nhân Chủ tịch nước`, `lưu niệm Tổng Bí thư`.

    Or of one who gets what another gives, who is named behind it: `Trao quyết định cho` *tân Bí thư là ông A*.
    """
    before = stream.folded[max(0, chain.first - 2) : chain.first]
    if before[-1:] == ("cho",) and stream.folded[chain.after : chain.after + 1] == ("là",):
        return True
    if stream.folded[chain.after : chain.after + 1] == ("là",) and _told_about(stream, chain):
        return True
    if before[-1:] == ("“",):
        return "”" in stream.word[chain.after : chain.after + _LONGEST_WORK]
    return bool(before) and (before[-1] in _KIN or before in _KIN_PAIRS)


def _told_about(stream: Stream, chain: Chain) -> bool:
    """Say whether somebody only tells of the post: `Người đọc Tờ trình về việc bầu` *T* `là ông A`."""
    start = sentence_start(stream, chain.first)
    return stream.folded[start] == "người" and ("về", "việc") in itertools.pairwise(stream.folded[start : chain.first])
