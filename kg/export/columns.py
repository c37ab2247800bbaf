"""The tables of the graph: one a class, one row a thing, each column a path from the thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "integer", "decimal", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    path: str
    """SPARQL property path from the thing; or a whole pattern with `?thing` and `?value`."""
    many: bool = False
    """Whether a thing may have several values."""
    kind: Kind = "text"

    @property
    def pattern(self) -> str:
        """Return the SPARQL pattern of the column's values."""
        return self.path if "?value" in self.path else f"?thing {self.path} ?value ."


@dataclass(frozen=True, slots=True)
class Table:
    """All things of one class."""

    name: str
    cls: str
    columns: tuple[Column, ...]
    """After the first column, `iri`."""


def _vi(path: str) -> str:
    """Return the pattern of the labels at `path` that are not the English ones."""
    return f'?thing {path} ?value FILTER(LANG(?value) != "en")'


_KIND = "?thing a ?value FILTER(STRSTARTS(STR(?value), STR(vnkg:)))"
"""The class of the ontology that a thing has beside the standard one."""
_ARTICLES = Column("articles", "vnkg:evidence/oa:hasSource", many=True)
_QUOTES = Column("quotes", "vnkg:evidence/oa:hasSelector/oa:exact", many=True)
_SAID = (_ARTICLES, _QUOTES)
_INSTANT = "(time:inXSDDate|time:inXSDgYearMonth|time:inXSDgYear)"
_HELD = "^vnkg:attestation"

TABLES = (
    Table(
        "persons",
        "foaf:Person",
        (
            Column("name", "foaf:name"),
            Column("other_names", "skos:altLabel", many=True),
            Column("ranks", "vnkg:rank", many=True),
            Column("degrees", "vnkg:degree", many=True),
            Column("posts", "org:holds", many=True),
            Column("post_names", "org:holds/skos:prefLabel", many=True),
            *_SAID,
        ),
    ),
    Table(
        "organs",
        "org:Organization",
        (
            Column("name", "skos:prefLabel"),
            Column("other_names", "skos:altLabel", many=True),
            Column("kind", _KIND),
            Column("level", _vi("org:classification/skos:prefLabel")),
            Column("place_names", "dct:spatial/schema:name", many=True),
            Column("place", "dct:spatial"),
            Column("part_of", "org:subOrganizationOf", many=True),
            Column("part_of_names", "org:subOrganizationOf/skos:prefLabel", many=True),
            *_SAID,
        ),
    ),
    Table(
        "posts",
        "org:Post",
        (
            Column("name", "skos:prefLabel"),
            Column("title", _vi("org:role/skos:prefLabel")),
            Column("organ", "org:postIn"),
            Column("organ_name", "org:postIn/skos:prefLabel"),
        ),
    ),
    Table(
        "holdings",
        "org:Membership",
        (
            Column("person", "org:member"),
            Column("person_name", "org:member/foaf:name"),
            Column("title", _vi("org:role/skos:prefLabel")),
            Column("title_iri", "org:role"),
            Column("organ", "org:organization"),
            Column("organ_name", "org:organization/skos:prefLabel"),
            Column("post", "opengov:post"),
            Column("starts", f"org:memberDuring/time:hasBeginning/{_INSTANT}", many=True),
            Column("ends", f"org:memberDuring/time:hasEnd/{_INSTANT}", many=True),
            Column("statuses", "vnkg:attestation/vnkg:status/skos:notation", many=True),
            Column("attested_on", "vnkg:attestation/vnkg:attestedOn", many=True),
            Column("articles", "vnkg:attestation/vnkg:evidence/oa:hasSource", many=True),
        ),
    ),
    Table(
        "attestations",
        "vnkg:Attestation",
        (
            Column("holding", _HELD),
            Column("person_name", f"{_HELD}/org:member/foaf:name"),
            Column("title", _vi(f"{_HELD}/org:role/skos:prefLabel")),
            Column("organ_name", f"{_HELD}/org:organization/skos:prefLabel"),
            Column("status", "vnkg:status/skos:notation"),
            Column("attested_on", "vnkg:attestedOn"),
            Column("stated_term", "vnkg:statedTerm"),
            Column("decided_by", "vnkg:decidedBy", many=True),
            *_SAID,
        ),
    ),
    Table(
        "documents",
        "eli:LegalResource",
        (
            Column("name", "skos:prefLabel"),
            Column("symbol", "eli:id_local"),
            Column("number", "eli:number"),
            Column("type", _vi("eli:type_document/skos:prefLabel")),
            Column("title", "dct:title"),
            Column("date", "(eli:date_document|dct:date)"),
            Column("issuers", "eli:passed_by", many=True),
            Column("issuer_names", "eli:passed_by/skos:prefLabel", many=True),
            Column("term", _vi("vnkg:issuedInTerm/skos:prefLabel")),
            Column("draft", "vnkg:draft", kind="boolean"),
            Column("cites", "eli:cites", many=True),
            Column("amends", "eli:amends", many=True),
            Column("repeals", "eli:repeals", many=True),
            Column("based_on", "eli:based_on", many=True),
            Column("implements", "vnkg:implements", many=True),
            *_SAID,
        ),
    ),
    Table(
        "events",
        "schema:Event",
        (
            Column("name", "schema:name"),
            Column("kind", _KIND),
            Column("start", "schema:startDate"),
            Column("end", "schema:endDate"),
            Column("edtf_date", "vnkg:edtfDate"),
            Column("locations", "?thing schema:location/schema:name? ?value FILTER(isLiteral(?value))", many=True),
            Column("organizers", "schema:organizer", many=True),
            Column("organizer_names", "schema:organizer/skos:prefLabel", many=True),
            Column("about", "schema:about", many=True),
            Column("about_names", "schema:about/skos:prefLabel", many=True),
            Column("part_of", "schema:superEvent", many=True),
            *_SAID,
        ),
    ),
    Table(
        "participations",
        "vnkg:Participation",
        (
            Column("event", "^prov:qualifiedAssociation"),
            Column("event_name", "^prov:qualifiedAssociation/schema:name"),
            Column("person", "prov:agent"),
            Column("person_name", "prov:agent/foaf:name"),
            Column("role", "prov:hadRole/skos:notation"),
            Column("capacities", "vnkg:inCapacity", many=True),
            *_SAID,
        ),
    ),
    Table(
        "speeches",
        "opengov:Speech",
        (
            Column("person", "schema:creator"),
            Column("person_name", "schema:creator/foaf:name"),
            Column("event", "vnkg:atEvent"),
            Column("event_name", "vnkg:atEvent/schema:name"),
            Column("capacities", "vnkg:inCapacity", many=True),
            Column("quoted", "vnkg:quoted", kind="boolean"),
            *_SAID,
        ),
    ),
    Table(
        "commendations",
        "vnkg:Commendation",
        (
            Column("award", "vnkg:awardName"),
            Column("kind", _vi("dct:type/skos:prefLabel")),
            Column("conferred_by", "vnkg:conferredBy", many=True),
            Column("conferred_by_names", "vnkg:conferredBy/skos:prefLabel", many=True),
            Column("recipients", "vnkg:recipient", many=True),
            Column("recipient_names", "vnkg:recipient/(foaf:name|skos:prefLabel)", many=True),
            Column("documents", "vnkg:forDocument", many=True),
            Column("events", "vnkg:atEvent", many=True),
            *_SAID,
        ),
    ),
    Table(
        "figures",
        "vnkg:ReportedFigure",
        (
            Column("value", "rdf:value", kind="integer"),
            Column("counted", "vnkg:counted"),
            Column("organ", "vnkg:ofOrgan"),
            Column("organ_name", "vnkg:ofOrgan/skos:prefLabel"),
            Column("approximate", "vnkg:approximate", kind="boolean"),
            *_SAID,
        ),
    ),
    Table(
        "changes",
        "org:ChangeEvent",
        (
            Column("kind", _vi("vnkg:changeKind/skos:prefLabel")),
            Column("before", "org:originalOrganization", many=True),
            Column("before_names", "org:originalOrganization/skos:prefLabel", many=True),
            Column("after", "org:resultingOrganization", many=True),
            Column("after_names", "org:resultingOrganization/skos:prefLabel", many=True),
            Column("date", "dct:date"),
            Column("decided_by", "vnkg:decidedBy", many=True),
            *_SAID,
        ),
    ),
    Table(
        "claims",
        "vnkg:Claim",
        (
            Column("subject", "vnkg:claimSubject"),
            Column("property", "vnkg:claimProperty"),
            Column("value", "rdf:value"),
            Column("on", "vnkg:attestedOn"),
            Column("rank", "vnkg:claimRank"),
            Column("reason_vi", '?thing vnkg:reason ?value FILTER(LANG(?value) = "vi")'),
            Column("reason_en", '?thing vnkg:reason ?value FILTER(LANG(?value) = "en")'),
            *_SAID,
        ),
    ),
    Table(
        "articles",
        "schema:NewsArticle",
        (
            Column("headline", "schema:headline"),
            Column("published", "schema:datePublished"),
            Column("url", "schema:url"),
            Column("publisher", "schema:publisher/schema:name"),
            Column("authors", "schema:author/schema:name", many=True),
            Column("text_hash", "vnkg:textHash"),
        ),
    ),
    Table(
        "evidence",
        "oa:SpecificResource",
        (
            Column("article", "oa:hasSource"),
            Column("start", "oa:hasSelector/oa:start", kind="integer"),
            Column("end", "oa:hasSelector/oa:end", kind="integer"),
            Column("quote", "oa:hasSelector/oa:exact"),
            Column("rule", "vnkg:rule"),
            Column("rule_version", "vnkg:ruleVersion"),
            Column("confidence", "vnkg:confidence", kind="decimal"),
        ),
    ),
)
"""Every table, things before what is said of them."""
