"""What is carried out tells the role: `Báo cáo ... do ông A trình bày`, `Phần công bố quyết định do ông A đảm nhận`."""

from __future__ import annotations

from itertools import pairwise

from kg.extract.roles.frames import Field
from kg.extract.roles.groups import Group
from kg.extract.roles.verbs import Verb

_CARRIED = {
    ("báo", "cáo"): "reports",
    ("tham", "luận"): "presents",
    ("phát", "biểu", "khai", "mạc"): "opens",
    ("phát", "biểu", "bế", "mạc"): "closes",
    ("diễn", "văn", "khai", "mạc"): "opens",
    ("diễn", "văn", "bế", "mạc"): "closes",
    ("văn", "khai", "mạc"): "opens",
    ("văn", "bế", "mạc"): "closes",
    ("từ", "khai", "mạc"): "opens",
    ("lời", "khai", "mạc"): "opens",
    ("biểu", "khai", "mạc"): "opens",
    ("lời", "bế", "mạc"): "closes",
    ("biểu", "bế", "mạc"): "closes",
    ("chủ", "tọa"): "chairs",
    ("chủ", "trì"): "chairs",
    ("điều", "hành"): "chairs",
}
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
}
"""What is spoken too, where the verb alone says nothing: `Tờ trình ... do ông A` *đọc*."""
_BY = (("do",), ("được",))
_BELONGS = (("thuộc", "về"), ("là", "của"))
_PARTS = frozenset({"phần", "lời", "bài"})
_OWN = ("của", "mình")


def in_a_speech(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of the speech in which something is said: `Trong` *báo cáo đề dẫn* `hội thảo, ông A cho biết`."""
    before = field.stream.folded[field.first : group.lead]
    if "trong" not in before or before[-1] != ",":
        return ()
    words = before[len(before) - before[::-1].index("trong") :]
    if "của" in words and _OWN not in pairwise(words):
        return ()
    words = words[1:] if words[0] == "bài" else words
    return tuple(role for read, role in _CARRIED.items() if words[: len(read)] == read and role != "chairs")[:1]


def read_out(field: Field, group: Group, verb: Verb) -> tuple[str, ...]:
    """Return the role of `Báo cáo ... do ông A trình bày`: what is read out tells it, not the verb."""
    stream = field.stream
    if stream.folded[group.lead - 1 : group.lead] not in _BY or verb.usage.roles != ("speaks",):
        return ()
    before = _clause(field, group.lead)
    if "sẽ" in before[-2:]:  # `sẽ do ông A trình bày`
        return ()
    return _first_told(before, _SPOKEN if verb.usage.side == "carried" else _CARRIED)


def belonging(field: Field, group: Group) -> tuple[str, ...]:
    """Return the role of those whose part something was: `Phần báo cáo kết quả` *thuộc về* `ông A`."""
    before = _clause(field, group.lead)
    if before[-2:] not in _BELONGS or _PARTS.isdisjoint(before[:1]):
        return ()
    return _first_told(before, _SPOKEN)


def _clause(field: Field, after: int) -> tuple[str, ...]:
    """Return the words of a sentence up to an entry, from the last semicolon on."""
    words = field.stream.folded[field.first : after]
    return words[len(words) - words[::-1].index(";") :] if ";" in words else words


def _first_told(words: tuple[str, ...], table: dict[tuple[str, ...], str]) -> tuple[str, ...]:
    """Return the role of what stands first in the words, the longest where several begin together; () for none."""
    for at in range(len(words)):
        told = [read for read in table if words[at : at + len(read)] == read]
        if told:
            return (table[max(told, key=len)],)
    return ()
