"""What follows the head of an organ before its owner: one reader a tail of `data/lexicon/organ_heads.tsv`.

Each takes the stream, the entry after the head and `is_head` (does an organ begin at an entry), and returns the entry
where the name ends: the given entry itself where the head is the whole name, None where a name must follow and does
not.
"""

from __future__ import annotations

from collections.abc import Callable

from kg.extract import lexicon
from kg.extract.organs.fields import ministry, office, portfolio
from kg.extract.organs.firms import firm_end
from kg.extract.organs.name import (
    begins_another,
    component_end,
    low_run,
    low_start,
    low_word,
    name_end,
    press_end,
)
from kg.extract.organs.place import is_numeral, is_unit, starts_name
from kg.extract.organs.schools import school_end
from kg.extract.organs.task import event_end, task_end
from kg.extract.organs.zones import zone_end
from kg.extract.stream import Stream

IsHead = Callable[[int], bool]
Tail = Callable[[Stream, int, IsHead], int | None]

_PARTY_TAILS = lexicon.Trie(
    (lexicon.key(words), words)
    for words in (
        *("cơ quan", "các cơ quan Đảng Trung ương", "các cơ quan Đảng", "các cơ quan", "Khối", "bộ phận"),
        *("Quân sự", "Công an", "Bộ đội Biên phòng", "Quân đội"),
    )
)
_BLOCS = lexicon.phrases(
    tuple(
        f"{all_of}{kind}"
        for all_of in ("", "các ")
        for kind in (
            *("cơ quan Trung ương", "doanh nghiệp Trung ương"),
            *("cơ quan", "doanh nghiệp", "cơ quan và doanh nghiệp", "cơ quan - doanh nghiệp", "cơ quan, doanh nghiệp"),
            *("cơ quan Dân chính Đảng", "cơ quan và đơn vị", "doanh nghiệp nhà nước", "Dân chính Đảng"),
        )
    )
)
"""Whom a bloc joins: `Đảng ủy khối` *cơ quan và doanh nghiệp* `tỉnh X`."""
_SCHOOLS = (("đại", "học"), ("trường", "đại"), ("học", "viện"))
_COUNCIL = ("hội", "đồng")  # `Hội đồng` *khoa học nghiệp vụ*
_COORDINATION = ("điều", "phối")
_AGENCY = ("cơ", "quan")
_DESK_WORDS = (("thường", "trực"), ("đại", "diện"), _COORDINATION)
_JOINERS = frozenset({"và", "-", "–", ","})
_MEMBERS = lexicon.phrases(
    (
        *("cơ quan", "đơn vị", "địa phương", "sở", "ban", "bộ", "ngành", "đoàn thể", "hội", "trường", "bệnh viện"),
        *("tỉnh", "thành phố", "thành", "huyện", "quận", "thị xã", "xã", "phường", "đặc khu", "doanh nghiệp"),
        *("tổ chức chính trị - xã hội", "tổ chức chính trị xã hội", "hội đặc thù", "hội quần chúng", "ngân hàng"),
        *("tham mưu", "tổng hợp", "nội chính", "văn hóa", "xã hội", "kinh tế", "mặt trận", "mặt trận tổ quốc"),
        *("phía", "miền", "núi", "vùng", "khu vực", "trung du", "duyên hải", "đồng bằng", "trung ương", "thuộc"),
        *("đảng", "nhà nước", "lực lượng vũ trang", "trực thuộc", "hành chính", "sự nghiệp"),
        *("tổng công ty", "tập đoàn"),
        *("đại học", "cao đẳng", "trung học phổ thông", "tư pháp", "tài chính"),
    )
)
_GUESTS = lexicon.phrases(
    (
        *("cấp cao", "quân sự", "biên giới", "người có công", "người cao tuổi", "người có uy tín", "già làng"),
        *("cựu chiến binh", "thanh niên", "phụ nữ", "nông dân", "doanh nghiệp", "doanh nhân"),
        *("trí thức", "văn nghệ sĩ"),
        *("nhân sĩ", "chức sắc", "tôn giáo", "dân tộc thiểu số", "các dân tộc thiểu số", "đồng bào", "liên ngành"),
        *("tiêu biểu", "thương binh", "gia đình chính sách", "báo chí", "hữu nghị", "kiều bào", "thiếu nhi", ",", "và"),
    )
)


def _none(_stream: Stream, begin: int, _is_head: IsHead) -> int | None:
    return begin


def _alone(_stream: Stream, _begin: int, _is_head: IsHead) -> int | None:
    return None


def _low(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read a name that may begin in small letters: `Ban Quản lý các khu công nghiệp`."""
    if begin < len(stream) and not stream.capital[begin]:
        return zone_end(stream, begin, low_run(stream, begin))
    after = name_end(stream, begin, is_head)
    return zone_end(stream, begin, after) if after is not None else None


def _bloc(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read whom a bloc joins: `Khối` *cơ quan và doanh nghiệp*; nothing is said by `Khối` alone."""
    after = _low(stream, begin, is_head)
    return None if after == begin else after


def _party(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read what a Party committee is of, beyond its owner: `Đảng ủy cơ quan ...`, `Đảng ủy Khối các cơ quan ...`."""
    found = _PARTY_TAILS.longest(stream.folded, begin)
    if found is None:
        return _trade_end(stream, begin, is_head) or begin
    if found[1] != "Khối":
        return found[0]
    if stream.folded[found[0] : found[0] + 1] == ("phố",):  # `Chi bộ` *khối phố Bình An*
        return begin
    low = low_run(stream, found[0]) if low_word(stream, found[0]) is not None else found[0]
    bloc = _BLOCS.longest(stream.folded, found[0])
    low = max(low, bloc[0]) if bloc is not None else low
    return max(name_end(stream, found[0], is_head) or 0, low)  # `Đảng ủy Khối` *xây dựng kế hoạch*


def _trade_end(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Return the end of a trade and its place behind a Party committee: `Đảng ủy` *Than Quảng Ninh*; else None."""
    if begin + 1 >= len(stream) or not stream.capital[begin] or is_head(begin) or is_unit(stream, begin):
        return None
    if starts_name(stream, begin) or lexicon.places().longest(stream.folded, begin) is not None:
        return None
    place = lexicon.places().longest(stream.folded, begin + 1) if stream.capital[begin + 1] else None
    return place[0] if place is not None and any(each.level == "province" for each in place[1]) else None


def _number(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read `Quân khu 7`, `Sư đoàn 325`, `Vùng Cảnh sát biển 2`."""
    begin = _after_number_sign(stream, begin)
    if begin < len(stream) and stream.word[begin].isdigit():
        return component_end(stream, begin + 1) or begin + 1  # `Vùng 4 Hải quân`
    return name_end(stream, begin, is_head)


def _after_number_sign(stream: Stream, begin: int) -> int:
    """Return the entry of the digits behind `số` (`Tổ đại biểu` *số 4*), `begin` where there are none."""
    told = (
        stream.folded[begin : begin + 1] == ("số",) and begin + 1 < len(stream) and is_numeral(stream.word[begin + 1])
    )
    return begin + told


def _numbered(stream: Stream, begin: int, _is_head: IsHead) -> int:
    """Read `Đoàn kiểm tra số 11`, or the head alone."""
    digits = _after_number_sign(stream, begin)
    return digits + 1 if digits > begin else begin


def _command(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read `Bộ Tư lệnh 86`, `Bộ Tư lệnh Thủ đô`, or nothing before an owner (`Bộ Tư lệnh` *Quân khu 7*)."""
    return begin if is_head(begin) or is_unit(stream, begin) else _number(stream, begin, is_head)


def _cluster(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read `Cụm thi đua số 5`, `Khối thi đua các cơ quan tham mưu`, or nothing before an owner."""
    if (digits := _numbered(stream, begin, is_head)) > begin:
        return digits
    index = begin
    while (after := _member_end(stream, index)) is not None and not (index > begin and is_head(index)):
        if stream.folded[index] in _JOINERS and begins_another(stream, after, is_head):
            break
        index = after
    while index > begin and stream.folded[index - 1] in _JOINERS:
        index -= 1
    return index


def _member_end(stream: Stream, at: int) -> int | None:
    """Return the end of a word of those that a cluster joins (`các tỉnh`, `miền núi phía Bắc`), None for no such."""
    if at >= len(stream):
        return None
    if stream.folded[at] in _JOINERS or stream.folded[at] == "các":
        return at + 1
    if is_unit(stream, at) and stream.folded[at - 1] not in _JOINERS and stream.folded[at - 1] != "các":
        return None
    if (member := _MEMBERS.longest(stream.folded, at)) is not None:
        return member[0]
    if stream.capital[at]:
        head = lexicon.heads().longest(stream.folded, at)
        known = head[0] if head is not None else component_end(stream, at)
        if known is not None:
            return known
    name = stream.capital[at] and not starts_name(stream, at) and lexicon.titles().longest(stream.folded, at) is None
    return at + 1 if name and stream.word[at].isalpha() else None


def _guests(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read who a delegation is of: `Đoàn đại biểu` *người có công* `tỉnh X`, nothing where its owner is not said."""
    index = begin
    while index < len(stream) and (found := _GUESTS.longest(stream.folded, index)) is not None:
        index = found[0]
    named = index < len(stream) and lexicon.places().longest(stream.folded, index) is not None and stream.capital[index]
    return index if named or is_unit(stream, index) or is_head(index) else begin


def _press(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    return max(press_end(stream, begin) or 0, name_end(stream, begin, is_head) or 0) or None


def _hospital(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read a hospital's name, or nothing before the school it belongs to: `Bệnh viện` *Đại học Y X*."""
    school = stream.folded[begin : begin + 2] in _SCHOOLS and is_head(begin)
    return begin if school else name_end(stream, begin, is_head)


def _desk(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read `Văn phòng Điều phối nông thôn mới`, `Hội đồng giáo dục Quốc phòng`, or nothing before an owner."""
    desk = stream.folded[begin : begin + 2] in _DESK_WORDS
    if desk:
        begin += 2
        if stream.folded[begin : begin + 2] == stream.folded[begin - 4 : begin - 2]:
            return None  # `Phó Chánh Văn phòng Thường trực` *Văn phòng X*
    if is_head(begin):
        return begin
    if stream.folded[begin - 2 : begin] == _COORDINATION and low_word(stream, begin) is not None:
        return low_run(stream, begin)  # `Văn phòng Điều phối` *xây dựng nông thôn mới*
    named = name_end(stream, low_start(stream, begin), is_head)
    return named or (low_run(stream, begin) if desk else _council_end(stream, begin))


def _council_end(stream: Stream, begin: int) -> int:
    """Return the end of a council's field in small letters, no list of others behind it; `begin` where it has none.

    `Hội đồng` *khoa học nghiệp vụ*, but `Hội đồng` *dân tộc* `, các Ủy ban`.
    """
    if stream.folded[begin - 2 : begin] != _COUNCIL:
        return begin
    after = low_run(stream, begin)
    return next((at for at in range(begin, after) if stream.word[at] == ","), after)


def _staff(stream: Stream, begin: int, is_head: IsHead) -> int:
    """Read whose staff a mass organisation joins: `Đoàn Thanh niên` *cơ quan* `Huyện ủy X`, or nothing."""
    told = stream.folded[begin : begin + len(_AGENCY)] == _AGENCY and is_head(begin + len(_AGENCY))
    return begin + len(_AGENCY) * told


def _branch(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    """Read `Công đoàn ngành Y tế`, `Công đoàn cơ quan` before an owner, or nothing before one."""
    if (after := _staff(stream, begin, is_head)) > begin:
        return after
    trade = stream.folded[begin : begin + 1] == ("ngành",)
    begin += trade
    if stream.folded[begin : begin + 1] == ("các",) and (after := low_run(stream, begin + 1)) > begin + 1:
        end = next((at for at in range(begin + 1, after) if is_head(at)), after)
        return end - (stream.folded[end - 1] in _JOINERS)  # `Công đoàn` *các khu công nghiệp*
    low = low_run(stream, begin) if trade else begin  # `Công đoàn ngành` *giáo dục*
    return begin if is_head(begin) else name_end(stream, begin, is_head) or low


def _association(stream: Stream, begin: int, is_head: IsHead) -> int | None:
    office = stream.folded[begin : begin + 2] == ("văn", "phòng")  # `Phó Chánh Văn phòng Thường trực` *Văn phòng X*
    return begin if is_head(begin) and not office else None


TAILS: dict[str, Tail] = {
    "none": _none,
    "alone": _alone,
    "portfolio": portfolio,
    "ministry": ministry,
    "name": name_end,
    "office": office,
    "low": _low,
    "firm": firm_end,
    "school": school_end,
    "bloc": _bloc,
    "party": _party,
    "number": _number,
    "numbered": _numbered,
    "command": _command,
    "cluster": _cluster,
    "guests": _guests,
    "press": _press,
    "desk": _desk,
    "hospital": _hospital,
    "branch": _branch,
    "staff": _staff,
    "assoc": _association,
    "task": task_end,
    "event": event_end,
}
