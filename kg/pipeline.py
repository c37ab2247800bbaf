"""The one path, composed: ingest → text → extract → resolve → graph → store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import BuildError, IngestError
from kg.extract import extract as extract_facts
from kg.graph import build_facts, build_quads
from kg.graph.ontology import ontology_version
from kg.graph.vocab import DEFAULT_BASE
from kg.ingest import read
from kg.model import Issue, RawArticle, Reading
from kg.parallel import Progress, in_order, unseen
from kg.resolve import resolve
from kg.store import Draft, GraphStore, keep_in_memory, open_embedded, save_embedded
from kg.text import prepare
from kg.version import VERSION

_NOTHING_READ = "nothing was built: no article could be read", "không dựng gì: không bài nào đọc được"
_STRICT = "nothing was built: there are issues, and strict was asked", "không dựng gì: có vấn đề trong chế độ strict"


def extract(raw: RawArticle | str) -> Reading:
    """Return what one article says.

    Args:
        raw: the article as its source gave it, or its plain text.

    Raises:
        IngestError: there are no words, or they are not Vietnamese.
    """
    return extract_facts(prepare(RawArticle(source="text", text=raw) if isinstance(raw, str) else raw))


def read_all(sources: Iterable[str], progress: Progress = unseen, workers: int | None = 1) -> Iterator[Reading | Issue]:
    """Yield the readings of all articles in files, folders and `-`, one by one; an issue for each that is refused.

    More than one of `workers` (None: one a processor) starts processes that import the calling program anew, so it
    must keep its work behind `if __name__ == "__main__"`.
    """
    yield from in_order(_reading, list(read(sources)), progress, workers)


def _reading(raw: RawArticle | Issue) -> Reading | Issue:
    """Return what the article says, or the issue that it is refused for."""
    if isinstance(raw, Issue):
        return raw
    try:
        return extract(raw)
    except IngestError as error:
        return Issue(error.code, str(error), raw.source)


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
        counts=resolution.counts(),
        refused=Counter(issue.code for issue in refused),
    )


def build(
    sources: Sequence[str],
    store: Path | None = None,
    *,
    base: str = DEFAULT_BASE,
    strict: bool = False,
    progress: Progress = unseen,
    workers: int | None = 1,
) -> tuple[GraphStore, list[Issue], list[Issue]]:
    """Read `sources` into a new graph.

    Args:
        sources: files, folders, or `-` for standard input.
        store: folder of the store to write; None keeps the graph in memory.
        base: IRI of the instances.
        strict: any issue ends the build before anything is written.
        progress: told how far the reading is.
        workers: processes that read, see `read_all`.

    Returns:
        The graph, open for reading; an issue for each input that was refused; the issues of those that were not.

    Raises:
        BuildError: nothing could be read, or something was amiss and `strict`.
        KgError: `base` is no IRI, or the store cannot be written.
    """
    found = list(read_all(sources, progress, workers))
    readings = [one for one in found if isinstance(one, Reading)]
    built = {one.article.source for one in readings}
    refused = [one for one in found if isinstance(one, Issue) and one.source not in built]
    noted = [one for one in found if isinstance(one, Issue) and one.source in built]
    noted += [issue for one in readings for issue in (*one.article.issues, *one.issues)]
    if not readings or (strict and (refused or noted)):
        raise BuildError(*(_STRICT if readings else _NOTHING_READ), refused, noted)
    content = draft(readings, refused, base=base)
    if store is None:
        return keep_in_memory(content), refused, noted
    save_embedded(store, content)
    return open_embedded(store), refused, noted
