"""Lists of people that go on: over the next line, after what one of them does in passing, from another side."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.roles.field import Field, Led, opens
from kg.extract.roles.frames import introduced
from kg.extract.roles.groups import Group
from kg.extract.roles.subjects import Acted
from kg.extract.roles.verbs import Usage, Verb
from kg.extract.stream import Stream

_PRESENT = frozenset({"phía", "cùng", "ngoài", "dự", "cầu", "tham", "việc", "đến", "tới", "còn", "mặt"})
_GUESTS = frozenset({("đại", "biểu"), ("khách", "mời"), ("thành", "phần"), ("lãnh", "đạo"), ("đại", "diện")})
_PRESIDIUM = ("đoàn", "chủ", "tịch")
_OF_PRESIDIUM = frozenset({"đại", "hội", "điều", "hành", "của", "gồm", "có", "là"})
HERE = Usage(("attends",), "both", None)
_SIDE = ("phía",)
_CHAIRS = Usage(("chairs",), "before", None)
_OPENING = 6
_MARKS = frozenset({"-", "–", "—", "+", "•", "*", "▪", "●"})
_MAX_MARK = 3
_SIDES = frozenset({"lãnh", "đoàn", "phía", "về", "đại", "ngoài", "bên", "từ", "còn"})
_MEETING = frozenset({"việc", "thăm", "gặp", "đàm"})  # `Buổi làm việc` *của ông A* `với Công an tỉnh`
_HEADED = ("trưởng", "đoàn", "là")
_HAS = frozenset({"có", "gồm"})
_AMONG = ("trong", "đó")
_ABSENT = "vắng"
_WORK, _WORKING, _NO_WORK = "việc", ("làm", "việc"), ("việc",)
_NOT_PRESENT = frozenset(
    {
        *(("đến", "nay"), ("tới", "nay"), ("đến", "thời"), ("tới", "thời"), ("cùng", "ngày"), ("cùng", "năm")),
        *(("tham", "mưu"), ("dự", "án"), ("dự", "kiến"), ("dự", "thảo"), ("mặt", "trận"), ("cùng", "thời")),
        _NO_WORK,
    }
)
"""Words that only look like those of who is there: *Đến nay* `tỉnh có ông A`, `Với` *việc* `bầu bổ sung, ... gồm`."""
_ONLY_LEFT = ("chỉ", "còn")
_INVITED = frozenset({("đại", "biểu"), ("khách", "mời")})
_SOME = frozenset("các những trong số một hai ba bốn năm sáu vị danh sách thành phần về phía ngoài ra".split())
"""Words before guests that only count them: *Trong số các* `đại biểu có ông A`."""
_THOSE = _SOME | frozenset("đại biểu khách mời lãnh đạo tỉnh huyện xã thành phố trung ương cán bộ và".split())
_GUESTS_ARE = frozenset(
    "khác còn lại gồm có là cũng danh dự tham đặc biệt của chương trình sự kiện đến tới , :".split()
)
_DELEGATIONS = frozenset({("tổ", "đại"), ("đoàn", "đại"), ("đoàn", "công"), ("tổ", "công"), ("phái", "đoàn")})
_MAX_SIDE = 12
_MAX_TAIL = 12
_SET_OFF = frozenset({"-", "–", "—", "("})
_BREAKS = frozenset({",", ";", ".", "\n"})
_BESIDES = frozenset({"cùng", "và"})
_TOGETHER = frozenset({"attends", "visits"})
_CHAIRING = frozenset({"chairs", "co-chairs"})
_WITH = (("cùng",), ("cùng", "với"))
_WITH_THEM = frozenset({("lễ", "đón"), ("hội", "đàm"), ("đối", "thoại"), ("buổi", "tiếp"), ("cuộc", "tiếp")})
_GATHERING = frozenset("hội nghị thảo thi buổi cuộc phiên lễ kỳ họp đại tọa giao ban báo này trên".split())
_NEAR = _PAIR = 2
_MAX_LOUD = 4
_DOTS = 4
_ALONG = frozenset(", cùng với các vị lãnh đạo nguyên đảng nhà nước và đại biểu : tại".split())
_TELLING = frozenset({"đã", "sẽ", "đang", "vừa", "cũng", "được", "bị", "là", "tới", "đến", "hôm", "tại", "trong"})


def verb_between(field: Field, left: int, right: int) -> bool:
    """Say whether a verb or the end of a sentence stands between, what one of a list does in passing apart."""
    passing = in_passing(field, left)
    numbered = left == field.first and field.stream.word[left].isdigit()  # *1.* `Đồng chí A`
    words = field.stream.word[left + _PAIR * numbered : right]
    ends = (word == "\n" or (word == "." and not _goes_on_behind(words[at:])) for at, word in enumerate(words))
    return any(verb != passing for verb in field.verbs_in(left, right)) or any(ends)


def _goes_on_behind(words: tuple[str, ...]) -> bool:
    """Say whether dots leave out some of a list that goes on: `lãnh đạo các ban` *...;* `ông B`."""
    return next((word for word in words[:_DOTS] if word != "."), "") in (",", ";")


def still_listed(field: Field, led: Led, left: int, right: int) -> bool:
    """Say whether a list goes on over entries `[left, right)`: no verb of taking part stands there.

    `dưới sự chủ trì của ông A` ends with a clause of any verb: `, Ban Bí thư họp xem xét kỷ luật ông B`.
    """
    if verb_between(field, left, right):
        return False
    if led.verb.usage.side != "before" or led.roles[0] not in _CHAIRING:
        return True
    stream = field.stream
    told = (at for at in range(left, right) if at not in field.quiet and at not in field.posts)
    return sum(stream.word[at].isalpha() and not stream.capital[at] for at in told) <= _MAX_LOUD


def in_passing(field: Field, after: int) -> Verb | None:
    """Return the verb right behind one of a list, after which the list goes on: `... tỉnh chủ trì; ông B ...`.

    Its event may stand there too, and it may be set off: `...` *- Chủ tọa kỳ họp*`; ông B`, `...` *(chủ trì)*`; ông B`.
    """
    word = field.stream.word
    begin = after + (after < field.after and word[after] in _SET_OFF)
    verb = next(iter(field.verbs_in(begin, begin + 1)), None)
    if verb is None or verb.usage.side != "both":
        return None
    end = verb.after
    while end < field.after and (end in field.events or field.stream.folded[end] in _GATHERING):
        end += 1
    end += word[after] == "(" and word[end : end + 1] == (")",)
    return verb if word[end : end + 1] == (";",) else None


def along(field: Field, group: Group, acted: Acted) -> Led | None:
    """Return the list that `cùng` opens behind who is told to be there: `Ông A tới dự,` *cùng các vị: ông B; ông C*."""
    role, verb = acted.roles[-1] if acted.roles else ("", None)
    if verb is None or verb.after > group.lead:
        return None
    if role in _CHAIRING and _chairs_too(field, group, verb, role):
        return Led((role,), verb, listed=True)
    if role not in _TOGETHER:
        return None
    stream = field.stream
    between = [stream.folded[index] for index in range(verb.after, group.lead) if index not in field.quiet]
    if "cùng" not in between[:_NEAR] or not _ALONG.issuperset(between):
        return None
    return Led((role,), verb, listed=True)


def _chairs_too(field: Field, group: Group, verb: Verb, role: str) -> bool:
    """Say whether an event is chaired with those told behind it: `Ông A đồng chủ trì hội nghị` *cùng* `ông B`.

    A meeting is held with whom `với` names rather than chaired: `chủ trì buổi làm việc với ông B`.
    """
    words = field.stream.folded
    there = (at for at in range(verb.after, group.lead) if at not in field.events and words[at] not in _GATHERING)
    begin = next(there, group.lead)
    link = words[begin : group.lead]
    if words[begin - 1] in _MEETING or words[begin - _PAIR : begin] in _WITH_THEM:
        return False
    return link in _WITH or (link == ("với",) and role == "co-chairs")


def goes_on(field: Field, group: Group, listing: Led | None) -> bool:
    """Say whether the first people of a sentence go on with the list that the one before left open."""
    if _item_of_list(field, group):
        return True
    return (
        listing is not None
        and listing.roles == ("attends",)
        and (_another_side(field, group) or _no_more_than_people(field, group))
    )


def _no_more_than_people(field: Field, group: Group) -> bool:
    """Say whether a sentence is people and posts alone, or with others unnamed: `TS B, Giám đốc Sở Y tế, cùng ...`."""
    stream = field.stream
    if field.verbs or group.lead != field.first:
        return False
    behind = group.after
    while group.posted and behind < min(field.after, group.after + _MAX_TAIL) and stream.word[behind].isalpha():
        behind += 1
    while behind < field.after and stream.word[behind] in _BREAKS:
        behind += 1
    if behind == field.after:
        return _TELLING.isdisjoint(stream.folded[group.after : behind])
    return stream.folded[behind] in _BESIDES and _TELLING.isdisjoint(stream.folded[group.after : field.after])


def _another_side(field: Field, group: Group) -> bool:
    """Say whether a sentence tells who is there from another side: `Lãnh đạo tỉnh có ...`, `Bộ Công an có ...`."""
    stream = field.stream
    at = introduced(stream, group)
    organ = all(index in field.quiet for index in range(field.first, at))
    side = stream.folded[field.first] in _SIDES or (organ and at > field.first)
    if at - field.first > _MAX_SIDE or not side or stream.folded[at] not in _HAS:
        return False
    return not verb_between(field, field.first, group.lead)


def _item_of_list(field: Field, group: Group) -> bool:
    """Say whether the sentence is a line of a list: `- Đ/c A, Bí thư Đảng ủy;`."""
    stream = field.stream
    if group.lead - field.first > _MAX_MARK:
        return False
    if stream.word[field.first] in _MARKS or (
        stream.word[field.first].isdigit() and stream.word[field.first + 1] in (".", ")")
    ):
        return True
    return stream.word[max(0, field.first - 2) : field.first] in ((":", "\n"), (";", "\n"), (",", "\n"))


def opened(field: Field) -> Led | None:
    """Return the list that a line without people opens: `Cùng dự có lãnh đạo xã:`, `Về phía tỉnh có:`."""
    if field.stream.word[field.after - 1] != ":":
        return None
    opening = field.stream.folded[field.first : field.first + _PAIR]
    if _SIDE in (opening[:1], opening[1:]) and not field.verbs and field.stream.folded[field.after - _PAIR] in _HAS:
        return Led(HERE.roles, Verb(field.first, field.after, HERE), listed=True)
    return next(
        (
            Led(verb.usage.roles, verb, listed=True)
            for verb in field.verbs
            if verb.usage.side == "both" and (opens(field, verb) or _of_those(field, verb))
        ),
        None,
    )


def _of_those(field: Field, verb: Verb) -> bool:
    """Say whether a line names the people of whom it tells only as such: *Danh sách đại biểu* `dự hội nghị:`."""
    words = range(field.first, verb.first)
    crowd = all(index in field.quiet or field.stream.folded[index] in _THOSE for index in words)
    return crowd and "attends" in verb.usage.roles


def presidium(field: Field, group: Group) -> Led | None:
    """Return the chair of those a presidium consists of: *Đoàn Chủ tịch điều hành đại hội gồm* `các đồng chí: A, B`."""
    folded, at = field.stream.folded, introduced(field.stream, group)
    first = max(field.first, at - _MAX_SIDE)
    told = next((on for on in range(first, at) if folded[on : on + len(_PRESIDIUM)] == _PRESIDIUM), None)
    if told is None or folded[at] not in ("gồm", "có", "là"):
        return None
    between = (on for on in range(told + len(_PRESIDIUM), at) if on not in field.quiet)
    if not all(folded[on] in _OF_PRESIDIUM for on in between):
        return None
    return Led(_CHAIRS.roles, Verb(told, at, _CHAIRS), listed=True)


def _among_guests(field: Field, at: int) -> bool:
    """Say whether some of an event's guests are named: `Hội nghị có đông đủ đại biểu,` *trong đó có* `bà B`."""
    words = field.stream.folded[max(field.first, at - _MAX_SIDE) : at]
    return words[-2:] == _AMONG and field.event_before(at) and not _INVITED.isdisjoint(pairwise(words))


def _guests(field: Field, at: int) -> bool:
    """Say whether a sentence tells who its guests are: `Các đại biểu khác gồm` *ông A*, `Trong số khách mời có` *B*."""
    folded, begin = field.stream.folded, field.first
    while begin < at and folded[begin] in _SOME:
        begin += 1
    if folded[begin : begin + _PAIR] not in _INVITED or at - begin > _MAX_SIDE:
        return False
    return all(folded[on] in _GUESTS_ARE or on in field.events for on in range(begin + _PAIR, at))


def _delegation(field: Field, at: int) -> bool:
    """Say whether a delegation at an event is told to consist of people: `tiếp xúc với` *Tổ đại biểu tỉnh* `gồm`."""
    words = pairwise(field.stream.folded[max(field.first, at - _MAX_SIDE) : at])
    return field.event_before(at) and not _DELEGATIONS.isdisjoint(words)


def _words_and_pairs(stream: Stream, first: int) -> list[tuple[str, tuple[str, ...]]]:
    """Return the words that a sentence opens with, each with the pair it makes with its neighbour.

    That is the word behind it; of `việc` it is the word before it.
    """
    found: list[tuple[str, tuple[str, ...]]] = []
    for at in range(first, min(first + _OPENING, len(stream))):
        begin = at - 1 if stream.folded[at] == _WORK else at
        pair = stream.folded[max(first, begin) : begin + _PAIR]
        found.append((stream.folded[at], pair if begin == at or pair == _WORKING else _NO_WORK))
    return found


def present(field: Field, group: Group) -> bool:
    """Say whether the people are listed as present: `Về phía tỉnh có đồng chí ...`, `hội nghị còn có bà B`."""
    stream = field.stream
    if stream.word[group.lead - 1 : group.lead] == (":",) and stream.folded[
        max(field.first, group.lead - 7) : group.lead
    ].count("cầu"):
        return True
    at = introduced(stream, group)
    opening = stream.folded[field.first : field.first + _OPENING]
    if group.lead == field.first and opening[: len(_HEADED)] == _HEADED:
        return True
    if stream.folded[at : at + 1] == ("là",) and ("điểm", "cầu") in pairwise(opening):
        return not verb_between(field, field.first, group.lead)
    side = opening[: 1 + (opening[:1] == ("về",))][-1:] == ("phía",)
    if side and (at < group.lead - 1 or stream.folded[at : at + 1] == ("là",)):  # `Phía xã: bà A`, `Phía xã là bà A`
        return not verb_between(field, field.first, group.lead)
    if stream.folded[at : at + 1] == ("của",) and at - 1 in field.events:
        return stream.folded[at - 1] in _MEETING and not verb_between(field, field.first, group.lead)
    if stream.folded[at : at + 1] not in (("có",), ("gồm",), ("đón",)):
        return False
    if stream.folded[at] != "đón" and _guests(field, at):
        return not verb_between(field, field.first, group.lead)
    if stream.folded[at] == "gồm" and _delegation(field, at):
        return all("attends" in verb.usage.roles for verb in field.verbs_in(field.first, group.lead))
    if _among_guests(field, at):
        return not verb_between(field, field.first, group.lead)
    if any(word in _PRESENT and pair not in _NOT_PRESENT for word, pair in _words_and_pairs(stream, field.first)):
        return _ABSENT not in opening and _ONLY_LEFT not in pairwise(opening)
    if opening[:2] in _GUESTS and at - field.first <= _MAX_SIDE and stream.folded[at] != "đón":
        return not verb_between(field, field.first, group.lead)
    return stream.folded[at] != "gồm" and at - 1 in field.events
