"""An explained article as one HTML file: marks by displaCy, no script, nothing loaded, its one style in its policy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.model import Span
from kg.render.explained import Explained, Passage, said
from kg.render.templates import filled, hashes
from kg.resources import resource
from kg.text.spacy_room import highlight

_STATIC = "render/static"
_ROWS = 6
"""Rows of marks under a line of text; what would need more is told below it alone."""
_LONGEST_MARK = 160
"""Code points; the words of a longer claim are told below the text alone."""
_KINDS = ("person", "organ", "document", "event", "claim", "refused")


def explain_page(view: Explained, lang: str) -> str:
    """Return the article with its mentions and claims marked, as the text of one HTML file (write it as UTF-8).

    Args:
        view: the article as it was read.
        lang: language of the page, the one `view` speaks.
    """
    style = (resource(_STATIC) / "explain.css").read_text(encoding="utf-8")
    return filled(
        _STATIC,
        "explain.html.j2",
        tight=False,
        view=view,
        lang=lang,
        title=view.article.headline.value if view.article.headline else view.article.source,
        passages=[(passage, *_marked(view.article.text, passage)) for passage in view.passages],
        kinds=[(kind, said("kinds", kind, lang)) for kind in _KINDS],
        part=lambda kind: said("paragraphs", kind, lang),
        word=lambda code: said("ui", code, lang),
        style=style,
        policy=f"default-src 'none'; style-src {hashes([style])}; base-uri 'none'; form-action 'none'",
    )


def _marked(text: str, passage: Passage) -> tuple[str, int]:
    """Return a paragraph's markup, and how many rows of marks it needs."""
    wanted = [
        *((one.span, one.key, one.label) for one in passage.marks),
        *((one.span, one.key, "refused") for one in passage.refused if one.span != passage.span),
        *((one.evidence.span, one.key, "claim") for one in passage.lines),
    ]
    shown = _fitting(passage.span, wanted)
    start = passage.span.start
    moved = [(Span(span.start - start, span.end - start), key, kind) for span, key, kind in shown]
    return highlight(text[start : passage.span.end], moved), _rows([span for span, _, _ in shown])


def _fitting(room: Span, wanted: Iterable[tuple[Span, str, str]]) -> list[tuple[Span, str, str]]:
    """Return the marks that there is room for: mentions before claims, one a span, no more than `_ROWS` deep."""
    chosen: dict[Span, tuple[Span, str, str]] = {}
    for one in wanted:
        span = one[0]
        if span in chosen or not room.contains(span) or span.end - span.start > _LONGEST_MARK:
            continue
        if _rows([span, *(other for other in chosen if other.overlaps(span))]) <= _ROWS:
            chosen[span] = one
    return list(chosen.values())


def _rows(spans: Sequence[Span]) -> int:
    """Return how many spans lie over one another where most of them do."""
    return max((sum(other.start <= span.start < other.end for other in spans) for span in spans), default=0)
