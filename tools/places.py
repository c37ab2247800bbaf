"""Write `data/lexicon/places.tsv`, `communes.tsv` and `data/reference/provinces.tsv` from vietnamadminunits (MIT).

Run by hand when the package has a new release: `pip install vietnamadminunits && python tools/places.py`.
Provinces and districts keep the unit's type, since a name alone does not tell `thành phố` from `huyện`; communes are
only names, used to tell a commune from a person (`phường Lê Lợi`).
"""

from __future__ import annotations

import json
import sqlite3
import sys
import unicodedata
from importlib.util import find_spec
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
LEXICON = DATA / "lexicon"
REFERENCE_HEAD = """\
# The 63 provinces and centrally run cities of before 1/7/2025, and which of the 34 each became.
# until: its last day, empty where it goes on unchanged. Written by tools/places.py from vietnamadminunits 1.0.4, MIT.
name\tunit\tsuccessor\tsuccessor_unit\tuntil\tsource
"""
"""Head of provinces.tsv."""


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
            (short, kind.lower(), "district", province, "2025-06-30")
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
        unicodedata.normalize("NFC", "\t".join((*before[old], *after[new], until, "vietnamadminunits 1.0.4")))
        for new, olds in joined.items()
        for until in ["2025-06-30" if len(olds) > 1 else ""]
        for old in olds
    )


def main() -> int:
    """Write the tables; exit 1 with one line if the package is missing."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        print("vietnamadminunits is missing: pip install vietnamadminunits", file=sys.stderr)
        return 1
    folder = Path(spec.origin).parent / "data"
    places, communes = rows_of(folder / "dataset.db")
    (DATA / "reference" / "provinces.tsv").write_text(
        REFERENCE_HEAD + "\n".join(provinces_of(folder)) + "\n", encoding="utf-8"
    )
    (LEXICON / "places.tsv").write_text(
        "name\tunit\tlevel\tprovince\tuntil\n" + "\n".join(places) + "\n", encoding="utf-8"
    )
    (LEXICON / "communes.tsv").write_text("name\n" + "\n".join(communes) + "\n", encoding="utf-8")
    print(f"{len(places)} provinces and districts, {len(communes)} communes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
