"""Options of the commands that read articles: whose lexicons beside ours."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from kg.cli.command import option
from kg.cli.words import Words

_LEXICON = Words(
    "Add a folder of your own lexicons (docs/lexicons.md); may be repeated.",
    "Thêm một thư mục từ điển của riêng bạn (docs/lexicons.md); có thể lặp lại.",
)
_CONFIG = Words(
    "Project file; without this, vnkg.toml in the working folder.",
    "Tệp dự án; nếu không nêu, dùng vnkg.toml trong thư mục hiện hành.",
)
_FOLDER = click.Path(file_okay=False, path_type=Path)
_FILE = click.Path(dir_okay=False, path_type=Path)


def reads_articles(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with the options `--lexicon` and `--config`, which take effect before it runs."""

    @wraps(function)
    def run(*args: object, lexicon: tuple[Path, ...], config: Path | None, **rest: object) -> object:
        from kg.config import PROJECT_FILE, read_project
        from kg.lexicons import use

        file = config or Path(PROJECT_FILE)
        named = read_project(file).lexicons if config or file.exists() else ()
        use([*named, *lexicon])
        return function(*args, **rest)

    chosen = option("--config", "config", words=_CONFIG, type=_FILE)(run)
    return option("--lexicon", "lexicon", words=_LEXICON, type=_FOLDER, multiple=True, metavar="DIR")(chosen)
