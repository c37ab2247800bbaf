"""`vnkg versions`: the versions that a store keeps."""

from __future__ import annotations

from pathlib import Path

from kg.cli.command import vnkg_command
from kg.cli.output import emit_table
from kg.cli.stores import store_option
from kg.cli.words import Words

_WORDS = Words(
    "List the versions of a store.\n\nEvery build or removal that changes something publishes one; the current one is "
    "marked *. Times are UTC.",
    "Liệt kê các phiên bản của kho.\n\nMỗi lần dựng hay gỡ bài có thay đổi tạo một phiên bản; phiên bản hiện tại có "
    "dấu *. Giờ theo UTC.",
)
_HEADS = (
    Words("version", "phiên bản"),
    Words("made", "lúc"),
    Words("articles", "bài"),
    Words("added", "thêm"),
    Words("changed", "đổi"),
    Words("removed", "gỡ"),
    Words("quads", "bộ bốn"),
    Words("from", "từ"),
    Words("rules", "bộ quy tắc"),
)


@vnkg_command(_WORDS, "vnkg versions --store out/store")
@store_option()
def command(store: Path) -> None:
    """Print a line a version."""
    from kg.store import versions

    lines = []
    for one in versions(store):
        told = one.manifest
        changes = [str(told.change.get(name, 0)) for name in ("added", "changed", "removed")]
        number, made = f"{one.number}{' *' if one.current else ''}", f"{one.made:%Y-%m-%d %H:%M:%S}"
        counts = (str(told.counts["articles"]), *changes, str(told.counts["quads"]))
        lines.append([number, made, *counts, str(told.former or "-"), told.rules])
    emit_table([head.say() for head in _HEADS], lines)
