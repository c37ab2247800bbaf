"""Run the server: its own scratch folder, its address, its end."""

from __future__ import annotations

import signal
import socket
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import uvicorn

from kg.errors import KgError
from kg.serve.app import application
from kg.serve.settings import Settings
from kg.store import open_embedded

_BACKLOG = 256
_GRACE = 5
"""Seconds that running requests have when the server is told to end."""


def run_server(settings: Settings, ready: Callable[[str], None]) -> None:
    """Serve until interrupted or told to end (SIGTERM); `ready` is told the server's address once it can be reached.

    Raises:
        KgError: the store cannot be opened, or the address cannot be taken.
    """
    signal.signal(signal.SIGTERM, _stop)
    store = open_embedded(settings.store)
    with tempfile.TemporaryDirectory(prefix="vnkg-serve-") as folder:
        placed = replace(settings, scratch=Path(folder))
        if settings.writable:
            store.engine.backup(str(placed.copy))
        store.close()
        with _bound(settings.host, settings.port) as listening:
            host, port = listening.getsockname()[:2]
            url = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
            config = uvicorn.Config(
                application(placed, lambda: ready(url)),
                log_level="warning",
                access_log=False,
                timeout_graceful_shutdown=_GRACE,
                server_header=False,
            )
            uvicorn.Server(config).run(sockets=[listening])


def _stop(*_: object) -> NoReturn:
    """End as what stops services asks, the scratch folder removed: the signal's own action would leave it."""
    sys.exit()


def _bound(host: str, port: int) -> socket.socket:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
        family, kind, protocol, _, address = found[0]
        listening = socket.socket(family, kind, protocol)  # asyncio sends without delay only where TCP is named
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(_BACKLOG)
    except OSError as error:
        reason = error.strerror or str(error)
        raise KgError(
            f"{host}:{port} cannot be served on ({reason}); name another --port or --host",
            f"không mở được {host}:{port} ({reason}); hãy chọn --port hoặc --host khác",
        ) from error
    return listening
