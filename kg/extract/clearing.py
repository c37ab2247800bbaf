"""The article as events and roles are looked for in it, and its documents as records."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from kg.extract.documents import DocumentCluster, Issued
from kg.extract.mentions import DateMention, DocumentMention, Page
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.scan import Scan
from kg.extract.stream import Sentence, Stream
from kg.extract.walls import Walls
from kg.model import Claim, Document, Span
from kg.text.letters import fold

# acts of these offices are not acts of the organ in their title (`Thủ tướng` *Chính phủ*)
_HEADS_OF_STATE = ("thủ tướng", "phó thủ tướng", "chủ tịch nước")


@dataclass(frozen=True)
class Clearing:
    """The article with its sentences as stream entries and the walls no event's name may break."""

    stream: Stream
    sentences: tuple[Sentence, ...]
    walls: Walls
    dates: Sequence[DateMention]
    """Those that date no document."""
    organs: Sequence[OrganNode]
    said: frozenset[str]
    taken: frozenset[int]
    """Entries inside names, posts, organs and documents: no verb begins there."""
    inside_organs: frozenset[int] = frozenset()
    inside_posts: frozenset[int] = frozenset()
    inside_dates: frozenset[int] = frozenset()
    kinds: Mapping[int, str] = field(default_factory=dict)
    """First entry of a sentence to the kind of its paragraph, where that is no plain body."""

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of plain paragraphs."""
        return tuple(sentence for sentence in self.sentences if sentence.first not in self.kinds)

    @cached_property
    def headlines(self) -> tuple[Sentence, ...]:
        """The sentences of the headline, none where the article has no such line."""
        return tuple(sentence for sentence in self.sentences if self.kinds.get(sentence.first) == "headline")

    @cached_property
    def _firsts(self) -> list[int]:
        return [sentence.first for sentence in self.sentences]

    @cached_property
    def _dated(self) -> list[int]:
        return sorted(self.inside_dates)

    def has_day(self, sentence: Sentence) -> bool:
        """Say whether a sentence names a date that is no document's."""
        at = bisect_left(self._dated, sentence.first)
        return at < len(self._dated) and self._dated[at] < sentence.after

    def sentence_at(self, entry: int) -> Sentence:
        """Return the sentence around an entry."""
        return self.sentences[self.place_of(entry)]

    def place_of(self, entry: int) -> int:
        """Return how many sentences stand before that around an entry."""
        return max(0, bisect_right(self._firsts, entry) - 1)

    @cached_property
    def _organ_firsts(self) -> list[int]:
        return [node.first for node in self.organs]

    def organs_in(self, first: int, after: int) -> Sequence[OrganNode]:
        """Return the organs that begin at entries `[first, after)`, in order."""
        return self.organs[bisect_left(self._organ_firsts, first) : bisect_left(self._organ_firsts, after)]

    def dates_in(self, first: int, after: int) -> Sequence[DateMention]:
        """Return the dates that begin at entries `[first, after)` and date no document, in order."""
        begin, end = (self._dates_before(at) for at in (first, after))
        return self.dates[begin:end]

    def _dates_before(self, entry: int) -> int:
        """Return how many dates begin before an entry, or before the end of the text."""
        stop = self.stream.start[entry] if entry < len(self.stream) else len(self.stream.text)
        return bisect_left(self.dates, stop, key=_starts)

    @cached_property
    def _lines(self) -> list[int]:
        return [0, *(at for at, word in enumerate(self.stream.word, 1) if word == "\n")]

    def line_at(self, entry: int) -> int:
        """Return the entry where the line of an entry begins."""
        return self._lines[bisect_right(self._lines, entry) - 1]

    def in_body(self, entry: int) -> bool:
        """Say whether the sentence around an entry is one of a plain paragraph."""
        return self.sentence_at(entry).first not in self.kinds

    def entry_of(self, offset: int) -> int:
        """Return the entry that begins at or after a code point."""
        return bisect_left(self.stream.start, offset)


def _starts(date: DateMention) -> int:
    return date.span.start


def spans_of(cluster: DocumentCluster) -> list[Span]:
    """Return the spans of a document's mentions."""
    return [mention.span for mention in cluster.mentions]


def _sentences(stream: Stream, page: Page) -> tuple[Sentence, ...]:
    """Return the sentences that may tell something; the whole text where it has none."""
    silent = [(span.start, span.end) for span in page.skipped]
    found: list[Sentence] = []
    for span in page.sentences:
        if any(start <= span.start < end for start, end in silent):
            continue
        first, after = bisect_left(stream.start, span.start), bisect_left(stream.start, span.end)
        if after > first:
            found.append(Sentence(first, after))
    if not found and len(stream):
        found.append(Sentence(0, len(stream)))
    return tuple(found)


def _range(stream: Stream, span: Span) -> range:
    return range(bisect_left(stream.start, span.start), bisect_left(stream.start, span.end))


def _inside(ranges: Iterable[range]) -> frozenset[int]:
    return frozenset(chain.from_iterable(ranges))


def clear(
    page: Page, scan: Scan, organs: list[OrganNode], dates: Sequence[DateMention], clusters: Sequence[DocumentCluster]
) -> Clearing:
    """Return the clearing of an article whose posts, organs, names, dates and documents are found."""
    stream = scan.stream
    mentions = [mention for cluster in clusters for mention in cluster.mentions]
    documents = {_range(stream, mention.span).start: _range(stream, mention.span).stop for mention in mentions}
    cited = [mention.extent or mention.span for mention in mentions]
    inside_documents = _inside(_range(stream, span) for span in cited)
    inside_organs = _inside(range(node.first, node.after) for node in organs)
    persons = frozenset(item.prefix for item in scan.items if isinstance(item, NameNode))
    inside_names = _inside(range(item.first, item.after) for item in scan.items if isinstance(item, NameNode))
    inside_posts = _inside(range(item.first, item.after) for item in scan.items if isinstance(item, PostNode))
    own = {mention.date.span for mention in mentions if mention.date is not None and not mention.shared_day}
    free = _outside(dates, own, cited)
    sentences = _sentences(stream, page)
    return Clearing(
        stream=stream,
        sentences=sentences,
        walls=Walls(_top_level(documents, mentions, stream), inside_documents, inside_organs, persons, inside_names),
        dates=free,
        organs=[node for node in organs if node.after > node.first],
        said=scan.said,
        taken=inside_documents | inside_organs | inside_names | inside_posts,
        inside_organs=inside_organs,
        inside_posts=inside_posts,
        inside_dates=_inside(_range(stream, date.span) for date in free),
        kinds=_kinds(stream, page, sentences),
    )


def _outside(dates: Sequence[DateMention], own: set[Span], cited: list[Span]) -> list[DateMention]:
    """Return the dates that belong to no document; both lists are in order of the text."""
    starts = sorted((span.start, span.end) for span in cited)
    found: list[DateMention] = []
    for date in dates:
        at = bisect_right(starts, (date.span.start, len(starts) and starts[-1][1])) - 1
        if date.span not in own and not (
            at >= 0 and starts[at][0] <= date.span.start and date.span.end <= starts[at][1]
        ):
            found.append(date)
    return found


def _kinds(stream: Stream, page: Page, sentences: tuple[Sentence, ...]) -> dict[int, str]:
    marked = [(paragraph.span, paragraph.kind) for paragraph in page.article.paragraphs if paragraph.kind != "body"]
    starts = [span.start for span, _ in marked]
    found: dict[int, str] = {}
    for sentence in sentences:
        at = bisect_right(starts, stream.start[sentence.first]) - 1
        if at >= 0 and stream.start[sentence.first] < marked[at][0].end:
            found[sentence.first] = marked[at][1]
    return found


def _top_level(documents: dict[int, int], mentions: Sequence[DocumentMention], stream: Stream) -> dict[int, int]:
    """Return the documents that stand in no other document's title."""
    titles = [mention.title for mention in mentions if mention.title is not None]
    inner = {entry for title in titles for entry in _range(stream, title)}
    return {first: after for first, after in documents.items() if first not in inner}


def document_records(
    clusters: Sequence[DocumentCluster], issuers: Mapping[int, str], organ_keys: Mapping[str, str]
) -> tuple[Document, ...]:
    """Return the documents as records of the reading.

    Args:
        clusters: the documents as cited.
        issuers: start of an issuer's words to the organ's identity.
        organ_keys: identity of an organ to its local key.
    """

    def issuer(claim: Claim[Issued]) -> tuple[Claim[str], ...]:
        organ = claim.value.organ
        if claim.value.office and fold(claim.value.name).startswith(_HEADS_OF_STATE):
            return ()
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
            relations=tuple(
                Claim((claim.value[0], f"d{claim.value[1] + 1}"), claim.evidence) for claim in cluster.relations
            ),
        )
        for number, cluster in enumerate(clusters, 1)
    )
