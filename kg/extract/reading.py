"""Article to reading: the scanners' mentions tied together into what the article says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kg.extract import events, roles
from kg.extract.awards.commendations import commendations
from kg.extract.changes import changes
from kg.extract.clearing import Clearing, clear, document_records, spans_of
from kg.extract.dates.scan import find_dates
from kg.extract.documents import DocumentCluster, find_documents, link_documents
from kg.extract.figures import figures
from kg.extract.meaning import Meaning
from kg.extract.mentions import OrganMention, Page
from kg.extract.names import NameNode
from kg.extract.organs.book import OrganBook
from kg.extract.organs.owners import Owners
from kg.extract.organs.shared import with_shared_owners
from kg.extract.organs.tree import OrganNode
from kg.extract.organs.unknown import names_unknown, opens_unknown
from kg.extract.persons import People, called_together, citizens, comrades
from kg.extract.posts.chains import Tie
from kg.extract.posts.drafts import Draft
from kg.extract.posts.holdings import Bearers, gather, records
from kg.extract.posts.links import ties_of
from kg.extract.posts.past import as_past
from kg.extract.posts.rivals import denied
from kg.extract.posts.tenure import tenures
from kg.extract.posts.titles import PostNode
from kg.extract.refusals import Seen, refusals
from kg.extract.scan import Scan, scan
from kg.extract.setting import Setting
from kg.extract.speeches import speeches
from kg.extract.stream import Stream, expand
from kg.model import Article, Holding, Reading, Span
from kg.model.refusals import Refusal
from kg.text.sentences import sentences
from kg.text.tokens import tokenize

_LINE = re.compile(r"[^\n]+")
_SILENT = frozenset({"noise", "byline", "dateline"})
_ARTIST = "Nghệ sĩ"
_UNOFFICIAL = frozenset(
    {"anh", "chị", "cô", "bác", "thầy", "nhà thơ", "nhà văn", "nhạc sĩ", "họa sĩ", "nghệ sĩ", "nghệ nhân"}
)
_AT_WORK = frozenset(
    "chairs co-chairs directs attends reports presents speaks opens closes announces gives-award gives-decision".split()
)


def page_of(article: Article) -> Page:
    """Return the article cut up for scanning."""
    skipped = tuple(paragraph.span for paragraph in article.paragraphs if paragraph.kind in _SILENT)
    return Page(article, tokenize(article.text), sentences(article.text, article.paragraphs), skipped)


def shouted(text: str) -> list[tuple[int, int]]:
    """Return the lines written in capitals alone: there a capital tells no name."""
    return [match.span() for match in _LINE.finditer(text) if match.group().isupper() and " " in match.group().strip()]


def _nodes(scan: Scan) -> list[OrganNode]:
    """Return every organ node of a scan, those inside posts too, in order."""
    found = [
        item if isinstance(item, OrganNode) else item.organ
        for item in scan.items
        if isinstance(item, OrganNode | PostNode)
    ]
    return [node for node in found if node is not None]


def _as_lent(stream: Stream, nodes: list[OrganNode], ties: list[Tie]) -> list[OrganNode]:
    """Return the organs with the owners that they borrow from their neighbours: within posts, and within lists."""
    lent = {(tie.post.organ.first, tie.post.organ.after): tie.post.organ for tie in ties if tie.post.organ is not None}
    own = [lent.get((node.first, node.after), node) if node.after > node.first else node for node in nodes]
    return with_shared_owners(stream, own)


def _held(scan: Scan) -> frozenset[int]:
    """Return the entries where the organs of posts begin."""
    return frozenset(item.organ.first for item in scan.items if isinstance(item, PostNode) and item.organ is not None)


def _mention(stream: Stream, node: OrganNode) -> OrganMention:
    return OrganMention(stream.span(node.first, node.after), node.name, node.kind, node.level, node.place, node.local)


def _find(article: Article) -> Seen:
    page = page_of(article)
    stream = expand(page.text, page.tokens)
    capitals = shouted(page.text)
    seen = scan(stream, sorted([(span.start, span.end) for span in page.skipped] + capitals))
    nodes = _nodes(seen)
    mentions = tuple(_mention(stream, node) for node in nodes if node.after > node.first)
    dates = find_dates(page)
    clusters = link_documents(page, find_documents(page, dates, mentions), mentions)
    return Seen(page, seen, nodes, dates, clusters, tuple(Span(*line) for line in capitals))


def extract(article: Article) -> Reading:
    """Return all that the article says, each fact with its words; what it does not say is left out."""
    return _read(_find(article))


def explain(article: Article) -> tuple[Reading, tuple[Refusal, ...]]:
    """Return what `extract` returns, and what was seen and refused."""
    found = _find(article)
    reading = _read(found)
    return reading, refusals(found, reading)


def _read(found: Seen) -> Reading:
    ties = as_past(found.scan.stream, ties_of(found.scan), _latest(found))
    return _told(replace(found, organs=_as_lent(found.scan.stream, found.organs, ties)), ties)


def _latest(found: Seen) -> int | None:
    """Return the year of an article, or the last it tells of where it has no date of its own."""
    published = found.page.article.published
    years = [date.date.year for date in found.dates if date.date.year is not None]
    return published.year if published is not None else max(years, default=None)


def _told(found: Seen, ties: list[Tie]) -> Reading:
    stream = found.scan.stream
    names = [item for item in found.scan.items if isinstance(item, NameNode)]
    ties, officers = _of_known(stream, ties)
    people = People(found.scan.items)
    setting = Setting(stream, found.scan.said, tuple((name.first, name.after) for name in names))
    book = OrganBook(stream, _owners(found, setting, ties, people), found.organs, _held(found.scan))
    drafts = gather(stream, ties, people, book, found.organs)
    issuers = _issuers(book, found)
    clearing = clear(found.page, found.scan, found.organs, found.dates, found.clusters)
    scenes = events.scenes(clearing)
    organisers = events.note_organisers(scenes, book)
    bearer = Bearers(drafts, people, book)
    parts = roles.parts_of(clearing, scenes, list(found.scan.items), bearer.of, _acts(drafts))
    person_keys = _officials(stream, names, people, drafts, parts, officers)
    organ_keys, organs = book.organs()
    begins = _cited(clearing, found.clusters)
    told = tenures(clearing, ties, found.dates, begins, scenes)
    holdings = records(stream, drafts, person_keys, organ_keys, told, found.page.article.published)
    documents = document_records(found.clusters, issuers, organ_keys)
    capacity = _capacity(drafts, holdings, person_keys)
    meaning = Meaning(
        clearing, found.scan.items, bearer.of, person_keys, lambda node: organ_keys.get(book.find(node) or ""), begins,
        view=roles.View(clearing, scenes) if scenes else None, capacity=capacity,
    )  # fmt: skip
    awards = commendations(meaning)
    return Reading(
        article=found.page.article,
        persons=tuple(people.record(stream, identity, key) for identity, key in person_keys.items()),
        organs=organs,
        holdings=holdings,
        documents=documents,
        events=events.with_counted(events.records(stream, scenes, organisers, organ_keys, begins), documents, organs),
        participations=roles.records(parts, person_keys, capacity),
        speeches=speeches(meaning),
        commendations=awards,
        figures=figures(meaning, awards),
        changes=changes(meaning, found.dates),
    )


def _of_known(stream: Stream, ties: list[Tie]) -> tuple[list[Tie], frozenset[int]]:
    """Return (the ties, without those to bodies that no lexicon knows; the entries where their officers are named).

    The title alone would be the post of another body: `Bà A, Chủ tịch` *Liên hiệp hội*.
    """
    known: list[Tie] = []
    officers: set[int] = set()
    for tie in ties:
        named = tie.post.organ is not None or tie.post.organ_name is not None
        if named or not (
            opens_unknown(stream, tie.post.after) or names_unknown(stream, tie.post.after, tie.name.after)
        ):
            known.append(tie)
        else:
            officers.add(tie.name.first)
    return known, frozenset(officers)


def _owners(found: Seen, setting: Setting, ties: list[Tie], people: People) -> Owners:
    """Return the owners that the article names, none taken against its own words."""
    owners = Owners(found.scan.stream, setting, found.organs)
    owners.deny(denied(found.scan.stream, setting, ties, people, owners, found.organs))
    return owners


def _cited(clearing: Clearing, clusters: Sequence[DocumentCluster]) -> dict[int, str]:
    """Return the entries where documents are cited, with the documents' local keys."""
    return {
        clearing.entry_of(span.start): f"d{number}"
        for number, cluster in enumerate(clusters, 1)
        for span in spans_of(cluster)
    }


def _officials(
    stream: Stream,
    names: list[NameNode],
    people: People,
    drafts: list[Draft],
    parts: list[roles.Part],
    officers: frozenset[int],
) -> dict[str, str]:
    """Return the identities of those named in an official capacity to their local keys, in order of first mention.

    That is who holds a post, and who takes part in an event as a comrade, as the officer of a body that no lexicon
    knows, or at work for it (`chủ trì`, `báo cáo`, a guest listed): a private citizen does not.
    """
    officials = {draft.person for draft in drafts}
    addressed, private = comrades(stream, names) | officers, citizens(stream, names)
    together = called_together(stream, names)
    for part in parts:
        nodes = people.individuals[part.person].nodes
        working = part.role in _AT_WORK and not part.said and private.isdisjoint(node.first for node in nodes)
        working = working and any(node.first in together or _with_respect(node) for node in nodes)
        if working or any(node.first in addressed or node.ranks for node in nodes):
            officials.add(part.person)
    order = sorted(officials, key=lambda identity: people.individuals[identity].nodes[0].first)
    return {identity: f"p{number}" for number, identity in enumerate(order, 1)}


def _with_respect(node: NameNode) -> bool:
    """Say whether a name has `ông`, `bà`, a clergyman's title or a degree; artists may be there to sing."""
    called = node.honorific is not None and node.honorific not in _UNOFFICIAL
    return called or any(not degree.startswith(_ARTIST) for degree in node.degrees)


def _acts(drafts: list[Draft]) -> list[roles.Act]:
    """Return who is elected, appointed or dismissed, in order of the text."""
    found = [
        roles.Act(
            draft.person,
            tie.status,
            min(tie.name.first, tie.post.first),
            max(tie.name.after, tie.post.after),
            (tie.name.first, tie.name.after),
        )
        for draft in drafts
        for tie in draft.ties
        if tie.status in ("elected", "appointed", "dismissed")
    ]
    return sorted(found, key=lambda act: act.first)


def _capacity(
    drafts: list[Draft], holdings: tuple[Holding, ...], person_keys: dict[str, str]
) -> Callable[[str, int], str | None]:
    """Return the choice of the holding in whose capacity a person acts: the first post named beside the name."""
    kept = [draft for draft in drafts if draft.person in person_keys and draft.lasts]
    keys = [(draft, holding.key) for draft, holding in zip(kept, holdings, strict=True)]

    def choose(person: str, at: int) -> str | None:
        beside = [
            (tie.post.first, key)
            for draft, key in keys
            if draft.person == person
            for tie in draft.ties
            if at in (tie.name.first, tie.post.first)
        ]
        return min(beside)[1] if beside else None

    return choose


def _issuers(book: OrganBook, found: Seen) -> dict[int, str]:
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
