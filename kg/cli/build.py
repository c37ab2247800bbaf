"""`vnkg build`: articles into a store."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.issues import NOTE, REFUSED, tell_each
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.progress import bar
from kg.cli.stores import store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.model import Issue

_WORDS = Words(
    "Build a store from articles.\n\nPATH is a file (.txt, .html, .json, .jsonl), a folder, or - for standard input. "
    "What cannot be read is refused with one line each and the rest is built; exit code 0 where at least one article "
    "was built. With --strict any issue ends the build with exit code 1 before anything is written. What the store "
    "has from a PATH becomes what PATH holds now; what it has from elsewhere stays; - only adds. The new content is "
    "published in one step; a build that fails or is killed leaves the old as it was.",
    "Dựng kho từ các bài viết.\n\nPATH là tệp (.txt, .html, .json, .jsonl), thư mục, hoặc - là đầu vào chuẩn. Tệp "
    "không đọc được bị từ chối, mỗi tệp một dòng, phần còn lại vẫn được dựng; mã thoát 0 nếu dựng được ít nhất một "
    "bài. Với --strict, có vấn đề là dừng với mã thoát 1 trước khi ghi. Phần của kho đến từ PATH được cập nhật theo "
    "PATH hiện tại; phần đến từ nơi khác giữ nguyên; - chỉ thêm. Nội dung mới được công bố trong một bước; lần dựng "
    "hỏng hay bị ngắt không động đến nội dung cũ.",
)
_STRICT = Words("Any issue is an error.", "Mọi vấn đề đều là lỗi.")
_READING = Words("Reading", "Đang đọc")
_WRITING = Words("Resolving and writing", "Đang hợp nhất và ghi")
_BUILT = Words(
    "{store}: {articles} articles, {persons} persons, {organs} organs, {documents} documents, {events} events, "
    "{quads} quads.",
    "{store}: {articles} bài, {persons} người, {organs} cơ quan, {documents} văn bản, {events} sự kiện, "
    "{quads} bộ bốn.",
)
_READ = Words(
    "Read {n} new or changed articles; {seconds} s in all, {rate} a second.",
    "Đã đọc {n} bài mới hoặc có thay đổi; tổng cộng {seconds} giây, {rate} bài mỗi giây.",
)
_REFUSED_COUNT = Words("Refused {n}: {codes}.", "Từ chối {n}: {codes}.")
_NOTED = Words("Noted in the articles built, {n}: {codes}.", "Ghi nhận trong các bài đã dựng, {n}: {codes}.")


@vnkg_command(
    _WORDS,
    "vnkg build data/articles --store out/store",
    "vnkg build page.html more.jsonl --store out/store --strict",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option()
@option("--strict", words=_STRICT, is_flag=True)
@reads_articles
def command(paths: tuple[str, ...], store: Path, *, strict: bool) -> None:
    """Build and report."""
    from kg.errors import BuildError
    from kg.pipeline import build

    start, read = time.monotonic(), 0
    try:
        with bar(_READING, _WRITING) as progress:

            def count(done: int, total: int) -> None:
                nonlocal read
                read = max(read, done)
                progress(done, total)

            graph, refused, noted = build(paths, store, strict=strict, progress=count, workers=None)
    except BuildError as error:
        tell_each(REFUSED, error.refused)
        tell_each(NOTE, error.noted)
        raise
    counts = graph.manifest.counts
    graph.close()
    tell_each(REFUSED, refused)
    _tell_counts(_REFUSED_COUNT, refused)
    _tell_counts(_NOTED, noted)
    seconds = time.monotonic() - start
    tell(_READ, n=read, seconds=f"{seconds:.1f}", rate=f"{read / seconds:.0f}")
    tell(_BUILT, store=store, **counts)


def _tell_counts(words: Words, issues: Sequence[Issue]) -> None:
    """Tell how many issues there are of each code, if any."""
    codes = Counter(one.code for one in issues)
    if codes:
        tell(words, n=len(issues), codes=", ".join(f"{code} {number}" for code, number in sorted(codes.items())))
