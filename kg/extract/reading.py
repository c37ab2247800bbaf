"""Article to reading: the scanners' mentions tied together into what the article says."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.book import OrganBook
from kg.extract.dates import find_dates
from kg.extract.documents import DocumentCluster, Issued, find_documents, link_documents
from kg.extract.holdings import Draft, gather, records
from kg.extract.links import ties_of
from kg.extract.mentions import OrganMention, Page
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.persons import People
from kg.extract.scan import Scan, scan
from kg.extract.setting import Setting
from kg.extract.stream import Stream, expand
from kg.extract.titles import PostNode
from kg.model import Article, Claim, Document, Reading
from kg.text.sentences import sentences
from kg.text.tokens import tokenize

_SILENT = frozenset({"noise", "byline", "dateline"})


def page_of(article: Article) -> Page:
    """Return the article cut up for scanning."""
    skipped = tuple(paragraph.span for paragraph in article.paragraphs if paragraph.kind in _SILENT)
    return Page(article, tokenize(article.text), sentences(article.text, article.paragraphs), skipped)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the scanners found in one article."""

    page: Page
    scan: Scan
    organs: list[OrganNode]
    mentions: tuple[OrganMention, ...]
    clusters: tuple[DocumentCluster, ...]


def _nodes(scan: Scan) -> list[OrganNode]:
    """Return every organ node of a scan, those inside posts too, in order."""
    found = [item if isinstance(item, OrganNode) else item.organ for item in scan.items if isinstance(item, OrganNode | PostNode)]
    return [node for node in found if node is not None]


def _mention(stream: Stream, node: OrganNode) -> OrganMention:
    return OrganMention(stream.span(node.first, node.after), node.name, node.kind, node.level, node.place, node.local)


def _find(article: Article) -> _Found:
    page = page_of(article)
    stream = expand(page.text, page.tokens)
    seen = scan(stream, [(span.start, span.end) for span in page.skipped])
    nodes = _nodes(seen)
    mentions = tuple(_mention(stream, node) for node in nodes if node.after > node.first)
    dates = find_dates(page)
    clusters = link_documents(page, find_documents(page, dates, mentions), mentions)
    return _Found(page, seen, nodes, mentions, clusters)


def extract(article: Article) -> Reading:
    """Return all that the article says, each fact with its words; what it does not say is left out."""
    found = _find(article)
    stream = found.scan.stream
    names = [item for item in found.scan.items if isinstance(item, NameNode)]
    ties = ties_of(found.scan)
    people = People([name for name in names if not name.short])
    setting = Setting(stream, found.scan.said, tuple((name.first, name.after) for name in names))
    book = OrganBook(stream, setting, found.organs)
    drafts = gather(stream, ties, people, book, found.organs)
    issuers = _issuers(book, found)
    persons = _officials(people, drafts)
    person_keys = {identity: f"p{number}" for number, identity in enumerate(persons, 1)}
    organ_keys, organs = book.organs()
    return Reading(
        article=article,
        persons=tuple(people.record(stream, identity, key) for identity, key in person_keys.items()),
        organs=organs,
        holdings=records(stream, drafts, person_keys, organ_keys, {}),
        documents=_documents(found.clusters, issuers, organ_keys),
    )


def _officials(people: People, drafts: list[Draft]) -> list[str]:
    """Return the identities of those named in an official capacity: holders of a post, in order of first mention."""
    holders = {draft.person for draft in drafts}
    return sorted(holders, key=lambda identity: people.individuals[identity].nodes[0].first)


def _issuers(book: OrganBook, found: _Found) -> dict[int, str]:
    """Note the organs that issue documents; return the start of their words to their identity."""
    by_start = {found.scan.stream.start[node.first]: node for node in found.organs if node.after > node.first}
    noted: dict[int, str] = {}
    for cluster in found.clusters:
        for claim in cluster.issuers:
            organ = claim.value.organ
            if organ is not None and (node := by_start.get(organ.span.start)) is not None:
                identity = book.note(node, used=True)
                if identity is not None:
                    noted[organ.span.start] = identity
    return noted


def _documents(clusters: tuple[DocumentCluster, ...], issuers: dict[int, str], organ_keys: dict[str, str]) -> tuple[Document, ...]:
    def issuer(claim: Claim[Issued]) -> tuple[Claim[str], ...]:
        organ = claim.value.organ
        key = organ_keys.get(issuers.get(organ.span.start, "")) if organ is not None else None
        return (Claim(key, claim.evidence),) if key is not None else ()

    return tuple(
        Document(
            key=f"d{number}",
            type=cluster.type,
            name=cluster.name,
            mentions=cluster.evidence,
            variants=cluster.variants,
            symbol=cluster.symbol,
            number=cluster.number,
            issuers=tuple(found for claim in cluster.issuers for found in issuer(claim)),
            dates=cluster.dates,
            titles=cluster.titles,
            terms=cluster.terms,
            draft=cluster.draft,
            relations=tuple(Claim((claim.value[0], f"d{claim.value[1] + 1}"), claim.evidence) for claim in cluster.relations),
        )
        for number, cluster in enumerate(clusters, 1)
    )
