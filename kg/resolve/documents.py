"""Which cited documents of different articles are one. A symbol alone is no key (contract, rule 6).

A citation says more or less: its window (congress term or year of its date) and its issuer. Those that say both meet
first; one that says less joins them only where exactly one fits, otherwise it keeps to its own article or issuer.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Document, Reading
from kg.resolve.claims import bare_title
from kg.resolve.clusters import components, join_only_fit
from kg.resolve.judged import NO_MARKS, Judged, settle
from kg.resolve.keys import folded, stable_id
from kg.resolve.organs import meeting_ids
from kg.resolve.series import Series, series_of, window_of

_ANY = ""
"""Where an organ's id would stand: any issuer."""
_TELLING_SYLLABLES = 6
"""A title of fewer syllables (`công tác cán bộ`) may be that of many a document."""
_DECORATED = re.compile(r"[,()“”\"]+")
# `Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng` and `Nghị quyết Đại hội XIII của Đảng`
_NATIONAL_CONGRESS = re.compile(
    r"đại hội (?:đại biểu )?(?:toàn quốc )?(?:lần thứ )?(?=[ivxl]+\b(?: của)? đảng\b|[ivxl]+$)"
)
_OF_A_CONGRESS = re.compile(r"\bđại hội [ivxl]+ của đảng$")
_TERM_IN_NAME = re.compile(r" khóa [ivxl]+\b")
# plenum resolutions are told by their session's number in the Party's term
_PLENUM = re.compile(r"^(?:\w+ ){1,2}(?:hội nghị )?(?:lần thứ )?trung ương \d+\b")


@dataclass(frozen=True, slots=True)
class Cited:
    """A document as one article cites it."""

    article: str
    key: str
    label: str
    type: str
    name: str
    """Folded name where there is no symbol, else empty."""
    series: Series
    window: str | None
    issuers: frozenset[str]
    """Ids of the issuing organs, a Party committee under its short name (`kg.resolve.organs.meeting_ids`)."""
    titles: frozenset[str] = frozenset()
    """Folded titles that are long enough to tell one document."""
    marks: frozenset[str] = NO_MARKS

    @property
    def likeness(self) -> frozenset[str]:
        """See `kg.resolve.judged.Marked`."""
        return self.issuers | self.titles | frozenset({self.window or ""} - {""})

    @property
    def block(self) -> tuple[str, str, str]:
        """Return what two citations of one document must have in common."""
        return ("" if self.series.complete else self.type, self.series.symbol, self.name)

    @property
    def reach(self) -> str:
        """Return what two citations have in common where one can change the other's id: the number, else the name.

        A symbol holds its number, and bare digits look for symbols of their number.
        """
        return self.series.number or f"{self.series.symbol}/{self.name}"


def citations_of(reading: Reading, organs: Mapping[str, str], judged: Judged) -> Iterator[Cited]:
    """Yield the documents that an article cites; `organs` gives the ids of its organs."""
    met = meeting_ids(reading, organs)
    return (_cited(record, reading.article.id, met, judged) for record in reading.documents)


def group_documents(citations: Iterable[Cited], judged: Judged) -> dict[tuple[str, str], str]:
    """Return (article id, local key) -> stable id of the documents; see docs/identity.md for the keys.

    All citations whose `Cited.reach` is that of any given are among them.
    """
    blocks: defaultdict[tuple[str, str, str], list[Cited]] = defaultdict(list)
    for cited in citations:
        blocks[cited.block].append(cited)
    groups = [group for items in blocks.values() if not items[0].series.bare for group in _groups(items)]
    bare = [cited for items in blocks.values() if items[0].series.bare for cited in items]
    groups, left = join_only_fit(groups, bare, _numbers_of, _numbers)
    blocks.clear()
    for cited in left:
        blocks[cited.block].append(cited)
    groups += [group for items in blocks.values() for group in _groups(items)]
    ids: dict[tuple[str, str], str] = {}
    for group, side in settle(groups, judged):
        document = _group_id(group, side)
        ids.update(((cited.article, cited.key), document) for cited in group)
    return ids


def _cited(record: Document, article: str, organs: Mapping[str, str], judged: Judged) -> Cited:
    series = series_of(record.symbol)
    name = "" if record.symbol else _plain(record.name)
    if _PLENUM.match(name):  # the Central Committee's own
        series = Series("", single=True, termed=True)
    elif _OF_A_CONGRESS.search(name):
        series = Series("", complete=True)
    window = record.terms[0].value if series.termed and record.terms else None
    titles = {bare_title(claim.value) for claim in record.titles}
    if window is None and record.dates:
        window = window_of(record.dates[0].value, termed=series.termed)
    return Cited(
        article=article,
        key=record.key,
        label=record.name,
        type=folded(record.type) + ("/draft" if record.draft else ""),
        name=name,
        series=series,
        window=window,
        issuers=frozenset(organs[claim.value] for claim in record.issuers),
        titles=frozenset(title for title in titles if len(title.split()) >= _TELLING_SYLLABLES),
        marks=judged.marks("document", article, record.mentions),
    )


def _plain(name: str) -> str:
    """Return a document's name without what its writers leave out or put in: marks, the long form of a congress."""
    words = " ".join(_DECORATED.sub(" ", folded(name)).split())
    words = _NATIONAL_CONGRESS.sub("đại hội ", words)
    return _TERM_IN_NAME.sub("", words) if _PLENUM.match(words) else words


def _groups(items: Sequence[Cited]) -> list[list[Cited]]:
    """Return the documents among `items` of one block."""
    series = items[0].series
    if series.complete:
        return [list(items)]
    firm, dated, issued, rest = _by_fullness(items)
    groups = components(firm, _firm_tokens)
    groups, dated = join_only_fit(groups, dated, lambda group: {one.window for one in group}, lambda one: [one.window])
    groups, issued = join_only_fit(groups, issued, _issuers_of, lambda one: [*one.issuers, _ANY])
    groups, titled = join_only_fit(groups, [*dated, *issued, *rest], _titles_of, lambda one: one.titles)
    _, dated, issued, rest = _by_fullness(titled)
    groups += components(dated, lambda one: [(one.window, one.article), *((one.window, title) for title in one.titles)])
    groups += components(issued, lambda one: one.issuers)
    if series.single and series.symbol:  # each term has its fourth plenum
        groups, rest = join_only_fit(groups, rest, lambda _: [_ANY], lambda _: [_ANY])
    return groups + components(rest, lambda one: [one.article, *one.titles])


def _by_fullness(items: Sequence[Cited]) -> tuple[list[Cited], list[Cited], list[Cited], list[Cited]]:
    """Return the citations that say all their key asks for, window only, issuer only, neither."""
    firm = [one for one in items if one.window and (one.issuers or one.series.single)]
    dated = [one for one in items if one.window and not one.issuers and not one.series.single]
    issued = [one for one in items if one.issuers and not one.window]
    return firm, dated, issued, [one for one in items if not one.issuers and not one.window]


def _firm_tokens(one: Cited) -> list[tuple[str | None, str]]:
    return [(one.window, "")] if one.series.single else [(one.window, issuer) for issuer in one.issuers]


def _issuers_of(group: Sequence[Cited]) -> frozenset[str]:
    """Return the issuers known of a group; where none is, it fits a citation with any."""
    return frozenset().union(*(one.issuers for one in group)) or frozenset({_ANY})


def _titles_of(group: Sequence[Cited]) -> frozenset[str]:
    return frozenset().union(*(one.titles for one in group))


def _numbers(one: Cited) -> list[tuple[str, str, str]]:
    """Return by what bare digits (`Quy định 85`) find a document: type, number, and issuer or title."""
    return [(one.type, one.series.number, told) for told in (*one.issuers, *one.titles)]


def _numbers_of(group: Sequence[Cited]) -> list[tuple[str, str, str]]:
    return [number for one in group if one.series.symbol for number in _numbers(one)]


def _group_id(group: Sequence[Cited], side: str) -> str:
    """Return the stable id: block, window and issuer of the citation that says most, else the article's id."""
    full = [one for one in group if not one.series.bare] or list(group)
    label = min(one.label for one in full)
    apart = [side] if side else []
    if complete := [one.block for one in full if one.series.complete]:
        return stable_id("document", label, *min(complete), *apart)
    head = min(full, key=lambda one: (not one.window, not one.issuers, one.window or "", sorted(one.issuers)))
    if head.series.single and head.window:
        return stable_id("document", label, *head.block, head.window, *apart)
    issuer = min(head.issuers, default="")
    article = "" if issuer else min(one.article for one in full)
    return stable_id("document", label, *head.block, head.window or "", issuer, article, *apart)
