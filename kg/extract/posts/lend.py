"""Posts of one chain lend each other their organs.

`Phó Giám đốc, Chủ tịch Công đoàn Sở X`, `Bí thư Đảng ủy, Giám đốc Học viện Y`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.organs.implied import party_body
from kg.extract.organs.place import COMMUNES, UNIT_OF_HEAD, place_words
from kg.extract.organs.tree import OrganNode, in_place_of, with_owners
from kg.extract.posts.fitting import fits
from kg.extract.posts.last_owner import with_last_place
from kg.extract.posts.titles import PostNode

_OWNED = frozenset({"đảng ủy", "chi bộ", "đảng bộ", "công đoàn", "chi ủy", "đoàn thanh niên", "ban chấp hành đảng bộ"})
_INVESTIGATORS = "cơ quan cảnh sát điều tra"  # of the police that the neighbour heads
# of the very body whose head the next title names
_PARTY_GROUPS = frozenset({"ban cán sự đảng", "ban cán sự", "đảng đoàn"})
_DEPARTMENTS = frozenset({"vụ", "cục", "phòng", "chi cục", "viện", "văn phòng", "thanh tra", "ban", "trung tâm"})
_BODIES_OF_A_PLACE = frozenset(
    {
        "ủy ban nhân dân",
        "hội đồng nhân dân",
        "thường trực hội đồng nhân dân",
        "ủy ban mặt trận tổ quốc",
        "mặt trận tổ quốc",
    }
)
_GOVERNMENT = frozenset({"ủy ban nhân dân", "hội đồng nhân dân"})
_EXECUTIVE = "ủy ban nhân dân"
_OF_COMMUNES = frozenset({"đảng ủy", "đảng bộ"})
"""Party bodies that a commune has; at a province's committee of the people they are of it: `Đảng ủy` *UBND tỉnh*."""
_OF_ONE_PLACE = _BODIES_OF_A_PLACE | _OF_COMMUNES
_SECRETARY = "Bí thư"
_DEPUTY = "Phó "
_COMMITTEES = frozenset({"ban thường vụ", "thường vụ", "ban chấp hành"})
_STANDING = frozenset({"ban thường vụ", "thường vụ"})
_PARTY_BODIES = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "đảng ủy"})
_MEMBERS = {"đảng bộ": "đảng ủy"}  # `Ban Chấp hành Đảng bộ, ... Bí thư` *Đảng ủy xã X*
_REACH = 6
_FIRM = "công ty"
_CELLS = frozenset({"chi bộ", "chi ủy"})
_INNER = frozenset({"phòng", "khoa", "tổ", "bộ môn", "đội"})  # too small for a `Đảng ủy`, a `Công đoàn` of their own
_OF_VILLAGES = frozenset({"ban công tác mặt trận", "tổ dân phố"})  # beside a `Chi bộ` of the village itself
_NO_DONORS = frozenset({"PartyOrgan", "SteeringCommittee"})
_BOARDS = frozenset({"hội đồng", "hội đồng quản trị", "hội đồng thành viên", "hội đồng trường"})


def lent(posts: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the posts with the organs they borrow from their neighbours in the chain.

    A post that fits none keeps none.
    """
    posts = with_last_place(posts)
    return tuple(_with_owner(_with_organ(post, index, posts), index, posts) for index, post in enumerate(posts))


def _neighbours(index: int, posts: tuple[PostNode, ...]) -> Iterator[OrganNode]:
    for other in (*posts[index + 1 : index + _REACH], *reversed(posts[max(0, index - _REACH) : index])):
        if other.organ is not None:
            yield from with_owners(other.organ)


def _with_organ(post: PostNode, index: int, posts: tuple[PostNode, ...]) -> PostNode:
    if post.organ is not None or post.organ_name is not None or post.title.office:
        return post
    if (supposed := _of_the_place(post, posts[index + 1 : index + 2])) is not None:
        return replace(post, organ=supposed)
    organ = next((each for each in _neighbours(index, posts) if fits(post.title, each) or _runs(post, each)), None)
    return post if organ is None else replace(post, organ=replace(organ, first=post.first, after=post.first))


def _runs(post: PostNode, organ: OrganNode) -> bool:
    """Say whether a bare title heads a firm that goes by its brand: *Chủ tịch* `kiêm Tổng Giám đốc EVN`."""
    return organ.kind == "Enterprise" and organ.head not in _BOARDS and _FIRM in post.title.organs


def _of_the_place(post: PostNode, behind: tuple[PostNode, ...]) -> OrganNode | None:
    """Return the Party committee of `Phó Bí thư,` *Chủ tịch UBND tỉnh X*, where the article names it."""
    body = behind[0].organ if behind else None
    if body is None or body.head not in _GOVERNMENT or not post.label.removeprefix("Phó ").startswith(_SECRETARY):
        return None
    return party_body(post.first, body)


def _with_owner(post: PostNode, index: int, posts: tuple[PostNode, ...]) -> PostNode:
    """Return the post with the owner that a neighbour names for its bare `Đảng ủy`, `Hội đồng quản trị`."""
    organ = post.organ
    if organ is not None and organ.head in _COMMITTEES and organ.local:
        return _with_committee(post, organ, index, posts)
    if organ is not None and organ.ownerless and organ.kind == "PartyOrgan" and organ.head in UNIT_OF_HEAD:
        return _with_place(post, organ, index, posts)
    if organ is None or not organ.ownerless or organ.head not in _OWNED | _BOARDS | _PARTY_GROUPS | {_INVESTIGATORS}:
        return post
    donor = next((each for each in _neighbours(index, posts) if each.kind not in _NO_DONORS), None)
    if donor is None or (organ.head == _INVESTIGATORS and donor.head != "công an"):
        return post
    if (organ.head in _PARTY_GROUPS and donor.head in _DEPARTMENTS) or donor.head in _OF_VILLAGES:
        return post
    if organ.head not in _CELLS and donor.head in _INNER:
        return post
    if donor.head in _BODIES_OF_A_PLACE and organ.head not in _PARTY_GROUPS:
        higher = organ.head in _OF_COMMUNES and donor.unit is not None and donor.unit not in COMMUNES
        if donor.unit is None or (higher and donor.head != _EXECUTIVE):
            return post
        if not higher:
            return replace(post, organ=in_place_of(organ, donor))
    if donor.head in _BOARDS:
        if donor.owner is None:
            return post
        donor = donor.owner
    return replace(
        post, organ=replace(organ, owner=replace(donor, first=organ.first, after=organ.first), level=donor.level)
    )


def _with_place(post: PostNode, organ: OrganNode, index: int, posts: tuple[PostNode, ...]) -> PostNode:
    """Return the post in a Party committee with the place of the government that a neighbour names.

    `Phó Bí thư Quận ủy, Chủ tịch UBND` *quận 12*.
    """
    unit = UNIT_OF_HEAD[organ.head]
    bodies = (each for each in _neighbours(index, posts) if each.head in _GOVERNMENT and each.unit == unit)
    place = next((body.place for body in bodies if body.place is not None), None)
    return post if place is None else replace(post, organ=replace(organ, place=place, tail=place_words(unit, place)))


def _with_committee(post: PostNode, organ: OrganNode, index: int, posts: tuple[PostNode, ...]) -> PostNode:
    """Return the seat with its committee as a neighbour names it, in full where the seat names it short.

    `Ban Thường vụ Huyện ủy và giữ chức Phó Bí thư` *Huyện ủy X*.
    """
    short, neighbours = organ.owner, _neighbours(index, posts)
    if short is None:
        party = next((each for each in neighbours if each.begins(_PARTY_BODIES)), None)
        first, after = organ.first, organ.first
    else:
        heads = {short.head, _MEMBERS.get(short.head, "")}
        named = (each for each in neighbours if each.head in heads and not each.local)
        fuller = (
            each if each.head == short.head else replace(each, base=short.base, head=short.head) for each in named
        )
        party = next(fuller, None) if short.unit is None else None
        first, after = short.first, short.after
    if party is None and short is None and organ.head in _STANDING:
        party = _of_their_place(first, index, posts)
    if party is None:
        return post
    return replace(post, organ=replace(organ, owner=replace(party, first=first, after=after)))


def _of_their_place(at: int, index: int, posts: tuple[PostNode, ...]) -> OrganNode | None:
    """Return the Party committee of the place whose body a neighbour names.

    `Ủy viên Ban Thường vụ,` *Chủ tịch Ủy ban MTTQ huyện X*.
    """
    bodies = (each for each in _neighbours(index, posts) if each.head in _BODIES_OF_A_PLACE)
    party = next((found for body in bodies if (found := party_body(at, body)) is not None), None)
    return replace(party, supposed=False) if party is not None else None


def of_head(posts: tuple[PostNode, ...], others: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the posts, a bare deputy's with the organ whose head or other deputy the posts before name.

    `A, Viện trưởng Viện X; B,` *Phó Viện trưởng Thường trực*. Nothing is lent where those are of two organs.
    """
    return tuple(_of_head(post, others) if is_bare_deputy(post) else post for post in posts)


def is_bare_deputy(post: PostNode) -> bool:
    """Say whether a post is that of a deputy without an organ."""
    return _is_bare(post) and post.label.startswith(_DEPUTY)


def _of_head(post: PostNode, others: tuple[PostNode, ...]) -> PostNode:
    heads = (each for each in others if each.status != "former" or post.status == "former")
    organs = {each.organ.name: each.organ for each in heads if each.organ and each.title.label == post.title.label}
    if len(organs) != 1:
        return post
    (organ,) = organs.values()
    return replace(post, organ=replace(organ, first=post.first, after=post.first))


def of_deputies(posts: tuple[PostNode, ...], others: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the posts, the bare head's with the organ whose deputies the posts behind name: *Bí thư* of theirs."""
    deputies = tuple(post for post in others if post.label.startswith(_DEPUTY))
    return tuple(_of_head(post, deputies) if _is_bare(post) else post for post in posts)


def _is_bare(post: PostNode) -> bool:
    return post.organ is None and post.organ_name is None and not post.title.office


def of_place(posts: tuple[PostNode, ...], others: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the posts with the place that the next person's posts name for both.

    `A, Bí thư Đảng ủy, Chủ tịch HĐND và B, Phó Bí thư Đảng ủy, Chủ tịch UBND` *xã X*.
    """
    bodies = (each.organ for each in others if each.organ is not None and each.organ.head in _OF_ONE_PLACE)
    donors = [body for body in bodies if body.unit is not None]
    donor = next((body for body in donors if body.place is not None), donors[0] if donors else None)
    if donor is None:
        return posts
    return tuple(replace(post, organ=_in_place(post.organ, donor)) for post in posts)


def _in_place(organ: OrganNode | None, donor: OrganNode) -> OrganNode | None:
    """Return the organ with the donor's place where it names no owner of its own and is a body of places."""
    if organ is None or not organ.ownerless or organ.head not in _OF_ONE_PLACE:
        return organ
    if organ.head in _OF_COMMUNES and donor.unit not in COMMUNES:
        return organ
    return in_place_of(organ, donor)
