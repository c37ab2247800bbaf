"""The title grammar: status x `Phó` x base title x modifiers x organ x term.

`nguyên Phó Trưởng Ban Thường trực Ban Chỉ đạo 35 tỉnh`: status former, title `Phó Trưởng ban Thường trực`, organ
`Ban Chỉ đạo 35 tỉnh`. The last words of a title may begin its organ: `Trưởng Ban Tổ chức` = `Trưởng ban` of
`Ban Tổ chức`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from kg.extract import lexicon
from kg.extract.organs.grammar import OrganGrammar
from kg.extract.organs.implied import (
    CENTRAL_COMMITTEE,
    foreign_ministry,
    head_office,
    ministry_at,
    of_centre,
    past_home,
)
from kg.extract.organs.place import starts_name
from kg.extract.organs.tree import OrganNode, goes_further
from kg.extract.posts.aides import AIDES, past_served
from kg.extract.posts.places import (
    after_countries,
    after_higher_places,
    behind_dash,
    organ_of,
    past_delegation,
    past_house,
    past_village,
)
from kg.extract.posts.terms import read_terms
from kg.extract.stream import Stream, spell
from kg.extract.value import value

STATUS_WORDS = {"nguyên": "former", "cựu": "former", "quyền": "acting", "tân": "current"}
_ACTING = "q"  # `Q. Giám đốc`
_OF_A_TIME: dict[tuple[str, ...], str] = {
    ("tiền", "nhiệm"): "former",
    ("đương", "nhiệm"): "current",
    ("đương", "chức"): "current",
}
_HEAD_OF = {"Cục trưởng": "cục", "Vụ trưởng": "vụ", "Tổng cục trưởng": "tổng cục", "Chi cục trưởng": "chi cục"}
_NO_DEPUTY = (("hội",), ("đoàn",))  # `tiếp đoàn` *đại biểu X*
_ATTENDS = frozenset((word,) for word in "dự tham bầu tán nhất thống biểu bỏ đồng thảo tín".split())
_ENDS_IN_VU = frozenset({("chức",), ("nhiệm",), ("phục",), ("nghĩa",)})
_ACTS = frozenset({("bổ",), ("miễn",), ("bãi",)})  # `bổ nhiệm` *Vụ trưởng*
_POLICE = ("Công", "an")
_MINISTERS = frozenset({"Bộ trưởng", "Thứ trưởng"})
_CAPITAL_ONLY = frozenset({"Vụ phó", "Cục phó", "Tổ phó", "Hiệu phó", "Trưởng", "Thư ký", "Trợ lý", "Thủ trưởng"})
_OF_A_BODY = frozenset({"Tỉnh ủy viên", "Thành ủy viên", "Huyện ủy viên"})
_SMALL = frozenset(
    {"tỉnh ủy", "thành ủy", "huyện ủy", "quận ủy", "thị ủy", "chi bộ", "đảng ủy", "đảng bộ", "công đoàn", "nhà trường"}
    | {"ủy ban nhân dân", "hội đồng nhân dân", "quốc hội", "chính phủ"}
    | {"hội đồng trường", "hội đồng quản trị", "hội đồng thành viên"}
)
# the words of an organ that a title keeps, as its label writes them
_SHARED_LAST = {**{word: word for word in ("ban", "phòng", "đoàn", "khoa", "tiểu ban", "tổ")}, "công an": "Công an"}


@cache
def title_openers() -> frozenset[str]:
    """Return the folded words that a post may begin with."""
    return lexicon.titles().openers() | set(STATUS_WORDS) | {"phó", "p", _ACTING}


@value
class PostNode:
    """A post read at stream entries `[first, after)`."""

    first: int
    after: int
    label: str
    """Title without status and organ: `Phó Trưởng ban Thường trực`."""
    status: str
    organ: OrganNode | None
    title: lexicon.Title
    term: str | None = None
    organ_name: str | None = None
    """Full name of an organ inside the title's own words (`Thường trực Ban Bí thư`) or behind a short form."""


class TitleGrammar:
    """Reads posts at any entry of one stream."""

    def __init__(self, stream: Stream, organs: OrganGrammar) -> None:
        """Take the stream and the organ grammar over it."""
        self.stream = stream
        self.organs = organs

    def at(self, index: int) -> PostNode | None:
        """Return the post that begins at entry `index`, or None."""
        folded = self.stream.folded
        if index >= len(folded) or folded[index] not in title_openers():
            return None
        stream, first, status = self.stream, index, "current"
        if index > 1 and folded[index] == "tân" and starts_name(stream, index - 2):
            return None  # `Trần Nhật` *Tân* `TUV - Bí thư Huyện ủy`
        while (word := STATUS_WORDS.get(stream.folded[index])) is not None and index + 1 < len(stream):
            status, index = word, index + 1
        if stream.folded[index] == _ACTING and stream.word[index + 1 : index + 2] == (".",):
            status, index = "acting", index + 2
        found = lexicon.titles().longest(stream.folded, index)
        size = self._deputy_size(index) if found is None else 0
        deputy, index = size > 0, index + max(0, size - 1)
        if deputy:
            found = lexicon.titles().longest(stream.folded, index + 1)
        if found is None or (deputy and not found[1].deputy):
            return None
        after, title = self._past_point(index, found[0]), found[1]
        before = stream.folded[max(0, index - 2) : index]
        if stream.word[index] in ("vụ", "VỤ") and before[-1:] in _ENDS_IN_VU and before[:-1] not in _ACTS:
            return None  # `chức vụ`, `nhiệm vụ` *trưởng Ban Dân vận* is no Vụ trưởng
        small = title.label in _CAPITAL_ONLY and not stream.capital[index + deputy]
        police = title.label == "Trưởng" and stream.word[after : after + 2] == _POLICE  # `phó` *trưởng Công an quận X*
        if small and before != ("chức", "vụ") and not police:
            return None
        if title.label == "Đại biểu" and (before[-1:] in _NO_DEPUTY or stream.folded[after : after + 1] in _ATTENDS):
            return None  # `Đại hội đại biểu Đảng bộ X`, `đại biểu dự Đại hội`, `được các` *đại biểu bầu* `giữ chức`
        if (of_time := _OF_A_TIME.get(stream.folded[after : after + 2])) is not None:
            status, after = of_time, after + 2
        label = f"Phó {title.label}" if deputy else title.label
        whole = self._inside_title(title, after)
        if whole is not None:
            return self._with_term(PostNode(first, whole.after, label, status, whole, title))
        label, organ_from = self._modified(label, after)
        post = self._with_organ(first, organ_from, label, status, title)
        return self._with_term(post) if post is not None else None

    def _past_point(self, index: int, after: int) -> int:
        """Return the entry after the point of a title in letters before its organ: `PCT.` *UBND xã X*."""
        stream = self.stream
        letters = after - index > 1 and stream.start[index] == stream.start[after - 1]
        point = letters and stream.word[after : after + 1] == (".",) and after + 1 < len(stream)
        return after + 1 if point and self.organs.at(after + 1) is not None else after

    def _deputy_size(self, index: int) -> int:
        """Return how many entries at `index` say `Phó`: one, two where it is written `P.`, none elsewhere."""
        stream = self.stream
        if stream.folded[index : index + 1] == ("phó",) and index + 1 < len(stream):
            return 1
        return 2 * (stream.word[index : index + 2] == ("P", ".") and index + 2 < len(stream))

    def _inside_title(self, title: lexicon.Title, after: int) -> OrganNode | None:
        """Return the organ that begins with the title's own last words.

        `Chánh` *Văn phòng Thường trực Ban Chỉ đạo*.
        """
        if title.shares is None or self._shared_inside(title, after) is None or self._modified_before_it(title, after):
            return None
        again = title.shares.longest(self.stream.folded, after) is not None  # `Chánh Văn phòng` *Văn phòng Huyện ủy X*
        organ = self.organs.any_case(after if again else after - self._shared_size(title, after))
        own = (lexicon.title_modifiers().longest(self.stream.folded, after) or (after,))[0]  # `Phó ban` *thường trực*
        return organ if organ is not None and organ.after > own else None

    def _modified_before_it(self, title: lexicon.Title, after: int) -> bool:
        """Say whether a modifier parts the title from its word said again: `Phó Chánh Văn phòng` *Thường trực VP X*."""
        folded = self.stream.folded
        found = lexicon.title_modifiers().longest(folded, after)
        return bool(found and title.shares and title.shares.longest(folded, found[0]))

    def _modified(self, label: str, after: int) -> tuple[str, int]:
        while after < len(self.stream):
            comma = self.stream.word[after] == "," and self.stream.folded[after + 1 : after + 3] == ("phụ", "trách")
            found = lexicon.title_modifiers().longest(self.stream.folded, after + comma)
            if found is None or (comma and not self.organs.is_head(found[0])) or self._has_object(*found):
                break
            after, word = found
            label = f"{label} {word}"
        return label, after

    def _has_object(self, after: int, word: str) -> bool:
        """Say whether `phụ trách` is a verb with its object: `Phó Chủ tịch` *phụ trách mảng nội chính*."""
        stream = self.stream
        plain = after < len(stream) and stream.word[after].isalpha() and not stream.capital[after]
        return word == "phụ trách" and plain and self.organs.any_case(after) is None

    def _with_organ(self, first: int, after: int, label: str, status: str, title: lexicon.Title) -> PostNode | None:
        stream = self.stream
        if title.organ is not None:
            return PostNode(first, after, label, status, None, title, organ_name=title.organ)
        if title.label in AIDES and (served := past_served(stream, after, self.at)) is not None:
            return PostNode(first, served, label, status, None, title)
        if title.office and title.label not in _OF_A_BODY:
            after = after_countries(stream, past_village(stream, title.label, after), self.organs.said)
        if title.shares is not None:
            shared = title.shares.longest(stream.folded, after) or self._shared_inside(title, after)
            return self._sharing(first, after, label, status, title, shared)
        organ = self._organ_at(after) or self._after_comma(after, title) or self._headless(after, title)
        if (inside := self._last_word_shared(after, title)) and (organ is None or goes_further(inside, organ)):
            organ = inside
        if title.label in _MINISTERS and (organ is None or organ.head != "bộ"):
            ministry = ministry_at(stream, after)
            if ministry is not None:
                abroad = foreign_ministry(stream, after, ministry[0])
                end, name = (abroad.after, None) if abroad is not None else ministry
                return PostNode(first, past_home(stream, end), label, status, abroad, title, organ_name=name)
        if organ is None and of_centre(stream, title, after):
            return PostNode(first, after + 2, label, status, None, title, organ_name=CENTRAL_COMMITTEE)
        organ = organ or organ_of(stream, after, title, self.organs.at)
        organ = organ or head_office(stream, title, after, self.organs.said)
        if organ is None:
            end = past_house(stream, after_countries(stream, after, self.organs.said))
            return PostNode(first, end, label, status, None, title)
        end = (
            past_delegation(stream, organ, self.organs.said)
            if title.label == "Đại biểu"
            else after_higher_places(stream, organ, self.organs.said)
        )
        return PostNode(first, past_home(stream, end), label, status, organ, title)

    def _organ_at(self, index: int) -> OrganNode | None:
        """Return the organ after a title; in small letters only where a name of its own follows.

        `Tổng Biên tập báo Nhân Dân`.
        """
        if index >= len(self.stream):
            return None
        organ = self.organs.any_case(index)
        if organ is None or self.stream.capital[index]:
            return organ
        return organ if any(self.stream.capital[index : organ.after]) or organ.head in _SMALL else None

    def _headless(self, after: int, title: lexicon.Title) -> OrganNode | None:
        """Return the organ whose head the title swallows: `Cục trưởng` *Kiểm lâm*, `Vụ trưởng` *Tổ chức cán bộ*."""
        head = _HEAD_OF.get(title.label)
        return self.organs.without_head(after, head) if head is not None else None

    def _after_comma(self, after: int, title: lexicon.Title) -> OrganNode | None:
        """Return the organ of `Trưởng khoa, Khoa Quản lý xã hội`: a comma between a head's title and its own word."""
        last = lexicon.key(title.label)[-1]
        if self.stream.word[after : after + 1] != (",",) or self.stream.folded[after + 1 : after + 2] != (last,):
            return None
        return self.organs.at(after + 1) if last in _SHARED_LAST else None

    def _shared_inside(self, title: lexicon.Title, after: int) -> tuple[int, bool] | None:
        """Return the shared word where it is the end of the title itself (`Chánh Văn phòng`)."""
        for size in (2, 1):
            if (
                title.shares is not None
                and after >= size
                and title.shares.longest(self.stream.folded, after - size) == (after, True)
            ):
                return (after, True)
        return None

    def _sharing(
        self, first: int, after: int, label: str, status: str, title: lexicon.Title, shared: tuple[int, bool] | None
    ) -> PostNode | None:
        """Return the post of a title whose last word begins the organ; `Trưởng` alone is no title."""
        stream = self.stream
        alone = len(lexicon.key(title.label)) > 1
        if shared is None:
            return PostNode(first, after, label, status, None, title) if alone else None
        said_again = shared[0] > after  # `Chánh tòa` *Tòa Hình sự*, `Phó Chánh Văn phòng Thường trực` *Văn phòng X*
        begin = after if not alone or said_again else after - self._shared_size(title, after)
        organ = self.organs.any_case(begin)
        word = spell(stream.folded[begin : shared[0]])
        full = f"{label} {_SHARED_LAST[word]}" if not alone and word in _SHARED_LAST else label
        if organ is None or (organ.bare and not stream.capital[begin]):
            return PostNode(first, shared[0], full, status, None, title)
        return PostNode(first, organ.after, full, status, organ, title)

    def _shared_size(self, title: lexicon.Title, after: int) -> int:
        shares = title.shares
        return next(size for size in (2, 1) if shares is not None and shares.longest(self.stream.folded, after - size))

    def _last_word_shared(self, after: int, title: lexicon.Title) -> OrganNode | None:
        """Return the organ that begins with the last word of `Trưởng ban`, `Trưởng phòng`, `Trưởng đoàn`."""
        last = lexicon.key(title.label)[-1]
        if last not in _SHARED_LAST or self.stream.folded[after - 1] != last:
            return None
        if self.stream.folded[after : after + 1] == (last,):  # `Trưởng phòng` *Phòng Nghiệp vụ Dược*
            return None
        organ = self.organs.any_case(after - 1)
        return organ if organ is not None and organ.after > after else None

    def _with_term(self, post: PostNode) -> PostNode:
        """Return the post with `đương nhiệm`, `nhiệm kỳ 2020 - 2025` or `khóa XV` that follows it."""
        if post.organ is not None and post.organ.after == post.after:
            organ = behind_dash(self.stream, post.organ, self.organs.at)
            post = replace(post, organ=organ, after=organ.after)
        stream, at = self.stream, post.after
        if (of_time := _OF_A_TIME.get(stream.folded[at : at + 2])) is not None:
            status = of_time if post.status == "current" else post.status
            post, at = replace(post, after=at + 2, status=status), at + 2
        after, term = read_terms(stream, at)
        return replace(post, after=after, term=term) if term is not None else post
