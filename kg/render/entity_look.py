"""Looking things up in the facts of a graph: values, and any node in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph.vocab import DCT, ELI, FOAF, OA, OPENGOV, ORG, PROV, RDF, RDFS, SCHEMA, SKOS, TIME, VNKG
from kg.render.entity import Link, Said
from kg.render.in_sentence import in_sentence
from kg.render.texts import Texts, no_texts

KINDS = {
    FOAF.Person: "person",
    ORG.Organization: "organ",
    ELI.LegalResource: "document",
    SCHEMA.Event: "event",
    SCHEMA.NewsArticle: "article",
    ORG.Post: "post",
    ORG.Role: "title",
    ORG.Membership: "holding",
    VNKG.Attestation: "attestation",
    VNKG.Participation: "participation",
    VNKG.Claim: "claim",
    OPENGOV.Speech: "speech",
    VNKG.Commendation: "commendation",
    VNKG.ReportedFigure: "figure",
    ORG.ChangeEvent: "change",
    SCHEMA.Place: "place",
    FOAF.Group: "group",
    SCHEMA.NewsMediaOrganization: "publisher",
    SCHEMA.Person: "byline",
    OA.SpecificResource: "evidence",
    OA.TextQuoteSelector: "quote",
    OA.TextPositionSelector: "position",
    TIME.Interval: "interval",
    TIME.Instant: "instant",
    VNKG.ReferenceEntry: "reference",
    SKOS.Concept: "concept",
}
"""Class -> kind; the first that fits decides."""
_NAMES = (FOAF.name, SKOS.prefLabel, SCHEMA.name, SCHEMA.headline, RDFS.label)
_DATES = (TIME.inXSDDate, TIME.inXSDgYearMonth, TIME.inXSDgYear)
_GRAPH = DefaultGraph()
_LONG = 140
"""Letters of a quote that stands for its evidence."""


@dataclass(frozen=True, slots=True)
class Look:
    """The facts of a graph, in one language."""

    store: Store
    language: str
    text_of: Texts = no_texts

    def nodes(self, subject: str, predicate: NamedNode) -> list[str]:
        """Return the IRIs of a property, sorted; nothing (an empty `subject`) has none."""
        if not subject:
            return []
        found = self.store.quads_for_pattern(NamedNode(subject), predicate, None, _GRAPH)
        return sorted(quad.object.value for quad in found if isinstance(quad.object, NamedNode))

    def node(self, subject: str, predicate: NamedNode) -> str:
        """Return the IRI of a property that has one, empty where it has none."""
        return next(iter(self.nodes(subject, predicate)), "")

    def into(self, predicate: NamedNode, value: str) -> list[str]:
        """Return the subjects of which `value` is the property, sorted."""
        found = self.store.quads_for_pattern(None, predicate, NamedNode(value), _GRAPH)
        return sorted(quad.subject.value for quad in found if isinstance(quad.subject, NamedNode))

    def text(self, subject: str, predicate: NamedNode) -> str:
        """Return a literal, in the language asked for where it comes in several; empty where there is none."""
        return min(self._literals(subject, predicate), key=self._order, default=Literal("")).value

    def texts(self, subject: str, predicate: NamedNode) -> list[str]:
        """Return all literals of a property, sorted."""
        return sorted(one.value for one in self._literals(subject, predicate))

    def outgoing(self, subject: str) -> Iterator[tuple[NamedNode, NamedNode | Literal]]:
        """Yield (property, value) of every fact of which `subject` is the subject."""
        for quad in self.store.quads_for_pattern(NamedNode(subject), None, None, _GRAPH):
            if isinstance(quad.object, NamedNode | Literal):
                yield quad.predicate, quad.object

    def incoming(self, value: str) -> Iterator[tuple[str, NamedNode]]:
        """Yield (subject, property) of every fact of which `value` is the object."""
        for quad in self.store.quads_for_pattern(None, None, NamedNode(value), _GRAPH):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value, quad.predicate

    def is_there(self, iri: str) -> bool:
        """Say whether any fact is about `iri`."""
        return next(self.outgoing(iri), None) is not None

    def kind(self, iri: str) -> str:
        """Return the kind of a thing, empty where it has none of ours."""
        types = set(self.nodes(iri, RDF.type))
        return next((kind for of_class, kind in KINDS.items() if of_class.value in types), "")

    def link(self, iri: str) -> Link:
        """Return a thing in words."""
        return Link(iri, self.label(iri), self.kind(iri))

    def label(self, iri: str) -> str:
        """Return the name of a thing; one without a name is told by what it says, or by the end of its IRI."""
        name = next((found for one in _NAMES if (found := self.text(iri, one))), "")
        return name or self._told(iri) or iri.rstrip("/").rpartition("/")[2].rpartition("#")[2]

    def words(self, node: str, *properties: NamedNode) -> str:
        """Return the names of what some properties of a node lead to, one after the other."""
        return " ".join(self.label(one) for prop in properties for one in self.nodes(node, prop))

    def date(self, instant: str) -> str:
        """Return the date of an `time:Instant`, in the precision it has."""
        return next((found for one in _DATES if (found := self.text(instant, one))), "")

    def said(self, subject: str, status: str = "", on: str = "") -> tuple[Said, ...]:
        """Return the words that a fact stands on, by date of the article."""
        found = {self._said(evidence, status, on) for evidence in self.nodes(subject, VNKG.evidence)}
        return tuple(sorted(found, key=lambda one: (one.published, one.article.iri, one.prefix, one.exact)))

    def _said(self, evidence: str, status: str, on: str) -> Said:
        article = self.node(evidence, OA.hasSource)
        selectors = self.nodes(evidence, OA.hasSelector)
        quote = next((one for one in selectors if self.text(one, OA.exact)), "")
        publisher = self.node(article, SCHEMA.publisher)
        said = Said(
            exact=self.text(quote, OA.exact),
            prefix=self.text(quote, OA.prefix),
            suffix=self.text(quote, OA.suffix),
            article=Link(article, self.text(article, SCHEMA.headline), "article"),
            published=self.text(article, SCHEMA.datePublished),
            publisher=self.label(publisher) if publisher else "",
            url=self.text(article, SCHEMA.url),
            status=status,
            on=on,
        )
        start = next((int(at) for one in selectors if (at := self.text(one, OA.start))), None)
        return in_sentence(said, "" if start is None else self.text_of(article), start)

    def _told(self, iri: str) -> str:
        """Return a thing without a name by its parts."""
        parts: list[str] = []
        for one in (ORG.member, ORG.role, ORG.organization, PROV.agent, PROV.hadRole, SCHEMA.creator, VNKG.status):
            parts += [self.label(value) for value in self.nodes(iri, one)[:1]]
        for prop in (VNKG.claimProperty,):
            parts += [self.label(value) for value in self.nodes(iri, prop)]
        for prop in (VNKG.awardName, RDF.value, VNKG.counted, VNKG.attestedOn, OA.exact, *_DATES, DCT.title):
            parts += [found] if (found := self.text(iri, prop)) else []
        if not parts:
            parts = [self.text(one, OA.exact) for one in self.nodes(iri, OA.hasSelector)]
        told = " · ".join(part for part in parts if part)
        return told if len(told) <= _LONG else told[:_LONG] + "…"

    def _literals(self, subject: str, predicate: NamedNode) -> list[Literal]:
        if not subject:
            return []
        found = self.store.quads_for_pattern(NamedNode(subject), predicate, None, _GRAPH)
        return [quad.object for quad in found if isinstance(quad.object, Literal)]

    def _order(self, literal: Literal) -> tuple[bool, bool, str]:
        return literal.language != self.language, literal.language != "vi", literal.value
