"""`vnkg compact`: older versions of a store go, and all that only they needed."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import tell
from kg.cli.stores import store_option
from kg.cli.words import Words

_WORDS = Words(
    "Remove older versions of a store.\n\nTheir texts and readings go with them, for good. A version that somebody is "
    "reading stays.",
    "Xóa các phiên bản cũ của kho.\n\nVăn bản và bản đọc chỉ thuộc về chúng bị xóa hẳn. Phiên bản đang được đọc thì "
    "giữ lại.",
)
_KEEP = Words("How many versions stay.", "Số phiên bản giữ lại.")
_DONE = Words("{store}: removed {gone:version}, {left} left", "{store}: đã xóa {gone} phiên bản, còn {left}")


@vnkg_command(_WORDS, "vnkg compact --store out/store", "vnkg compact --keep 3 --store out/store")
@store_option()
@option("--keep", words=_KEEP, type=click.IntRange(min=1), default=1, show_default=True)
def command(store: Path, keep: int) -> None:
    """Remove and report."""
    from kg.store import versions, writing

    with writing(store) as writer:
        gone = writer.compact(keep)
    tell(_DONE, store=store, gone=len(gone), left=len(list(versions(store))))
