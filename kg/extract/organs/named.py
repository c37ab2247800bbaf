"""The organs that an article names under one head, and the head that a name begins with."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache

from kg.extract import lexicon
from kg.extract.organs.key import organ_key
from kg.extract.organs.tree import OrganNode
from kg.text.letters import fold_name

_SHORTENED = frozenset({"School", "MassOrganisation"})
_COUNCIL = ("hội", "đồng")  # `Hội đồng Đội` is no `Hội`
OF_ANY_PLACE = "đảng ủy"
"""The committee whose unit its own name does not tell."""


@lru_cache(maxsize=1024)
def head_alone(head: str) -> str:
    """Return the head that is written alone for an organ of fixed name.

    `Học viện` for `Học viện Chính trị ...`, `Hội` for `Hội Nông dân ...`.
    """
    words = tuple(head.split())
    known = lexicon.heads().all(words, 0)
    whole = known[-1][1][0].kind if known else ""
    alone = (end for end, heads in reversed(known) if any("alone" in each.owner for each in heads))
    within = whole in _SHORTENED and words[:2] != _COUNCIL
    size = next((end for end in alone if end == known[-1][0] or within), len(words))
    return " ".join(words[:size])  # `nhà trường` may mean a `Trường Chính trị`


@lru_cache(maxsize=1024)
def head_of(name: str) -> str:
    """Return the folded head that an organ's name begins with, whole known names too: `Đảng ủy` *Khối các cơ quan ...*.

    The empty string where it begins with none.
    """
    words = lexicon.key(name)
    found = lexicon.heads().longest(words, 0)
    return " ".join(words[: found[0]]) if found is not None else ""


class Named:
    """The organs that an article names under one head, in order of the text."""

    def __init__(self) -> None:
        """Begin with none."""
        self.nodes: list[OrganNode] = []
        self.counts: Counter[str] = Counter()
        """How often each is named, by `organ_key`."""
        self.owned: dict[str, OrganNode] = {}
        """Those whose owner is named, by `organ_key`."""
        self.tasks: dict[str, OrganNode] = {}
        """Those of which more than the head is said, by that."""

    def add(self, head: str, key: str, node: OrganNode) -> None:
        """Take one more of this head."""
        self.nodes.append(node)
        self.counts[key] += 1
        if node.owner or (node.unit and head == OF_ANY_PLACE):
            self.owned[key] = node
        if (base := fold_name(node.base)) != head:
            self.tasks[base] = node

    @cached_property
    def most(self) -> OrganNode | None:
        """The organ that is named more often than any other, None where none is; asked when all are added."""
        counts = self.counts.most_common(2)
        if len(counts) > 1 and counts[0][1] == counts[1][1]:
            return None
        return next(node for node in self.nodes if organ_key(node.name) == counts[0][0])
