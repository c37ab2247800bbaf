"""Popolo and FollowTheMoney, each held against its own rules over the sample articles."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kg import pipeline
from kg.resources import resource
from kg.store import GraphStore
from tests.export.conftest import exported, made

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = json.loads((Path(__file__).parent / "popolo.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def samples() -> GraphStore:
    return pipeline.build([str(path) for path in sorted(resource("data/articles").glob("*.txt"))[:22]])[0]


@pytest.fixture(scope="session")
def judge() -> str:
    """Return the Python that has the followthemoney library."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "apart.py"), "followthemoney"],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(done.stderr.strip(), pytrace=False)
    return done.stdout.strip()


def errors(popolo: object) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(SCHEMA).iter_errors(popolo)]


def test_popolo_keeps_its_schema(samples: GraphStore) -> None:
    found = json.loads(exported(samples, "popolo"))
    assert not errors(found)
    assert all(len(found[section]) > 3 for section in SCHEMA["required"])
    known = {one["id"] for section in found.values() for one in section}
    pointed = {
        value for section in found.values() for one in section for key, value in one.items() if key.endswith("_id")
    }
    assert pointed <= known
    assert [one["id"] for one in found["persons"]] == sorted(one["id"] for one in found["persons"])


def test_the_schema_can_fail(store: GraphStore) -> None:
    found = json.loads(exported(store, "popolo"))
    found["persons"][0]["name"] = ""
    found["memberships"][0]["start_date"] = "14/11/2023"
    assert len(errors(found)) == 2


def test_popolo_says_who_holds_what(store: GraphStore) -> None:
    found = json.loads(exported(store, "popolo"))
    names = {one["id"]: one["name"] for one in found["persons"] + found["organizations"]}
    held = {
        (names[one["person_id"]], one["role"], names[one["organization_id"]]): [
            source["note"] for source in one["sources"]
        ]
        for one in found["memberships"]
    }
    # an article's day attests a tenure and never begins one
    assert held["Nguyễn Mạnh Hùng", "Bí thư", "Tỉnh ủy Vân Sơn"] == ["current 2023-11-14", "former 2024-02-01"]
    assert not any("start_date" in one for one in found["memberships"])
    (speech,) = found["speeches"]
    assert speech["text"] == "“Phải làm từ cơ sở”"


JUDGE = """
import json, sys
from followthemoney import model
said = []
for line in sys.stdin:
    one = json.loads(line)
    schema = model.get(one["schema"])
    if schema is None:
        said.append(f"{one['id']}: no schema {one['schema']}")
        continue
    try:
        schema.validate(one)
    except Exception as error:
        said.append(f"{one['id']}: {error} {getattr(error, 'errors', '')}")
    kept = model.get_proxy(one, cleaned=False)
    for name, values in one["properties"].items():
        if schema.get(name) is None or sorted(kept.get(name)) != sorted(values):
            said.append(f"{one['id']}: {name} {values}")
print(json.dumps(said))
"""


def judged(judge: str, lines: bytes) -> list[str]:
    done = subprocess.run([judge, "-c", JUDGE], input=lines, capture_output=True, check=True)
    found: list[str] = json.loads(done.stdout)
    return found


def test_followthemoney_takes_every_entity(samples: GraphStore, judge: str) -> None:
    lines = exported(samples, "ftm")
    assert not judged(judge, lines)
    found: list[dict[str, Any]] = [json.loads(line) for line in lines.splitlines()]
    ids = [one["id"] for one in found]
    assert len(ids) == len(set(ids))
    assert {one["schema"] for one in found} >= {
        "Person",
        "Position",
        "Occupancy",
        "PublicBody",
        "Organization",
        "Event",
    }
    pointing = ("holder", "post", "organization", "proof", "involved", "organizer", "parent")
    assert {value for one in found for name in pointing for value in one["properties"].get(name, [])} <= set(ids)


def test_followthemoney_refuses_what_is_wrong(store: GraphStore, judge: str) -> None:
    lines = exported(store, "ftm").decode()
    wrong = re.sub(r'"attested|"date": \["2023-11-14"', '"date": ["14.11.2023"', lines).replace(
        '"holder"', '"keeper"', 1
    )
    assert len(judged(judge, wrong.encode())) >= 2


def test_nothing_is_added_that_no_text_says(store: GraphStore) -> None:
    used = {name for line in exported(store, "ftm").splitlines() for name in json.loads(line)["properties"]}
    assert used.isdisjoint({"topics", "country", "nationality", "gender", "birthDate"})


@pytest.mark.parametrize("form", ["popolo", "ftm"])
def test_the_order_of_the_articles_changes_nothing(store: GraphStore, form: str) -> None:
    assert exported(store, form) == exported(made(back=True), form)
