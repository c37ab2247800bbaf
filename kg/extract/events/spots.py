"""Places told without `tại`: `trên` *boong tàu Hải Đăng*, `Nhà văn hóa xã`, *nơi* `diễn ra lễ hội`."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.events.kinds import kind_begins
from kg.extract.stream import Stream

# what an event is held on, in, beneath or beside: the preposition and the words the place begins with
_SPOTS = lexicon.phrases(
    (
        "trên boong tàu|trên sân|trên sân trường|trên tàu|trên quảng trường|trên bãi biển|trên bãi|trên cánh đồng|"
        "trên bến|trên đỉnh|trên sân khấu|dưới chân|dưới tán|dưới gốc|bên bờ|trong khán phòng|trong phòng khách|"
        "trong phòng xử án|trong nhà văn hóa|trong nhà thi đấu|trong sân|trong giảng đường|trong khuôn viên|"
        "trong hội trường|trong phòng họp|ngay trên sân|ngay trong khuôn viên"
    ).split("|")
)
_OPENERS = _SPOTS.openers()
_REACH = 14
_HELD = frozenset({("diễn", "ra"), ("tổ", "chức"), ("làm", "lễ"), ("khai", "mạc"), ("được", "chọn")})
_TOLD_FIRST = frozenset({("diễn", "ra"), ("khai", "mạc"), ("mở", "ra"), ("bế", "mạc")})
# before an event: the place told before it is where it is held
_WHERE_IT_IS = frozenset(
    tuple(words.split())
    for words in (
        "là nơi diễn ra|là nơi tổ chức|là địa điểm tổ chức|là địa điểm diễn ra|là điểm cầu chính của|"
        "là điểm cầu trung tâm của|là điểm chính của"
    ).split("|")
)
_SIZES = sorted({len(words) for words in _WHERE_IT_IS})


def spot_at(stream: Stream, index: int) -> int | None:
    """Return the entry after the words a place begins with behind `trên`, `trong`, `dưới`, `bên` at an entry."""
    found = _SPOTS.longest(stream.folded, index) if stream.folded[index] in _OPENERS else None
    return found[0] if found is not None else None


def held_there(stream: Stream, at: int) -> bool:
    """Say whether a clause behind a place says what is held there: *, nơi UBND xã tổ chức lễ trao quà*."""
    if stream.word[at : at + 1] != (",",) or stream.folded[at + 1 : at + 2] != ("nơi",):
        return False
    if stream.folded[at + 2 : at + 4] in _HELD:
        return True
    for index in range(at + 2, min(at + _REACH, len(stream) - 1)):
        if stream.word[index] in ",.;\n":
            return False
        if stream.folded[index : index + 2] == ("tổ", "chức") or stream.folded[index] == "mở":
            follows = index + 1 + (stream.folded[index] == "tổ")
            return follows < len(stream) and kind_begins(stream, follows)
    return False


def is_told_last(stream: Stream, first: int) -> bool:
    """Say whether a sentence tells an event behind its day and place: `Diễn ra ngày 4/12 ở Huế là` *Diễn đàn A*."""
    if first < 1 or stream.folded[first - 1] != "là":
        return False
    begin = next((at for at in range(first - 1, max(0, first - 2 * _REACH), -1) if stream.word[at - 1] in ".\n"), 0)
    return stream.capital[begin] and stream.folded[begin : begin + 2] in _TOLD_FIRST


def is_where(stream: Stream, first: int) -> bool:
    """Say whether words before an event say that the place before them is its own: `là nơi diễn ra` *hội thi*."""
    return any(stream.folded[max(0, first - size) : first] in _WHERE_IT_IS for size in _SIZES)
