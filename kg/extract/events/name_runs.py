"""Names that run on over commas to the verb of their sentence: `Hội nghị kiểm điểm A, B, C được Tỉnh ủy tổ chức`."""

from __future__ import annotations

from kg.extract.events.ahead import HOLDS
from kg.extract.stream import Stream
from kg.extract.walls import Walls

_FAR = 48
_BEHIND = 20
_MARKS = frozenset({",", ";"})
_STOPS = frozenset('.:\n()"“”')
_DAYS = frozenset({"ngày", "sáng", "chiều", "tối", "hôm", "nay"})
# first words of what is told beside a name, between commas
_BESIDE = frozenset("với do có là một nơi nhằm để theo dưới trong vào tại ở đây sự trước sau gồm thuộc từ khi".split())
_VERBS = frozenset({"được", "do"})
_DONE = frozenset({"đã", "vừa", "sẽ"})


def runs_on(stream: Stream, first: int, after: int, walls: Walls) -> int:
    """Return the entry after the name at `[first, after)` that opens a sentence, with what commas add before its verb.

    `after` where the sentence goes on otherwise: with words set off by two commas, somebody's name or a day.
    """
    if first and stream.word[first - 1] not in ".\n":
        return after
    if stream.word[after : after + 1] == () or stream.word[after] not in _MARKS:
        return after
    for at in range(after, min(after + _FAR, len(stream) - 2)):
        if at in walls.inside_documents or at in walls.inside_organs:
            continue
        word, folded = stream.word[at], stream.folded[at]
        if word in _STOPS or folded in _DAYS or at in walls.persons:
            return after
        if word in _MARKS and stream.folded[at + 1] in _BESIDE:
            return after
        verb = at + (folded in _DONE)
        if stream.folded[verb] in _VERBS or stream.folded[verb : verb + 2] in HOLDS:
            return at if stream.word[at - 1] not in _MARKS and _is_held(stream, verb) else after
    return after


def _is_held(stream: Stream, verb: int) -> bool:
    """Say whether a verb of holding stands at an entry or, before the clause ends, behind `được` or `do`."""
    for at in range(verb, min(verb + _BEHIND, len(stream) - 1)):
        if stream.folded[at : at + 2] in HOLDS or stream.folded[at] == "mở":
            return True
        if stream.word[at] in _STOPS or stream.word[at] in _MARKS:
            return False
    return False
