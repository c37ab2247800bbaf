"""Which strings are Vietnamese syllables: onset x rime x tone, with the spelling rules that join them.

The inventory is generated from the rules, not copied from a word list. Rule source: Đoàn Thiện Thuật, Ngữ âm tiếng
Việt (1977), on onset, rime and tone; the spelling rules (c/k/qu, g/gh, ng/ngh, i/y) are those of quốc ngữ as
schoolbooks teach them.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import product

from kg.text.letters import fold

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_TONES_OF_STOPPED = ("\u0301", "\u0323")
"""A rime closed by c, ch, p or t carries sắc or nặng, never another tone."""

_BACK = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "o oc oi om on ong op ot ooc oong ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u uc ui um un ung up ut ua uôc uôi uôm uôn uông uôt ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu "
    "oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oe oem oen oeo oet"
)
"""Rimes that begin with a back or low vowel: spelled after c, g, ng."""
_FRONT = "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng iêp iêt iêu"
"""Rimes that begin with a front vowel: spelled after k, gh, ngh."""
_ROUNDED = "uân uât uâng uây uê uêch uên uênh uêt uơ uơn uy uya uych uyên uyêt uyn uynh uyp uyt uyu"
_AFTER_QU = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât âu ây e en eng eo et ê êch ên ênh êt "
    "i ich in it iu y ych yên yêt yn ynh yp yt ơ ơn ơt ôc ôn"
)
_AFTER_GI = "in ip ê êc êm ên êng êp êt êu " + _BACK
_ALONE = "e em en eng eo ep et ê êch êm ên ênh êt êu i ich im in inh it iu ia y yêm yên yêng yêt yêu"

_RIMES_BY_ONSETS = (
    ("", f"{_BACK} {_ROUNDED} {_ALONE}"),
    ("b ch d đ h kh l m n nh p ph r s t th tr v x", f"{_BACK} {_FRONT} {_ROUNDED} y"),
    ("c", _BACK),
    ("k", f"{_FRONT} y"),
    ("g", f"{_BACK} i in"),
    ("gh ngh", _FRONT),
    ("ng", f"{_BACK} {_ROUNDED}"),
    ("qu", _AFTER_QU),
    ("gi", _AFTER_GI),
)


def is_syllable(word: str) -> bool:
    """Say whether `word`, in any case and with either tone placement, is a possible Vietnamese syllable."""
    return fold(word) in inventory()


@cache
def inventory() -> frozenset[str]:
    """Return every possible syllable in its folded form (`kg.text.letters.fold`), about fifteen thousand."""
    syllables = (
        onset + toned
        for onsets, rimes in _RIMES_BY_ONSETS
        for onset, rime in product(onsets.split(" "), rimes.split())
        for toned in _toned(rime, after_glide=onset == "qu")
    )
    return frozenset(fold(" ".join(syllables)).split(" "))


@cache
def _toned(rime: str, *, after_glide: bool) -> tuple[str, ...]:
    """Return the rime with each tone it can carry, the mark on the main vowel."""
    tones = _TONES_OF_STOPPED if rime.endswith(("c", "ch", "p", "t")) else _TONES
    at = _main_vowel(rime, after_glide=after_glide)
    return tuple(unicodedata.normalize("NFC", rime[: at + 1] + tone + rime[at + 1 :]) for tone in tones)


def _main_vowel(rime: str, *, after_glide: bool) -> int:
    """Return where the tone mark stands: on the marked vowel, else on the second of three or before a final."""
    for letter in "ơêôâă":
        if letter in rime:
            return rime.rindex(letter)
    if "ư" in rime:
        return rime.index("ư")
    vowels = sum(letter in "aeiouy" for letter in rime)
    if vowels == 1 or after_glide:
        return 0
    if rime[:2] in {"oa", "oe", "uy", "oo"}:
        return 1 if len(rime) > 2 else 0  # noqa: PLR2004 -- two letters: an open rime, hòa
    return 0
