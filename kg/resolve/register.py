"""What the register of well-known documents (`data/reference/documents.tsv`) says of one that articles cite."""

from __future__ import annotations

from functools import cache

from kg.model import Article, Claim, Document, Evidence, PartialDate, Reading, Span
from kg.reference import KnownDocument, documents
from kg.resolve.claims import bare_title
from kg.resolve.documents import citations_of, group_documents
from kg.resolve.judged import judged_of
from kg.resolve.keys import folded
from kg.resolve.organs import named_organ_id

_WORDS = Evidence(Span(0, 1), " ", "reference")


def registered(subject: str, prop: str) -> frozenset[str]:
    """Return the forms that the register gives for a property of a document: none where it does not know it.

    Args:
        subject: id of the document.
        prop: `date`, `issuer`, `title` or `type`.
    """
    return _register().get((_hash(subject), prop), frozenset())


def known_document(document: str) -> KnownDocument | None:
    """Return the row of the register on the document with this stable id, None where it has none."""
    return _by_hash().get(_hash(document))


def the_document(key: str) -> KnownDocument:
    """Return the row of the register with this id; KeyError where there is none."""
    return _by_id()[key]


@cache
def replaced_by(known: KnownDocument) -> tuple[KnownDocument, ...]:
    """Return the rows of the documents that replaced this one."""
    return tuple(other for other in documents() if known.id in other.replaces)


@cache
def document_id(known: KnownDocument) -> str:
    """Return the id that a full citation of the document gets."""
    day = PartialDate.of(known.date)
    name = f"{known.type} {known.symbol}"
    cited = Document("d", known.type, name, (), symbol=known.symbol, dates=(Claim(day, _WORDS),))
    reading = Reading(Article("", "", ""), documents=(cited,))
    judged = judged_of(())
    (document,) = group_documents(citations_of(reading, {}, judged), judged).values()
    return document


@cache
def _register() -> dict[tuple[str, str], frozenset[str]]:
    found: dict[tuple[str, str], frozenset[str]] = {}
    for document, known in _by_hash().items():
        found[document, "date"] = frozenset({known.date.isoformat()})
        found[document, "issuer"] = frozenset(map(named_organ_id, known.issuers))
        found[document, "type"] = frozenset({folded(known.type)})
        if known.title:
            found[document, "title"] = frozenset({bare_title(known.title)})
    return found


@cache
def _by_hash() -> dict[str, KnownDocument]:
    return {_hash(document_id(known)): known for known in documents()}


@cache
def _by_id() -> dict[str, KnownDocument]:
    return {known.id: known for known in documents()}


def _hash(entity: str) -> str:
    """Return what decides of an id: the slug before it is for readers."""
    return entity.rpartition("-")[2]
