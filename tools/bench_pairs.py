"""The labelled pairs as our rules judge them, and as nomenklatura's `logic-v2` scores them: `make bench-pairs`.

`python tools/bench_pairs.py FILE.jsonl PYTHON` writes what each side of a pair says as FollowTheMoney properties to
FILE, has PYTHON (of a virtual environment with nomenklatura) score it, and prints both tables. Both are given what
our reader found in the same two sentences. logic-v2 says "one" from a score of 0.7, its authors' threshold.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from kg.evaluate.pairs import Met, labelled_pairs, meet
from kg.resolve.compare import Side
from kg.resolve.decision_files import KINDS

_THRESHOLD = 0.7
_SCORER = Path(__file__).with_name("logic_v2.py")


def properties(kind: str, side: Side) -> dict[str, list[str]]:
    """Return what a side says in FollowTheMoney's terms."""
    reading, organs = side.reading, {organ.key: organ.name for organ in side.reading.organs}
    if kind == "person":
        person = next(one for one in reading.persons if one.key == side.key)
        held = [one for one in reading.holdings if one.person == side.key]
        posts = [" ".join(filter(None, (one.title, organs.get(one.organ or "")))) for one in held]
        return {"name": [person.name], "position": posts, "country": ["vn"]}
    if kind == "organ":
        organ = next(one for one in reading.organs if one.key == side.key)
        return {"name": [organ.name], "alias": list(organ.variants), "country": ["vn"]}
    if kind == "document":
        document = next(one for one in reading.documents if one.key == side.key)
        days = [claim.value.edtf for claim in document.dates]
        return {"name": [document.name], "title": [claim.value for claim in document.titles], "date": days}
    event = next(one for one in reading.events if one.key == side.key)
    days = [claim.value.edtf for claim in event.starts]
    return {"name": [event.name], "date": days, "location": [claim.value for claim in event.places]}


def _table(name: str, rows: list[tuple[str, str, bool]]) -> None:
    """Print precision, recall and F1 of "the same" by kind; a row is kind, label, said to be one."""
    print(f"\n{name:<34} pairs  said one  precision  recall     F1")
    for kind in (*KINDS, "all"):
        mine = [(label == "same", said) for of, label, said in rows if kind in (of, "all")]
        joined, same = sum(said for _, said in mine), sum(label for label, _ in mine)
        right = sum(label and said for label, said in mine)
        precision, recall = right / joined if joined else 1.0, right / same
        f1 = 2 * right / (joined + same)
        print(f"{kind:<34} {len(mine):>5}  {joined:>8}  {precision:>9.3f}  {recall:>6.3f}  {f1:>5.3f}")


def main(file: Path, python: str) -> None:
    """Score both ways and print."""
    met = [meet(pair) for pair in labelled_pairs()]
    asked: list[Met] = [one for one in met if one.sides]
    with file.open("w", encoding="utf-8") as stream:
        for one in asked:
            left, right = (properties(one.pair.kind, side) for side in one.sides or ())
            stream.write(json.dumps([one.pair.kind, left, right], ensure_ascii=False) + "\n")
    scored = subprocess.run([python, _SCORER, file], capture_output=True, text=True, check=True)  # noqa: S603 - ours
    scores = [float(line) for line in scored.stdout.split()]
    _table("vnkg", [(one.pair.kind, one.pair.expected, one.verdict == "same") for one in met])
    theirs = [(one.pair, score) for one, score in zip(asked, scores, strict=True)]
    _table("nomenklatura logic-v2", [(pair.kind, pair.expected, score >= _THRESHOLD) for pair, score in theirs])
    tones = [score for one, (_, score) in zip(asked, theirs, strict=True) if _differ_in_tones(one)]
    high = sum(score >= _THRESHOLD for score in tones)
    mine = sum(_differ_in_tones(one) and one.verdict == "same" for one in asked)
    print(f"\nnames that differ in tones alone: {len(tones)} pairs; said to be one: vnkg {mine}, logic-v2 {high}")


def _differ_in_tones(one: Met) -> bool:
    return bool(one.comparison) and any(ground.code == "name.tones" for ground in one.comparison.grounds)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
