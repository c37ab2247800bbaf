"""Folder of gold -> what the extraction got right, article by article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import DataError, IngestError
from kg.evaluate.found import NOTHING, Found, ask_all
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.outcome import Outcome
from kg.evaluate.posts import judge_posts
from kg.evaluate.roles import judge_bylines, judge_evidence, judge_roles
from kg.evaluate.things import Paired, pair_documents, pair_events, pair_named
from kg.evaluate.ties import judge_ties
from kg.ingest import read_one
from kg.parallel import Progress, in_order, unseen
from kg.pipeline import draft, extract
from kg.store import keep_in_memory

_TEXTS = (".txt", ".html", ".htm", ".json")
"""Suffixes of an article, beside the `.yaml` of its gold, in the order of preference."""


@dataclass(frozen=True, slots=True)
class Judged:
    """One article held against its gold."""

    name: str
    text: str
    """The normalised text; empty where the article was refused."""
    outcomes: Mapping[str, Outcome]
    refused: str = ""
    """Why the article could not be read; then nothing of it was found."""


def evaluate(folder: Path, progress: Progress = unseen) -> list[Judged]:
    """Return every article of a folder that has gold (`NAME.txt` or `.html`, `.json` beside `NAME.yaml`), by name.

    Raises:
        DataError: there is no gold, a gold file is broken, or its article is missing.
    """
    golds = sorted(folder.glob("*.yaml"))
    if not golds:
        raise DataError(f"{folder}: no gold here (NAME.yaml beside NAME.txt)")
    return list(in_order(judge, golds, progress))


def judge(path: Path) -> Judged:
    """Return the outcome for the article beside the gold file `path`.

    Raises:
        DataError: the gold is broken or the article is missing.
    """
    gold = read_gold(path)
    article = next((one for suffix in _TEXTS if (one := path.with_suffix(suffix)).exists()), None)
    if article is None:
        raise DataError(f"{path}: its article is missing (no {path.stem}.txt beside it)")
    try:
        reading = extract(read_one(str(article)))
    except IngestError as error:
        return Judged(path.stem, "", compare(gold, NOTHING), str(error))
    found = ask_all(keep_in_memory(draft([reading])))
    return Judged(path.stem, found.text, compare(gold, found))


def compare(gold: Gold, found: Found) -> dict[str, Outcome]:
    """Return the outcome of every kind of fact."""
    persons, person = pair_named(gold.persons, "person", found)
    organs, organ = pair_named(gold.organs, "organ", found)
    documents, document = pair_documents(gold.documents, found)
    events, event = pair_events(gold.events, found)
    paired = Paired(persons, organs, documents, events)
    return {
        "person": person,
        "organ": organ,
        "document": document,
        "event": event,
        **judge_ties(gold, found, paired),
        **judge_posts(gold, found, paired),
        **judge_roles(gold, found, paired),
        "byline": judge_bylines(gold, found),
        "evidence": judge_evidence(found),
    }
