"""Which of several events of a kind its bare word means: the one the article is about, or the one told of last."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.cues import cues
from kg.extract.events.happening import Happening
from kg.extract.events.mention import EventMention
from kg.extract.events.nearness import earlier
from kg.extract.stream import Stream

_ENDS = frozenset({".", "\n", ";"})
_FAR = 60
_BEFORE_THAT = ("trước", "đó")


def meant(stream: Stream, told: Sequence[Happening], mention: EventMention) -> Happening:
    """Return the event that a bare mention means.

    In another paragraph that is the first one told of with its day, where those told since are only spoken of
    (`A nêu rõ,` *kỳ họp thứ 32* `đã thông qua ...`), have no day or one before it.

    Args:
        stream: the article's stream.
        told: events of its kind, at least one, the last found first.
        mention: the bare mention.
    """
    last = told[0]
    main = next((each for each in reversed(told) if each.held or _dated(each)), last)
    if main is last or not stream.word[last.mentions[-1].after : mention.first].count("\n"):
        return last
    behind = [each for each in told if not _behind(stream, each, main)]
    return behind[0] if behind else main


def _behind(stream: Stream, other: Happening, main: Happening) -> bool:
    """Say whether an event is only told of beside the main one."""
    if other is main:
        return False
    if other.day is None or not _dated(other) or earlier(other.day, main.day):
        return True
    if all(_looks_back(stream, mention) for mention in other.mentions if mention.named):
        return True
    return all(spoken_of(stream, mention.first) for mention in other.mentions if mention.named)


def _dated(each: Happening) -> bool:
    return each.day is not None and each.day.day is not None


def _looks_back(stream: Stream, mention: EventMention) -> bool:
    """Say whether a sentence looks back before it names an event: `Tám ngày` *trước đó*`, Hội nghị X đã ...`."""
    for at in range(mention.first - 1, max(0, mention.first - _FAR), -1):
        if stream.word[at] in _ENDS:
            return False
        if stream.folded[at - 1 : at + 1] == _BEFORE_THAT:
            return True
    return False


def spoken_of(stream: Stream, first: int) -> bool:
    """Say whether somebody speaks of the event named at an entry: a verb of speech stands before it in its sentence."""
    said = cues("speech_verbs", "strong")
    for at in range(first - 1, max(-1, first - _FAR), -1):
        if stream.word[at] in _ENDS:
            return False
        found = said.longest(stream.folded, at)
        if found is not None and found[0] <= first:
            return True
    return False
