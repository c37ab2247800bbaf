"""Who took part in what, in which role; and whose bylines and quotes stand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable

from kg.evaluate.found import Found
from kg.evaluate.gold import Gold
from kg.evaluate.outcome import Outcome, Slip, Wish, settle
from kg.evaluate.things import Paired
from kg.evaluate.wording import same_form

_ATTENDS = "attends"
_TELLING = frozenset({"speaks", "presents", "announces"})
"""Roles that careful readers do not tell apart: where the gold has `speaks` or `presents`, any of them will do."""
_QUOTE = range(3, 601)
"""Letters of a quote that is neither a scrap nor the whole article."""


def judge_roles(gold: Gold, found: Found, paired: Paired) -> dict[str, Outcome]:
    """Return the outcomes of `takes_part` (person, event, role) and of `takes_part_any_role` (person, event)."""
    optional = {event.id for event in gold.events if event.optional}
    roles: list[Wish] = []
    people: list[Wish] = []
    for part in gold.parts:
        key = (paired.person.get(part.person), paired.event.get(part.event))
        slip = Slip(f"{part.person} at {part.event}", _phrases(gold, part.person))
        unasked = part.optional or part.event in optional
        people.append(Wish(frozenset({key}), slip, unasked))
        for role in part.roles:
            # a role beginning x- is welcome, never required; attending follows from every other role
            soft = role.startswith("x-") or (role == _ATTENDS and len(part.roles) > 1)
            accepted = {role, role.removeprefix("x-")} | (_TELLING if role in {"speaks", "presents"} else set())
            told = Slip(f"{part.person} {role} {part.event}", slip.phrases)
            roles.append(Wish(frozenset((*key, one) for one in accepted), told, soft or unasked))
    known = {pair for wish in people for pair in wish.accepted}
    wished = {fact for wish in roles for fact in wish.accepted}
    said = _said(found)
    counted: dict[Hashable, Slip] = {
        fact: slip for fact, slip in said.items() if fact in wished or fact[2] != _ATTENDS or fact[:2] not in known
    }
    who: dict[Hashable, Slip] = {fact[:2]: slip for fact, slip in said.items()}
    return {"takes_part": settle(roles, counted), "takes_part_any_role": settle(people, who)}


def judge_bylines(gold: Gold, found: Found) -> Outcome:
    """Return the outcome of the authors' names."""
    wanted, said = (
        {same_form(name) for name in names} for names in (gold.authors, [n for (n,) in found.facts["byline"]])
    )
    missed = tuple(Slip(name) for name in sorted(wanted - said))
    return Outcome(
        len(wanted & said), len(wanted), len(said), missed, tuple(Slip(name) for name in sorted(said - wanted))
    )


def judge_evidence(found: Found) -> Outcome:
    """Return how many holdings and participations have quotes that all stand in the article and speak of the fact."""
    subjects: dict[str, set[str]] = defaultdict(set)
    for fact, who, *_ in found.facts["evidence"]:
        subjects[fact].update(word for name in found.names(who) for word in _words(name))
    for holding, _, title, organ in found.facts["holds"]:
        names = (same_form(title), *found.names(organ))
        subjects[holding].update(word for name in names for word in _words(name))
    stands: dict[str, bool] = {}
    for fact, _, quote, start, end in found.facts["evidence"]:
        stands[fact] = stands.get(fact, True) and _stands(quote, start, end, subjects[fact], found.text)
    fallen = tuple(Slip(fact) for fact, good in stands.items() if not good)
    hits = len(stands) - len(fallen)
    return Outcome(hits, len(stands), len(stands), fallen)


def _stands(quote: str, start: str, end: str, subject: set[str], text: str) -> bool:
    if len(quote) not in _QUOTE or subject.isdisjoint(_words(same_form(quote))):
        return False
    return text[int(start) : int(end)] == quote if start and end else quote in text


def _words(form: str) -> list[str]:
    """Return the words of a wording, those that a dash joins apart: `bà Thủy - Ủy viên ...` names `Thủy`."""
    return form.replace("-", " ").split()


def _said(found: Found) -> dict[tuple[str, str, str], Slip]:
    """Return the participations of the graph."""
    return {
        (person, event, role): Slip(f"{found.name(person)} {role} {found.name(event)}", (found.name(person),))
        for person, event, role in found.facts["takes_part"]
    }


def _phrases(gold: Gold, person: str) -> tuple[str, ...]:
    return next((one.names for one in gold.persons if one.id == person), ())
