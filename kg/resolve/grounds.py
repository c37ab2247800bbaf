"""On which grounds one value is preferred to another, the first that tells (docs/identity.md, "Disputed values").

A value that can be true before one that cannot; more independent sources; an official publisher; the register of
well-known documents; the fuller citation; the later article, as a later one can correct an earlier one; the longer
title, as headlines name a matter in short; last the smallest value in order, which is no ground and is called so.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import urlsplit

from kg.model import Article, PartialDate
from kg.resolve.clusters import components
from kg.resolve.keys import folded
from kg.resolve.register import registered
from kg.resolve.stated import Stated, day_of

_OFFICIAL = ("gov.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn")
"""Hosts of State and Party bodies themselves: `.gov.vn` is reserved for State bodies, the others are named portals."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value has its rank, for readers."""

    en: str
    vi: str


class Weight(NamedTuple):
    """What is compared, most telling first; the greater stands."""

    plausible: bool
    sources: int
    official: bool
    registered: bool
    fullness: int
    latest: str
    length: int
    """Of a title, in code points; 0 for any other value."""


def weight(claims: Sequence[Stated]) -> Weight:
    """Return what speaks for the value that `claims` state."""
    return Weight(
        any(map(is_plausible, claims)),
        sources(claims),
        is_official(claims),
        _is_registered(claims),
        max(claim.completeness for claim in claims),
        _latest(claims),
        max(len(claim.form) for claim in claims) if claims[0].property == "title" else 0,
    )


def is_plausible(claim: Stated) -> bool:
    """Return whether a value can be true: no article cites a document dated after the article itself.

    What is bound to a day and was written before it tells of a plan.
    """
    published = claim.article.published
    if day_of(claim) and published and published.precision == "day":
        return day_of(claim) <= published.edtf
    if claim.property != "date" or not isinstance(claim.value, PartialDate) or published is None:
        return True
    if claim.value.year is None or published.year is None:
        return True
    said, day = claim.value.edtf, published.edtf
    shared = min(len(said), len(day))
    return said[:shared] <= day[:shared]


def sources(claims: Iterable[Stated]) -> int:
    """Return the number of independent sources: articles of one publisher, and copies of one text, count once."""
    return len(components(list(claims), lambda claim: [_source(claim.article), *claim.prints]))


def _source(article: Article) -> str:
    return f"by {folded(article.publisher)}" if article.publisher else article.id


def is_official(claims: Iterable[Stated]) -> bool:
    """Return whether a State or Party body itself publishes any of `claims`."""
    hosts = (urlsplit(claim.article.url).hostname or "" for claim in claims if claim.article.url)
    return any(host == known or host.endswith(f".{known}") for host in hosts for known in _OFFICIAL)


def _is_registered(claims: Sequence[Stated]) -> bool:
    known = registered(claims[0].subject, claims[0].property)
    return any(claim.form in known for claim in claims)


def _latest(claims: Iterable[Stated]) -> str:
    days = [
        claim.article.published.edtf for claim in claims if claim.article.published and claim.article.published.year
    ]
    return max(days, default="")


def why(first: Sequence[Stated], second: Sequence[Stated], claims: Sequence[Stated]) -> Reason:
    """Return the first ground that tells the preferred value from the next one.

    Args:
        first: the claims behind the preferred value.
        second: those behind the next one.
        claims: all of the property.
    """
    mine, other = weight(first), weight(second)
    if mine.plausible and not other.plausible:
        if day_of(first[0]):
            return Reason(
                "The other value was written before that day, as a plan.",
                "Giá trị kia được nêu trước ngày đó, mới là dự kiến.",
            )
        return Reason(
            "The other value cannot be true: it dates the document after the article that says so.",
            "Giá trị kia không thể đúng: ngày văn bản sau ngày của bài viết nêu nó.",
        )
    if mine.sources > other.sources:
        of = sources(claims)
        return Reason(
            f"Stated by {mine.sources} of {of} independent sources.",
            f"{mine.sources} trên {of} nguồn độc lập nêu giá trị này.",
        )
    tie = Reason(
        f"A tie, {mine.sources} independent source{'s' if mine.sources > 1 else ''} each; preferred because ",
        f"Số nguồn độc lập bằng nhau ({mine.sources}); chọn vì ",
    )
    ground = _ground(mine, other)
    return Reason(tie.en + ground.en, tie.vi + ground.vi)


def _ground(mine: Weight, other: Weight) -> Reason:
    if mine.official and not other.official:
        return Reason("an official publisher states it.", "cơ quan chính thức công bố giá trị này.")
    if mine.registered and not other.registered:
        return Reason("the register of documents has it.", "bảng tham chiếu văn bản ghi giá trị này.")
    if mine.fullness > other.fullness:
        return Reason("its citation is fuller.", "trích dẫn đầy đủ hơn.")
    if mine.latest > other.latest:
        return Reason(f"its article is the later one ({mine.latest}).", f"bài viết đăng sau ({mine.latest}).")
    if mine.length > other.length:
        return Reason("it is the longer title.", "tên này dài hơn.")
    return Reason(
        "it comes first in order, which is no ground: check the sources.",
        "đứng trước theo thứ tự, không phải căn cứ: cần đối chiếu nguồn.",
    )
