"""One pass over the stream: posts, organs and names in the order of the text, none overlapping another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from kg.extract import lexicon
from kg.extract.names import (
    NEVER_OFFICIALS,
    NameNode,
    is_place,
    no_person,
    prefix_openers,
    printed_name,
    read_name,
    read_prefix,
)
from kg.extract.namesakes import borne_by_a_thing
from kg.extract.organs.aliases import learn_aliases, learn_last_word
from kg.extract.organs.alone import in_anothers_name, nameless
from kg.extract.organs.grammar import OrganGrammar
from kg.extract.organs.lists import COUNTS, distributed, listed_fields
from kg.extract.organs.many import of_any_place, of_many_places
from kg.extract.organs.place import capital_run, is_unit
from kg.extract.organs.small import small_openers
from kg.extract.organs.tree import OrganNode
from kg.extract.organs.unknown import names_on, opens_unknown
from kg.extract.posts.titles import PostNode, TitleGrammar, title_openers
from kg.extract.stream import Stream, spell

Item = PostNode | OrganNode | NameNode
_APPOSES = frozenset({",", "-", "–", "—", "("})
_BEFORE_LISTED = frozenset({";", ":", ",", "(", "\n", "-", "–"})
_BEHIND_LISTED = ((",",), ("-",), ("–",))
_LONGEST_DOCTRINE = 3
_BEFORE_PLACES, _TWO = frozenset({"đoàn", "từ"}), 2
_UNIT_ENDS = frozenset((word,) for word in "xã phường trấn huyện quận tỉnh thôn bản ấp xóm làng".split())
_MIDDLE_NAMES = frozenset({"văn", "thị"})  # `Đồng Văn` is a district, *Đồng Văn A* is none
_SHORTEST_LISTED, _LONGEST_LISTED = 3, 4
_BEFORE_NUMBERS = frozenset(
    "ngày tháng năm số thứ khóa lúc điều mùng quý tầng phòng khu tổ sở đợt lần cấp hạng loại nhóm vòng bước".split()
)
_OF_ALL = frozenset({"các", "cấp"})
_BETWEEN_LISTED = frozenset({(",",), ("và",), ("-",), ("–",)})
_PLURAL = frozenset({"các", "những", "nhiều", "mọi", "từng", "mỗi", "một"})


@dataclass(frozen=True, slots=True)
class Scan:
    """What the grammars found, in order."""

    stream: Stream
    items: tuple[Item, ...]
    said: frozenset[str]
    """Folded names that the article itself calls a place."""


def _blocked(blocked: list[tuple[int, int]], at: int, offset: int) -> tuple[int, bool]:
    """Advance over the blocked spans that end before `offset`; return the position, and whether it is inside one."""
    while at < len(blocked) and blocked[at][1] <= offset:
        at += 1
    return at, at < len(blocked) and blocked[at][0] <= offset


@cache
def _openers() -> frozenset[str]:
    """Return the folded words that something may begin with though they have no capital."""
    return title_openers() | prefix_openers() | small_openers() | frozenset(COUNTS)


def scan(stream: Stream, blocked: list[tuple[int, int]]) -> Scan:
    """Return the items of a stream; entries inside `blocked` (sorted code point spans) begin nothing."""
    organs = OrganGrammar(stream)
    learn_aliases(stream, organs)
    posts = TitleGrammar(stream, organs)
    items: list[Item] = []
    given: set[str] = set()

    def other(index: int) -> bool:
        organ = organs.at(index)
        return (organ is not None and not organ.bare) or posts.at(index) is not None

    index, size, wall, plural = 0, len(stream), 0, 0
    capital, folded, openers = stream.capital, stream.folded, _openers()
    while index < size:
        if not capital[index] and folded[index] not in openers:
            index += 1
            continue
        wall, inside = _blocked(blocked, wall, stream.start[index])
        if not inside and folded[index] in COUNTS and (fields := listed_fields(stream, index)):
            items.extend(fields)
            index = fields[-1].after
            continue
        item = None if inside else _item_at(stream, index, items, organs, posts, other)
        if item is None or _nobodys(stream, item, given):
            index += 1
            continue
        if isinstance(item, NameNode):
            given.add(stream.folded[item.after - 1])
        if isinstance(item, OrganNode) and (spread := distributed(stream, item, organs.said)):
            items.extend(spread)
            index = spread[-1].after
            continue
        if isinstance(item, OrganNode) and (_generic(stream, item) or _listed(stream, item, plural)):
            plural = _passed(stream, items, item)
        elif not _any_place(stream, item.after) and not borne_by_a_thing(stream, item, items[-1:]):
            items.append(item)
        learn_last_word(stream, organs, item.organ if isinstance(item, PostNode) else item)
        index = item.after
    return Scan(stream, tuple(items), organs.said)


def _nobodys(stream: Stream, item: Item, given: set[str]) -> bool:
    """Say whether a word alone behind a post is no given name told before: `Chủ tịch` *Câu* `lạc bộ Nhà báo`."""
    if not (isinstance(item, NameNode) and item.short and item.honorific is None):
        return False
    runs_on = stream.capital[item.after : item.after + 1] == (True,) and not stream.word[item.first].isascii()
    return stream.folded[item.first] not in given and (runs_on or opens_unknown(stream, item.first))


def _item_at(
    stream: Stream,
    index: int,
    items: list[Item],
    organs: OrganGrammar,
    posts: TitleGrammar,
    other: Callable[[int], bool],
) -> Item | None:
    post = posts.at(index)
    if post is not None and post.organ is None and (named := organs.at(index)) is not None and named.after > post.after:
        return named  # `Đại sứ quán Lào`
    if post is not None:
        if post.organ is not None and names_on(stream, post.organ):
            return replace(post, organ=None)
        if post.organ is not None and in_anothers_name(stream, post.organ):
            return replace(post, organ=nameless(post.organ))
        if post.organ is not None and post.organ.place is None and of_any_place(stream, post.organ):
            return replace(post, organ=None)
        whole = post.organ is not None and post.organ.after == post.after
        organ = organs.grown(post.organ, other) if post.organ is not None and whole else post.organ
        return post if organ is post.organ or organ is None else replace(post, organ=organ, after=organ.after)
    organ = organs.at(index)
    if organ is not None:
        return nameless(organ) if in_anothers_name(stream, organ) else organ
    if not stream.capital[index] and stream.folded[index] not in prefix_openers():
        return None
    after_post = bool(items) and isinstance(items[-1], PostNode) and items[-1].after == index
    last = items[-1].organ if after_post and isinstance(items[-1], PostNode) else None
    bare = (last is not None and last.bare) or _apposed(stream, items, index)  # `Hiệu trưởng Trường` *Nguyễn Trãi*
    found = _name_at(stream, index, after_post=after_post, bare=bare, other=other)
    if found is not None and found.prefix == found.first and not found.short:
        covered = bool(items) and items[-1].after == index
        if _called_place(stream, found.first, found.after, organs.said, covered=covered):
            return None
    return found or _listed_name(stream, index, posts)


def _apposed(stream: Stream, items: list[Item], at: int) -> bool:
    """Say whether words no foreign name has follow a name's title, rather its organ's: `Ông A, Giám đốc` *Xưởng Mỹ*."""
    if stream.word[at].isascii() or len(items) <= 1 or not isinstance(items[-2], NameNode):
        return False
    name, title = items[-2], items[-1]
    return title.first - name.after == 1 and stream.word[name.after] in _APPOSES


def _called_place(stream: Stream, first: int, after: int, said: frozenset[str], *, covered: bool) -> bool:
    """Say whether two words without an honorific are a place: called one by the article, led by its unit, or guests.

    `Bí thư Đảng ủy` *An Định* of an article that names `xã An Định`; `quê xã` *Hồ Thầu*; *Đoàn Hà Tĩnh*, *Từ Hà Nội*,
    `Đảng ủy` *Than Quảng Ninh*.

    Args:
        stream: the article's stream.
        first: entry where the words begin.
        after: entry after them.
        said: folded names that the article calls a place.
        covered: a post or an organ ends right before them, so that a unit there is its own (`Công an xã` *Lê Văn A*).
    """
    words = stream.folded[first:after]
    if " ".join(words) in said:
        return True
    if words[0] in _BEFORE_PLACES or words[0] not in lexicon.surnames():
        place = lexicon.places().longest(stream.folded, first + 1)
        if place is not None and place[0] == after and after - first > _TWO:
            return True
    unit = stream.folded[max(0, first - 1) : first]
    return after - first == _TWO and unit in _UNIT_ENDS and not covered


def _listed_name(stream: Stream, index: int, posts: TitleGrammar) -> NameNode | None:
    """Return a name of a list though no known surname opens it: `; Ngọc Kim Nam - Trưởng ban ...`.

    Three or four capitalised words that no place begins with, between a mark of the list and a dash or comma before a
    post.
    """
    if not stream.capital[index] or (index and stream.word[index - 1] not in _BEFORE_LISTED):
        return None
    after = capital_run(stream, index, _LONGEST_LISTED + 1)
    if not _SHORTEST_LISTED <= after - index <= _LONGEST_LISTED or stream.word[after : after + 1] not in _BEHIND_LISTED:
        return None
    post = posts.at(after + 1)
    if post is None or not all(word.istitle() for word in stream.word[index:after]):
        return None
    tables = (lexicon.places(), lexicon.organ_words(), lexicon.countries())
    named = stream.folded[index + 1] in _MIDDLE_NAMES
    if not named and any(table.longest(stream.folded, at) for table in tables for at in range(index, after)):
        return None
    return NameNode(index, index, after, stream.text[stream.start[index] : stream.end[after - 1]])


def _name_at(
    stream: Stream, index: int, *, after_post: bool, bare: bool, other: Callable[[int], bool]
) -> NameNode | None:
    """Return the name, its prefix before it, at entry `index`.

    Behind an honorific or a post any capitalised words will do, else a surname must open it; a given name alone
    needs one of them (`ông Trung`, `Bí thư Nhân`).
    """
    prefix = read_prefix(stream, index)
    led = prefix.after > index
    if not led and not stream.capital[index]:
        return None
    begin = prefix.after
    if led and other(begin):
        return None
    after = read_name(stream, begin, strict=not led and (not after_post or bare), led=led, is_other=other)
    if after is not None:
        place = is_place(stream, begin, after, led=led, after_post=after_post)
        if place or (not led and no_person(stream, begin, after)):
            return None
        name = printed_name(stream, begin, after)
        return NameNode(index, begin, after, name, prefix.honorific, prefix.ranks, prefix.degrees)
    if (prefix.honorific is None and not after_post) or begin >= len(stream) or not stream.word[begin].istitle():
        return None
    if spell(stream.folded[begin : begin + _LONGEST_DOCTRINE]) in NEVER_OFFICIALS:  # `Lăng Chủ tịch` *Hồ Chí Minh*
        return None
    word = lexicon.organ_words().longest(stream.folded, begin)
    if word is not None and word[0] > begin + 1:  # `Trợ lý Nhân sự`
        return None
    name = stream.word[begin]
    return NameNode(index, begin, begin + 1, name, prefix.honorific, prefix.ranks, prefix.degrees, short=True)


def _listed(stream: Stream, organ: OrganNode, plural: int) -> bool:
    """Say whether `các` before an earlier organ reaches over this one: `các Huyện ủy, Thành ủy`.

    `plural` ends that one.
    """
    unowned = organ.local and organ.unit is None and organ.owner is None and not organ.bare
    return unowned and plural > 0 and " ".join(stream.folded[plural : organ.first]) in (",", "và")


def _passed(stream: Stream, items: list[Item], organ: OrganNode) -> int:
    """Return the entry after organs in general; those listed before them are taken back.

    *HĐND, UBND*`, MTTQ tỉnh, thành phố, xã` are of the same many places.
    """
    at = organ.first
    while organ.unit is not None and items and isinstance(last := items[-1], OrganNode):
        unowned = last.local and last.unit is None and last.owner is None
        if not unowned or stream.folded[last.after : at] not in _BETWEEN_LISTED or not of_many_places(stream, organ):
            break
        at = last.first
        items.pop()
    return organ.after


def _any_place(stream: Stream, after: int) -> bool:
    """Say whether what ends before an entry is of any place: `chủ tịch UBND tỉnh` *`/thành phố`*."""
    return stream.word[after : after + 1] == ("/",) and is_unit(stream, after + 1) and is_unit(stream, after - 1)


def _generic(stream: Stream, organ: OrganNode) -> bool:
    """Say whether the words speak of organs in general: `UBND các phường`, `các Đảng ủy trực thuộc`."""
    before = stream.folded[organ.first - 1] if organ.first else ""
    behind = stream.folded[organ.after] if organ.after < len(stream) else ""
    unowned = organ.local and organ.unit is None and organ.owner is None
    counted = (
        (before.isdigit() or before in _PLURAL) and behind == "," and is_unit(stream, organ.after + 1)
    )  # *28* `Hội đồng Đội xã, phường`
    if behind in _OF_ALL and is_unit(stream, organ.after + 1):  # `MTTQ Việt Nam` *các huyện*
        return True
    nowhere = organ.local and organ.place is None and organ.owner is None
    if nowhere and (_counts(stream, organ.first - 1) or (organ.unit is not None and of_many_places(stream, organ))):
        return True
    return (counted and organ.local) or (unowned and (before in _PLURAL or behind in ("các", "cấp", "hai")))


def _counts(stream: Stream, at: int) -> bool:
    """Say whether digits at entry `at` count organs (*8* `Công an phường`) and are of no date, number or name."""
    if at < 1 or not stream.word[at].isdigit():
        return False
    before = stream.folded[at - 1]
    return before.isalpha() and before not in _BEFORE_NUMBERS and not is_unit(stream, at - 1)
