"""`vnkg serve`: what is refused before anything is served."""

from __future__ import annotations

import importlib.util
import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_updates_are_for_this_machine_alone(run: Run, store: Path) -> None:
    result = run("serve", "--store", store, "--writable", "--host", "192.0.2.1")
    assert result.exit_code == 1
    assert "loopback" in result.stderr
    assert "nội bộ" in run("serve", "--store", store, "--writable", "--host", "example.org", "--lang", "vi").stderr


def test_a_port_that_is_taken_is_told(run: Run, store: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", "--store", store, "--port", port)
    assert result.exit_code == 1
    assert f"127.0.0.1:{port} cannot be served on" in result.stderr


@pytest.mark.parametrize("option", [("--workers", "0"), ("--port", "70000"), ("--seconds", "0"), ("--rows", "x")])
def test_limits_have_limits(run: Run, store: Path, option: tuple[str, str]) -> None:
    assert run("serve", "--store", store, *option).exit_code == 2


def test_no_store_no_server(run: Run, tmp_path: Path) -> None:
    result = run("serve", "--store", tmp_path / "none")
    assert result.exit_code == 1
    assert "there is no such store" in result.stderr


def test_missing_packages_are_told(run: Run, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "uvicorn" else found(name))
    result = run("serve", "--store", store)
    assert result.exit_code == 1
    assert "uvicorn" in result.stderr
    assert "pip install 'vnkg[serve]'" in result.stderr
