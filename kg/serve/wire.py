"""Between the front and the workers: a request's body within the limit, an answer as a response."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from kg.serve.answer import Answer
from kg.serve.pool import Pool
from kg.serve.protocol import too_large
from kg.serve.settings import Settings
from kg.serve.worker import Job


async def ask(request: Request, job: Job) -> Answer:
    """Return a worker's answer to `job`."""
    pool: Pool = request.app.state.pool
    return await pool.run(job)


def settings_of(request: Request) -> Settings:
    """Return what the server was started with."""
    settings: Settings = request.app.state.settings
    return settings


def respond(answer: Answer) -> Response:
    """Return `answer` as a response."""
    headers = dict(answer.headers)
    if answer.status != 204:  # noqa: PLR2004 - "no content", which has no type either
        headers["Content-Type"] = answer.media_type
    return Response(answer.body, status_code=answer.status, headers=headers)


async def body_of(request: Request) -> bytes:
    """Return the body of `request`.

    Raises:
        BadRequestError: it is larger than the settings allow.
    """
    limit = settings_of(request).request_bytes
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise too_large(limit)
        parts.append(part)
    return b"".join(parts)
