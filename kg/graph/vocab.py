"""Every namespace and term that the graph writes, as `pyoxigraph.NamedNode` constants; imports no rdflib.

One class a vocabulary, its attributes spelled as in the vocabulary: `ORG.Role` is the class, `ORG.role` the property.
Where concepts live is decided here and nowhere else:
* a concept of a closed scheme: `https://w3id.org/vnkg/scheme/<scheme>/<notation>`, whatever the base (`concept`);
  so are document types (`document_type_iri`) and kinds of event (`event_kind_iri`), by their labels;
* a title: under the instance base, as texts bring titles that no scheme foresaw (`title_iri`).
"""

from __future__ import annotations

import hashlib
from functools import cache

from pyoxigraph import NamedNode

from kg.text.letters import fold, slug

DEFAULT_BASE = "https://w3id.org/vnkg/id/"  # of the instances; configurable, ends in `/`
SCHEME_BASE = "https://w3id.org/vnkg/scheme/"
PREFIXES: dict[str, str] = {
    "cv": "http://data.europa.eu/m8g/",
    "dct": "http://purl.org/dc/terms/",
    "eli": "http://data.europa.eu/eli/ontology#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "oa": "http://www.w3.org/ns/oa#",
    "opengov": "http://www.w3.org/ns/opengov#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "time": "http://www.w3.org/2006/time#",
    "vnkg": "https://w3id.org/vnkg/ontology#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefix -> namespace, as every export writes them."""


def _term(curie: str) -> NamedNode:
    return NamedNode(PREFIXES[curie.split(":", maxsplit=1)[0]] + curie.split(":")[1])


class RDF:
    """RDF 1.1."""

    type = _term("rdf:type")
    value = _term("rdf:value")


class RDFS:
    """RDF Schema 1.1."""

    label = _term("rdfs:label")


class XSD:
    """XML Schema datatypes."""

    boolean = _term("xsd:boolean")
    date = _term("xsd:date")
    decimal = _term("xsd:decimal")
    gYear = _term("xsd:gYear")
    gYearMonth = _term("xsd:gYearMonth")
    integer = _term("xsd:integer")
    anyURI = _term("xsd:anyURI")


class FOAF:
    """Friend of a Friend 0.99."""

    Person = _term("foaf:Person")
    Group = _term("foaf:Group")
    name = _term("foaf:name")


class SKOS:
    """SKOS 2009."""

    Concept = _term("skos:Concept")
    prefLabel = _term("skos:prefLabel")
    altLabel = _term("skos:altLabel")
    hiddenLabel = _term("skos:hiddenLabel")
    notation = _term("skos:notation")
    broader = _term("skos:broader")


class DCT:
    """DCMI metadata terms."""

    Location = _term("dct:Location")
    date, title, type = _term("dct:date"), _term("dct:title"), _term("dct:type")
    spatial = _term("dct:spatial")
    replaces, isReplacedBy, source = _term("dct:replaces"), _term("dct:isReplacedBy"), _term("dct:source")
    subject, created, rights = _term("dct:subject"), _term("dct:created"), _term("dct:rights")
    creator, identifier = _term("dct:creator"), _term("dct:identifier")


class ORG:
    """The W3C Organization Ontology, 2014."""

    Organization = _term("org:Organization")
    ChangeEvent = _term("org:ChangeEvent")
    Post = _term("org:Post")
    Role = _term("org:Role")
    Membership = _term("org:Membership")
    subOrganizationOf = _term("org:subOrganizationOf")
    classification = _term("org:classification")
    originalOrganization = _term("org:originalOrganization")
    resultingOrganization = _term("org:resultingOrganization")
    postIn = _term("org:postIn")
    role = _term("org:role")
    holds = _term("org:holds")
    heldBy = _term("org:heldBy")
    member = _term("org:member")
    organization = _term("org:organization")
    memberDuring = _term("org:memberDuring")


class CV:
    """The EU Core Public Organisation Vocabulary."""

    PublicOrganisation = _term("cv:PublicOrganisation")


class OPENGOV:
    """Popolo."""

    Speech = _term("opengov:Speech")
    post = _term("opengov:post")


class TIME:
    """OWL-Time 2017; an instant takes the one datatype property of the precision that the text gives."""

    Interval = _term("time:Interval")
    Instant = _term("time:Instant")
    hasBeginning = _term("time:hasBeginning")
    hasEnd = _term("time:hasEnd")
    inXSDDate = _term("time:inXSDDate")
    inXSDgYear = _term("time:inXSDgYear")
    inXSDgYearMonth = _term("time:inXSDgYearMonth")


class ELI:
    """The European Legislation Identifier ontology."""

    LegalResource = _term("eli:LegalResource")
    id_local = _term("eli:id_local")
    number = _term("eli:number")
    type_document = _term("eli:type_document")
    passed_by = _term("eli:passed_by")
    date_document = _term("eli:date_document")
    cites = _term("eli:cites")
    amends = _term("eli:amends")
    repeals = _term("eli:repeals")
    based_on = _term("eli:based_on")


class PROV:
    """PROV-O 2013."""

    Activity = _term("prov:Activity")
    Association = _term("prov:Association")
    Entity = _term("prov:Entity")
    Role = _term("prov:Role")
    qualifiedAssociation = _term("prov:qualifiedAssociation")
    agent = _term("prov:agent")
    hadRole = _term("prov:hadRole")


class OA:
    """The Web Annotation vocabulary, 2017."""

    SpecificResource = _term("oa:SpecificResource")
    TextPositionSelector = _term("oa:TextPositionSelector")
    TextQuoteSelector = _term("oa:TextQuoteSelector")
    hasSource = _term("oa:hasSource")
    hasSelector = _term("oa:hasSelector")
    start = _term("oa:start")
    end = _term("oa:end")
    exact = _term("oa:exact")
    prefix = _term("oa:prefix")
    suffix = _term("oa:suffix")


class SCHEMA:
    """schema.org."""

    Event = _term("schema:Event")
    NewsArticle = _term("schema:NewsArticle")
    NewsMediaOrganization = _term("schema:NewsMediaOrganization")
    Person = _term("schema:Person")
    Place = _term("schema:Place")
    about = _term("schema:about")
    articleBody = _term("schema:articleBody")
    author = _term("schema:author")
    creator = _term("schema:creator")
    datePublished = _term("schema:datePublished")
    endDate = _term("schema:endDate")
    headline = _term("schema:headline")
    location = _term("schema:location")
    name = _term("schema:name")
    organizer = _term("schema:organizer")
    publisher = _term("schema:publisher")
    startDate = _term("schema:startDate")
    superEvent = _term("schema:superEvent")
    url = _term("schema:url")
    foundingDate, dissolutionDate = _term("schema:foundingDate"), _term("schema:dissolutionDate")


class VNKG:
    """The project's own terms (`ontology/vnkg.ttl`), only where no standard has one."""

    Attestation = _term("vnkg:Attestation")
    Claim = _term("vnkg:Claim")
    ReferenceEntry = _term("vnkg:ReferenceEntry")
    Commendation = _term("vnkg:Commendation")
    Participation = _term("vnkg:Participation")
    ReportedFigure = _term("vnkg:ReportedFigure")
    attestation = _term("vnkg:attestation")
    attestedOn = _term("vnkg:attestedOn")
    status = _term("vnkg:status")
    statedTerm = _term("vnkg:statedTerm")
    decidedBy = _term("vnkg:decidedBy")
    evidence = _term("vnkg:evidence")
    rule = _term("vnkg:rule")
    ruleVersion = _term("vnkg:ruleVersion")
    confidence = _term("vnkg:confidence")
    textHash = _term("vnkg:textHash")
    claimSubject = _term("vnkg:claimSubject")
    claimProperty = _term("vnkg:claimProperty")
    claimRank = _term("vnkg:claimRank")
    reason = _term("vnkg:reason")
    issuedInTerm = _term("vnkg:issuedInTerm")
    implements = _term("vnkg:implements")
    draft = _term("vnkg:draft")
    edtfDate = _term("vnkg:edtfDate")
    inCapacity = _term("vnkg:inCapacity")
    chairedBy = _term("vnkg:chairedBy")
    atEvent = _term("vnkg:atEvent")
    quoted = _term("vnkg:quoted")
    awardName = _term("vnkg:awardName")
    conferredBy = _term("vnkg:conferredBy")
    recipient = _term("vnkg:recipient")
    forDocument = _term("vnkg:forDocument")
    memberCount = _term("vnkg:memberCount")
    counted = _term("vnkg:counted")
    ofOrgan = _term("vnkg:ofOrgan")
    approximate = _term("vnkg:approximate")
    rank = _term("vnkg:rank")
    degree = _term("vnkg:degree")
    rankGroup = _term("vnkg:rankGroup")
    headsOrgan = _term("vnkg:headsOrgan")
    changeKind = _term("vnkg:changeKind")


def vnkg_class(local: str) -> NamedNode:
    """Return the class `vnkg:<local>` of an organ, event or document (the local names stand in `kg.schema`)."""
    return NamedNode(PREFIXES["vnkg"] + local)


@cache
def scheme_iri(scheme: str) -> NamedNode:
    """Return the `skos:ConceptScheme` of `scheme`, for example `participation-role`."""
    return NamedNode(SCHEME_BASE + scheme)


@cache
def concept(scheme: str, notation: str) -> NamedNode:
    """Return the concept of a closed scheme: `concept("attestation-status", "former")`."""
    return NamedNode(f"{SCHEME_BASE}{scheme}/{notation}")


@cache
def document_type_iri(label: str) -> NamedNode:
    """Return the concept of a document type of `data/schemes/document_types.tsv`, whose slugs are tested to differ."""
    return concept("document-type", slug(label))


@cache
def event_kind_iri(label: str) -> NamedNode:
    """Return the concept of a kind of event; hashed, as `hội thảo` and `hội thao` differ by tones alone."""
    return concept("event-kind", _marked(label))


@cache
def title_iri(label: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Return the concept of a title: `<base>title/<slug>-<first 8 hex of the SHA-256 of fold(label)>`.

    Tones tell titles apart through the hash (contract, rule 5); case and tone placement do not.
    """
    return NamedNode(f"{base}title/{_marked(label)}")


def _marked(label: str) -> str:
    return f"{slug(label)}-{hashlib.sha256(fold(label).encode()).hexdigest()[:8]}"
