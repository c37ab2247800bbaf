"""Mentions of one document in one article tied together, with every claim its words make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kg.extract.documents.identity import group
from kg.extract.documents.relations import relations
from kg.extract.mentions import DocumentMention, OrganMention, Page
from kg.model import Claim, Evidence, PartialDate, Span
from kg.text.letters import fold

T = TypeVar("T")

_CLAIM_REACH = 400
"""Longest quote, in code points, that shows a date or issuer together with the document it is said of."""
_SURE, _NUMBERED, _NAMED, _DESCRIBED = 0.98, 0.9, 0.9, 0.75


@dataclass(frozen=True, slots=True)
class Issued:
    """Who is said to have issued a document."""

    span: Span
    name: str
    """The words as written: `Thủ tướng Chính phủ`, `Bộ Chính trị`."""
    organ: OrganMention | None
    """The organ in these words, where they name one."""
    office: bool
    """An office issues, not the organ itself (`Chủ tịch` *UBND tỉnh*, `Thủ tướng` *Chính phủ*)."""


@dataclass(frozen=True, slots=True)
class DocumentCluster:
    """One document as the article cites it: the fields of `kg.model.Document` without local keys."""

    type: str
    name: str
    mentions: tuple[DocumentMention, ...]
    evidence: tuple[Evidence, ...]
    """The words of each mention, in the order of `mentions`."""
    variants: tuple[str, ...] = ()
    symbol: str | None = None
    number: str | None = None
    issuers: tuple[Claim[Issued], ...] = ()
    dates: tuple[Claim[PartialDate], ...] = ()
    titles: tuple[Claim[str], ...] = ()
    terms: tuple[Claim[str], ...] = ()
    draft: bool = False
    relations: tuple[Claim[tuple[str, int]], ...] = ()
    """(`cites` | `amends` | `repeals` | `implements`, index of the other cluster in the result)."""


def link_documents(
    page: Page, mentions: Sequence[DocumentMention], organs: Sequence[OrganMention]
) -> tuple[DocumentCluster, ...]:
    """Return one cluster a document, in the order of first mention."""
    groups = group(page, mentions)
    links: dict[int, list[tuple[Claim[str], DocumentMention]]] = {}
    for citing, claim, cited in relations(page, mentions):
        links.setdefault(id(citing), []).append((claim, cited))
    by_start = {organ.span.start: organ for organ in organs}
    by_end = {organ.span.end: organ for organ in organs}
    place = {id(mention): index for index, members in enumerate(groups) for mention in members}
    return tuple(
        _cluster(page, members, _Organs(by_start, by_end), _links(links, place, members)) for members in groups
    )


@dataclass(frozen=True, slots=True)
class _Organs:
    by_start: dict[int, OrganMention]
    by_end: dict[int, OrganMention]


def _links(
    links: Mapping[int, Sequence[tuple[Claim[str], DocumentMention]]],
    place: Mapping[int, int],
    members: Sequence[DocumentMention],
) -> tuple[Claim[tuple[str, int]], ...]:
    """Return what these mentions do to other clusters; `links` and `place` go by the identity of the mention."""
    found: dict[tuple[str, int], Claim[tuple[str, int]]] = {}
    for mention in members:
        for claim, cited in links.get(id(mention), ()):
            target = place[id(cited)]
            if target != place[id(mention)]:
                found.setdefault((claim.value, target), Claim((claim.value, target), claim.evidence))
    return tuple(found.values())


def _cluster(
    page: Page, members: Sequence[DocumentMention], organs: _Organs, links: tuple[Claim[tuple[str, int]], ...]
) -> DocumentCluster:
    kind = Counter(mention.type for mention in members).most_common(1)[0][0]
    full = max((mention for mention in members if mention.symbol), key=lambda one: len(one.symbol or ""), default=None)
    named = [mention.name for mention in members if mention.symbol is None or mention.symbol not in mention.name]
    termed = (mention.name for mention in members if mention.symbol is None and mention.term is not None)
    name = next(termed, named[0]) if named else f"{kind} {full.symbol}" if full is not None else members[0].name
    return DocumentCluster(
        type=kind,
        name=name,
        mentions=tuple(members),
        evidence=tuple(_evidence(page, mention.span, _rule(mention), _confidence(mention)) for mention in members),
        variants=_variants(page, members, name),
        symbol=full.symbol if full is not None else None,
        number=full.number if full is not None else None,
        issuers=_unique(_issuer(page, mention, span, organs) for mention in members for span in _issuing(mention)),
        dates=_precise(_unique(_date(page, mention) for mention in members if mention.date is not None)),
        titles=_longest(_unique(_title(page, mention) for mention in members if mention.title is not None)),
        terms=_unique(Claim(m.term, _evidence(page, m.extent or m.span, "document.term")) for m in members if m.term),
        draft=all(mention.draft for mention in members),
        relations=links,
    )


def _evidence(page: Page, span: Span, rule: str, confidence: float = _NUMBERED) -> Evidence:
    return Evidence(span, page.text[span.start : span.end], rule, confidence)


def _rule(mention: DocumentMention) -> str:
    if mention.symbol is None:
        return (
            "document.subject"
            if mention.title is not None and mention.span.contains(mention.title)
            else "document.name"
        )
    return "document.number" if mention.symbol == mention.number else "document.symbol"


def _confidence(mention: DocumentMention) -> float:
    return {"document.subject": _DESCRIBED, "document.name": _NAMED, "document.number": _NUMBERED}.get(
        _rule(mention), _SURE
    )


def _variants(page: Page, members: Sequence[DocumentMention], name: str) -> tuple[str, ...]:
    """Return the other forms met, those of a list's members (`số 18, 19-NQ/TW`) as if printed alone."""
    forms: dict[str, None] = {}
    for mention in members:
        words = " ".join(page.text[mention.span.start : mention.span.end].split())
        shortened = mention.symbol is None and mention.name.startswith(f"{words} ")
        if words[:1].isalpha() and not shortened:
            forms[words] = None
        forms[mention.name] = None
    return tuple(form for form in forms if form != name)


def _reaching(page: Page, mention: DocumentMention, said: Span, rule: str) -> Evidence:
    """Return the words from the document to what is said of it, or these alone where they stand far off."""
    whole = Span(min(mention.span.start, said.start), max(mention.span.end, said.end))
    return _evidence(page, whole if whole.end - whole.start <= _CLAIM_REACH else said, rule)


def _issuing(mention: DocumentMention) -> tuple[Span, ...]:
    return (mention.issuer, *mention.partners) if mention.issuer is not None else ()


def _issuer(page: Page, mention: DocumentMention, span: Span, organs: _Organs) -> Claim[Issued]:
    organ = organs.by_start.get(span.start) or organs.by_end.get(span.end)
    name = " ".join(page.text[span.start : span.end].split())
    issued = Issued(span, name, organ, office=organ is None or organ.span != span)
    return Claim(issued, _reaching(page, mention, span, "document.issuer"))


def _date(page: Page, mention: DocumentMention) -> Claim[PartialDate]:
    stated = mention.date
    if stated is None:
        raise ValueError(f"no date at {mention.span}")
    return Claim(stated.date, _reaching(page, mention, stated.span, "document.date"))


def _title(page: Page, mention: DocumentMention) -> Claim[str]:
    span = mention.title or mention.span
    return Claim(" ".join(page.text[span.start : span.end].split()), _evidence(page, span, "document.title"))


def _precise(dates: tuple[Claim[PartialDate], ...]) -> tuple[Claim[PartialDate], ...]:
    """Leave out days told less fully than another tells them: `năm 2025` beside `ngày 19/2/2025`."""
    told = [claim.value.edtf for claim in dates]
    return tuple(claim for claim in dates if not any(one.startswith(f"{claim.value.edtf}-") for one in told))


def _longest(titles: tuple[Claim[str], ...]) -> tuple[Claim[str], ...]:
    """Leave out titles that only shorten another (`Nghị quyết 33 về văn hóa` in a headline)."""
    folded = [fold(claim.value) for claim in titles]
    return tuple(
        claim
        for claim, words in zip(titles, folded, strict=True)
        if not any(words in other and words != other for other in folded)
    )


def _unique(claims: Iterable[Claim[T]]) -> tuple[Claim[T], ...]:
    """Return the first claim of each value; issuers count as one when their names are one."""
    found: dict[object, Claim[T]] = {}
    for claim in claims:
        value = claim.value
        found.setdefault(value.name.lower() if isinstance(value, Issued) else value, claim)
    return tuple(found.values())
