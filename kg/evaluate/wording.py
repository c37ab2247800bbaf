"""When two wordings are the same: what a reader would not hold against the extraction.

Case, Unicode form, tone placement, look-alike letters, punctuation, spacing and common abbreviations fold; tones never.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from kg.text.letters import fold

_SPELT_OUT = {
    "tt&tt": "thông tin và truyền thông",
    "ubnd": "ủy ban nhân dân",
    "hđnd": "hội đồng nhân dân",
    "mttq": "mặt trận tổ quốc",
    "bcđ": "ban chỉ đạo",
    "bch": "ban chấp hành",
    "btv": "ban thường vụ",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "hcm": "hồ chí minh",
    "tw": "trung ương",
}
_LOOK_ALIKE = str.maketrans({"Ð": "Đ", "ð": "đ", "–": "-", "—": "-", "\u200b": "", "\ufeff": "", "\u00ad": ""})
_CENTRAL = re.compile(r"\bTƯ\b")
_OTHER = re.compile(r"[^\w&/%-]+")
_HYPHEN = re.compile(r"\s*-\s*")
_LONG = 25
"""Letters from which on one wording may simply lie inside the other."""


@lru_cache(maxsize=65536)
def same_form(text: str) -> str:
    """Return the form in which two equal wordings are equal strings (`35/NQ-TƯ`: `35/nq-trung ương`)."""
    composed = _CENTRAL.sub("TW", unicodedata.normalize("NFC", text)).translate(_LOOK_ALIKE)
    words = _HYPHEN.sub("-", _OTHER.sub(" ", fold(composed))).split()
    return " ".join(_SPELT_OUT.get(word, word) for word in words)


def number_form(text: str) -> str:
    """Return the form in which two spellings of a document's symbol are equal strings."""
    return same_form(text).replace(" ", "").replace("trungương", "tw")


def close(left: str, right: str, floor: float) -> bool:
    """Say whether two wordings are nearly the same.

    Args:
        left: one wording.
        right: the other.
        floor: share of letters in common (difflib's ratio, 0-1) from which on they are.
    """
    one, other = same_form(left), same_form(right)
    if min(len(one), len(other)) > _LONG and (one in other or other in one):
        return True
    return one == other or SequenceMatcher(None, one, other).ratio() >= floor
