"""The same results in the same order, however many processes work."""

from __future__ import annotations

import os

import pytest

from kg.parallel import in_order


def squared(number: int) -> tuple[int, bool]:
    """Return the square, and whether another process made it."""
    return number * number, os.environ.get("VNKG_TEST_PARENT") != str(os.getpid())


@pytest.mark.parametrize(("workers", "elsewhere"), [(1, False), (2, True)])
def test_order_is_kept(monkeypatch: pytest.MonkeyPatch, workers: int, *, elsewhere: bool) -> None:
    monkeypatch.setenv("VNKG_TEST_PARENT", str(os.getpid()))
    seen: list[tuple[int, int]] = []
    made = list(in_order(squared, range(100), lambda done, total: seen.append((done, total)), workers))
    assert made == [(number * number, elsewhere) for number in range(100)]
    assert seen == [(done, 100) for done in range(101)]


def test_nothing_to_do() -> None:
    assert list(in_order(squared, [], workers=2)) == []


def test_an_error_comes_through() -> None:
    with pytest.raises(TypeError):
        list(in_order(squared, ["x"] * 3, workers=2))  # type: ignore[list-item]
