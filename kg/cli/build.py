"""`vnkg build`: articles into a store."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.issues import NOTE, REFUSED, tell_each
from kg.cli.output import tell
from kg.cli.own_lexicons import reads_articles
from kg.cli.progress import bar, steps
from kg.cli.stores import folder_of, store_option
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.model import Issue
    from kg.store import Endpoint, GraphStore, Published

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
_STEPS = {
    "read": Words("Reading", "Đang đọc"),
    "resolve": Words("Resolving", "Đang hợp nhất"),
    "write": Words("Writing", "Đang ghi"),
    "finish": Words("Finishing", "Đang hoàn tất"),
}
_BUILT = Words(
    "{store}: {articles:article}, {persons:person}, {organs:organ}, {documents:document}, {events:event}, "
    "{quads:quad}.",
    "{store}: {articles} bài, {persons} người, {organs} cơ quan, {documents} văn bản, {events} sự kiện, "
    "{quads} bộ bốn.",
)
_READ = Words(
    "New or changed articles read: {n}, in {reading} s ({rate} a second); {whole} s in all.",
    "Đã đọc {n} bài mới hoặc có thay đổi trong {reading} giây ({rate} bài mỗi giây); tổng cộng {whole} giây.",
)
_SENDING = Words("Sending", "Đang gửi")
_SENT = Words(
    "{store}: articles sent {sent}, removed {removed}, there already {kept}.",
    "{store}: gửi {sent} bài, gỡ {removed} bài, đã có sẵn {kept} bài.",
)
_REFUSED_COUNT = Words("Refused {n}: {codes}.", "Từ chối {n}: {codes}.")
_NOTED = Words("Noted in the articles built, {n}: {codes}.", "Ghi nhận trong các bài đã dựng, {n}: {codes}.")


@vnkg_command(
    _WORDS,
    "vnkg build data/articles --store out/store",
    "vnkg build page.html more.jsonl --store out/store --strict",
    "vnkg build data/articles --store fuseki+https://host/dataset",
)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@store_option(remote=True)
@option("--strict", words=_STRICT, is_flag=True)
@reads_articles
def command(paths: tuple[str, ...], store: Path | Endpoint, *, strict: bool) -> None:
    """Build and report."""
    from kg.errors import BuildError
    from kg.pipeline import build

    clock = _Clock()
    try:
        with steps(_STEPS) as draw:

            def progress(step: str, done: int, total: int) -> None:
                clock.note(step, done)
                draw(step, done, total)

            graph, refused, noted = build(paths, folder_of(store), strict=strict, progress=progress, workers=None)
    except BuildError as error:
        tell_each(REFUSED, error.refused)
        tell_each(NOTE, error.noted)
        raise
    counts = graph.manifest.counts
    try:
        sent = None if isinstance(store, Path) else _publish(graph, store)
    finally:
        graph.close()
    tell_each(REFUSED, refused)
    _tell_counts(_REFUSED_COUNT, refused)
    _tell_counts(_NOTED, noted)
    tell(_READ, n=clock.read, **clock.told())
    tell(_BUILT, store=store, **counts)
    if sent:
        tell(_SENT, store=store, **asdict(sent))


def _publish(graph: GraphStore, place: Endpoint) -> Published:
    """Bring what was built to a remote store.

    Raises:
        StoreError: it cannot be written.
    """
    from kg.store import EmbeddedStore, publish

    if not isinstance(graph, EmbeddedStore):
        raise TypeError("a store built in a folder is an embedded one")
    with bar(_SENDING) as draw:
        return publish(graph, place, draw)


@dataclass
class _Clock:
    """How many articles were read, and how long it all took."""

    start: float = field(default_factory=time.monotonic)
    reading: float = 0.0
    """Seconds from the start to the last article read."""
    read: int = 0

    def note(self, step: str, done: int) -> None:
        """Take note of progress."""
        if step == "read" and done:
            self.read, self.reading = self.read + 1, time.monotonic() - self.start

    def told(self) -> dict[str, str]:
        """Return the figures for the report."""
        rate = self.read / self.reading if self.reading else 0.0
        whole = time.monotonic() - self.start
        return {"reading": f"{self.reading:.1f}", "rate": f"{rate:.0f}", "whole": f"{whole:.1f}"}


def _tell_counts(words: Words, issues: Sequence[Issue]) -> None:
    """Tell how many issues there are of each code, if any."""
    codes = Counter(one.code for one in issues)
    if codes:
        tell(words, n=len(issues), codes=", ".join(f"{code} {number}" for code, number in sorted(codes.items())))
