"""Frames with the people as subject: what stands between them and the verb that tells what they did."""

from __future__ import annotations

from kg.extract.roles.carried import in_a_speech, read_out
from kg.extract.roles.frames import HARD, Field, Led, opens
from kg.extract.roles.groups import Group
from kg.extract.roles.occasions import given_with_thanks, on_occasion, while_speaking
from kg.extract.roles.verbs import Verb
from kg.extract.stream import Stream
from kg.extract.value import value

_MAX_TO_VERB = 8
_MAX_QUIET = 40
_MAX_NEXT = 12
# words that may stand between people and their verb
_SOFT = frozenset(
    (
        "đã cũng xin lúc tới đến đi lên trực tiếp tại , - – đang lại về buổi hội nghị đại kỳ họp phiên lễ vừa cùng "
        "thay mặt và xúc động vui mừng thống nhất người là chính thức đồng "
        "đại diện thừa ủy quyền lệnh sau đó lần lượt sẽ trân trọng còn đều rất chân thành lớp buổi cuộc đoàn làm "
        "việc ở trên các đ / c chí trong cán bộ lãnh đạo biểu tỉnh huyện xã phường quận thành phố tác giả vinh dự "
        "viên giảng giao đơn vị thường trực của cơ quan thuộc báo cáo vui lần thứ khóa nhiệm công ban sở ngành phòng "
        "thì hoa quà tặng trao trò chuyện động"
    ).split()
)
# words before which people begin a clause of their own
_OPENERS = frozenset(
    (
        "do nghe đón gồm và cùng khi nay qua đó này sau là được bởi có để rằng mà thì đây cũng trong tại nhưng còn vì"
        " ảnh trước đến với nhằm lượt điều "
        ', ; : . - – — • * + “ ” " ( ) \n › » > |'
    ).split(" ")
)
# words right before people that say what they are: `Đảng viên` *A* `nhận Huy hiệu`, `Với cương vị` *Trưởng ban, bà B*
_CALLED = frozenset(
    {
        *(("đảng", "viên"), ("hội", "viên"), ("đoàn", "viên"), ("cử", "tri"), ("diễn", "giả")),
        *(("cương", "vị"), ("vai", "trò"), ("tư", "cách")),
    }
)
_MAX_TAIL = 8
_MAX_APPOSED = 10
_APPOSED = frozenset(
    "người cố tác đại nguyên thành trưởng phó chủ giám ủy bí thôn bản buôn ấp xóm khu tổ làng khóm phố xã".split()
)
_IN_NAMES = frozenset({"-", "–", "&", "/"})
_NOT_IN_NAMES = frozenset("đã đang sẽ cũng vừa còn đều lại rất trực cùng đến tới về thay thừa và hai ba".split())
_MAX_PLAIN = 5
# words that begin a clause: no organ's name goes on over them
_CLAUSE = frozenset(
    (
        "cho rằng để nhằm khi nếu mà thì bị được không cần phải hãy xin ký gửi tặng trao thăm kiểm sang từ theo vì "
        "nhưng song nên do có là sẽ nghe xem yêu đề giao nhận đọc bày nêu chúc mong với cùng cắt bắt chụp"
    ).split()
)
_BEFORE_VERB = frozenset(
    ", – - đã đang vừa cũng còn đến tới về đi trực tiếp cùng thay mặt và lãnh đạo huyện tỉnh xã phường quận".split()
)
_FOR_OTHERS = frozenset({("thay", "mặt"), ("đại", "diện")})
"""Words behind a person that lead to those spoken for, whatever they are called."""
_ASIDE = frozenset({"trong", "khi", "với", "sau", "qua", "nhân", "tại"})
_MAX_ASIDE = 14
_MAX_CROWD = 90
_OVER = frozenset({".", "\n", ":", "“"})
_LISTS = frozenset({"có", "gồm"})
_AND = frozenset({"và", ",", "cùng", "thời"})
_TOGETHER = frozenset({"attends", "visits", "meets"})
_BEFORE_CROWD = frozenset({";", ",", "và", "cùng", "với", "đông", "đảo", "toàn", "thể", "gần", "hơn", "trên", "nhiều"})
_CROWD = frozenset(
    ("các lãnh đại đông toàn gần hơn trên thành cán chỉ một nguyên những thường trưởng bí giám chủ thủ ủy đồng").split()
)
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
    return field.stream.folded[before] in _OPENERS or field.stream.word[before].isdigit()


def acted(field: Field, group: Group, ceiling: int) -> Acted:
    """Return what the verbs say whose subject the group is.

    Args:
        field: the sentence.
        group: the people.
        ceiling: entry where the next group begins.
    """
    if not (is_subject(field, group) or _gets(field, group)):
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
            _reaches(field, _past_tail(field, group, verb), verb.first) or _with_a_crowd(field, group, verb)
        ):
            break
        if (found and not _goes_on(field, at, verb.first)) or _of_the_next(field, verb, ceiling):
            break
        read = read_out(field, group, verb)
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
    return Acted(tuple(found or while_speaking(field, group, ceiling)))


def _gets(field: Field, group: Group) -> bool:
    """Say whether people spoken to get something right behind: `chúc mừng` *ông A được tặng Huân chương*."""
    verb = next(iter(field.verbs_in(group.after, group.after + 1)), None)
    if verb is None or verb.usage.roles[0] not in _RECEIVES:
        return False
    return any(
        said.after == group.lead and said.usage.side == "said" for said in field.verbs_in(field.first, group.lead)
    )


def _of_the_next(field: Field, verb: Verb, ceiling: int) -> bool:
    """Say whether a verb opens the list of those behind it: `Chủ trì có ông A,` *đến dự còn có* `ông B`."""
    folded = field.stream.folded
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
        if word in HARD:
            return False
        if index in field.quiet or index in field.posts:
            continue
        loud += 1
        soft = stream.folded[index] in _SOFT or stream.capital[index]  # capitals: the tail of an organ no lexicon knows
        spoken_for = stream.folded[left : left + 2] in _FOR_OTHERS and _may_name(stream, index)
        if not (soft or spoken_for) or loud > _MAX_TO_VERB:
            return False
    return True


def _past_aside(stream: Stream, index: int, right: int) -> int:
    """Return the entry of the comma that ends words put in: `ông A`*, trong phát biểu của mình,* `mong ...`."""
    if stream.word[index] != "," or _ASIDE.isdisjoint(stream.folded[index + 1 : index + 2]):
        return index
    ends = (at for at in range(index + 2, min(right, index + _MAX_ASIDE)) if stream.word[at] in (",", *HARD))
    end = next(ends, index)
    return end if stream.word[end] == "," else index


def _may_name(stream: Stream, index: int) -> bool:
    """Say whether a word may be one of a name of any kind (`Viện kiểm sát`), none that begins a clause."""
    clause = stream.folded[index] in _CLAUSE and stream.folded[index : index + 2] != ("kiểm", "sát")
    return stream.word[index].isalpha() and not clause


def _past_tail(field: Field, group: Group, verb: Verb) -> int:
    """Return the verb's entry where what no lexicon knows leads up to it, the end of the group where it does not.

    It is what is left of the last post (`Trưởng Ban Chỉ đạo` *diễn tập* `chủ trì`) and further words in apposition
    (`Chủ tịch nước A,` *Thống lĩnh các lực lượng vũ trang,* `chủ trì`).
    """
    stream, index, run = field.stream, group.after, _MAX_TAIL if group.posted else 0
    while index < verb.first and index - group.after < _MAX_QUIET:
        if index in field.quiet or index in field.posts:
            index += 1
            continue
        if stream.word[index] == "," and _apposes(field, index + 1):
            index, run = index + 1, _MAX_APPOSED
        if run == 0 or not _of_a_name(stream, index):
            break
        index, run = index + 1, run - 1
    tail = index - group.after
    if tail and _plain(field, group.after, index) and (tail > _MAX_PLAIN or verb.usage.side != "both"):
        return group.after
    left = (stream.folded[at] for at in range(index, verb.first) if at not in field.quiet and not stream.capital[at])
    return verb.first if all(word in _BEFORE_VERB for word in left) else group.after


def _plain(field: Field, left: int, right: int) -> bool:
    """Say whether all words between are small ones: rather a clause than a name."""
    stream = field.stream
    return not any(
        stream.capital[index] or stream.word[index].isdigit() or stream.word[index] == "," or index in field.quiet
        for index in range(left, right)
    )


def _apposes(field: Field, index: int) -> bool:
    """Say whether a post that no lexicon knows begins there: `, Thống lĩnh ...`, `, người có uy tín ...`."""
    return field.stream.capital[index] or field.stream.folded[index] in _APPOSED


def _of_a_name(stream: Stream, index: int) -> bool:
    """Say whether a word may stand in the name of a post or an organ."""
    word = stream.folded[index]
    if word in _IN_NAMES or word.isdigit():
        return True
    if not word.isalpha() or word in _CLAUSE:
        return False
    return stream.capital[index] or stream.capital[index + 1] or word not in _NOT_IN_NAMES


def _with_a_crowd(field: Field, group: Group, verb: Verb) -> bool:
    """Say whether nameless others end the list of those present: `ông A; các Ủy viên, lãnh đạo các sở tham dự`."""
    folded = field.stream.folded
    if verb.usage.roles[0] not in _TOGETHER or verb.first - group.after > _MAX_CROWD:
        return False
    if any(_TOGETHER & set(earlier.usage.roles) for earlier in field.verbs_in(field.first, group.first)):
        return False
    begin = at = group.after
    while begin < verb.first and folded[begin] in _BEFORE_CROWD:
        begin += 1
    if begin in (at, verb.first) or folded[begin] not in _CROWD:
        return False
    return not any(field.stream.word[index] in _OVER for index in range(begin, verb.first) if not _dots(field, index))


def _dots(field: Field, index: int) -> bool:
    """Say whether a full stop is one of the dots that stand for further others: `lãnh đạo các sở`*...* `cùng dự`."""
    return field.stream.word[index] == "." and "." in (field.stream.word[index - 1], field.stream.word[index + 1])


def _goes_on(field: Field, left: int, right: int) -> bool:
    """Say whether a further verb is joined to the one before: `chủ trì hội nghị và phát biểu kết luận`."""
    between = [field.stream.folded[index] for index in range(left, right) if index not in field.quiet]
    if any(word in HARD for word in between) or len(between) > _MAX_NEXT:
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
