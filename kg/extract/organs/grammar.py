"""The organ grammar: head, proper name, owner — recursive, memoised, over the lexicons of `data/lexicon`.

`Phó Bí thư Đảng ủy cơ quan Sở TT&TT Hà Nội`: head `Đảng ủy cơ quan`, owner the organ `Sở Thông tin và Truyền thông`,
owned by the place Hà Nội.
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs.name import component_end, low_start, name_end, portfolio_end, press_end, school_end
from kg.extract.organs.place import LEVEL_OF_UNIT, PlaceRead, capital_run, read_place, said_places, starts_name
from kg.extract.organs.task import task_end
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell

_PARTY_TAILS = lexicon.Trie(
    (lexicon.key(words), words)
    for words in ("cơ quan", "các cơ quan Đảng", "các cơ quan", "Khối", "bộ phận", "Quân sự", "Công an", "quân sự", "Bộ đội Biên phòng")
)
_CENTRE = lexicon.Trie((lexicon.key(words), True) for words in ("Trung ương Đảng", "Trung ương"))
_COUNTRY = lexicon.Trie(
    (lexicon.key(words), True)
    for words in ("Việt Nam", "nước Cộng hòa xã hội chủ nghĩa Việt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Quốc gia", "Nhà nước")
)
_DEEP = 6
_PARTY_CENTRE = frozenset({"Bộ Chính trị", "Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"})
_JOINERS = frozenset({"và", "-", "–", ","})
_CLOSED = frozenset({"Sở", "Bộ"})  # departments and ministries bear known fields
_ASSEMBLIES = frozenset({"hội đồng nhân dân", "đoàn đại biểu quốc hội"})
_EVENT_WORDS = (("cuộc",), ("giải",), ("lễ",))
_DESK_WORDS = (("thường", "trực"), ("đại", "diện"), ("điều", "phối"))
_SHORT_NAME = 2
_OF_A_PLACE = frozenset({"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "tỉnh đoàn", "thành đoàn", "huyện đoàn", "quận đoàn", "thị đoàn"})
_FULL_HEADS = {"Thường vụ": "Ban Thường vụ"}  # `Ủy viên Thường vụ Tỉnh ủy`
_BLOC_WORDS = 2  # `Khối các cơ quan Trung ương` names its owner, a bare `Khối` does not
# `Học viện`, `Sở` alone: resolved within the article or dropped
_MAY_STAND_ALONE = frozenset(
    ("quân khu", "quân đoàn", "sư đoàn", "nhà trường", "sở", "bộ", "học viện", "trung tâm", "tập đoàn", "trường", "cục", "viện", "bệnh viện", "công ty", "tổng công ty", "đại học", "chi cục", "phòng", "ngân hàng")
)
_OWNED_BY_MINISTRY = frozenset({"văn phòng", "thanh tra", "cục", "vụ", "ban chỉ đạo", "đảng ủy", "công đoàn", "đảng bộ", "chi bộ", "hội đồng", "trung tâm", "viện", "ban cán sự đảng", "tổng cục", "tổ công tác", "cơ quan", "đoàn thanh niên", "ban chấp hành", "ban thường vụ", "hội phụ nữ", "cổng thông tin điện tử", "cơ quan cảnh sát điều tra", "ủy ban kiểm tra", "ban tổ chức", "đoàn công tác", "phòng", "khoa", "chi nhánh", "đoàn trường", "tổ thư ký", "tổ cộng tác viên", "tổ giúp việc", "cơ quan thường trực", "ban tuyên giáo", "ban tuyên giáo và dân vận", "ban dân vận", "ban nội chính", "ban xây dựng đảng", "bộ tổng tham mưu", "tổng cục chính trị", "hội đồng quản trị", "hội đồng thành viên", "ban", "ban quản lý", "tòa án", "viện kiểm sát", "ban chỉ huy quân sự"})  # fmt: skip


class OrganGrammar:
    """Reads organs at any entry of one stream; every reading is kept, so the cost is linear in the text."""

    def __init__(self, stream: Stream) -> None:
        """Take the stream of one article."""
        self.stream = stream
        self.said = said_places(stream.text)
        self.aliases: dict[str, OrganNode] = {}
        """Abbreviations that the article defines, by their letters: `Tập đoàn Điện lực Việt Nam (EVN)`."""
        self._memo: dict[int, OrganNode | None] = {}
        self._depth = 0

    def at(self, index: int) -> OrganNode | None:
        """Return the longest organ that begins at entry `index`, or None."""
        if index >= len(self.stream) or not self.stream.capital[index]:
            return None
        alias = self.aliases.get(self.stream.word[index])
        if alias is not None:
            return replace(alias, first=index, after=index + 1)
        if index not in self._memo:
            if self._depth >= _DEEP:
                return None
            self._depth += 1
            self._memo[index] = self._read(index)
            self._depth -= 1
        return self._memo[index]

    def any_case(self, index: int) -> OrganNode | None:
        """Return the organ at entry `index` though its first letter may be small (`Trưởng ban Tuyên giáo Tỉnh ủy`)."""
        return self.at(index) if self.stream.capital[index] else self._read(index)

    def is_head(self, index: int) -> bool:
        """Say whether an organ begins at entry `index`."""
        return self.at(index) is not None

    def _read(self, index: int) -> OrganNode | None:
        fixed = self._fixed(index)
        built = self._built(index)
        if fixed is None or built is None:
            return fixed or built
        owned = built.owner is not None or bool(built.tail)
        return built if built.after > fixed.after and owned else fixed

    def _fixed(self, index: int) -> OrganNode | None:
        found = lexicon.fixed_organs().longest(self.stream.folded, index)
        if found is None:
            return None
        after, organ = found
        country = _COUNTRY.longest(self.stream.folded, after)
        if country is not None and organ.name == "Quốc hội":
            after = country[0]
        head = " ".join(lexicon.key(organ.name))
        if organ.name in _PARTY_CENTRE and (party := self.at(after)) is not None and party.kind == "ForeignOrgan":
            return OrganNode(index, party.after, organ.name.split(" Trung ương")[0], "ForeignOrgan", head, owner=party)
        return OrganNode(index, after, organ.name, organ.kind, head, level=organ.level)

    def _built(self, index: int) -> OrganNode | None:
        best: OrganNode | None = None
        for begin, heads in reversed(lexicon.heads().all(self.stream.folded, index)):
            node = self._headed(index, begin, heads)
            if node is None or (best is not None and node.bare):
                continue
            field = portfolio_end(self.stream, begin) if heads[0].tail == "portfolio" else None
            # a shorter head wins where it opens a longer known field: `Ban Kinh tế - Ngân sách` against `Ban Kinh tế`
            if best is None or best.bare or (field is not None and node.after > best.after):
                best = node
        return best

    def _headed(self, index: int, begin: int, heads: tuple[lexicon.Head, ...]) -> OrganNode | None:
        """Return the organ whose head stands at entries `[index, begin)`."""
        printed = spell(self.stream.word[index:begin])
        head = next((each for each in heads if each.name == printed), heads[0])
        if self.stream.folded[begin : begin + 1] in _EVENT_WORDS:
            head = next((each for each in heads if each.tail == "event"), head)
        after = self._tail(begin, head)
        folded = " ".join(lexicon.key(head.name))
        if after is None:
            if folded not in _MAY_STAND_ALONE:
                return None
            return OrganNode(index, begin, head.name, head.kind, folded, level=head.level, needs_owner=True, bare=True)
        words = self.stream.word[begin:after]
        known = not head.local or (head.tail == "party" and len(words) > _BLOC_WORDS)
        node = OrganNode(index, after, spell([_FULL_HEADS.get(head.name, head.name), *words]), head.kind, folded, level=head.level, needs_owner=not known)
        return self._owned(node, head)

    def _tail(self, begin: int, head: lexicon.Head) -> int | None:
        """Return where the name after a head ends (`begin` itself where it takes none), or None where it must and cannot."""
        stream, tail = self.stream, head.tail
        if tail in ("none", "inspect"):
            return begin
        if tail == "portfolio":
            field, name = portfolio_end(stream, begin), name_end(stream, begin, self.is_head)
            if field is not None:
                return name if name is not None and name > field and stream.folded[field] in _JOINERS else field
            return name if head.name not in _CLOSED or component_end(stream, begin) is not None else None
        if tail == "name":
            return name_end(stream, begin, self.is_head)
        if tail == "school":
            return school_end(stream, begin, self.is_head)
        if tail == "low":
            return self._low_run(begin) if begin < len(stream) and not stream.capital[begin] else name_end(stream, begin, self.is_head)
        if tail == "party":
            found = _PARTY_TAILS.longest(stream.folded, begin)
            if found is None:
                return begin
            return (name_end(stream, found[0], self.is_head) or self._low_run(found[0])) if found[1] == "Khối" else found[0]
        if tail == "number":
            after = begin + 1 if begin < len(stream) and stream.word[begin].isdigit() else name_end(stream, begin, self.is_head)
            return after
        if tail in ("task", "event"):
            return task_end(stream, begin, self.is_head, tail)
        if tail == "press":
            return max(press_end(stream, begin) or 0, name_end(stream, begin, self.is_head) or 0) or None
        if tail == "alone":
            return None
        if tail == "command":
            if begin < len(stream) and stream.word[begin].isdigit():
                return begin + 1
            return begin if self.is_head(begin) else name_end(stream, begin, self.is_head)
        if tail in ("desk", "branch"):
            if stream.folded[begin : begin + 2] in _DESK_WORDS:
                begin += 2
            elif stream.folded[begin : begin + 1] == ("ngành",):
                begin += 1
            if self.is_head(begin):
                return begin
            return name_end(stream, low_start(stream, begin) if tail == "desk" else begin, self.is_head) or begin
        if tail == "assoc":
            return begin if self.is_head(begin) else None
        raise ValueError(f"organ head {head.name!r} has the unknown tail {tail!r}")

    def _low_run(self, at: int) -> int:
        """Return the end of `các cơ quan`, `các trường đại học, cao đẳng` after `Khối`."""
        end = name_end_low(self.stream, at)
        return end if end is not None else at

    def _owned(self, node: OrganNode, head: lexicon.Head) -> OrganNode | None:
        """Return the node with the owner that follows it, or the node alone."""
        stream, index = self.stream, node.after
        index = self._skip_abbreviation(index)
        joint = ""
        if index < len(stream) and stream.folded[index] == "của" and (head.kind == "SteeringCommittee" or self._owned_with_of(index, head)):
            joint, index = "của", index + 1
        if "organ" in head.owner or "party" in head.owner:
            owner = self._owner_organ(index, node, head)
            if owner is not None:
                return replace(node, after=owner.after, owner=owner, tail=joint, level=owner.level)
        if "centre" in head.owner and (centre := _CENTRE.longest(stream.folded, index)) and stream.capital[index]:
            words = spell(stream.word[index : centre[0]])
            return replace(node, after=centre[0], tail=words, level="central")
        foreign = lexicon.countries().longest(stream.folded, index) if index < len(stream) and stream.capital[index] else None
        if foreign is not None and head.kind != "PressOrgan" and head.tail != "press":
            return replace(node, after=foreign[0], tail=foreign[1], kind="ForeignOrgan", level=None, needs_owner=False)
        if "country" in head.owner and (country := _COUNTRY.longest(stream.folded, index)):
            node = replace(node, after=country[0], tail=spell(stream.word[index : country[0]]), level="central")
            index = country[0]
        if head.owner & {"place", "level"}:
            node = self._placed(node, index, joint)
        if head.tail == "assoc" and node.owner is None:
            return None
        return node

    def _owned_with_of(self, index: int, head: lexicon.Head) -> bool:
        """Say whether `của` leads to the assembly that a committee belongs to (`Ủy ban Pháp luật của Quốc hội`)."""
        if "của" not in head.owner:
            return False
        owner = self.at(index + 1)
        return owner is not None and owner.kind == "Assembly"

    def _owner_organ(self, index: int, node: OrganNode, head: lexicon.Head) -> OrganNode | None:
        owner = self.at(index)
        if owner is None or (owner.bare and node.kind != "SteeringCommittee"):
            return None
        if "party" in head.owner and owner.kind not in ("PartyOrgan",) and owner.head not in ("hội đồng nhân dân", "ủy ban nhân dân"):
            return None
        if owner.head in _ASSEMBLIES and owner.local and owner.unit is None and self.stream.folded[owner.after : owner.after + 1] == ("và",):
            other = self.at(owner.after + 1)
            if other is not None and other.unit is not None:  # `Văn phòng HĐND và UBND xã X`
                return replace(other, first=owner.first, base=f"{owner.name} và {other.base}")
        if owner.head in ("bộ", "sở") and node.head not in _OWNED_BY_MINISTRY:
            return None
        return owner

    def _placed(self, node: OrganNode, index: int, joint: str) -> OrganNode:
        place = read_place(self.stream, index, self.said) or self._place_of_committee(node, index)
        if place is None:
            return node
        if place.unit is None and not self._place_may_stand(index):
            return node
        tail = " ".join(word for word in (node.tail, joint, place.words) if word)
        level = place.level or LEVEL_OF_UNIT.get(place.unit or "", node.level or "")
        return replace(node, after=place.after, tail=tail, place=place.name, unit=place.unit, level=level)

    def _place_of_committee(self, node: OrganNode, index: int) -> PlaceRead | None:
        """Return the unknown place after `Huyện ủy`: capitalised words that begin no personal name."""
        if node.head not in _OF_A_PLACE or index >= len(self.stream) or not self._place_may_stand(index):
            return None
        run = capital_run(self.stream, index)
        if run - index < _SHORT_NAME or self.stream.folded[index] in lexicon.surnames():
            return None
        after = next((cut for cut in range(index + 1, run) if starts_name(self.stream, cut)), run)
        words = spell(self.stream.word[index:after])
        return PlaceRead(after, None, words, words, node.level)

    def _place_may_stand(self, index: int) -> bool:
        """Say whether a place without its unit directly follows on the same line."""
        return self.stream.gap(index, index) in (" ", "")

    def _skip_abbreviation(self, index: int) -> int:
        """Step over `(TT&TT)` where an owner follows the bracket."""
        stream = self.stream
        if index < len(stream) and stream.word[index] == "(":
            close = next((at for at in range(index + 1, min(index + 12, len(stream))) if stream.word[at] == ")"), None)
            if close is not None and (read_place(stream, close + 1, self.said) or self.at(close + 1)):
                return close + 1
        return index


def name_end_low(stream: Stream, at: int) -> int | None:
    """Return the end of a run of lower-case organ words and capitalised ones at `at`, or None."""
    index = at
    while index < len(stream):
        found = lexicon.organ_words().longest(stream.folded, index)
        if found is not None:
            index = found[0]
        elif stream.word[index] == "," and index > at and lexicon.organ_words().longest(stream.folded, index + 1):
            index += 1
        elif stream.folded[index] == "và" and index > at and lexicon.organ_words().longest(stream.folded, index + 1):
            index += 1
        else:
            break
    return index if index > at else None
