"""A real server for the tests: the command in a process of its own, on a free port."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
_PATIENCE = 120
"""Seconds until a test gives a server up: generous, the machine may be busy."""


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, *_: Any, **__: Any) -> None:
        """Follow no redirect."""


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Server:
    """A server that runs."""

    url: str
    """Without a slash at its end."""
    token: str
    process: subprocess.Popen[str]

    def get(self, path: str, accept: str = "*/*", method: str = "GET", **headers: str) -> Reply:
        return self.send(path, method, None, {"Accept": accept, **headers})

    def post(self, path: str, body: str | bytes, content_type: str, **headers: str) -> Reply:
        data = body if isinstance(body, bytes) else body.encode()
        return self.send(path, "POST", data, {"Content-Type": content_type, **headers})

    def query(self, sparql: str, accept: str = "application/sparql-results+json", **given: str) -> Reply:
        address = f"/sparql?{urlencode(given)}" if given else "/sparql"
        return self.post(address, sparql, QUERY, Accept=accept)

    def rows(self, sparql: str) -> list[dict[str, str]]:
        found = self.query(sparql)
        assert found.status == 200, found.text
        return [{name: term["value"] for name, term in row.items()} for row in found.json["results"]["bindings"]]

    def update(self, sparql: str) -> Reply:
        return self.post("/sparql", sparql, UPDATE, Authorization=f"Bearer {self.token}")

    def send(self, path: str, method: str, data: bytes | None, headers: Mapping[str, str]) -> Reply:
        request = Request(self.url + path, data=data, method=method, headers=dict(headers))  # noqa: S310 - loopback
        try:
            with build_opener(_Stay).open(request, timeout=_PATIENCE) as found:
                return Reply(found.status, _lower(found.headers), found.read())
        except HTTPError as error:
            with error:
                return Reply(error.code, _lower(error.headers), error.read())


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}


@contextmanager
def running(store: Path, *options: str, end: signal.Signals = signal.SIGINT) -> Iterator[Server]:
    """Yield a server of `store`; it is ended with this signal, Ctrl-C's if none is named, and must end well."""
    command = [sys.executable, "-m", "kg", "serve", "--store", str(store), "--port", "0", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
    try:
        assert process.stderr is not None
        told = process.stderr.readline()
        found = re.search(r" on (http://\S+)/ ", told)
        assert found, told + process.stderr.read()
        token = process.stderr.readline().rpartition("Bearer ")[2].strip() if "--writable" in options else ""
        yield Server(found[1], token, process)
        process.send_signal(end)
        assert process.wait(_PATIENCE) in {0, 130}
        left = process.stderr.read()
        assert not left.strip(), left
    finally:
        process.kill()
        process.wait()
        if process.stderr:
            process.stderr.close()
