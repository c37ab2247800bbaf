"""The organ of a bare title by the organs that the article names around it."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.tree import OrganNode, with_owners
from kg.extract.posts.bodies import kind_of
from kg.extract.posts.careers import sentence_start
from kg.extract.posts.chains import Tie
from kg.extract.posts.fitting import fits
from kg.extract.stream import Stream
from kg.text.letters import fold

_ONE_KIND = frozenset(
    (
        "Thứ trưởng|Cục trưởng|Vụ trưởng|Viện trưởng|Hiệu trưởng|Chi cục trưởng|Tổng cục trưởng|Chánh án|Đồn trưởng"
    ).split("|")
)
"""Titles that one kind of organ alone has."""
_VICE_MINISTER, _MINISTRY = "Thứ trưởng", "Bộ "
_CLOSES = frozenset((mark,) for mark in (".", ",", ";", ")", "\n", "đối"))
_OF_WHOM = frozenset("của các những trường nhà và trong tại ở cũ mới khác này đó một viện cục vụ bộ tòa sở".split())
"""First words of what tells whose holder somebody is, or of which time: `Hiệu trưởng` *nhà trường*."""
_OF_MANY = frozenset({"Bộ trưởng", "Chủ tịch", "Bí thư", "Đại biểu", "Thành viên", "Ủy viên"})
"""Titles whose holder the words around may name by another organ: `Bộ trưởng` *A*, of the Government's Office."""


def near_organ(stream: Stream, ties: list[Tie], organs: list[OrganNode]) -> OrganNode | None:
    """Return the organ of a title that only its bare form gives to somebody, or None.

    The only one that fits before it in its sentence, or in the article for titles that one kind of organ has:
    `Buổi lễ do` *Cục X* `tổ chức, Cục trưởng A điều hành`. None for people of other countries.
    """
    first = ties[0]
    kinds = ((tie, kind_of(stream, tie.post.first, tie.post.after)) for tie in ties)
    if (said := next(((tie, kind) for tie, kind in kinds if kind is not None), None)) is not None:
        return _of_kind(stream, *said, organs)
    if not all(_bare(stream, tie) for tie in ties) or _abroad(stream, first):
        return None
    if first.post.label in _OF_MANY:
        return None
    start = sentence_start(stream, first.post.first)
    before = [node for node in organs if start <= node.first and node.after <= first.post.first]
    return _only(first, before) or (_only(first, organs) if first.post.title.label in _ONE_KIND else None)


def _of_kind(stream: Stream, tie: Tie, kind: str, organs: list[OrganNode]) -> OrganNode | None:
    """Return the one body of a kind named before in the sentence, else in the article: `Giám đốc` *Trung tâm*."""
    every = (each for node in organs for each in with_owners(node))
    fitting = [node for node in every if not node.bare and fold(node.name).startswith(f"{kind} ")]
    start = sentence_start(stream, tie.post.first)
    near = {node.name: node for node in fitting if start <= node.first and node.after <= tie.post.first}
    found = near or {node.name: node for node in fitting}
    return next(iter(found.values())) if len(found) == 1 else None


def _bare(stream: Stream, tie: Tie) -> bool:
    """Say whether nothing but the title leads to the name: *Cục trưởng* `A`.

    Or nothing stands behind a title that one kind of organ has: `A -` *Hiệu trưởng*`.`, *Hiệu trưởng* `đối với A`.
    """
    post = tie.post
    one_kind = post.title.label in _ONE_KIND and tie.rule != "holding.career"
    closed = one_kind and (stream.folded[post.after : post.after + 1] in _CLOSES or _acts(stream, post.after))
    return bool(post.title.organs) and not post.title.office and (post.after == tie.name.prefix or closed)


def _acts(stream: Stream, at: int) -> bool:
    """Say whether what the holder does begins at entry `at`, no word of whose holder he is: *chủ trì*, *cho biết*."""
    small = at < len(stream) and stream.word[at].isalpha() and not stream.capital[at]
    return small and stream.folded[at] not in _OF_WHOM


def _abroad(stream: Stream, tie: Tie) -> bool:
    return stream.folded[tie.name.first] not in lexicon.surnames()


def _ministry(organ: OrganNode) -> bool:
    return organ.kind == "StateOrgan" and organ.name.startswith(_MINISTRY)


def _only(tie: Tie, organs: list[OrganNode]) -> OrganNode | None:
    title = tie.post.title
    every = (each for node in organs for each in with_owners(node))
    fitting = (node for node in every if not node.bare and node.kind != "ForeignOrgan" and fits(title, node))
    found = {node.name: node for node in fitting if title.label != _VICE_MINISTER or _ministry(node)}
    return next(iter(found.values())) if len(found) == 1 else None
