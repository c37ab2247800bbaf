"""Entries inside the names of events: no verb of a role begins there, unless the event goes by that very verb."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from kg.extract.events.mention import EventMention
from kg.extract.events.scene import Scene


def inside_names(scenes: Iterable[Scene]) -> frozenset[int]:
    """Return the entries inside the names of events."""
    return _entries(mention for mention in _mentions(scenes) if mention.named or mention.cls != "Talks")


def inside_deeds(scenes: Iterable[Scene]) -> frozenset[int]:
    """Return the entries of events told by the verb of who acts there: `Thủ tướng A` *tiếp Đại sứ B*."""
    return _entries(mention for mention in _mentions(scenes) if mention.kind_after == mention.first)


def _mentions(scenes: Iterable[Scene]) -> Iterable[EventMention]:
    return (mention for scene in scenes for mention, _ in scene.grounds)


def _entries(mentions: Iterable[EventMention]) -> frozenset[int]:
    return frozenset(chain.from_iterable(range(mention.first, mention.after) for mention in mentions))
