"""Sentences that open with what somebody hands over: `Trao quyết định cho ông A,` *bà B* `đề nghị ...`."""

from __future__ import annotations

from kg.extract.roles.clefts import GIVEN
from kg.extract.roles.field import HARD, Field, opens
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_BESIDE = frozenset("cho và đồng thời tặng hoa trao chúc mừng phát biểu giao nhiệm vụ bổ nhiệm các , tới đến".split())
_TO = frozenset({"cho", "mừng", "tới", "đến", "nhiệm"})
_TASK = ("nhiệm", "vụ")
_MAX_TO_RECEIVER = 12
_MAX_TO_VERB = 10
_MAX_OPENING = 60


def gift(field: Field) -> Verb | None:
    """Return the verb of handing over that a sentence opens with, None where it opens otherwise."""
    verb = next(iter(field.verbs_in(field.first, field.after)), None)
    given = verb is not None and verb.usage.roles[0] in GIVEN and verb.usage.receives is not None
    return verb if given and verb is not None and opens(field, verb) and _first_told(field, verb) else None


def _first_told(field: Field, verb: Verb) -> bool:
    """Say whether nobody is told of before the verb: it opens the sentence, or `Thay mặt X,` does."""
    return not any(index in field.posts for index in range(field.first, verb.first)) and (
        verb.first == field.first or field.stream.word[verb.first - 1] != ":"
    )


def received(field: Field, group: Group) -> Verb | None:
    """Return the verb of handing over whose receivers a group begins with: `Trao quyết định và chúc mừng` *ông A*."""
    verb = gift(field)
    if verb is None or not 0 < group.lead - verb.after <= _MAX_TO_RECEIVER:
        return None
    between = field.stream.folded[verb.after : group.lead]
    return verb if _BESIDE.issuperset(between) and between[-1] in _TO else None


def handed_to(field: Field, group: Group) -> bool:
    """Say whether the first of a group get what is handed over, the last doing so: `Trao ... cho A,` *B đề nghị*."""
    told_to = received(field, group) is not None or _tasked(field, group)
    return len(group.people) > 1 and told_to and _acts(field, group)


def _tasked(field: Field, group: Group) -> bool:
    """Say whether a sentence opens with whom a task is given to: `Phát biểu giao nhiệm vụ cho` *ông A*`, bà B nói`."""
    verb = next(iter(field.verbs_in(field.first, field.first + 1)), None)
    return verb is not None and field.stream.folded[verb.after - len(_TASK) : group.lead] == (*_TASK, "cho")


def _acts(field: Field, group: Group) -> bool:
    """Say whether a verb stands shortly behind a group."""
    return bool(field.verbs_in(group.after, group.after + _MAX_TO_VERB))


def giver(field: Field, group: Group) -> Verb | None:
    """Return the verb of handing over that a sentence opens with, where a group behind its comma acts."""
    stream = field.stream
    if stream.word[group.lead - 1] != "," or group.lead <= field.first or not _acts(field, group):
        return None
    verb = gift(field)
    if verb is None or not 0 < group.lead - verb.after <= _MAX_OPENING:
        return None
    between = stream.word[verb.after : group.lead]
    return verb if HARD.isdisjoint(between) and ":" not in between else None
