"""What every part of the graph needs to know while one article is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.graph.iris import Iris
from kg.graph.rows import Row
from kg.graph.vocab import VNKG
from kg.model import Article, Evidence, Reading
from kg.resolve import Resolution
from kg.resolve.periods import place_period

_EVIDENCE = str(VNKG.evidence)
MENTIONS_SHOWN = 3
"""Mentions kept per article as evidence of a person, organ, document or event; facts about them keep all theirs."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One article within a resolution, and what its facts ask to be written beside them."""

    resolution: Resolution
    reading: Reading
    iris: Iris
    ids: Mapping[str, str]
    """Local key -> stable id."""
    days: tuple[date, date] | None
    """The first and the last day that the article can be of (`kg.resolve.periods.days_of`)."""
    evidence: dict[str, Evidence] = field(default_factory=dict)
    """IRI -> evidence that some fact of this article stands on."""
    definitions: set[tuple[str, str]] = field(default_factory=set)
    """(scheme, notation or label) of the concepts used."""
    places: set[str] = field(default_factory=set)
    """Names of the places that some fact is of."""

    @property
    def article(self) -> Article:
        """Return the article."""
        return self.reading.article

    def iri(self, key: str) -> str:
        """Return the IRI of the record with this local key."""
        return self.iris.of(self.ids[key])

    def place(self, name: str) -> str:
        """Return the IRI of a place as it was on the article's day."""
        return self.iris.place(name, place_period(name, self.days))

    def trait(self, entity: str, trait: str) -> str:
        """Return the one value that an entity has of `name`, `kind`, `level`, `place`, `symbol`; empty: none."""
        return self.resolution.traits.get((entity, trait), "")

    def outranked(self, person: str, words: Evidence) -> bool:
        """Return whether another article's word on a post is preferred to what `words` attest of a person (its id)."""
        held = [
            one
            for one in self.resolution.claims.get(self.article.id, ())
            if one.reason
            and one.stated.evidence == words
            and person == (one.stated.subject if one.stated.property == "post" else one.stated.value)
        ]
        return any(not one.stands for one in held) and not any(one.rank == "preferred" for one in held)

    def cite(self, subject: str, evidence: Evidence) -> Row:
        """Return the row that gives `subject` its words, and remember to write those words."""
        iri = self.iris.evidence(self.article.id, evidence)
        known = self.evidence.get(iri)
        if known is None or known.confidence < evidence.confidence:
            self.evidence[iri] = evidence
        return (subject, _EVIDENCE, iri)

    def cite_mentions(self, subject: str, mentions: Iterable[Evidence]) -> Iterator[Row]:
        """Yield the rows of the first mentions in the text."""
        for mention in sorted(mentions)[:MENTIONS_SHOWN]:
            yield self.cite(subject, mention)

    def use_place(self, name: str) -> None:
        """Remember that a place is named, so that it is written with what is said of it."""
        self.places.add(name)

    def use(self, scheme: str, notation: str) -> None:
        """Remember that a concept is used, so that its definition is written with it."""
        self.definitions.add((scheme, notation))
