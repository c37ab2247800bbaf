"""Reading part by part gives what reading the whole at once gives; names are sorted as Vietnamese sorts them."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.render import view_of
from kg.render.live import live
from kg.render.reading_edges import edge_order
from kg.render.texts import texts_of
from kg.serve.explorer.alphabet import sort_key
from kg.store import open_embedded


def test_the_same_nodes_and_ties_as_the_whole_view(store: Path) -> None:
    opened = open_embedded(store)
    whole = view_of(opened)
    read = live(opened.engine, texts_of(opened))
    assert tuple(read.nodes()) == whole.nodes
    known = {node.iri for node in whole.nodes}
    edges = [edge for edge in read.edges() if edge.source in known and edge.target in known]
    assert sorted(edges, key=edge_order) == sorted(whole.edges, key=edge_order)
    assert len(whole.edges) > 100


@pytest.mark.parametrize(
    "ordered",
    [
        "An Ân Bình Cường Dũng Đức Em Ê Giang Oanh Ôn Ơn Uyên Ưng Vân Yến",
        "ma mà mả mã má mạ",
        "8 9 ban Ban bàn bạn",
    ],
)
def test_the_vietnamese_alphabet(ordered: str) -> None:
    words = ordered.split()
    assert sorted(set(words), key=sort_key) == words
