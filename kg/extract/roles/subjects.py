"""Frames with the people as subject: what stands between them and the verb that tells what they did."""

from __future__ import annotations

from kg.extract.roles.carried import brought_up, in_a_speech, own_speech, read_out
from kg.extract.roles.crowds import with_a_crowd
from kg.extract.roles.field import HARD, Field, Led, opens
from kg.extract.roles.groups import Group
from kg.extract.roles.occasions import given_with_thanks, on_occasion, while_speaking
from kg.extract.roles.tails import CLAUSE, past_tail
from kg.extract.roles.verbs import Usage, Verb
from kg.extract.stream import Stream
from kg.extract.value import value

_MAX_TO_VERB = 8
_MAX_QUIET = 40
_MAX_NEXT = 12
_NEAR = 3
# words that may stand between people and their verb
_SOFT = frozenset(
    (
        "đã cũng xin lúc tới đến đi lên trực tiếp tại , - – đang lại về buổi hội nghị đại kỳ họp phiên lễ vừa cùng "
        "thay mặt và xúc động vui mừng thống nhất người là chính thức đồng "
        "đại diện thừa ủy quyền lệnh sau đó lần lượt sẽ trân trọng còn đều rất chân thành lớp buổi cuộc đoàn làm "
        "việc ở trên các đ / c chí trong cán bộ lãnh đạo biểu tỉnh huyện xã phường quận thành phố tác giả vinh dự "
        "viên giảng giao đơn vị thường trực của cơ quan thuộc báo cáo vui lần thứ khóa nhiệm công ban sở ngành phòng "
        "thì hoa quà tặng trao trò chuyện động hôm nay sáng chiều tối tiếp tục đặc biệt thẳng thắn nhiệt liệt một lần "
        "nữa phu nhân luôn nghiêm túc thân mật tình ân cần tha thiết mạnh mẽ ngắn gọn dứt khoát hết sức vai trò tư "
        "cách quan tâm dành thời gian này đó ấy hai ba bốn vị những số đầu tiên thôn "
        "xóm bản ấp buôn khối khóm làng khu phố nhà trường đội đồn"
    ).split()
)
# words before which people begin a clause of their own
_OPENERS = frozenset(
    (
        "do nghe đón gồm và cùng khi lúc nay qua đó này sau là được bởi có để rằng mà thì đây cũng trong tại nhưng còn "
        "vì ảnh trước đến với nhằm lượt điều song "
        ', ; : . - – — • * + “ ” " ( ) \n › » > |'
    ).split(" ")
)
# words right before people that say what they are: `Đảng viên` *A* `nhận Huy hiệu`, `Với cương vị` *Trưởng ban, bà B*
_CALLED = frozenset(
    {
        *(("đảng", "viên"), ("hội", "viên"), ("đoàn", "viên"), ("cử", "tri"), ("diễn", "giả")),
        *(("cương", "vị"), ("vai", "trò"), ("tư", "cách"), ("tuy", "nhiên"), ("đồng", "thời")),
        ("biểu", "như"),
    }
)
_FOR_OTHERS = frozenset({("thay", "mặt"), ("đại", "diện")})
"""Words behind a person that lead to those spoken for, whatever they are called."""
_ASIDE = frozenset({"trong", "khi", "với", "sau", "qua", "nhân", "tại"})
_MAX_ASIDE = 14
_LISTS = frozenset({"có", "gồm"})
_WHILE = (",", "còn")
_OTHERS_PART = frozenset({"về", "là", "do", "của"})
_AND = frozenset({"và", ",", "cùng", "thời", "vừa"})
_MANY = frozenset({"các", "những", "nhiều", "mọi", "một", "đông", "đa"})
"""Words that begin other people, of whom a further verb is told: `A phát biểu,` *các đại biểu* `dự hội nghị ...`."""
_APPOSED = frozenset({(",", "người"), ("-", "người"), ("–", "người"), ("—", "người")})
_BY = frozenset({"do", "được"})
_OUT = (("đưa", "ra"), ("nêu", "ra"), ("đề", "ra"), ("đặt", "ra"))
_ENTRUSTS = "giao"
_RECEIVES = frozenset({"receives-award", "receives-decision"})
_STRONG = frozenset({"reports", "presents", "opens", "closes", "announces"})


@value
class Acted:
    """Roles that verbs give their subject, in order of the verbs."""

    roles: tuple[tuple[str, Verb], ...]


def is_subject(field: Field, group: Group) -> bool:
    """Say whether the people may begin a clause: not the object of a word right before them (`cảm ơn đồng chí A`)."""
    before = group.lead - 1
    if before < field.first or before in field.quiet:
        return True
    if field.stream.folded[before] == "với" and field.stream.folded[before - 1] != "cùng":
        return False  # `hội đàm với ông A và dự lễ`
    if field.stream.folded[max(0, before - 1) : before + 1] in _CALLED:
        return any(member.named for member in group.people)
    opens_clause = field.stream.folded[before] in _OPENERS or field.stream.word[before].isdigit()
    return opens_clause and not _confers(field, group)


def acted(field: Field, group: Group, ceiling: int) -> Acted:
    """Return what the verbs say whose subject the group is.

    Args:
        field: the sentence.
        group: the people.
        ceiling: entry where the next group begins.
    """
    subject = is_subject(field, group) or _gets(field, group) or _brings_up(field, group)
    if not (subject or _apposed(field, group)):
        return Acted(())
    found: list[tuple[str, Verb]] = []
    at = group.after
    welcomed = field.stream.folded[group.lead - 1] == "đón"  # `vinh dự được đón ông A về dự`
    for verb in field.verbs_in(group.after, ceiling):
        if welcomed and "attends" not in verb.usage.roles:
            break
        if verb.first < at or verb.usage.side in ("before", "next"):
            continue
        if not found and not (
            _reaches(field, past_tail(field, group, verb), verb.first)
            or with_a_crowd(field, group, verb)
            or _got_from(field, group, verb)
        ):
            break
        if (found and not _goes_on(field, at, verb.first)) or _of_the_next(field, verb, ceiling):
            break
        read = verb.usage.roles if brought_up(field, group, verb) else read_out(field, group, verb)
        read = read or _got_from(field, group, verb) or _brings_out(field, group, verb)
        if verb.usage.side == "carried" and not read:
            break
        roles = read or verb.usage.roles
        found += [(role, verb) for role in roles if role not in [known for known, _ in found]]
        if verb.usage.side == "said":
            occasion = (
                on_occasion(field, verb, ceiling)
                or _led_there(field, verb, ceiling)
                or [(role, verb) for role in in_a_speech(field, group) if "speaks" in roles]
            )
            found = [each for each in found if each[0] not in [role for role, _ in occasion]] + occasion
            found += given_with_thanks(field, verb, ceiling)
            break
        at = verb.after
        if not subject:
            break
    return Acted(tuple(found or while_speaking(field, group, ceiling) or _in_own_speech(field, group)))


def _apposed(field: Field, group: Group) -> bool:
    """Say whether words in apposition tell what somebody does at an event: `tới ông A,` *người chủ trì hội nghị*."""
    if field.stream.folded[group.after : group.after + 2] not in _APPOSED:
        return False
    verb = next(iter(field.verbs_in(group.after, group.after + _MAX_TO_VERB)), None)
    if verb is None or verb.usage.side != "both":
        return False
    return any(index in field.events for index in range(verb.after, min(verb.after + _NEAR, field.after)))


def _confers(field: Field, group: Group) -> bool:
    """Say whether an office alone confers what others hand over: `50 tập thể được` *Chủ tịch tỉnh tặng Bằng khen*."""
    folded = field.stream.folded
    given = folded[group.lead - 1 : group.lead] == ("được",) and folded[group.after : group.after + 1] == ("tặng",)
    return given and not any(member.named for member in group.people)


def _gets(field: Field, group: Group) -> bool:
    """Say whether people spoken to get something right behind: `chúc mừng` *ông A được tặng Huân chương*."""
    verb = next(iter(field.verbs_in(group.after, group.after + 1)), None)
    if verb is None or verb.usage.roles[0] not in _RECEIVES:
        return False
    return any(
        said.after == group.lead and said.usage.side == "said" for said in field.verbs_in(field.first, group.lead)
    )


def _in_own_speech(field: Field, group: Group) -> list[tuple[str, Verb]]:
    """Return what somebody did whatever verb follows: `Trong phát biểu khai mạc,` *ông A* `coi đó là ...`."""
    roles = own_speech(field, group)
    return [(role, Verb(field.first, group.lead, Usage(roles, "before", None))) for role in roles]


def _brings_up(field: Field, group: Group) -> bool:
    """Say whether people behind `là yêu cầu`, `là nội dung` brought that up: it is no word that they are object of."""
    verb = next(iter(field.verbs_in(group.after, group.after + _NEAR)), None)
    return verb is not None and brought_up(field, group, verb)


def _brings_out(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of who brings something out: `ông A` *đưa ra* `ba giải pháp`, `được ông A` *đặt ra*."""
    folded = field.stream.folded
    form, by = folded[verb.first : verb.after], folded[group.lead - 1]
    told = by == "mà" or "người" in folded[group.after : verb.first]
    there = folded[verb.after : verb.after + 1] == ("tại",) and verb.after + 1 in field.events
    anywhere = by in _BY and form == _OUT[0] and not there  # `cảnh báo được bà B đưa ra` may be of any day
    return () if told or anywhere or form not in _OUT else verb.usage.roles


def _got_from(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of who gets something from an office: `ông A` *được Chủ tịch nước* `tặng Huân chương`."""
    words = range(group.after, verb.first)
    given = (index for index in words if field.stream.folded[index] == "được")
    at = next(given, None)
    if at is None or verb.usage.receives is None or at + 1 == verb.first or at - group.after > _NEAR:
        return ()
    by = all(index in field.quiet or index in field.posts for index in range(at + 1, verb.first))
    soft = all(field.stream.folded[index] in _SOFT for index in range(group.after, at))
    return (verb.usage.receives,) if by and soft else ()


def _of_the_next(field: Field, verb: Verb, ceiling: int) -> bool:
    """Say whether a verb tells of those behind it: `Chủ trì có ông A,` *đến dự còn có* `ông B`, *còn bế mạc là* `B`."""
    folded = field.stream.folded
    if folded[verb.first - len(_WHILE) : verb.first] == _WHILE and folded[ceiling - 1] in _OTHERS_PART:
        return True
    if folded[ceiling - 1] == "là" and folded[verb.first - 1] == "người":  # `A chủ trì,` *người báo cáo là* `B`
        return True
    if ceiling >= field.after or folded[ceiling - 1] not in _LISTS or not opens(field, verb):
        return False
    return ceiling - verb.after <= _MAX_NEXT and not any(
        word in HARD or word == "," for word in folded[verb.after : ceiling]
    )


def _led_there(field: Field, leads: Verb, ceiling: int) -> list[tuple[str, Verb]]:
    """Return what a delegation does whose head is told: `do ông A làm trưởng đoàn`, *đã đến thăm* `...`."""
    if leads.usage.roles != ("attends",):
        return []
    verb = next(iter(field.verbs_in(leads.after, ceiling)), None)
    if verb is None or verb.usage.roles != ("visits",) or not _reaches(field, leads.after, verb.first):
        return []
    return [("visits", verb), ("attends", leads)]


def _reaches(field: Field, left: int, right: int) -> bool:
    """Say whether only soft words, brackets and names of organs, events and days stand between people and verb."""
    stream, loud, deep, past = field.stream, 0, 0, left
    if right - left > _MAX_QUIET:
        return False
    for index in range(left, right):
        past = max(past, _past_aside(stream, index, right))
        if index < past:
            continue
        word = stream.word[index]
        deep += (word == "(") - (word == ")")
        if deep > 0 or word == ")":
            continue
        if word in HARD or _entrusts(field, index):
            return False
        if index in field.quiet or index in field.posts:
            continue
        loud += 1
        soft = stream.folded[index] in _SOFT or stream.capital[index]  # capitals: the tail of an organ no lexicon knows
        spoken_for = stream.folded[left : left + 2] in _FOR_OTHERS and _may_name(stream, index)
        if not (soft or spoken_for) or loud > _MAX_TO_VERB:
            return False
    return True


def _entrusts(field: Field, index: int) -> bool:
    """Say whether what follows is left to another: `ông A` *giao Giám đốc Sở* `chủ trì cuộc họp`."""
    return field.stream.folded[index] == _ENTRUSTS and (index + 1 in field.posts or index + 1 in field.quiet)


def _past_aside(stream: Stream, index: int, right: int) -> int:
    """Return the entry of the comma that ends words put in: `ông A`*, trong phát biểu của mình,* `mong ...`."""
    if stream.word[index] != "," or _ASIDE.isdisjoint(stream.folded[index + 1 : index + 2]):
        return index
    ends = (at for at in range(index + 2, min(right, index + _MAX_ASIDE)) if stream.word[at] in (",", *HARD))
    end = next(ends, index)
    return end if stream.word[end] == "," else index


def _may_name(stream: Stream, index: int) -> bool:
    """Say whether a word may be one of a name of any kind (`Viện kiểm sát`), none that begins a clause."""
    clause = stream.folded[index] in CLAUSE and stream.folded[index : index + 2] != ("kiểm", "sát")
    return stream.word[index].isalpha() and not clause


def _goes_on(field: Field, left: int, right: int) -> bool:
    """Say whether a further verb is joined to the one before: `chủ trì hội nghị và phát biểu kết luận`."""
    between = [field.stream.folded[index] for index in range(left, right) if index not in field.quiet]
    if any(word in HARD for word in between) or len(between) > _MAX_NEXT:
        return False
    if "," in between and not _MANY.isdisjoint(between[len(between) - between[::-1].index(",") :][:1]):
        return False
    return bool(_AND & set(between))


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
