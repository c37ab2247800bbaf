"""Write `places.tsv`, `communes.tsv` of `data/lexicon` and provinces, districts, communes of `data/reference`.

They come from vietnamadminunits (MIT).

Run by hand when the package has a new release: `pip install vietnamadminunits && python tools/places.py`.
Provinces and districts keep the unit's type, since a name alone does not tell `thành phố` from `huyện`; communes are
only names, used to tell a commune from a person (`phường Lê Lợi`).
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict
from importlib.util import find_spec
from pathlib import Path

from kg.resolve.keys import folded

DATA = Path(__file__).resolve().parent.parent / "data"
LEXICON = DATA / "lexicon"
REFERENCE_HEAD = """\
# The 63 provinces and centrally run cities of before 1/7/2025, and which of the 34 each became.
# until: its last day, empty where it goes on unchanged. Written by tools/places.py from vietnamadminunits 1.0.4, MIT.
name\tunit\tsuccessor\tsuccessor_unit\tuntil\tsource\tread\tlicence
"""
"""Head of provinces.tsv."""
COMMUNES_HEAD = """\
# Names of communes and wards that stood before 1/7/2025 and stand since, in the whole country.
# before, since: how many bore or bear the name. unchanged: how many of those since are the commune of before, with
# nothing added or taken away; all others are new. Written by tools/places.py from vietnamadminunits 1.0.4 (MIT).
name\tbefore\tsince\tunchanged\tsource\tread\tlicence
"""
"""Head of communes.tsv of the reference."""
DISTRICTS_HEAD = """\
# The 696 districts, towns and cities below the provinces that ended on 1/7/2025, and their province until then.
# Written by tools/places.py from vietnamadminunits 1.0.4, MIT. Those that had ended before: former_districts.tsv.
id\tunit\tname\tprovince\tuntil\tsource\tread\tlicence
"""
"""Head of districts.tsv."""
SOURCE = "https://pypi.org/project/vietnamadminunits/1.0.4/\t2026-11-22\tMIT"
"""Source, the day it was read, and its licence."""
# `Kỳ Anh (Huyện)`: the package tells a district and a town of one name apart so
_TOLD_APART = re.compile(r" \((?:Huyện|Thị xã|Thành phố)\)$")


def rows_of(database: Path) -> tuple[list[str], list[str]]:
    """Return the lines of the two tables, sorted, NFC."""
    with sqlite3.connect(database) as connection:
        ask = connection.execute
        old = {
            (short, name.split(short)[0].strip().lower())
            for name, short in ask("SELECT DISTINCT province, provinceShort FROM admin_units_legacy")
        }
        new = {
            (short, name.split(short)[0].strip().lower())
            for name, short in ask("SELECT DISTINCT province, provinceShort FROM admin_units")
        }
        provinces = [
            (short, kind, "province", "", "2025-06-30" if (short, kind) not in new else "") for short, kind in old | new
        ]
        districts = [
            (_TOLD_APART.sub("", short), kind.lower(), "district", province, "2025-06-30")
            for short, kind, province in ask(
                "SELECT DISTINCT districtShort, districtType, provinceShort FROM admin_units_legacy"
            )
            if not short.isdigit()
        ]
        communes = {
            unicodedata.normalize("NFC", short)
            for table in ("admin_units_legacy", "admin_units")
            for (short,) in ask(f"SELECT DISTINCT wardShort FROM {table}")  # noqa: S608 - the two names above
            if short and not any(char.isdigit() for char in short)
        }
    lines = [
        "\t".join(unicodedata.normalize("NFC", cell) for cell in row) for row in sorted(provinces) + sorted(districts)
    ]
    return lines, sorted(communes)


def provinces_of(folder: Path) -> list[str]:
    """Return the lines of the provinces and what they became, sorted, NFC."""
    with sqlite3.connect(folder / "dataset.db") as connection:
        before, after = (
            {
                key: (short, name.split(short)[0].strip().lower())
                for key, name, short in connection.execute(
                    f"SELECT DISTINCT provinceKey, province, provinceShort FROM {table}"  # noqa: S608 - named below
                )
            }
            for table in ("admin_units_legacy", "admin_units")
        )
    joined = json.loads((folder / "converter_2025.json").read_text("utf-8"))["DICT_PROVINCE"]
    return sorted(
        unicodedata.normalize("NFC", "\t".join((*before[old], *after[new], until, SOURCE)))
        for new, olds in joined.items()
        for until in ["2025-06-30" if len(olds) > 1 else ""]
        for old in olds
    )


def kept_communes_of(folder: Path) -> list[str]:
    """Return the lines of the names of communes that stood before and stand since, sorted, NFC."""
    told = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    came_from: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for province, communes in told["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for new, olds in communes.items():
            came_from[province, new].update(olds)
    for province, divided in told["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, parts in divided.items():
            for part in parts:
                came_from[province, part["newWardKey"]].add(f"a part of {old}")
    with sqlite3.connect(folder / "dataset.db") as connection:
        rows = list(connection.execute("SELECT provinceKey, wardKey, wardType, wardShort FROM admin_units"))
        old = connection.execute("SELECT wardType, wardShort FROM admin_units_legacy")
        before = Counter(_commune(kind, short) for kind, short in old if kind)
    since = Counter(_commune(kind, short) for *_, kind, short in rows)
    unchanged = Counter(
        _commune(kind, short)
        for province, key, kind, short in rows
        if {one.rpartition("_")[2] for one in came_from[province, key]} == {key} and len(came_from[province, key]) == 1
    )
    spelt = {_commune(kind, short): unicodedata.normalize("NFC", f"{kind.lower()} {short}") for *_, kind, short in rows}
    return sorted(
        f"{spelt[name]}\t{before[name]}\t{since[name]}\t{unchanged[name]}\t{SOURCE}"
        for name in before.keys() & since.keys()
    )


def _commune(kind: str, short: str) -> str:
    """Return what spellings of one name have in common: the old list writes `Hoà`, the new one `Hòa`."""
    return folded(f"{kind} {short}")


def districts_of(places: list[str]) -> list[str]:
    """Return the lines of the districts among those of places.tsv, each with an id."""
    rows = [row.split("\t") for row in places]
    return sorted(
        "\t".join((f"{unit} {bare}, {province}", unit, bare, province, until, SOURCE))
        for name, unit, level, province, until in rows
        for bare in [name.removeprefix("Quận ")]
        if level == "district"
    )


def former_of(places: list[str]) -> list[str]:
    """Return the lines for places.tsv of districts that ended before, from former_districts.tsv, sorted.

    On which day they ended is not told: `?`.
    """
    known = {tuple(row.split("\t")[:2]) for row in places}
    table = (DATA / "reference" / "former_districts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in table if not line.startswith(("#", "id\t"))]
    return sorted(
        f"{name}\t{unit}\tdistrict\t{province}\t?"
        for _, unit, name, province, *_ in rows
        if not name.isdigit() and (name, unit) not in known
    )


def _write(table: Path, head: str, lines: list[str]) -> None:
    table.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Write the tables; exit 1 with one line if the package is missing."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        print("vietnamadminunits is missing: pip install vietnamadminunits", file=sys.stderr)
        return 1
    folder = Path(spec.origin).parent / "data"
    places, communes = rows_of(folder / "dataset.db")
    _write(DATA / "reference" / "provinces.tsv", REFERENCE_HEAD, provinces_of(folder))
    _write(DATA / "reference" / "communes.tsv", COMMUNES_HEAD, kept_communes_of(folder))
    _write(DATA / "reference" / "districts.tsv", DISTRICTS_HEAD, districts_of(places))
    _write(LEXICON / "places.tsv", "name\tunit\tlevel\tprovince\tuntil\n", places + former_of(places))
    _write(LEXICON / "communes.tsv", "name\n", communes)
    print(f"{len(places)} provinces and districts, {len(communes)} communes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
