"""The one path, composed: ingest → text → extract → resolve → graph → store."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path

from kg.errors import BuildError, IngestError
from kg.extract import extract as extract_facts
from kg.graph import build_facts, build_quads, naming
from kg.graph.ontology import ontology_version
from kg.graph.vocab import DEFAULT_BASE
from kg.ingest import read
from kg.model import Decisions, Issue, RawArticle, Reading
from kg.parallel import Progress, Steps, in_order, unseen, unseen_steps
from kg.resolve import contradictions, packaged_decisions, resolve
from kg.store import Draft, Entry, GraphStore, keep_in_memory, open_embedded, rule_set, take_in, writing
from kg.store.shelf import unmet
from kg.text import prepare

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
    return build_facts(resolve([reading], packaged_decisions()), with_text=with_text, base=base)


def draft(
    readings: Iterable[Reading],
    refused: Iterable[Issue] = (),
    *,
    base: str = DEFAULT_BASE,
    decisions: Decisions | None = None,
) -> Draft:
    """Return the content of a store: all readings resolved together, their quads still to be made.

    Args:
        readings: one an article.
        refused: what was left out.
        base: IRI of the instances.
        decisions: what people have decided; None: what travels with the program.

    Raises:
        KgError: `base` is no IRI ending in `/`.
    """
    decided = packaged_decisions() if decisions is None else decisions
    resolution = resolve(readings, decided)
    return Draft(
        articles=(reading.article for reading in resolution.readings),
        quads=build_quads(resolution, base=base),
        ontology=ontology_version(),
        rules=rule_set(decided),
        counts=resolution.counts(),
        refused=Counter(issue.code for issue in refused),
    )


def build(
    sources: Sequence[str],
    store: Path | None = None,
    *,
    base: str = DEFAULT_BASE,
    strict: bool = False,
    decisions: Decisions | None = None,
    progress: Steps = unseen_steps,
    workers: int | None = 1,
) -> tuple[GraphStore, list[Issue], list[Issue]]:
    """Read `sources` into a graph.

    Args:
        sources: files, folders, or `-` for standard input.
        store: folder of the store to write; None keeps the graph in memory. What a store has from other places
            stays; what it has from these files and folders becomes what they hold now; `-` only adds.
        base: IRI of the instances.
        strict: any issue ends the build before anything is written.
        decisions: what people have decided, of a graph in memory; a store has its own, in a folder of it.
        progress: told how far each step is: `read`, and of a store `resolve`, `write` and `finish`.
        workers: processes that read, see `read_all`.

    Returns:
        The graph, open for reading; an issue for each input that was refused; the issues of those that were not.

    Raises:
        BuildError: nothing could be read, or something was amiss and `strict`.
        KgError: `base` is no IRI, or the store cannot be written.
    """
    if store is None:
        found = list(read_all(sources, partial(progress, "read"), workers))
        readings = [one for one in found if isinstance(one, Reading)]
        issues = [one for one in found if isinstance(one, Issue)]
        issues += [issue for one in readings for issue in (*one.article.issues, *one.issues)]
        refused, noted = _parted(issues, {one.article.source for one in readings}, strict=strict)
        noted += contradictions(packaged_decisions() if decisions is None else decisions)
        return keep_in_memory(draft(readings, refused, base=base, decisions=decisions)), refused, noted
    naming(base)
    with writing(store, make=True, steps=progress) as writer:

        def reread(keys: Iterable[str]) -> None:
            writer.cache.fill(keys, partial(progress, "read"), workers)

        taken = take_in(writer.cache, sources, reread)
        refused, noted = _parted(taken.issues, {entry.source for entry in taken.entries}, strict=strict)
        noted += contradictions(writer.decisions)
        writer.build(taken.places, taken.entries, base, Counter(issue.code for issue in refused), reread)
    noted += unmet(store)
    return open_embedded(store), refused, noted


def remove(
    names: Sequence[str], store: Path, *, progress: Steps = unseen_steps, workers: int | None = 1
) -> list[Entry]:
    """Take articles out of a store, each named by its id, or by a file or folder it came from; return what went.

    Raises:
        StoreError: a name fits nothing, or the store cannot be written.
    """
    with writing(store, steps=progress) as writer:
        return writer.remove(names, lambda keys: writer.cache.fill(keys, partial(progress, "read"), workers))


def decide_anew(store: Path, *, progress: Steps = unseen_steps, workers: int | None = 1) -> bool:
    """Make the store what its articles and the decisions beside it say now; return False if it was so.

    Raises:
        StoreError: it cannot be written.
        DataError: a row of its judgements or corrections is bad.
    """
    with writing(store, steps=progress) as writer:
        reading = partial(progress, "read")
        return writer.build((), (), writer.base(), {}, lambda keys: writer.cache.fill(keys, reading, workers))


def _parted(issues: Iterable[Issue], built: AbstractSet[str], *, strict: bool) -> tuple[list[Issue], list[Issue]]:
    """Return the issues of what was refused, and of what was built all the same."""
    given = list(issues)
    refused = [one for one in given if one.source not in built]
    noted = [one for one in given if one.source in built]
    if not built or (strict and given):
        raise BuildError(*(_STRICT if built else _NOTHING_READ), refused, noted)
    return refused, noted
