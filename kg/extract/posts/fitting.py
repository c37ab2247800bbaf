"""Which organs a bare title may be of: *Giám đốc* of a `Sở`, *Trưởng ban* of a `Ban` that is no committee of seats."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.tree import OrganNode
from kg.text.letters import fold

_HEAD = "Trưởng ban"
_SEATED = ("ban chấp hành", "ban thường vụ", "ban bí thư", "ban cán sự", "ban giám đốc", "ban giám hiệu")
"""Bodies whose members are told by their seats: `Ủy viên Ban Thường vụ Tỉnh ủy,` *Trưởng ban* heads another."""


def fits(title: lexicon.Title, organ: OrganNode) -> bool:
    """Say whether a bare title may borrow `organ`: its first words are among those the title goes with."""
    name = fold(organ.name)
    if title.label == _HEAD and name.startswith(_SEATED):
        return False
    return any(name.startswith(start) for start in title.organs)
