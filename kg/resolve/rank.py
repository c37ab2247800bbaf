"""Which of several values of one property stands, and why (docs/identity.md, "Disputed values").

More independent sources first; then an official publisher; then the fuller citation; then the later article, as a
later one can correct an earlier one; last the smallest value in order, which is no ground and is called so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.model import Article, PartialDate
from kg.resolve.claims import Stated, Value
from kg.resolve.keys import folded

_OFFICIAL = ("gov.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn")
"""Hosts of State and Party bodies themselves: `.gov.vn` is reserved for State bodies, the others are named portals."""
NEVER_DISPUTED = frozenset({"organiser", "place", "short_name", "rank", "degree"})
"""Properties that may rightly have several values, at once or in time."""
_MAY_BE_SHORTENED = frozenset({"date", "start", "end", "title"})


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a value has its rank, for readers."""

    en: str
    vi: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A stated value and its rank among the others."""

    stated: Stated
    rank: str
    """`preferred`, `normal` or `deprecated`."""
    reason: Reason | None
    stands: bool
    """Whether this very value stands as the direct statement."""


def rank(claims: Sequence[Stated]) -> list[Ranked]:
    """Return all `claims` of one property of one subject, ranked; undisputed ones are `normal` without a reason."""
    name = claims[0].property
    forms = {claim.form for claim in claims}
    if name in NEVER_DISPUTED or (name == "issuer" and _have_common_value(claims)):
        return [Ranked(claim, "normal", None, stands=True) for claim in claims]
    support = _contenders(claims, forms) if len(forms) > 1 else {claims[0].form: list(claims)}
    order = sorted(sorted(support), key=lambda form: _weight(support[form]), reverse=True)
    best = order[0]
    direct = _spelling([claim for claim in claims if claim.form == best])
    if len(order) == 1:
        return [Ranked(claim, "normal", None, claim.value == direct) for claim in claims]
    won = _why(support[best], support[order[1]], claims)
    lost = Reason(f"Another value is preferred: {_shown(direct)}.", f"Giá trị khác được ưu tiên: {_shown(direct)}.")
    return [_ranked(claim, best, direct, support, (won, lost)) for claim in claims]


def _contenders(claims: Sequence[Stated], forms: set[str]) -> dict[str, list[Stated]]:
    """Return the values that exclude one another, each with the claims behind it.

    `2018-10` says no other thing than `2018-10-22`, only less; so does a title cut short. Such a claim supports the
    one fuller value that it fits, or none where it fits several.
    """
    if claims[0].property not in _MAY_BE_SHORTENED:
        fuller = {form: [form] for form in forms}
    else:
        longest = [form for form in forms if not any(other.startswith(form) and other != form for other in forms)]
        fuller = {form: [other for other in longest if other.startswith(form)] for form in forms}
    support: defaultdict[str, list[Stated]] = defaultdict(list)
    for claim in claims:
        if len(fuller[claim.form]) == 1:
            support[fuller[claim.form][0]].append(claim)
    return support


def _ranked(
    claim: Stated, best: str, direct: Value, support: dict[str, list[Stated]], reasons: tuple[Reason, Reason]
) -> Ranked:
    if claim.form == best:
        return Ranked(claim, "preferred", reasons[0], claim.value == direct)
    if claim.property in _MAY_BE_SHORTENED and best.startswith(claim.form):
        return Ranked(claim, "normal", None, stands=False)
    official = _official(support[best]) and not _official(support.get(claim.form, [claim]))
    return Ranked(claim, "deprecated" if official else "normal", reasons[1], stands=False)


def _have_common_value(claims: Iterable[Stated]) -> bool:
    """Say whether some value is in every article's set: joint issuers of which one article names fewer."""
    sets: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        sets[claim.article.id].add(claim.form)
    return bool(set.intersection(*sets.values()))


def _spelling(claims: Sequence[Stated]) -> Value:
    """Return the value to write where only letters' case or marks differ: that of most articles, then the smallest."""
    votes: defaultdict[Value, set[str]] = defaultdict(set)
    for claim in claims:
        votes[claim.value].add(claim.article.id)
    return min(votes, key=lambda value: (-len(votes[value]), _shown(value)))


def _sources(claims: Iterable[Stated]) -> int:
    """Return the number of independent sources: articles of one publisher count once."""
    return len({_source(claim.article) for claim in claims})


def _source(article: Article) -> str:
    return folded(article.publisher) if article.publisher else article.id


def _official(claims: Iterable[Stated]) -> bool:
    hosts = (urlsplit(claim.article.url).hostname or "" for claim in claims if claim.article.url)
    return any(host == known or host.endswith(f".{known}") for host in hosts for known in _OFFICIAL)


def _fullness(claims: Iterable[Stated]) -> int:
    return max(claim.completeness for claim in claims)


def _latest(claims: Iterable[Stated]) -> str:
    days = [
        claim.article.published.edtf for claim in claims if claim.article.published and claim.article.published.year
    ]
    return max(days, default="")


def _weight(claims: Sequence[Stated]) -> tuple[int, bool, int, str]:
    """Return what is compared, most telling first; the greater stands."""
    return (_sources(claims), _official(claims), _fullness(claims), _latest(claims))


def _why(first: Sequence[Stated], second: Sequence[Stated], claims: Sequence[Stated]) -> Reason:
    """Name the first ground that tells the preferred value from the next one."""
    mine, all_sources = _sources(first), _sources(claims)
    if mine > _sources(second):
        return Reason(
            f"Stated by {mine} of {all_sources} independent sources.",
            f"{mine} trên {all_sources} nguồn độc lập nêu giá trị này.",
        )
    tie = Reason(
        f"A tie, {mine} independent source(s) each; preferred because ",
        f"Số nguồn độc lập bằng nhau ({mine}); chọn vì ",
    )
    if _official(first) and not _official(second):
        return Reason(f"{tie.en}an official publisher states it.", f"{tie.vi}cơ quan chính thức công bố giá trị này.")
    if _fullness(first) > _fullness(second):
        return Reason(f"{tie.en}its citation is fuller.", f"{tie.vi}trích dẫn đầy đủ hơn.")
    if _latest(first) > _latest(second):
        day = _latest(first)
        return Reason(f"{tie.en}its article is the later one ({day}).", f"{tie.vi}bài viết đăng sau ({day}).")
    return Reason(
        f"{tie.en}it comes first in order, which is no ground: check the sources.",
        f"{tie.vi}đứng trước theo thứ tự, không phải căn cứ: cần đối chiếu nguồn.",
    )


def _shown(value: Value) -> str:
    return value.edtf if isinstance(value, PartialDate) else value
