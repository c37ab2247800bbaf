"""Who chairs an event, who heads an organ, and whether a person is its head or a deputy, as one article states it.

Sources disagree on these only within a day: a post goes from one to another, and one person may hold several. What is
compared is therefore bound to a day, and a word of a change on that day (elected, appointed, dismissed, former) settles
it: the articles then tell of two moments. An article that names two together settles it too (docs/identity.md,
"Disputed posts and roles"). What is stated here becomes a claim only where articles dispute it: else the attestation or
the participation says all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.model import Attestation, Event, Holding, Organ, Reading
from kg.resolve.keys import folded, stable_id
from kg.resolve.organs import Context, is_own
from kg.resolve.posts import headed_by, is_head
from kg.resolve.stated import OVER, SETTLES, Stated

_LED_BY_ONE = frozenset({"Conference", "Meeting", "Seminar", "Forum", "Ceremony", "PressConference"})
"""Kinds of event: congresses and sessions have a presidium, the others parts with a chair each, or none."""
_JOINED_PLACES = "điểm cầu"
"""`tại điểm cầu Hải Lộ, đồng chí A chủ trì`: an event in several halls has a chair in each."""
_TELLING = frozenset({"current", "former", "elected", "appointed", "dismissed", "designate"})
"""Statuses of posts held outright, and of those that come or go; acting heads and those in charge are beside a head."""


def bearers_stated(reading: Reading, ids: Mapping[str, str]) -> Iterator[Stated]:
    """Yield what `reading` states of chairs, heads and deputies; `ids` turns its local keys into stable ids."""
    for event in reading.events:
        yield from _chairs(event, reading, ids)
    context, organs = Context(reading), {organ.key: organ for organ in reading.organs}
    for holding in reading.holdings:
        organ = organs.get(holding.organ or "")
        if organ and not is_own(organ, context):
            for one in holding.attestations:
                yield from _post(holding, organ, one, reading, ids)


def _chairs(event: Event, reading: Reading, ids: Mapping[str, str]) -> Iterator[Stated]:
    days = {claim.value.edtf for claim in (*event.starts, *event.ends) if claim.value.precision == "day"}
    alone = event.kind in _LED_BY_ONE and len(days) == 1 and _JOINED_PLACES not in folded(reading.article.text)
    for part in reading.participations:
        if part.event == event.key and part.role in ("chairs", "co-chairs"):
            person = ids[part.person]
            form = person if alone and part.role == "chairs" else SETTLES
            said, fullness = (reading.article, part.evidence), int(part.capacity is not None)
            yield Stated(ids[event.key], "chair", person, form, *said, fullness, scope=min(days, default=""))


def _post(
    holding: Holding, organ: Organ, one: Attestation, reading: Reading, ids: Mapping[str, str]
) -> Iterator[Stated]:
    date = one.on or reading.article.published
    head = headed_by(holding.title, organ)
    if head is None or date is None or date.precision != "day":
        return
    day, said = date.edtf, (reading.article, one.evidence)
    person, owner, leads = ids[holding.person], ids[organ.key], is_head(holding.title)
    post = stable_id("post", holding.title, folded(holding.title), owner)
    if leads and one.status in _TELLING:
        form = person if one.status == "current" else f"{OVER}{person}"
        yield Stated(post, "holder", person, form, *said, scope=day)
    if one.status in _TELLING - {"former"}:
        form = ("head" if leads else "deputy") if one.status == "current" else SETTLES
        yield Stated(person, "post", post, form, *said, scope=f"{day} {head} {owner}")
