"""`vnkg show`: the graph as one interactive page."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, tell
from kg.cli.progress import bar
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

_WORDS = Words(
    "Write a store's graph as one HTML page.\n\nThe page opens offline in any browser: search, follow ties, and read "
    "the words that every fact stands on.",
    "Ghi đồ thị của kho thành một trang HTML.\n\nTrang mở được ngoại tuyến trong mọi trình duyệt: tìm kiếm, lần theo "
    "quan hệ và đọc lời trích của từng dữ kiện.",
)
_OUTPUT = Words("Write the page to this file.", "Ghi trang vào tệp này.")
_TITLE = Words("Title of the page.", "Tiêu đề trang.")
_DONE = Words("{file}: {nodes} nodes, {edges} edges", "{file}: {nodes} nút, {edges} cạnh")
_WORKING = Words("Drawing", "Đang vẽ")


@vnkg_command(_WORDS, "vnkg show --store out/store -o graph.html")
@store_option()
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path), required=True)
@option("--title", words=_TITLE, default="vnkg", show_default=True)
def command(store: Path, output: Path, title: str) -> None:
    """Draw and write the page."""
    from pyoxigraph import Store

    from kg.render import page, view

    with opened(store) as graph, bar(_WORKING):
        facts = Store()
        facts.bulk_extend(graph.facts())
        drawn = view(facts)
        html = page(drawn, title=title, lang=current_language())
    with data_stream(output) as stream:
        stream.write(html.encode("utf-8"))
    tell(_DONE, file=output, nodes=len(drawn.nodes), edges=len(drawn.edges))
