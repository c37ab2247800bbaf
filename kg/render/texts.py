"""The articles' normalised texts, by which a quote is shown in its sentence."""

from __future__ import annotations

from collections.abc import Callable

from kg.store import GraphStore

Texts = Callable[[str], str]
"""IRI of an article -> its normalised text, empty where it is not kept."""


def no_texts(_: str) -> str:
    """Return the text of an article where none is kept: nothing."""
    return ""


def texts_of(store: GraphStore) -> Texts:
    """Return the texts that a store keeps.

    They raise StoreError for an article whose text is missing; a store that keeps none at all has empty ones.
    """
    return (lambda article: store.text(article.rpartition("/")[2])) if store.keeps_texts else no_texts
