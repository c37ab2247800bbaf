"""`vnkg query`: SPARQL over a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import emit_results
from kg.cli.query_text import query_text
from kg.cli.stores import opened, store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.store import Endpoint

_WORDS = Words(
    "Ask a store in SPARQL.\n\nSELECT, ASK, CONSTRUCT and DESCRIBE; the usual prefixes need no declaration. "
    "Facts stand in the default graph, one named graph (GRAPH) lists what an article supports. "
    "Without SPARQL or --file the query is read from standard input.",
    "Hỏi kho bằng SPARQL.\n\nSELECT, ASK, CONSTRUCT và DESCRIBE; các tiền tố thường dùng không cần khai báo. "
    "Dữ kiện nằm ở đồ thị mặc định, mỗi bài có một đồ thị có tên (GRAPH). "
    "Không có SPARQL hay --file thì đọc câu hỏi từ đầu vào chuẩn.",
)
_FILE = Words("Read the query from this file.", "Đọc câu hỏi từ tệp này.")
_FORMAT = Words("Form of the results.", "Dạng kết quả.")
_LIMIT = Words("No more than so many results.", "Không quá chừng này kết quả.")
_EXPLAIN = Words(
    "Tell how oxigraph evaluates the query: results and time of each step.",
    "Cho biết oxigraph chạy truy vấn ra sao: số kết quả và thời gian từng bước.",
)
_PLAN = Words("   results          time  step", "   kết quả     thời gian  bước")
_BOTH = Words("give the query or --file, not both", "chỉ đưa câu hỏi hoặc --file, không cả hai")


@vnkg_command(
    _WORDS,
    "vnkg query --store out/store 'SELECT ?name WHERE { ?p a foaf:Person ; foaf:name ?name }'",
    "vnkg query --store out/store --file question.rq --format csv > answer.csv",
    "vnkg query --store out/store --file question.rq --limit 20 --explain",
)
@click.argument("sparql", required=False)
@option("--file", "file", words=_FILE, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@store_option(remote=True)
@option("--format", "form", words=_FORMAT, type=click.Choice(("table", "csv", "tsv", "json", "xml")), default="table")
@option("--limit", "limit", words=_LIMIT, type=click.IntRange(min=1), metavar="N")
@option("--explain", "explain", words=_EXPLAIN, is_flag=True)
def command(
    sparql: str | None, file: Path | None, store: Path | Endpoint, form: str, limit: int | None, *, explain: bool
) -> None:
    """Run one query and print its results."""
    from kg.query import limited, plan, run

    if sparql is not None and file is not None:
        raise click.UsageError(_BOTH.say())
    text = sparql if sparql is not None else query_text(file)
    with opened(store) as graph:
        asked = run(graph, text)
        if limit:
            text = limited(text, limit)
            asked = run(graph, text)
        if explain:
            click.echo("\n".join((_PLAN.say(), *plan(graph, text))))
            return
        emit_results(asked, graph, form)
