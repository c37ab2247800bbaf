"""What is done in one speech or beside it: what is read out, opened, handed over with thanks, done `khi phát biểu`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.roles.frames import HARD, Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_READ = {
    ("báo", "cáo"): "reports",
    ("tham", "luận"): "presents",
    ("phát", "biểu", "khai", "mạc"): "opens",
    ("phát", "biểu", "bế", "mạc"): "closes",
    ("diễn", "văn", "khai", "mạc"): "opens",
    ("diễn", "văn", "bế", "mạc"): "closes",
    ("văn", "khai", "mạc"): "opens",
    ("văn", "bế", "mạc"): "closes",
    ("từ", "khai", "mạc"): "opens",
    ("lời", "khai", "mạc"): "opens",
    ("biểu", "khai", "mạc"): "opens",
    ("lời", "bế", "mạc"): "closes",
    ("biểu", "bế", "mạc"): "closes",
    ("chủ", "tọa"): "chairs",
    ("chủ", "trì"): "chairs",
    ("điều", "hành"): "chairs",
}
_THANKS = frozenset({"cảm", "chúc", "biểu", "ghi", "gửi", "hoan", "tiếp", "kết"})
"""First words of verbs of thanks and praise: nobody else is asked to do what follows."""
_NO_CLAUSE = HARD | frozenset({",", ":", "“", "”", '"'})
_TO_THE_EVENT = 3
_DONE_WITH_WORDS = frozenset({"gives-award", "gives-decision", "closes"})
_MAX_WHILE = 40
_OWN = ("của", "mình")
_MAX_NEXT = 12


def on_occasion(field: Field, said: Verb, ceiling: int) -> list[tuple[str, Verb]]:
    """Return the roles of the speech in which something is said: `A nhấn mạnh như vậy khi` *phát biểu khai mạc*."""
    for verb in field.verbs_in(said.after + 1, ceiling):
        if field.stream.folded[verb.first - 1] == "khi":
            if verb.first - said.after > _MAX_NEXT or verb.usage.side != "both":
                return []
            return [(role, verb) for role in verb.usage.roles]
    return []


def in_a_speech(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of the speech in which something is said: `Trong` *báo cáo đề dẫn* `hội thảo, ông A cho biết`."""
    before = field.stream.folded[field.first : group.lead]
    if "trong" not in before or before[-1] != ",":
        return ()
    words = before[len(before) - before[::-1].index("trong") :]
    if "của" in words and _OWN not in pairwise(words):
        return ()
    words = words[1:] if words[0] == "bài" else words
    return tuple(role for read, role in _READ.items() if words[: len(read)] == read and role != "chairs")[:1]


def read_out(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of `Báo cáo ... do ông A trình bày`: what is read out tells it, not the verb."""
    stream = field.stream
    if stream.folded[group.lead - 1 : group.lead] not in (("do",), ("được",)) or verb.usage.roles != ("speaks",):
        return ()
    before = stream.folded[field.first : group.lead]
    if "sẽ" in before[-2:]:  # `sẽ do ông A trình bày`
        return ()
    for words, role in _READ.items():
        if any(before[at : at + len(words)] == words for at in range(len(before))):
            return (role,)
    return ()


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
    """Return the roles in which somebody did what no verb of ours tells: `Ông A dẫn số liệu ấy` *khi phát biểu*."""
    for verb in field.verbs_in(group.after, ceiling):
        there = any(index in field.events for index in range(verb.after, verb.after + _TO_THE_EVENT))
        if there and field.stream.folded[verb.first - 1] == "khi" and verb.usage.side == "both":
            between = field.stream.word[group.after : verb.first]
            said = verb.first - group.after <= _MAX_WHILE and _NO_CLAUSE.isdisjoint(between)
            return [(role, verb) for role in verb.usage.roles] if said else []
    return []
