"""One organ has one head at a time: whom an article's own words name leaves no room for another by a taken owner.

`Bí thư Tỉnh ủy Sơn La A ... B, Bí thư Tỉnh ủy`: B is of another province, whatever place the rest of the article names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kg.extract.organs.key import organ_key
from kg.extract.organs.owners import Owners, place_of
from kg.extract.organs.tree import OrganNode, with_owners
from kg.extract.persons import People
from kg.extract.posts.chains import Tie
from kg.extract.setting import Setting
from kg.extract.stream import Stream
from kg.extract.value import value
from kg.schema import head_titles

_CHANGES = frozenset({"elected", "appointed", "dismissed", "former", "acting", "in-charge"})


@value
class _Post:
    """A post with the organ that it is taken for."""

    person: str
    tie: Tie
    organ: OrganNode
    full: str
    """Identity of the organ it is taken for."""
    place: str | None
    """Folded name of the place of that organ."""
    start: int
    line: int
    """Offset of the line end before it."""

    @property
    def said(self) -> bool:
        return not self.organ.local and not self.organ.bare


def _posts(stream: Stream, ties: list[Tie], people: People, owners: Owners) -> Iterator[_Post]:
    for tie in ties:
        person, organ = people.of(tie.name), tie.post.organ
        if person is not None and organ is not None:
            full, start = owners.canonical(organ), stream.start[tie.post.first]
            line = stream.text.rfind("\n", 0, start)
            yield _Post(person, tie, organ, organ_key(full.name), place_of(full), start, line)


def denied(
    stream: Stream, setting: Setting, ties: list[Tie], people: People, owners: Owners, nodes: list[OrganNode]
) -> dict[int, str]:
    """Return the places that organs cannot be of: entry where an organ's words begin to the folded name of a place.

    Where two people head one organ in one article, nobody comes or goes, and only one of them is said to be of that
    place, the other is of another, if another is told of. So are the other posts of that other, and those named after
    them in the same line; if the place is that of guests, all organs taken for theirs in lines that have not named it
    before.
    """
    if not any(tie.post.label in head_titles() for tie in ties):
        return {}
    posts = list(_posts(stream, ties, people, owners))
    taken = list(_taken(posts))
    guests = {post.place for post in taken if setting.has_guests(post.place or "")}
    away = [post for post in taken if setting.names_another(post.place or "", post.start)]
    found = [(post.organ, post.place) for post in _beside(away, posts)]
    if guests:
        placed = ((node, place_of(owners.canonical(node))) for node in nodes)
        theirs = ((node, place) for node, place in placed if place in guests)
        found += [each for each in theirs if not setting.names(each[1] or "", stream.start[each[0].first])]
    return {
        each.first: place for organ, place in found if organ.local and place is not None for each in with_owners(organ)
    }


def _taken(posts: list[_Post]) -> Iterator[_Post]:
    """Yield the posts of those who head an organ of a place by a taken owner, though another is said to head it."""
    heads: dict[tuple[str, str], list[_Post]] = defaultdict(list)
    for post in posts:
        if post.tie.post.label in head_titles() and post.place is not None:
            heads[post.tie.post.label, post.full].append(post)
    for rivals in heads.values():
        said = {post.person for post in rivals if post.said}
        if said and not any(post.tie.status in _CHANGES for post in rivals):
            yield from (post for post in rivals if post.person not in said)


def _beside(heads: list[_Post], posts: list[_Post]) -> Iterator[_Post]:
    """Yield the posts of the place taken that heads of another place have, and those behind them in their lines."""
    people = {(head.person, head.place) for head in heads}
    begins: dict[tuple[int, str | None], int] = {}
    for head in heads:
        begins[head.line, head.place] = min(head.start, begins.get((head.line, head.place), head.start))
    for post in posts:
        behind = post.start >= begins.get((post.line, post.place), post.start + 1)
        if not post.said and (behind or (post.person, post.place) in people):
            yield post
