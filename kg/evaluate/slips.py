"""The errors one by one, each with the sentence that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.evaluate.outcome import Slip
from kg.evaluate.report import KINDS
from kg.evaluate.run import Judged
from kg.model import Paragraph, Span
from kg.text.letters import fold
from kg.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Error:
    """A fact that was missed, or one too many."""

    kind: str
    article: str
    way: str
    """`missed` or `extra`."""
    words: str
    sentence: str
    """The first sentence that has its words; empty where there is none."""


def errors(judged: Sequence[Judged]) -> Iterator[Error]:
    """Yield the errors of all articles, kind by kind."""
    for kind in KINDS:
        for one in judged:
            outcome = one.outcomes[kind]
            for way, slips in (("missed", outcome.missed), ("extra", outcome.extra)):
                for slip in slips:
                    yield Error(kind, one.name, way, slip.words, _sentence(one.text, slip))


def _sentence(text: str, slip: Slip) -> str:
    """Return the sentence in which the first of the slip's phrases that occurs at all occurs first."""
    folded = fold(text)
    places = [at for phrase in slip.phrases if phrase and (at := folded.find(fold(phrase))) >= 0]
    if not places:
        return ""
    start, end = text.rfind("\n", 0, places[0]) + 1, text.find("\n", places[0])
    line = Span(start, end if end >= 0 else len(text))
    spans = sentences(text, [Paragraph(line, "body")])
    here = next((span for span in spans if span.start <= places[0] < span.end), line)
    return text[here.start : here.end]
