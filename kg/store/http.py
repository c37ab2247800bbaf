"""Requests to a remote store: authenticated, retried, errors in one line."""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from kg.errors import StoreError
from kg.store.address import Endpoint

if TYPE_CHECKING:
    import httpx

_TRIES = 6
_TRIES_TO_READ = 3
_FIRST_WAIT = 0.5
"""Seconds before the second try; each further one waits twice as long."""
_PASSING = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Answers after which the same request may succeed. All requests here may be repeated: they set, they do not count."""
_REFUSED = frozenset({401, 403})
_IN_MEMORY = 32 * 1024 * 1024
"""Bytes of an answer held in memory; the rest goes to a temporary file."""
_SHOWN = 300
N_TRIPLES = "application/n-triples"


@dataclass(frozen=True, slots=True)
class Client:
    """One remote store to speak with."""

    endpoint: Endpoint
    _http: httpx.Client

    def query(self, sparql: str, accept: str, default_graph: str | None = None) -> IO[bytes]:
        """Return the answer to a query.

        Raises:
            StoreError: there is none.
        """
        # in the body, not the address: queries may be long
        form = {"query": sparql} | ({"default-graph-uri": default_graph} if default_graph else {})
        return self._ask("POST", self.endpoint.query, {"Accept": accept}, form=form, tries=_TRIES_TO_READ)

    def update(self, sparql: str) -> None:
        """Carry out an update.

        Raises:
            StoreError: it fails, or the store can only be read.
        """
        self._ask("POST", self._writable(self.endpoint.update), {}, form={"update": sparql})

    def graph(self, method: str, name: str | None, data: bytes | None = None, *, missing: bool = False) -> IO[bytes]:
        """Send a Graph Store request and return its answer.

        Args:
            method: GET, PUT (replace), POST (add) or DELETE.
            name: IRI of the graph, None for the default graph.
            data: N-Triples.
            missing: whether a graph that is not there is an empty one.

        Raises:
            StoreError: it fails, or the store has no Graph Store.
        """
        where = {"graph": name} if name else {"default": ""}
        headers = {"Accept": N_TRIPLES if method == "GET" else "*/*"}
        headers |= {"Content-Type": N_TRIPLES} if data is not None else {}
        place = self._writable(self.endpoint.graphs)
        return self._ask(method, place, headers, params=where, data=data, missing=missing)

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def _writable(self, place: str | None) -> str:
        if place is None:
            raise StoreError(
                f"{self.endpoint}: only its queries are known; name the server (oxigraph+https://...), or add "
                "#update=/update&graphs=/data to the address",
                f"{self.endpoint}: chỉ biết nơi nhận truy vấn; hãy nêu loại máy chủ (oxigraph+https://...) hoặc thêm "
                "#update=/update&graphs=/data vào địa chỉ",
            )
        return place

    def _ask(  # noqa: PLR0913 - the parts of a request
        self,
        method: str,
        url: str,
        headers: Mapping[str, str],
        *,
        params: Mapping[str, str] | None = None,
        form: Mapping[str, str] | None = None,
        data: bytes | None = None,
        missing: bool = False,
        tries: int = _TRIES,
    ) -> IO[bytes]:
        import httpx  # noqa: PLC0415 - an extra

        reason = ""
        for wait in _waits(tries):
            time.sleep(wait)
            try:
                request = self._http.build_request(
                    method, url, headers=dict(headers), params=params, data=form, content=data
                )
                answer = self._http.send(request, stream=True)
                try:
                    if answer.is_success:
                        return _kept(answer)
                    if missing and answer.status_code == httpx.codes.NOT_FOUND:
                        return io.BytesIO()
                    reason = f"{answer.status_code} {_first_line(answer)}"
                    if answer.status_code not in _PASSING:
                        break
                finally:
                    answer.close()
            except httpx.TransportError as error:
                reason = str(error) or type(error).__name__
        refused = reason[:3].isdecimal() and int(reason[:3]) in _REFUSED
        hint = "set VNKG_REMOTE_USER and VNKG_REMOTE_PASSWORD, VNKG_REMOTE_TOKEN, or ~/.netrc" if refused else url
        raise StoreError(
            f"{self.endpoint}: {reason} ({hint})", f"{self.endpoint}: máy chủ không đáp ứng: {reason} ({hint})"
        )


def connect(place: Endpoint) -> Client:
    """Return a client of a remote store; nothing is sent yet.

    Raises:
        StoreError: httpx is not installed.
    """
    try:
        import httpx  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise StoreError(
            "remote stores need httpx, which is not installed: pip install 'vnkg[remote]'",
            "kho từ xa cần httpx, hiện chưa được cài: pip install 'vnkg[remote]'",
        ) from error
    headers = {"User-Agent": "vnkg"}
    if token := os.environ.get("VNKG_REMOTE_TOKEN"):
        headers["Authorization"] = f"Bearer {token}"
    timeout = httpx.Timeout(30, read=600)
    return Client(place, httpx.Client(headers=headers, auth=_auth(place), timeout=timeout, follow_redirects=True))


def _auth(place: Endpoint) -> httpx.Auth | None:
    """Return who asks, by the environment or by netrc; digest where the server is a Virtuoso, which asks for it."""
    import httpx  # noqa: PLC0415 - an extra

    user, password = os.environ.get("VNKG_REMOTE_USER"), os.environ.get("VNKG_REMOTE_PASSWORD", "")
    if os.environ.get("VNKG_REMOTE_TOKEN"):
        return None
    if user is None:
        import netrc  # noqa: PLC0415 - seldom needed

        try:
            found = netrc.netrc().authenticators(urlsplit(place.query).hostname or "")
        except (FileNotFoundError, netrc.NetrcParseError):
            found = None
        if found is None:
            return None
        user, password = found[0], found[2] or ""
    digest = place.address.startswith("virtuoso+")
    return httpx.DigestAuth(user, password) if digest else httpx.BasicAuth(user, password)


def _waits(tries: int) -> Iterator[float]:
    yield 0.0
    for number in range(tries - 1):
        yield _FIRST_WAIT * 2**number


def _kept(answer: httpx.Response) -> IO[bytes]:
    kept: IO[bytes] = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the reader closes it
    for part in answer.iter_bytes():
        kept.write(part)
    kept.seek(0)
    return kept


def _first_line(answer: httpx.Response) -> str:
    text = answer.read().decode("utf-8", "replace").strip()
    return " ".join(text.split())[:_SHOWN] or answer.reason_phrase
