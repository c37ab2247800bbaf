"""`vnkg explain`: one article with what was read in it, why, and what was refused."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import data_stream, tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from rich.text import Text

    from kg.render.explained import Explained, Passage

_WORDS = Words(
    "Show how one article was read.\n\nFILE is .txt, .html, .json or .jsonl with one article, or - for standard input. "
    "Every paragraph comes with its mentions and claims marked, the rule and the confidence behind each claim, and "
    "what was seen and refused with the reason: in the terminal, or with -o as one HTML page that opens offline.",
    "Cho xem một bài đã được đọc như thế nào.\n\nFILE là tệp .txt, .html, .json hoặc .jsonl chứa một bài, hoặc - là "
    "đầu vào chuẩn. Mỗi đoạn có đánh dấu tên gọi và dữ kiện, kèm quy tắc và độ tin cậy của từng dữ kiện, và những "
    "gì thấy mà không nhận cùng lý do: in ra màn hình, hoặc với -o thì ghi thành một trang HTML mở được ngoại tuyến.",
)
_OUTPUT = Words("Write an HTML page to this file.", "Ghi trang HTML vào tệp này.")
_DONE = Words("{file}: {claims} claims, {refused} refused", "{file}: {claims} dữ kiện, {refused} điều không nhận")
_STYLES = {"person": "bold blue", "organ": "green", "document": "magenta", "event": "yellow"}
_WIDE = 120
"""Columns where the output is no terminal."""


@vnkg_command(_WORDS, "vnkg explain article.txt", "vnkg explain article.html -o article-explained.html")
@click.argument("file")
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path))
@reads_articles
def command(file: str, output: Path | None) -> None:
    """Read, explain, show."""
    from kg.extract.reading import explain
    from kg.ingest import read_one
    from kg.render.explain_page import explain_page
    from kg.render.explained import explained
    from kg.text import prepare

    reading, refused = explain(prepare(read_one(file)))
    language = current_language()
    view = explained(reading, refused, language)
    if output is None:
        _print(view)
        return
    with data_stream(output) as stream:
        stream.write(explain_page(view, language).encode())
    tell(_DONE, file=output, claims=sum(len(one.lines) for one in view.passages), refused=len(refused))


def _print(view: Explained) -> None:
    """Print the article with its marks on standard output, its claims under each paragraph."""
    from rich.console import Console
    from rich.text import Text

    terminal = sys.stdout.isatty()
    buffer = io.StringIO()
    console = Console(file=buffer, width=None if terminal else _WIDE, force_terminal=terminal, highlight=False)
    for passage in view.passages:
        console.print(_paragraph(view.article.text, passage))
        for line in passage.lines:
            told = " ".join(filter(None, (line.subject, line.predicate, line.object)))
            note = f" ({line.note})" if line.note else ""
            rule = f"  [{line.evidence.rule} {line.evidence.confidence:.2f}]"
            console.print(Text(f"    {line.key:<4}") + Text(told + note) + Text(rule, "dim"))
        for one in passage.refused:
            words = Text(one.words, "strike red") if one.span != passage.span else Text("–", "red")
            console.print(Text(f"    {one.key:<4}", "red") + words + Text(f"  {one.reason}", "dim"))
        console.print()
    data = "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()).rstrip("\n")
    sys.stdout.buffer.write(data.encode() + b"\n")
    sys.stdout.buffer.flush()


def _paragraph(text: str, passage: Passage) -> Text:
    """Return a paragraph with its mentions in colour; an inner mention colours over the one around it."""
    from rich.text import Text

    start = passage.span.start
    painted = Text(text[start : passage.span.end])
    for mark in sorted(passage.marks, key=lambda one: one.span.start - one.span.end):
        painted.stylize(_STYLES[mark.label], mark.span.start - start, mark.span.end - start)
    return painted
