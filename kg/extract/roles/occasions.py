"""What is done beside a speech: on which occasion it is held, what is handed over with thanks, done `khi phát biểu`."""

from __future__ import annotations

from kg.extract.roles.field import HARD, Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_THANKS = frozenset({"cảm", "chúc", "biểu", "ghi", "gửi", "hoan", "tiếp", "kết"})
"""First words of verbs of thanks and praise: nobody else is asked to do what follows."""
_NO_CLAUSE = HARD | frozenset({",", ":", "“", "”", '"'})
_TO_THE_EVENT = 3
_DONE_WITH_WORDS = frozenset({"gives-award", "gives-decision", "closes"})
_MAX_WHILE = 40
_WHILE = (",", "khi")
_MAX_NEXT = 12


def on_occasion(field: Field, said: Verb, ceiling: int) -> list[tuple[str, Verb]]:
    """Return the roles of the speech in which something is said: `A nhấn mạnh như vậy khi` *phát biểu khai mạc*."""
    for verb in field.verbs_in(said.after + 1, ceiling):
        if field.stream.folded[verb.first - 1] == "khi":
            if verb.first - said.after > _MAX_NEXT or verb.usage.side != "both":
                return []
            return [(role, verb) for role in verb.usage.roles]
    return []


def given_with_thanks(field: Field, said: Verb, ceiling: int) -> list[tuple[str, Verb]]:
    """Return what who thanks or praises gives in the same clause: `A cảm ơn` *và trao* `Giấy khen cho 8 già làng`."""
    given = (verb for verb in field.verbs_in(said.after, ceiling) if verb.usage.roles[0] in _DONE_WITH_WORDS)
    verb = next(given, None)
    if verb is None or field.stream.folded[said.first] not in _THANKS:
        return []
    between = field.stream.folded[said.after : verb.first]
    joined = between[-1:] == ("và",) or between[-2:] == ("đồng", "thời")
    if not joined or len(between) > _MAX_NEXT or not HARD.isdisjoint(between):
        return []
    return [(role, verb) for role in verb.usage.roles]


def while_speaking(field: Field, group: Group, ceiling: int) -> list[tuple[str, Verb]]:
    """Return the roles in which somebody did what no verb of ours tells: `Ông A dẫn ví dụ` *khi phát biểu*."""
    for verb in field.verbs_in(group.after, ceiling):
        there = any(index in field.events for index in range(verb.first, verb.after + _TO_THE_EVENT))
        if there and field.stream.folded[verb.first - 1] == "khi" and verb.usage.side == "both":
            begin = group.after + (field.stream.folded[group.after : verb.first] == _WHILE)
            between = field.stream.word[begin : verb.first]
            said = verb.first - group.after <= _MAX_WHILE and _NO_CLAUSE.isdisjoint(between)
            return [(role, verb) for role in verb.usage.roles] if said else []
    return []
