"""What a typed name was taken to mean, told wherever that is not what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.cli.output import tell
from kg.cli.words import Words

if TYPE_CHECKING:
    from kg.query.find import Found

_TAKEN = Words("{name} is taken to mean: {labels}", "{name} được hiểu là: {labels}")
_SHOWN = 5


def tell_understood(name: str, typed: str | None, found: Found) -> None:
    """Tell what `typed`, the value of the parameter or option `name`, means, unless it is the very name."""
    if found.labels != (typed,):
        more = " ..." if len(found.labels) > _SHOWN else ""
        tell(_TAKEN, name=name, labels="; ".join(found.labels[:_SHOWN]) + more)
