"""A reading as JSON lines."""

from __future__ import annotations

import json

from kg.export.records import json_lines
from kg.model import Issue
from tests.query.readings import FIRST, first


def test_every_record_of_a_reading() -> None:
    reading = first()
    found = [json.loads(line) for line in json_lines(reading).decode().splitlines()]
    kinds = [one["record"] for one in found]
    assert kinds[0] == "article"
    assert kinds.count("organ") == len(reading.organs)
    assert set(kinds) == {
        *("article", "person", "organ", "holding", "document", "event"),
        *("participation", "speech", "commendation", "figure", "change"),
    }
    (document,) = [one for one in found if one["record"] == "document"]
    assert document["dates"][0]["value"] == "2018-10-22"
    start, end = document["dates"][0]["evidence"]["span"]
    assert FIRST[start:end] == document["dates"][0]["evidence"]["quote"]
    assert found[0]["published"] == "2023-11-14"
    assert "text" not in found[0]


def test_the_text_on_request() -> None:
    head = json.loads(json_lines(first(), with_text=True).splitlines()[0])
    assert head["text"] == FIRST


def test_issues_are_records() -> None:
    reading = first()
    object.__setattr__(reading, "issues", (Issue("text.lost-space", "a: b", "a"),))
    last = json.loads(json_lines(reading).splitlines()[-1])
    assert last == {"record": "issue", "code": "text.lost-space", "message": "a: b", "source": "a", "span": None}
