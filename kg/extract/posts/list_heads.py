"""Heads of lists: a post that `các đồng chí ...:` gives to everybody named after it."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.names import NameNode
from kg.extract.numbers import COUNTS
from kg.extract.posts.before_heads import before_holds, count_before, plural_before
from kg.extract.posts.chains import Chain, Node, Tie, begin, follows, gap, status_of
from kg.extract.posts.insets import modifier_in_brackets
from kg.extract.posts.list_ends import another_item, behind_its_words, ends_list, led, near
from kg.extract.posts.plurals import MANY, is_plural, number_of
from kg.extract.posts.titles import PostNode
from kg.extract.posts.verbs import Act, act_before, turned
from kg.extract.stream import Stream
from kg.schema import head_titles

_HARD = frozenset(".;\n")
# between head and list: words of being there, having, chairing — not of giving
SOFT = frozenset(
    "gồm là có mặt : , đồng chủ trì dự và các đồng chí ông bà anh chị được bầu bổ nhiệm cùng trong đó còn người vị là: "
    "bao đối với cho sau đây nhân sự cán bộ "
    "hội nghị tại tham chủ trì điều hành phiên họp lễ đại biểu".split()
) | frozenset(COUNTS)
_TOWARDS = ["đối", "với", ":"]
_DONE_TO = (["cho"], ["đối", "với"])
_TO_EACH = (("cho",), ("đối", "với"))
_ITEM_MARKS = ((",",), (".",), (";",), ("\n",))
_AND = ("và",)
_TELLS = frozenset({"gồm", "là", "có"})
_LEADS = (["gồm"], ["là"], ["như"], [",", "gồm"], ["còn", "có"], ["hiện", "nay", "là"], ["hiện", "là"])
_MAX_GAP, _LONG_GAP, _MAX_ACT = 16, 24, 14
_PAIRED = (",", "và")
_TWO = 2
_LAST = frozenset({"và", ", và"})
_OVER_TIME = (("qua", "các", "thời", "kỳ"), ("các", "thời", "kỳ"), ("qua", "các", "nhiệm", "kỳ"))


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
    if _done_to_each(stream, head, rest):
        return list(_members(stream, head, rest))
    if not _opens_list(stream, head, before, rest):
        return _handed(stream, head, rest) or _counted(stream, head, rest)
    found = list(_members(stream, head, rest))
    colon = _gap_to(stream, head, rest[0]) != ""
    return found if colon or len({id(tie.name) for tie in found}) > 1 else []


def _done_to_each(stream: Stream, head: Chain, rest: list[Node]) -> bool:
    """Say whether an act gives or ends the post of people each addressed: `bầu T đối với` *ông A, T1 và ông B, T2*.

    Not a post that one person holds at a time.
    """
    first = rest[0]
    if not isinstance(first, NameNode) or stream.folded[head.after : first.prefix] not in _TO_EACH:
        return False
    if act_before(stream, max(0, head.first - _MAX_ACT), head.first) is None or any(
        post.label in head_titles() for post in head.posts
    ):
        return False
    after, behind = _item(stream, rest)
    second = behind[0] if behind else None
    if not isinstance(second, NameNode) or second.first == second.prefix or first.first == first.prefix:
        return False
    joint = gap(stream, after, second.prefix)
    if joint in _LAST:
        return True
    end, _ = _item(stream, behind)
    closes = stream.word[end : end + 1]
    return (joint in (",", ";") and closes in _ITEM_MARKS) or (joint == ";" and closes == _AND)


def _item(stream: Stream, nodes: list[Node]) -> tuple[int, list[Node]]:
    """Return (entry after, what follows) of the name that nodes begin with and the posts in apposition to it."""
    own = nodes[1] if len(nodes) > 1 else None
    name = nodes[0]
    if isinstance(name, NameNode) and isinstance(own, Chain) and follows(stream, name, own):
        return own.after, nodes[2:]
    return name.after, nodes[1:]


def _handed(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    """Return the ties of posts handed to a list: `Quyết định bổ nhiệm` *T* `được X trao cho hai ông: A, B`."""
    at = next((at for at, node in enumerate(rest[:2]) if isinstance(node, NameNode)), None)
    if at is None:
        return []
    words = stream.folded[head.after : begin(rest[at])]
    to = max((index for index, word in enumerate(words) if word == "cho"), default=0)
    if words[to - 1 : to] != ("trao",) or len(words) > _LONG_GAP or _HARD & set(words):
        return []
    if to == len(words) - 1 and at == 0:
        return _handed_to_one(stream, head, rest[0])
    if words[-1] != ":" or not any(is_plural(word) for word in words[to:]):
        return []
    act = act_on(stream, head)
    return _done(_members(stream, head, rest[at:]), act) if act is not None else []


def _handed_to_one(stream: Stream, head: Chain, name: Node) -> list[Tie]:
    """Return the ties of posts handed to one person: `Quyết định chuẩn y chức danh` *T* `được trao cho` *ông A*."""
    act = act_before(stream, max(0, head.first - _MAX_ACT), head.first)
    if act is None or not isinstance(name, NameNode):
        return []
    return [Tie(name, post, status_of(post, act), "holding.verb", 0.85, act) for post in head.posts]


def act_on(stream: Stream, head: Chain) -> Act | None:
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
    return _done(found, act_on(stream, head)) if len({id(tie.name) for tie in found}) == count else []


def _gap_to(stream: Stream, head: Chain, first: Node) -> str:
    return gap(stream, head.after, begin(first))


def _opens_list(stream: Stream, head: Chain, before: list[Node], rest: list[Node]) -> bool:
    """Say whether a plural word and a colon (or nothing at all) lead from the head to the first of a list."""
    first = rest[0]
    words = _without_times(_gap_to(stream, head, first).split())
    own = _belongs_to_name(stream, head, before)
    plural_head = plural_before(stream, head.first)
    plural = plural_head or any(is_plural(word) for word in words) or words == _TOWARDS or _many(stream, first)
    if not own and words == [":"] and _names_alone(stream, head, rest):
        return True
    if own or not plural:
        return False
    if words in ([], ["("]):  # `hai` *Phó Giám đốc Sở X* `(A và B)`
        return plural_head and isinstance(first, NameNode)
    owned = all(post.organ or post.organ_name or post.title.office for post in head.posts)
    told = words[-1] in _TELLS and (_many(stream, first) or words[-1] == "gồm")
    if plural_head and owned and told and isinstance(first, NameNode) and _open_words(words):
        return True
    if words in _LEADS or (words in _DONE_TO and _many(stream, first)) or _far(stream, head, first):
        return True
    return words[-1] == ":" and len(words) <= _MAX_GAP and all(word in SOFT or word.isdigit() for word in words)


def _names_alone(stream: Stream, head: Chain, rest: list[Node]) -> bool:
    """Say whether bare names follow, of a post that many hold: `; Phó Chủ tịch Hội X:` *A, B, C*."""
    names = rest[:_TWO]
    if len(names) < _TWO or not all(isinstance(name, NameNode) for name in names):
        return False
    return (
        begin(names[1]) > names[0].after
        and gap(stream, names[0].after, begin(names[1])) in _PAIRED
        and not any(post.label in head_titles() for post in head.posts)
    )


def _open_words(words: list[str]) -> bool:
    """Say whether words may lead from a head to its list, whatever they say: `Các T mới bầu đều trẻ, gồm các ông A`."""
    return len(words) <= _LONG_GAP and _HARD.isdisjoint(words)


def _without_times(words: list[str]) -> list[str]:
    """Return the words without those that tell of all holders of a post: `nguyên Chủ tịch` *qua các thời kỳ*."""
    size = next((len(times) for times in _OVER_TIME if tuple(words[: len(times)]) == times), 0)
    return words[size:]


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
    between = not _HARD & set(words) and all(word in SOFT | {"cũng", "của", "báo"} for word in words)
    return plural and between and act_before(stream, head.after, first.first) is not None


def _members(stream: Stream, head: Chain, rest: list[Node]) -> list[Tie]:
    found: list[Tie] = []
    end = head.after
    colon, enclosed = (stream.word[begin(rest[0]) - 1] == mark for mark in ":(")
    act = _act_of(stream, head, rest[0])
    bare, closed = True, False  # a list of names alone that `và` has closed goes on behind no semicolon
    most = count_before(stream, head.first)
    for position, node in enumerate(rest):
        joint = gap(stream, end, begin(node))
        if most is not None and len({id(tie.name) for tie in found}) == most and led(stream, rest[position:]):
            break
        if position and not (near(joint) or (colon and behind_its_words(stream, end, node))):
            break
        if (bare and closed and joint.startswith(";")) or (enclosed and ")" in joint):
            break
        bare, closed = bare and isinstance(node, NameNode), closed or (position > 0 and joint in _LAST)
        if isinstance(node, Chain) and (
            another_item(stream, rest, position, joint, colon=colon) or _another_head(stream, rest, position, joint)
        ):
            break
        if isinstance(node, Chain) and any(ends_list(one, other) for one in node.posts for other in head.posts):
            return [tie for tie in found if tie.name is not rest[position - 1]]
        if isinstance(node, NameNode):
            posts = (_modified(stream, post, node) for post in head.posts)
            found += [Tie(node, post, status_of(post, act), "holding.head-of-list", 0.9, act) for post in posts]
        end = node.after
    return found


def _modified(stream: Stream, post: PostNode, name: NameNode) -> PostNode:
    """Return the post with the modifier in brackets behind a name of the list: `hai Phó Bí thư: A` *(Thường trực)*."""
    word = modifier_in_brackets(stream, name.after)
    return post if word is None else replace(post, label=f"{post.label} {word}")


def _act_of(stream: Stream, head: Chain, first: Node) -> Act | None:
    """Return the act that gives the post to the list: `bổ nhiệm Thứ trưởng Bộ X đối với các ông: ...`."""
    given = stream.folded[head.after : head.after + 1] in (("đối",), ("cho",)) and begin(first) > head.after
    told = before_holds(stream, head.first) < head.first
    act = act_before(stream, max(0, head.first - _MAX_ACT), head.first) if given or told else act_on(stream, head)
    behind = act_before(stream, head.after, begin(first)) if act is None and told else None
    return behind if behind is not None and turned(stream, head.after, behind) else act


def _another_head(stream: Stream, rest: list[Node], position: int, joint: str) -> bool:
    """Say whether a chain behind names heads a list of its own: `các T1 A, B; các` *T2*`: C, D`."""
    chain, following = rest[position], rest[position + 1] if position + 1 < len(rest) else None
    if not (position and isinstance(chain, Chain) and isinstance(following, NameNode)) or joint.startswith(","):
        return False
    return _gap_to(stream, chain, following).endswith(":") and plural_before(stream, chain.first)
