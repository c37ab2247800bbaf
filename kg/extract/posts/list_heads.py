"""Heads of lists: a post that `các đồng chí ...:` gives to everybody named after it."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.names import NameNode
from kg.extract.organs.implied import CENTRAL_COMMITTEE
from kg.extract.posts.chains import Chain, Node, Tie, begin, gap, leads, status_of
from kg.extract.posts.insets import modifier_in_brackets
from kg.extract.posts.plurals import COUNTS, MANY, is_plural, number_of
from kg.extract.posts.titles import PostNode
from kg.extract.posts.verbs import Act, act_before
from kg.extract.stream import Stream

_LIST_GAPS = frozenset({",", ";", "và", "; và", ", và", ".", "-", "–", "; đồng chí", ", cùng", "cùng"})
_HARD = frozenset(".;\n")
# between head and list: words of being there, having, chairing — not of giving
_SOFT = frozenset(
    "gồm là có : , đồng chủ trì dự và các đồng chí ông bà anh chị được bầu bổ nhiệm cùng trong đó còn người vị là: "
    "đối với cho sau đây nhân sự cán bộ "
    "hội nghị tại tham chủ trì điều hành phiên họp lễ đại biểu".split()
) | frozenset(COUNTS)
_SEAT = "ủy viên"
_TOWARDS = ["đối", "với", ":"]
_TELLS = frozenset({"gồm", "là", "có"})
_MAX_GAP = 16
_LONG_GAP = 24
_MAX_ACT = 14
_MAX_LIST_GAP = 3
_BRACKET = re.compile(r"\( [^()]* \)")
_LAST = frozenset({"và", ", và"})
# words that open another group of a list of people: what stands behind them is of no item before
_OTHERS = frozenset("và cùng các những đại lãnh gồm có là do : .".split())
_OVER_TIME = (("qua", "các", "thời", "kỳ"), ("các", "thời", "kỳ"), ("qua", "các", "nhiệm", "kỳ"))
_BEFORE = 5
_BEFORE_NUMBERS = frozenset({"/", "-", ".", "ngày", "tháng", "năm", "khóa", "thứ"})
_HOLDS = (("giữ", "chức", "vụ"), ("giữ", "chức", "danh"), ("giữ", "chức"))
_ADDRESS = frozenset("đồng chí đ / c ông bà vị anh chị là nguyên ,".split())


def headed(stream: Stream, head: Chain, before: list[Node], rest: list[Node]) -> list[Tie]:
    """Return the ties of a head shared by the list after it, empty where it heads none.

    Args:
        stream: the article's stream.
        head: the chain of posts that may head a list.
        before: what stands before it in its line, in order.
        rest: what stands after it.
    """
    if not rest:
        return []
    if not _opens_list(stream, head, before, rest[0]):
        return _handed(stream, head, rest) or _counted(stream, head, rest)
    found = list(_members(stream, head, rest))
    colon = _gap_to(stream, head, rest[0]) != ""
    return found if colon or len({id(tie.name) for tie in found}) > 1 else []


def _handed(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of posts handed to a list: `Quyết định bổ nhiệm` *T* `được X trao cho hai ông: A, B`."""
    at = next((at for at, node in enumerate(rest[:2]) if isinstance(node, NameNode)), None)
    if at is None:
        return []
    words = stream.folded[head.after : begin(rest[at])]
    to = max((index for index, word in enumerate(words) if word == "cho"), default=0)
    if words[to - 1 : to] != ("trao",) or len(words) > _LONG_GAP or _HARD & set(words):
        return []
    if words[-1] != ":" or not any(is_plural(word) for word in words[to:]):
        return []
    act = _act_on(stream, head)
    return _done(_members(stream, head, rest[at:]), act) if act is not None else []


def _act_on(stream: Stream, head: Chain) -> Act | None:
    """Return the act that stands right before the head, its count between them: `miễn nhiệm` *6 Phó Tổng Giám đốc*."""
    act = act_before(stream, max(0, head.first - _MAX_ACT), head.first)
    return act if act is not None and act.after >= head.first - 1 else None


def _done(ties: list[Tie], act: Act | None) -> list[Tie]:
    """Return the ties as given by the act."""
    return [replace(tie, status=status_of(tie.post, act), act=act) for tie in ties]


def _counted(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of a head whose number is that of the list: `Ba` *Thứ trưởng* `nhận Huân chương: A, B, C`."""
    count = number_of(stream.folded[head.first - 1]) if head.first else None
    words = _gap_to(stream, head, rest[0]).split()
    if count is None or not isinstance(rest[0], NameNode) or _HARD & set(words) or len(words) > _LONG_GAP:
        return []
    if not words or words[-1] not in (":", "là", "gồm", "có"):
        return []
    found = _members(stream, head, rest)
    return _done(found, _act_on(stream, head)) if len({id(tie.name) for tie in found}) == count else []


def _gap_to(stream: Stream, head: Chain, first: Node) -> str:
    return gap(stream, head.after, begin(first))


def _opens_list(stream: Stream, head: Chain, before: list[Node], first: Node) -> bool:
    """Say whether a plural word and a colon (or nothing at all) lead from the head to the first of a list."""
    words = _without_times(_gap_to(stream, head, first).split())
    own = _belongs_to_name(stream, head, before)
    plural_head = _plural_before(stream, head.first)
    plural = plural_head or any(is_plural(word) for word in words) or words == _TOWARDS or _many(stream, first)
    if own or not plural:
        return False
    if not words:
        return plural_head and isinstance(first, NameNode)
    owned = all(post.organ or post.organ_name or post.title.office for post in head.posts)
    if plural_head and owned and words[-1] in _TELLS and _many(stream, first) and _open_words(words):
        return True
    if words in (["gồm"], ["là"], ["như"]) or (words == ["cho"] and _many(stream, first)) or _far(stream, head, first):
        return True
    return words[-1] == ":" and len(words) <= _MAX_GAP and all(word in _SOFT or word.isdigit() for word in words)


def _open_words(words: list[str]) -> bool:
    """Say whether words may lead from a head to its list, whatever they say: `Các T mới bầu đều trẻ, gồm các ông A`."""
    return len(words) <= _LONG_GAP and _HARD.isdisjoint(words)


def _without_times(words: list[str]) -> list[str]:
    """Return the words without those that tell of all holders of a post: `nguyên Chủ tịch` *qua các thời kỳ*."""
    size = next((len(times) for times in _OVER_TIME if tuple(words[: len(times)]) == times), 0)
    return words[size:]


def _plural_before(stream: Stream, at: int) -> bool:
    """Say whether a plural word stands before entry `at`, titles of address between them: `các đồng chí` *Ủy viên*.

    `35 năm` counts years, nobody, and a number before a comma is a date's: `Ngày 5/3/2019,` *Chủ tịch ...*.
    """
    index = begins = _before_holds(stream, at)
    while index > max(0, begins - _BEFORE) and stream.folded[index - 1] in _ADDRESS:
        index -= 1
    if not index or not is_plural(stream.folded[index - 1]):
        return False
    if stream.word[index] == "," and stream.folded[index - 1] not in MANY:
        return False
    return not _of_a_date(stream, index - 1)


def _of_a_date(stream: Stream, at: int) -> bool:
    """Say whether a number or `năm` at entry `at` belongs to a date or counts years: `17/` *5* `là`, `35` *năm*."""
    before = stream.folded[at - 1] if at else ""
    if stream.folded[at] == "năm":
        return before.isdigit()
    return stream.word[at].isdigit() and before in _BEFORE_NUMBERS


def _before_holds(stream: Stream, at: int) -> int:
    """Return the entry of `giữ chức` right before entry `at`, or `at`: `bầu hai đồng chí` *giữ chức* `T, gồm: A, B`."""
    sizes = (len(words) for words in _HOLDS if stream.folded[max(0, at - len(words)) : at] == words)
    return at - next(sizes, 0)


def _many(stream: Stream, first: Node) -> bool:
    """Say whether the first name is addressed as one of many: `cho` *các ông* `A, B và C`."""
    return isinstance(first, NameNode) and stream.folded[first.prefix] in MANY


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
    colon = stream.word[begin(rest[0]) - 1] == ":"
    act = _act_of(stream, head, rest[0])
    bare, closed = True, False  # a list of names alone that `và` has closed goes on behind no semicolon
    most = _count_before(stream, head.first)
    for position, node in enumerate(rest):
        joint = gap(stream, end, begin(node))
        if most is not None and len({id(tie.name) for tie in found}) == most and _led(stream, rest[position:]):
            break
        if position and not (_near(joint) or (colon and _behind_its_words(stream, end, node))):
            break
        if bare and closed and joint.startswith(";"):
            break
        bare, closed = bare and isinstance(node, NameNode), closed or (position > 0 and joint in _LAST)
        if isinstance(node, Chain) and (
            _another_item(stream, rest, position, joint, colon=colon) or _another_head(stream, rest, position, joint)
        ):
            break
        if isinstance(node, Chain) and any(_same_post(one, other) for one in node.posts for other in head.posts):
            return [tie for tie in found if tie.name is not rest[position - 1]]
        if isinstance(node, NameNode):
            posts = (_modified(stream, post, node) for post in head.posts)
            found += [Tie(node, post, status_of(post, act), "holding.head-of-list", 0.9, act) for post in posts]
        end = node.after
    return found


def _count_before(stream: Stream, at: int) -> int | None:
    """Return how many the number before a head says there are: *hai* `Ủy viên ...: T1 A, T2 B; T3 C`; else None."""
    while at and stream.folded[at - 1] in _ADDRESS - {","}:
        at -= 1
    return number_of(stream.folded[at - 1]) if at else None


def _led(stream: Stream, rest: list[Node]) -> bool:
    """Say whether a title of his own leads to the first name: `;` *T3 C* behind all those counted."""
    chain, name = rest[0], rest[1] if len(rest) > 1 else None
    return isinstance(chain, Chain) and isinstance(name, NameNode) and leads(stream, chain, name)


def _modified(stream: Stream, post: PostNode, name: NameNode) -> PostNode:
    """Return the post with the modifier in brackets behind a name of the list: `hai Phó Bí thư: A` *(Thường trực)*."""
    word = modifier_in_brackets(stream, name.after)
    return post if word is None else replace(post, label=f"{post.label} {word}")


def _near(joint: str) -> bool:
    """Say whether the words between two of a list only join them, what a bracket says of the first left out."""
    joint = _BRACKET.sub("", joint).strip()
    return not joint.startswith(".") and (joint in _LIST_GAPS or len(joint.split()) <= _MAX_LIST_GAP)


def _behind_its_words(stream: Stream, end: int, node: Node) -> bool:
    """Say whether a semicolon alone parts a name from words of no post that end the item before it.

    `A, Trưởng ban X` *thuộc Ủy ban Y; B*.
    """
    if not isinstance(node, NameNode):
        return False
    words = stream.folded[end : node.prefix]
    return len(words) <= _LONG_GAP and words[-1:] == (";",) and not (_HARD | _OTHERS) & set(words[:-1])


def _act_of(stream: Stream, head: Chain, first: Node) -> Act | None:
    """Return the act that gives the post to the list: `bổ nhiệm Thứ trưởng Bộ X đối với các ông: ...`."""
    given = stream.folded[head.after : head.after + 1] in (("đối",), ("cho",)) and begin(first) > head.after
    given |= _before_holds(stream, head.first) < head.first
    return act_before(stream, max(0, head.first - _MAX_ACT), head.first) if given else None


def _another_item(stream: Stream, rest: list[Node], position: int, joint: str, *, colon: bool) -> bool:
    """Say whether the list is over at a chain that leads a name of its own.

    Behind bare names: `các Phó Chủ tịch A, B và` *Bí thư Tỉnh ủy C*, `: A, B;` *Trưởng ban C*. Behind people who each
    have their title before them, where a semicolon and another membership open the next group: `Ủy viên Bộ Chính trị:
    T1 A, T2 B;` *Bí thư Trung ương Đảng, T3 C*.
    """
    chain, following = rest[position], rest[position + 1] if position + 1 < len(rest) else None
    if not (isinstance(chain, Chain) and isinstance(following, NameNode) and leads(stream, chain, following)):
        return False
    if isinstance(rest[0], NameNode):
        return joint == ";" or (not colon and position > 0)
    return joint == ";" and _membership(chain.posts[0])


def _another_head(stream: Stream, rest: list[Node], position: int, joint: str) -> bool:
    """Say whether a chain behind names heads a list of its own: `các T1 A, B; các` *T2*`: C, D`."""
    chain, following = rest[position], rest[position + 1] if position + 1 < len(rest) else None
    if not (position and isinstance(chain, Chain) and isinstance(following, NameNode)) or joint.startswith(","):
        return False
    return _gap_to(stream, chain, following).endswith(":") and _plural_before(stream, chain.first)


def _membership(post: PostNode) -> bool:
    """Say whether a post is a seat among many: `Ủy viên ...`, `Tỉnh ủy viên`, `Bí thư Trung ương Đảng`."""
    organ = post.organ.name if post.organ is not None else post.organ_name
    return post.label.lower().startswith(_SEAT) or post.label.endswith(_SEAT) or organ == CENTRAL_COMMITTEE


def _same_post(one: PostNode, other: PostNode) -> bool:
    """Say whether a listed person's own words name the head's post again: the head has ended before."""
    names = [post.organ.name if post.organ is not None else post.organ_name for post in (one, other)]
    return one.label == other.label and names[0] == names[1]
