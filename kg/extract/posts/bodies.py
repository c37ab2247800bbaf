"""Titles with the mere kind of body that they are of: `Giám đốc` *Trung tâm*`, cho biết`, `Chính trị viên` *Đồn*."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.organs.place import starts_name
from kg.extract.stream import Stream

_KINDS = lexicon.phrases(
    (
        *("trung tâm", "công ty", "tổng công ty", "tập đoàn", "bệnh viện", "đồn", "trường", "liên đoàn", "viện"),
        *("nhà máy", "ngân hàng", "bảo tàng", "nhà hát", "xí nghiệp", "thư viện", "học viện", "hợp tác xã", "đài"),
    )
)
_NOT_NAMED_FOR_MEN = frozenset({("trung", "tâm"), ("đồn",), ("liên", "đoàn")})
_LONGEST = 3
_MARKS = frozenset(",.;:)(-–\n")
# what the holder does or is, right behind: in small letters the name of a body may go on (`Trung tâm phát triển ...`)
_DEEDS = lexicon.phrases(
    (
        *("cho biết", "cho rằng", "cho hay", "phát biểu", "chủ trì", "khẳng định", "nhấn mạnh", "báo cáo", "đề nghị"),
        *("chia sẻ", "khai mạc", "bế mạc", "kết luận", "bày tỏ", "tham dự", "trình bày", "yêu cầu", "trao tặng"),
        *("là", "hiện nay là", "hiện là", "đã", "dự", "nói", "cũng", "vừa", "sẽ"),
    )
)


def past_kind(stream: Stream, after: int) -> int:
    """Return the entry after the kind of body that stands alone at entry `after`, or `after` where none does.

    Alone before a mark, before what the holder does, and in small letters before his name, unless bodies of the kind
    bear names of people themselves: `Hiệu trưởng trường` *Lê Hồng Phong*.
    """
    found = _KINDS.longest(stream.folded, after) if after < len(stream) else None
    if found is None:
        return after
    end = found[0]
    if end >= len(stream) or stream.word[end] in _MARKS or _DEEDS.longest(stream.folded, end) is not None:
        return end
    nameless = stream.folded[after:end] in _NOT_NAMED_FOR_MEN and not stream.capital[after]
    return end if nameless and stream.capital[end] and starts_name(stream, end) else after


def kind_of(stream: Stream, begin: int, after: int) -> str | None:
    """Return the folded kind of body that the words of a post at entries `[begin, after)` end with, or None."""
    for first in range(max(begin + 1, after - _LONGEST), after):
        found = _KINDS.longest(stream.folded, first)
        if found is not None and found[0] == after:
            return " ".join(stream.folded[first:after])
    return None
