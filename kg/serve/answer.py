"""What a worker hands back, and the refusals that become an HTTP status with one clear line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

PLAIN = "text/plain; charset=utf-8"
HTML = "text/html; charset=utf-8"
JSON = "application/json"

MOVED = 301
BAD_REQUEST, UNAUTHORISED, FORBIDDEN, NOT_FOUND, NOT_ACCEPTABLE = 400, 401, 403, 404, 406
TOO_LARGE, UNSUPPORTED, FAILED, UNAVAILABLE = 413, 415, 500, 503


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole of an HTTP response: nothing is sent before it is complete, so that a 200 is never broken off."""

    body: bytes
    media_type: str
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def moved_to(address: str) -> Answer:
    """Return the answer where something has another address now, for good."""
    return Answer(b"", PLAIN, MOVED, {"Location": address})


def refusal(status: int, text: str, **headers: str) -> Answer:
    """Return the answer to what cannot be done; `text` says why and what to do instead."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(f"{text}\n".encode(), PLAIN, status, named)
