"""Where a remote store answers: `https://host/sparql`, or `KIND+https://host/...` for servers whose paths are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urljoin, urlsplit, urlunsplit

from kg.errors import StoreError

_REMOTE = re.compile(r"(?:(\w+)\+)?(https?://.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Kind:
    """The paths of one kind of server below its address, and whether its queries see the union of all graphs."""

    query: str
    update: str
    graphs: str
    union: bool


KINDS = {
    "oxigraph": _Kind("/query", "/update", "/store", union=False),
    "fuseki": _Kind("/query", "/update", "/data", union=False),
    "stardog": _Kind("/query", "/update", "", union=False),
    "graphdb": _Kind("", "/statements", "/rdf-graphs/service", union=True),
    "neptune": _Kind("/sparql", "/sparql", "/sparql/gsp/", union=True),
    "qlever": _Kind("", "", "", union=True),
    "virtuoso": _Kind("/sparql", "/sparql-auth", "/sparql-graph-crud-auth", union=True),
}
"""By the word before `+` in an address (docs/remote.md)."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A remote store."""

    address: str
    """As it was given."""
    query: str
    """Where queries go (SPARQL 1.1 Protocol)."""
    update: str | None
    """Where updates go; None for a store that can only be read."""
    graphs: str | None
    """The Graph Store (SPARQL 1.1 Graph Store HTTP Protocol)."""
    union: bool
    """Whether queries see the union of all graphs: facts then stand in a graph of their own."""

    def __str__(self) -> str:
        """Return the address."""
        return self.address


def endpoint(text: str) -> Endpoint | None:
    """Return the remote store that `text` names, None where it is no address.

    Raises:
        StoreError: the kind of server is not known, or the address carries a password.
    """
    found = _REMOTE.fullmatch(text)
    if not found:
        return None
    name, parts = found[1], urlsplit(found[2])
    if parts.username or parts.password:
        raise StoreError(
            f"{parts.hostname}: no passwords on the command line; put them in ~/.netrc or VNKG_REMOTE_PASSWORD",
            f"{parts.hostname}: không ghi mật khẩu trên dòng lệnh; hãy đặt trong ~/.netrc hoặc VNKG_REMOTE_PASSWORD",
        )
    base = urlunsplit((parts.scheme, parts.netloc, parts.path.rstrip("/"), parts.query, ""))
    if name:
        if name not in KINDS:
            known = ", ".join(sorted(KINDS))
            raise StoreError(f"{text}: no server {name!r}; known: {known}", f"{text}: không có {name!r}; có: {known}")
        kind = KINDS[name]
        return Endpoint(text, base + kind.query, base + kind.update, base + kind.graphs, kind.union)
    more = {key: values[-1] for key, values in parse_qs(parts.fragment).items()}
    places = {key: urljoin(base, more[key]) if key in more else None for key in ("update", "graphs")}
    return Endpoint(text, base, places["update"], places["graphs"], more.get("facts") == "named")
