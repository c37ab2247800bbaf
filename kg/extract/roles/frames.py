"""Frames of taking part: what leads from a verb to the people it speaks of."""

from __future__ import annotations

from kg.extract.posts.plurals import PLURALS
from kg.extract.roles.clefts import GIVEN, behind_nameless, cleft
from kg.extract.roles.field import HARD, Field, Led, opens
from kg.extract.roles.gifts import giver, received
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb
from kg.extract.stream import Stream

_LINKS = frozenset({"có", "gồm", "là", "của", "thấy", "ngoài"})
_MAX_LIST = 26
_MAX_INVERTED = 34
_MAX_NEXT = 12
_GIVEN = frozenset({"cho", "tặng", "đến", "với"})
_GOT = frozenset({"receives-award", "receives-decision", "promoted"})
_GIVERS = {"receives-award": "gives-award", "receives-decision": "gives-decision"}
_FROM = frozenset({"từ", "tay"})  # `nhận Huân chương` *từ* `ông A`, *từ tay* `ông A`
_PRESENT = frozenset({"attends", "chairs", "co-chairs"})
_TOGETHER = ("co-chairs",)
_AMONG = ("trong", "số")
_LIKEWISE = frozenset({"cùng", "được", "cũng"})
_JOINS = frozenset({",", ";", "và", "cùng"})
_OTHERS = frozenset("tập thể cá nhân đơn vị hộ gia đình các những".split())
_NEAR = 2
_WISHED = (("muốn",), ("mời",), ("mong",))
_RUNS = ("điều", "hành")
_TAKING_TURN = frozenset("đứng ra trực tiếp đã đầu tiên được giao lên tiếp theo sau cùng cuối".split())
"""Words between `người` and what that one did."""
# what the bare word of an event ends with: behind it the comma of `Phát biểu tại buổi lễ Ông A cho biết` may lack
_GATHERINGS = frozenset(
    {
        *(("hội", "nghị"), ("hội", "thảo"), ("hội", "thi"), ("đại", "hội"), ("lễ", "hội"), ("tọa", "đàm")),
        *(("buổi", "lễ"), ("buổi", "họp"), ("cuộc", "họp"), ("phiên", "họp"), ("kỳ", "họp")),
    }
)


def led(field: Field, group: Group, before: Group | None, used: set[int]) -> Led | None:
    """Return what a verb behind the group before says of a group as object, listed people or inverted subject.

    Args:
        field: the sentence.
        group: the people.
        before: the group before; a verb before its end speaks of other people.
        used: entries of verbs that have a subject of their own.
    """
    stream, floor = field.stream, before.after if before is not None else field.first
    if (given := giver(field, group)) is not None:
        return Led(given.usage.roles, given, listed=False)
    if (got := received(field, group)) is not None and got.usage.receives is not None:
        return Led((got.usage.receives,), got, listed=False)
    for verb in reversed(field.verbs_in(field.first, group.first)):
        done = verb.first in used and not _passes(field, verb, group)
        if verb.after > group.first or (done and not verb.usage.receives) or _unreal(field, verb):
            continue
        if verb.first < floor and not (verb.usage.receives and done) and not _past_object(field, verb, before, group):
            break
        if behind_nameless(field, verb, group):
            return Led(verb.usage.roles, verb, listed=True)
        if any(stream.word[index] in HARD for index in range(verb.after, group.lead)):
            break
        past_others = before is not None and verb.first < before.lead
        roles, listed = _link(field, verb, group, past_others=past_others)
        if not roles:
            return None
        return Led(_with_coordinated(field, verb, roles, floor), verb, listed)
    return None


def _passes(field: Field, verb: Verb, group: Group) -> bool:
    """Say whether what the subject gets comes from the group: `nhận Huy hiệu 60 năm tuổi Đảng` *từ ông A*."""
    return verb.usage.roles[0] in _GIVERS and field.stream.folded[group.lead - 1] in _FROM


def _past_object(field: Field, verb: Verb, before: Group | None, group: Group) -> bool:
    """Say whether who acts is told behind whom it is done to: `Phát biểu giao nhiệm vụ cho ông A là` *bà B*."""
    folded, left = field.stream.folded, max(verb.after, before.lead if before is not None else verb.after)
    words = (*folded[verb.after : left], *folded[before.after if before is not None else left : group.lead])
    if words[-1:] == ("có",) and verb.usage.roles == _TOGETHER:  # `Cùng chủ trì với ông A còn có` *bà B*
        return opens(field, verb)
    if words[-1:] != ("là",):
        return False
    first = field.stream.folded[field.first] == "người" and _who_did(field, verb, group)
    inverted = verb.usage.side == "both" or verb.usage.roles[0] in GIVEN
    return first or ("," not in words and inverted and opens(field, verb))


def _link(field: Field, verb: Verb, group: Group, *, past_others: bool) -> tuple[tuple[str, ...], bool]:
    """Return (roles the verb gives the group behind it, or behind others, whether it lists people)."""
    stream, usage = field.stream, verb.usage
    size = group.lead - verb.after
    colon = ":" in stream.word[group.lead : group.first]
    before = stream.folded[group.lead - 1] if group.lead else ""
    if usage.side == "next":
        return (usage.roles if size <= 0 else ()), False
    leading = usage.side in ("before", "both")
    near = size <= 0 or (colon and _at_the_event(field, verb.after, group.lead))
    if leading and near and (usage.side == "before" or "attends" in usage.roles or (colon and opens(field, verb))):
        return usage.roles, True
    if (before == "bởi" and _passive(field, verb, size)) or (before == "với" and _with_them(field, verb, size)):
        return usage.roles, False
    told = before if usage.side != "before" else stream.folded[introduced(stream, group)]
    if leading and told in _LINKS and _loud(field, verb.after, group.lead) <= _MAX_LIST:
        return usage.roles, True
    if before == "là" and (_who_did(field, verb, group) or (size <= _MAX_LIST and _told_last(field, verb, group))):
        return usage.roles, False
    if _linked(stream, group, size) and (_got(field, verb) or (usage.side == "both" and usage.roles[0] in _PRESENT)):
        return usage.roles, True
    if before == ":" and size <= _MAX_NEXT and _got(field, verb):
        return usage.roles, True
    if _passes(field, verb, group) and size <= _MAX_LIST:
        return (_GIVERS[usage.roles[0]],), False
    if leading and before == ":" and size <= _MAX_LIST and _lists(field, verb, size):
        return usage.roles, True
    if done := cleft(field, verb, group, past_others=past_others):
        return done, before != "là"
    apart = before == "," or stream.folded[group.lead - 2 : group.lead] in _GATHERINGS
    if usage.side == "both" and apart and size <= _MAX_INVERTED and opens(field, verb):
        return (usage.roles if _in_one_clause(stream, verb.after, group.lead) else ()), False
    if usage.receives and before not in (",", *_LINKS) and (size <= 0 or _handed(field, verb, group)):
        return (usage.receives,), ":" in stream.word[group.lead - 1 : group.people[0].first]
    return (), False


def _of_a_land(field: Field, left: int, right: int) -> bool:
    """Say whether only the post and land of a guest stand between: `tiếp` *Đại sứ Nhật Bản tại Việt Nam* `A`."""
    stream = field.stream
    return left < right <= left + _MAX_NEXT and all(
        index in field.posts or index in field.quiet or stream.capital[index] or stream.folded[index] == "tại"
        for index in range(left, right)
    )


def _unreal(field: Field, verb: Verb) -> bool:
    """Say whether nobody takes part by a verb: it is wished for (`mong muốn` *đón tiếp* `ông A`), or no event's."""
    before = field.stream.folded[max(0, verb.first - _NEAR) : verb.first]
    return (before[-1:] in _WISHED and before[:1] != ("được",)) or _runs_things(field, verb)


def _runs_things(field: Field, verb: Verb) -> bool:
    """Say whether it is told who runs an organ, no event: `chỉ còn 3 lãnh đạo trực tiếp` *điều hành* `là ông A`."""
    behind = range(verb.after, min(verb.after + _NEAR, field.after))
    return (
        field.stream.folded[verb.first : verb.after] == _RUNS
        and not opens(field, verb)
        and not any(index in field.events for index in behind)
    )


def _passive(field: Field, verb: Verb, size: int) -> bool:
    """Say whether a verb is told of what is done, by whom behind it: `được` *truyền đạt tại Hội nghị* `bởi ông A`."""
    return size <= _MAX_LIST and "được" in field.stream.folded[verb.first - _NEAR : verb.first]


def _with_them(field: Field, verb: Verb, size: int) -> bool:
    """Say whether a sentence opens with whom others chair an event: `Cùng chủ trì hội nghị` *với ông A* `có bà B`."""
    return verb.usage.roles == _TOGETHER and size <= _MAX_NEXT and opens(field, verb)


def _loud(field: Field, left: int, right: int) -> int:
    """Return how many words stand between, names of organs, events and days left out where there are many."""
    if right - left <= _MAX_LIST:
        return right - left
    return sum(index not in field.quiet for index in range(left, right))


def _who_did(field: Field, verb: Verb, group: Group) -> bool:
    """Say whether a verb tells who did something before it says who that was: `Người` *đọc quyết định* `là ông A`."""
    before = field.stream.folded[max(field.first, verb.first - _MAX_NEXT) : verb.first]
    if "attends" in verb.usage.roles or "người" not in before:
        return False
    if _loud(field, verb.after, group.lead) > _MAX_LIST:
        return False
    behind = before[before.index("người") + 1 :]
    if len(behind) <= 1 or _TAKING_TURN.issuperset(behind):
        return True
    return behind[:2] == ("thay", "mặt") and "," not in behind


def _told_last(field: Field, verb: Verb, group: Group) -> bool:
    """Say whether a sentence begins with what somebody said and ends with who: *Nêu khó khăn* `... là ông A`."""
    behind = field.stream.word[group.after : group.after + 1]
    ends = group.after >= field.after - 1 or behind == (";",)
    return verb.first == field.first and verb.usage.side == "said" and ends


def _lists(field: Field, verb: Verb, size: int) -> bool:
    """Say whether a colon behind a verb opens the list of those who do it: `Các đồng chí điều khiển hội nghị:`."""
    if verb.usage.side == "before" or size <= 1 or opens(field, verb):
        return True
    return field.stream.folded[field.first] in PLURALS and verb.usage.roles[0] in _PRESENT


def _at_the_event(field: Field, left: int, right: int) -> bool:
    """Say whether only the event stands between: `Phía tỉnh có mặt` *tại hội nghị* `các ông: A, B`."""
    return all(index in field.quiet or field.stream.folded[index] == "tại" for index in range(left, right))


def _in_one_clause(stream: Stream, left: int, right: int) -> bool:
    """Say whether no quotation ends between a verb and its subject: `... và báo cáo HĐND”, ông A nói`."""
    words = stream.word[left:right]
    return words.count("”") <= words.count("“") and words.count('"') % 2 == 0


def _linked(stream: Stream, group: Group, size: int) -> bool:
    """Say whether a word that opens a list stands right before the group: `dự lễ gồm: ...`, `nhận bằng khen có ...`."""
    before = introduced(stream, group)
    colon = before < group.lead - 1
    return size <= (_MAX_NEXT if colon else _MAX_LIST) and before >= 0 and stream.folded[before] in _LINKS


def introduced(stream: Stream, group: Group) -> int:
    """Return the entry before a group, a colon between passed over: `Cùng dự` *có* `: ông A`; -1 at the beginning."""
    colon = stream.word[group.lead - 1 : group.lead] == (":",)
    return group.lead - 1 - colon


def _got(field: Field, verb: Verb) -> bool:
    """Say whether a verb tells what the people listed behind it got: `Cùng nhận ... có`, `Ba Thứ trưởng nhận ...:`."""
    folded = field.stream.folded
    if verb.usage.roles[0] not in _GOT:
        return False
    among = folded[field.first : field.first + len(_AMONG)] == _AMONG
    return among or opens(field, verb) or folded[verb.first - 1] in _LIKEWISE or folded[field.first] in PLURALS


def _handed(field: Field, verb: Verb, group: Group) -> bool:
    """Say whether what is given goes to the group: `trao ... cho ông A`, `trao quyết định bổ nhiệm ông A`."""
    between = field.stream.folded[verb.after : group.lead]
    if verb.usage.receives == "receives-decision":
        return len(between) <= _MAX_LIST
    if verb.usage.receives == "meets" and _of_a_land(field, verb.after, group.lead):
        return True
    given = next((at for at in reversed(range(verb.after, group.lead)) if field.stream.folded[at] in _GIVEN), None)
    if given is None:
        return False
    return group.lead - given <= _NEAR or _also_given(field, given + 1, group.lead)


def _also_given(field: Field, left: int, right: int) -> bool:
    """Say whether only others that get it too stand between: `trao ... cho` *Khoa Nội, 5 tập thể* `và bác sĩ A`."""
    words = [field.stream.folded[index] for index in range(left, right) if index not in field.quiet]
    return right - left <= _MAX_LIST and all(word in _JOINS or word in _OTHERS or word.isdigit() for word in words)


def _coordinates(verb: Verb) -> bool:
    """Say whether a verb may stand before another in inverted order: `Đến dự,` *trao Huân chương* `và phát biểu có`."""
    return verb.usage.side == "both" or verb.usage.roles in (("gives-award",), ("gives-decision",))


def _with_coordinated(field: Field, verb: Verb, roles: tuple[str, ...], floor: int) -> tuple[str, ...]:
    """Return the roles with those of a verb joined before: `Dự hội nghị và phát biểu chỉ đạo, đồng chí A ...`."""
    found = list(roles)
    at = verb.first
    for earlier in reversed(field.verbs_in(floor, verb.first)):
        if earlier.after > at or not _coordinates(earlier):
            continue
        between = field.stream.folded[earlier.after : at]
        if (
            len(between) > _MAX_NEXT
            or not between
            or between[-1] not in ("và", ",", "cùng")
            or not opens(field, earlier)
        ):
            break
        found += [role for role in earlier.usage.roles if role not in found]
        at = earlier.first
    return tuple(found)
