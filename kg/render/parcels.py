"""The page's data in parcels: first what the opening view needs, then the words behind it, a piece at a time.

The first parcel holds names, hints, ties and places, in columns; a page of 20,000 nodes draws from it alone. The others
hold facts and quotes, each small enough to be unpacked between two frames.
"""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Iterator
from typing import Any

NODE = ("iri", "kind", "label", "size", "hint", "aliases", "hidden")
EDGE = ("from", "to", "relation", "rank")
"""Fields of the first parcel; all others come later."""
_LATER = ("places", "sources")
"""Beside facts and quotes, what no opening view needs."""
_ROWS = 2_500
"""Nodes or edges of a later parcel: about 100 KB packed, a few milliseconds to read."""


def parcels(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the parcels of a `kg.render.network.payload`, the first one first.

    `nodes` and `edges` are columns in the first parcel; in the others they are rows, from the `start`th on, fields
    that are empty left out.
    """
    kept = {name: value for name, value in data.items() if name not in {"nodes", "edges", *_LATER}}
    yield kept | {"nodes": _columns(data["nodes"], NODE), "edges": _columns(data["edges"], EDGE)}
    yield {name: data[name] for name in _LATER}
    for name, first in (("nodes", NODE), ("edges", EDGE)):
        records = data[name]
        for start in range(0, len(records), _ROWS):
            rows = [_rest(record, first) for record in records[start : start + _ROWS]]
            if any(rows):
                yield {name: {"start": start, "rows": rows}}


def packed(parcel: dict[str, Any]) -> str:
    """Return a parcel as gzipped JSON in base64; the same parcel gives the same characters."""
    text = json.dumps(parcel, ensure_ascii=False, separators=(",", ":"))
    return base64.b64encode(gzip.compress(text.encode(), 9, mtime=0)).decode()


def _columns(records: Iterable[dict[str, Any]], names: Iterable[str]) -> dict[str, list[Any]]:
    return {name: [record[name] for record in records] for name in names}


def _rest(record: dict[str, Any], first: tuple[str, ...]) -> dict[str, Any]:
    return {name: value for name, value in record.items() if name not in first and value}
