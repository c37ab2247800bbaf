"""What the scanners saw and the reading does not hold, each with the reason: found by comparing, after the reading.

Extraction itself keeps no account of what it drops: this is asked for one article by a person who reads along.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.extract.clearing import clear
from kg.extract.documents import DocumentCluster
from kg.extract.events.governed import governed
from kg.extract.events.kinds import kind_at
from kg.extract.events.mention import find_mentions
from kg.extract.mentions import DateMention, Page
from kg.extract.names import NEVER_OFFICIALS, NameNode
from kg.extract.organs.grammar import OrganGrammar
from kg.extract.organs.place import starts_name
from kg.extract.organs.tree import OrganNode
from kg.extract.persons import People
from kg.extract.posts.links import ties_of
from kg.extract.posts.titles import PostNode
from kg.extract.scan import Scan
from kg.extract.stream import Stream, spell
from kg.model import Reading, Span
from kg.model.refusals import Refusal
from kg.text.letters import fold

REASONS = (
    "person.no-office",
    "person.given-name",
    "person.remembered",
    "person.place",
    "person.inside-word",
    "organ.general",
    "organ.unnamed",
    "organ.ownerless",
    "post.nobody",
    "event.aside",
    "event.general",
    "event.ungrounded",
    "date.unused",
    "paragraph.noise",
    "paragraph.byline",
    "paragraph.dateline",
    "paragraph.capitals",
)
"""Every reason there is, by kind."""
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Seen:
    """What the scanners found in one article before anything was tied together."""

    page: Page
    scan: Scan
    organs: list[OrganNode]
    dates: tuple[DateMention, ...]
    clusters: tuple[DocumentCluster, ...]
    shouted: tuple[Span, ...]
    """Lines in capitals alone: neither names nor organs are read there."""


def refusals(seen: Seen, reading: Reading) -> tuple[Refusal, ...]:
    """Return what was seen and refused, in order of the text; what lies inside a skipped paragraph is told once."""
    silent = list(_silent(seen))
    found = {
        *_names(seen.scan, reading),
        *_posts(seen.scan, reading),
        *_organs(seen, reading),
        *_events(seen, reading),
        *_dates(seen.dates, reading),
        *_overlooked(seen),
    }
    walls = [one.span for one in silent]
    return tuple(sorted([*silent, *(one for one in found if not any(wall.overlaps(one.span) for wall in walls))]))


def _silent(seen: Seen) -> Iterator[Refusal]:
    for paragraph in seen.page.article.paragraphs:
        if paragraph.span in seen.page.skipped:
            yield Refusal(paragraph.span, "paragraph", f"paragraph.{paragraph.kind}")
    for line in seen.shouted:
        if not any(skipped.overlaps(line) for skipped in seen.page.skipped):
            yield Refusal(line, "paragraph", "paragraph.capitals")


def _names(scan: Scan, reading: Reading) -> Iterator[Refusal]:
    """Yield the names that became nobody: no office is said of them, or a given name fits nobody or several."""
    nodes = [item for item in scan.items if isinstance(item, NameNode)]
    people = People(scan.items)
    kept = {mention.span for person in reading.persons for mention in person.mentions}
    for node in nodes:
        span = scan.stream.span(node.first, node.after)
        if node.short and people.of(node) is None:
            yield Refusal(span, "person", "person.given-name")
        elif not node.short and span not in kept:
            yield Refusal(span, "person", "person.no-office")


def _posts(scan: Scan, reading: Reading) -> Iterator[Refusal]:
    """Yield the posts that the words give to nobody; not a bare `đại biểu`, nor one whose holder is named elsewhere."""
    tied = {tie.post.first for tie in ties_of(scan)}
    quotes = [fold(one.evidence.quote) for holding in reading.holdings for one in holding.attestations]
    for item in scan.items:
        if not isinstance(item, PostNode) or item.first in tied:
            continue
        span = scan.stream.span(item.first, item.after)
        words = fold(scan.stream.text[span.start : span.end])
        told = item.organ is not None or scan.stream.capital[item.first]
        if told and not any(words in quote for quote in quotes):
            yield Refusal(span, "post", "post.nobody")


def _organs(seen: Seen, reading: Reading) -> Iterator[Refusal]:
    """Yield the organs told of in general, those that are a head alone, and those whose owner nobody says."""
    stream = seen.scan.stream
    kept = {mention.span for organ in reading.organs for mention in organ.mentions}
    for node in seen.organs:
        if node.after > node.first and (span := stream.span(node.first, node.after)) not in kept:
            yield Refusal(span, "organ", "organ.unnamed" if node.bare else "organ.ownerless")
    grammar = OrganGrammar(stream)
    at = 0
    for first, after in (*_covered(seen.scan), (len(stream), len(stream))):
        while at < first:
            general = grammar.at(at)
            if general is not None and general.after <= first:
                yield Refusal(stream.span(at, general.after), "organ", "organ.general")
            at = general.after if general is not None else at + 1
        at = max(at, after)


def _covered(scan: Scan) -> list[tuple[int, int]]:
    """Return the entries of the items, prefixes of names included, in order."""
    return sorted((item.prefix if isinstance(item, NameNode) else item.first, item.after) for item in scan.items)


def _events(seen: Seen, reading: Reading) -> Iterator[Refusal]:
    clearing = clear(seen.page, seen.scan, seen.organs, seen.dates, seen.clusters)
    stream, walls = clearing.stream, clearing.walls
    kept = {mention.span.start for event in reading.events for mention in event.mentions}
    told = list(governed(clearing, find_mentions(stream, walls)))
    inside = {entry for mention in told for entry in range(mention.first, mention.after)}
    for mention in told:
        span = stream.span(mention.first, mention.after)
        if span.start not in kept:
            yield Refusal(span, "event", "event.aside" if mention.aside else "event.ungrounded")
    for entry in range(len(stream)):
        named = entry in inside or any(entry in wall for wall in (walls.inside_documents, walls.inside_organs))
        if not named and (kind := kind_at(stream, entry)) is not None and stream.start[entry] not in kept:
            yield Refusal(stream.span(entry, kind[0]), "event", "event.general")


def _dates(dates: Sequence[DateMention], reading: Reading) -> Iterator[Refusal]:
    used = list(_dating(reading))
    for mention in dates:
        if not any(span.overlaps(mention.span) for span in used):
            yield Refusal(mention.span, "date", "date.unused")


def _dating(reading: Reading) -> Iterable[Span]:
    """Yield the words that date something: events, documents, changes, and holdings whose words give a day."""
    for event in reading.events:
        yield from (claim.evidence.span for claim in (*event.starts, *event.ends))
    for document in reading.documents:
        yield from (claim.evidence.span for claim in document.dates)
        yield from (mention.span for mention in document.mentions)
    yield from (change.evidence.span for change in reading.changes if change.on is not None)
    for holding in reading.holdings:
        for one in holding.attestations:
            if one.on is not None or one.start is not None or one.end is not None:
                yield one.evidence.span


def _overlooked(seen: Seen) -> Iterator[Refusal]:
    """Yield the runs of capitals that open with a surname and yet were read as no name."""
    stream = seen.scan.stream
    at = 0
    for first, after in (*_covered(seen.scan), (len(stream), len(stream))):
        while at < first:
            end = _run(stream, at, first) if starts_name(stream, at) else at
            if end - at > 1:
                yield Refusal(stream.span(at, end), "person", _why_no_name(stream, at, end))
            at = max(end, at + 1)
        at = max(at, after)


def _run(stream: Stream, at: int, limit: int) -> int:
    """Return the end of the capitalised words from `at`, parted by single spaces."""
    end = at + 1
    while end < min(limit, at + _LONGEST_NAME) and stream.capital[end] and stream.gap(end, end) == " ":
        end += 1
    return end


def _why_no_name(stream: Stream, at: int, end: int) -> str:
    if any(spell(stream.folded[at:stop]) in NEVER_OFFICIALS for stop in range(at + 2, end + 1)):
        return "person.remembered"
    place = lexicon.places().longest(stream.folded, at) or lexicon.countries().longest(stream.folded, at)
    return "person.place" if place is not None and place[0] >= end else "person.inside-word"
