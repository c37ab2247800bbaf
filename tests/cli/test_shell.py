"""`vnkg shell` and the pager, in a real terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Run

_ESCAPES = re.compile(rb"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[=>()][A-Z0-9]?)")
_PATIENCE = 60.0
"""Seconds until the terminal is given up."""


class Terminal:
    """`vnkg` with a terminal of its own, 24 lines of 100 columns."""

    def __init__(self, home: Path, *args: object, pager: str = "cat") -> None:
        self.seen = b""
        self.pid, self.handle = pty.fork()
        if self.pid == 0:
            os.environ.update(HOME=str(home), XDG_STATE_HOME=str(home), TERM="xterm", LC_ALL="C.UTF-8", PAGER=pager)
            os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"
            os.environ.update(LINES="24", COLUMNS="100")
            os.execv(sys.executable, [sys.executable, "-m", "kg", "--lang", "en", *map(str, args)])  # noqa: S606 - our own

    def until(self, words: str) -> None:
        """Read what the terminal shows up to `words`."""
        end = time.monotonic() + _PATIENCE
        while words.encode() not in (plain := _ESCAPES.sub(b"", self.seen)):
            ready, _, _ = select.select([self.handle], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{words!r} did not come; seen: {plain.decode('utf-8', 'replace')}"
            try:
                self.seen += os.read(self.handle, 65536)
            except OSError:
                pytest.fail(f"{words!r} did not come; the program ended: {plain.decode('utf-8', 'replace')}")
        self.seen = plain.partition(words.encode())[2]

    def type(self, keys: str) -> None:
        os.write(self.handle, keys.encode())

    def ended(self) -> int:
        """Return the exit code, reading on so that nothing blocks."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                return os.waitstatus_to_exitcode(status)
            if select.select([self.handle], [], [], 0.1)[0]:
                try:
                    self.seen += os.read(self.handle, 65536)
                except OSError:
                    continue
        os.kill(self.pid, signal.SIGKILL)
        pytest.fail("the program did not end")


def test_a_session(store: Path, tmp_path: Path) -> None:
    shell = Terminal(tmp_path, "shell", "--store", store)
    shell.until("articles, ")
    shell.until("vnkg>")
    shell.type("SELECT (COUNT(?a) AS ?n) {\r")
    shell.type("?a a schema:NewsArticle }\r")
    shell.until("Rows: 1")
    shell.type("SELECT ?x { ?x a }\r")
    shell.until("not valid SPARQL at line 1")
    shell.until("^")
    shell.type(".limit 2\r.format csv\rSELECT (CONCAT('cs', 'v!') AS ?n) {}\r")
    shell.until("csv!")
    shell.type(".nope\r")
    shell.until("there is no command .nope")
    shell.type(".format pdf\r")
    shell.until(".format does not take 'pdf'")
    shell.type("ask posts\r")
    shell.until("needs --person")
    shell.type("ask posts 'Ai\r")
    shell.until("No closing quotation")
    shell.type(".help\r")
    shell.until("(now: csv)")
    shell.type(".questions\r")
    shell.until("posts ")
    shell.type(".prefixes\r")
    shell.until("http://xmlns.com/foaf/0.1/")
    shell.until("vnkg>")  # before the prompt the terminal itself would take the end of input
    shell.type("\x04")
    assert shell.ended() == 0
    assert "+SELECT ?x { ?x a }" in (tmp_path / "vnkg" / "history").read_text("utf-8")


def test_tab_completes(store: Path, tmp_path: Path) -> None:
    shell = Terminal(tmp_path, "shell", "--store", store)
    shell.until("vnkg>")
    shell.type("SELECT (COUNT(?e) AS ?n) { ?e a schema:NewsArt\t }\r")
    shell.until("Rows: 1")
    shell.type(".quit\r")
    assert shell.ended() == 0


def test_a_long_table_goes_through_the_pager(store: Path, tmp_path: Path) -> None:
    (tmp_path / "pager").write_text("#!/bin/sh\nwc -l | sed 's/^/paged lines: /'\n")
    (tmp_path / "pager").chmod(0o755)
    query = ["query", "--store", store, "SELECT ?n { ?p foaf:name ?n }"]
    pager = str(tmp_path / "pager")
    long = Terminal(tmp_path, *query, "--limit", 30, pager=pager)
    long.until("paged lines: ")
    assert long.ended() == 0
    short = Terminal(tmp_path, *query, "--limit", 2, pager=pager)
    short.until("Rows: 2")
    assert short.ended() == 0
    assert b"paged" not in short.seen


def test_the_shell_needs_a_terminal(run: Run, store: Path) -> None:
    result = run("shell", "--store", store, stdin=b"")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "needs a terminal" in result.stderr
