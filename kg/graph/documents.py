"""Cited documents; their types, issuers, dates and titles are written with the claims (`kg.graph.claims`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.graph.entries import document_entry_rows
from kg.graph.frame import Frame
from kg.graph.rows import Row, boolean, plain, typed, vi
from kg.graph.vocab import ELI, SKOS, VNKG, concept, vnkg_class
from kg.model import Document
from kg.schema import congress_terms, document_types

_RESOURCE, _ID, _NUMBER = str(ELI.LegalResource), str(ELI.id_local), str(ELI.number)
_PREFERRED, _OTHER = str(SKOS.prefLabel), str(SKOS.altLabel)
_TERM, _DRAFT = str(VNKG.issuedInTerm), str(VNKG.draft)
_RELATIONS = {
    "cites": str(ELI.cites),
    "amends": str(ELI.amends),
    "repeals": str(ELI.repeals),
    "based_on": str(ELI.based_on),
    "implements": str(VNKG.implements),
}
# after the number comes `-` in a Party symbol (`35-NQ/TW`), `/` in a State one (`30/2020/NĐ-CP`)
_PARTY_SYMBOL = re.compile(r"\d+-\w")
_STATE_SYMBOL = re.compile(r"\d+[a-zA-Z]?/\w")


def document_rows(frame: Frame, document: Document) -> Iterator[Row]:
    """Yield a document's class, names, symbol, relations, what the register knows of it, and the words that cite it."""
    entity = frame.ids[document.key]
    iri = frame.iris.of(entity)
    preferred = frame.trait(entity, "name")
    cls = _class(document)
    yield from typed(iri, _RESOURCE, str(vnkg_class(cls)))
    for name in {document.name, *document.variants}:
        yield iri, (_PREFERRED if name == preferred else _OTHER), vi(name)
    if document.symbol and document.symbol == frame.trait(entity, "symbol"):
        yield iri, _ID, plain(document.symbol)
    if document.number:
        yield iri, _NUMBER, plain(document.number)
    if document.draft:
        yield iri, _DRAFT, boolean(value=True)
    for term in document.terms:
        notation = f"{'assembly' if cls == 'StateDocument' else 'party'}-{term.value}"
        if notation in _terms():
            frame.use("congress-term", notation)
            yield iri, _TERM, str(concept("congress-term", notation))
    for relation in document.relations:
        kind, other = relation.value
        yield iri, _RELATIONS[kind], frame.iri(other)
    yield from document_entry_rows(frame, entity)
    yield from frame.cite_mentions(iri, document.mentions)


def _class(document: Document) -> str:
    """Return the local name of the class: by the make of the symbol, else by the type, else `OfficialDocument`."""
    symbol = document.symbol or ""
    if _PARTY_SYMBOL.match(symbol):
        return "PartyDocument"
    if _STATE_SYMBOL.match(symbol):
        return "StateDocument"
    return _classes().get(document.type, "OfficialDocument")


@cache
def _classes() -> dict[str, str]:
    return {row.label: row.cls for row in document_types()}


@cache
def _terms() -> frozenset[str]:
    return frozenset(term.notation for term in congress_terms())
