"""The only locator of the files that travel with the package: ontology, data and built assets."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def resource(name: str) -> Path:
    """Return the path of `ontology/...`, `data/...` or `_assets/...`.

    Looks in the installed package first (`kg/_resources`), then in the checkout beside `kg/`.

    Raises:
        FileNotFoundError: neither place has it (a broken install).
    """
    places = (_PACKAGE / "_resources" / name, _PACKAGE / name, _PACKAGE.parent / name)
    for place in places:
        if place.exists():
            return place
    raise FileNotFoundError(
        f"{name} is missing from this installation of vnkg (looked in {places[0]} and {places[-1]})"
    )
