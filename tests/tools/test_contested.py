"""The contested articles: the same from the same seed, and what they dispute is read in them."""

from __future__ import annotations

import kg
from kg.model import RawArticle
from kg.pipeline import extract
from kg.resolve import resolve
from tools.contested import contested


def test_the_same_seed_gives_the_same() -> None:
    one, same, other = (list(contested(20, seed)) for seed in (1, 1, 2))
    assert one == same != other
    assert len({text for text, _, _ in one}) == 20


def test_their_documents_are_disputed() -> None:
    raws = [
        RawArticle(f"{count}.txt", *told[:1], publisher=told[1], url=told[2])
        for count, told in enumerate(contested(60))
    ]
    ranked = [one for claims in resolve(map(extract, raws)).claims.values() for one in claims]
    disputed = {one.stated.property for one in ranked if one.rank == "preferred"}
    assert {"date", "title"} <= disputed
    assert all(kg.extract(raw.text).documents for raw in raws)
