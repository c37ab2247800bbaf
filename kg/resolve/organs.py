"""Which organs of different articles are one: those of equal folded full name; a local one stays its article's own."""

from __future__ import annotations

from kg.model import Organ, Reading
from kg.resolve.keys import folded, stable_id


def organ_id(organ: Organ, article: str) -> str:
    """Return the organ's stable id: its folded full name, and the article's id where the owner is not said (rule 7)."""
    return stable_id("organ", organ.name, folded(organ.name), article if organ.local else "")


def organ_ids(reading: Reading) -> dict[str, str]:
    """Return local key -> stable id of every organ of `reading`."""
    return {organ.key: organ_id(organ, reading.article.id) for organ in reading.organs}


def shared_organs(reading: Reading, ids: dict[str, str]) -> frozenset[str]:
    """Return the ids of the organs that other articles can name too (all but the local ones)."""
    return frozenset(ids[organ.key] for organ in reading.organs if not organ.local)
