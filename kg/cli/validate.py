"""`vnkg validate`: check whether a graph keeps the contract."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.command import vnkg_command
from kg.cli.errors import BAD_INPUT
from kg.cli.progress import bar
from kg.cli.stores import opened, store_option
from kg.cli.words import Words, current_language

_WORDS = Words(
    "Check a graph against the SHACL shapes and its quotes against the articles.\n\nGive a store, or a file "
    "(.ttl, .nt, .trig, .nq) that was exported. The report goes to standard output; exit code 0 where nothing is "
    "found, else 1.",
    "Kiểm tra đồ thị theo các ràng buộc SHACL và đối chiếu trích dẫn.\n\nNêu một kho, hoặc một tệp đã xuất (.ttl, .nt, "
    ".trig, .nq). Báo cáo ra đầu ra chuẩn; mã thoát 0 nếu không có lỗi, ngược lại là 1.",
)
_ONE = Words("give a file or --store, one of them", "hãy nêu một tệp hoặc --store, chỉ một trong hai")
_WORKING = Words("Checking", "Đang kiểm tra")


@vnkg_command(_WORDS, "vnkg validate --store out/store", "vnkg validate kg.ttl")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option(required=False)
def command(file: Path | None, store: Path | None) -> int:
    """Validate and print the report."""
    from kg.graph import serialise
    from kg.graph.validate import validate

    context = click.get_current_context()
    named = context.get_parameter_source("store") == click.core.ParameterSource.COMMANDLINE
    if file and not named:
        with bar(_WORKING):
            report = validate(file)
    elif store and not file:
        with opened(store) as graph, bar(_WORKING):
            report = validate(serialise(graph.facts(), "ntriples"))
    else:
        raise click.UsageError(_ONE.say())
    click.echo(report.text(current_language()))
    return 0 if report.conforms else BAD_INPUT
