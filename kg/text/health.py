"""Is this Vietnamese that can be trusted? Refuses toneless, foreign and diacritic-scrambled text, and says why."""

from __future__ import annotations

import re

from kg.errors import IngestError
from kg.text.letters import fold
from kg.text.syllables import inventory

MAX_BROKEN = 0.08
"""Share of marked words that may be no Vietnamese syllable (typing errors, names from other languages)."""
MIN_MARKED = 0.3
"""Share of words that must carry a Vietnamese letter or tone; running Vietnamese has 0.6 to 0.8."""
_FEW = 3
_FEW_WORDS = 6
_EXAMPLES = 5

_WORD = re.compile(r"[^\W\d_]+")
_VOWEL = re.compile("[^bcdđfghjklmnpqrstvwxz]")
"""A word of consonants alone is an abbreviation (HĐND, QĐ), not a broken syllable."""


def check_health(text: str, source: str) -> None:
    """Pass a text whose words are Vietnamese syllables.

    Words without any mark (Facebook, UBND) are not held against a text as long as enough others carry marks, and
    capitalised ones (Krông, Vilay) may be names of other languages; all other marked words have to be syllables.
    A text under six words is too short to judge.

    Raises:
        IngestError: `text.unhealthy`, with the share and examples.
    """
    folded = fold(text)
    words = _WORD.findall(folded)
    if len(words) < _FEW_WORDS:
        return
    marked = [word for word in words if not word.isascii()]
    if len(marked) < MIN_MARKED * len(words):
        raise IngestError(
            "text.unhealthy",
            f"{source}: only {len(marked) / len(words):.0%} of {len(words)} words carry Vietnamese letters or tones: "
            "toneless or not Vietnamese; give the text as it was published",
        )
    suspects = set(marked) - inventory()
    if sum(map(suspects.__contains__, marked)) < _FEW:
        return
    broken = _broken(text, folded)
    if len(broken) >= _FEW and len(broken) > MAX_BROKEN * len(marked):
        examples = ", ".join(list(dict.fromkeys(broken))[:_EXAMPLES])
        raise IngestError(
            "text.unhealthy",
            f"{source}: {len(broken) / len(marked):.0%} of {len(marked)} marked words are no Vietnamese syllables "
            f"({examples}): scrambled diacritics or a wrong encoding; find an intact copy",
        )


def _broken(text: str, folded: str) -> list[str]:
    """Return the marked words that are neither syllables nor, by their capital letter, foreign names."""
    syllables = inventory()
    return [
        word
        for match in _WORD.finditer(folded)
        if not (word := match.group()).isascii()
        and word not in syllables
        and _VOWEL.search(word)
        and not text[match.start() : match.end()].istitle()
    ]
