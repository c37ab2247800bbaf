"""The one path, composed: ingest → text → extract → resolve → graph → store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import IngestError
from kg.extract import extract as extract_facts
from kg.graph import build_facts, build_quads
from kg.graph.ontology import ontology_version
from kg.graph.vocab import DEFAULT_BASE
from kg.ingest import read
from kg.model import Issue, RawArticle, Reading
from kg.resolve import Resolution, resolve
from kg.store import Draft, GraphStore, keep_in_memory, open_embedded, save_embedded
from kg.text import prepare
from kg.version import VERSION

_COUNTED = {"person": "persons", "organ": "organs", "document": "documents", "event": "events"}


def extract(raw: RawArticle | str) -> Reading:
    """Return what one article says.

    Args:
        raw: the article as its source gave it, or its plain text.

    Raises:
        IngestError: there are no words, or they are not Vietnamese.
    """
    return extract_facts(prepare(RawArticle(source="text", text=raw) if isinstance(raw, str) else raw))


def read_all(sources: Iterable[str]) -> Iterator[Reading | Issue]:
    """Yield the readings of all articles in files, folders and `-`, one by one; an issue for each that is refused."""
    for raw in read(sources):
        if isinstance(raw, Issue):
            yield raw
            continue
        try:
            yield extract(raw)
        except IngestError as error:
            yield Issue(error.code, str(error), raw.source)


def facts(reading: Reading, *, with_text: bool = False, base: str = DEFAULT_BASE) -> set[tuple[str, str, str]]:
    """Return one article's own graph, complete in itself: what a build of that article alone holds."""
    return build_facts(resolve([reading]), with_text=with_text, base=base)


def draft(readings: Iterable[Reading], refused: Iterable[Issue] = (), *, base: str = DEFAULT_BASE) -> Draft:
    """Return the content of a store: all readings resolved together, their quads still to be made.

    Raises:
        KgError: `base` is no IRI ending in `/`.
    """
    resolution = resolve(readings)
    return Draft(
        articles=(reading.article for reading in resolution.readings),
        quads=build_quads(resolution, base=base),
        ontology=ontology_version(),
        rules=VERSION,
        counts=_counts(resolution),
        refused=Counter(issue.code for issue in refused),
    )


def build(
    sources: Sequence[str], store: Path | None = None, *, base: str = DEFAULT_BASE
) -> tuple[GraphStore, list[Issue]]:
    """Read `sources` into a new graph.

    Args:
        sources: files, folders, or `-` for standard input.
        store: folder of the store to write; None keeps the graph in memory.
        base: IRI of the instances.

    Returns:
        The graph, open for reading, and the issues: of each refused input and of each article.

    Raises:
        KgError: nothing could be read, `base` is no IRI, or the store cannot be written.
    """
    readings: list[Reading] = []
    refused: list[Issue] = []
    for found in read_all(sources):
        if isinstance(found, Issue):
            refused.append(found)
        else:
            readings.append(found)
    if not readings:
        raise IngestError("ingest.nothing", refused[0].message if refused else "no source was named")
    issues = refused + [issue for one in readings for issue in (*one.article.issues, *one.issues)]
    content = draft(readings, refused, base=base)
    if store is None:
        return keep_in_memory(content), issues
    save_embedded(store, content)
    return open_embedded(store), issues


def _counts(resolution: Resolution) -> dict[str, int]:
    entities = {entity for ids in resolution.ids.values() for entity in ids.values()}
    found = Counter(entity.partition("/")[0] for entity in entities)
    return {"articles": len(resolution.readings)} | {name: found[kind] for kind, name in _COUNTED.items()}
