"""What the mentions of one article mean: persons, organs, documents and events by their local keys.

The extractors that come last (commendations, figures, speeches, changes of organs) read the stream with it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from kg.extract.clearing import Clearing
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.roles.view import View
from kg.extract.scan import Item
from kg.extract.stream import Sentence, Stream
from kg.model import Evidence, Span

LONGEST_QUOTE = 600
"""Longest evidence of a statement, in code points."""


@dataclass(frozen=True)
class Meaning:
    """One article whose persons, organs, documents and events have their local keys."""

    clearing: Clearing
    items: tuple[Item, ...]
    who: Callable[[Item], str | None]
    """Identity of the person an item means."""
    persons: Mapping[str, str]
    """Identity of an official to the local key."""
    organ_key: Callable[[OrganNode], str | None]
    documents: Mapping[int, str]
    """Entry where a document is cited to its local key."""
    view: View | None
    """The events as the sentences see them, None where the article has none."""
    capacity: Callable[[str, int], str | None]
    """The holding in whose capacity a person (identity) named at an entry acts."""

    @property
    def stream(self) -> Stream:
        """Return the article's stream."""
        return self.clearing.stream

    @cached_property
    def begins(self) -> dict[int, Item]:
        """Return the items by the entry where their words begin; a name by its honorific or rank and by itself."""
        table = {item.first: item for item in self.items}
        return table | {item.prefix: item for item in self.items if isinstance(item, NameNode)}

    @cached_property
    def _firsts(self) -> list[int]:
        return [item.first for item in self.items]

    def event(self, sentence: Sentence, at: int) -> str | None:
        """Return the local key of the event that words at an entry of a sentence speak of, or None."""
        return self.view.event(sentence, at) if self.view is not None else None

    def said_at(self, sentence: Sentence, at: int) -> str | None:
        """Return the local key of the event at which something told at an entry of a sentence is said, or None."""
        return self.view.said_at(sentence, at) if self.view is not None else None

    def within(self, first: int, after: int) -> tuple[Item, ...]:
        """Return the items that begin in entries `[first, after)`."""
        return self.items[bisect_left(self._firsts, first) : bisect_left(self._firsts, after)]

    def person(self, item: Item) -> str | None:
        """Return the local key of the official an item means, or None."""
        identity = self.who(item)
        return self.persons.get(identity) if identity is not None else None

    def organ(self, item: Item | None) -> str | None:
        """Return the local key of the organ an item names, or of the organ of a post, or None."""
        node = item.organ if isinstance(item, PostNode) else item
        return self.organ_key(node) if isinstance(node, OrganNode) else None

    def document_in(self, first: int, after: int) -> int | None:
        """Return the entry of the first document cited in entries `[first, after)`, or None."""
        return next((entry for entry in range(first, after) if entry in self.documents), None)

    def evidence(self, sentence: Sentence, at: int, rule: str, confidence: float) -> Evidence:
        """Return the sentence where it is short, else its words around entry `at`, cut between words."""
        text, span = self.stream.text, self.stream.span(sentence.first, sentence.after)
        if span.end - span.start > LONGEST_QUOTE:
            begin = max(span.start, min(self.stream.start[at] - LONGEST_QUOTE // 3, span.end - LONGEST_QUOTE))
            while begin > span.start and not text[begin - 1].isspace():
                begin -= 1
            end = min(span.end, begin + LONGEST_QUOTE)
            while end < span.end and not text[end].isspace():
                end -= 1
            span = Span(begin, end)
        return Evidence(span, text[span.start : span.end], rule, confidence)
