"""Which organs of different articles are one: those of one canonical name; a local one stays its article's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.model import Organ, Reading
from kg.resolve.judged import Judged
from kg.resolve.keys import folded, stable_id
from kg.resolve.organ_names import canonical

# `Bệnh viện Đa khoa tỉnh`, `Đảng ủy các cơ quan Đảng tỉnh`: an area without its name
_NAMELESS_AREA = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)$")
_OWN = "@"
"""Stands before the id of the article that a local organ is bound to."""


def is_local(organ: Organ) -> bool:
    """Return whether the organ is its article's own (rule 7): its owner is not said, or only as a nameless area."""
    return organ.local or bool(_NAMELESS_AREA.search(folded(organ.name)))


def organ_block(organ: Organ, article: str) -> str:
    """Return the key under which an organ is looked for: its canonical name, and its article where it is local."""
    name = canonical(organ.name)
    return f"{name}{_OWN}{article}" if is_local(organ) else name


def organ_id(organ: Organ, article: str, judged: Judged) -> str:
    """Return the organ's stable id: its canonical name, and the article's id where it is local.

    Judgements join names, and take a mention out of what its name would join.
    """
    name, _, own = judged.key("organ", organ_block(organ, article)).partition(_OWN)
    side = _side(judged, judged.marks("organ", article, organ.mentions))
    return stable_id("organ", name, name, own, *([side] if side else []))


def organ_ids(reading: Reading, judged: Judged) -> dict[str, str]:
    """Return local key -> stable id of every organ of `reading`."""
    return {organ.key: organ_id(organ, reading.article.id, judged) for organ in reading.organs}


def shared_organs(reading: Reading, ids: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the organs that other articles can name too (all but the local ones)."""
    return frozenset(ids[organ.key] for organ in reading.organs if not is_local(organ))


def _side(judged: Judged, marks: frozenset[str]) -> str:
    """Return what tells a mention from those judged different: nothing for the smallest of them."""
    mine = {judged.bundle[one] for one in marks}
    against = {foe for one in mine for foe in judged.foes.get(one, ())}
    return min(mine) if against and min(mine) > min(against) else ""
