"""What articles say of a record, shown to a person who is to judge it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from kg.model import Event, Mention, Reading, Span
    from kg.resolve.compare import Comparison, Side

_ABOUT = 110
"""Code points of the text shown on either side of a mention."""
_MANY = 4
VERDICTS = {
    "same": Words("the same", "là một"),
    "different": Words("different", "khác nhau"),
    "unsure": Words("unsure", "chưa rõ"),
}
KIND_WORDS = {
    "person": Words("person", "người"),
    "organ": Words("organ", "cơ quan"),
    "document": Words("document", "văn bản"),
    "event": Words("event", "sự kiện"),
}
_FOR, _AGAINST = Words("for", "thuận"), Words("against", "nghịch")
_PLAIN = Words("says little", "không nói lên nhiều")


def side_lines(kind: str, side: Side, mark: str = "") -> Iterator[str]:
    """Yield the lines that show a record: its name, what the article says of it, the words, and their place."""
    from kg.resolve.mentions import mention_of, record_of

    mention = mention_of(kind, side)
    record, article = record_of(kind, side), side.reading.article
    yield f"{mark}{click.style(record.name, bold=True)}"
    told = list(_said(kind, side))
    for line in told[:_MANY]:
        yield f"    {line}"
    if len(told) > _MANY:
        yield "    ..."
    day = article.published.edtf if article.published else ""
    yield "    " + ", ".join(filter(None, (article.publisher, day, article.source))) + f"  {place_of(mention)}"
    yield f"    «{around(side.reading, mention.span)}»"


def place_of(mention: Mention) -> str:
    """Return `ARTICLE:START-END`, as judgements name a mention."""
    return f"{mention.article}:{mention.span.start}-{mention.span.end}"


def around(reading: Reading, span: Span) -> str:
    """Return the words around a span on one line, the span's own in bold."""
    text = reading.article.text
    start, end = max(0, span.start - _ABOUT), min(len(text), span.end + _ABOUT)
    before = " ".join(text[start : span.start].split()) + (" " if text[span.start - 1 : span.start].isspace() else "")
    after = (" " if text[span.end : span.end + 1].isspace() else "") + " ".join(text[span.end : end].split())
    return f"{'…' if start else ''}{before}{click.style(text[span.start : span.end], bold=True)}{after}"


def ground_lines(comparison: Comparison) -> Iterator[str]:
    """Yield a line for each ground: what speaks for one thing, what against."""
    vi = current_language() == "vi"
    for ground in comparison.grounds:
        side = _FOR if ground.weight > 0 else _AGAINST if ground.weight < 0 else _PLAIN
        yield f"  {side.say()}: {ground.vi if vi else ground.en}"


def _said(kind: str, side: Side) -> Iterator[str]:
    reading = side.reading
    organs = {organ.key: organ.name for organ in reading.organs}
    if kind == "person":
        for holding in reading.holdings:
            if holding.person == side.key:
                status = ", ".join(_status(said) for said in sorted({one.status for one in holding.attestations}))
                yield f"{holding.title}, {organs.get(holding.organ or '', '–')} ({status})"
    if kind == "document":
        document = next(one for one in reading.documents if one.key == side.key)
        yield from (claim.value.edtf for claim in document.dates)
        yield from (organs[claim.value] for claim in document.issuers)
        yield from (claim.value for claim in document.titles)
    if kind == "event":
        event = next(one for one in reading.events if one.key == side.key)
        yield from _of_event(event, organs, reading)


def _status(notation: str) -> str:
    """Return the status of an attestation in the language of the command."""
    from kg.schema import term_of

    term = term_of("attestation_statuses", notation)
    return (term.label if current_language() == "vi" else term.label_en).lower()


def _of_event(event: Event, organs: Mapping[str, str], reading: Reading) -> Iterator[str]:
    documents = {one.key: one.name for one in reading.documents}
    yield from (claim.value.edtf for claim in event.starts)
    yield from (organs[claim.value] for claim in event.organisers)
    yield from (documents[claim.value] for claim in event.about)
    yield from (claim.value for claim in event.places)
