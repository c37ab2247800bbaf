"""What several stages agree on: the mark of a store, the language of messages."""

from __future__ import annotations

from collections.abc import Mapping

STORE_MARKER = "vnkg-store.json"
"""The file that makes a folder a store; such a folder holds no articles."""
LANGUAGES = ("en", "vi")


def language_of(environment: Mapping[str, str]) -> str:
    """Return `vi` or `en` from the POSIX locale variables (LC_ALL before LC_MESSAGES before LANG)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "vi" if value.lower().startswith("vi") else "en"
    return "en"
