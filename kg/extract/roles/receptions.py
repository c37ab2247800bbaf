"""Who receives whom: `Thủ tướng A` *tiếp* `Đại sứ B`, *tiếp xã giao* `ông C`; `trực tiếp Chủ tịch A` is none."""

from __future__ import annotations

from collections.abc import Container

from kg.extract.stream import Stream

RECEIVES = "tiếp"
_NOT_BEFORE = frozenset({"trực", "gián", "nối", "kế", "liên", "giao", "chưa", "không"})
_HOW = (("xã", "giao"), ("thân", "mật"), ("và", "làm", "việc", "với"), ("và", "hội", "đàm", "với"))
_ADDRESSED = (("ông",), ("bà",), ("ngài",), ("đồng", "chí"))


def received(stream: Stream, index: int, taken: Container[int]) -> int | None:
    """Return the entry after a verb of receiving that begins at one, whom it is done to right behind; None for none.

    Args:
        stream: the article's stream.
        index: an entry.
        taken: entries inside names, posts and organs.
    """
    if stream.folded[index] != RECEIVES or stream.folded[max(0, index - 1)] in _NOT_BEFORE:
        return None
    after = index + 1
    after += next((len(form) for form in _HOW if stream.folded[after : after + len(form)] == form), 0)
    guest = after + next((len(form) for form in _ADDRESSED if stream.folded[after : after + len(form)] == form), 0)
    return after if guest in taken and (guest > after or stream.capital[guest]) else None
