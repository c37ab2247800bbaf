"""`vnkg validate`: check whether a graph keeps the contract."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.errors import BAD_INPUT
from kg.cli.progress import bar
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.store import Endpoint

_WORDS = Words(
    "Check a graph against the SHACL shapes and its quotes against the articles.\n\nGive a store, or a file "
    "(.ttl, .nt, .trig, .nq, .rdf, .jsonld, perhaps with .gz or .zst) that was exported. The report names the article "
    "and the words at fault; it goes to standard output. Exit code 0 where nothing breaks the contract (there may be "
    "warnings: sources disagree), else 1.",
    "Kiểm tra đồ thị theo các ràng buộc SHACL và đối chiếu trích dẫn.\n\nNêu một kho, hoặc một tệp đã xuất (.ttl, .nt, "
    ".trig, .nq, .rdf, .jsonld, có thể kèm .gz hoặc .zst). Báo cáo nêu bài viết và trích dẫn có lỗi, ra đầu ra chuẩn. "
    "Mã thoát 0 nếu không trái quy ước (có thể có cảnh báo: các nguồn nói khác nhau), ngược lại là 1.",
)
_FORMAT = Words(
    "Form of the report: for people, JSON, or a SHACL report graph.",
    "Dạng báo cáo: cho người đọc, JSON, hoặc đồ thị báo cáo SHACL.",
)
_ONE = Words("give a file or --store, one of them", "hãy nêu một tệp hoặc --store, chỉ một trong hai")
_WORKING = Words("Checking", "Đang kiểm tra")


@vnkg_command(
    _WORDS,
    "vnkg validate --store out/store",
    "vnkg validate kg.ttl",
    "vnkg validate --store out/store --format shacl > report.ttl",
)
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option(required=False, remote=True)
@option("--format", "form", words=_FORMAT, type=click.Choice(("text", "json", "shacl")), default="text")
def command(file: Path | None, store: Path | Endpoint | None, form: str) -> int:
    """Validate and print the report."""
    from kg.graph.validate import validate

    context = click.get_current_context()
    named = context.get_parameter_source("store") == click.core.ParameterSource.COMMANDLINE
    if file and not named:
        with bar(_WORKING):
            report = validate(file)
    elif store and not file:
        with opened(store) as graph, bar(_WORKING):
            report = validate(graph.quads(), graph.text if graph.keeps_texts else None)
    else:
        raise click.UsageError(_ONE.say())
    said = {"json": report.json, "shacl": report.turtle}.get(form)
    click.echo(said() if said else report.text(current_language()))
    return 0 if report.conforms else BAD_INPUT
