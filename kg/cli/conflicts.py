"""`vnkg conflicts`: everything in which articles disagree, with the words of both sides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.headings import cell
from kg.cli.output import data_stream, emit_rows, tell
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.query import Conflict

_WORDS = Words(
    "List everything in which articles disagree, with the words of both sides, ranked with the reason "
    "(docs/identity.md).\n\nvalue: dates, issuers, titles, types and places that exclude one another; roles: two who "
    "each chair one event alone; heads: two persons heading one organ on one day, or one in between the other "
    "(without a rank); posts: a person whom two articles call head and deputy of one organ on one day.",
    "Liệt kê mọi chỗ các bài mâu thuẫn nhau, kèm lời của cả hai bên, có xếp hạng và lý do (docs/identity.md).\n\n"
    "value: ngày, cơ quan ban hành, trích yếu, loại và địa điểm loại trừ nhau; roles: hai người mà mỗi bài nêu một "
    "người chủ trì cùng một sự kiện; heads: hai người cùng đứng đầu một cơ quan trong một ngày, hoặc xen kẽ nhau "
    "(không xếp hạng); posts: một người mà bài này nêu là đứng đầu, bài kia nêu là cấp phó của một cơ quan trong cùng "
    "một ngày.",
)
_KIND = Words("Only conflicts of this kind.", "Chỉ các mâu thuẫn loại này.")
_FORMAT = Words("Form of the list.", "Dạng danh sách.")
_OUTPUT = Words("Write to this file, whole or not at all.", "Ghi vào tệp này, trọn vẹn hoặc không ghi gì.")
_FOUND = Words("Conflicts: {n}", "Số mâu thuẫn: {n}")
_KINDS = {
    "value": Words("values", "giá trị"),
    "roles": Words("two chairs", "hai người chủ trì"),
    "heads": Words("two heads", "hai người đứng đầu"),
    "posts": Words("head and deputy", "vừa cấp trưởng vừa cấp phó"),
}
_COLUMNS = ("kind", "subject", "property", "on", "value", "rank", "reason", "quote", "headline", "date", "article")


@vnkg_command(
    _WORDS,
    "vnkg conflicts --store out/store",
    "vnkg conflicts --store out/store --kind value --format csv -o conflicts.csv",
)
@store_option()
@option("--kind", words=_KIND, type=click.Choice(tuple(_KINDS)))
@option("--format", "form", words=_FORMAT, type=click.Choice(("text", "csv", "json")), default="text")
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path))
def command(store: Path, kind: str | None, form: str, output: Path | None) -> None:
    """List the conflicts of a store."""
    from kg.query import conflicts

    with opened(store) as graph:
        found = [one for one in conflicts(graph, current_language()) if kind in (None, one.kind)]
    with data_stream(output) as stream:
        if form == "csv":
            emit_rows(_COLUMNS, list(_lines(found)), form, stream)
        else:
            text = json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1)
            stream.write(f"{text if form == 'json' else _text(found)}\n".encode() if found or form == "json" else b"")
        stream.flush()
    tell(_FOUND, n=len(found))


def _lines(found: Iterable[Conflict]) -> Iterator[tuple[str, ...]]:
    for one in found:
        for side in one.sides:
            told = (side.rank, side.reason, side.quote, side.headline, side.published, side.article)
            yield (one.kind, one.subject, one.about, one.on, side.value, *told)


def _text(found: Iterable[Conflict]) -> str:
    """Return the conflicts as paragraphs: what is disputed, then each side with its words."""
    paragraphs = []
    for one in found:
        on = f", {one.on}" if one.on else ""
        lines = [f"{one.subject} – {cell(one.about)}{on} ({_KINDS[one.kind].say()})"]
        for side in one.sides:
            rank = f" [{cell(side.rank)}]" if side.rank else ""
            lines.append(f"  {side.value}{rank}{' ' + side.reason if side.reason else ''}")
            lines.append(f"    “{' '.join(side.quote.split())}”")
            lines.append(f"    {' '.join(filter(None, (side.headline, side.published and f'({side.published})')))}")
        paragraphs.append("\n".join(lines))
    return "\n\n".join(paragraphs)
