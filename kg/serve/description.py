"""The service and its data in RDF: SPARQL 1.1 Service Description, with VoID counts of the dataset."""

from __future__ import annotations

import io

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store, Triple, serialize

from kg.graph.vocab import PREFIXES, RDF, XSD
from kg.serve.answer import NOT_ACCEPTABLE, Answer, refusal
from kg.serve.negotiate import TRIPLES, chosen, content_type
from kg.store import Manifest

_SD, _VOID = "http://www.w3.org/ns/sparql-service-description#", "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
_RESULT_FORMATS = (
    "SPARQL_Results_JSON SPARQL_Results_XML SPARQL_Results_CSV SPARQL_Results_TSV Turtle N-Triples JSON-LD RDF_XML "
    "N-Quads TriG N3"
).split()
_PREFIXES = PREFIXES | {"sd": _SD, "void": _VOID, "formats": _FORMATS}


def describe_service(store: Store, manifest: Manifest, url: str, accept: str, *, writable: bool) -> Answer:
    """Return the description of the endpoint at `url` in the format that `accept` asks for."""
    media_type = chosen(TRIPLES, accept)
    if media_type is None:
        return refusal(NOT_ACCEPTABLE, f"the description can be had as: {', '.join(TRIPLES)}")
    stream = io.BytesIO()
    triples = sorted(_triples(store, manifest, url, writable=writable), key=str)
    serialize(triples, stream, TRIPLES[media_type], prefixes=_PREFIXES)
    return Answer(stream.getvalue(), content_type(media_type), headers={"Vary": "Accept"})


def _triples(store: Store, manifest: Manifest, url: str, *, writable: bool) -> list[Triple]:
    service, dataset = NamedNode(url), NamedNode(f"{url}#dataset")
    default = NamedNode(f"{url}#default-graph")
    languages = ["SPARQL11Query", *(["SPARQL11Update"] if writable else [])]
    facts = sum(1 for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))
    return [
        Triple(service, RDF.type, _sd("Service")),
        Triple(service, _sd("endpoint"), service),
        *(Triple(service, _sd("supportedLanguage"), _sd(one)) for one in languages),
        *(Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + one)) for one in _RESULT_FORMATS),
        Triple(service, _sd("defaultDataset"), dataset),
        Triple(dataset, RDF.type, _sd("Dataset")),
        Triple(dataset, RDF.type, _void("Dataset")),
        Triple(dataset, _void("uriSpace"), Literal(manifest.base)),
        Triple(dataset, _void("sparqlEndpoint"), service),
        Triple(dataset, _sd("defaultGraph"), default),
        Triple(default, RDF.type, _sd("Graph")),
        Triple(default, _void("triples"), Literal(str(facts), datatype=XSD.integer)),
    ]


def _sd(local: str) -> NamedNode:
    return NamedNode(_SD + local)


def _void(local: str) -> NamedNode:
    return NamedNode(_VOID + local)
