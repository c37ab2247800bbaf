"""One organ has one head at a time: whom an article's own words name leaves no room for another by a taken owner.

`Bí thư Tỉnh ủy Sơn La A ... B, Bí thư Tỉnh ủy`: B is of another province, whatever place the rest of the article names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.chains import Tie
from kg.extract.organ_key import organ_key
from kg.extract.organs.tree import OrganNode
from kg.extract.owners import Owners, place_of, with_owners
from kg.extract.persons import People
from kg.extract.setting import Setting
from kg.extract.stream import Stream
from kg.schema import titles

_CHANGES = frozenset({"elected", "appointed", "dismissed", "former", "acting", "in-charge"})


@cache
def _heads() -> frozenset[str]:
    return frozenset(title.label for title in titles() if title.head)


@dataclass(frozen=True, slots=True)
class _Post:
    """A post with the organ that it is taken for."""

    person: str
    tie: Tie
    organ: OrganNode
    full: OrganNode

    @property
    def said(self) -> bool:
        return not self.organ.local and not self.organ.bare

    @property
    def key(self) -> tuple[str, str]:
        return self.tie.post.label, organ_key(self.full.name)

    @property
    def place(self) -> str | None:
        return place_of(self.full)


def _posts(ties: list[Tie], people: People, owners: Owners) -> Iterator[_Post]:
    for tie in ties:
        person, organ = people.of(tie.name), tie.post.organ
        if person is not None and organ is not None:
            yield _Post(person, tie, organ, owners.canonical(organ))


def denied(
    stream: Stream, setting: Setting, ties: list[Tie], people: People, owners: Owners, nodes: list[OrganNode]
) -> dict[int, str]:
    """Return the places that organs cannot be of: entry where an organ's words begin to the folded name of a place.

    Where two people head one organ in one article, nobody comes or goes, and only one of them is said to be of that
    place, the other is of another, if another is told of. So are the other posts of that other, and those named after
    them in the same line; if the place is that of guests, all organs taken for theirs in lines that have not named it
    before.
    """
    if not any(tie.post.label in _heads() for tie in ties):
        return {}
    posts = list(_posts(ties, people, owners))
    heads: dict[tuple[str, str], list[_Post]] = defaultdict(list)
    for post in posts:
        if post.tie.post.label in _heads() and post.place is not None:
            heads[post.key].append(post)
    organs: list[OrganNode] = []
    for rivals in heads.values():
        said = {post.person for post in rivals if post.said}
        taken = [post for post in rivals if post.person not in said]
        if not said or not taken or any(post.tie.status in _CHANGES for post in rivals):
            continue
        guests = rivals[0].place or ""
        if setting.has_guests(guests):
            theirs = (node for node in nodes if place_of(owners.canonical(node)) == guests)
            organs += [node for node in theirs if not setting.names(guests, stream.start[node.first])]
        for post in taken:
            if setting.names_another(post.place or "", stream.start[post.tie.post.first]):
                organs += _beside(stream, post, posts)
    return {
        each.first: place
        for organ in organs
        if organ.local and (place := place_of(owners.canonical(organ))) is not None
        for each in with_owners(organ)
    }


def _beside(stream: Stream, rival: _Post, posts: list[_Post]) -> list[OrganNode]:
    """Return the organs of the posts that a head of another place has, and of those behind it in its line."""
    begin = stream.start[rival.tie.post.first]
    end = stream.text.find("\n", begin)
    line = range(begin, end if end >= 0 else len(stream.text))
    return [
        post.organ
        for post in posts
        if not post.said
        and post.place == rival.place
        and (post.person == rival.person or stream.start[post.tie.post.first] in line)
    ]
