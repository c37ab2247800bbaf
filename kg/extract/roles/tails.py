"""What no lexicon knows between people and their verb: the rest of a post's organ, words in apposition."""

from __future__ import annotations

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb
from kg.extract.stream import Stream

_MAX_TAIL = 8
_MAX_APPOSED = 10
_APPOSED = frozenset(
    (
        "người cố tác đại nguyên thành trưởng phó chủ giám ủy bí thôn bản buôn ấp xóm khu tổ làng khóm phố xã cử đảng "
        "hội tổng giảng nhà trợ thư hiệu viện cục vụ quyền chuyên cán phụ kỹ bác luật nghệ già chánh thanh kiểm cựu"
    ).split()
)
_IN_NAMES = frozenset({"-", "–", "&", "/"})
_NOT_IN_NAMES = frozenset("đã đang sẽ cũng vừa còn đều lại rất trực cùng đến tới về thay thừa và hai ba".split())
_BESIDE = frozenset({",", "-", "–", "—"})
_MAX_PLAIN = 5
# words that begin a clause: no organ's name goes on over them
CLAUSE = frozenset(
    (
        "cho rằng để nhằm khi nếu mà thì bị được không cần phải hãy xin ký gửi tặng trao thăm kiểm sang từ theo vì "
        "nhưng song nên do có là sẽ nghe xem yêu đề giao nhận đọc bày nêu chúc mong với cùng cắt bắt chụp"
    ).split()
)
_BEFORE_VERB = frozenset(
    ", – - đã đang vừa cũng còn đến tới về đi trực tiếp cùng thay mặt và lãnh đạo huyện tỉnh xã phường quận".split()
)
_FARTHEST = 40


def past_tail(field: Field, group: Group, verb: Verb) -> int:
    """Return the verb's entry where what no lexicon knows leads up to it, the end of the group where it does not.

    It is what is left of the last post (`Trưởng Ban Chỉ đạo` *diễn tập* `chủ trì`) and further words in apposition
    (`Chủ tịch nước A,` *Thống lĩnh các lực lượng vũ trang,* `chủ trì`).
    """
    stream, index, run = field.stream, group.after, _MAX_TAIL if group.posted else 0
    while index < verb.first and index - group.after < _FARTHEST:
        if index in field.quiet or index in field.posts:
            index += 1
            continue
        if stream.word[index] in _BESIDE and _apposes(field, index + 1):
            index, run = index + 1, _MAX_APPOSED
        if run == 0 or not _of_a_name(stream, index):
            break
        index, run = index + 1, run - 1
    tail = index - group.after
    apart = tail <= _MAX_PLAIN and (verb.usage.side == "both" or stream.word[index] in _BESIDE)
    if tail and not apart and _plain(field, group.after, index):
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
    if not word.isalpha() or word in CLAUSE:
        return False
    return stream.capital[index] or stream.capital[index + 1] or word not in _NOT_IN_NAMES
