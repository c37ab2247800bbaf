"""A quote in its sentence: the words before and after it, up to the sentence's bounds, or as many as the graph has."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from kg.model import Paragraph, Span
from kg.render.entity import Said
from kg.render.graph_view import Quote
from kg.text.sentences import sentences

_REACH = 240
"""Most characters shown on one side of the quote."""
_CONTEXT = 32
"""Characters that the graph keeps on either side of a quote (`oa:prefix`, `oa:suffix`) where the text goes on."""
_Words = TypeVar("_Words", Quote, Said)


def in_sentence(quote: _Words, text: str, start: int | None) -> _Words:
    """Return `quote`, which begins at code point `start` of `text`, with its sentence as prefix and suffix.

    Where that is not said, or `text` does not hold the words there (it is empty where it is not kept), the quote has
    what the graph has beside it: its own paragraph, less a word that the count cut in two.
    """
    if start is None or not text.startswith(quote.exact, start):
        return _in_whole_words(quote)
    end = start + len(quote.exact)
    line = Span(text.rfind("\n", 0, start) + 1, len(text) if (at := text.find("\n", end)) < 0 else at)
    spans = sentences(text, [Paragraph(line, "body")])
    first = max((span.start for span in spans if span.start <= start), default=line.start)
    last = min((span.end for span in spans if span.end >= end), default=line.end)
    before, after = text[first:start], text[end:last]
    if len(before) > _REACH:
        before = "… " + before[-_REACH:].partition(" ")[2]
    if len(after) > _REACH:
        after = after[:_REACH].rpartition(" ")[0] + " …"
    return replace(quote, prefix=before, suffix=after)


def _in_whole_words(quote: _Words) -> _Words:
    before, after = quote.prefix.rpartition("\n")[2], quote.suffix.partition("\n")[0]
    if before == quote.prefix and len(before) >= _CONTEXT:
        before = "… " + before.partition(" ")[2]
    if after == quote.suffix and len(after) >= _CONTEXT:
        after = after.rpartition(" ")[0] + " …"
    return replace(quote, prefix=before, suffix=after)
