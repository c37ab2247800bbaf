"""The school that tells of itself as `nhà trường` where it holds an event: `phối hợp với` *nhà trường* `tổ chức`."""

from __future__ import annotations

from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_SCHOOL = ("nhà", "trường")
_BEFORE = frozenset({"với", "cùng", "do", "được", "và", ",", "."})
_BEHIND = frozenset({"tổ", "phối", "đã", "và", "long", "đồng"})


def schools(stream: Stream) -> list[OrganNode]:
    """Return the heads `nhà trường` with a small letter that may hold an event, in order; others name the school."""
    if _SCHOOL[1] not in stream.folded:
        return []
    found: list[OrganNode] = []
    for index in range(1, len(stream) - len(_SCHOOL)):
        if stream.folded[index : index + 2] != _SCHOOL or stream.capital[index]:
            continue
        if stream.folded[index - 1] in _BEFORE and stream.folded[index + 2] in _BEHIND:
            found.append(OrganNode(index, index + 2, "Nhà trường", "School", "nhà trường", needs_owner=True, bare=True))
    return found
