"""What is carried out tells the role: `Báo cáo ... do ông A trình bày`, `Phần công bố quyết định do ông A đảm nhận`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.roles.field import Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_CARRIED = {
    ("báo", "cáo"): "reports",
    ("tham", "luận"): "presents",
    ("phát", "biểu", "khai", "mạc"): "opens speaks",
    ("phát", "biểu", "bế", "mạc"): "closes speaks",
    ("diễn", "văn", "khai", "mạc"): "opens",
    ("diễn", "văn", "bế", "mạc"): "closes",
    ("văn", "khai", "mạc"): "opens",
    ("văn", "bế", "mạc"): "closes",
    ("từ", "khai", "mạc"): "opens",
    ("lời", "khai", "mạc"): "opens",
    ("biểu", "khai", "mạc"): "opens",
    ("lời", "bế", "mạc"): "closes",
    ("biểu", "bế", "mạc"): "closes",
    ("phát", "biểu", "chỉ", "đạo"): "directs speaks",
    ("chủ", "tọa"): "chairs",
    ("chủ", "trì"): "chairs",
    ("điều", "hành"): "chairs",
}
_IN_SPEECH = {
    **_CARRIED,
    ("ý", "kiến", "chỉ", "đạo"): "directs",
    ("diễn", "văn", "khai", "giảng"): "opens",
}
"""What somebody may say something in: `Trong` *phát biểu chỉ đạo*`, ông A nêu`."""
_SPOKEN = {
    **_CARRIED,
    ("công", "bố"): "announces",
    ("tờ", "trình"): "speaks",
    ("quyết", "định"): "announces",
    ("nghị", "quyết"): "speaks",
    ("chuyên", "đề"): "speaks",
    ("nội", "dung"): "speaks",
    ("diễn", "văn"): "speaks",
    ("đề", "dẫn"): "speaks",
    ("phát", "biểu"): "speaks",
    ("giới", "thiệu"): "speaks",
    ("quán", "triệt"): "speaks",
    ("truyền", "đạt"): "speaks",
    ("kết", "luận"): "speaks",
    ("lời", "chào"): "speaks",
    ("lời", "phát"): "speaks",
    ("ý", "kiến"): "speaks",
    ("quan", "điểm"): "speaks",
    ("thông", "điệp"): "speaks",
    ("kiến", "nghị"): "speaks",
    ("đề", "xuất"): "speaks",
    ("khai", "mạc"): "opens",
    ("bế", "mạc"): "closes",
    ("ý", "kiến", "chỉ", "đạo"): "directs",
    ("trình", "bày"): "speaks",
    ("trình", "bày", "báo", "cáo"): "reports",
    ("trình", "bày", "các", "báo", "cáo"): "reports",
    ("trình", "bày", "tham", "luận"): "presents",
    ("thuyết", "trình"): "speaks",
    ("phổ", "biến"): "speaks",
    ("triển", "khai"): "speaks",
    ("thông", "tin"): "speaks",
    ("chỉ", "thị"): "speaks",
    ("quy", "định"): "speaks",
    ("văn", "bản"): "speaks",
    ("hướng", "dẫn"): "speaks",
    ("đề", "án"): "speaks",
    ("luật",): "speaks",
    ("lời", "chúc"): "speaks",
    ("lời", "cảm"): "speaks",
    ("lời", "hứa"): "speaks",
    ("lời", "dặn"): "speaks",
    ("trao", "quyết", "định"): "gives-decision",
    ("trao", "các", "quyết", "định"): "gives-decision",
    ("trao", "bằng", "khen"): "gives-award",
    ("trao", "giấy", "khen"): "gives-award",
    ("trao", "giải"): "gives-award",
    ("trao", "thưởng"): "gives-award",
    ("trao", "huân", "chương"): "gives-award",
    ("trao", "huy", "hiệu"): "gives-award",
}
"""What is spoken too, where the verb alone says nothing: `Tờ trình ... do ông A` *đọc*."""
_BY = (("do",), ("được",))
_BELONGS = (("thuộc", "về"), ("là", "của"), ("giao", "cho"), ("đến", "từ"), ("tới", "từ"))
_PARTS = frozenset({"phần", "lời", "bài", "ý", "phát", "diễn"})
_TASKS = frozenset({"vai", "việc", "nhiệm", "trách", "quyền", "ghế"})
_AT_AN_EVENT = frozenset({"hội", "buổi", "cuộc", "phiên", "lễ", "kỳ", "đại", "thảo"})
# what stands before who brought it up: `Làm nhanh hơn là` *yêu cầu* `ông A đặt ra`
_BROUGHT_UP = frozenset("điều cầu kiến dung đề điểm ý câu vụ lưu".split())
_NEAR = 6
_OF = ("của",)
# whose words it was: `Làm nhanh hơn là` *mong muốn của ông A*, *Nhận xét của ông A* `là ...`
_SAID = tuple(
    tuple(form.split())
    for form in (
        "mong muốn|nhận xét|lời khen|đánh giá|mong mỏi|lời dặn|khẳng định|trăn trở|gợi ý|băn khoăn|lưu ý|nhắc nhở|"
        "kỳ vọng|tâm sự|lời hứa|cam kết|quan điểm|nhận định|lời nhắc|lời chúc"
    ).split("|")
)
_WHILE = (",", "còn")
_OWN = ("của", "mình")
_WITH = (("với",), ("qua",))
_IN = (("trong",), ("tại",), *_WITH)
_PIECES = frozenset({"bài", "phần", "lời"})
_SPEECHES = (("phát", "biểu"), ("chúc", "mừng"), ("kết", "luận"), ("đáp", "từ"), ("trao", "đổi"), ("nói", "chuyện"))


def in_a_speech(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of the speech in which something is said: `Trong` *báo cáo đề dẫn* `hội thảo, ông A cho biết`."""
    before = field.stream.folded[field.first : group.lead]
    within = "trong" if "trong" in before else before[0] if before[:1] in _WITH else ""
    if within not in before or before[-1:] != (",",):
        return ()
    words = before[len(before) - before[::-1].index(within) :]
    if "của" in words and _OWN not in pairwise(words):
        return ()
    words = words[1:] if words[0] == "bài" else words
    told = (role for read, role in _IN_SPEECH.items() if words[: len(read)] == read and role != "chairs")
    return tuple(next(told, "").split())


def own_speech(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of the speech that a sentence opens with, of nobody else: `Trong phát biểu của mình, ông A`."""
    before = field.stream.folded[field.first : group.lead]
    if before[:1] not in _IN or before[-1:] != (",",) or before.count(",") > 1:
        return ()
    if "của" in before and _OWN not in pairwise(before):
        return ()
    words = before[2:] if before[1] in _PIECES else before[1:]
    return in_a_speech(field, group) or (("speaks",) if words[:2] in _SPEECHES else ())


def read_out(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of `Báo cáo ... do ông A trình bày`: what is read out tells it, not the verb."""
    stream = field.stream
    if stream.folded[group.lead - 1 : group.lead] not in _BY or verb.usage.roles != ("speaks",):
        return ()
    before = _clause(field, group.lead)
    praised = verb.usage.side == "said" and stream.folded[group.lead - 1] == "được"
    if praised or "sẽ" in before[-2:]:  # `Báo cáo được ông A` *đánh giá* `cao`; `sẽ do ông A trình bày`
        return ()
    return _first_told(before, _SPOKEN if verb.usage.side == "carried" else _CARRIED)


def belonging(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of those whose part something was, or whose words: `Phần báo cáo kết quả` *thuộc về* `ông A`."""
    before = _clause(field, group.lead)
    if before[-1:] == _OF and before[-3:-1] in _SAID and ("là" in before[-5:-3] or len(before) == len(_SAID[0]) + 1):
        return ("speaks",)
    if before[-2:] not in _BELONGS:
        return ()
    task = not _TASKS.isdisjoint(before[:1]) and not _AT_AN_EVENT.isdisjoint(before[1:-2])
    return _first_told(before, _SPOKEN) if task or not _PARTS.isdisjoint(before[:1]) else ()


def brought_up(field: Field, group: Group, verb: Verb) -> bool:
    """Say whether a clause ends with what somebody brought up: `Làm nhanh hơn là yêu cầu` *ông A đặt ra*."""
    before = field.stream.folded[max(field.first, group.lead - _NEAR) : group.lead]
    return verb.usage.side == "carried" and before[-1:] != () and before[-1] in _BROUGHT_UP and "là" in before


def _clause(field: Field, after: int) -> tuple[str, ...]:
    """Return the words of a sentence up to an entry, from the last semicolon or `, còn` on."""
    words = field.stream.folded[field.first : after]
    words = words[len(words) - words[::-1].index(";") :] if ";" in words else words
    other = next((at for at in range(len(words) - 1, 0, -1) if words[at - 1 : at + 1] == _WHILE), None)
    return words[other + 1 :] if other is not None else words


def _first_told(words: tuple[str, ...], table: dict[tuple[str, ...], str]) -> tuple[str, ...]:
    """Return the role of what stands first in the words, the longest where several begin together; () for none."""
    for at in range(len(words)):
        told = [read for read in table if words[at : at + len(read)] == read]
        if told:
            return tuple(table[max(told, key=len)].split())
    return ()
