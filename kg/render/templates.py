"""Pages from their templates, and the hashes by which a page admits its own styles and scripts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from kg.resources import resource


def filled(folder: str, template: str, /, *, tight: bool, **values: object) -> str:
    """Return a template with these values, which are escaped; one that it needs and is not given is an error.

    Args:
        folder: as `kg.resources.resource` takes it, `render/static`.
        template: name of a file there.
        tight: lines that hold only a tag leave nothing in the page; otherwise every line stays, the last break too.
        values: what the template names.
    """
    return _templates(folder, tight=tight).get_template(template).render(values)


@cache
def _templates(folder: str, *, tight: bool) -> Environment:
    return Environment(
        loader=FileSystemLoader(resource(folder)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=tight,
        lstrip_blocks=tight,
        keep_trailing_newline=not tight,
    )


def hashes(texts: Iterable[str]) -> str:
    """Return the sources of a Content-Security-Policy that admit exactly these inline texts (CSP 3, 2.3.1)."""
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)
