"""Frames of taking part: what leads from a verb to the people it speaks of."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from kg.extract.roles.groups import Group, Member
from kg.extract.roles.verbs import Verb
from kg.extract.stream import Stream

_HARD = frozenset({".", ";", "\n", "!", "?", "…"})
_LINKS = frozenset({"có", "gồm", "là", "của", "thấy"})
_MAX_LIST = 26
_MAX_INVERTED = 34
_MAX_TO_VERB = 8
_MAX_QUIET = 40
_MAX_NEXT = 12
# words that may stand between people and their verb
_SOFT = frozenset(
    (
        "đã cũng tới đến trực tiếp tại , - – đang lại về buổi hội nghị đại kỳ họp phiên lễ vừa cùng thay mặt và "
        "xúc động vui mừng thống nhất người là chính thức đồng "
        "đại diện thừa ủy quyền lệnh sau đó lần lượt sẽ trân trọng còn đều rất chân thành lớp buổi cuộc đoàn làm "
        "việc ở trên các đ / c chí trong cán bộ lãnh đạo biểu tỉnh huyện xã phường quận thành phố tác giả vinh dự "
        "viên giao đơn vị thường trực của cơ quan thuộc báo cáo vui lần thứ khóa nhiệm"
    ).split()
)
# words before which people begin a clause of their own
_OPENERS = frozenset(
    (
        "do nghe và cùng khi nay qua đó này sau là được bởi có để rằng mà thì đây cũng trong tại nhưng còn vì"
        " ảnh trước đến với nhằm "
        ', ; : . - – — • * + “ ” " ( ) \n › » > |'
    ).split(" ")
)
_GIVEN = frozenset({"cho", "tặng", "đến", "với"})
_READ = {
    ("báo", "cáo"): "reports",
    ("tham", "luận"): "presents",
    ("văn", "khai", "mạc"): "opens",
    ("văn", "bế", "mạc"): "closes",
    ("từ", "khai", "mạc"): "opens",
    ("chủ", "tọa"): "chairs",
    ("chủ", "trì"): "chairs",
    ("điều", "hành"): "chairs",
}
_MAX_CROWD = 90
_BEFORE_CROWD = frozenset({";", ",", "và", "cùng", "với", "đông", "đảo", "toàn", "thể", "gần", "hơn", "trên"})
_CROWD = frozenset(
    ("các lãnh đại đông toàn gần hơn trên thành cán một nguyên những thường trưởng bí giám chủ thủ ủy đồng").split()
)
_LEADING = frozenset({"chairs", "co-chairs", "directs"})
_COUNTS = frozenset({"các", "những", "hai", "ba", "bốn"})
_AND = frozenset({"và", ";", "cùng", "với", ":"})
_STRONG = frozenset({"reports", "presents", "opens", "closes", "announces"})


@dataclass(frozen=True, slots=True)
class Field:
    """A sentence with its verbs."""

    stream: Stream
    first: int
    after: int
    verbs: tuple[Verb, ...]
    quiet: Container[int]
    """Entries inside organs, events, dates: they may stand between people and their verb."""
    events: Container[int] = frozenset()
    """Entries inside the names of events."""


@dataclass(frozen=True, slots=True)
class Led:
    """Roles that a verb gives the people behind it."""

    roles: tuple[str, ...]
    verb: Verb
    listed: bool
    """By a list (`Dự hội nghị có ...`): it goes on to the people that follow."""


@dataclass(frozen=True, slots=True)
class Acted:
    """Roles that verbs give their subject, in order of the verbs."""

    roles: tuple[tuple[str, Verb], ...]


def led(field: Field, group: Group, floor: int, used: set[int]) -> Led | None:
    """Return what a verb between `floor` and the group says of it as object, listed people or inverted subject.

    Args:
        field: the sentence.
        group: the people.
        floor: entry where the group before ends; a verb before that speaks of other people.
        used: entries of verbs that have a subject of their own.
    """
    stream = field.stream
    for verb in reversed(field.verbs):
        if verb.after > group.first or (verb.first in used and not verb.usage.receives):
            continue
        if verb.first < floor and not (verb.usage.receives and verb.first in used):
            break
        if any(stream.word[index] in _HARD for index in range(verb.after, group.lead)):
            break
        roles, listed = _link(field, verb, group)
        if not roles:
            return None
        return Led(_with_coordinated(field, verb, roles, floor), verb, listed)
    return None


def led_by(field: Field, group: Group, before: Led) -> tuple[Member, ...]:
    """Return those of the group behind a verb that it leads.

    Of `dưới sự chủ trì của ông A, ông B đã ...` that is A alone: a bare comma ends the phrase and B begins the clause.
    """
    if before.listed and before.verb.usage.side == "before" and before.verb.usage.roles[0] in _LEADING:
        plural = field.stream.folded[group.lead] in _COUNTS
        for at in range(1, len(group.people) if not plural else 0):
            between = range(group.people[at - 1].after, group.people[at].first)
            if not any(field.stream.folded[index] in _AND for index in between if index not in field.quiet):
                return group.people[:at]
    return group.people


def _link(field: Field, verb: Verb, group: Group) -> tuple[tuple[str, ...], bool]:
    """Return (roles the verb gives the group behind it, whether it lists people)."""
    stream, usage = field.stream, verb.usage
    size = group.lead - verb.after
    colon = ":" in stream.word[group.lead : group.first]
    before = stream.folded[group.lead - 1] if group.lead else ""
    leading = usage.side in ("before", "both")
    if leading and size <= 0 and (usage.side == "before" or "attends" in usage.roles or (colon and opens(field, verb))):
        return usage.roles, True
    if leading and before in _LINKS and size <= _MAX_LIST:
        return usage.roles, True
    if leading and before == ":" and size <= _MAX_LIST and (usage.side == "before" or size <= 1 or opens(field, verb)):
        return usage.roles, True
    if usage.side == "both" and before == "," and size <= _MAX_INVERTED and opens(field, verb):
        return usage.roles, False
    if usage.receives and before not in (",", *_LINKS) and (size <= 0 or _handed(stream, verb, group)):
        return (usage.receives,), False
    return (), False


def _handed(stream: Stream, verb: Verb, group: Group) -> bool:
    """Say whether what is given goes to the group: `trao ... cho ông A`, `trao quyết định bổ nhiệm ông A`."""
    between = stream.folded[verb.after : group.lead]
    if verb.usage.receives == "receives-decision":
        return len(between) <= _MAX_LIST
    return between[-1] in _GIVEN or (len(between) > 1 and between[-2] in _GIVEN)


def opens(field: Field, verb: Verb) -> bool:
    """Say whether a verb begins its clause: `Phát biểu tại hội nghị, đồng chí A ...`."""
    if verb.first <= field.first or field.stream.capital[verb.first]:
        return True
    return field.stream.word[verb.first - 1] in (
        ",",
        ":",
        "-",
        "–",
        "*",
        "+",
        "”",
        ".",
        "\n",
        "(",
        ")",
        ";",
        "và",
        "cùng",
    )


def _with_coordinated(field: Field, verb: Verb, roles: tuple[str, ...], floor: int) -> tuple[str, ...]:
    """Return the roles with those of a verb joined before: `Dự hội nghị và phát biểu chỉ đạo, đồng chí A ...`."""
    found = list(roles)
    at = verb.first
    for earlier in reversed(field.verbs):
        if earlier.after > at or earlier.first < floor or earlier.usage.side != "both":
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


def is_subject(field: Field, group: Group) -> bool:
    """Say whether the people may begin a clause: not the object of a word right before them (`cảm ơn đồng chí A`)."""
    before = group.lead - 1
    if before < field.first or before in field.quiet:
        return True
    return field.stream.folded[before] in _OPENERS or field.stream.word[before].isdigit()


def acted(field: Field, group: Group, ceiling: int) -> Acted:
    """Return what the verbs say whose subject the group is.

    Args:
        field: the sentence.
        group: the people.
        ceiling: entry where the next group begins.
    """
    if not is_subject(field, group):
        return Acted(())
    found: list[tuple[str, Verb]] = []
    at = group.after
    for verb in field.verbs:
        if verb.first < at or verb.usage.side == "before" or verb.first >= ceiling:
            continue
        if not found and not (_reaches(field, at, verb.first) or _with_a_crowd(field, group, verb)):
            break
        if found and not _goes_on(field, at, verb.first):
            break
        read = _read_out(field, group, verb)
        if verb.usage.side == "carried" and not read:
            break
        roles = read or verb.usage.roles
        found += [(role, verb) for role in roles if role not in [known for known, _ in found]]
        if verb.usage.side == "said":
            break
        at = verb.after
    return Acted(tuple(found))


def _reaches(field: Field, left: int, right: int) -> bool:
    """Say whether only soft words, brackets and names of organs, events and days stand between people and verb."""
    stream, loud, deep = field.stream, 0, 0
    if right - left > _MAX_QUIET:
        return False
    for index in range(left, right):
        word = stream.word[index]
        deep += (word == "(") - (word == ")")
        if deep > 0 or word == ")":
            continue
        if word in _HARD:
            return False
        if index in field.quiet:
            continue
        loud += 1
        soft = stream.folded[index] in _SOFT or stream.capital[index]  # capitals: the tail of an organ no lexicon knows
        if not soft or loud > _MAX_TO_VERB:
            return False
    return True


def _with_a_crowd(field: Field, group: Group, verb: Verb) -> bool:
    """Say whether nameless others end the list of those present: `ông A; các Ủy viên, lãnh đạo các sở tham dự`."""
    folded = field.stream.folded
    if verb.usage.roles != ("attends",) or verb.first - group.after > _MAX_CROWD:
        return False
    if any("attends" in earlier.usage.roles for earlier in field.verbs if earlier.first < group.first):
        return False
    begin = at = group.after
    while begin < verb.first and folded[begin] in _BEFORE_CROWD:
        begin += 1
    if begin in (at, verb.first) or folded[begin] not in _CROWD:
        return False
    return not any(field.stream.word[index] in (".", "\n", ":", "“") for index in range(begin, verb.first))


def _goes_on(field: Field, left: int, right: int) -> bool:
    """Say whether a further verb is joined to the one before: `chủ trì hội nghị và phát biểu kết luận`."""
    between = [field.stream.folded[index] for index in range(left, right) if index not in field.quiet]
    if any(word in _HARD for word in between) or len(between) > _MAX_NEXT:
        return False
    return "và" in between or "," in between or "cùng" in between


def _read_out(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of `Báo cáo ... do ông A trình bày`: what is read out tells it, not the verb."""
    stream = field.stream
    if stream.folded[group.lead - 1 : group.lead] not in (("do",), ("được",)) or verb.usage.roles != ("speaks",):
        return ()
    before = stream.folded[field.first : group.lead]
    for words, role in _READ.items():
        if any(before[at : at + len(words)] == words for at in range(len(before))):
            return (role,)
    return ()


def weighed(before: Led | None, own: Acted) -> list[tuple[str, Verb]]:
    """Return the roles of both sides; what is said in opening, closing, reporting or presenting is no role."""
    found = [(role, before.verb) for role in before.roles] if before is not None else []
    strong = any(role in _STRONG for role, _ in (*found, *own.roles))
    for role, verb in own.roles:
        if not (verb.usage.side == "said" and role == "speaks" and strong) and role not in [
            known for known, _ in found
        ]:
            found.append((role, verb))
    return found
