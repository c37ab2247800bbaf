"""What the page's views ask (`render/static/served.js`), each question a function over the index."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from kg.render.graph_view import KINDS
from kg.render.levels import WHOLE
from kg.render.network import COLOURS, SHAPES
from kg.serve.explorer import maps, tables
from kg.serve.explorer.filters import Sieve, read_filter, sieve, whole_number
from kg.serve.explorer.index import Index
from kg.serve.explorer.neighbours import around
from kg.serve.explorer.parts import Part
from kg.serve.explorer.tree import tree
from kg.serve.explorer.ways import ways

_HITS, _FIRST, _PAGE, _BRANCHES, _HEADS, _TIES = 50, 12, 500, 300, 1000, 5000
"""Most hits of a search, nodes of a kind at once, rows, branches of one organ, heads of branches, ties by number."""
_TOLD_OF_TARGET = ("holds", "takes-part")
"""Relations that articles dispute of the target: who holds a post of an organ, who chairs an event."""
Told = dict[str, Any]


class UnknownThingError(Exception):
    """A question about what is not in the graph, or of a shape that the page never sends."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question: the graph, the filter, and the rest of the address."""

    index: Index
    sieve: Sieve
    given: Mapping[str, str]

    def node(self, name: str) -> int:
        """Return the node whose IRI stands under `name`.

        Raises:
            UnknownThingError: there is none.
        """
        number = self.index.names.number(self.given.get(name, ""))
        if number is None:
            raise UnknownThingError(f"{name}: {self.given.get(name, '')!r} is not in the graph")
        return number

    def integer(self, name: str, otherwise: int, most: int) -> int:
        """Return a whole number from the address, at most `most`."""
        number = whole_number(self.given.get(name, ""))
        return otherwise if number is None else min(number, most)

    def group(self) -> int:
        """Return the group that is in view, -1 for none."""
        number = self.integer("group", -1, 1 << 30)
        return number if number < len(self.index.groups) else -1

    def ties(self) -> list[int]:
        """Return the ties whose numbers are given."""
        numbers = map(whole_number, self.given.get("ties", "").split(",")[:_TIES])
        return [number for number in numbers if number is not None and number < self.index.ties]


def ask(index: Index, question: str, given: Mapping[str, str]) -> Told:
    """Return the answer to a question of the page.

    Raises:
        UnknownThingError: there is no such question, or it names what is not there.
    """
    if question not in QUESTIONS:
        raise UnknownThingError(f"{question!r} is no question; there are: {', '.join(QUESTIONS)}")
    return QUESTIONS[question](Asked(index, sieve(index, read_filter(given)), given))


def _start(asked: Asked) -> Told:
    index = asked.index
    return Part(index).told(
        shapes=SHAPES,
        colours=COLOURS,
        whole=WHOLE,
        sizes=[len(one) for one in index.maps],
        total=index.nodes,
        tied=int((index.degree > 0).sum()),
        kinds=index.of_kind,
        groupCount=len(index.groups),
    )


def _named(asked: Asked) -> Told:
    part = Part(asked.index)
    numbers = [asked.index.names.number(iri) for iri in asked.given.get("iris", "").split()[:_HITS]]
    part.add_nodes(number for number in numbers if number is not None)
    return part.told(named=numbers)


def _find(asked: Asked) -> Told:
    part = Part(asked.index)
    found = asked.index.names.find(asked.given.get("q", ""), asked.index.degree)
    hits = part.add_nodes(found[: asked.integer("most", 20, _HITS)])
    return part.told(hits=hits, total=len(found))


def _around(asked: Asked) -> Told:
    return around(asked.sieve, asked.node("node"), asked.given.get("relation", ""))


def _rivals(asked: Asked) -> Told:
    index, part, ties = asked.index, Part(asked.index), asked.ties()
    rivals: list[int] = []
    for tie in ties:
        end = int(index.relations[index.relation[tie]] in _TOLD_OF_TARGET)
        near, _ = index.around(int(index.ends[tie, end]))
        same = near[(index.ends[near, end] == index.ends[tie, end]) & (index.relation[near] == index.relation[tie])]
        rivals += [int(one) for one in same[index.tie_rank[same] != b""][:_PAGE] if one not in ties]
    return part.told(rivals=part.add_ties(dict.fromkeys(rivals)))


def _whole(asked: Asked) -> Told:
    part = Part(asked.index)
    part.add_ties(asked.ties())
    return part.told()


def _map(asked: Asked) -> Told:
    part, group, level = Part(asked.index), asked.group(), asked.integer("level", 0, len(asked.index.maps))
    nodes, places, total = maps.drawn(asked.index, asked.sieve.wanted, level, group)
    last = len(nodes) == total or level >= len(asked.index.maps) - 1
    drawn = part.add_nodes(nodes)
    ties = part.add_ties(asked.sieve.among(nodes), words=False)
    stand = None if places is None else [[at, *places[at]] for at in drawn]
    return part.told(drawn=drawn, edges=ties, places=stand, total=total, last=last)


def _overview(asked: Asked) -> Told:
    part, group = Part(asked.index), asked.group()
    nodes = maps.in_view(asked.sieve, group)
    kinds = []
    for at, kind in enumerate(KINDS):
        own = nodes[asked.index.kind[nodes] == at]
        if len(own):
            kinds.append({"kind": kind, "total": len(own), "nodes": part.add_nodes(own[:_FIRST])})
    return part.told(kinds=kinds, name=_group_name(asked.index, group) if group >= 0 else "")


def _listed(asked: Asked) -> Told:
    part, kind = Part(asked.index), asked.given.get("kind", "")
    nodes = maps.in_view(asked.sieve, asked.group())
    own = nodes[asked.index.kind[nodes] == (KINDS.index(kind) if kind in KINDS else -1)]
    start = asked.integer("start", 0, len(own))
    return part.told(listed=part.add_nodes(own[start : start + _PAGE]))


def _group_name(index: Index, group: int) -> str:
    nodes = np.array(index.groups[group][:60], np.int64)
    organs = nodes[index.kind[nodes] == KINDS.index("organ")]
    best = organs[np.argsort(-index.degree[organs], kind="stable")][0] if len(organs) else nodes[0]
    return str(index.heads[int(best)]["label"])


def _groups(asked: Asked) -> Told:
    index = asked.index
    groups = [{"name": _group_name(index, at), "size": len(members)} for at, members in enumerate(index.groups)]
    return Part(index).told(groups=groups, between=index.between)


def _tree(asked: Asked) -> Told:
    part, whole = Part(asked.index), tree(asked.sieve)
    items = [whole.item(organ) for organ in part.add_nodes(whole.tops[:_BRANCHES])]
    return part.told(items=items, total=len(whole.tops), placed=len(whole.placed), unplaced=whole.unplaced)


def _branches(asked: Asked) -> Told:
    part, whole = Part(asked.index), tree(asked.sieve)
    found = whole.branches(asked.node("organ"))
    return part.told(items=[whole.item(organ) for organ in part.add_nodes(found[:_BRANCHES])], total=len(found))


def _chain(asked: Asked) -> Told:
    part = Part(asked.index)
    return part.told(chain=part.add_nodes(tree(asked.sieve).chain(asked.node("organ"))))


def _ways(asked: Asked) -> Told:
    part, wanted = Part(asked.index), asked.sieve
    found = []
    for nodes in ways(wanted, asked.node("node"), asked.node("to")):
        part.add_nodes(nodes)
        steps = []
        for start, end in pairwise(nodes):
            ties, others = asked.index.around(start)
            between = ties[(others == end) & wanted.passes[ties]]
            steps.append(part.add_ties(np.sort(between)[:_PAGE]))
        found.append({"nodes": nodes, "steps": steps})
    return part.told(ways=found)


def _table(asked: Asked) -> Told:
    part, given = Part(asked.index), asked.given
    node = asked.node("node") if given.get("node") else None
    ties = tables.in_view(asked.sieve, node, asked.group())
    column = given.get("column", "")
    language = "en" if given.get("lang") == "en" else "vi"
    by = column if column in tables.COLUMNS else "day"
    ordered = tables.rows(asked.sieve, ties, by, language, down=given.get("down") == "1")
    start = asked.integer("start", 0, len(ordered))
    page = ordered[start : start + asked.integer("count", _PAGE, _PAGE)]
    rows = part.add_ties(page)
    if asked.sieve.wanted.conflicts:  # what is disputed of the things themselves stands above the table
        for number in [number for number in part.nodes if asked.index.disputed[number]]:
            part.add_detail(number)
    return part.told(rows=rows, total=len(ordered))


def _facets(asked: Asked) -> Told:
    index, part = asked.index, Part(asked.index)
    counts = np.bincount(index.relation, minlength=len(index.relations))
    years, told = np.unique(index.column("years"), return_counts=True)
    ends = index.ends[index.relation == index.code("part-of")]
    heads, branches = np.unique(ends[:, 1], return_counts=True)
    largest = heads[np.argsort(-branches, kind="stable")][:_HEADS]
    named = part.add_nodes(largest[np.argsort(index.by_label[largest], kind="stable")])
    relations = {name: int(count) for name, count in zip(index.relations, counts, strict=True) if count}
    by_year = [[int(year), int(count)] for year, count in zip(years, told, strict=True)]
    return part.told(relations=relations, years=by_year, heads=named)


QUESTIONS: dict[str, Callable[[Asked], Told]] = {
    "start": _start,
    "named": _named,
    "find": _find,
    "around": _around,
    "rivals": _rivals,
    "whole": _whole,
    "map": _map,
    "overview": _overview,
    "listed": _listed,
    "groups": _groups,
    "tree": _tree,
    "branches": _branches,
    "chain": _chain,
    "ways": _ways,
    "table": _table,
    "facets": _facets,
}
