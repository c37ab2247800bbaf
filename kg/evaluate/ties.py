"""The plain properties: who is part of what, who issued a document, when and where an event was ..."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from kg.evaluate.found import Found, Row
from kg.evaluate.gold import Gold, GoldDocument, GoldEvent
from kg.evaluate.outcome import Outcome, Slip, Wish, settle
from kg.evaluate.things import Paired, Pairs, same_day
from kg.evaluate.wording import close, same_form

_LIKE_TITLE, _LIKE_PLACE = 0.85, 0.8
"""Likeness from which on a title or a place is the same."""


def judge_ties(gold: Gold, found: Found, paired: Paired) -> dict[str, Outcome]:
    """Return the outcome of every property of organs, documents and events."""
    return {
        "part_of": _part_of(gold, found, paired.organ),
        **_of_documents(gold, found, paired),
        **_of_events(gold, found, paired),
    }


def _part_of(gold: Gold, found: Found, organs: Pairs) -> Outcome:
    """Return the outcome of part-of: recall alone, since gold names only the plainest of these pairs."""
    wishes = [
        Wish(frozenset({(organs.get(organ.id), organs.get(parent))}), Slip(f"{organ.names[0]} — {parent}", organ.names))
        for organ in gold.organs
        for parent in organ.parents
    ]
    wanted = {pair for wish in wishes for pair in wish.accepted}
    return _settle(wishes, [pair for pair in found.facts["part_of"] if pair in wanted], found)


def _of_documents(gold: Gold, found: Found, paired: Paired) -> dict[str, Outcome]:
    facts = found.facts
    wishes: dict[str, list[Wish]] = {kind: [] for kind in ("issuer", "doc_date", "doc_title", "doc_type")}
    for one in gold.documents:
        node = paired.document.get(one.id)
        if one.issuers:
            wishes["issuer"].append(
                _wish(one, node, ", ".join(one.issuers), [paired.organ.get(organ) for organ in one.issuers])
            )
        if one.date:
            wishes["doc_date"].append(_wish(one, node, one.date, [one.date]))
        if one.title:
            like = [value for at, value in facts["doc_title"] if at == node and close(one.title, value, _LIKE_TITLE)]
            wishes["doc_title"].append(_wish(one, node, one.title, like))
        if one.type:
            same = [value for _, value in facts["doc_type"] if same_form(value) == same_form(one.type)]
            wishes["doc_type"].append(_wish(one, node, one.type, same))
    return {kind: _settle(wished, facts[kind], found) for kind, wished in wishes.items()}


def _of_events(gold: Gold, found: Found, paired: Paired) -> dict[str, Outcome]:
    facts = found.facts
    wishes: dict[str, list[Wish]] = {kind: [] for kind in ("event_date", "organiser", "about", "place")}
    for one in gold.events:
        node = paired.event.get(one.id)
        if one.start:
            days = [value for _, value in facts["event_date"] if same_day(one.start, value)]
            wishes["event_date"].append(_wish(one, node, one.start, days))
        if one.place:
            like = [value for at, value in facts["place"] if at == node and close(one.place, value, _LIKE_PLACE)]
            wishes["place"].append(_wish(one, node, one.place, like))
        wishes["organiser"] += [_wish(one, node, organ, [paired.organ.get(organ)]) for organ in one.organisers]
        wishes["about"] += [_wish(one, node, paper, [paired.document.get(paper)]) for paper in one.about]
    return {kind: _settle(wished, facts[kind], found) for kind, wished in wishes.items()}


def _settle(wishes: Iterable[Wish], facts: Iterable[Row], found: Found) -> Outcome:
    said: dict[Hashable, Slip] = {
        row: Slip(" — ".join(map(found.name, row)), tuple(map(found.name, reversed(row)))) for row in facts
    }
    return settle(wishes, said)


def _wish(one: GoldDocument | GoldEvent, node: str | None, said: str, values: Iterable[str | None]) -> Wish:
    """Return the wish that `node` has any of `values`; `said` is how the gold puts it."""
    called = one.names[0] if one.names else getattr(one, "number", None) or one.id
    return Wish(
        frozenset((node, value) for value in values), Slip(f"{called} — {said}", (said, *one.names)), one.optional
    )
