"""`vnkg export`: the whole graph, or a part of it, as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream
from kg.cli.progress import bar
from kg.cli.stores import opened, store_option
from kg.cli.understood import tell_understood
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.store import Endpoint, GraphStore

_WORDS = Words(
    "Write a store's graph, or a part of it, as files.\n\nThe same input gives the same bytes. Turtle, N-Triples and "
    "RDF/XML hold the facts (the default graph); TriG, N-Quads and JSON-LD add what each article supports; CSV, TSV "
    "and Parquet are tables, one a class, in a folder (or one of them with --table); Popolo and FollowTheMoney are "
    "JSON for tools of those standards; GraphML and GEXF hold the network for Gephi, yEd or networkx. Without "
    "--format the ending of the output decides; one that ends in .gz or .zst is compressed.",
    "Ghi đồ thị của kho, hoặc một phần, ra tệp.\n\nDữ liệu vào như nhau thì tệp ra giống nhau từng byte. Turtle, "
    "N-Triples và RDF/XML chứa các dữ kiện (đồ thị mặc định); TriG, N-Quads và JSON-LD thêm phần mỗi bài nêu; CSV, TSV "
    "và Parquet là các bảng, mỗi lớp một bảng, trong một thư mục (hoặc một bảng với --table); Popolo và FollowTheMoney "
    "là JSON cho công cụ của các chuẩn ấy; GraphML và GEXF chứa mạng lưới cho Gephi, yEd hay networkx. Không có "
    "--format thì theo đuôi tệp; tệp đuôi .gz hoặc .zst được nén.",
)
_OUTPUT = Words(
    "Write to this file or folder, whole or not at all.", "Ghi vào tệp hay thư mục này, trọn vẹn hoặc không ghi."
)
_FORMAT = Words("Format of the files.", "Định dạng tệp.")
_TABLE = Words("Write this one table (csv, tsv, parquet).", "Chỉ ghi bảng này (csv, tsv, parquet).")
_THINGS = {
    "person": Words("Only what is said of this person (may be repeated).", "Chỉ phần về người này (có thể lặp lại)."),
    "organ": Words("Only what is said of this organ.", "Chỉ phần về cơ quan này."),
    "document": Words("Only what is said of this document.", "Chỉ phần về văn bản này."),
    "event": Words("Only what is said of this event.", "Chỉ phần về sự kiện này."),
    "article": Words("Only what this article says.", "Chỉ phần bài này nêu."),
}
_FROM = Words("Only what articles published from this day say.", "Chỉ phần các bài đăng từ ngày này nêu.")
_TO = Words("Only what articles published up to this day say.", "Chỉ phần các bài đăng đến ngày này nêu.")
_WORKING = Words("Exporting", "Đang xuất")
_FOLDER = Words(
    "tables are several files: name a folder with -o, or one table with --table",
    "các bảng là nhiều tệp: hãy nêu thư mục bằng -o, hoặc một bảng bằng --table",
)
_ONE_FILE = Words(
    "{file} is one file, and tables are several: choose one with --table ({tables}), or name a folder "
    "(--format {form} -o tables/)",
    "{file} là một tệp, còn các bảng là nhiều tệp: hãy chọn một bảng bằng --table ({tables}), hoặc nêu thư mục "
    "(--format {form} -o tables/)",
)
_NO_TABLE = Words("--table goes with --format csv, tsv or parquet", "--table đi cùng --format csv, tsv hoặc parquet")
_DATE = Words("{text!r} is no day (2024-05-23), month or year", "{text!r} không phải ngày (2024-05-23), tháng hay năm")
_FORMATS = (
    *("turtle", "trig", "nquads", "ntriples", "jsonld", "rdfxml"),
    *("csv", "tsv", "parquet", "popolo", "ftm", "graphml", "gexf"),
)
_DATES = {4: "%Y", 7: "%Y-%m", 10: "%Y-%m-%d"}
"""By their length."""
_NOTHING = Words(
    "nothing in the store is said of these things by these articles; leave out an option",
    "trong kho không có gì về những đối tượng này ở những bài này; hãy bỏ bớt tùy chọn",
)


def _date(context: click.Context, _: click.Parameter, value: str | None) -> str:
    """Return a day, month or year as typed, empty for none.

    Raises:
        click.BadParameter: it is none of these.
    """
    from datetime import datetime

    if value:
        layout = _DATES.get(len(value), "")
        try:
            datetime.strptime(value, layout)  # noqa: DTZ007 - a day of the calendar, no moment
        except ValueError:
            raise click.BadParameter(_DATE.say(text=value), context) from None
    return value or ""


def _thing(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return option(f"--{name}", words=_THINGS[name], multiple=True, metavar="NAME")


@vnkg_command(
    _WORDS,
    "vnkg export --store out/store -o kg.ttl",
    "vnkg export --store out/store -o kg.nq.gz",
    "vnkg export --store out/store --format csv -o tables/",
    "vnkg export --store out/store --format csv --table holdings > holdings.csv",
    "vnkg export --store out/store --document 35-NQ/TW --from 2023 -o 35-nq-tw.jsonld",
)
@store_option(remote=True)
@option("-o", "--output", words=_OUTPUT, type=click.Path(path_type=Path))
@option("--format", "form", words=_FORMAT, type=click.Choice(_FORMATS))
@option("--table", "table", words=_TABLE, metavar="TABLE")
@_thing("person")
@_thing("organ")
@_thing("document")
@_thing("event")
@_thing("article")
@option("--from", "first", words=_FROM, callback=_date, metavar="DATE")
@option("--to", "last", words=_TO, callback=_date, metavar="DATE")
def command(store: Path | Endpoint, output: Path | None, form: str | None, table: str | None, **part: Any) -> None:  # noqa: ANN401 - the options of the part, by name
    """Export the graph."""
    from kg import export

    form = form or export.format_of(output)
    tables = form in export.TABLE_FORMATS
    if table and not tables:
        raise click.UsageError(_NO_TABLE.say())
    if tables and not table:
        _folder(output, form)
    with opened(store) as whole, bar(_WORKING):
        graph = _part(whole, **part)
        if tables and not table and output:
            export.write_folder(graph, form, output)
            return
        with data_stream(output) as stream, export.compressing(stream, output) as packed:
            if table:
                export.write_table(graph, form, export.table(table), packed)
            else:
                export.export(graph, form, packed)
            packed.flush()


def _folder(output: Path | None, form: str) -> None:
    """Refuse an output that is no folder for the tables.

    Raises:
        click.UsageError: there is none, or it is called as one file would be.
    """
    from kg import export

    if output is None:
        raise click.UsageError(_FOLDER.say())
    if export.bare_name(output).suffix == f".{form}" and not output.is_dir():
        names = ", ".join(one.name for one in export.TABLES)
        raise click.UsageError(_ONE_FILE.say(file=output, tables=names, form=form))


def _part(store: GraphStore, first: str, last: str, article: tuple[str, ...], **named: tuple[str, ...]) -> GraphStore:
    """Return the part of `store` that the options ask for, `store` itself where they ask for none.

    Raises:
        KgError: a name fits nothing, or nothing is said.
    """
    from kg.errors import KgError
    from kg.export import published, subset

    things = {iri for kind, names in sorted(named.items()) for iri in _found(store, kind, names)}
    articles = _found(store, "article", article) if article else None
    if first or last:
        within = published(store, first, last)
        articles = within if articles is None else articles & within
    if not things and articles is None:
        return store
    part = subset(store, things, articles)
    if not part.manifest.counts["quads"]:
        raise KgError(_NOTHING.en, _NOTHING.vi)
    return part


def _found(store: GraphStore, kind: str, names: tuple[str, ...]) -> set[str]:
    """Return the IRIs that names mean, and tell what they were taken to mean where that is not what was typed."""
    from kg.query import find

    iris: set[str] = set()
    for name in names:
        found = find(store, kind, name)
        iris.update(found.iris)
        tell_understood(kind, name, found)
    return iris
