"""A part of the graph as JSON: nodes with what is shown of them everywhere, ties with or without their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kg.render.graph_view import KINDS
from kg.serve.explorer.index import Index


class Part:
    """Gathers nodes and ties, each once, and the articles that their words stand in."""

    def __init__(self, index: Index) -> None:
        """Begin with nothing."""
        self.index = index
        self.nodes: dict[int, dict[str, Any]] = {}
        self.ties: dict[int, dict[str, Any]] = {}
        self.sources: dict[int, dict[str, str]] = {}

    def add_nodes(self, numbers: Iterable[int]) -> list[int]:
        """Add nodes; return their numbers."""
        wanted = [int(number) for number in numbers]
        for number in wanted:
            if number not in self.nodes:
                self.nodes[number] = self._head(number)
        return wanted

    def add_detail(self, number: int) -> None:
        """Add a node with its facts and the words that mention it."""
        self.add_nodes([number])
        detail = self.index.details[number]
        self._add_sources([detail, *detail["facts"]])
        self.nodes[number] |= detail

    def add_ties(self, numbers: Iterable[int], *, words: bool = True) -> list[int]:
        """Add ties and their ends; return the numbers of the ties. Without `words` they say only what is drawn."""
        wanted = [int(number) for number in numbers]
        for number in wanted:
            if number not in self.ties:
                self.ties[number] = self._tie(number, words=words)
        return wanted

    def told(self, **more: Any) -> dict[str, Any]:  # noqa: ANN401 - whatever JSON holds
        """Return all that was gathered, and `more`, as JSON."""
        parts = {"nodes": [*self.nodes.values()], "ties": [*self.ties.values()], "sources": self.sources}
        return {"version": self.index.version} | parts | more

    def _head(self, number: int) -> dict[str, Any]:
        index = self.index
        own = {
            "at": number,
            "kind": KINDS[index.kind[number]],
            "degree": int(index.degree[number]),
            "size": 9 + min(9, round(2 * float(index.near[number]) ** 0.5)),
            "day": index.day[number].decode(),
        }
        head: dict[str, Any] = index.heads[number]
        return head | own

    def _tie(self, number: int, *, words: bool) -> dict[str, Any]:
        index = self.index
        start, end = self.add_nodes(index.ends[number])
        drawn = {
            "at": number,
            "from": start,
            "to": end,
            "relation": index.relations[index.relation[number]],
            "day": index.tie_day[number].decode(),
            "rank": index.tie_rank[number].decode(),
        }
        if not words:
            return drawn
        said: dict[str, Any] = index.words[number]
        self._add_sources([said])
        return said | drawn

    def _add_sources(self, told: list[dict[str, Any]]) -> None:
        for number in {quote["source"] for one in told for quote in one["quotes"]}:
            if number not in self.sources:
                self.sources[number] = self.index.articles[number]
