"""`vnkg evaluate`: the extraction held against gold facts."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, emit_table, tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.progress import bar
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.evaluate import Error, Judged, Report

_WORDS = Words(
    "Measure the extraction on gold facts.\n\nDIR holds articles (.txt, .html, .json), each with its gold in a .yaml "
    "file of the same name, in the format of data/README.md. Each article's own graph is asked in SPARQL and held "
    "against its gold: precision, recall and F1 per kind of fact. Needs PyYAML: pip install 'vnkg[evaluate]'.",
    "Đo chất lượng trích xuất trên dữ kiện chuẩn.\n\nDIR chứa các bài (.txt, .html, .json), mỗi bài có tệp .yaml cùng "
    "tên ghi dữ kiện chuẩn theo dạng nêu trong data/README.md. Đồ thị của từng bài được hỏi bằng SPARQL rồi so với "
    "dữ kiện chuẩn: độ chính xác, độ phủ và F1 của từng loại. Cần PyYAML: pip install 'vnkg[evaluate]'.",
)
_JSON = Words("Write the figures to this file.", "Ghi số liệu vào tệp này.")
_ERRORS = Words(
    "List what was missed and what was extra, with its sentence.", "Liệt kê dữ kiện thiếu và thừa, kèm câu chứa nó."
)
_BASELINE = Words(
    "Figures written before by --json; show what changed.", "Số liệu ghi trước đó bằng --json; nêu thay đổi."
)
_READING = Words("Reading", "Đang đọc")
_HEADS = (
    Words("kind", "loại"),
    Words("precision", "chính xác"),
    Words("recall", "phủ"),
    Words("F1", "F1"),
    Words("hits/gold/found", "đúng/chuẩn/tìm thấy"),
)
_MACRO = Words("macro F1 ({kinds})", "F1 trung bình ({kinds})")
_REFUSED = Words("Refused: {text}", "Từ chối: {text}")
_SINCE = Words("Changed since {file}:", "Thay đổi so với {file}:")
_SAME = Words("Nothing changed since {file}.", "Không thay đổi so với {file}.")


@vnkg_command(
    _WORDS,
    "vnkg evaluate data/articles",
    "vnkg evaluate data/articles --errors --json figures.json",
    "vnkg evaluate my/gold --baseline figures.json",
)
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@option("--json", "json_file", words=_JSON, type=click.Path(dir_okay=False, path_type=Path))
@option("--errors", "listed", words=_ERRORS, is_flag=True)
@option("--baseline", words=_BASELINE, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@reads_articles
def command(folder: Path, json_file: Path | None, baseline: Path | None, *, listed: bool) -> None:
    """Measure and print."""
    from kg.evaluate import errors, evaluate, load_report, report, report_json

    before = load_report(baseline) if baseline else None
    with bar(_READING) as progress:
        judged = evaluate(folder, progress)
    figures = report(judged)
    _show(figures, judged)
    if before:
        _show_changes(figures, before, baseline)
    if listed:
        _show_errors(errors(judged))
    if json_file:
        with data_stream(json_file) as stream:
            stream.write(report_json(figures).encode())


def _show(figures: Report, judged: Iterable[Judged]) -> None:
    """Print the table; what was refused goes to standard error."""
    from kg.evaluate import SCORED, table

    for one in judged:
        if one.refused:
            tell(_REFUSED, text=one.refused)
    macro = (_MACRO.say(kinds=", ".join(SCORED)), "", "", f"{figures.macro_f1:.3f}", "")
    emit_table([head.say() for head in _HEADS], [*table(figures), macro])


def _show_changes(figures: Report, before: Report, file: Path | None) -> None:
    from kg.evaluate import changes

    found = list(changes(figures, before))
    click.echo((_SINCE if found else _SAME).say(file=file))
    for kind, old, new in found:
        click.echo(f"  {kind:<20} {old:.3f} -> {new:.3f}  ({new - old:+.3f})")


def _show_errors(found: Iterable[Error]) -> None:
    for one in found:
        click.echo(f"{one.kind}\t{one.article}\t{one.way}\t{one.words}\t{one.sentence}")
