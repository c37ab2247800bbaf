"""Who gets something from somebody named between: `ông A` *được Bí thư Tỉnh ủy B trao* `Huân chương`."""

from __future__ import annotations

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group
from kg.extract.roles.subjects import Acted

_BY = "được"
_MAX_SOFT = 3
_SOFT = frozenset({"đã", "vừa", "vinh", "dự", "cũng", "vui", "mừng", ",", "-", "–", "(", ")"})


def handed_by(field: Field, group: Group, following: Group, gives: Acted) -> Acted:
    """Return what the people before get, where `được` leads to those whose verb hands it over; nothing for none.

    Args:
        field: the sentence.
        group: the people before.
        following: the people behind `được`.
        gives: what the verbs behind them say of these.
    """
    found = next((verb for role, verb in gives.roles if role.startswith("gives-") and verb.usage.receives), None)
    if found is None or found.usage.receives is None or field.stream.folded[following.lead - 1] != _BY:
        return Acted(())
    between = range(group.after, following.lead - 1)
    loud = [field.stream.folded[index] for index in between if index not in field.quiet]
    if len(loud) > _MAX_SOFT or not _SOFT.issuperset(loud):
        return Acted(())
    return Acted(((found.usage.receives, found),))
