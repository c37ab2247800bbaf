"""A chain of posts whose place is told last for all of it.

`nguyên Bí thư Tỉnh ủy, Chủ tịch HĐND, Trưởng Đoàn đại biểu Quốc hội` *tỉnh X*.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.organs.named import OF_ANY_PLACE
from kg.extract.organs.place import COMMUNES, LEVEL_OF_UNIT, UNIT_OF_HEAD, place_words
from kg.extract.organs.tree import OrganNode, in_place_of
from kg.extract.posts.titles import PostNode

_GOVERNMENT = frozenset({"ủy ban nhân dân", "hội đồng nhân dân"})
_UNITS = frozenset(LEVEL_OF_UNIT)
_BODIES = frozenset(
    {
        *("ủy ban nhân dân", "hội đồng nhân dân", "thường trực hội đồng nhân dân", "công an"),
        *("ủy ban mặt trận tổ quốc", "mặt trận tổ quốc", "đoàn đại biểu quốc hội"),
    }
)
_STEERING = "SteeringCommittee"
_FARTHEST = 4
"""Posts behind a bare one among which its place is looked for."""


def with_last_place(posts: tuple[PostNode, ...]) -> tuple[PostNode, ...]:
    """Return the posts, the bodies of a place that name none with that of the nearest behind them that names one.

    A Party committee beside them tells whose level it is: no `Huyện ủy` is of a province.
    """
    if not any(post.organ is not None and _placed(post.organ) for post in posts[1:]):
        return posts
    return tuple(_with_place(post, index, posts) for index, post in enumerate(posts))


def _with_place(post: PostNode, index: int, posts: tuple[PostNode, ...]) -> PostNode:
    organ = post.organ
    if organ is None or not organ.local:
        return post
    body = organ.owner if organ.owner is not None else organ  # `Ban Thường vụ` *Tỉnh ủy*
    level = body.head in UNIT_OF_HEAD
    units = _units_of(body) if level else _units_beside(body, index, posts)
    behind = (other.organ for other in posts[index + 1 : index + 1 + _FARTHEST])
    placed = (each for each in behind if each is not None and _placed(each))
    donor = next((each for each in placed if level or _tells_for_all(each)), None)
    if donor is None or donor.unit not in units or donor.place is None:
        return post
    words = place_words(donor.unit, donor.place) if level else ""
    found = replace(body, place=donor.place, tail=words) if level else in_place_of(body, donor)
    return replace(post, organ=found if organ.owner is None else replace(organ, owner=found))


def _placed(organ: OrganNode) -> bool:
    """Say whether an organ is named with the place that owns it and the unit of that place."""
    return organ.owner is None and organ.place is not None and organ.unit in _UNITS


def _tells_for_all(organ: OrganNode) -> bool:
    """Say whether the place of an organ may be that of an assembly before it."""
    return organ.head in _BODIES or organ.kind == _STEERING


def _units_of(organ: OrganNode) -> frozenset[str]:
    """Return the units that a bare Party committee, assembly or people's committee may be of; none of any other."""
    if organ.owner is not None or (not organ.ownerless and organ.unit is None):
        return frozenset()
    if organ.head in UNIT_OF_HEAD:
        return frozenset({UNIT_OF_HEAD[organ.head]})
    if organ.head == OF_ANY_PLACE:
        return COMMUNES
    if organ.head not in _GOVERNMENT:
        return frozenset()
    return frozenset({organ.unit}) if organ.unit is not None else _UNITS


def _units_beside(organ: OrganNode, index: int, posts: tuple[PostNode, ...]) -> frozenset[str]:
    """Return the units of a body, no other than the Party committee right before it is of."""
    own = _units_of(organ)
    before = posts[index - 1].organ if index else None
    party = _units_of(before) if before is not None and before.kind == "PartyOrgan" else frozenset()
    return own & party if party else own
