"""Who held a post before: the one in whose place another comes.

`... giữ chức` *T* `thay ông B`, `A thay ông B giữ chức` *T*, `Thay ông B làm` *T* `là ông A`; `Người tiền nhiệm, B`.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.extract.names import NameNode
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Chain, Node, Tie, gap
from kg.extract.posts.plurals import is_plural
from kg.extract.posts.titles import PostNode
from kg.extract.posts.verbs import links
from kg.extract.stream import Stream

_INSTEAD = frozenset({"thay", "thay cho", "thay thế", "thay thế cho", "kế nhiệm", "kế nhiệm cho", "kế tục"})
_LONGEST = 3
_GOES_ON = frozenset({"", ",", "đã", "vừa", ", đã", ", vừa"})
_PREDECESSOR = ("người", "tiền", "nhiệm")
# whose predecessor: `Người tiền nhiệm` *của ông* `là ông B`
_WHOSE = frozenset(
    ("của", *each.split()) for each in ("ông", "bà", "anh", "chị", "đồng chí", "ông ấy", "bà ấy", "mình")
)
# links that say of the post behind them that it passed on: `A, T1, kế nhiệm B` *ở cương vị* `T2`
_IN_POST = frozenset({"ở cương vị", "ở vị trí", "ở ghế", "trên cương vị"})
_JOINS = frozenset({(",",), ("là",), (":",)})
GIVEN = frozenset({"appointed", "elected"})
"""Statuses of a post that somebody gets."""
_NEW = "tân"
_PRONOUNS = frozenset({"ông", "bà", "anh", "chị"})
_COMRADE = ("đồng", "chí")
_NOT_YET = frozenset({"sẽ", "để", "không"})
_TIMES, _TELLING = frozenset({"kể", "từ", "tính", "thời", "nhiệm", "khóa", "với", "theo", "đạt"}), 16
_RETIRED = frozenset({"nghỉ hưu", "nghỉ hưu theo chế độ", "đã nghỉ hưu"})


def leaver(stream: Stream, chain: Chain, before: list[Node]) -> NameNode | None:
    """Return the one right before a post in whose place another gets it: `A thay ông` *B* `giữ chức T`; else None."""
    last = before[-1] if before else None
    if not isinstance(last, NameNode) or (at := in_place_of(stream, last)) is None:
        return None
    words = gap(stream, last.after, chain.first).removeprefix(", ")
    if words in _IN_POST:
        return last
    another = before[-2] if len(before) > 1 else None
    if isinstance(another, Chain) and another.after in (at, at - 1):
        return None  # `T1 thay ông B làm` *T2*: in the place of B in T1
    if words == "là":  # `Thay ông B là` *Giám đốc X A*: A comes, and has been that
        return None
    retired = next((each for each in _RETIRED if words.startswith(f"{each} ")), "")
    return last if links(words.removeprefix(retired).strip(" ,"), "after-name") else None


def comer(stream: Stream, chain: Chain, left: NameNode, before: list[Node]) -> list[Tie]:
    """Return the ties of `A, T1, kế nhiệm B ở cương vị T2`: one who follows `left`, told with his own posts or without.

    `before` is what stands before `left`.
    """
    verb = in_place_of(stream, left)
    if verb is None or not before or gap(stream, left.after, chain.first) not in _IN_POST or _not_yet(stream, left):
        return []
    name = before[-2] if len(before) > 1 and isinstance(before[-1], Chain) else before[-1]
    if not isinstance(name, NameNode) or gap(stream, before[-1].after, verb) not in _GOES_ON:
        return []
    return [Tie(name, post, post.status, "holding.replaced", 0.8) for post in chain.posts]


def in_place_of(stream: Stream, name: NameNode) -> int | None:
    """Return the entry of `thay`, `thay thế cho` right before a name, or None."""
    begins = range(max(0, name.prefix - _LONGEST), name.prefix)
    return next((at for at in begins if gap(stream, at, name.prefix) in _INSTEAD), None)


def before_them(stream: Stream, chain: Chain, left: NameNode | None, rest: list[Node]) -> list[Tie]:
    """Return the ties of those who held the posts of a chain before: `left` before it, the one named so behind it.

    None of one who has not left yet: `sẽ thay ông B`.
    """
    right = rest[0] if rest else None
    gone = [left] if left is not None else []
    if isinstance(right, NameNode):
        words = gap(stream, chain.after, right.prefix)
        other = (
            isinstance(rest[1], Chain) and gap(stream, right.after, rest[1].first) in _IN_POST if rest[1:] else False
        )
        gone += [right] if (words.removeprefix(", ") in _INSTEAD or _after_its_time(words)) and not other else []
        gone += _behind_who_comes(stream, right, rest[1:2], words)
    gone = [name for name in gone if not _not_yet(stream, name)]
    return [Tie(name, post, "former", "holding.replaced", 0.8) for name in gone for post in chain.posts]


def _after_its_time(words: str) -> bool:
    """Say whether only when or by what a post is given stands before `thay`: *kể từ ngày 1/5,* `thay ông B`."""
    told, _, instead = words.removeprefix(", ").rpartition(", ")
    parts = told.split()
    return instead in _INSTEAD and parts[:1] != [] and parts[0] in _TIMES and len(parts) <= _TELLING


def _behind_who_comes(stream: Stream, comes: NameNode, rest: list[Node], words: str) -> list[NameNode]:
    """Return who is named behind the one who gets the post: `bầu T đối với A, thay ông` *B*."""
    other = rest[0] if rest else None
    if not isinstance(other, NameNode) or not links(words, "after-post"):
        return []
    return [other] if gap(stream, comes.after, other.prefix).removeprefix(", ") in _INSTEAD else []


def _not_yet(stream: Stream, name: NameNode) -> bool:
    at = in_place_of(stream, name)
    return at is not None and stream.folded[at - 1 : at] != () and stream.folded[at - 1] in _NOT_YET


def predecessors(stream: Stream, names: list[NameNode], ties: list[Tie]) -> list[Tie]:
    """Return the ties of those called *Người tiền nhiệm* to the one post that the text before them gives to another."""
    found: list[Tie] = []
    ends = {name.after: name for name in names}
    for name in names:
        at = _past_whose(stream, name)
        called = stream.folded[max(0, at - _LONGEST) : at] == _PREDECESSOR and not _several(stream, at - _LONGEST)
        comer = _opener(stream, name, ends)
        if not called and not _of_pronoun(stream, name) and comer is None:
            continue
        given = {
            label_and_organ(tie.post): tie.post
            for tie in ties
            if tie.post.first < name.first and _is_new(stream, tie) and (comer is None or _ends_as(tie.name, comer))
        }
        posts = [post for post in given.values() if not _is_seat(post)] or list(given.values())
        if len(posts) == 1:
            found.append(Tie(name, posts[0], "former", "holding.replaced", 0.75))
    return found


def _is_seat(post: PostNode) -> bool:
    """Say whether a post is a seat among many that comes with another: `chỉ định vào` *Ban Chấp hành*`, giữ chức T`."""
    return post.organ is not None and post.organ.first == post.first


def _is_new(stream: Stream, tie: Tie) -> bool:
    """Say whether somebody gets the post: by an act, or as `tân` *Giám đốc Sở X*."""
    return tie.status in GIVEN or stream.folded[tie.post.first] == _NEW


def _of_pronoun(stream: Stream, name: NameNode) -> bool:
    """Say whether a pronoun that opens its sentence comes in the place of a name: *Bà thay* `ông B, người đã ...`."""
    at = in_place_of(stream, name)
    if at is None or at == 0:
        return False
    start = sentence_start(stream, at)
    opens = stream.folded[start:at]
    return opens == _COMRADE or (len(opens) == 1 and opens[0] in _PRONOUNS)


def _opener(stream: Stream, name: NameNode, ends: Mapping[int, NameNode]) -> NameNode | None:
    """Return who opens the sentence in which he comes in the place of a name: *Thượng tá A* `thay Trung tá B`."""
    at = in_place_of(stream, name)
    comes = ends.get(at) if at is not None else None
    return comes if comes is not None and comes.prefix == sentence_start(stream, comes.prefix) else None


def _ends_as(name: NameNode, other: NameNode) -> bool:
    return name.name.split()[-1] == other.name.split()[-1]


def _past_whose(stream: Stream, name: NameNode) -> int:
    """Return the entry after `Người tiền nhiệm` before a name, whose he was passed over: *của ông,* `ông B`."""
    apart = next((at for at in range(name.prefix, name.first) if stream.word[at] == ","), name.prefix)
    at = apart - (apart == name.prefix and stream.folded[apart - 1 : apart] in _JOINS)
    return at - next((size for size in (2, 3) if stream.folded[at - size : at] in _WHOSE), 0)


def _several(stream: Stream, at: int) -> bool:
    """Say whether those called so at entry `at` are several: `hai` *người tiền nhiệm*."""
    return at > 0 and is_plural(stream.folded[at - 1])


def label_and_organ(post: PostNode) -> tuple[str, str | None]:
    """Return what a post is called: its label and its organ's name."""
    return post.label, post.organ.name if post.organ is not None else post.organ_name
