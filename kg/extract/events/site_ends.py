"""Where the words of a place end: a hall with what it belongs to, its building, street and town."""

from __future__ import annotations

from kg.extract import lexicon
from kg.extract.events.kinds import kind_begins
from kg.extract.organs.place import capital_run, is_unit, read_place
from kg.extract.stream import Stream

HALLS = lexicon.phrases(
    (
        "hội trường|trụ sở|nhà văn hóa|nhà văn hoá|trung tâm|khu di tích|quảng trường|nhà khách|nhà hát|"
        "nhà thi đấu|sân vận động|cung văn hóa|phòng họp|khách sạn|"
        "sở chỉ huy|khuôn viên|tượng đài|nghĩa trang|bảo tàng|thư viện|nhà quốc hội|nhà tang lễ|nhà lưu niệm|"
        "nhà truyền thống|cung|sân|khu|đền thờ|tòa nhà|nhà làm việc|thôn|ấp|khu phố|tổ dân phố|chi hội|công viên|"
        "đài tưởng niệm|bệnh viện|nhà máy|cột cờ|tòa giám mục|nhà thờ|chùa|đền|thánh thất|nhà thiếu nhi|nhà trưng bày|"
        "trường quay|sân bay|nhà ga|khóm|làng|khối phố|tiểu khu|giảng đường|thao trường|trường bắn|bến xe|bến cảng|"
        "bến phà|phố đi bộ|đường sách|tòa soạn|toà soạn|toà nhà|nhà sinh hoạt|nhà rông|nhà đa năng|doanh trại|vườn hoa|"
        "vườn quốc gia|phòng truyền thống|phòng khánh tiết|phòng hội nghị|phòng hội thảo|cầu cảng|nông trường|"
        "lâm trường|cửa khẩu|đồn biên phòng|cụm công nghiệp|điểm trường|đài liệt sĩ|phòng xử án|phòng khách|khán phòng|"
        "sảnh|boong tàu|cánh đồng|bến cá|chợ phiên|bãi tập|vạn chài|văn miếu|đình làng|bờ kè|âu thuyền|cổng trường|"
        "nhà cộng đồng|hội quán|lễ đường|đại lễ đường|nhà gươl|nhà dài|công trường|phim trường|trường đua|khu vực"
    ).split("|")
)
# words that begin a place only where its name or number follows: `xóm` *Chài*, not `ở chợ`
_NAMED_HALLS = lexicon.phrases(
    (
        "xóm|bản|buôn|sóc|phum|chợ|ga|bãi biển|đình|miếu|rạp|trạm|huyện đảo|xã đảo|vườn|cầu|đồn|tòa|văn phòng|"
        "sân khấu|nhà số|phòng học|phòng|đồi|hồ|cảng|bến|rừng|bờ sông|bờ biển|đỉnh|bãi|nhà"
    ).split("|")
)
BUILDINGS = lexicon.phrases(
    "tòa nhà|nhà quốc hội|trụ sở|nhà văn hóa|nhà làm việc|nhà khách|khách sạn|khu di tích".split("|")
)
_UNCLE_HO = ("chủ", "tịch", "hồ")
ENDS = frozenset(".,;:()\n") | frozenset(
    (
        "do đã diễn với và có nhân để nhằm theo sáng chiều tối ngày dưới được là cho thì đồng ông bà trước sẽ vừa "
        "hôm vào tổ khai đến chủ phát ảnh"
    ).split()
)
_HOLDS = frozenset({("tổ", "chức"), ("đã", "tổ"), ("vừa", "tổ"), ("long", "trọng"), ("trang", "trọng")})
_STREET = 2
MAX_WORDS = 14
MAX_TOWN = 8


def hall_at(stream: Stream, at: int) -> int | None:
    """Return the entry after the words of a hall, a building or a village that begin at an entry."""
    hall = HALLS.longest(stream.folded, at) if at < len(stream) else None
    if hall is not None:
        return hall[0]
    named = _NAMED_HALLS.longest(stream.folded, at) if at < len(stream) else None
    if named is None or named[0] >= len(stream) or stream.folded[at : at + 1] == stream.folded[named[0] : named[0] + 1]:
        return None
    return named[0] if stream.capital[named[0]] or stream.word[named[0]].isdigit() else None


def site_end(stream: Stream, at: int, hall: int | None, organs: dict[int, int], said: frozenset[str]) -> int | None:
    """Return the entry after the place at `at`: an organ's seat, a hall with what it belongs to, a town."""
    if at in organs and organs[at] > (hall or at):
        return organs[at]
    if hall is None:
        read = read_place(stream, at, said)
        if read is not None and read.name is not None:
            return read.after
        street = _numbered_street(stream, at)
        if street is not None:
            return street
        if not stream.capital[at] or capital_run(stream, at) == at:
            return None
    index = hall if hall is not None else at + 1
    while index < len(stream) and index - at < MAX_WORDS:
        if index in organs:
            if HALLS.longest(stream.folded, index) != (organs[index], True):
                return organs[index]
            index = organs[index]  # `Nhà văn hóa` *Trung tâm* `xã`: a hall's own word, no organ's
            continue
        if stream.folded[index : index + 3] == _UNCLE_HO:  # `Đền thờ` *Chủ tịch Hồ Chí Minh*
            index = capital_run(stream, index + 2)
            continue
        listed = stream.folded[index] == "và" and stream.capital[index + 1 : index + 2] == (True,)
        listed = listed and (hall is not None or not kind_begins(stream, index + 1))
        named = stream.capital[index] and stream.folded[index] != "ảnh"  # `Phủ` *Chủ tịch*, not `Huế -` *Ảnh: A*
        if stream.folded[index] in ENDS and not listed and not named:
            break
        index += 1
    return index if index > at else None


def _numbered_street(stream: Stream, at: int) -> int | None:
    """Return the entry after a house number and its street: `tại` *145 Lý Nam Đế*; None where no such begins."""
    if not stream.word[at].isdigit() or at + 1 >= len(stream) or is_unit(stream, at + 1):
        return None
    if hall_at(stream, at + 1) is not None or kind_begins(stream, at + 1):
        return None
    end = capital_run(stream, at + 1)
    return end if end - at > _STREET else None


def in_building(stream: Stream, after: int, organs: dict[int, int], said: frozenset[str]) -> int:
    """Return the entry after the building that follows a hall: `Phòng họp Diên Hồng`*, Nhà Quốc hội*`,`."""
    at = after + 1
    hall = BUILDINGS.longest(stream.folded, at) if stream.word[after : after + 1] == (",",) else None
    end = site_end(stream, at, hall[0], organs, said) if hall is not None else None
    return end if end is not None and end < len(stream) and stream.word[end] in ",.;()\n" else after


def with_town(stream: Stream, after: int, said: frozenset[str], *, hall: bool) -> int:
    """Return the entry after the street, quarter and town that follow a place after commas or in brackets."""
    while after + 1 < len(stream) and stream.word[after] in (",", "("):
        at = after + 1
        if stream.word[after] == "(":
            return _bracketed(stream, at, said) or _in_brackets(stream, at) or after
        if stream.folded[at] in ("số", "đường", "phố"):
            end = at
            while end < len(stream) and end - at < MAX_TOWN and stream.word[end] not in ",.;\n(":
                end += 1
            after = end
            continue
        town = _town(stream, at, said) or (_province(stream, at, said) if hall else None)
        if town is None or stream.folded[town : town + 2] in _HOLDS:  # `tại hội trường A,` *tỉnh B tổ chức*
            return after
        after = town
    return after


def _in_brackets(stream: Stream, at: int) -> int | None:
    """Return the entry after a bracket that holds the building of a hall: `Phòng họp Diên Hồng` *(Nhà Quốc hội)*."""
    if BUILDINGS.longest(stream.folded, at) is None:
        return None
    opens = at - 1
    after = stream.past_bracket(opens, min(at + MAX_TOWN, len(stream)))
    return after if after > opens else None


def _town(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a place named with its unit (`quận Ba Đình`, `Thủ đô Hà Nội`)."""
    read = read_place(stream, at, said) if is_unit(stream, at) else None
    if stream.folded[at : at + 2] == ("thủ", "đô"):
        read = read_place(stream, at + 2, said)
    return read.after if read is not None and read.name is not None else None


def _province(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a place named without its unit that a mark ends: `Trung tâm Hội nghị,` *Hà Nội*`.`."""
    read = read_place(stream, at, said)
    if read is None or read.name is None or read.after >= len(stream) or stream.word[read.after] not in ",.;)\n":
        return None
    return read.after


def _bracketed(stream: Stream, at: int, said: frozenset[str]) -> int | None:
    """Return the entry after a bracket that holds a town alone: `TP. Đông Khê` *(Lam Hồng)*."""
    while (end := _town(stream, at, said) or _province(stream, at, said)) is not None and end < len(stream):
        if stream.word[end] == ")":
            return end + 1
        if stream.word[end] != ",":
            return None
        at = end + 1
    return None
