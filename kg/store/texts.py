"""The normalised texts beside the graph, compressed and named by their hash (contract, rule 10).

A text never changes under its id, so all versions of a store share one folder of them.
"""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from kg.errors import StoreError

_ID = re.compile(r"[0-9a-f]{8,64}")


def text_path(folder: Path, article: str) -> Path:
    """Return where the text of the article with this id stands.

    Raises:
        StoreError: `article` is no article id.
    """
    if not _ID.fullmatch(article):
        raise StoreError(
            f"{article!r} is no article id (hexadecimal digits)",
            f"{article!r} không phải mã bài (các chữ số thập lục phân)",
        )
    return folder / article[:2] / f"{article}.txt.gz"


def keeps_text(folder: Path, article: str) -> bool:
    """Say whether the text of the article with this id is there."""
    return text_path(folder, article).exists()


def write_text(folder: Path, article: str, text: str) -> None:
    """Keep `text` under the article's id. Equal texts give equal bytes."""
    path = text_path(folder, article)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.write_bytes(gzip.compress(text.encode("utf-8"), compresslevel=6, mtime=0))
    part.replace(path)


def read_text(folder: Path, article: str) -> str:
    """Return the text of the article with this id.

    Raises:
        StoreError: the store keeps no such text, or the file is damaged.
    """
    path = text_path(folder, article)
    try:
        return gzip.decompress(path.read_bytes()).decode("utf-8")
    except FileNotFoundError as error:
        raise StoreError(
            f"{path}: the store keeps no text of article {article}",
            f"{path}: kho không giữ văn bản của bài {article}",
        ) from error
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise StoreError(
            f"{path}: the text of article {article} is damaged; build the store anew",
            f"{path}: văn bản của bài {article} bị hỏng; hãy dựng lại kho",
        ) from error
