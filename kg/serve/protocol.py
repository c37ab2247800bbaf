"""SPARQL 1.1 Protocol: what a request asks, or why it asks nothing (section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message
from urllib.parse import parse_qsl

from pyoxigraph import NamedNode

from kg.serve.answer import BAD_REQUEST, TOO_LARGE, UNSUPPORTED
from kg.serve.dataset import Dataset
from kg.serve.sparql import Query
from kg.serve.update import Update

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
Pairs = list[tuple[str, str]]


class BadRequestError(Exception):
    """A request that the protocol does not allow; `status` is its HTTP status."""

    def __init__(self, text: str, status: int = BAD_REQUEST) -> None:
        """Keep what to tell, and the status."""
        super().__init__(text)
        self.status = status


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request, as far as the protocol looks at it."""

    method: str
    url: str
    """The address of the endpoint, without a query string."""
    parameters: bytes
    """The query string."""
    content_type: str
    accept: str
    body: bytes


def read(request: Request) -> Query | Update | None:
    """Return what `request` asks, None where it asks nothing (then the service describes itself).

    Raises:
        BadRequestError: the protocol does not allow such a request.
    """
    given = _pairs(request.parameters)
    if request.method != "POST":
        if any(name == "update" for name, _ in given):
            raise BadRequestError("an update must be sent by POST")
        return _query(request, given, _one(given, "query")) if any(name == "query" for name, _ in given) else None
    media_type, charset = _media_type(request.content_type)
    if media_type not in {FORM, QUERY, UPDATE}:
        raise BadRequestError(
            f"send {QUERY}, {UPDATE} or {FORM}, not {media_type or 'a body without its type'}", UNSUPPORTED
        )
    if charset != "utf-8":
        raise BadRequestError(f"send UTF-8, not {charset}", UNSUPPORTED)
    if media_type == QUERY:
        return _query(request, given, _text(request.body))
    if media_type == UPDATE:
        return _update(request, given, _text(request.body))
    return _form(request, given, _pairs(request.body))


def _form(request: Request, given: Pairs, posted: Pairs) -> Query | Update:
    both = given + posted
    names = {name for name, _ in both} & {"query", "update"}
    if len(names) != 1:
        raise BadRequestError("name one `query` or one `update`")
    if names == {"query"}:
        return _query(request, both, _one(both, "query"))
    return _update(request, both, _one(posted, "update"))


def _query(request: Request, given: Pairs, text: str) -> Query:
    dataset = Dataset(_iris(given, "default-graph-uri"), _iris(given, "named-graph-uri"))
    return Query(text, dataset, request.accept, request.url)


def _update(request: Request, given: Pairs, text: str) -> Update:
    return Update(text, Dataset(_iris(given, "using-graph-uri"), _iris(given, "using-named-graph-uri")), request.url)


def _one(given: Pairs, name: str) -> str:
    found = [value for one, value in given if one == name]
    if len(found) != 1:
        raise BadRequestError(f"name one `{name}`, not {len(found)}")
    return found[0]


def _iris(given: Pairs, name: str) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(value for one, value in given if one == name))
    for iri in found:
        try:
            NamedNode(iri)
        except ValueError as error:
            raise BadRequestError(f"{name}: {iri!r} is no absolute IRI") from error
    return found


def _pairs(data: bytes) -> Pairs:
    return parse_qsl(_text(data), keep_blank_values=True, errors="strict") if data else []


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadRequestError(f"not UTF-8 at byte {error.start}") from error


def _media_type(header: str) -> tuple[str, str]:
    """Return the media type, lower case, and the encoding that it names (`utf-8` where it names none)."""
    message = Message()
    message["content-type"] = header
    return header.partition(";")[0].strip().lower(), str(message.get_param("charset", "utf-8")).lower()


def too_large(limit: int) -> BadRequestError:
    """Return the error of a body beyond the limit in bytes."""
    return BadRequestError(f"a request may have {limit} bytes at most", TOO_LARGE)
