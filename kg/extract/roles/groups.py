"""Groups of people that one verb speaks of: names, posts in apposition and title-only mentions, joined as a list."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest

from kg.extract.names import NameNode
from kg.extract.posts.titles import PostNode
from kg.extract.scan import Item
from kg.extract.stream import Stream
from kg.extract.value import value

_JOINTS = frozenset(
    (
        ", ; và - – — ( ) : / cùng với kiêm là đồng chí ông bà thời nguyên hiện các cán bộ chuyên viên đại diện nhà "
        "báo luật sư thành viên tác giả giáo vừa đ c . tá thượng trung thiếu úy tướng đại chuẩn thẩm phán cấp sơ cao "
        "tỉnh huyện xã phường ủy"
    ).split()
)
_HAVING = frozenset({"đã", "cũng", "vừa"})
_LONGEST_JOINT = 14
_FARTHEST = 40
_BEHALF = frozenset({("thay", "mặt"), ("thừa", "lệnh"), ("theo", "lệnh"), ("ủy", "quyền"), ("ủy", "nhiệm")})
_TASKS = frozenset({("nhiệm", "vụ"), ("trọng", "trách"), ("cương", "vị")})
_DELEGATE = ("đại", "biểu")
_OF = frozenset({"của", "từ", "với", "trước", "do"})
_NEAR = 2
_GIVEN = frozenset({"cho", "với", "tới", "đến"})
_DOTS = ((".",), ("…",))
_MANY = frozenset({"các", "những", "vị", "danh", "chức", "vụ", "nhiều", "mọi", "số"})
_ALL_OF_THEM = tuple(
    tuple(form.split())
    for form in (
        "các đồng chí|các đ / c|những đồng chí|các ông|các bà|các ông , bà|các anh|các anh , chị|các ngài|toàn thể|"
        "tập thể|đông đủ|một số đồng chí|hầu hết|đa số|tất cả|hàng trăm|hàng chục"
    ).split("|")
)
"""Words before a post that speak of all who hold it: `các đồng chí` *Ủy viên Ban Thường vụ*, nobody in particular."""
_NO_HONORIFIC = frozenset({("cương", "vị"), ("đơn", "vị")})
_LEADERS = ("lãnh", "đạo")
_LED = frozenset({"tỉnh", "huyện", "quận", "xã", "phường", "bộ", "sở", "ngành", "đảng", "trường", "hội"})
_THEMSELVES = (("do", "chính"), ("được", "chính"), ("là", "chính"))
_PLURALS = frozenset(
    (
        "các những hai ba bốn năm sáu bảy tám đồng chí ông bà anh chị em vị thầy cô đ / c lãnh đạo nhà báo luật sư "
        "giáo thẩm phán tá thượng trung thiếu úy tướng chuẩn đại nguyên nữ tân"
    ).split()
)


@value
class Member:
    """One person of a group, where the words mean that person."""

    person: str
    first: int
    after: int
    named: bool
    """The name or the given name stands there, no title alone."""
    part: int
    """Number of the part of the list, parts being set off by semicolons."""


@value
class Group:
    """People at stream entries `[first, after)`, in order."""

    first: int
    after: int
    people: tuple[Member, ...]
    lead: int
    """Entry where the words before the names that only count or address them begin (`các đồng chí:`)."""
    part: int = 0
    """Number of the last part of the list."""
    posted: bool = False
    """It ends with a post: words of the post's organ that no lexicon knows may follow."""


def groups_of(
    stream: Stream, items: list[Item], who: Callable[[Item], str | None], organs: frozenset[int] = frozenset()
) -> list[Group]:
    """Return the groups of one sentence, in order.

    Args:
        stream: the article's stream.
        items: names and posts of the sentence, in order.
        who: the person an item means, None where it means nobody in particular.
        organs: entries inside names of organs, which may stand between two people of a list.
    """
    found: list[Group] = []
    apart, end = False, 0
    for item, behind in zip_longest(items, items[1:]):
        if not isinstance(item, NameNode | PostNode) or _of_a_palace(stream, item):
            continue
        many = _of_many(stream, item)
        identity = None if many else who(item)
        first = item.prefix if isinstance(item, NameNode) else item.first
        if _on_behalf(stream, item, end):
            end = item.after
            continue
        end = 0
        last = found[-1] if found else None
        joined = last is not None and not (apart or _given(stream, last, first))
        joined = joined and last is not None and _joined(stream, last.after, first, organs)
        apart = isinstance(item, PostNode) and identity is not None and stream.folded[item.first] == "tân"
        if many and joined and not _leads(stream, item, behind):  # `ông A cùng` *các thẩm phán* `tham dự`
            continue
        part = 0
        if last is not None and joined:
            part = last.part + (";" in stream.word[last.after : first])
        named = isinstance(item, NameNode)
        mine = (Member(identity, item.first, item.after, named, part),) if identity is not None else ()
        if last is None or not joined:
            found.append(Group(first, _past_dots(stream, item.after), mine, _lead(stream, first), posted=not named))
            continue
        if mine and identity in [member.person for member in last.people]:
            mine = ()
        after = _past_dots(stream, item.after)
        found[-1] = Group(last.first, after, (*last.people, *mine), last.lead, part, posted=not named)
    return [group for group in found if group.people]


def _of_a_palace(stream: Stream, item: Item) -> bool:
    """Say whether a post names where something is held: `tại Phủ Chủ tịch, ...`."""
    return isinstance(item, PostNode) and stream.word[item.first - 1 : item.first] == ("Phủ",)


def _given(stream: Stream, before: Group, first: int) -> bool:
    """Say whether those before `là` get what is told: `Người trao quyết định cho` *ông A* `là ông B`."""
    at = min(before.lead, before.first - (stream.folded[max(0, before.first - 1)] in _MANY))
    given = stream.folded[at - 1] in _GIVEN if at else False
    return given and stream.folded[before.after : first] == ("là",)


def _leads(stream: Stream, item: Item, behind: Item | None) -> bool:
    """Say whether a post stands before the names of those who hold it: `các Phó Thủ tướng` *A, B*."""
    colon = stream.word[item.after : item.after + 1] == (":",)
    return behind is not None and behind.first == item.after + colon


def _of_many(stream: Stream, item: Item) -> bool:
    """Say whether a post is that of many or spoken of as such: `82/93 ủy viên`, `Chánh án TAND các huyện`."""
    if not isinstance(item, PostNode) or item.first == 0:
        return False
    before = stream.folded[item.first - 1]
    if before == "vị" and item.first > 1:  # *Vị* `Chánh án này` is one
        before = stream.folded[item.first - 2]
    many = before in _MANY or before.isdigit() or stream.folded[item.after : item.after + 1] == ("các",)
    return many or any(stream.folded[item.first - len(form) : item.first] == form for form in _ALL_OF_THEM)


def _on_behalf(stream: Stream, item: Item, end: int) -> bool:
    """Say whether a post is that of those somebody else speaks for: `thừa lệnh Chủ tịch UBND tỉnh, ông A`."""
    if not isinstance(item, PostNode):
        return False
    if _asked_by(stream, item):
        return True
    before = item.first - (stream.folded[item.first - 1] == "của")
    if stream.folded[max(0, before - 2) : before] in _BEHALF:
        return True
    taken_up = stream.folded[max(0, item.first - 2) : item.first] in _TASKS
    if taken_up and stream.word[item.after : item.after + 1] == (",",):  # `Nhận nhiệm vụ` *Cụm trưởng*`, ông A hứa`
        return True
    return end > 0 and " ".join(stream.folded[end : item.first]) in ("và", "")


def _asked_by(stream: Stream, post: PostNode) -> bool:
    """Say whether a nameless delegate is answered: `Trả lời chất vấn` *của đại biểu*`, Bộ trưởng A cho biết`."""
    delegate = stream.folded[post.first : post.first + len(_DELEGATE)] == _DELEGATE
    before = post.first - (stream.folded[post.first - 1 : post.first] == ("các",))
    asked = not _OF.isdisjoint(stream.folded[max(0, before - 1) : before])
    return delegate and asked and stream.word[post.after : post.after + 1] == (",",)


def _joined(stream: Stream, left: int, right: int, organs: frozenset[int]) -> bool:
    if right - left > _FARTHEST:
        return False
    between, deep = list[int](), 0
    for index in range(left, right):
        deep += stream.word[index] == "("
        if deep == 0 and index not in organs:
            between.append(index)
        deep -= stream.word[index] == ")" and deep > 0
    return len(between) <= _LONGEST_JOINT and all(
        stream.folded[index] in _JOINTS or _together(stream, index) for index in between
    )


def _together(stream: Stream, index: int) -> bool:
    """Say whether a small word only leads to `cùng`: `ông A` *đã cùng* `bà B chủ trì`."""
    return stream.folded[index] in _HAVING and stream.folded[index + 1] == "cùng"


def _past_dots(stream: Stream, after: int) -> int:
    """Return the entry after dots that stand for further people, the sentence going on: `ông A, bà B...` *tham dự*."""
    index = after
    if stream.word[index : index + 1] not in _DOTS:
        return after
    while stream.word[index : index + 1] in _DOTS:
        index += 1
    dots = stream.text[stream.end[after - 1] : stream.end[index - 1]].strip()
    if len(dots) < len("...") and dots != "…":
        return after
    return index if index < len(stream) and not stream.capital[index] and stream.word[index] != "\n" else after


def _lead(stream: Stream, first: int) -> int:
    """Return the entry where `các đồng chí:`, `hai ông`, `các ông, bà:` before a group begin."""
    index = first
    while index > 0 and (stream.folded[index - 1] in _PLURALS or _mark(stream, index) or _led(stream, index)):
        if stream.folded[index - 2 : index] in _NO_HONORIFIC:
            break
        index -= 1 + _led(stream, index)
    index -= stream.folded[max(0, index - 2) : index] in _THEMSELVES
    acting = stream.word[max(0, index - 2) : index] == ("Q", ".")  # `Q. Giám đốc`
    return index - 2 if acting else index


def _led(stream: Stream, index: int) -> bool:
    """Say whether what people lead stands before `index`: `các đồng chí lãnh đạo` *xã* `A, B`."""
    return stream.folded[index - 1] in _LED and stream.folded[max(0, index - 3) : index - 1] == _LEADERS


def _mark(stream: Stream, index: int) -> bool:
    """Say whether the mark before `index` belongs to such words: `các đồng chí :`, `các ông , bà`."""
    before = stream.folded[index - 2] if index > 1 else ""
    if before == "chí" and stream.folded[index - 3 : index - 2] != ("đồng",):
        return False  # `Trả lời báo chí, ông A`
    return stream.word[index - 1] in (":", ",") and before in ("chí", "ông", "bà", "anh", "chị", "c", "sau")
