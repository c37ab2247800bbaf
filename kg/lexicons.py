"""The lexicons: the tables of `data/lexicon`, and rows that a user's own folders add to them.

A folder of a user's own holds tables of the same names with the same header lines; a row of it that has the words of
one of ours stands in its place. The folders are chosen once, before the first table is read: a process that has read
articles by some lexicons reads them all by these.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from kg.errors import DataError, KgError
from kg.resources import resource

_OURS = "data/lexicon"
_CLOSED = frozenset(
    "kind tail owner local level where deputy common unit roles status side frame world receives".split()
)
"""Columns that take only words which our own tables use there."""
_DECIDED = frozenset({"judgements", "corrections"})
"""Files that may stand in a folder beside its tables; `kg.resolve` reads and checks them."""
_chosen: tuple[Path, ...] = ()
_read = False


def use(folders: Iterable[Path]) -> None:
    """Add the tables in `folders` to ours, those of a later folder over those of an earlier.

    Raises:
        DataError: a folder is not there or holds no table, or a table has a bad name, header or row.
        KgError: tables were read already, with other folders.
    """
    global _chosen  # noqa: PLW0603 - chosen once in a process, see above
    wanted = tuple(Path(folder).resolve() for folder in folders)
    if wanted == _chosen:
        return
    if _read:
        raise KgError(
            "lexicons are chosen before the first article is read: start a new process",
            "phải chọn từ điển trước khi đọc bài đầu tiên: hãy chạy tiến trình mới",
        )
    for folder in wanted:
        _check_folder(folder)
    _chosen = wanted


def in_use() -> tuple[Path, ...]:
    """Return the folders that were chosen."""
    return _chosen


def files() -> list[Path]:
    """Return the tables of the folders that were chosen: they are part of the rules by which articles are read."""
    return [file for folder in _chosen for file in sorted(folder.glob("*.tsv")) if file.stem not in _DECIDED]


def rows(table: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Yield (line number, cells) of a table, ours and then those added to it, padded to `width`.

    Header and `#` comments are left out.

    Raises:
        DataError: a row has more cells than the header promises.
    """
    global _read  # noqa: PLW0603 - see `use`
    _read = True
    for file in (resource(_OURS) / f"{table}.tsv", *(folder / f"{table}.tsv" for folder in _chosen)):
        if file.exists():
            yield from _rows(file, width)


def _rows(file: Path, width: int) -> Iterator[tuple[int, list[str]]]:
    for number, cells in _lines(file)[1:]:
        if len(cells) > width:
            raise DataError(f"{file}:{number}: {len(cells)} cells, expected at most {width}")
        yield number, cells + [""] * (width - len(cells))


def _lines(file: Path) -> list[tuple[int, list[str]]]:
    """Return (line number, cells) of the header and the rows of a file."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise DataError(f"{file}: save it as UTF-8", f"{file}: hãy lưu dạng UTF-8") from error
    found = enumerate(text.splitlines(), 1)
    return [(number, line.split("\t")) for number, line in found if line.strip() and not line.startswith("#")]


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise DataError(f"{folder}: no such folder of lexicons", f"{folder}: không có thư mục từ điển này")
    tables = sorted(folder.glob("*.tsv"))
    if not tables:
        raise DataError(
            f"{folder}: no table in it; name one like ours: {', '.join(_names())}",
            f"{folder}: không có bảng nào; hãy đặt tên như bảng có sẵn: {', '.join(_names())}",
        )
    for file in tables:
        if file.stem in _DECIDED:
            continue
        if file.stem not in _names():
            raise DataError(
                f"{file}: no lexicon has this name; there are {', '.join(_names())}",
                f"{file}: không có từ điển tên này; các tên là {', '.join(_names())}",
            )
        _check_table(file)


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(file.stem for file in resource(_OURS).glob("*.tsv")))


def _check_table(file: Path) -> None:
    ours = _lines(resource(_OURS) / file.name)
    header = ours[0][1]
    lines = _lines(file)
    if not lines or lines[0][1] != header:
        at = lines[0][0] if lines else 1
        raise DataError(
            f"{file}:{at}: the first line names the columns, parted by tabs: {' | '.join(header)}",
            f"{file}:{at}: dòng đầu nêu tên cột, ngăn bằng dấu tab: {' | '.join(header)}",
        )
    used = [cells + [""] * (len(header) - len(cells)) for _, cells in ours[1:]]
    allowed = {
        column: {word for cells in used for word in cells[at].split() or [""]} | _of_scheme(file.stem, column)
        for at, column in enumerate(header)
        if column in _CLOSED
    }
    for number, cells in lines[1:]:
        _check_row(f"{file}:{number}", header, cells, allowed)


def _of_scheme(table: str, column: str) -> set[str]:
    """Return the keys of the scheme that a column of the organs' tables takes its words from."""
    if table not in ("organs", "organ_heads") or column not in ("kind", "level"):
        return set()
    return {cells[0] for _, cells in _lines(resource("data/schemes") / f"organ_{column}s.tsv")[1:]}


def _check_row(place: str, header: Sequence[str], cells: list[str], allowed: dict[str, set[str]]) -> None:
    if not cells[0].strip():
        raise DataError(f"{place}: the first cell is empty: {header[0]}", f"{place}: ô đầu để trống: {header[0]}")
    if len(cells) > len(header):
        raise DataError(
            f"{place}: {len(cells)} cells, there are {len(header)} columns: {' | '.join(header)}",
            f"{place}: {len(cells)} ô, chỉ có {len(header)} cột: {' | '.join(header)}",
        )
    if len(cells) == 1 < len(header) and "  " in cells[0]:
        raise DataError(
            f"{place}: part the cells by tabs, not by spaces", f"{place}: ngăn các ô bằng tab, không bằng dấu cách"
        )
    for column, cell in zip(header, cells, strict=False):
        if cell != unicodedata.normalize("NFC", cell).strip():
            raise DataError(
                f"{place}: {column} {cell!r} is not NFC, or has spaces around it",
                f"{place}: {column} {cell!r} chưa ở dạng dựng sẵn (NFC) hoặc thừa dấu cách",
            )
        if column in allowed and not allowed[column].issuperset(cell.split() or [""]):
            known = ", ".join(sorted(one or "(empty)" for one in allowed[column]))
            raise DataError(
                f"{place}: {column} {cell!r} is none of: {known}", f"{place}: {column} {cell!r} không thuộc: {known}"
            )
