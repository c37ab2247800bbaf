"""Mentions of one event tied together: a named one founds it, bare ones (`tại hội nghị`) point back."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.extract.events.mention import EventMention
from kg.extract.stream import Stream
from kg.text.letters import fold

_SAME = 0.6
_THIN = frozenset("của và các về tại năm trong cho với lần thứ nhiệm kỳ khóa trực tuyến toàn quốc công tác số".split())


@dataclass(slots=True)
class Happening:
    """One event of the article while it is being put together."""

    mentions: list[EventMention]
    words: set[str] = field(default_factory=set)
    ordinal: str | None = None

    @property
    def best(self) -> EventMention:
        """Return the mention that names it most fully: the first of the named ones, the headline's only when alone."""
        named = [mention for mention in self.mentions if mention.named]
        return max(named[:3], key=lambda mention: (bool(mention.documents), mention.after - mention.first)) if named else self.mentions[0]


def _words(stream: Stream, mention: EventMention) -> set[str]:
    return {word for word in stream.folded[mention.kind_after : mention.after] if word.isalnum() and word not in _THIN}


def _ordinal(stream: Stream, mention: EventMention) -> str | None:
    """Return the number after `thứ` or of a congress (`lần thứ XIX`, `Kỳ họp thứ 26`, `Đại hội XIV`)."""
    folded = stream.folded[mention.kind_after : mention.after]
    for at, word in enumerate(folded):
        if word == "thứ" and at + 1 < len(folded):
            return folded[at + 1]
    first = stream.word[mention.kind_after] if mention.kind_after < mention.after else ""
    return fold(first) if first.isupper() and set(first) <= set("IVX") else None


def _alike(happening: Happening, mention: EventMention, words: set[str], ordinal: str | None) -> bool:
    if happening.mentions[0].kind != mention.kind:
        return False
    if ordinal is not None and happening.ordinal is not None:
        return ordinal == happening.ordinal
    smaller = min(len(words), len(happening.words))
    return smaller > 0 and len(words & happening.words) / smaller >= _SAME


def cluster(stream: Stream, mentions: list[EventMention], grounded: set[int]) -> list[Happening]:
    """Return the events of an article in order of first mention.

    Args:
        stream: the article's stream.
        mentions: its event mentions, in order.
        grounded: entries of the mentions that are dated, placed or given an organiser where they stand.
    """
    found: list[Happening] = []
    waiting: list[EventMention] = []
    for mention in mentions:
        words, ordinal = (_words(stream, mention), _ordinal(stream, mention)) if mention.named else (set[str](), None)
        same = next((each for each in reversed(found) if mention.named and _alike(each, mention, words, ordinal)), None)
        if same is None and mention.named and (mention.first in grounded or not found):
            found.append(Happening([mention], words, ordinal))
            continue
        if same is None:
            same = next((each for each in reversed(found) if each.mentions[0].kind == mention.kind and not (mention.named and ordinal)), None)
        if same is None:
            waiting.append(mention)
            continue
        same.mentions.append(mention)
        same.words |= words if mention.first in grounded else set()
        same.ordinal = same.ordinal or ordinal
    if not found and waiting:
        first = waiting[0]
        return [Happening([mention for mention in waiting if mention.kind == first.kind])]
    return found
