"""A name of any kind: a person, organ, document or event, in this order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.query.find import Found
    from kg.store import GraphStore

KINDS = ("person", "organ", "document", "event")


def find_any(graph: GraphStore, name: str, kinds: tuple[str, ...] = KINDS) -> Found:
    """Return the things that a name stands for: those of the first of `kinds` that has any.

    Raises:
        QueryError: none of the kinds has one.
    """
    from kg.errors import QueryError
    from kg.query.find import find

    told: list[QueryError] = []
    for kind in kinds:
        try:
            return find(graph, kind, name)
        except QueryError as error:
            told.append(error)
    if len(told) == 1:
        raise told[0]
    raise QueryError(
        f"no person, organ, document or event in the store is called {name!r}",
        f"trong kho không có người, cơ quan, văn bản hay sự kiện nào tên {name!r}",
    )
