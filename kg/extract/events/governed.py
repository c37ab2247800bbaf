"""Events spoken of in what another is held for: `tổ chức hội nghị rút kinh nghiệm việc chuẩn bị kỳ họp thứ ba`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention

_HOLDS = frozenset({"chức", "mở", "mạc", "trì", "hành", "họp", "giảng", "động"})
_JOINS = frozenset({"và", ","})
# words after which an event is the matter of the one before it, whatever verb stands beside it
_MATTERS = frozenset({"việc", "quả", "nghiệm", "dung", "trình", "bị"})
_STOPS = frozenset({";", ".", ":", "\n"})
_NEAR = 40
_LAST = 3


def governed(clearing: Clearing, mentions: Sequence[EventMention]) -> list[EventMention]:
    """Return the mentions, each in the purpose of another as spoken of beside it: the day and the host are not its."""
    found: list[EventMention] = []
    outer: EventMention | None = None
    for mention in mentions:
        beside = found and found[-1].aside and _joined(clearing, found[-1], mention)
        matter = outer is not None and mention.named and _governs(clearing, outer, mention)
        if not mention.aside and (beside or matter):
            found.append(replace(mention, aside=True))
            continue
        if not mention.aside and mention.outer is None:
            outer = mention if mention.first and clearing.stream.folded[mention.first - 1] in _HOLDS else None
        found.append(mention)
    return found


def _governs(clearing: Clearing, outer: EventMention, mention: EventMention) -> bool:
    stream = clearing.stream
    between = stream.folded[outer.after : mention.first]
    if between in ((",",), ("và",)) and f" {mention.kind} " in f" {outer.name.casefold()} "[len(outer.kind) :]:
        return True  # `Hội nghị rút kinh nghiệm diễn tập A, diễn tập B`
    if not between or len(between) > _NEAR or between[-1] in _JOINS or _STOPS & set(between):
        return False
    if _MATTERS & set(stream.folded[max(outer.kind_after, outer.after - _LAST) : mention.first]):
        return True
    return between[-1] not in _HOLDS and "," not in between


def _joined(clearing: Clearing, before: EventMention, mention: EventMention) -> bool:
    """Say whether the mention is joined to one spoken of beside: `sau Hội nghị giữa nhiệm kỳ ... và kỳ họp thứ 5`."""
    between = clearing.stream.folded[before.after : mention.first]
    return len(between) <= _NEAR and between[-1:] == ("và",) and not _STOPS & set(between) and "," not in between
