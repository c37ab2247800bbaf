"""The figures of many articles together: a table, JSON, and what changed since a baseline."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import DataError
from kg.evaluate.outcome import Outcome, shares, total
from kg.evaluate.run import Judged

KINDS = (
    "person", "organ", "part_of", "holds", "holds_loose", "document", "doc_type", "issuer", "doc_date", "doc_title",
    "event", "event_date", "organiser", "about", "place", "takes_part", "takes_part_any_role", "former", "byline",
    "evidence",
)  # fmt: skip
SCORED = ("person", "organ", "holds", "document", "event", "takes_part")
"""The kinds whose F1 the macro average is taken over."""
_CHANGED = 0.0005
"""Differences below this do not show in three decimals."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One kind of fact over all articles; shares lie between 0 and 1."""

    precision: float
    recall: float
    f1: float
    hits: int
    gold: int
    found: int


@dataclass(frozen=True, slots=True)
class Report:
    """All kinds over all articles."""

    articles: int
    refused: int
    macro_f1: float
    kinds: Mapping[str, Figures]


def report(judged: Sequence[Judged]) -> Report:
    """Return the figures of articles taken together."""
    kinds = {kind: _figures([one.outcomes[kind] for one in judged]) for kind in KINDS}
    macro = sum(kinds[kind].f1 for kind in SCORED) / len(SCORED)
    return Report(len(judged), sum(bool(one.refused) for one in judged), macro, kinds)


def table(of: Report) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield kind, precision, recall, F1 and `hits/gold/found`, as text."""
    for kind, one in of.kinds.items():
        counts = f"{one.hits}/{one.gold}/{one.found}"
        yield kind, f"{one.precision:.3f}", f"{one.recall:.3f}", f"{one.f1:.3f}", counts


def report_json(of: Report) -> str:
    """Return the figures as JSON, as `load_report` reads them."""
    return json.dumps(asdict(of), ensure_ascii=False, indent=1) + "\n"


def load_report(path: Path) -> Report:
    """Return the figures that `report_json` wrote.

    Raises:
        DataError: the file is no such report.
    """
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        kinds = {kind: Figures(**figures) for kind, figures in raw["kinds"].items()}
        return Report(raw["articles"], raw["refused"], raw["macro_f1"], kinds)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DataError(f"{path}: no report that `vnkg evaluate --json` wrote ({error})") from error


def changes(now: Report, before: Report) -> Iterator[tuple[str, float, float]]:
    """Yield each kind, and `macro`, whose F1 differs: its name, F1 before, F1 now."""
    for kind, one in now.kinds.items():
        old = before.kinds[kind].f1 if kind in before.kinds else 0.0
        if abs(one.f1 - old) >= _CHANGED:
            yield kind, old, one.f1
    if abs(now.macro_f1 - before.macro_f1) >= _CHANGED:
        yield "macro", before.macro_f1, now.macro_f1


def _figures(outcomes: Iterable[Outcome]) -> Figures:
    hits, gold, found = total(list(outcomes))
    return Figures(*shares(hits, gold, found), hits, gold, found)
