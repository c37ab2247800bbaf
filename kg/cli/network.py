"""`vnkg network`: who stands beside whom, and what graph theory counts of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, emit_rows, tell
from kg.cli.stores import opened, store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.analyse import Measured

_WORDS = Words(
    "Project the graph on persons or organs and measure the network.\n\nco-attendance: persons at one event; "
    "shared-organ: persons with a post in one organ; issuing: an organ and those that act on its documents. The "
    "measures count what articles print: they say nothing of power, loyalty, friends or opinions.",
    "Chiếu đồ thị thành mạng lưới người hoặc cơ quan rồi đo.\n\nco-attendance: cùng dự một sự kiện; shared-organ: cùng "
    "giữ chức vụ trong một cơ quan; issuing: cơ quan ban hành và cơ quan thực hiện văn bản. Các số đo chỉ đếm điều "
    "bài viết nêu, không nói gì về quyền lực, lòng trung thành, quan hệ riêng hay chính kiến.",
)
_SINCE = Words("Only from this day on (2023-01-31).", "Chỉ từ ngày này (2023-01-31).")
_UNTIL = Words("Only up to this day.", "Chỉ đến hết ngày này.")
_TIES = Words("Show the ties instead of the nodes.", "Hiện các cạnh thay vì các nút.")
_TOP = Words("Show at most so many rows.", "Hiện không quá chừng này dòng.")
_FORMAT = Words("Form of the results; GraphML and GEXF hold both.", "Dạng kết quả; GraphML và GEXF chứa cả hai.")
_OUTPUT = Words("Write to this file, whole or not at all.", "Ghi vào tệp này, trọn vẹn hoặc không ghi gì.")
_SIZE = Words(
    "Nodes: {nodes}, ties: {ties}, communities: {communities}, bridges: {bridges}.",
    "Số nút: {nodes}, số cạnh: {ties}, số cộng đồng: {communities}, số cầu: {bridges}.",
)
_NO_DATE = Words("{value!r} is no date; write it as 2023-11-14", "{value!r} không phải ngày; hãy viết dạng 2023-11-14")
_FORMS = ("table", "csv", "json", "graphml", "gexf")
_NODE_COLUMNS = ("name", "degree", "strength", "betweenness", "closeness", "community", "cut", "iri")
_TIE_COLUMNS = ("name", "otherName", "weight", "bridge", "via")


def _day(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat() if value else None
    except ValueError:
        raise click.BadParameter(_NO_DATE.say(value=value)) from None


@vnkg_command(
    _WORDS,
    "vnkg network co-attendance --store out/store",
    "vnkg network shared-organ --store out/store --since 2023-01-01 --until 2023-12-31 --format csv",
    "vnkg network co-attendance --store out/store --format gexf -o network.gexf",
)
@click.argument("projection", type=click.Choice(("co-attendance", "shared-organ", "issuing")))
@store_option()
@option("--since", words=_SINCE, callback=_day)
@option("--until", words=_UNTIL, callback=_day)
@option("--ties", words=_TIES, is_flag=True)
@option("--top", words=_TOP, type=click.IntRange(min=1))
@option("--format", "form", words=_FORMAT, type=click.Choice(_FORMS), default="table")
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path))
def command(
    projection: str,
    store: Path,
    form: str,
    output: Path | None,
    *,
    ties: bool,
    top: int | None,
    **days: str | None,
) -> None:
    """Measure one projection and print it."""
    from kg.analyse import Slice, measured, project
    from kg.export.xml import write_network

    with opened(store) as graph:
        found = measured(project(graph, projection, Slice(**days)))
    with data_stream(output) as stream:
        if form in ("graphml", "gexf"):
            write_network(found.graph, form, stream)
        else:
            columns, lines = _table(found, ties=ties)
            if form == "table" and not ties:
                columns, lines = columns[:-1], [line[:-1] for line in lines]
            if form == "table" and projection == "issuing":
                columns = ("organ", *columns[1:])
            emit_rows(columns, lines[:top], form, stream)
        stream.flush()
    communities = len({node.community for node in found.nodes})
    bridges = sum(tie.bridge for tie in found.ties)
    tell(_SIZE, nodes=len(found.nodes), ties=len(found.ties), communities=communities, bridges=bridges)


def _table(found: Measured, *, ties: bool) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    if ties:
        return _TIE_COLUMNS, [(tie.one, tie.two, tie.weight, tie.bridge, tie.via) for tie in found.ties]
    return _NODE_COLUMNS, [
        (n.label, n.degree, n.strength, n.betweenness, n.closeness, n.community, n.cut, n.iri) for n in found.nodes
    ]
