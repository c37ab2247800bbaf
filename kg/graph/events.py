"""Events, who took part in which role, and speeches; dates, places and organisers are written with the claims."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.frame import Frame
from kg.graph.rows import TYPE, Row, boolean, typed, vi
from kg.graph.vocab import OPENGOV, PROV, SCHEMA, SKOS, VNKG, concept, vnkg_class
from kg.model import Event, Participation, Speech

_EVENT, _ACTIVITY = str(SCHEMA.Event), str(PROV.Activity)
_NAME, _OTHER = str(SCHEMA.name), str(SKOS.altLabel)
_ABOUT, _SUPER = str(SCHEMA.about), str(SCHEMA.superEvent)
_PARTICIPATION, _ASSOCIATION = str(VNKG.Participation), str(PROV.Association)
_QUALIFIED, _AGENT, _ROLE = str(PROV.qualifiedAssociation), str(PROV.agent), str(PROV.hadRole)
_CAPACITY, _AT, _QUOTED = str(VNKG.inCapacity), str(VNKG.atEvent), str(VNKG.quoted)
_SPEECH, _CREATOR = str(OPENGOV.Speech), str(SCHEMA.creator)


def event_rows(frame: Frame, event: Event) -> Iterator[Row]:
    """Yield an event's kind, names, what it is about and part of, and the words that name it."""
    entity = frame.ids[event.key]
    iri = frame.iris.of(entity)
    preferred = frame.trait(entity, "name")
    yield from typed(iri, _EVENT, _ACTIVITY)
    if event.kind == frame.trait(entity, "kind"):
        yield iri, TYPE, str(vnkg_class(event.kind))
    for name in {event.name, *event.variants}:
        yield iri, (_NAME if name == preferred else _OTHER), vi(name)
    for document in event.about:
        yield iri, _ABOUT, frame.iri(document.value)
    for parent in event.parents:
        yield iri, _SUPER, frame.iri(parent.value)
    yield from frame.cite_mentions(iri, event.mentions)


def participation_rows(frame: Frame, part: Participation, holdings: Mapping[str, str]) -> Iterator[Row]:
    """Yield one person's part in an event; `holdings` gives the IRI of a holding's local key."""
    event, person = frame.ids[part.event], frame.ids[part.person]
    iri = frame.iris.participation(event, person, part.role)
    frame.use("participation-role", part.role)
    yield frame.iris.of(event), _QUALIFIED, iri
    yield from typed(iri, _PARTICIPATION, _ASSOCIATION)
    yield iri, _AGENT, frame.iris.of(person)
    yield iri, _ROLE, str(concept("participation-role", part.role))
    if part.capacity:
        yield iri, _CAPACITY, holdings[part.capacity]
    yield frame.cite(iri, part.evidence)


def speech_rows(frame: Frame, speech: Speech, holdings: Mapping[str, str]) -> Iterator[Row]:
    """Yield what a person said, quoted or reported."""
    person = frame.ids[speech.person]
    iri = frame.iris.deed("speech", frame.article.id, speech.evidence, person)
    yield iri, TYPE, _SPEECH
    yield iri, _CREATOR, frame.iris.of(person)
    yield iri, _QUOTED, boolean(value=speech.quoted)
    if speech.event:
        yield iri, _AT, frame.iri(speech.event)
    if speech.capacity:
        yield iri, _CAPACITY, holdings[speech.capacity]
    yield frame.cite(iri, speech.evidence)
