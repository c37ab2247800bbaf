"""Settings: one frozen value, made once by the command line (or by the caller of the Python API)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

LANGUAGES = ("en", "vi")


@dataclass(frozen=True, slots=True)
class Settings:
    """What may differ between two runs without changing any fact."""

    language: str = "en"
    """Language of messages: `en` or `vi`."""
    workers: int = 1
    """Processes that read and extract."""


def language_of(environment: Mapping[str, str]) -> str:
    """Return `vi` or `en` from the POSIX locale variables (LC_ALL before LC_MESSAGES before LANG)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "vi" if value.lower().startswith("vi") else "en"
    return "en"
