"""What a build hands to a store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from pyoxigraph import Quad

from kg.model import Article
from kg.store.manifest import ArticleRecord, Manifest, inputs_of


@dataclass(frozen=True, slots=True)
class Draft:
    """The content of a store to be. Both streams are read once, the articles first."""

    articles: Iterable[Article]
    quads: Iterable[Quad]
    ontology: str = ""
    rules: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    refused: Mapping[str, int] = field(default_factory=dict)


def record_of(article: Article) -> ArticleRecord:
    """Return the manifest's line for `article`."""
    return ArticleRecord(article.id, article.sha256, article.source)


def manifest_of(draft: Draft, records: Iterable[ArticleRecord], quads: int) -> Manifest:
    """Return the manifest of a finished `draft` of so many quads."""
    counts = dict(sorted(draft.counts.items())) | {"quads": quads}
    inputs = inputs_of((), (record.sha256 for record in records))
    refused = dict(sorted(draft.refused.items()))
    return Manifest(draft.ontology, draft.rules, counts=counts, refused=refused, inputs=inputs)
