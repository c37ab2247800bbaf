"""Options and steps that the commands which write decisions have in common."""

from __future__ import annotations

import getpass
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.cli.command import option
from kg.cli.output import tell
from kg.cli.progress import steps
from kg.cli.words import Words
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.resolve.compare import Side
    from kg.store.shelf import Shelf

_BY = Words("Who decides (default: the user of this machine).", "Ai quyết định (mặc định: người dùng máy này).")
_WHY = Words("Why, in a few words.", "Lý do, vài lời.")
_APPLYING = Words("Applying", "Đang áp dụng")
_STEPS = dict.fromkeys(("read", "resolve", "write", "finish"), _APPLYING)
_APPLIED = Words("{store}: made anew with what has been decided.", "{store}: đã dựng lại theo các quyết định.")
_AS_IT_WAS = Words("{store}: already so.", "{store}: vốn đã như vậy.")


def by_option() -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the decorator that adds `--by`."""
    return option("--by", words=_BY, default=None, metavar="NAME")


def why_option(*, required: bool) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return the decorator that adds `--why`."""
    return option("--why", words=_WHY, required=required, default=None if required else "", metavar="WORDS")


def decider(by: str | None) -> str:
    """Return who decides."""
    return by or getpass.getuser()


def today() -> str:
    """Return today's ISO day."""
    return date.today().isoformat()  # noqa: DTZ011 - the day on this person's calendar


def apply(store: Path) -> None:
    """Make the store what its articles and decisions say now, and tell so."""
    from kg.pipeline import decide_anew

    with steps(_STEPS) as progress:
        changed = decide_anew(store, progress=progress, workers=None)
    tell(_APPLIED if changed else _AS_IT_WAS, store=store)


def found_sides(shelf: Shelf, name: str, most: int | None = None) -> tuple[str, list[Side], int]:
    """Return kind, records (at most so many) and their number, of what a person names.

    That is an IRI, an id, or `ARTICLE:START-END`.

    Raises:
        StoreError: the store has no such thing.
    """
    from kg.resolve.corrections import place_of_words
    from kg.resolve.decision_files import KINDS

    place = place_of_words(name)
    if place is None:
        entity = entity_of(shelf, name)
        places = shelf.places_of(entity)
        return entity.partition("/")[0], [shelf.side(*one) for one in places[:most]], len(places)
    for kind in KINDS:
        side = shelf.side_at(kind, *place)
        if side:
            return kind, [side], 1
    raise StoreError(
        f"{name}: these words name no person, organ, document or event; vnkg why ID shows places of words",
        f"{name}: lời này không gọi tên người, cơ quan, văn bản hay sự kiện nào; xem vị trí bằng vnkg why MÃ",
    )


def entity_of(shelf: Shelf, name: str) -> str:
    """Return the id in an IRI, as a query or a page shows it, or in an id typed alone."""
    return re.sub(r"^(?:id:)?", "", name.strip("<>").removeprefix(shelf.base))
