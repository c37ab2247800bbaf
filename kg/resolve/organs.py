"""Which organs of different articles are one: those of equal folded full name; a local one stays its article's own."""

from __future__ import annotations

import re
from collections.abc import Mapping

from kg.model import Organ, Reading
from kg.resolve.keys import folded, stable_id

# `Bệnh viện Đa khoa tỉnh`, `Đảng ủy các cơ quan Đảng tỉnh`: an area without its name
_NAMELESS_AREA = re.compile(r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn|đặc khu)$")


def is_local(organ: Organ) -> bool:
    """Say whether the organ is its article's own (rule 7): its owner is not said, or only as a nameless area."""
    return organ.local or bool(_NAMELESS_AREA.search(folded(organ.name)))


def organ_id(organ: Organ, article: str) -> str:
    """Return the organ's stable id: its folded full name, and the article's id where it is local."""
    return stable_id("organ", organ.name, folded(organ.name), article if is_local(organ) else "")


def organ_ids(reading: Reading) -> dict[str, str]:
    """Return local key -> stable id of every organ of `reading`."""
    return {organ.key: organ_id(organ, reading.article.id) for organ in reading.organs}


def shared_organs(reading: Reading, ids: Mapping[str, str]) -> frozenset[str]:
    """Return the ids of the organs that other articles can name too (all but the local ones)."""
    return frozenset(ids[organ.key] for organ in reading.organs if not is_local(organ))
