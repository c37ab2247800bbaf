"""`vnkg rollback`: an earlier version of a store becomes the current one."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import vnkg_command
from kg.cli.output import tell
from kg.cli.stores import store_option
from kg.cli.words import Words

_WORDS = Words(
    "Go back to an earlier version of a store.\n\nN is a number from vnkg versions; without it the version before the "
    "current one. Nothing is removed: rollback to the later number undoes it. The next build goes on from there.",
    "Trở về một phiên bản trước của kho.\n\nN là số trong vnkg versions; không nêu thì là phiên bản liền trước. Không "
    "gì bị xóa: rollback về số lớn hơn là hoàn lại. Lần dựng sau tiếp tục từ đó.",
)
_DONE = Words("{store}: version {number} is the current one", "{store}: phiên bản hiện tại là {number}")


@vnkg_command(_WORDS, "vnkg rollback --store out/store", "vnkg rollback 3 --store out/store")
@click.argument("number", required=False, type=click.IntRange(min=1), metavar="[N]")
@store_option()
def command(number: int | None, store: Path) -> None:
    """Switch and report."""
    from kg.store import writing

    with writing(store) as writer:
        folder = writer.rollback(number)
    tell(_DONE, store=store, number=int(folder.name))
