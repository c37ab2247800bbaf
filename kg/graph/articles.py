"""The article itself: headline, date, source, publisher, bylines and the hash of its text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, date, plain, typed, uri, vi
from kg.graph.vocab import PROV, SCHEMA, VNKG

_ARTICLE, _ENTITY = str(SCHEMA.NewsArticle), str(PROV.Entity)
_HEADLINE, _PUBLISHED, _URL = str(SCHEMA.headline), str(SCHEMA.datePublished), str(SCHEMA.url)
_PUBLISHER, _MEDIA, _NAME = str(SCHEMA.publisher), str(SCHEMA.NewsMediaOrganization), str(SCHEMA.name)
_AUTHOR, _WRITER = str(SCHEMA.author), str(SCHEMA.Person)
_HASH, _BODY = str(VNKG.textHash), str(SCHEMA.articleBody)


def article_rows(frame: Frame, *, with_text: bool) -> Iterator[Row]:
    """Yield the rows of the article; its text only on request (rule 10). Bylines are never foaf:Person (rule 9)."""
    article = frame.article
    iri = frame.iris.article(article.id)
    yield from typed(iri, _ARTICLE, _ENTITY)
    yield iri, _HASH, plain(article.sha256)
    if article.headline:
        yield iri, _HEADLINE, vi(article.headline.value)
    if article.published and article.published.year is not None:
        yield iri, _PUBLISHED, date(article.published)
    if article.url:
        yield iri, _URL, uri(article.url)
    if article.publisher:
        publisher = frame.iris.publisher(article.publisher)
        yield iri, _PUBLISHER, publisher
        yield publisher, TYPE, _MEDIA
        yield publisher, _NAME, vi(article.publisher)
    for name in article.authors:
        author = frame.iris.byline(article.id, name)
        yield iri, _AUTHOR, author
        yield author, TYPE, _WRITER
        yield author, _NAME, vi(name)
    if with_text:
        yield iri, _BODY, vi(article.text)
