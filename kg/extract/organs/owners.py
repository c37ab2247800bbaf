"""Whose an organ is where its own words do not say: taken from the article where the article says it (rule 7)."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cached_property

from kg.extract.organs.alone import names_another
from kg.extract.organs.departments import is_department, only_committee
from kg.extract.organs.implied import CENTRAL_COMMITTEE
from kg.extract.organs.key import YOUTH_UNION, organ_key
from kg.extract.organs.named import OF_ANY_PLACE, Named, head_alone, head_of
from kg.extract.organs.place import COMMUNES, UNIT_OF_HEAD, place_words
from kg.extract.organs.tree import OrganNode, with_owners
from kg.extract.setting import Setting
from kg.extract.stream import Stream
from kg.text.letters import fold_name

# boards of people's assemblies: `Ban Kinh tế - Ngân sách` *HĐND tỉnh X* `... Ban Pháp chế`
_ASSEMBLY = "hội đồng nhân dân"
_BOARDS = frozenset({"pháp chế", "kinh tế ngân sách", "văn hóa xã hội", "kinh tế xã hội", "đô thị"})
_CENTRE = "trung ương"
_CENTRE_OF_SOME = f"{_CENTRE} hội "
_OF_A_BLOC = {"đảng ủy khối": "đảng bộ khối", "đảng bộ khối": "đảng ủy khối"}
_ALSO = {"nhà trường": "trường"}
_YOUTH_HEADS = frozenset({"tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn"})
_MEMBERS = "đảng bộ"
_OF_UNITS = frozenset(
    {
        "hội đồng nhân dân",
        "ủy ban nhân dân",
        "ủy ban mặt trận tổ quốc",
        "mặt trận tổ quốc",
        "thường trực hội đồng nhân dân",
    }
)
_GOVERNMENT = frozenset({"hội đồng nhân dân", "ủy ban nhân dân"})
_NAMED_WITH_UNIT = frozenset({"đoàn đại biểu quốc hội"})
"""Bodies of a province whose name does not say so of itself, as `Tỉnh ủy` does."""
_BEFORE_UNIT = ("của ", "Việt Nam ")
"""What may stand before a bare unit: `Hội Nông dân` *Việt Nam* `xã`."""
_GROW = frozenset({"PartyOrgan", "SteeringCommittee"})  # `Đảng ủy Khối` ... `Đảng ủy Khối các cơ quan Trung ương`


def place_of(node: OrganNode) -> str | None:
    """Return the folded name of the place that a node or the nearest of its owners is of."""
    return next((fold_name(each.place) for each in with_owners(node) if each.place is not None), None)


_SCHEME = " xây dựng đề án"
"""What a committee is told to do whose scheme is named elsewhere."""


def _board(node: OrganNode) -> bool:
    """Say whether an organ is a board of a people's assembly: `Ban Pháp chế`."""
    return organ_key(node.base).removeprefix("ban ") in _BOARDS


class Owners:
    """The organs an article names in full, to complete those it names short."""

    def __init__(self, stream: Stream, setting: Setting, nodes: list[OrganNode]) -> None:
        """Take all organ nodes of the article, in order of the text; the setting learns the places that own organs."""
        self._stream = stream
        self._setting = setting
        self._nodes = nodes
        full = [each for node in nodes for each in with_owners(node) if not each.local and not each.bare]
        setting.learn((stream.start[each.first], each.unit or UNIT_OF_HEAD.get(each.head), each.place) for each in full)
        self._full: dict[str, dict[str, OrganNode]] = defaultdict(dict)
        for each in full:
            name = each.name
            key = organ_key(name)
            for head in {each.head, each.head if name == CENTRAL_COMMITTEE else head_of(name)}:
                self._full[head].setdefault(key, each)
            if key.startswith(_CENTRE_OF_SOME):  # `Trung ương Hội` may mean it
                self._full[_CENTRE_OF_SOME.strip()].setdefault(key, each)
            if key.startswith(YOUTH_UNION):
                self._full[YOUTH_UNION].setdefault(key, each)
        self._named: dict[str, Named] = defaultdict(Named)
        for node in nodes:
            if not node.bare and node.after > node.first:
                for each in with_owners(node):
                    key = organ_key(each.name)
                    alone = each.head if each.kind == "PartyOrgan" else head_alone(each.head)  # no `Bộ Chính trị`
                    for head in {each.head, alone} if not each.bare else ():
                        self._named[head].add(head, key, each)
        self._denied: Mapping[int, str] = {}
        self._asked: set[int] = set()
        self._assembly: OrganNode | None = None
        boards = [node for node in nodes if node.owner is not None and node.owner.head == _ASSEMBLY and _board(node)]
        owners = [node.owner for node in boards] or [each for each in full if each.head == _ASSEMBLY]
        assemblies = [self.canonical(owner) for owner in owners if owner is not None]
        if len({organ_key(each.name) for each in assemblies}) == 1:
            self._assembly = assemblies[0]

    def deny(self, places: Mapping[int, str]) -> None:
        """Take no owner from a place for the organs it cannot own: entry where they begin to its folded name."""
        self._denied = places

    def canonical(self, node: OrganNode) -> OrganNode:
        """Return the node with the owner that the article gives it elsewhere, or as it is."""
        if node.owner is not None:
            owner = self.canonical(node.owner)
            if node.head == _CENTRE and owner.place is not None:  # `Trung ương Hội X` is none of a province
                owner = node.owner
            if owner.bare and owner.after == owner.first:  # lent by `Giám đốc Công ty`, no company being named
                return self.canonical(replace(node, owner=None))
            return node if owner is node.owner else replace(node, owner=owner)
        if not node.local and not node.bare:
            return self._of_its_number(node)
        named = node.head == OF_ANY_PLACE and node.first < node.after and node.ownerless
        if named and names_another(self._stream, node.after):  # `Đảng ủy` *Liên cơ*
            return node
        if self._assembly is not None and node.owner is None and node.unit is None and _board(node):
            return self.canonical(replace(node, owner=replace(self._assembly, first=node.after, after=node.after)))
        longer = self._behind(node) if node.bare else self._longer(node)
        if longer is not None and self._goes_elsewhere(node, longer):
            longer = None
        found = longer if longer is not None else self._placed(node)
        if is_department(node) and self._committee is not None:
            if not self._full[node.head]:
                return replace(node, owner=replace(self._committee, first=node.after, after=node.after))
            if all(each.level == "central" for each in self._full[node.head].values()):
                return node
        denied = self._denied.get(node.first)
        return found if denied is None or place_of(found) != denied else self._placed(node, denied)

    def _goes_elsewhere(self, node: OrganNode, longer: OrganNode) -> bool:
        """Say whether the only fuller name is of another province than that which is told of here.

        `Phó Bí thư` *Tỉnh ủy* of an article about one province, where somebody comes from or is sent to another's.
        """
        unit = node.unit or UNIT_OF_HEAD.get(node.head)
        if unit != "tỉnh" or longer.place is None:
            return False
        place = self._setting.place(unit, self._stream.start[node.first])
        return place is not None and organ_key(place) != organ_key(longer.place)

    def _placed(self, node: OrganNode, denied: str | None = None) -> OrganNode:
        """Return the node with the one place that its `tỉnh`, `Tỉnh ủy` can mean, other than the one `denied`."""
        unit = node.unit or UNIT_OF_HEAD.get(node.head)
        if unit is None or node.place is not None:
            return node
        at = self._stream.start[node.first]
        place = self._setting.place(unit, at) if denied is None else self._setting.another(unit, denied, at)
        if place is None:
            return node
        if node.unit is None and node.head not in _NAMED_WITH_UNIT:
            return replace(node, place=place, tail=place_words(unit, place))
        if node.unit is None:
            return replace(node, place=place, unit=unit, tail=f"{unit} {place}")
        joint = next((words for words in _BEFORE_UNIT if node.tail.startswith(words)), "")
        return replace(node, place=place, tail=f"{joint}{node.unit} {place}")

    def _longer(self, node: OrganNode) -> OrganNode | None:
        """Return the one organ whose name goes on where this one stops (`Sở TT&TT` ... `Sở TT&TT Hà Nội`)."""
        if node.head in _YOUTH_HEADS and node.unit is None:
            unit = UNIT_OF_HEAD[node.head]
            found = [full for full in self._full[YOUTH_UNION].values() if full.unit == unit]
        else:
            start, head = organ_key(node.name) + " ", head_of(node.name)
            alone = head != node.head and head == fold_name(node.name)  # `Ban Quản lý dự án`, read by its first words
            named = self._full[head if alone else node.head]
            found = [full for key, full in named.items() if key.startswith(start)]
            if not found and node.kind == "PartyOrgan":
                return self._of_the_bloc(node) or self._owned_alike(node, start)
            if not alone and node.kind not in _GROW and node.head != _CENTRE_OF_SOME.strip():
                found = [full for full in found if organ_key(full.base) == organ_key(node.base)]
        if not found and fold_name(node.base).startswith(node.head + _SCHEME):
            return self._scheme(node)
        return found[0] if len(found) == 1 else None if found else self._with_task(node) or self._of_its_unit(node)

    def _of_its_unit(self, node: OrganNode) -> OrganNode | None:
        """Return a bare `HĐND`, `UBMTTQ` as that of the one unit of territory whose body of this head is named here."""
        if node.head not in _OF_UNITS or not node.ownerless:
            return None
        named = self._named.get(node.head)
        units = {each.unit: each for each in named.nodes if each.unit is not None} if named is not None else {}
        if len(units) != 1:
            return None
        ((unit, named_of_unit),) = units.items()
        full = self._once(named_of_unit)
        place = self._setting.place(unit, self._stream.start[node.first])
        if full is None or full.place is None or place is None:
            return full if full is not None and full.place is place and node.head in _GOVERNMENT else None
        return full if organ_key(place) == organ_key(full.place) else None

    def _of_its_number(self, node: OrganNode) -> OrganNode:
        """Return a unit of a force with the arm that the article gives the one unit of that number elsewhere.

        `Lữ đoàn 971` of an article that tells of `Lữ đoàn Vận tải 971`; `Ban Chỉ đạo Trung ương` of one task alone.
        """
        if node.kind == "SteeringCommittee" and fold_name(node.tail) == _CENTRE and fold_name(node.base) == node.head:
            start = organ_key(node.name) + " "
            told = [full for key, full in self._full[node.head].items() if key.startswith(start)]
            return told[0] if len(told) == 1 else node
        words = node.base.split()
        if (
            node.kind != "ArmedForcesUnit"
            or node.tail
            or not words[-1].isdigit()
            or len(words) != len(node.head.split()) + 1
        ):
            return node
        same = [full for full in self._full[node.head].values() if words[-1] in full.base.split()]
        longer = [full for full in same if len(full.base.split()) > len(words)]
        return longer[0] if len(longer) == 1 else node

    def _of_the_bloc(self, node: OrganNode) -> OrganNode | None:
        """Return `Đảng ủy Khối` with the bloc of the one `Đảng bộ Khối ...` that the article names in full, or None."""
        other = _OF_A_BLOC.get(fold_name(node.base))
        if other is None or node.tail:
            return None
        head = " ".join(other.split()[:2])
        found = [full for key, full in self._full[head].items() if key.startswith(f"{other} ")]
        if len(found) != 1:
            return None
        rest = found[0].base.split()[2:]
        return replace(found[0], base=" ".join((*node.base.split()[:2], *rest)), head=node.head)

    def _owned_alike(self, node: OrganNode, start: str) -> OrganNode | None:
        """Return the one body of this head whose owner the article names, though whose that is it does not say.

        `Đảng ủy` of an article that tells of one `Đảng ủy UBND tỉnh` alone.
        """
        named = self._named.get(node.head)
        found = [each for key, each in named.owned.items() if key.startswith(start)] if named is not None else []
        if not found and node.head == OF_ANY_PLACE and node.ownerless:
            return self._of_its_members(node)
        return self._once(found[0]) if len(found) == 1 else None

    def _of_its_members(self, node: OrganNode) -> OrganNode | None:
        """Return `Đảng ủy` of the one body or commune whose `Đảng bộ` the article names: `Đại hội` *Đảng bộ xã X*."""
        members = self._members
        return None if members is None else replace(members, base=node.base, head=node.head)

    @cached_property
    def _members(self) -> OrganNode | None:
        """The one `Đảng bộ` of a body or a commune that the article names, None for none or several."""
        named = self._named.get(_MEMBERS)
        each = (node for node in named.nodes if node.owner or node.unit in COMMUNES) if named is not None else ()
        found = {organ_key(full.name): full for node in each if (full := self._once(node)) and not full.local}
        return next(iter(found.values())) if len(found) == 1 else None

    @cached_property
    def _committee(self) -> OrganNode | None:
        """The one Party committee of a place that the article tells of, None for none or several."""
        return only_committee((each for node in self._nodes for each in with_owners(node)), self.canonical)

    def _once(self, named: OrganNode) -> OrganNode | None:
        """Return the canonical form of an organ named elsewhere, None where whose it is hangs on whose it is."""
        if named.first in self._asked:
            return None
        self._asked.add(named.first)
        try:
            return self.canonical(named)
        finally:
            self._asked.discard(named.first)

    def _with_task(self, node: OrganNode) -> OrganNode | None:
        """Return the one committee of the article that a bare `Ban Chỉ đạo`, `Ban Chỉ đạo tỉnh` can be."""
        if node.kind != "SteeringCommittee" or node.owner is not None or fold_name(node.base) != node.head:
            return None
        named = self._named.get(node.head)
        if named is None:
            return None
        scheme = self._scheme(node)
        told = [
            each for base, each in named.tasks.items() if scheme is None or not base.startswith(node.head + _SCHEME)
        ]
        told = [each for each in told if node.unit in (None, each.unit)]
        return self.canonical(told[0]) if len(told) == 1 else None

    def _scheme(self, node: OrganNode) -> OrganNode | None:
        """Return the one committee told by its scheme: `Ban Chỉ đạo Đề án X` is the `Ban Chỉ đạo xây dựng Đề án`."""
        named = self._named.get(node.head)
        tasks = named.tasks if named is not None else {}
        found = [each for base, each in tasks.items() if base.startswith(f"{node.head} đề án ")]
        return found[0] if len(found) == 1 else None

    def _behind(self, node: OrganNode) -> OrganNode | None:
        """Return what a head alone (`Giám đốc Sở`) means.

        The only organ of this head, else the last before it in its line.
        """
        named = self._named.get(_ALSO.get(node.head, node.head))
        if named is None:
            return None
        nodes = named.nodes
        if len(named.counts) == 1:
            return self._once(nodes[-1])
        before = bisect_left(nodes, node.first, key=lambda each: each.first)
        line = self._stream.text.rfind("\n", 0, self._stream.start[node.first])
        if before and self._stream.start[nodes[before - 1].first] > line:
            return self._once(nodes[before - 1])
        return self._once(named.most) if named.most is not None else None
