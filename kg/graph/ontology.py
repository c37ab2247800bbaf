"""Which version of the ontology the graph is written in."""

from __future__ import annotations

import re
from functools import cache

from kg.errors import DataError
from kg.resources import resource


@cache
def ontology_version() -> str:
    """Return the `owl:versionIRI` of the ontology that travels with the package.

    Raises:
        DataError: it has none.
    """
    path = resource("ontology/vnkg.ttl")
    found = re.search(r"owl:versionIRI\s+<([^>]+)>", path.read_text(encoding="utf-8"))
    if not found:
        raise DataError(f"{path}: no owl:versionIRI")
    return found[1]
