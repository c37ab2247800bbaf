"""Aides and envoys: the office behind their title is that of whom they serve (`Trợ lý Thủ tướng Trần Văn A`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from kg.extract import lexicon
from kg.extract.organs.place import capital_run
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

AIDES = frozenset({"Trợ lý", "Thư ký", "Đặc phái viên"})
"""Titles whose holders may serve the holder of another post."""
_BOTH_OFFICES = ("Tổng Bí thư", "Chủ tịch nước")


class _Post(Protocol):
    """What is asked of the post behind an aide's title."""

    @property
    def after(self) -> int: ...
    @property
    def label(self) -> str: ...
    @property
    def organ(self) -> OrganNode | None: ...
    @property
    def title(self) -> lexicon.Title: ...


def past_served(stream: Stream, after: int, post_at: Callable[[int], _Post | None]) -> int | None:
    """Return the entry after the post that an aide serves: `Trợ lý` *Thủ tướng* `Trần Văn A`; None for no post.

    The two highest offices of one holder are one: `Đặc phái viên của` *Tổng Bí thư, Chủ tịch nước*. None too where
    `của` leads to a post and its holder's name: `Đặc phái viên của` *Tổng Bí thư Lê Văn A*.
    """
    of = stream.folded[after : after + 1] == ("của",)
    served = post_at(after + of)
    if served is None or not (served.title.office or served.organ is not None):
        return None
    both = post_at(served.after + 1) if stream.word[served.after : served.after + 1] == (",",) else None
    head_of_state = both is not None and (served.label, both.label) == _BOTH_OFFICES
    end = both.after if both is not None and head_of_state else served.after
    return None if of and capital_run(stream, end) > end else end
