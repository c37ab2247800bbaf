"""IRIs that change when resolution moves an id: what each became (contract, rule 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.build import naming
from kg.graph.claims import claim_iri
from kg.graph.frame import Frame
from kg.graph.iris import Iris
from kg.model import Reading
from kg.resolve import Resolution
from kg.resolve.claims import stated
from kg.resolve.periods import days_of


def redirects_graph(base: str) -> str:
    """Return the name of the graph in which `dct:isReplacedBy` stands, apart from all facts."""
    return naming(base).of("graph/redirects")


def renamed(
    reading: Reading, former: Mapping[str, str], present: Mapping[str, str], base: str
) -> Iterator[tuple[str, str]]:
    """Yield (IRI before, IRI after) of all that one reading names and whose id has moved.

    Args:
        reading: what the article says, the same before and after.
        former: its ids before, by local key.
        present: its ids after.
        base: IRI of the instances.
    """
    iris = naming(base)
    for key, entity in former.items():
        if present[key] != entity:
            yield iris.of(entity), iris.of(present[key])
    pairs = zip(_derived(reading, former, iris), _derived(reading, present, iris), strict=True)
    yield from ((before, after) for before, after in pairs if before != after)


def _derived(reading: Reading, ids: Mapping[str, str], iris: Iris) -> Iterator[str]:
    """Yield the IRIs of what hangs on persons, documents and events, in the order of the reading."""
    article = reading.article.id
    for holding in reading.holdings:
        iri = iris.holding(ids[holding.person], holding.title, ids[holding.organ] if holding.organ else None)
        yield iri
        for one in holding.attestations:
            yield iris.attestation(iri, article, one)
            if one.start or one.end:
                yield iris.interval(iri, one.start, one.end)
    for part in reading.participations:
        yield iris.participation(ids[part.event], ids[part.person], part.role)
    for speech in reading.speeches:
        yield iris.deed("speech", article, speech.evidence, ids[speech.person])
    frame = Frame(Resolution((reading,), {article: ids}, {}, {}), reading, iris, ids, days_of(reading))
    yield from (claim_iri(frame, claim) for claim in stated(reading, ids))
