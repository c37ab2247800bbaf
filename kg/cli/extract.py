"""`vnkg extract`: one article's own graph."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.issues import NOTE, tell_each
from kg.cli.output import data_stream
from kg.cli.own_lexicons import reads_articles
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.model import Reading

_WORDS = Words(
    "Print one article's own graph.\n\nFILE is .txt, .html, .json or .jsonl with one article, or - for standard input. "
    "The graph is complete in itself: what a build of this article alone holds. jsonl gives plain records instead, one "
    "a line.",
    "In đồ thị của riêng một bài.\n\nFILE là tệp .txt, .html, .json hoặc .jsonl chứa một bài, hoặc - là đầu vào chuẩn. "
    "Đồ thị tự đầy đủ, đúng như khi dựng kho từ riêng bài này. jsonl cho các bản ghi thường, mỗi dòng một bản ghi.",
)
_FORMAT = Words("Form of the graph.", "Dạng của đồ thị.")
_TEXT = Words("Include the article's normalised text.", "Kèm văn bản đã chuẩn hóa của bài.")
_OUTPUT = Words("Write to this file, whole or not at all.", "Ghi vào tệp này, trọn vẹn hoặc không ghi gì.")
_FORMATS = ("turtle", "trig", "nquads", "ntriples", "jsonld", "jsonl")
_FACTS = frozenset({"turtle", "ntriples"})


@vnkg_command(
    _WORDS,
    "vnkg extract article.html",
    "vnkg extract article.txt --format jsonl --with-text -o article.jsonl",
    "curl -s https://example.org/article.html | vnkg extract -",
)
@click.argument("file")
@option("--format", "form", words=_FORMAT, type=click.Choice(_FORMATS), default="turtle", show_default=True)
@option("--with-text", words=_TEXT, is_flag=True)
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path))
@reads_articles
def command(file: str, form: str, output: Path | None, *, with_text: bool) -> None:
    """Read, extract, print."""
    from kg.ingest import read_one
    from kg.pipeline import extract

    reading = extract(read_one(file))
    tell_each(NOTE, (*reading.article.issues, *reading.issues))
    data = _bytes(reading, form, with_text=with_text)
    with data_stream(output) as stream:
        stream.write(data)
        stream.flush()


def _bytes(reading: Reading, form: str, *, with_text: bool) -> bytes:
    """Return the reading in one of the formats."""
    from kg.export.records import json_lines
    from kg.graph import build_quads, serialise
    from kg.pipeline import facts
    from kg.resolve import packaged_decisions, resolve

    if form == "jsonl":
        return json_lines(reading, with_text=with_text)
    if form in _FACTS:
        return serialise(facts(reading, with_text=with_text), form)
    return serialise(build_quads(resolve([reading], packaged_decisions()), with_text=with_text), form)
