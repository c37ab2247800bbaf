"""The organ grammar: head, proper name, owner — recursive, memoised, over the lexicons of `data/lexicon`.

`Phó Bí thư Đảng ủy cơ quan Sở TT&TT Hà Nội`: head `Đảng ủy cơ quan`, owner the organ `Sở Thông tin và Truyền thông`,
owned by the place Hà Nội.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kg.extract import lexicon
from kg.extract.organs import unknown
from kg.extract.organs.alone import another_word, in_anothers_name
from kg.extract.organs.firms import LEGAL_FORMS
from kg.extract.organs.implied import CENTRAL_COMMITTEE, past_home
from kg.extract.organs.name import FORCES, component_end, portfolio_end
from kg.extract.organs.owner import branched, owned
from kg.extract.organs.place import capital_run, said_places
from kg.extract.organs.small import small_head
from kg.extract.organs.tails import TAILS
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream, spell

_DEEP = 6
_PARTY_CENTRE = frozenset({"Bộ Chính trị", "Ban Bí thư Trung ương Đảng", CENTRAL_COMMITTEE})
_ASSOCIATIONS = frozenset({("hội",), ("đoàn",), ("liên",), ("tổng",), ("hiệp",), ("mặt",)})
_EVENT_WORDS = (("cuộc",), ("giải",), ("lễ",))
_EVENT_PAIRS = (("hội", "thi"), ("hội", "thao"), ("hội", "diễn"), ("hội", "thảo"), ("hội", "nghị"), ("đại", "hội"))
_PREVENTION = frozenset({"chống", "cháy", "ngừa", "thủ"})  # `về` *Phòng chống thiên tai* names no Phòng
_BEFORE_FIRMS = frozenset("của với và do tại là cho , . ; : ( - – đốc tịch trị viên thư ủy bộ đoàn trưởng".split())
_FULL_HEADS = {"Thường vụ": "Ban Thường vụ"}  # `Ủy viên Thường vụ Tỉnh ủy`
_TRADES = frozenset({("điện", "lực"), ("viễn", "thông")})
_AGENCY = ("cơ", "quan")
_SOCIETY = "hội"
_GATHERINGS = frozenset(
    (word,) for word in "nghị thảo thi thao diễn đàm báo xuân trại chợ làng đua khỏe trường quán họp vui".split()
)
_NO_GATHERINGS = frozenset({("báo", "chí")})
_COUNCIL_OF_SCHOOL = ("hội", "đồng", "trường")
_HONORARY = ("danh", "dự")
_TITLE_ENDS = frozenset({"tịch", "trực", "ký", "trách"})
# in small letters behind `Chủ tịch Hội`; any other word goes on with a name that no lexicon knows (`Hội khoa học ...`)
_BEHIND_SOCIETY = frozenset("nhiệm khóa và cùng đã sẽ dự cho phát chủ thay là được".split())
_BLOC_WORDS = 2  # `Khối các cơ quan Trung ương` names its owner, a bare `Khối` does not


class OrganGrammar:
    """Reads organs at any entry of one stream; every reading is kept, so the cost is linear in the text."""

    def __init__(self, stream: Stream) -> None:
        """Take the stream of one article."""
        self.stream = stream
        self.said = said_places(stream.text)
        self._aliases: dict[str, tuple[tuple[str, ...], OrganNode]] = {}
        self._memo: dict[int, OrganNode | None] = {}
        self._depth = 0

    def at(self, index: int) -> OrganNode | None:
        """Return the longest organ that begins at entry `index`, or None."""
        capital = self.stream.capital
        if index >= len(capital) or not (capital[index] or small_head(self.stream, index)):
            return None
        if (called := self._called(index)) is not None:
            return called
        if self.stream.folded[index] not in lexicon.organ_openers():
            return None
        if index not in self._memo:
            if self._depth >= _DEEP:
                return None
            self._depth += 1
            self._memo[index] = branched(self.stream, self._read(index), self.said)
            self._depth -= 1
        return self._memo[index]

    def call(self, words: tuple[str, ...], node: OrganNode) -> None:
        """Let an organ go by other words too (`Tập đoàn Điện lực Việt Nam` by `EVN`), the first to take them."""
        self._aliases.setdefault(words[0], (words, node))

    def _called(self, index: int) -> OrganNode | None:
        """Return the organ that entry `index` names by another of its names; a firm of a place is not the whole firm.

        `EVN`, but `EVN` *Hà Nội*.
        """
        word = self.stream.word[index : index + 1]
        if not (self._aliases and word) or (alias := self._aliases.get(word[0])) is None:
            return None
        words, node = alias
        after = index + len(words)
        if self.stream.word[index:after] != words:
            return None
        at = after if self.stream.capital[after : after + 1] == (True,) else len(self.stream)
        place = lexicon.places().longest(self.stream.folded, at) or lexicon.countries().longest(self.stream.folded, at)
        if place is None or node.kind != "Enterprise" or capital_run(self.stream, after) > place[0]:
            return replace(node, first=index, after=after)
        if index and self.stream.folded[index - 1] not in _BEFORE_FIRMS and self.stream.gap(index, index) == " ":
            return None  # `khu nghỉ dưỡng` *FLC Đồ Sơn*
        name = spell(self.stream.word[index : place[0]])
        return OrganNode(index, place[0], name, node.kind, " ".join(lexicon.key(name)))

    def _is_organ(self, index: int) -> bool:
        """Say whether an organ begins at entry `index` by its own name.

        `Tổng công ty Bảo hiểm` *PVI*, `Công ty Công nghệ thông tin` *Điện lực miền Bắc* are one name.
        """
        if self._called(index) is not None or self.stream.folded[index : index + 2] in _TRADES:
            return False
        organ = self.at(index)
        if organ is None or in_anothers_name(self.stream, organ):  # `Công ty Ô tô` *Trường Hải*
            return False
        head = self.stream.words(index, index + len(organ.head.split()))
        return organ.kind != "Enterprise" or " " in head  # `Công ty Bảo hiểm` *BIDV*

    def forget(self) -> None:
        """Read every organ anew: owners may go by names that were not known when it was read."""
        self._memo.clear()

    def any_case(self, index: int) -> OrganNode | None:
        """Return the organ at entry `index` though its first letter may be small (`Trưởng ban Tuyên giáo Tỉnh ủy`)."""
        if self.stream.capital[index]:
            return self.at(index)
        return self._read(index) if self.stream.folded[index] in lexicon.organ_openers() else None

    def is_head(self, index: int) -> bool:
        """Say whether an organ begins at entry `index`."""
        return self.at(index) is not None

    def grown(self, organ: OrganNode, is_other: Callable[[int], bool]) -> OrganNode:
        """Return the organ of a post with the unknown words that end its name, and the owner behind them."""
        longer = unknown.grown(self.stream, organ, is_other)
        found = lexicon.heads().longest(tuple(organ.head.split()), 0) if longer is not None else None
        if longer is None or found is None:
            return organ
        return owned(self, longer, found[1][0]) or longer

    def without_head(self, index: int, head: str) -> OrganNode | None:
        """Return the organ whose known field stands at `index` without its head (`Cục trưởng` *Kiểm lâm*), or None."""
        found = lexicon.heads().longest(tuple(head.split()), 0)
        if found is None or component_end(self.stream, index) is None or self.at(index) is not None:
            return None
        return self._headed(index, index, found[1])

    def _read(self, index: int) -> OrganNode | None:
        fixed = self._fixed(index)
        built = None if self._is_place(index) else self._built(index)
        if fixed is None or built is None:
            return fixed or built
        if built.owner is not None and built.owner.name == CENTRAL_COMMITTEE:
            return replace(fixed, after=max(fixed.after, built.after))  # `Ban Tổ chức Trung ương` *Đảng*
        with_owner = built.owner is not None or bool(built.tail) or built.head == "bộ"
        another = len(built.head.split()) > fixed.after - fixed.first  # `Ngân hàng Nhà nước` *Khu vực 8*
        return built if built.after > fixed.after and (with_owner or another) else fixed

    def _is_place(self, index: int) -> bool:
        """Say whether the words are a place's name that only begins like an organ: `Hội An`, `xã Trạm Thản`."""
        stream = self.stream
        place = lexicon.places().longest(stream.folded, index) or lexicon.countries().longest(stream.folded, index)
        after = place[0] if place is not None else None
        if after is None and index and stream.folded[index - 1] in ("xã", "phường", "trấn"):
            commune = lexicon.communes().longest(stream.folded, index)
            after = commune[0] if commune is not None else None
        return after is not None and stream.capital[after : after + 1] != (True,)

    def _prevents(self, begin: int) -> bool:
        """Say whether `Phòng` before entry `begin` opens `Phòng chống`, `Phòng, chống`: no room of an office."""
        at = begin + (self.stream.word[begin : begin + 1] == (",",))
        return at < len(self.stream) and self.stream.folded[at] in _PREVENTION

    def _of_the_party(self, index: int) -> bool:
        """Say whether a Party committee or the Party's centre is named at an entry."""
        owner = self.at(index)
        if owner is None:
            return self.stream.folded[index : index + 2] == ("trung", "ương") and not self._of_another_body(index + 2)
        return owner.kind == "PartyOrgan"

    def _fixed(self, index: int) -> OrganNode | None:
        found = lexicon.fixed_organs().longest(self.stream.folded, index)
        if found is None:
            return None
        after, organ = found
        if organ.name == CENTRAL_COMMITTEE and self._of_another_body(after):
            return None
        land = after + (self.stream.folded[after : after + 1] == ("nước",))
        named = self.stream.capital[land : land + 1] == (True,)
        foreign = lexicon.countries().longest(self.stream.folded, land) if named else None
        if foreign is not None and organ.kind in ("Assembly", "StateOrgan"):  # `Quốc hội Lào` is not ours
            return OrganNode(
                index, foreign[0], organ.name, "ForeignOrgan", " ".join(lexicon.key(organ.name)), tail=foreign[1]
            )
        if organ.kind in ("Assembly", "StateOrgan"):
            after = past_home(self.stream, after)
        head = " ".join(lexicon.key(organ.name))
        if organ.name in _PARTY_CENTRE and (party := self._foreign_party(after)) is not None:
            committee = organ.name == CENTRAL_COMMITTEE
            name = organ.name.removesuffix(" Đảng") if committee else organ.name.split(" Trung ương")[0]
            return OrganNode(index, party.after, name, "ForeignOrgan", head, owner=party)
        return OrganNode(index, after, organ.name, organ.kind, head, level=organ.level)

    def _stands_alone(self, index: int, head: str) -> bool:
        """Say whether a head that may be written alone is an organ at entry `index`."""
        if another_word(self.stream, index):
            return False
        return head != _SOCIETY or self._heads_society(index)

    def _heads_society(self, index: int) -> bool:
        """Say whether `Hội` alone stands behind a title and begins no event: `Chủ tịch` *Hội*, not `Hội thi`."""
        stream = self.stream
        before = stream.folded[max(0, index - 2) : index]
        titled = bool(before) and stream.capital[index] and (before[-1] in _TITLE_ENDS or before == _HONORARY)
        at = index + 1
        if not titled or at >= len(stream) or not stream.word[at].isalpha() or stream.capital[at]:
            return titled
        return stream.folded[at] in _BEHIND_SOCIETY

    def _of_another_body(self, after: int) -> bool:
        """Say whether `Ban Chấp hành Trung ương` is an association's: `... Trung ương Hội`, `... Trung ương Đoàn`."""
        return self.stream.folded[after - 1] == "ương" and self.stream.folded[after : after + 1] in _ASSOCIATIONS

    def _foreign_party(self, after: int) -> OrganNode | None:
        """Return another country's party at `after`, or from the word before it.

        `Ban Chấp hành Trung ương` *Đảng Cộng sản X*.
        """
        begins = (after - 1, after) if self.stream.folded[after - 1] == "đảng" else (after,)
        parties = (self.any_case(begin) for begin in begins if begin < len(self.stream))
        return next((party for party in parties if party is not None and party.kind == "ForeignOrgan"), None)

    def _built(self, index: int) -> OrganNode | None:
        best: OrganNode | None = None
        for begin, heads in reversed(lexicon.heads().all(self.stream.folded, index)):
            node = self._headed(index, begin, heads)
            if node is None or (best is not None and node.bare):
                continue
            field = portfolio_end(self.stream, begin) if heads[0].tail == "portfolio" else None
            # a shorter head wins where it opens a longer known field: `Ban Kinh tế - Ngân sách` against `Ban Kinh tế`
            longer = best is not None and node.after > best.after and (field is not None or heads[0].tail == "assoc")
            if best is None or best.bare or longer:
                best = node
        return best

    def _meets(self, begin: int) -> bool:
        """Say whether `Hội` before entry `begin` is a gathering, no society: `Hội Nghị`, `Hội Xuân`, `Hội Báo`."""
        words = self.stream.folded[begin : begin + 2]
        return words[:1] in _GATHERINGS and words not in _NO_GATHERINGS

    def _opens_another(self, words: tuple[str, ...], begin: int) -> bool:
        """Say whether the words of a head before entry `begin` are none here.

        `Phòng` *chống*, `Hội` *nghị*, `Hội đồng trường` whose last word begins a school's name: `Hội đồng` *Trường
        Đại học X*.
        """
        if words == _COUNCIL_OF_SCHOOL:
            school = self.at(begin - 1)
            return school is not None and not school.bare
        if words == _AGENCY and self.is_head(begin):  # `Cơ quan` *UBND huyện X* is that body
            return True
        return (words == ("phòng",) and self._prevents(begin)) or (words == (_SOCIETY,) and self._meets(begin))

    def _headed(self, index: int, begin: int, heads: tuple[lexicon.Head, ...]) -> OrganNode | None:
        """Return the organ whose head stands at entries `[index, begin)`."""
        called = self._called(begin) if begin < len(self.stream) and self.stream.capital[begin] else None
        if called is not None and called.head == heads[0].name.lower():
            return replace(called, first=index)  # `Hội đồng` *ABAC*
        if self.stream.folded[index : index + 4] in FORCES:
            return None  # `lực lượng Công an nhân dân` is no organ of a place
        head_words = self.stream.folded[index:begin]
        if self._opens_another(head_words, begin):
            return None
        head = heads[0]
        if len(heads) > 1:
            printed = spell(self.stream.word[index:begin])
            head = next((each for each in heads if each.name == printed), head)
        if (
            self.stream.folded[begin : begin + 1] in _EVENT_WORDS
            or self.stream.folded[begin : begin + 2] in _EVENT_PAIRS
        ):
            head = next((each for each in heads if each.tail == "event"), head)
        elif head.tail == "event" and self._of_the_party(begin):  # `Ban tổ chức Tỉnh ủy` is no contest's
            head = next((each for each in heads if each.kind == "PartyOrgan"), head)
        is_head = self._is_organ if head.kind == "Enterprise" else self.is_head
        after = TAILS[head.tail](self.stream, begin, is_head)
        folded = " ".join(lexicon.key(head.name))
        if after is None:
            if "alone" not in head.owner or not self._stands_alone(index, folded):
                return None
            return OrganNode(index, begin, head.name, head.kind, folded, level=head.level, needs_owner=True, bare=True)
        form = LEGAL_FORMS.longest(self.stream.folded, begin) if head.kind == "Enterprise" else None
        if form is not None and form[0] == after:
            inner = self.at(after)
            if inner is not None and inner.kind == "Enterprise" and not inner.bare:  # `Công ty Cổ phần` *Tập đoàn X*
                words = self.stream.word[begin:after]
                return replace(inner, first=index, base=spell([head.name, *words, inner.base]), head=folded)
            return None  # `Tổng công ty X -` *Công ty Cổ phần*
        words = self.stream.word[begin:after]
        name = spell([_FULL_HEADS.get(head.name, head.name), *self.stream.whole(begin, after)])
        unknown = head.local and not (head.tail == "party" and len(words) > _BLOC_WORDS)
        node = OrganNode(index, after, name, head.kind, folded, level=head.level, needs_owner=unknown)
        return owned(self, node, head)
