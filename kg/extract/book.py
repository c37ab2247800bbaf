"""The organs of one article: every mention resolved to one record a name, owners added where the article says them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise

from kg.extract.organs.tree import OrganNode
from kg.extract.setting import Setting
from kg.extract.stream import Stream
from kg.model import Claim, Evidence, Organ, Span
from kg.text.letters import fold

_UNIT_OF_HEAD = {
    "tỉnh ủy": "tỉnh",
    "thành ủy": "thành phố",
    "huyện ủy": "huyện",
    "quận ủy": "quận",
    "thị ủy": "thị xã",
    "tỉnh đoàn": "tỉnh",
    "thành đoàn": "thành phố",
    "huyện đoàn": "huyện",
    "quận đoàn": "quận",
    "đoàn đại biểu quốc hội": "tỉnh",
}
_GENERIC = frozenset(
    ("chi bộ", "chi ủy", "đảng bộ", "đảng ủy", "đảng đoàn", "ban", "hội đồng", "văn phòng", "công đoàn", "ủy ban nhân dân", "hội đồng nhân dân",
     "đoàn thanh niên", "công an", "ban chỉ đạo", "ban chấp hành", "ban thường vụ", "ban tổ chức", "thanh tra", "mặt trận tổ quốc", "ban chỉ huy quân sự",
     "bộ chỉ huy quân sự", "hội nông dân", "hội phụ nữ", "hội cựu chiến binh", "hội liên hiệp phụ nữ", "ủy ban kiểm tra", "ban tuyên giáo", "tổ công tác",
     "ban dân vận", "đoàn công tác", "bảo hiểm xã hội", "tòa án nhân dân", "viện kiểm sát nhân dân", "đoàn kiểm tra", "thuế", "hải quan", "tòa án", "viện kiểm sát",
     "ban quản lý", "trạm y tế", "hội người cao tuổi", "ủy ban mặt trận tổ quốc", "khoa", "tổ giúp việc", "tổ thư ký", "ban chỉ huy", "hội", "liên đoàn lao động")
)  # fmt: skip
_YOUTH = "đoàn thanh niên cộng sản hồ chí minh"
_SAME_ORGAN = (
    ("ủy ban mặt trận tổ quốc việt nam", "mặt trận tổ quốc"),
    ("ủy ban mặt trận tổ quốc", "mặt trận tổ quốc"),
    ("mặt trận tổ quốc việt nam ", "mặt trận tổ quốc "),
    ("tỉnh đoàn ", _YOUTH),
    ("thành đoàn ", _YOUTH),
    ("huyện đoàn ", f"{_YOUTH} huyện"),
    ("quận đoàn ", f"{_YOUTH} quận"),
)
_SHORT_FOR = {"tỉnh đoàn": ("tỉnh",), "thành đoàn": ("thành phố",), "huyện đoàn": ("huyện",), "quận đoàn": ("quận",)}
_UNDER = frozenset({"thuộc", "trực thuộc", ", thuộc", ", trực thuộc", "( thuộc"})
_UNITS_OF = frozenset(
    {
        "trung tâm",
        "tiểu đoàn",
        "trung đoàn",
        "lữ đoàn",
        "sư đoàn",
        "quân đoàn",
        "vùng",
        "khoa",
        "phòng",
        "đồn",
        "hải đoàn",
    }
)
_DEFINING = 6
# `Sở Y tế tỉnh X` and `Sở Y tế X` are one; so are a central city with and without its unit, but a town is not its province
_UNIT_BEFORE_NAME = re.compile(r" (?:tỉnh (\w)|thành phố (?=hà nội|hồ chí minh|đà nẵng|hải phòng|cần thơ|huế))")
_HALLS = ("trung tâm hội nghị", "trung tâm triển lãm")
_DROPPED_IN_KEY = (" cơ quan ", " của ")


@lru_cache(maxsize=4096)
def organ_key(name: str) -> str:
    """Return what makes two names of one article one organ: folded, without `cơ quan` and `của`."""
    folded = fold(name).replace(" - ", " ").replace(",", "")
    for short, full in _SAME_ORGAN:
        if folded.startswith(short):
            folded = " ".join(f"{full} {folded.removeprefix(short)}".split())
            break
    for word in _DROPPED_IN_KEY:
        folded = folded.replace(word, " ")
    return _UNIT_BEFORE_NAME.sub(r" \1", folded)


def _worth(entry: _Entry) -> bool:
    """Say whether the entry is an organ to tell of: no generic word, no ownerless owner, no hall for meetings."""
    if fold(entry.name).startswith(_HALLS):
        return False
    return entry.used or not (entry.generic or (entry.local and not entry.alone))


def _says(printed: str, name: str) -> bool:
    """Say whether the printed words name the organ from its head on, be it abbreviated (`UBND tỉnh`)."""
    first = printed.split(maxsplit=1)[0]
    return fold(first) == fold(name.split(maxsplit=1)[0]) or first.isupper()


@dataclass(slots=True)
class _Entry:
    name: str
    kind: str
    level: str | None
    place: str | None
    local: bool
    generic: bool
    bare: bool
    parent: str | None = None
    forms: dict[str, None] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    used: bool = False
    alone: bool = False
    """Named on its own, not only inside the name of another organ."""


def _with_owners(node: OrganNode) -> list[OrganNode]:
    found = [node]
    while (owner := found[-1].owner) is not None:
        found.append(owner)
    return found


class OrganBook:
    """Collects organ nodes, then gives the article's organs and the local key of each node."""

    def __init__(self, stream: Stream, setting: Setting, nodes: list[OrganNode]) -> None:
        """Take all organ nodes of the article, in order of the text."""
        self._stream = stream
        self._setting = setting
        self._full = [each for node in nodes for each in _with_owners(node) if not each.local and not each.bare]
        self._named = [node for node in nodes if not node.bare and node.after > node.first]
        setting.learn(
            [(stream.start[each.first], each.unit or _UNIT_OF_HEAD.get(each.head), each.place) for each in self._full]
        )
        self._entries: dict[str, _Entry] = {}
        self._same: dict[str, str] = {}
        for node, behind in pairwise(nodes):
            if self._defines(node, behind):
                self._same.setdefault(organ_key(self.canonical(behind).name), organ_key(self.canonical(node).name))
        for node in nodes:
            self.note(node)
        for node, behind in pairwise(nodes):
            self._join(node, behind)

    def canonical(self, node: OrganNode) -> OrganNode:
        """Return the node with the owner that the article gives it elsewhere, or as it is."""
        if node.owner is not None:
            return replace(node, owner=self.canonical(node.owner))
        if not node.local and not node.bare:
            return node
        longer = self._longer(node)
        if longer is not None:
            return longer
        unit = node.unit or _UNIT_OF_HEAD.get(node.head)
        if unit is None or node.place is not None:
            return node
        place = self._setting.place(unit, self._stream.start[node.first])
        if place is None:
            return node
        if node.unit is None:
            return replace(node, place=place, tail=place)
        joint = "của " if node.tail.startswith("của ") else ""
        return replace(node, place=place, tail=f"{joint}{node.unit} {place}")

    def _longer(self, node: OrganNode) -> OrganNode | None:
        """Return the one organ of the article whose name goes on where this one stops (`Sở TT&TT` ... `Sở TT&TT Hà Nội`)."""
        start = organ_key(node.name) + " "
        if node.bare:
            return self._behind(node, start)
        units = _SHORT_FOR.get(node.head)
        if units is not None:
            found = {
                organ_key(full.name): full
                for full in self._full
                if full.unit in units and organ_key(full.name).startswith(_YOUTH)
            }
        else:
            found = {organ_key(full.name): full for full in self._full if self._goes_on(node, full, start)}
        return next(iter(found.values())) if len(found) == 1 else None

    @staticmethod
    def _goes_on(node: OrganNode, full: OrganNode, start: str) -> bool:
        """Say whether the full name is the short one and its owner (`Sở Y tế` ... `Hà Nội`), or a Party bloc's whole name."""
        if not organ_key(full.name).startswith(start):
            return False
        return node.head == full.head and (fold(full.base) == fold(node.base) or node.kind == "PartyOrgan" or node.kind == "SteeringCommittee")

    def _behind(self, node: OrganNode, start: str) -> OrganNode | None:
        """Return what a head alone (`Giám đốc Sở`) means: the only organ of this head, else the last one named before it in its line."""
        found = [each for each in self._named if each.head == node.head and organ_key(each.name).startswith(start)]
        if len({organ_key(each.name) for each in found}) > 1:
            line = self._stream.text.rfind("\n", 0, self._stream.start[node.first])
            found = [each for each in found if each.first < node.first and self._stream.start[each.first] >= line]
        return self.canonical(found[-1]) if found else None

    def note(self, node: OrganNode, *, used: bool = False, nested: bool = False) -> str | None:
        """Record a mention and its owners; return the identity of the organ, None for a head that names nothing here."""
        full = self.canonical(node)
        if full.bare:
            return None
        key = self._identity(full)
        entry = self._entries.get(key)
        if entry is None:
            generic = full.local and full.head in _GENERIC and full.unit is None and full.owner is None
            entry = self._entries[key] = _Entry(
                full.name, full.kind, full.level, full.place, full.local, generic, full.bare
            )
        entry.used |= used
        entry.alone |= not nested
        if node.owner is not None:
            entry.parent = self.note(node.owner, nested=True)
        if node.after > node.first:
            span = self._stream.span(node.first, node.after)
            if span not in entry.spans:
                entry.spans.append(span)
            printed = self._stream.text[span.start : span.end]
            entry.forms[node.name] = None
            if "(" not in printed and "các" not in printed and printed[:1].isupper() and _says(printed, node.name):
                entry.forms[" ".join(printed.split())] = None
        return key

    def _defines(self, node: OrganNode, behind: OrganNode) -> bool:
        """Say whether `behind` is another name of `node` in brackets: `... (gọi tắt là Ban Chỉ đạo 35)`."""
        words = self._stream.folded[node.after : behind.first]
        closed = self._stream.word[behind.after : behind.after + 1] == (")",)
        return closed and (
            words == ("(",) or (words[:1] == ("(",) and words[-1:] == ("là",) and len(words) <= _DEFINING)
        )

    def _join(self, node: OrganNode, behind: OrganNode) -> None:
        """Note `A thuộc B`, `A trực thuộc B`, `Trung đoàn A, Sư đoàn B` as a part and its whole."""
        words = " ".join(self._stream.folded[node.after : behind.first])
        under = words in _UNDER or (
            words == "," and node.head in _UNITS_OF and node.kind == behind.kind and behind.owner is None
        )
        part, whole = self.find(node), self.find(behind)
        if under and part is not None and whole is not None and part != whole:
            self._entries[part].parent = whole
            self._entries[whole].alone = True

    def find(self, node: OrganNode) -> str | None:
        """Return the identity of an organ already noted, or None."""
        full = self.canonical(node)
        key = self._identity(full)
        return key if not full.bare and key in self._entries else None

    def _identity(self, full: OrganNode) -> str:
        key = organ_key(full.name)
        return self._same.get(key, key)

    def note_name(self, name: str, kind: str, span: Span, level: str | None = None) -> str:
        """Record an organ known by name from the words of a title (`Thường trực Ban Bí thư`); return its identity."""
        key = organ_key(name)
        entry = self._entries.setdefault(key, _Entry(name, kind, level, None, local=False, generic=False, bare=False))
        entry.used = True
        if span not in entry.spans:
            entry.spans.append(span)
        return key

    def organs(self) -> tuple[dict[str, str], tuple[Organ, ...]]:
        """Return (identity to local key, organs in order of first mention); unused generic words are left out."""
        kept = {key: entry for key, entry in self._entries.items() if entry.spans and _worth(entry)}
        order = sorted(kept, key=lambda key: (min(kept[key].spans), key))
        keys = {identity: f"o{number}" for number, identity in enumerate(order, 1)}
        return keys, tuple(self._organ(keys, identity, kept[identity]) for identity in order)

    def _organ(self, keys: dict[str, str], identity: str, entry: _Entry) -> Organ:
        spans = sorted(entry.spans)
        mentions = tuple(
            Evidence(span, self._stream.text[span.start : span.end], "organ.grammar", 0.95) for span in spans
        )
        parent = keys.get(entry.parent or "")
        return Organ(
            key=keys[identity],
            name=entry.name,
            kind=entry.kind,
            mentions=mentions,
            variants=tuple(form for form in entry.forms if form != entry.name),
            level=entry.level,
            place=entry.place,
            parents=(Claim(parent, mentions[0]),) if parent is not None and parent != keys[identity] else (),
            local=entry.local,
        )
