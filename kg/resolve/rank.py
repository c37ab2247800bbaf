"""Which of several values of one property stands (docs/identity.md, "Disputed values"); why is said by `grounds`."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from kg.model import PartialDate
from kg.reference import provinces
from kg.resolve.clusters import components
from kg.resolve.grounds import Reason, is_official, is_plausible, weight, why
from kg.resolve.keys import folded
from kg.resolve.stated import BOUND_TO_A_DAY, BY_ID, OVER, SETTLES, Stated, Value

NEVER_DISPUTED = frozenset({"organiser", "short_name", "rank", "degree"})
"""Properties that may rightly have several values, at once or in time."""
_MAY_BE_SHORTENED = frozenset({"date", "start", "end", "title"})


@dataclass(frozen=True, slots=True)
class Ranked:
    """A stated value and its rank among the others."""

    stated: Stated
    rank: str
    """`preferred`, `normal` or `deprecated`."""
    reason: Reason | None
    stands: bool
    """Whether this very value stands as the direct statement."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What was decided of a disputed property."""

    best: str
    """The form that stands."""
    direct: Value
    """How it is written."""
    official: bool
    """Whether an official publisher is behind it."""
    refuted: Mapping[str, bool]
    """The other contenders, and whether they are refuted."""
    won: Reason
    lost: Reason


def rank(claims: Sequence[Stated]) -> list[Ranked]:
    """Return all `claims` of one property of one subject, ranked; undisputed ones are `normal` without a reason."""
    name = claims[0].property
    if name in BOUND_TO_A_DAY:
        return _ranked_bearers(claims)
    if name in NEVER_DISPUTED or (name == "issuer" and _have_common_value(claims)):
        return [Ranked(claim, "normal", None, stands=True) for claim in claims]
    return _ranked_places(claims) if name == "place" else _ranked_values(claims)


def _ranked_values(claims: Sequence[Stated]) -> list[Ranked]:
    forms = {claim.form for claim in claims}
    support = _contenders(claims, forms) if len(forms) > 1 else {claims[0].form: list(claims)}
    order = sorted(support)
    if len(order) > 1:
        order.sort(key=lambda form: weight(support[form]), reverse=True)
    best = order[0]
    direct = _spelling([claim for claim in claims if claim.form == best])
    if len(order) == 1:
        return [Ranked(claim, "normal", None, claim.value == direct) for claim in claims]
    won, shown = why(support[best], support[order[1]], claims), _shown(direct)
    if claims[0].property in BY_ID:
        lost = Reason("Another value is preferred.", "Giá trị khác được chọn.")
    else:
        lost = Reason(f"Another value is preferred: {shown}.", f"Giá trị khác được chọn: {shown}.")
    official = is_official(support[best])
    refuted = {form: _is_refuted(support[form], official=official) for form in order[1:]}
    verdict = _Verdict(best, direct, official, refuted, won, lost)
    return [_ranked(claim, verdict) for claim in claims]


def _ranked_places(claims: Sequence[Stated]) -> list[Ranked]:
    """Rank the provinces in which an event is said to take place; halls, towns and wards stand beside one another.

    A province counts as the one it became: an article after a merger may well say the new name.
    """
    named = [(claim, _province(claim.form)) for claim in claims]
    told = [replace(claim, form=province) for claim, province in named if province]
    if len({claim.form for claim in told}) < 2 or _have_common_value(told):  # noqa: PLR2004 - nothing to dispute
        return [Ranked(claim, "normal", None, stands=True) for claim in claims]
    ranked = iter(_ranked_values(told))
    return [
        replace(next(ranked), stated=claim) if province else Ranked(claim, "normal", None, stands=True)
        for claim, province in named
    ]


def _ranked_bearers(claims: Sequence[Stated]) -> list[Ranked]:
    """Rank who chairs an event, who holds a post, which of two posts a person holds, on one day.

    Those whom one article names together exclude one another nowhere; words that settle the matter leave all standing.
    """
    told = [claim for claim in claims if _is_value(claim)]
    over = {claim.form.removeprefix(OVER) for claim in claims if claim.form.startswith(OVER)}
    settled = any(claim.form == SETTLES for claim in claims) or any(claim.form in over for claim in told)
    groups = components(told, lambda claim: [claim.form, claim.article.id])
    if settled or len(groups) < 2:  # noqa: PLR2004 - nothing to dispute
        return [Ranked(claim, "normal", None, stands=True) for claim in claims]
    together = {claim.form: min(one.form for one in group) for group in groups for claim in group}
    ranked = iter(_ranked_values([replace(claim, form=together[claim.form]) for claim in told]))
    return [
        _of_bearer(next(ranked), claim) if _is_value(claim) else Ranked(claim, "normal", None, stands=True)
        for claim in claims
    ]


def _is_value(claim: Stated) -> bool:
    return claim.form != SETTLES and not claim.form.startswith(OVER)


def _of_bearer(ranked: Ranked, claim: Stated) -> Ranked:
    return replace(ranked, stated=claim, stands=ranked.rank == "preferred")


def _province(form: str) -> str:
    """Return the folded name of the present province that a folded place names, empty for any other place."""
    return _provinces().get(form.removeprefix("tỉnh ").removeprefix("thành phố "), "")


@cache
def _provinces() -> dict[str, str]:
    return {folded(province.name): folded(province.successor) for province in provinces()}


def _contenders(claims: Sequence[Stated], forms: set[str]) -> dict[str, list[Stated]]:
    """Return the values that exclude one another, each with the claims behind it.

    `2018-10` says no other thing than `2018-10-22`, only less; so does a title cut short. Such a claim supports the
    one fuller value that it fits, or none where it fits several.
    """
    support: defaultdict[str, list[Stated]] = defaultdict(list)
    fullest = _fullest(forms) if claims[0].property in _MAY_BE_SHORTENED else {form: form for form in forms}
    for claim in claims:
        if claim.form in fullest:
            support[fullest[claim.form]].append(claim)
    return support


def _fullest(forms: Iterable[str]) -> dict[str, str]:
    """Return form -> the one that begins with it and is cut from no other; none where several are.

    In order, all that begin with a form come right after it.
    """
    ordered = sorted(forms)
    whole = [form for form, after in zip(ordered, [*ordered[1:], ""], strict=True) if not after.startswith(form)]
    fits = ((form, whole[(at := bisect_left(whole, form)) : at + 2]) for form in ordered)
    return {form: fit[0] for form, fit in fits if not (fit[1:] and fit[1].startswith(form))}


def _is_refuted(rivals: Sequence[Stated], *, official: bool) -> bool:
    """Say whether `rivals` cannot be true, or lack the official publisher that the preferred value has."""
    return (official and not is_official(rivals)) or not any(map(is_plausible, rivals))


def _ranked(claim: Stated, verdict: _Verdict) -> Ranked:
    if claim.form == verdict.best:
        return Ranked(claim, "preferred", verdict.won, claim.value == verdict.direct)
    if claim.property in _MAY_BE_SHORTENED and verdict.best.startswith(claim.form):
        return Ranked(claim, "normal", None, stands=False)
    refuted = verdict.refuted.get(claim.form)
    if refuted is None:  # cut from another, it answers for itself
        refuted = _is_refuted([claim], official=verdict.official)
    return Ranked(claim, "deprecated" if refuted else "normal", verdict.lost, stands=False)


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


def _shown(value: Value) -> str:
    return value.edtf if isinstance(value, PartialDate) else value
