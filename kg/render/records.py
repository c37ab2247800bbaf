"""What the explorer tells of articles, quotes, facts and ties, as JSON: the same inside its page and from a server."""

from __future__ import annotations

from typing import Any

from kg.render.graph_view import Edge, Fact, Quote, Source

Record = dict[str, Any]


def source_record(source: Source) -> Record:
    """Return an article, without its IRI."""
    return {"headline": source.headline, "date": source.date, "publisher": source.publisher, "url": source.url}


def quote_record(quote: Quote, source: int) -> Record:
    """Return a quote with its article as a number; empty fields are left out."""
    whole = {
        "exact": quote.exact,
        "prefix": quote.prefix,
        "suffix": quote.suffix,
        "rule": quote.rule,
        "confidence": quote.confidence,
        "status": quote.status,
        "on": quote.on,
    }
    return {"source": source} | {key: value for key, value in whole.items() if value != ""}


def fact_record(fact: Fact, quotes: list[Record]) -> Record:
    """Return a fact with these of its quotes."""
    return {
        "property": fact.property,
        "value": fact.value,
        "rank": fact.rank,
        "reason": fact.reason,
        "reasonEn": fact.reason_en,
        "quotes": quotes,
    }


def tie_record(edge: Edge, quotes: list[Record]) -> Record:
    """Return what is said of a tie, with these of its quotes; not which things it ties, nor how."""
    return {
        "label": edge.label,
        "labelEn": edge.label_en,
        "role": edge.role,
        "note": edge.note,
        "rank": edge.rank,
        "reason": edge.reason,
        "reasonEn": edge.reason_en,
        "borrowed": edge.borrowed,
        "quotes": quotes,
    }
