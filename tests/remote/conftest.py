"""Real servers on ports of their own: oxigraph from PyPI, Virtuoso from Debian."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 120.0
_INI = """
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 5
[SPARQL]
ResultSetMaxRows = 1000000
"""


def free_port() -> int:
    """Return a port that nobody uses now."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


@contextmanager
def running(command: list[str], url: str, **settings: object) -> Iterator[None]:
    """Run a server until the block ends; wait until it answers."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **settings) as server:  # type: ignore[call-overload]
        try:
            end = time.monotonic() + _PATIENCE
            while not _answers(url):
                assert server.poll() is None, f"{command[0]} ended"
                assert time.monotonic() < end, f"{command[0]} does not answer"
                time.sleep(0.1)
            yield
        finally:
            server.kill()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):  # noqa: S310 - our own http://127.0.0.1
            return True
    except urllib.error.HTTPError:
        return True
    except OSError:
        return False


def oxigraph(folder: Path, port: int) -> list[str]:
    """Return the command of an oxigraph server."""
    program = shutil.which("oxigraph", path=str(Path(sys.executable).parent))
    assert program, "pip install oxigraph"
    return [program, "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]


@pytest.fixture
def oxigraph_server(tmp_path: Path) -> Iterator[str]:
    """Run an empty oxigraph server; its address."""
    port = free_port()
    with running(oxigraph(tmp_path / "ox", port), f"http://127.0.0.1:{port}/"):
        yield f"oxigraph+http://127.0.0.1:{port}"


@pytest.fixture
def virtuoso_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Run an empty Virtuoso, its user in the environment; its address."""
    tool = ROOT / "tools" / "virtuoso.py"
    found = subprocess.run([sys.executable, str(tool)], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.fail(found.stderr.strip(), pytrace=False)
    program, port = Path(found.stdout.strip()), free_port()
    home = tmp_path / "virtuoso"
    home.mkdir()
    (home / "virtuoso.ini").write_text(_INI.format(sql=free_port(), http=port))
    libraries = ":".join(sorted({str(path.parent) for path in program.parents[2].rglob("*.so*")}))
    environment = os.environ | {"LD_LIBRARY_PATH": libraries}
    monkeypatch.setenv("VNKG_REMOTE_USER", "dba")
    monkeypatch.setenv("VNKG_REMOTE_PASSWORD", "dba")
    command = [str(program), "+foreground", "+configfile", "virtuoso.ini"]
    with running(command, f"http://127.0.0.1:{port}/sparql", cwd=home, env=environment):
        yield f"virtuoso+http://127.0.0.1:{port}"


@pytest.fixture
def server(request: pytest.FixtureRequest) -> str:
    """Return the address of the server that the test asks for by name."""
    address: str = request.getfixturevalue(f"{request.param}_server")
    return address
