"""`vnkg remove`: articles out of a store."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import vnkg_command
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.progress import steps
from kg.cli.stores import store_option
from kg.cli.words import Words

_WORDS = Words(
    "Remove articles from a store.\n\nARTICLE is an article's id, or a file or folder that articles came from, whether "
    "it still exists or not. What no other article supports goes with them; the store is then what a build of the "
    "others is. Earlier versions still hold them until vnkg compact.",
    "Gỡ bài khỏi kho.\n\nARTICLE là mã bài, hoặc tệp hay thư mục mà bài đến từ đó, dù còn hay không. Dữ kiện không bài "
    "nào khác nêu sẽ mất theo; kho trở thành như dựng từ các bài còn lại. Các phiên bản trước vẫn giữ chúng cho đến "
    "khi chạy vnkg compact.",
)
_WORKING = Words("Removing", "Đang gỡ")
_STEPS = {"resolve": _WORKING, "write": _WORKING, "finish": _WORKING, "read": Words("Reading", "Đang đọc")}
_DONE = Words("{store}: removed {n}: {names}", "{store}: đã gỡ {n}: {names}")
_SHOWN = 5


@vnkg_command(
    _WORDS, "vnkg remove articles/old.txt --store out/store", "vnkg remove 0123456789abcdef --store out/store"
)
@click.argument("names", nargs=-1, required=True, metavar="ARTICLE...")
@store_option()
@reads_articles
def command(names: tuple[str, ...], store: Path) -> None:
    """Remove and report."""
    from kg.pipeline import remove

    with steps(_STEPS) as progress:
        gone = remove(names, store, progress=progress, workers=None)
    told = ", ".join(entry.source for entry in gone[:_SHOWN])
    tell(_DONE, store=store, n=len(gone), names=told + (" ..." if len(gone) > _SHOWN else ""))
