"""Ranking costs what there is to rank: four times the claims, some four times the work (never sixteen)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from kg.model import Article, Evidence, Span
from kg.resolve.rank import rank
from kg.resolve.stated import Stated

_WORDS = Evidence(Span(0, 1), "x", "test.rule")
_FEW, _MANY = 200, 800


def disputed(prop: str, number: int, value: Callable[[int], str]) -> list[Stated]:
    """Return so many claims on one document, each of a paper of its own that is no official one."""
    return [
        Stated(
            "document/x",
            prop,
            value(count),
            value(count),
            Article(f"{count:016d}", "test", "x", publisher=f"Báo {count}", url=f"https://bao{count}.example/"),
            _WORDS,
        )
        for count in range(number)
    ]


def calls(claims: list[Stated]) -> int:
    """Return how many functions, Python's own among them, are called to rank `claims`: the same on every machine."""
    counted = 0

    def count(_frame: FrameType, happened: str, _what: Any) -> None:
        nonlocal counted
        counted += happened in ("call", "c_call")

    sys.setprofile(count)
    try:
        rank(claims)
    finally:
        sys.setprofile(None)
    return counted


@pytest.mark.parametrize(
    ("prop", "value"),
    [
        ("issuer", lambda count: f"organ/{count % 2}"),
        ("title", lambda count: f"việc thứ {count:06d}"),
        ("date", lambda count: f"20{count % 20 + 10}-01-01"),
    ],
    ids=["half against half", "each its own", "twenty values"],
)
def test_ranking_grows_with_the_claims_and_not_with_their_square(prop: str, value: Callable[[int], str]) -> None:
    assert calls(disputed(prop, _MANY, value)) < 6 * calls(disputed(prop, _FEW, value))
