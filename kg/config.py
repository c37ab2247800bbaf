"""What several stages agree on: the mark of a store, the language of messages, a project's own settings."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError

STORE_MARKER = "vnkg-store.json"
"""The file that makes a folder a store; such a folder holds no articles."""
LANGUAGES = ("en", "vi")
PROJECT_FILE = "vnkg.toml"
"""Looked for in the working folder."""


@dataclass(frozen=True, slots=True)
class Project:
    """What a project file says."""

    lexicons: tuple[Path, ...] = ()
    """Folders of the project's own tables; in the file they are written relative to it."""


def read_project(file: Path) -> Project:
    """Return the settings in a project file.

    Raises:
        DataError: it is not there, no TOML, or says something that is no setting.
    """
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{file}: no such project file", f"{file}: không có tệp dự án này") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{file}: no TOML: {error}", f"{file}: không đúng dạng TOML: {error}") from error
    if unknown := sorted(raw.keys() - {"lexicons"}):
        raise DataError(
            f'{file}: no such setting: {", ".join(unknown)}; there is lexicons = ["folder"]',
            f'{file}: không có thiết lập {", ".join(unknown)}; chỉ có lexicons = ["thư mục"]',
        )
    folders = raw.get("lexicons", [])
    if not isinstance(folders, list) or not all(isinstance(folder, str) for folder in folders):
        raise DataError(
            f'{file}: lexicons is a list of folders: lexicons = ["folder"]',
            f'{file}: lexicons là danh sách thư mục: lexicons = ["thư mục"]',
        )
    return Project(tuple(file.parent / folder for folder in folders))


def language_of(environment: Mapping[str, str]) -> str:
    """Return `vi` or `en` from the POSIX locale variables (LC_ALL before LC_MESSAGES before LANG)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "vi" if value.lower().startswith("vi") else "en"
    return "en"
