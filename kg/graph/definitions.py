"""The concepts that a graph uses, defined inside it, so that an export is complete in itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from kg.graph.iris import Iris
from kg.graph.rows import Row, boolean, en, plain, typed, vi
from kg.graph.vocab import ORG, PROV, SKOS, VNKG, concept, document_type_iri
from kg.resolve.keys import folded
from kg.schema import TERM_TABLES, Title, congress_terms, document_types, term_of, titles

_CONCEPT, _ROLE, _PROV_ROLE = str(SKOS.Concept), str(ORG.Role), str(PROV.Role)
_LABEL, _NOTATION, _BROADER = str(SKOS.prefLabel), str(SKOS.notation), str(SKOS.broader)
_GROUP, _HEADS = str(VNKG.rankGroup), str(VNKG.headsOrgan)


@cache
def definition(scheme: str, notation: str, iris: Iris) -> tuple[Row, ...]:
    """Return the rows that define a concept, with those of the broader ones it names.

    Args:
        scheme: `title`, `document-type`, `congress-term`, or a list of notations such as `participation-role`.
        notation: the notation, or the label where the scheme goes by labels.
        iris: the naming of titles, which stand under the base of the instances.

    Raises:
        KeyError: a notation that is in no list; a bug of the extractor.
    """
    if scheme == "title":
        return tuple(_title(notation, iris))
    if scheme == "document-type":
        return tuple(_document_type(notation))
    if scheme == "congress-term":
        iri = str(concept(scheme, notation))
        return (*typed(iri, _CONCEPT), (iri, _NOTATION, plain(notation)), *_term_labels(iri, notation))
    term = term_of(TERM_TABLES[scheme], notation)
    iri = str(concept(scheme, notation))
    classes = (_CONCEPT, _PROV_ROLE) if scheme == "participation-role" else (_CONCEPT,)
    labels = ((iri, _LABEL, vi(term.label)), (iri, _LABEL, en(term.label_en)))
    return (*typed(iri, *classes), (iri, _NOTATION, plain(notation)), *labels)


def _title(label: str, iris: Iris) -> Iterator[Row]:
    iri = iris.title(label)
    yield from typed(iri, _ROLE, _CONCEPT)
    known = _titles().get(folded(label))
    if known is None:
        yield iri, _LABEL, vi(label)
        return
    yield iri, _LABEL, vi(known.label)
    yield iri, _LABEL, en(known.label_en)
    yield iri, _HEADS, boolean(value=known.head)
    if known.broader:
        yield iri, _BROADER, iris.title(known.broader)
        yield from definition("title", known.broader, iris)
    if known.rank_group:
        yield iri, _GROUP, str(concept("rank-group", known.rank_group))
        yield from definition("rank-group", known.rank_group, iris)


def _document_type(label: str) -> Iterator[Row]:
    iri = str(document_type_iri(label))
    yield from typed(iri, _CONCEPT)
    yield iri, _LABEL, vi(label)
    if english := _document_types().get(label):
        yield iri, _LABEL, en(english)


def _term_labels(iri: str, notation: str) -> Iterator[Row]:
    term = next(term for term in congress_terms() if term.notation == notation)
    if term.body == "party":
        yield iri, _LABEL, vi(f"Nhiệm kỳ Đại hội {term.number} của Đảng")
        yield iri, _LABEL, en(f"Term of Party Congress {term.number}")
    else:
        yield iri, _LABEL, vi(f"Quốc hội khóa {term.number}")
        yield iri, _LABEL, en(f"National Assembly, legislature {term.number}")


@cache
def _titles() -> dict[str, Title]:
    return {folded(title.label): title for title in titles()}


@cache
def _document_types() -> dict[str, str]:
    return {row.label: row.label_en for row in document_types()}
