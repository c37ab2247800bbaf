"""A resolution becomes rows and quads: what each article supports, and all of it once in the default graph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, RdfFormat, parse

from kg.errors import KgError
from kg.graph.actors import holding_iri, holding_rows, organ_rows, person_rows, place_rows
from kg.graph.articles import article_rows
from kg.graph.claims import claim_rows
from kg.graph.deeds import change_rows, commendation_rows, figure_rows
from kg.graph.definitions import definition
from kg.graph.documents import document_rows
from kg.graph.events import event_rows, participation_rows, speech_rows
from kg.graph.evidence import evidence_rows
from kg.graph.frame import Frame
from kg.graph.iris import Iris
from kg.graph.lineage import lineage_rows
from kg.graph.rows import Row
from kg.graph.vocab import DEFAULT_BASE
from kg.model import Reading
from kg.resolve import Resolution
from kg.resolve.periods import days_of


def article_facts(resolution: Resolution, reading: Reading, iris: Iris, *, with_text: bool = False) -> set[Row]:
    """Return what one article of `resolution` supports, its evidence and the concepts it uses included."""
    frame = Frame(resolution, reading, iris, resolution.ids[reading.article.id], days_of(reading))
    rows = set(article_rows(frame, with_text=with_text))
    for person in reading.persons:
        rows.update(person_rows(frame, person))
    for organ in reading.organs:
        rows.update(organ_rows(frame, organ))
    for document in reading.documents:
        rows.update(document_rows(frame, document))
    for event in reading.events:
        rows.update(event_rows(frame, event))
    for ranked in resolution.claims[reading.article.id]:
        rows.update(claim_rows(frame, ranked))
    rows.update(_deed_rows(frame))
    for place in frame.places:
        rows.update(place_rows(frame, place))
    rows.update(lineage_rows(frame))
    rows.update(evidence_rows(frame))
    for scheme, notation in frame.definitions:
        rows.update(definition(scheme, notation, iris))
    return rows


def _deed_rows(frame: Frame) -> Iterator[Row]:
    reading = frame.reading
    holdings = {holding.key: holding_iri(frame, holding) for holding in reading.holdings}
    for holding in reading.holdings:
        yield from holding_rows(frame, holding)
    for part in reading.participations:
        yield from participation_rows(frame, part, holdings)
    for speech in reading.speeches:
        yield from speech_rows(frame, speech, holdings)
    for award in reading.commendations:
        yield from commendation_rows(frame, award)
    for figure in reading.figures:
        yield from figure_rows(frame, figure)
    for change in reading.changes:
        yield from change_rows(frame, change)


def build_facts(resolution: Resolution, *, with_text: bool = False, base: str = DEFAULT_BASE) -> set[Row]:
    """Return the default graph: every fact once, complete in itself.

    Args:
        resolution: the articles, resolved together.
        with_text: whether each article's text is among its facts.
        base: IRI of the instances, ending in `/`.

    Raises:
        KgError: `base` is no such IRI.
    """
    iris = naming(base)
    rows: set[Row] = set()
    for reading in resolution.readings:
        found = article_facts(resolution, reading, iris, with_text=with_text)
        if rows:
            rows |= found
        else:
            rows = found
    return rows


def build_quads(resolution: Resolution, *, with_text: bool = False, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Yield, article by article, what it supports: in the default graph and in the article's named graph.

    The name of an article's graph is the article's IRI. A fact of the default graph comes once from each article that
    supports it; a store keeps it once, and no more than one article is held here. Arguments and errors are those of
    `build_facts`.
    """
    iris = naming(base)
    for reading in resolution.readings:
        rows = article_facts(resolution, reading, iris, with_text=with_text)
        yield from parse(article_lines(rows, iris.article(reading.article.id)), format=RdfFormat.N_QUADS)


def article_lines(rows: Iterable[Row], graph: str) -> bytes:
    """Return N-Quads of an article's rows: all in the default graph, and all in the article's named `graph`."""
    facts = [f"{s} {p} {o} " for s, p, o in rows]
    return "".join([f"{fact}.\n" for fact in facts] + [f"{fact}{graph} .\n" for fact in facts]).encode()


def naming(base: str) -> Iris:
    """Return the naming of instances under `base`; KgError where it is no http(s) IRI ending in `/`."""
    plain = base.isprintable() and not any(char in ' <>"{}|\\^`' for char in base)
    if not (plain and base.startswith(("http://", "https://")) and base.endswith("/")):
        raise KgError(f"the base of the instances must be an http(s) IRI ending in '/': {base!r}")
    return Iris(base)
