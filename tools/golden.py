"""Writes the golden claims anew: `python tools/golden.py`, then read the difference before you keep it."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Write `NAME.tsv` beside every `NAME.txt` of `tests/golden`, say which changed, return 0."""
    sys.path.insert(0, str(ROOT))
    import kg  # noqa: PLC0415 - found through the line above
    from tests.golden.claims import claims  # noqa: PLC0415 - the same

    for path in sorted((ROOT / "tests" / "golden").glob("*.txt")):
        target, lines = path.with_suffix(".tsv"), claims(kg.extract(path))
        if not target.exists() or target.read_text(encoding="utf-8") != lines:
            target.write_text(lines, encoding="utf-8", newline="\n")
            print(target.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
