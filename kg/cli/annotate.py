"""`vnkg annotate`: articles with what was read in them, to train models on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.issues import REFUSED, tell_each
from kg.cli.output import data_stream, tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.progress import bar
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.model import Issue, Reading

_WORDS = Words(
    "Write articles with what was read in them, to train models on.\n\nPATH is a file (.txt, .html, .json, .jsonl), a "
    "folder, or - for standard input. docbin is a spaCy DocBin: mentions under doc.spans['sc'] and doc.ents, the words "
    "of claims under doc.spans['claims']; jsonl has text, tokens, spans and relations, one article a line. Both hold "
    "the articles' texts. The annotations are what the rules read, not what a person has checked.",
    "Ghi các bài kèm những gì đã đọc được, để huấn luyện mô hình.\n\nPATH là tệp (.txt, .html, .json, .jsonl), thư "
    "mục, hoặc - là đầu vào chuẩn. docbin là DocBin của spaCy: tên gọi ở doc.spans['sc'] và doc.ents, lời của dữ kiện "
    "ở doc.spans['claims']; jsonl có văn bản, từ, đoạn đánh dấu và quan hệ, mỗi dòng một bài. Cả hai đều chứa văn bản "
    "của bài. Phần đánh dấu là điều các quy tắc đọc được, không phải điều đã có người kiểm tra.",
)
_FORMAT = Words("Form of the annotations.", "Dạng của phần đánh dấu.")
_OUTPUT = Words("Write to this file, whole or not at all.", "Ghi vào tệp này, trọn vẹn hoặc không ghi gì.")
_READING = Words("Reading", "Đang đọc")
_DONE = Words("{file}: {n:article}", "{file}: {n} bài")


@vnkg_command(
    _WORDS,
    "vnkg annotate data/articles -o articles.spacy",
    "vnkg annotate data/articles --format jsonl -o articles.jsonl",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@option("--format", "form", words=_FORMAT, type=click.Choice(("docbin", "jsonl")), default="docbin", show_default=True)
@option("-o", "--output", words=_OUTPUT, type=click.Path(dir_okay=False, path_type=Path), required=True)
@reads_articles
def command(paths: tuple[str, ...], form: str, output: Path) -> None:
    """Read, annotate, write."""
    from kg.errors import BuildError
    from kg.export.annotations import annotation_line, doc_bin
    from kg.model import Reading
    from kg.pipeline import read_all

    refused: list[Issue] = []
    read = 0

    def readings() -> Iterator[Reading]:
        nonlocal read
        for one in read_all(paths, progress, workers=None):
            if isinstance(one, Reading):
                read += 1
                yield one
            else:
                refused.append(one)
        if not read:
            tell_each(REFUSED, refused)
            raise BuildError("no article could be read", "không bài nào đọc được", refused, [])

    with bar(_READING) as progress, data_stream(output) as stream:
        if form == "docbin":
            stream.write(doc_bin(readings()))
        else:
            stream.writelines(map(annotation_line, readings()))
    tell_each(REFUSED, refused)
    tell(_DONE, file=output, n=read)
