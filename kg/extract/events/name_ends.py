"""Words that end the name of an event, and where they do not: `công bố` *quyết định*, `đối thoại` *với thanh niên*."""

from __future__ import annotations

from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.stream import Stream

# words after which a verb belongs to the name: `công bố quyết định`, `công tác tổ chức`
_TAKES_VERB = frozenset(
    (
        "bố trao các và , về những hai ba định tác bàn hoạch giám bộ khai kết triệt phiếu để trình bị hiện giao "
        "chung bầu thi hội nghiệm xếp hệ không ngành quả"
    ).split(" ")
)
# a word that ends names elsewhere, one with the word before it
_ONE_WORD = frozenset(
    {
        ("thăm", "chính"),
        ("làm", "theo"),
        ("noi", "theo"),
        ("trao", "bằng"),
        ("cấp", "bằng"),
        ("nhận", "bằng"),
        ("công", "bằng"),
        ("văn", "bằng"),
        ("đặt", "bằng"),
        ("đón", "bằng"),
        ("đối", "với"),
        ("vị", "bầu"),
        ("tự", "do"),
        ("ánh", "sáng"),
        ("soi", "sáng"),
        ("tươi", "sáng"),
        ("tỏa", "sáng"),
    }
)
_TALKS_BETWEEN = frozenset({("đối", "thoại"), ("giao", "lưu"), ("gặp", "gỡ"), ("gặp", "mặt")})
_TALKS_WITH = _TALKS_BETWEEN | {("hợp", "tác"), ("phối", "hợp"), ("kết", "nghĩa")}
_ON_DOING = ("về", "việc")
"""`quyết định` *về việc* `tổ chức lại Ban Chỉ huy`."""
_MAKES_KNOWN, _OUTCOME = ("công", "bố"), ("kết", "quả")
_SITTINGS = frozenset({("đại", "hội"), ("kỳ", "họp"), ("phiên", "họp")})
_COMRADES = ("đồng", "chí")
_TALKS_FACE_TO_FACE = ("đối", "thoại", "trực", "tiếp")


@cache
def ends() -> lexicon.Trie[str]:
    """Return the words that end a name, each with its kind in `data/lexicon/event_ends.tsv`."""
    return lexicon.Trie((lexicon.key(word), kind) for _, (word, kind) in lexicons.rows("event_ends", 2))


def ended(stream: Stream, index: int, at: int, inside_organs: frozenset[int]) -> bool:
    """Say whether the name that begins behind its kind at entry `at` ends before entry `index`."""
    sits = stream.folded[at - 2 : at] in _SITTINGS
    if stream.folded[index : index + 2] == _MAKES_KNOWN:
        return sits or _numbered(stream, index, at)
    if sits and stream.folded[index : index + 2] == _OUTCOME:  # `báo cáo Đại hội` *kết quả bầu cử*
        return True
    found = ends().longest(stream.folded, index)
    if found is None or {index - 1, index} <= inside_organs:  # `Quận ủy Nam` *Từ Liêm*
        return False
    behind = stream.word[index + 1] if index + 1 < len(stream) else ""
    if stream.folded[index : index + 2] == _COMRADES and stream.word[index - 1].isdigit():
        return False  # `trao Huy hiệu Đảng cho 11` *đồng chí đảng viên*
    if stream.folded[index] == "ngày" and stream.folded[index - 1] in ("đợt", "dịp"):
        return False  # `Huy hiệu Đảng đợt ngày 7-11`
    if stream.folded[index - 1 : index + 1] in (("năm", "ngày"), ("niệm", "ngày")) and behind.isalpha():
        return False  # `kỷ niệm 80 năm ngày thành lập`
    if stream.folded[index] == "ngày" and stream.capital[index] and not behind[:1].isdigit():
        return False  # `Ngày thành lập Đảng`
    if stream.folded[index - 1 : index + 1] in _ONE_WORD:
        return False
    if found[1] == "word" or _of_talks(stream, index, at):
        return False
    if found[1] == "verb":
        subject = index - 1 in inside_organs  # `Ủy ban Thường vụ Quốc hội` *biểu quyết*
        if stream.folded[index - 2 : index] == _ON_DOING and index - 2 >= at + sits:
            return False
        noun = index > 0 and stream.folded[index - 1] in _TAKES_VERB and index >= at and not subject
        return not noun or stream.folded[index - 2 : index] == ("trù", "bị")
    return True


def _numbered(stream: Stream, index: int, at: int) -> bool:
    """Say whether a name is whole before entry `index`, its number told: `Đại hội Đảng bộ X lần thứ XX` *công bố*."""
    return "thứ" in stream.folded[at:index] and stream.folded[index - 1] not in _TAKES_VERB


def _of_talks(stream: Stream, index: int, at: int) -> bool:
    """Say whether the word tells with whom or between whom: `đối thoại` *với thanh niên*, *giữa* `A` *với* `B`."""
    word, before = stream.folded[index], stream.folded[index - 2 : index]
    if word == "giữa":
        return before in _TALKS_BETWEEN
    if word != "với":
        return False
    face_to_face = stream.folded[index - 4 : index] == _TALKS_FACE_TO_FACE
    return before in _TALKS_WITH or face_to_face or before[-1:] == ("gắn",) or "giữa" in stream.folded[at:index]
