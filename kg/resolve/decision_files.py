"""Judgements and corrections in files: tab-separated rows, one header line, `#` comments; rows are only ever added.

`FOLDER/judgements.tsv` and `FOLDER/corrections.tsv`. A mention is `ARTICLE:START-END`, the words' place in the
article's normalised text. An answer is written, and on the disk, before the next question is asked.
"""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from kg import lexicons
from kg.codec import encode
from kg.errors import DataError
from kg.model import Correction, Decisions, Issue, Judgement, Mention
from kg.resolve.corrections import WRONG, place_of_words
from kg.resolve.judged import judged_of
from kg.resources import resource

Row = TypeVar("Row")
JUDGEMENTS, CORRECTIONS = "judgements.tsv", "corrections.tsv"
KINDS = ("person", "organ", "document", "event")
VERDICTS = ("same", "different", "unsure")
_JUDGED = ("kind", "verdict", "left", "left_key", "right", "right_key", "by", "on", "why")
_CORRECTED = ("action", "subject", "scope", "by", "on", "why")
_HEADS = {JUDGEMENTS: _JUDGED, CORRECTIONS: _CORRECTED}
_DIGITS = 16


@cache
def packaged_decisions() -> Decisions:
    """Return what travels with the program, then what the chosen lexicon folders hold; DataError on a bad row."""
    own = lexicons.in_use()
    judged = [resource("data/judgements") / JUDGEMENTS, *(folder / JUDGEMENTS for folder in own)]
    corrected = [resource("data/corrections") / CORRECTIONS, *(folder / CORRECTIONS for folder in own)]
    return Decisions(
        tuple(row for file in judged for row in _rows(file, _JUDGED, _judgement)),
        tuple(row for file in corrected for row in _rows(file, _CORRECTED, _correction)),
    )


def decisions_in(*folders: Path) -> Decisions:
    """Return what travels with the program, then what stands in `folders`; a file that is not there holds nothing.

    Raises:
        DataError: a bad row, named by file and line.
    """
    found = packaged_decisions()
    judgements, corrections = list(found.judgements), list(found.corrections)
    for folder in folders:
        judgements += _rows(folder / JUDGEMENTS, _JUDGED, _judgement)
        corrections += _rows(folder / CORRECTIONS, _CORRECTED, _correction)
    return Decisions(tuple(judgements), tuple(corrections))


def judgements_of(file: Path) -> tuple[Judgement, ...]:
    """Return the rows of a file of judgements.

    Raises:
        DataError: the file is not there, or a row is bad.
    """
    if not file.is_file():
        raise DataError(f"{file}: no such file of judgements", f"{file}: không có tệp phán định này")
    return _rows(file, _JUDGED, _judgement)


def digest_of(decisions: Decisions) -> str:
    """Return a hash over all rows: equal decisions give equal values."""
    return hashlib.sha256(repr(encode(Decisions, decisions)).encode()).hexdigest()[:_DIGITS]


def contradictions(decisions: Decisions) -> list[Issue]:
    """Return an issue for each judgement that is set aside because those before it say the contrary."""
    found = judged_of(decisions.judgements).contradictions
    said = "set aside, judgements before it say the contrary"
    return [Issue("judgement.contradiction", f"{named(row)}: {said}", row.by) for row in found]


def named(row: Judgement) -> str:
    """Return a judgement in short: kind, verdict, places, by whom and when."""
    return f"{row.kind} {row.verdict} {_place(row.left)} {_place(row.right)} ({row.by}, {row.on})"


def add_judgement(folder: Path, row: Judgement) -> None:
    """Write a judgement at the end of the folder's file; it is on the disk when this returns."""
    _append(folder / JUDGEMENTS, line_of(row))


def add_correction(folder: Path, row: Correction) -> None:
    """Write a correction at the end of the folder's file; it is on the disk when this returns."""
    cells = (row.action, row.subject, " ".join(row.scope), row.by, row.on, row.why)
    _append(folder / CORRECTIONS, "\t".join(_cell(cell) for cell in cells))


def line_of(row: Judgement) -> str:
    """Return a judgement as the line of a file."""
    cells = (row.kind, row.verdict, _place(row.left), row.left.key, _place(row.right), row.right.key)
    return "\t".join(_cell(cell) for cell in (*cells, row.by, row.on, row.why))


def header_of(file: str) -> str:
    """Return the header line of `judgements.tsv` or `corrections.tsv`."""
    return "\t".join(_HEADS[file])


def _append(file: Path, line: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    new = not file.exists() or not file.stat().st_size
    cut = not new and not file.read_bytes().endswith(b"\n")
    with file.open("a", encoding="utf-8", newline="\n") as stream:
        stream.write(f"{header_of(file.name)}\n" if new else "\n" if cut else "")
        stream.write(f"{line}\n")
        stream.flush()
        os.fsync(stream.fileno())


def _cell(words: str) -> str:
    """Return `words` as a cell: on one line, NFC, without tabs."""
    return " ".join(unicodedata.normalize("NFC", words).split())


def _rows(file: Path, head: tuple[str, ...], make: Callable[[dict[str, str]], Row]) -> tuple[Row, ...]:
    if not file.is_file():
        return ()
    rows: list[Row] = []
    header: tuple[str, ...] | None = None
    for number, line in enumerate(_text(file).splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        try:
            if header is None:
                header = _header(tuple(cells), head)
            else:
                rows.append(make(_cells(cells, head)))
        except ValueError as problem:
            raise DataError(f"{file}:{number}: {problem}", f"{file}:{number}: dòng sai ({problem})") from problem
    return tuple(rows)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except UnicodeDecodeError as error:
        raise DataError(
            f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8",
            f"{file}: không phải UTF-8 ở byte {error.start}; hãy lưu dạng UTF-8",
        ) from error


def _cells(cells: list[str], head: tuple[str, ...]) -> dict[str, str]:
    if len(cells) != len(head):
        raise ValueError(f"{len(cells)} cells where the header has {len(head)}")
    return dict(zip(head, cells, strict=True))


def _header(cells: tuple[str, ...], head: tuple[str, ...]) -> tuple[str, ...]:
    if cells != head:
        raise ValueError(f"the header must be: {' '.join(head)}")
    return cells


def _judgement(row: dict[str, str]) -> Judgement:
    left, right = _mention(row["left"], row["left_key"]), _mention(row["right"], row["right_key"])
    if left == right:
        raise ValueError("both sides are the same words")
    verdict, kind = _one_of(row["verdict"], VERDICTS), _one_of(row["kind"], KINDS)
    return Judgement(kind, verdict, left, right, _told(row["by"], "by"), _day(row["on"]), row["why"])


def _correction(row: dict[str, str]) -> Correction:
    action, scope = _one_of(row["action"], ("forget", "wrong")), tuple(row["scope"].split())
    if action == "wrong":
        _one_of(row["subject"], WRONG)
        if len(scope) != 1 or place_of_words(scope[0]) is None:
            raise ValueError(f"scope {row['scope']!r} is not ARTICLE:START-END")
    elif not row["subject"]:
        raise ValueError("subject is empty: the hash of a name is needed")
    return Correction(action, row["subject"], scope, _told(row["by"], "by"), _day(row["on"]), _told(row["why"], "why"))


def _mention(cell: str, key: str) -> Mention:
    place = place_of_words(cell)
    if place is None:
        raise ValueError(f"{cell!r} is not ARTICLE:START-END")
    return Mention(*place, _told(key, "key"))


def _place(mention: Mention) -> str:
    return f"{mention.article}:{mention.span.start}-{mention.span.end}"


def _one_of(cell: str, allowed: Iterable[str]) -> str:
    if cell not in allowed:
        raise ValueError(f"{cell!r} is none of {', '.join(allowed)}")
    return cell


def _told(cell: str, name: str) -> str:
    if not cell.strip():
        raise ValueError(f"{name} is empty")
    return cell


def _day(cell: str) -> str:
    return date.fromisoformat(cell).isoformat()
