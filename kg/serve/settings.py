"""What a server is started with: one value, made once."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path

from kg.errors import KgError

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """Where to serve which store, and how much one request may cost."""

    store: Path
    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 4
    """Processes that answer, so many requests at once."""
    seconds: float = 30.0
    """Time that a request may wait for a worker, and that it may then run."""
    rows: int = 100_000
    """Solutions or triples of one answer."""
    answer_bytes: int = 64 * _MIB
    """Size of one answer."""
    request_bytes: int = 2 * _MIB
    """Size of the body of a request."""
    memory_bytes: int = 4096 * _MIB
    """Address space of one worker."""
    scratch: Path = Path()
    """Folder of the server's own files: the search index of each version, the working copy of `--writable`."""
    token: str = ""
    """What an update must carry as `Authorization: Bearer`; empty where updates are off."""

    @property
    def writable(self) -> bool:
        """Say whether updates are on."""
        return bool(self.token)

    @property
    def copy(self) -> Path:
        """Return the folder of the working copy that updates change."""
        return self.scratch / "copy"


def is_loopback(host: str) -> bool:
    """Say whether `host` is reached from this machine alone."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def require_loopback(host: str) -> None:
    """Refuse updates where others could reach them.

    Raises:
        KgError: `host` is no loopback address.
    """
    if not is_loopback(host):
        raise KgError(
            f"--writable serves on a loopback address alone, not on {host}; leave --host out",
            f"--writable chỉ phục vụ trên địa chỉ nội bộ của máy, không phải {host}; hãy bỏ --host",
        )
