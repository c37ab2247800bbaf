"""What two graphs hold that the other does not, against the plain difference of sets."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

from kg.pipeline import build
from kg.store import EmbeddedStore, diff, open_embedded
from tests.store.articles import FIRST, SECOND, write


def store_of(folder: Path, **texts: str) -> EmbeddedStore:
    """Return a store of these articles."""
    build([str(write(folder / "articles", **texts))], folder / "store")[0].close()
    return open_embedded(folder / "store")


def test_the_difference_is_that_of_sets(tmp_path: Path) -> None:
    other = SECOND.replace("Vân Sơn", "Hà Mây")
    stores = [
        store_of(tmp_path / "1", a=FIRST),
        store_of(tmp_path / "2", a=FIRST, b=SECOND),
        store_of(tmp_path / "3", b=SECOND, c=other),
        store_of(tmp_path / "4", c=other),
    ]
    facts = {one.folder: frozenset(quad.triple for quad in one.facts()) for one in stores}
    for before, after in permutations(stores, 2):
        found = diff(before, after)
        assert found.removed == facts[before.folder] - facts[after.folder]
        assert found.added == facts[after.folder] - facts[before.folder]
        assert found.removed or found.added
    same = diff(stores[1], store_of(tmp_path / "5", b=SECOND, a=FIRST))
    assert (same.removed, same.added) == (frozenset(), frozenset())
