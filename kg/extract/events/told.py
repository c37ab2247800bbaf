"""Events told by a verb alone: `HĐND tỉnh họp`, `ông A tiếp Đoàn đại biểu ...`, `Quận ủy X sơ kết 5 năm ...`."""

from __future__ import annotations

from collections.abc import Sequence

from kg.extract.clearing import Clearing
from kg.extract.events.mention import EventMention
from kg.extract.events.naming import name_end
from kg.extract.events.performed import PLANNED, performed
from kg.extract.events.retold import retold, tells_of_before
from kg.extract.stream import Sentence, Stream

_MEETS_BY_VERB = (
    ("nghiên", "cứu"),
    ("sơ", "kết"),
    ("tổng", "kết"),
    ("công", "bố"),
    ("quán", "triệt"),
    ("gặp", "mặt"),
    ("triển", "khai"),
    ("học", "tập"),
    ("ra", "mắt"),
)
# what somebody holds by a verb (`tổ chức gặp mặt ...`), with the kind and class it is
_ORGANISED: dict[tuple[str, ...], tuple[str, str]] = {
    ("kỷ", "niệm"): ("lễ", "Ceremony"),
    ("công", "bố"): ("lễ", "Ceremony"),
    ("ra", "mắt"): ("lễ", "Ceremony"),
    ("tuyên", "dương"): ("lễ", "Ceremony"),
    ("vinh", "danh"): ("lễ", "Ceremony"),
    ("khánh", "thành"): ("lễ", "Ceremony"),
    ("khởi", "công"): ("lễ", "Ceremony"),
    ("phát", "động"): ("lễ", "Ceremony"),
    ("ký", "kết"): ("lễ", "Ceremony"),
    ("bàn", "giao"): ("lễ", "Ceremony"),
    ("gặp", "mặt"): ("buổi gặp mặt", "Meeting"),
    ("sơ", "kết"): ("hội nghị", "Conference"),
    ("tổng", "kết"): ("hội nghị", "Conference"),
    ("quán", "triệt"): ("hội nghị", "Conference"),
    ("lấy", "ý"): ("hội nghị", "Conference"),
    ("đối", "thoại"): ("hội nghị", "Conference"),
    ("nghiên", "cứu"): ("hội nghị", "Conference"),
    ("học", "tập"): ("hội nghị", "Conference"),
    ("trao", "huy"): ("lễ", "Ceremony"),
    ("trao", "tặng"): ("lễ", "Ceremony"),
    ("trao", "giải"): ("lễ", "Ceremony"),
    ("trao", "thưởng"): ("lễ", "Ceremony"),
    ("trao", "quyết"): ("lễ", "Ceremony"),
    ("dâng", "hương"): ("lễ", "Ceremony"),
}
# kinds so wide that an event told by a verb stands beside them
_VAGUE = frozenset({"Programme", "OtherEvent"})
# what time is given to: `Huyện ủy X dành nửa ngày` *nhìn lại* `5 năm thực hiện ...`
_WEIGHS = frozenset(
    {("nhìn", "lại"), ("đánh", "giá"), ("kiểm", "điểm"), ("soi", "lại"), ("bàn", "về"), ("bàn", "việc")}
)
_TIMES = frozenset({"sáng", "chiều", "tối", "ngày", "buổi", "một", "hai", "nửa", "cả", "trọn", "thời"})
_PERIODS = frozenset({"trong", "năm", "quý", "thời", "từ", "qua", "nhiệm"})
_LEADS_IN = frozenset({"trong", "vào", "việc", "đợt", "và"})
_RECEIVES = frozenset({"tiếp", "gặp"})
_WORKING = frozenset({"đã", "và", "có", "đến", "buổi", "trì", "đầu"})
_LEAD_SENTENCES = 6
_LEAD = 4
_FAR = 12
_COURTESY = ("chào", "xã", "giao")
_CALLS = frozenset({"tới", "đến", "đã", "có"})
_NOT_MEETING = frozenset("báo mặt bàn phiên kỳ riêng xét lần thẻ trực".split())
_NOT_BEFORE = frozenset("vụ không chưa hợp cuộc buổi kỳ phiên phòng dự đến cùng đang tác gian".split())
_GUESTS = frozenset({"đoàn", "đại", "ông", "bà", "đồng", "ngài"})
_IN_FRIENDSHIP = frozenset({("xã", "giao"), ("thân", "mật")})
_ADDRESSED = (("ông",), ("bà",), ("ngài",), ("đồng", "chí"))


def told_by_verbs(clearing: Clearing, mentions: list[EventMention]) -> list[EventMention]:
    """Return the events that the lead tells of by a verb, named by a word of kind later or nowhere."""
    lead = clearing.body[:_LEAD_SENTENCES]
    solid = [mention for mention in mentions if not mention.aside and mention.cls not in _VAGUE]
    named = any(mention.named for mention in solid)
    dated = any(clearing.has_day(clearing.sentence_at(mention.first)) for mention in solid)
    found: list[EventMention] = []
    for sentence in lead:
        inside = any(sentence.first <= mention.first < sentence.after for mention in solid)
        if inside or found or (solid and tells_of_before(clearing.stream, sentence)):
            continue
        words = frozenset(clearing.stream.folded[sentence.first : sentence.after])
        read = (rule(clearing, sentence) for rule, verbs in _RULES if not verbs.isdisjoint(words))
        each = next((told for told in read if told is not None and not retold(clearing, sentence, told.first)), None)
        if each is None and not named and not dated:
            each = performed(clearing, sentence)
        if each is None and not named and _called_conference(mentions):
            each = _reviewed(clearing, sentence)
        if each is not None:
            found.append(_dated_again(clearing, lead, each))
    if not found and not named and _called_conference(mentions):
        rules = (_organised, _held_by, _reviewed)
        told = [next(filter(None, (rule(clearing, title) for rule in rules)), None) for title in clearing.headlines[:1]]
        found += [each for each in told if each is not None]
    return found


def _called_conference(mentions: list[EventMention]) -> bool:
    """Say whether the article anywhere calls what it tells of a `hội nghị`."""
    return any(mention.kind == "hội nghị" for mention in mentions)


def _met(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the meeting of `Ban Chỉ đạo X họp`."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after):
        if stream.folded[index] != "họp" or index in clearing.taken:
            continue
        after = stream.folded[index + 1] if index + 1 < len(stream) else ""
        node = next((each for each in reversed(clearing.organs_in(sentence.first, index)) if each.after <= index), None)
        if (
            after in _NOT_MEETING
            or stream.folded[index - 1] in _NOT_BEFORE
            or node is None
            or index - node.after > _FAR
            or node.first in clearing.inside_posts
        ):
            continue
        words = stream.words(node.first, node.after)
        return EventMention(index, index, index + 1, "cuộc họp", "Meeting", f"Cuộc họp {words}")
    return None


def _received(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the reception of `Phó Chủ tịch ... đã tiếp Đoàn đại biểu ...`, `... tiếp ông A, Đại sứ ...`."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - 1):
        if stream.folded[index] not in _RECEIVES or index in clearing.taken:
            continue
        met = index + 1 + (stream.folded[index : index + 2] == ("gặp", "mặt"))
        guest = stream.folded[met : met + 1] and stream.folded[met] in _GUESTS and stream.capital[met]
        person = 0 if guest or stream.folded[index] != "tiếp" else _guest(clearing, sentence, met)
        apposed = stream.word[index - 1] == "," and index - 2 in clearing.taken  # `ông A, Chủ tịch tỉnh B,` *tiếp*
        host = index - 1 in clearing.taken or apposed or stream.folded[index - 1] in ("đã", "thân", "mật", "giao")
        if (guest or person) and host:
            after, documents = (person, ()) if person else name_end(stream, met, clearing.walls)
            words = stream.words(index, after)
            return EventMention(index, index, max(after, index + 2), "buổi tiếp", "Meeting", f"Buổi {words}", documents)
    return None


def _dated_again(clearing: Clearing, lead: Sequence[Sentence], told: EventMention) -> EventMention:
    """Return a reception that its sentence does not date as a later one of the lead tells it on a day."""
    if told.kind != "buổi tiếp" or clearing.has_day(clearing.sentence_at(told.first)):
        return told
    dated = (each for each in lead if each.first > told.first and clearing.has_day(each))
    return next((again for each in dated if (again := _received(clearing, each)) is not None), told)


def _guest(clearing: Clearing, sentence: Sentence, met: int) -> int:
    """Return the entry after the person who is received on a day told: `tiếp` *ông A*, *Đại sứ B*; 0 for nobody."""
    stream = clearing.stream
    met += 2 * (stream.folded[met : met + 2] in _IN_FRIENDSHIP)
    met += next((len(form) for form in _ADDRESSED if stream.folded[met : met + len(form)] == form), 0)
    if met not in clearing.taken or met in clearing.inside_organs or not clearing.has_day(sentence):
        return 0
    while met in clearing.taken and met < sentence.after:
        met += 1
    return met


def _called(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the courtesy call of `Đoàn đại biểu A tới chào xã giao ông B`."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - len(_COURTESY)):
        if stream.folded[index : index + len(_COURTESY)] == _COURTESY and index not in clearing.taken:
            begins = stream.folded[index - 1] in _CALLS or index - 1 in clearing.taken
            if begins and clearing.has_day(sentence):
                after = index + len(_COURTESY)
                return EventMention(index, index, after, "buổi chào xã giao", "Meeting", "Buổi chào xã giao")
    return None


def _voters(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the meeting of `Đoàn đại biểu Quốc hội tỉnh tiếp xúc cử tri xã A`."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - 3):
        if (
            stream.folded[index : index + 4] == ("tiếp", "xúc", "cử", "tri")
            and index not in clearing.taken
            and stream.folded[index - 1] not in PLANNED
        ):
            after, _ = name_end(stream, index + 4, clearing.walls)
            words = stream.words(index, after)
            return EventMention(index, index, after, "buổi tiếp xúc cử tri", "Meeting", f"Buổi {words}")
    return None


def _organised(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the event of `Hội Nông dân tỉnh tổ chức kỷ niệm 89 năm ...`, named by the words printed."""
    stream = clearing.stream
    for index in range(sentence.first + 2, sentence.after - 2):
        told = _ORGANISED.get(stream.folded[index : index + 2])
        if told is None or stream.folded[index - 2 : index] != ("tổ", "chức") or index in clearing.taken:
            continue
        after, documents = name_end(stream, index + 2, clearing.walls)
        if after - index > _LEAD and clearing.has_day(sentence):
            words = stream.words(index, after)
            return EventMention(index, index, after, *told, words[:1].upper() + words[1:], documents)
    return None


def _held_by(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the event of `Sáng 5/3, việc học tập Nghị quyết số 5 đã được Đảng ủy xã tổ chức`, told in the passive."""
    stream = clearing.stream
    starts = {node.first: node.after for node in clearing.organs_in(sentence.first, sentence.after)}
    begin = next((at for at in range(sentence.first, sentence.after - 2) if _opens(clearing, at)), sentence.after)
    told = _ORGANISED.get(stream.folded[begin : begin + 2])
    if told is None or not clearing.has_day(sentence):
        return None
    for at in range(begin + 2, sentence.after - 3):
        if stream.folded[at] != "được" or at + 1 not in starts:
            continue
        held = stream.folded[starts[at + 1] : starts[at + 1] + 2] == ("tổ", "chức")
        after = at - (stream.folded[at - 1] == "đã")
        documents = tuple(entry for entry in range(begin, after) if entry in clearing.walls.documents)
        words = stream.words(begin, after)
        return EventMention(begin, begin, after, *told, words[:1].upper() + words[1:], documents) if held else None
    return None


def _opens(clearing: Clearing, at: int) -> bool:
    """Say whether an entry is past what may stand before a deed: a day, `Trong`, `việc`."""
    dated = at in clearing.inside_dates or clearing.stream.folded[at] in _TIMES
    return not (dated or clearing.stream.word[at] == "," or clearing.stream.folded[at] in _LEADS_IN)


def _signed(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the signing of `Sở A, Trường B ký kết Thỏa thuận ...` by two organs or more, on a day told."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - 3):
        if stream.folded[index : index + 2] != ("ký", "kết") or index in clearing.taken:
            continue
        parties = clearing.organs_in(sentence.first, index)
        if len(parties) > 1 and index - parties[-1].after <= 1 and clearing.has_day(sentence):
            after, documents = name_end(stream, index + 2, clearing.walls)
            words = stream.words(index, after)
            name = words[:1].upper() + words[1:]
            return EventMention(index, index, max(after, index + 2), "lễ", "Ceremony", name, documents)
    return None


def _worked(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the working session of `ông A đã làm việc với Liên đoàn Lao động tỉnh`, on a day told."""
    stream = clearing.stream
    for index in range(sentence.first + 1, sentence.after - 3):
        if stream.folded[index : index + 3] != ("làm", "việc", "với") or index in clearing.taken:
            continue
        people = any(entry in clearing.taken for entry in range(sentence.first, index))
        told = stream.folded[index - 1] in _WORKING or index - 1 in clearing.taken
        if people and told and clearing.has_day(sentence):
            organ = next((node for node in clearing.organs if node.first == index + 3), None)
            after = organ.after if organ is not None else index + 2
            words = stream.words(index, after)
            return EventMention(index, index, after, "buổi làm việc", "Meeting", f"Buổi {words}")
    return None


def _reviewed(clearing: Clearing, sentence: Sentence) -> EventMention | None:
    """Return the conference of `Quận ủy X sơ kết 5 năm thực hiện ...` where the article later calls it `hội nghị`."""
    stream = clearing.stream
    if stream.folded[sentence.first] in _PERIODS and not clearing.has_day(sentence):
        return None  # `Trong quý III, Đảng ủy X đã quán triệt ...` tells of the work of months
    for node in clearing.organs_in(sentence.first, sentence.after):
        spends = _spends(stream, node.after)
        for index in range(node.after, min(node.after + (_FAR if spends else _LEAD), sentence.after - 2)):
            pair = stream.folded[index : index + 2]
            if pair in _MEETS_BY_VERB or (spends and pair in _WEIGHS):
                after, documents = name_end(stream, index + 2, clearing.walls)
                if after - index > _LEAD:
                    words = stream.words(index, after)
                    return EventMention(index, index, after, "hội nghị", "Conference", f"Hội nghị {words}", documents)
    return None


def _spends(stream: Stream, at: int) -> bool:
    """Say whether an organ that ends at an entry gives time to something: `Huyện ủy X` *đã dành nửa ngày* `bàn ...`."""
    at += stream.folded[at : at + 1] in (("đã",), ("vừa",))
    return stream.folded[at : at + 1] == ("dành",) and not _TIMES.isdisjoint(stream.folded[at + 1 : at + 2])


_RULES = (
    (_received, _RECEIVES),
    (_called, frozenset({"chào"})),
    (_voters, frozenset({"cử"})),
    (_met, frozenset({"họp"})),
    (_organised, frozenset({"chức"})),
    (_held_by, frozenset({"chức"})),
    (_signed, frozenset({"ký"})),
    (_worked, frozenset({"làm"})),
)
"""Rules in their order, each with the words one of which its sentence holds."""
