"""`vnkg serve`: the graph over HTTP."""

from __future__ import annotations

import importlib.util
import secrets
from pathlib import Path

import click

from kg.cli.command import option, vnkg_command
from kg.cli.output import tell
from kg.cli.stores import store_option
from kg.cli.words import Words
from kg.errors import KgError

_WORDS = Words(
    "Serve a store over HTTP until interrupted.\n\nThe explorer (/explore), a SPARQL 1.1 endpoint (/sparql), a query "
    "page, a page and RDF for every thing (/id/...), search, and a reconciliation service for OpenRefine. New versions "
    "of the store are taken up as they are published. Only this machine is served unless --host says otherwise; "
    "nothing is ever fetched from the network.",
    "Phục vụ kho qua HTTP cho đến khi bị ngắt.\n\nGồm trang khám phá đồ thị (/explore), điểm truy vấn SPARQL 1.1 "
    "(/sparql), trang truy vấn, trang và RDF cho từng đối tượng (/id/...), tìm kiếm, và dịch vụ đối soát cho "
    "OpenRefine. Phiên bản mới của kho được dùng ngay khi công bố. Chỉ phục vụ máy này trừ khi có --host; không bao "
    "giờ tải gì từ mạng.",
)
_HOST = Words("Address to serve on.", "Địa chỉ phục vụ.")
_PORT = Words("Port to serve on; 0 takes a free one.", "Cổng phục vụ; 0 để tự chọn cổng trống.")
_WORKERS = Words("Requests answered at once.", "Số yêu cầu trả lời cùng lúc.")
_SECONDS = Words("Seconds that a request may run.", "Số giây mỗi yêu cầu được chạy.")
_ROWS = Words("Rows or triples that an answer may have.", "Số dòng hoặc bộ ba tối đa của một câu trả lời.")
_WRITABLE = Words(
    "Take SPARQL updates, on a working copy that lasts as long as the server; the store stays as it is.",
    "Nhận lệnh cập nhật SPARQL, trên bản sao chỉ có khi máy chủ chạy; kho giữ nguyên.",
)
_READY = Words("Serving {store} on {url} (Ctrl-C ends)", "Đang phục vụ {store} tại {url} (Ctrl-C để dừng)")
_TOKEN = Words(
    "Updates need the header: Authorization: Bearer {token}", "Lệnh cập nhật cần tiêu đề: Authorization: Bearer {token}"
)
_NEEDED = ("starlette", "uvicorn", "mimeparse", "prometheus_client", "rapidfuzz")


@vnkg_command(
    _WORDS,
    "vnkg serve --store out/store",
    "vnkg serve --store out/store --host 0.0.0.0 --port 80 --seconds 10",
)
@store_option()
@option("--host", words=_HOST, default="127.0.0.1", show_default=True)
@option("--port", words=_PORT, type=click.IntRange(0, 65535), default=8000, show_default=True)
@option("--workers", words=_WORKERS, type=click.IntRange(1, 64), default=4, show_default=True)
@option("--seconds", words=_SECONDS, type=click.FloatRange(0.1, 3600), default=30.0, show_default=True)
@option("--rows", words=_ROWS, type=click.IntRange(1), default=100_000, show_default=True)
@option("--writable", words=_WRITABLE, is_flag=True)
def command(store: Path, host: str, port: int, workers: int, seconds: float, rows: int, *, writable: bool) -> None:
    """Serve until interrupted."""
    require_extra()
    from kg.serve.server import run_server
    from kg.serve.settings import Settings, require_loopback

    token = secrets.token_urlsafe() if writable else ""
    if writable:
        require_loopback(host)

    def ready(url: str) -> None:
        tell(_READY, store=store, url=url)
        if writable:
            tell(_TOKEN, token=token)

    run_server(Settings(store, host, port, workers, seconds, rows, token=token), ready)


def require_extra() -> None:
    """Say how to get the packages of the server where they are missing.

    Raises:
        KgError: one is missing.
    """
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise KgError(
            f"the server's packages are missing ({', '.join(missing)}); install them: pip install 'vnkg[serve]'",
            f"thiếu gói của máy chủ ({', '.join(missing)}); hãy cài: pip install 'vnkg[serve]'",
        )
