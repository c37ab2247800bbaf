"""One value of one property as one article states it, made comparable across articles."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model import Article, Evidence, PartialDate

SETTLES, OVER = "", "over "
"""Forms that are no values: it ends any dispute of its group; it ends one in which the form behind it takes part."""
BOUND_TO_A_DAY = frozenset({"chair", "holder", "post"})
"""Properties whose values exclude one another on one day alone."""
BY_ID = BOUND_TO_A_DAY | {"issuer", "organiser"}
"""Properties whose value is the id of a person, an organ or a post, no words."""

Value = str | PartialDate
"""Words, the id of an organ, a person or a post, or a date."""


@dataclass(frozen=True, slots=True)
class Stated:
    """One value of one property as one article states it."""

    subject: str
    property: str
    """`date`, `issuer`, `title`, `type` of a document; `start`, `end`, `place`, `organiser`, `chair` of an event;
    `short_name` of an organ; `rank`, `degree`, `post` of a person; `holder` of a post."""
    value: Value
    form: str
    """What is compared: the EDTF form of a date, folded words, an id. Of what is bound to a day also `SETTLES`, or
    `OVER` before a form."""
    article: Article
    evidence: Evidence
    completeness: int = 0
    """How much else the citation says (symbol, issuer, date, title, each one point): a fuller one weighs more."""
    prints: tuple[str, ...] = ()
    """What copies of its article have in common with it (`kg.resolve.reprints`)."""
    scope: str = ""
    """What else must be equal for values to exclude one another: of `chair`, `post` and `holder` the ISO day first."""


def group_of(claim: Stated) -> tuple[str, str, str]:
    """Return what the values that `claim` is ranked against have in common with it."""
    return claim.subject, claim.property, claim.scope


def day_of(claim: Stated) -> str:
    """Return the ISO day that the value of `claim` is bound to, empty where it is bound to none."""
    return claim.scope.partition(" ")[0]
