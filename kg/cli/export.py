"""`vnkg export`: the whole graph as a file."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream
from kg.cli.progress import bar
from kg.cli.stores import opened, store_option
from kg.cli.words import Words

_WORDS = Words(
    "Write a store's graph as one file.\n\nThe same input gives the same bytes. Turtle and N-Triples hold the facts "
    "(the default graph); TriG, N-Quads and JSON-LD add what each article supports; GraphML and GEXF hold the network "
    "of persons, organs, documents and events for Gephi, yEd or networkx.",
    "Ghi đồ thị của kho ra một tệp.\n\nCùng dữ liệu vào cho cùng từng byte. Turtle và N-Triples chứa các dữ kiện "
    "(đồ thị mặc định); TriG, N-Quads và JSON-LD thêm phần mỗi bài nêu; GraphML và GEXF chứa mạng lưới người, cơ "
    "quan, văn bản, sự kiện cho Gephi, yEd hay networkx.",
)
_OUTPUT = Words("Write to this file, whole or not at all.", "Ghi vào tệp này, trọn vẹn hoặc không ghi gì.")
_FORMAT = Words("Format of the file.", "Định dạng tệp.")
_FORMATS = ("turtle", "trig", "nquads", "ntriples", "jsonld", "graphml", "gexf")
_WORKING = Words("Exporting", "Đang xuất")


@vnkg_command(
    _WORDS,
    "vnkg export --store out/store -o kg.ttl",
    "vnkg export --store out/store --format graphml -o kg.graphml",
)
@store_option()
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path))
@option("--format", "form", words=_FORMAT, type=click.Choice(_FORMATS), default="turtle")
def command(store: Path, output: Path | None, form: str) -> None:
    """Export the graph."""
    from kg.export import export

    with opened(store) as graph, data_stream(output) as stream, bar(_WORKING):
        export(graph, form, stream)
        stream.flush()
