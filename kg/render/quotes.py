"""Evidence nodes as quotes: the words, where they stand, and which rule read them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.graph.vocab import OA, RDF, SCHEMA, SKOS, VNKG
from kg.render.columns import Columns
from kg.render.graph_view import Quote, Source
from kg.render.in_sentence import in_sentence
from kg.render.texts import Texts

PREDICATES = (
    OA.hasSource,
    OA.hasSelector,
    OA.exact,
    OA.prefix,
    OA.suffix,
    OA.start,
    SCHEMA.headline,
    SCHEMA.datePublished,
    SCHEMA.publisher,
    SCHEMA.url,
    VNKG.evidence,
    VNKG.rule,
    VNKG.confidence,
    VNKG.attestation,
    VNKG.attestedOn,
    VNKG.status,
    VNKG.claimSubject,
    VNKG.claimProperty,
    VNKG.claimRank,
    VNKG.reason,
    RDF.value,
)


MOST_TEXT = 4_000_000
"""Characters beside quotes that one page tells: about 2 MB of the file."""


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quotes of the graph by the IRI of their evidence node."""

    columns: Columns
    by_evidence: Mapping[str, Quote]

    def of(self, subject: str) -> tuple[Quote, ...]:
        """Return the quotes on `vnkg:evidence` of `subject`, by article date and then by words."""
        found = {
            self.by_evidence[iri] for iri in self.columns.values(subject, VNKG.evidence) if iri in self.by_evidence
        }
        return tuple(sorted(found, key=_order))

    def of_holding(self, holding: str) -> tuple[Quote, ...]:
        """Return the quotes of all attestations of a holding, each with its status and day."""
        found = set()
        for attestation in self.columns.values(holding, VNKG.attestation):
            notation = self.columns.value(self.columns.value(attestation, VNKG.status), SKOS.notation)
            on = self.columns.value(attestation, VNKG.attestedOn)
            found |= {replace(quote, status=notation, on=on) for quote in self.of(attestation)}
        return tuple(sorted(found, key=_order))


def _order(quote: Quote) -> tuple[str, ...]:
    return (quote.source.date, quote.source.iri, quote.on, quote.status, quote.exact, quote.prefix, quote.rule)


def read_quotes(columns: Columns, text_of: Texts) -> Quotes:
    """Return every evidence node that has exact words and a source.

    Each stands in its whole sentence where there is a text, until `MOST_TEXT` characters are told; else it has the
    words that the graph keeps beside it.
    """
    articles: dict[str, Source] = {}
    texts: dict[str, str] = {}
    quotes: dict[str, Quote] = {}
    told = 0
    for evidence in columns.subjects(OA.hasSelector):
        article = columns.value(evidence, OA.hasSource)
        if article not in articles:
            articles[article] = source_of(columns, article)
            texts[article] = text_of(article)
        start, said = words_of(columns, evidence, articles[article])
        for quote in said:
            quotes[evidence] = in_sentence(quote, texts[article] if told < MOST_TEXT else "", start)
            told += len(quotes[evidence].prefix) + len(quotes[evidence].suffix)
    return Quotes(columns, quotes)


def words_of(columns: Columns, evidence: str, source: Source) -> tuple[int | None, list[Quote]]:
    """Return where in its article an evidence node's words begin (None: not said), and the words."""
    selectors = columns.values(evidence, OA.hasSelector)
    start = next((int(at) for selector in selectors if (at := columns.value(selector, OA.start))), None)
    return start, [
        Quote(
            exact,
            source,
            columns.value(selector, OA.prefix),
            columns.value(selector, OA.suffix),
            columns.value(evidence, VNKG.rule),
            float(columns.value(evidence, VNKG.confidence) or 1),
        )
        for selector in selectors
        if (exact := columns.value(selector, OA.exact))
    ]


def source_of(columns: Columns, article: str) -> Source:
    """Return an article as a source of words."""
    publisher = columns.value(article, SCHEMA.publisher)
    return Source(
        article,
        columns.value(article, SCHEMA.headline),
        columns.value(article, SCHEMA.datePublished),
        columns.name(publisher) if publisher else "",
        columns.value(article, SCHEMA.url),
    )
