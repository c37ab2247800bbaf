"""The words behind the facts, as Web Annotation selectors on the article."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, decimal, integer, plain
from kg.graph.vocab import OA, VNKG
from kg.model import Evidence
from kg.version import VERSION

CONTEXT = 32
"""Code points of the text kept before and after a quote."""
LONGEST_QUOTE = 600
"""Code points; a longer quote is cut at a word, and its end with it."""

_RESOURCE, _POSITION, _QUOTE = (
    str(OA.SpecificResource),
    str(OA.TextPositionSelector),
    str(OA.TextQuoteSelector),
)
_SOURCE, _SELECTOR = str(OA.hasSource), str(OA.hasSelector)
_START, _END = str(OA.start), str(OA.end)
_EXACT, _PREFIX, _SUFFIX = str(OA.exact), str(OA.prefix), str(OA.suffix)
_RULE, _VERSION, _CONFIDENCE = str(VNKG.rule), str(VNKG.ruleVersion), str(VNKG.confidence)
_THIS_VERSION = plain(VERSION)


def evidence_rows(frame: Frame) -> Iterator[Row]:
    """Yield the rows of every evidence that the article's facts have cited so far."""
    article = frame.iris.article(frame.article.id)
    text = frame.article.text
    for iri, evidence in frame.evidence.items():
        start, end = evidence.span.start, _end(evidence)
        position, quote = frame.iris.selectors(frame.article.id, start, end)
        yield iri, TYPE, _RESOURCE
        yield iri, _SOURCE, article
        yield iri, _SELECTOR, position
        yield iri, _SELECTOR, quote
        yield iri, _RULE, plain(evidence.rule)
        yield iri, _VERSION, _THIS_VERSION
        yield iri, _CONFIDENCE, decimal(evidence.confidence)
        yield position, TYPE, _POSITION
        yield position, _START, integer(start)
        yield position, _END, integer(end)
        yield quote, TYPE, _QUOTE
        yield quote, _EXACT, plain(text[start:end])
        if start:
            yield quote, _PREFIX, plain(text[max(0, start - CONTEXT) : start])
        if end < len(text):
            yield quote, _SUFFIX, plain(text[end : end + CONTEXT])


def _end(evidence: Evidence) -> int:
    """Return the end of the words shown, code points of the text."""
    start, end = evidence.span.start, evidence.span.end
    if end - start <= LONGEST_QUOTE:
        return end
    cut = evidence.quote.rfind(" ", 0, LONGEST_QUOTE)
    return start + (cut if cut > 0 else LONGEST_QUOTE)
