"""Whether the code in a symbol abbreviates an organ: `HĐTV` Hội đồng thành viên, `BGDĐT` Bộ Giáo dục và Đào tạo."""

from __future__ import annotations

import re
from functools import lru_cache

from kg.text.letters import fold, toneless

_UNSAID = frozenset({"và", "cho", "của", "về", "trường"})
_WORD = re.compile(r"\w+")
_CENTRE = ("trung ương", "tw")
_SHORTEST = 3
"""Letters of a code; fewer begin too many names."""


@lru_cache(maxsize=1 << 12)
def abbreviates(code: str, name: str) -> bool:
    """Say whether the first group of an issuer's code (`BCĐ389`, `TĐTN-BTC`) is made of the name's first letters."""
    letters = _letters(re.sub(r"\W|\d", "", fold(code.split("-", maxsplit=1)[0])))
    words = [word for word in _WORD.findall(fold(name).replace(*_CENTRE)) if word not in _UNSAID]
    initials = _letters("".join(word if word == _CENTRE[1] else word[0] for word in words))
    return len(letters) >= _SHORTEST and initials.startswith(letters)


def _letters(text: str) -> str:
    """Return letters without marks of tone or quality, as codes print them: `Ủy` is `U`, but `Đảng` stays `Đ`."""
    return "".join(letter if letter == "đ" else toneless(letter) for letter in text)
