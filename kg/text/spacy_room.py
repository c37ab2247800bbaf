"""The one place that knows spaCy: an article as a `Doc` on this project's own syllable tokens, and displaCy.

spaCy's Vietnamese tokenizers lose offsets or split symbols, so the tokens here are those of `kg.text.tokens`, the
unit of every lexicon. Nothing else imports spaCy, and importing this file does not either (it takes a second).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.text.tokens import tokenize

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

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


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with labelled spans by group, and notes that any JSON could hold."""

    article: Article
    sentences: Sequence[Span]
    groups: Mapping[str, Sequence[tuple[Span, str]]]
    notes: Mapping[str, object]


def pack(articles: Iterable[Annotated], *, entities: str) -> bytes:
    """Return annotated articles as the bytes of a `DocBin`, with sentences, span groups, entities and notes.

    Args:
        articles: what to pack; the notes become `doc.user_data`.
        entities: the group whose spans become `doc.ents` where they do not overlap, the longest first.

    Read them with `DocBin().from_bytes(...).get_docs(spacy.blank("xx").vocab)`.
    """
    from spacy.tokens import DocBin  # noqa: PLC0415
    from spacy.util import filter_spans  # noqa: PLC0415

    kept = DocBin(attrs=["ORTH", "SENT_START", "ENT_IOB", "ENT_TYPE"], store_user_data=True)
    for one in articles:
        document = to_doc(one.article, one.sentences)
        for group, spans in one.groups.items():
            add_spans(document, spans, group=group)
        document.ents = filter_spans(document.spans[entities])
        document.user_data |= one.notes
        kept.add(document)
    return kept.to_bytes()


def highlight(text: str, spans: Sequence[tuple[Span, str, str]]) -> str:
    """Return the text as HTML with labelled spans marked by displaCy; they may overlap, the longer stand higher.

    The markup carries classes alone (`w` a piece of text, `bar` and `tag` with the kind and the row `r0`, `r1` ...),
    no styles: the page that shows it brings those, and may forbid all others. Letters are escaped.

    Args:
        text: the text to show.
        spans: code points of `text`, a label (shown, and led to as `#label`), and its kind (a class).
    """
    from spacy import displacy  # noqa: PLC0415

    pieces, first_at, after_at = _cut(text, [span for span, _, _ in spans])
    found = [(first_at[span.start], after_at[span.end], label) for span, label, _ in spans]
    covered = {at for first, after, _ in found for at in range(first, after)}
    found += [(at, at + 1, "") for at in range(len(pieces)) if at not in covered]
    options = {
        "template": {"span": _PIECE, "slice": _BAR, "start": _TAG},
        "colors": {label: kind for _, label, kind in spans} | {"": "none"},
        "top_offset": 0,
        "top_offset_step": 1,
    }
    marked = [{"start_token": first, "end_token": after, "label": label} for first, after, label in found]
    parsed = {"text": text, "tokens": pieces, "spans": marked}
    markup = displacy.render(parsed, style="span", manual=True, options=options, jupyter=False)
    return markup[markup.index(">") + 1 : markup.rindex("</div>")]  # displaCy's own frame has a style


_PIECE = '<span class="w">{text}{span_slices}{span_starts}</span>'
_BAR = '<span class="bar {bg} r{top_offset}"></span>'
_TAG = '<a class="tag {bg} r{top_offset}" href="#{label}">{label}</a>'
_WORD = re.compile(r"\s*\S+\s*|\s+")


def _cut(text: str, spans: Sequence[Span]) -> tuple[list[str], dict[int, int], dict[int, int]]:
    """Return the text in pieces, and the number of the piece that begins, and that ends, at each edge of a span.

    Inside spans each word is a piece, so that lines may break there; what lies outside is left whole.
    """
    edges = sorted({0, len(text), *(span.start for span in spans), *(span.end for span in spans)})
    pieces: list[str] = []
    first_at: dict[int, int] = {}
    after_at: dict[int, int] = {0: 0}
    for start, end in pairwise(edges):
        first_at[start] = len(pieces)
        marked = any(span.start <= start and end <= span.end for span in spans)
        pieces += _WORD.findall(text[start:end]) if marked else [text[start:end]]
        after_at[end] = len(pieces)
    return pieces, first_at, after_at


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
