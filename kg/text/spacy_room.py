"""The one place that knows spaCy: an article as a `Doc` on this project's own syllable tokens.

spaCy's Vietnamese tokenizers lose offsets or split symbols, so the tokens here are those of `kg.text.tokens`, the
unit of every lexicon. Nothing else imports spaCy, and importing this file does not either (it takes a second).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

    from kg.model import Article, Span
    from kg.text.tokens import Tokens


def to_doc(article: Article, sentences: Iterable[Span]) -> Doc:
    """Return the article as a spaCy document: `doc.text == article.text`, sentence starts set.

    White space beyond the single space after a word is a token of its own, as spaCy wants it, so that every
    character offset of the document is the code point of the article.
    """
    from spacy.tokens import Doc  # noqa: PLC0415

    words, spaces, starts = _pieces(article.text, tokenize(article.text))
    opening = {span.start for span in sentences}
    document = Doc(_language().vocab, words=words, spaces=spaces, sent_starts=[start in opening for start in starts])
    document.user_data["article"] = article.id
    return document


def add_spans(document: Doc, spans: Iterable[tuple[Span, str]], *, group: str) -> None:
    """Add labelled spans (code points of the article) under `document.spans[group]`; they may overlap.

    Raises:
        ValueError: a span begins or ends inside a token; spaCy itself would drop it silently.
    """
    added = []
    for span, label in spans:
        piece = document.char_span(span.start, span.end, label=label)
        if piece is None:
            words = document.text[span.start : span.end]
            raise ValueError(f"{words!r} at [{span.start}, {span.end}) begins or ends inside a token")
        added.append(piece)
    document.spans[group] = [*document.spans.get(group, ()), *added]


@cache
def _language() -> Language:
    import spacy  # noqa: PLC0415

    return spacy.blank("xx")


def _pieces(text: str, tokens: Tokens) -> tuple[list[str], list[bool], list[int]]:
    """Return words, whether one space follows each, and where each begins; other white space is a word."""
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    at = 0
    for start, end in [*zip(tokens.start, tokens.end, strict=True), (len(text), len(text))]:
        if at < start and words and not words[-1].isspace() and text[at] == " ":
            spaces[-1] = True
            at += 1
        if at < start:
            words.append(text[at:start])
            spaces.append(False)
            starts.append(at)
        if start < end:
            words.append(text[start:end])
            spaces.append(False)
            starts.append(start)
        at = end
    return words, spaces, starts
