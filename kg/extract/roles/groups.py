"""Groups of people that one verb speaks of: names, posts in apposition and title-only mentions, joined as a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.names import NameNode
from kg.extract.scan import Item
from kg.extract.stream import Stream
from kg.extract.titles import PostNode

_JOINTS = frozenset(
    (",", ";", "và", "; và", ", và", "-", "–", "—", "", "(", ")", "),", ") ,", ");", ") ;", ":", "cùng", ", cùng", "cùng với", "; cùng", "kiêm", ", kiêm", "là", ", là",
     "đồng thời là", ", đồng thời là", ") và", "và các", ", các", "; các", ", nguyên", "hiện là", ", hiện là")
)  # fmt: skip
_LED = frozenset({"và", ",", ";", "cùng"})


@dataclass(frozen=True, slots=True)
class Group:
    """People at stream entries `[first, after)`; identities in order."""

    first: int
    after: int
    people: tuple[tuple[str, int], ...]
    """(identity of a person, entry where that person is named)."""


def groups_of(stream: Stream, items: list[Item], who: Callable[[Item], str | None]) -> list[Group]:
    """Return the groups of one sentence, in order.

    Args:
        stream: the article's stream.
        items: names and posts of the sentence, in order.
        who: the person an item means, None where it means nobody in particular.
    """
    found: list[Group] = []
    for item in items:
        if not isinstance(item, NameNode | PostNode):
            continue
        identity = who(item)
        first = item.prefix if isinstance(item, NameNode) else item.first
        last = found[-1] if found else None
        if last is not None and " ".join(stream.folded[last.after : first]) in _JOINTS:
            people = last.people
            if identity is not None and identity not in [person for person, _ in people]:
                people = (*people, (identity, item.first))
            found[-1] = Group(last.first, item.after, people)
        else:
            found.append(Group(first, item.after, ((identity, item.first),) if identity is not None else ()))
    return [group for group in found if group.people]
