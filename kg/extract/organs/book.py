"""The organs of one article: every mention resolved to one record a name, owners added where the article says them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from kg.extract.organs.key import organ_key
from kg.extract.organs.owners import Owners
from kg.extract.organs.place import UNIT_OF_HEAD
from kg.extract.organs.tree import OrganNode, whole_of
from kg.extract.parts import parts
from kg.extract.stream import Stream, spell
from kg.model import Claim, Evidence, Organ, Span
from kg.text.letters import fold_name, fold_word

_DEFINING = 6
_NODES_BACK = 6
_ENDS = frozenset({".", ";", "\n"})
_LONGEST_JOIN = 400
_OF = " của "
_AT = " tại "
_WITHIN = {
    "ủy ban thường vụ quốc hội": "quốc hội",
    "văn phòng quốc hội": "quốc hội",
    "văn phòng chính phủ": "chính phủ",
    "thanh tra chính phủ": "chính phủ",
}
"""Bodies of fixed name that ends with the organ whose they are, by its key: told where the article names it too."""
_GENERIC = 2
_HALLS = ("trung tâm hội nghị", "trung tâm triển lãm")
_TOLD = ("Assembly", "ArmedForcesUnit")  # `Phòng X` *Công an tỉnh*, unlike `Ban X` *Tỉnh ủy*
_OF_PAPER = frozenset({("-",), ("–",), ("/",)})
_LONGEST_CREDIT = 8
_SOURCES = ("ảnh", "nguồn", "video", "clip", "tin")
_OWN_HOUSES = frozenset({("hội", "trường"), ("nhà", "khách"), ("phòng", "họp"), ("bảo", "tàng"), ("tượng", "đài")})
_HOUSES = ("nhà hát", "nhà văn hóa", "trung tâm văn hóa")  # where things are held, unless they have posts or hold them


@dataclass(slots=True)
class _Entry:
    name: str
    kind: str
    level: str | None
    place: str | None
    local: bool
    generic: bool
    parent: tuple[str, Span] | None = None
    """Identity of the superior organ, and the words that name both."""
    forms: dict[str, None] = field(default_factory=dict)
    spans: dict[Span, None] = field(default_factory=dict)
    used: bool = False
    alone: bool = False
    """Named on its own, not only inside the name of another organ."""
    said: bool = False
    """Named by more than its first words in one place at least, or an assembly, a force: `Ban Pháp chế` *HĐND tỉnh*."""


def _worth(entry: _Entry) -> bool:
    """Say whether the entry is an organ to tell of: no generic word, no ownerless owner, no hall for meetings."""
    name = fold_name(entry.name)
    if name.startswith(_HALLS) or (name.startswith(_HOUSES) and not entry.used):
        return False
    return entry.used or (not entry.generic and (entry.alone or (entry.said and not entry.local)))


def _says(printed: str, name: str) -> bool:
    """Say whether the printed words name the organ from its head on, be it abbreviated (`UBND tỉnh`)."""
    first = printed.split(maxsplit=1)[0]
    whole = printed[:1].isupper() and "(" not in printed and "các" not in printed
    return whole and (fold_word(first) == fold_word(name.split(maxsplit=1)[0]) or first.isupper())


def _in_a_house(stream: Stream, node: OrganNode) -> bool:
    """Say whether an organ only names the house it has: `Nhà` *Quốc hội*, `Hội trường` *Tỉnh ủy*."""
    before = stream.folded[max(0, node.first - 2) : node.first]
    return before[-1:] == ("nhà",) or before in _OWN_HOUSES


def _credited(stream: Stream, node: OrganNode) -> bool:
    """Say whether a paper is only given as a source: `Ảnh:` *TTXVN*, *(Báo X)* `- Sáng nay ...`."""
    if node.kind != "PressOrgan":
        return False
    before, behind = stream.word[max(0, node.first - 2) : node.first], stream.word[node.after : node.after + 2]
    if before[-1:] == (":",) and before[0].lower() in _SOURCES:
        return True
    if before[-1:] in _OF_PAPER and _behind_picture(stream, node.first):
        return True
    opens = before[-1:] == ("(",) and (len(before) == 1 or before[0] == "\n")
    return opens and behind[:1] == (")",) and behind[1:] in (("-",), ("–",))


def _behind_picture(stream: Stream, at: int) -> bool:
    """Say whether the name of who took the picture alone parts entry `at` from `Ảnh:`: `Ảnh: Lâm An -` *TTXVN*."""
    begin = max(0, at - _LONGEST_CREDIT)
    colon = next((index for index in range(at - 1, begin, -1) if stream.word[index] == ":"), None)
    if colon is None or stream.word[colon - 1].lower() not in _SOURCES:
        return False
    return all(stream.capital[index] for index in range(colon + 1, at - 1))


def _with_owner(names: set[str]) -> dict[str, str]:
    """Return the keys of names that stand elsewhere with their owner, each to the key of the one name that says it.

    `Ủy ban Kinh tế và Tài chính` is the `Ủy ban Kinh tế và Tài chính` *của Quốc hội* of the same article, `Đại sứ quán
    Lào` that *tại Việt Nam*.
    """
    owned: dict[str, set[str]] = {}
    for name in names:
        for joint in (_OF, _AT):
            short, of, _ = name.partition(joint)
            if of and len(short.split()) > _GENERIC and short in names:
                owned.setdefault(organ_key(short), set()).add(organ_key(name))
    return {short: min(whole) for short, whole in owned.items() if len(whole) == 1}


def _is_generic(node: OrganNode) -> bool:
    """Say whether the words are a head alone that any office may bear (`Đảng ủy`, `Ban Chấp hành`)."""
    return node.ownerless and node.head not in UNIT_OF_HEAD


class OrganBook:
    """Collects organ nodes, then gives the article's organs and the local key of each node."""

    def __init__(
        self, stream: Stream, owners: Owners, nodes: list[OrganNode], held: frozenset[int] = frozenset()
    ) -> None:
        """Take all organ nodes of the article, in order of the text, and the entries where those of posts begin."""
        self._stream = stream
        self._owners = owners
        self._entries: dict[str, _Entry] = {}
        self._same: dict[str, str] = {}
        canonical = self._owners.canonical
        for node, behind in pairwise(nodes):
            if self._defines(node, behind):
                self._same.setdefault(organ_key(canonical(behind).name), organ_key(canonical(node).name))
        for index, short in enumerate(nodes):
            if (long := self._defined(nodes[max(0, index - _NODES_BACK) : index], short)) is not None:
                self._same.setdefault(organ_key(canonical(short).name), organ_key(canonical(long).name))
        for bare, whole in _with_owner({canonical(node).name for node in nodes}).items():
            self._same.setdefault(bare, whole)
        for node in nodes:
            self._learn_short(node)
        for node in nodes:
            if not _in_a_house(stream, node) and not _credited(stream, node):
                self.note(node)
        for node, behind in parts(stream, nodes, held):
            self._join(node, behind)

    def note(self, node: OrganNode, *, used: bool = False, nested: bool = False) -> str | None:
        """Record a mention and its owners; return the organ's identity, None for a head that names nothing here."""
        full = self._owners.canonical(node)
        if full.bare:
            return None
        key = self._identity(full)
        entry = self._entries.get(key)
        if entry is None:
            entry = _Entry(full.name, full.kind, full.level, full.place, full.local, _is_generic(full))
            self._entries[key] = entry
        elif full.name.startswith((f"{entry.name}{_OF}", f"{entry.name}{_AT}")):
            entry.name = full.name  # noted first without whose it is
        entry.used |= used
        entry.alone |= not nested
        entry.said |= not node.local or node.kind in _TOLD or fold_name(node.base) != node.head
        whole = whole_of(node)
        owner = self.note(whole, nested=True) if whole is not None and not whole.joint else None
        if node.after > node.first:
            span = self._stream.span(node.first, node.after)
            entry.spans[span] = None
            within = owner if owner is not None else _WITHIN.get(full.head)
            if within is not None and entry.parent is None:
                entry.parent = within, span
            printed, name = self._stream.text[span.start : span.end], node.name
            entry.forms[name] = None
            if _says(printed, name):
                entry.forms[" ".join(printed.split())] = None
        return key

    def note_name(self, name: str, kind: str, span: Span, level: str | None = None) -> str:
        """Record an organ known by name from the words of a title (`Thường trực Ban Bí thư`); return its identity."""
        key = organ_key(name)
        entry = self._entries.setdefault(key, _Entry(name, kind, level, None, local=False, generic=False))
        entry.used = True
        entry.spans[span] = None
        printed, words = fold_name(self._stream.text[span.start : span.end]), name.split()
        for size in range(_GENERIC, len(words)):  # `Thường trực` *Ban Bí thư*
            if printed.endswith(f" {fold_name(' '.join(words[:size]))}"):
                entry.forms[" ".join(words[:size])] = None
        return key

    def find(self, node: OrganNode) -> str | None:
        """Return the identity of an organ already noted, or None."""
        full = self._owners.canonical(node)
        key = self._identity(full)
        return key if not full.bare and key in self._entries else None

    def _identity(self, full: OrganNode) -> str:
        key = organ_key(full.name)
        return self._same.get(key, key)

    def _defines(self, node: OrganNode, behind: OrganNode) -> bool:
        """Say whether `behind` is another name of `node` in brackets: `... (gọi tắt là Ban Chỉ đạo 35)`."""
        if not 0 < behind.first - node.after <= _DEFINING:
            return False
        words = self._stream.folded[node.after : behind.first]
        closed = self._stream.word[behind.after : behind.after + 1] == (")",)
        # else it is the superior: `Cục X (Bộ Công an)`, `Bộ Tư lệnh Y (Bộ Công an)`
        short = node.head.split()[0] == behind.head.split()[0] and node.kind == behind.kind
        return closed and words[0] == "(" and (short if len(words) == 1 else words[-1] == "là")

    def _defined(self, before: list[OrganNode], short: OrganNode) -> OrganNode | None:
        """Return the organ of the sentence that `(gọi tắt là` *short*`)`, `(`*short*`)` names again.

        Words and other organs may stand between them.
        """
        words = self._stream.folded[max(0, short.first - _DEFINING) : short.first]
        alone = words[-1:] == ("(",) and self._stream.word[short.after : short.after + 1] == (")",)
        called = "(" in words and words[-1] == "là" and bool({"gọi", "viết"} & set(words))
        if not alone and not called:
            return None
        for node in reversed(before):
            if _ENDS & set(self._stream.word[node.after : short.first]):
                return None
            if node.head == short.head and node.after > node.first:
                return node
        return None

    def _learn_short(self, node: OrganNode) -> None:
        """Note the short name in brackets before the place of an organ: `Ban Chỉ đạo X` *(BCĐ 138)* `tỉnh Y`."""
        words = self._stream.word[node.first : node.after]
        if "(" not in words or node.owner is not None:
            return
        opens = node.first + words.index("(")
        closes = next((at for at in range(opens, node.after) if self._stream.word[at] == ")"), opens)
        head = tuple(node.head.split())
        if self._stream.folded[opens + 1 : opens + 1 + len(head)] != head:
            return
        short, key = spell(self._stream.word[opens + 1 : closes]), organ_key(self._owners.canonical(node).name)
        for name in (short, f"{short} {node.tail}"):
            self._same.setdefault(organ_key(name), key)

    def _join(self, node: OrganNode, behind: OrganNode) -> None:
        """Note an organ as a part of another that the words between them name as its whole."""
        part, whole = self.find(node), self.find(behind)
        first, after = min(node.first, behind.first), max(node.after, behind.after)
        span = self._stream.span(first, after)
        if part is None or whole is None or part == whole or span.end - span.start > _LONGEST_JOIN:
            return
        self._entries[part].parent = whole, span
        self._entries[whole].alone = True

    def organs(self) -> tuple[dict[str, str], tuple[Organ, ...]]:
        """Return (identity to local key, organs in order of first mention); unused generic words are left out."""
        kept = {key: entry for key, entry in self._entries.items() if entry.spans and _worth(entry)}
        order = sorted(kept, key=lambda key: (min(kept[key].spans), key))
        keys = {identity: f"o{number}" for number, identity in enumerate(order, 1)}
        return keys, tuple(self._organ(keys, identity, kept[identity]) for identity in order)

    def _organ(self, keys: dict[str, str], identity: str, entry: _Entry) -> Organ:
        def evidence(span: Span) -> Evidence:
            return Evidence(span, self._stream.text[span.start : span.end], "organ.grammar", 0.95)

        superior = keys.get(entry.parent[0]) if entry.parent is not None else None
        part_of = entry.parent is not None and superior is not None and superior != keys[identity]
        return Organ(
            key=keys[identity],
            name=entry.name,
            kind=entry.kind,
            mentions=tuple(evidence(span) for span in sorted(entry.spans)),
            variants=tuple(form for form in entry.forms if form != entry.name),
            level=entry.level,
            place=entry.place,
            parents=(Claim(superior, evidence(entry.parent[1])),) if part_of and entry.parent and superior else (),
            local=entry.local,
        )
