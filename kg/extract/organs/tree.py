"""The value the organ grammar gives: a name, and the organ that owns it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.value import value
from kg.text.letters import fold


@value
class OrganNode:
    """An organ read at stream entries `[first, after)`."""

    first: int
    after: int
    base: str
    """The name without its owner: `Ban Tuyên giáo`, `Sở Y tế`, `Ủy ban nhân dân`."""
    kind: str
    head: str
    """Folded first words, as in the lexicon: `ban tuyên giáo`, `sở`."""
    owner: OrganNode | None = None
    place: str | None = None
    """Name of the place that owns it, without its unit: `Nghệ An`."""
    unit: str | None = None
    """Folded unit word before the place or alone: `tỉnh`, `quận`."""
    tail: str = ""
    """Owner words as printed, after the base: `tỉnh Nghệ An`, `Trung ương`, `của tỉnh`."""
    level: str | None = None
    needs_owner: bool = False
    supposed: bool = False
    """Not named here: an organ only where the article names it elsewhere."""
    bare: bool = False
    """The head alone (`Học viện`): an organ only where the article names one such in full."""

    joint: bool = False
    """Several bodies that own an office together: no organ of their own."""

    @property
    def name(self) -> str:
        """Return the full name as these words give it."""
        if self.owner is not None:
            joint = f"{self.tail} " if self.tail else ""
            return f"{self.base} {joint}{self.owner.name}"
        return f"{self.base} {self.tail}" if self.tail else self.base

    @property
    def local(self) -> bool:
        """Say whether the owner is left unsaid (contract, rule 7)."""
        if self.owner is not None:
            return self.owner.local
        if self.unit is not None:
            return self.place is None
        return self.needs_owner and self.place is None and not self.tail_names_owner

    @property
    def tail_names_owner(self) -> bool:
        """Say whether the tail alone fixes the owner (`Trung ương`, `Việt Nam`)."""
        return bool(self.tail) and self.unit is None and self.place is None

    @property
    def ownerless(self) -> bool:
        """Say whether the head is all that is said, neither task nor owner: `Đảng ủy`, `Ban Chấp hành`."""
        return self.local and self.owner is None and self.unit is None and fold(self.base) == self.head

    def begins(self, heads: Iterable[str]) -> bool:
        """Say whether the head is one of these or goes on from one: `đảng ủy`, `đảng ủy` *khối*."""
        return any(self.head == head or self.head.startswith(f"{head} ") for head in heads)


_STANDING = "thường trực "


def whole_of(node: OrganNode) -> OrganNode | None:
    """Return the organ that owns a node: the one named behind it, or the assembly inside its own name.

    `Thường trực` *Hội đồng nhân dân tỉnh X*.
    """
    if node.owner is not None or not node.head.startswith(_STANDING) or node.after <= node.first:
        return node.owner
    words = _STANDING.split()
    base = " ".join(node.base.split()[len(words) :])
    return replace(node, first=node.first + len(words), base=base, head=node.head.removeprefix(_STANDING))


def with_owners(node: OrganNode) -> list[OrganNode]:
    """Return a node and the organs that own it, upwards."""
    found = [node]
    while (owner := found[-1].owner) is not None:
        found.append(owner)
    return found


def in_place_of(organ: OrganNode, donor: OrganNode) -> OrganNode:
    """Return the organ owned by the place that owns the donor, a country before the place left out."""
    words = donor.tail.removeprefix("Việt Nam").strip() or donor.tail  # `MTTQ Việt Nam` *xã X*
    return replace(organ, place=donor.place, unit=donor.unit, tail=words, level=donor.level)


def goes_further(organ: OrganNode, other: OrganNode) -> bool:
    """Say whether an organ that begins with a title's last word goes on further, or by a longer head.

    `Trưởng` *Phòng Thi hành án dân sự X*.
    """
    return organ.after > other.after or (organ.after == other.after and organ.head.endswith(f" {other.head}"))
