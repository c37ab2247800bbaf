"""Identity keys: how words fold into a key, and a key into a stable id (docs/identity.md).

An id is `<class>/<slug>-<hash>`: the slug is for readers, the hash alone decides. It is the first twelve hexadecimal
digits of the SHA-256 of the key's fields joined by U+001F, so it depends on nothing but those fields.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import lru_cache

from kg.text.letters import fold, slug

SEPARATOR = "\x1f"
_HASH_DIGITS = 12
_SLUG_LETTERS = 60
# look-alikes of Đ U+0110 and đ U+0111: Eth (U+00D0, U+00F0) and African D (U+0189, U+0256)
_LOOK_ALIKES = str.maketrans("\u00d0\u00f0\u0189\u0256", "\u0110\u0111\u0110\u0111")


@lru_cache(maxsize=1 << 16)
def folded(words: str) -> str:
    """Return the form of `words` that decides identity; tones stay (contract, rule 5).

    Folds Unicode form, look-alikes of `Đ`, case, tone placement (`uỷ` = `ủy`) and spacing.
    """
    return " ".join(fold(unicodedata.normalize("NFC", words).translate(_LOOK_ALIKES)).split())


def digest(*fields: str) -> str:
    """Return the hash of a key's fields: hexadecimal, the same on every machine and run."""
    return hashlib.sha256(SEPARATOR.join(fields).encode()).hexdigest()[:_HASH_DIGITS]


@lru_cache(maxsize=1 << 16)
def short_slug(label: str) -> str:
    """Return the readable part of an id: toneless words joined by `-`, cut at a word to at most 60 letters."""
    words = slug(label)
    return words if len(words) <= _SLUG_LETTERS else words[: _SLUG_LETTERS + 1].rpartition("-")[0]


@lru_cache(maxsize=1 << 16)
def stable_id(kind: str, label: str, *fields: str) -> str:
    """Return `<kind>/<slug of label>-<hash>`; the hash is over `kind` and the key's `fields` in their given order."""
    readable = short_slug(label)
    return f"{kind}/{readable}-{digest(kind, *fields)}" if readable else f"{kind}/{digest(kind, *fields)}"
