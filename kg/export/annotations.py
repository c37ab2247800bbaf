"""Readings as training data: spans and relations over the article's own tokens, as JSON lines or a spaCy `DocBin`.

A line holds `text`, `tokens` (`text`, `start`, `end`, `id`, `ws`) and `spans` (`start`, `end`, `token_start`,
`token_end`, `label`) as Prodigy and doccano write them, with `relations` between the things that the spans name.
Offsets are code points of the normalised text, half-open; `token_end` names the last token, as Prodigy has it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from kg.extract.marks import Statement, marks, statements
from kg.model import Evidence, Reading
from kg.text.sentences import sentences
from kg.text.spacy_room import Annotated, pack
from kg.text.tokens import tokenize

MENTION_GROUP = "sc"
"""The span group of the mentions: where spaCy's span categoriser looks by default."""
CLAIM_GROUP = "claims"
"""The span group of the claims' words, labelled with what is claimed."""


def annotation_line(reading: Reading) -> bytes:
    """Return one article with its annotations as a line of UTF-8 JSON."""
    text, tokens = reading.article.text, tokenize(reading.article.text)
    first = {start: at for at, start in enumerate(tokens.start)}
    last = {end: at for at, end in enumerate(tokens.end)}
    line = {
        "text": text,
        "meta": {
            "id": reading.article.id,
            "source": reading.article.source,
            "published": reading.article.published.edtf if reading.article.published else None,
        },
        "tokens": [
            {"text": word, "start": start, "end": end, "id": at, "ws": text[end : end + 1] == " "}
            for at, (word, start, end) in enumerate(zip(tokens.word, tokens.start, tokens.end, strict=True))
        ],
        "spans": [
            {
                "token_start": first[mark.span.start],
                "token_end": last[mark.span.end],
                "label": mark.label,
                "thing": mark.key,
            }
            | _evidence(mark.evidence)
            for mark in marks(reading)
        ],
        "relations": [_relation(one) for one in statements(reading)],
    }
    return json.dumps(line, ensure_ascii=False).encode() + b"\n"


def doc_bin(readings: Iterable[Reading]) -> bytes:
    """Return the articles as a spaCy `DocBin`.

    Mentions stand under `doc.spans["sc"]`, the words of claims under `doc.spans["claims"]`; `doc.ents` holds the
    mentions that do not overlap, the longest first. `doc.user_data` names the article and what each claim says.
    """
    return pack(map(_annotated, readings), entities=MENTION_GROUP)


def _annotated(reading: Reading) -> Annotated:
    said = statements(reading)
    return Annotated(
        reading.article,
        sentences(reading.article.text, reading.article.paragraphs),
        {
            MENTION_GROUP: [(mark.span, mark.label) for mark in marks(reading)],
            CLAIM_GROUP: [(one.evidence.span, one.label) for one in said],
        },
        {"relations": [_relation(one) for one in said]},
    )


def _relation(one: Statement) -> dict[str, object]:
    told = {"label": one.label, "subject": one.subject, "object": one.object, "value": one.value, "is": one.notation}
    return {name: value for name, value in told.items() if value} | _evidence(one.evidence)


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "start": evidence.span.start,
        "end": evidence.span.end,
        "rule": evidence.rule,
        "confidence": evidence.confidence,
    }
