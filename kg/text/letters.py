"""Vietnamese letters: folds used to compare words. Every fold here keeps the length, so offsets stay valid.

Identity never ignores tones (contract, rule 5): only case and tone *placement* fold. `toneless` is for search alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# `uỷ` and `ủy` write one sound: the tone mark may stand on either vowel of an open oa, oe, uy.
_PLACEMENT = dict(
    pair.split(">")
    for pair in (
        "oà>òa oá>óa oả>ỏa oã>õa oạ>ọa oè>òe oé>óe oẻ>ỏe oẽ>õe oẹ>ọe uỳ>ùy uý>úy uỷ>ủy uỹ>ũy uỵ>ụy "
        "Oà>Òa Oá>Óa Oả>Ỏa Oã>Õa Oạ>Ọa Oè>Òe Oé>Óe Oẻ>Ỏe Oẽ>Õe Oẹ>Ọe Uỳ>Ùy Uý>Úy Uỷ>Ủy Uỹ>Ũy Uỵ>Ụy "
        "OÀ>ÒA OÁ>ÓA OẢ>ỎA OÃ>ÕA OẠ>ỌA OÈ>ÒE OÉ>ÓE OẺ>ỎE OẼ>ÕE OẸ>ỌE UỲ>ÙY UÝ>ÚY UỶ>ỦY UỸ>ŨY UỴ>ỤY"
    ).split()
)
# not after q (`quý`, `quỷ`: the u belongs to the consonant), and only where the syllable ends; a pair of classes and
# a look into the table is ten times faster than an alternation of the pairs
_PLACEMENT_AT = re.compile(r"[oOuU](?<![qQ].)[{}](?!\w)".format("".join(sorted({pair[1] for pair in _PLACEMENT}))))


def place_tones(text: str) -> str:
    """Return `text` with the tone marks of oa, oe, uy on the first vowel (`uỷ` -> `ủy`); same length."""
    return _PLACEMENT_AT.sub(lambda match: _PLACEMENT.get(match.group(), match.group()), text)


def fold(text: str) -> str:
    """Return the form that decides identity of words: lower case, one tone placement; NFC in, same length out."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few foreign capitals (U+0130) grow in lower case: leave those as they are
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    return place_tones(lowered)


fold_word = lru_cache(maxsize=1 << 16)(fold)
"""`fold` for single words, remembered: a language has few syllables."""
fold_name = lru_cache(maxsize=1 << 14)(fold)
"""`fold` for names, remembered: an article says each of its names often."""


def toneless(text: str) -> str:
    """Return the search form: lower case, no marks, `đ` as `d`. Never decides identity."""
    decomposed = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


_SLUG_WORD = re.compile(r"[a-z0-9]+")


def slug(label: str) -> str:
    """Return the toneless words of `label` joined by `-` (`Phó Trưởng ban` -> `pho-truong-ban`); never an identity."""
    return "-".join(_SLUG_WORD.findall(toneless(label)))
