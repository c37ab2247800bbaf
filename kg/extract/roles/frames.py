"""Verbs of taking part, before a group (`Dự hội nghị có ...`) or after it (`... chủ trì hội nghị`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.extract import lexicon
from kg.extract.stream import Stream

_MAX_BEFORE = 16
_MAX_AFTER = 7
_HARD = frozenset({".", ";", "\n", "!", "?"})
# words that may stand between a verb and the people it speaks of
_SOFT_AFTER = frozenset(
    "đã cũng tới đến trực tiếp tại , đang lại về buổi hội nghị đại kỳ họp phiên lễ vừa cùng thay mặt và ) xúc động vui mừng thống nhất người là chính thức đồng".split()
)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of taking part at stream entries `[first, after)`."""

    first: int
    after: int
    roles: tuple[str, ...]
    side: str


@cache
def _verbs() -> lexicon.Trie[tuple[tuple[str, ...], str]]:
    return lexicon.Trie((lexicon.key(form), (tuple(roles.split()), side)) for _, (form, roles, side) in lexicon.rows("role_verbs", 3))


def verbs_of(stream: Stream, first: int, after: int, taken: frozenset[int]) -> list[Verb]:
    """Return the verbs in entries `[first, after)` that stand outside posts, names and documents."""
    found: list[Verb] = []
    index = first
    while index < after:
        match = None if index in taken else _verbs().longest(stream.folded, index)
        if match is None or match[0] > after:
            index += 1
            continue
        found.append(Verb(index, match[0], *match[1]))
        index = match[0]
    return found


def roles_before(stream: Stream, verbs: list[Verb], group_first: int, floor: int) -> tuple[str, ...]:
    """Return the roles of the verb whose object or inverted subject the group is, or () where none leads to it.

    Args:
        stream: the article's stream.
        verbs: the verbs of the sentence.
        group_first: entry where the group begins.
        floor: entry where the group before it ends; a verb before that speaks of other people.
    """
    led: list[str] = []
    for verb in reversed(verbs):
        if verb.after > group_first or verb.side == "after":
            continue
        if verb.first < floor or group_first - verb.after > _MAX_BEFORE:
            break
        between = stream.word[verb.after : group_first]
        if any(word in _HARD for word in between):
            break
        led += [role for role in verb.roles if role not in led]
        if verb.first and stream.folded[verb.first - 1] not in ("và", ","):
            break
    return tuple(led)


def roles_after(stream: Stream, verbs: list[Verb], group_after: int, ceiling: int) -> tuple[str, ...]:
    """Return the roles of the verbs whose subject the group is.

    Args:
        stream: the article's stream.
        verbs: the verbs of the sentence.
        group_after: entry after the group.
        ceiling: entry where the next group begins.
    """
    found: list[str] = []
    at = group_after
    for verb in verbs:
        if verb.first < at or verb.side == "before" or verb.first >= ceiling:
            continue
        between = stream.folded[at : verb.first]
        if not found and (len(between) > _MAX_AFTER or any(word not in _SOFT_AFTER for word in between)):
            return ()
        if found and not (len(between) <= 10 and ("và" in between or "," in between) and not any(word in _HARD for word in between)):
            break
        if any(stream.word[index] in _HARD for index in range(at, verb.first)):
            break
        found += [role for role in verb.roles if role not in found]
        at = verb.after
    return tuple(found)
