"""What is said of an event where it stands: its day, its place, its organisers, the documents it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.extract.events.mention import EventMention
from kg.extract.mentions import DateMention
from kg.extract.organs.place import capital_run, read_place
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Stream

_HOLD = lexicon.Trie(
    (lexicon.key(words), True)
    for words in ("tổ chức", "mở", "tiến hành", "khai mạc", "họp", "triển khai", "phát động", "khai giảng", "bế mạc", "chủ trì tổ chức", "đăng cai")
)
_TAKES_PLACE = lexicon.Trie(
    (lexicon.key(words), True)
    for words in ("diễn ra", "được tổ chức", "tổ chức", "khai mạc", "bế mạc", "được tiến hành", "tiến hành", "bắt đầu", "họp", "được mở", "được khai mạc", "do", "đã diễn ra", "đã được tổ chức", "đã khai mạc", "đã bế mạc", "chính thức khai mạc")
)  # fmt: skip
_JOINS = frozenset(("và", ",", "cùng", "với", "phối hợp với", "phối hợp cùng", "đã phối hợp với", "; ", ", và", "đã phối hợp cùng", "chủ trì , phối hợp với", "chủ trì phối hợp với"))
_NOT_PLACES = frozenset(("hội", "kỳ", "đại", "buổi", "phiên", "cuộc", "lễ", "điểm", "các", "nghị", "quyết", "thông", "chương", "lớp", "đây", "đó", "tọa", "văn", "khoản", "điều", "báo", "tờ"))  # fmt: skip
_SESSIONS = frozenset({"Session", "Congress", "Conference", "Meeting"})
_MAX_TO_VERB = 14
_MAX_PLACE = 14
_PLACE_ENDS = frozenset(".,;:()\n") | {"do", "đã", "diễn", "với", "và", "có", "nhân", "để", "nhằm", "theo", "sáng", "chiều", "ngày", "dưới", "được", "là", "cho"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as stream entries `[first, after)`."""

    first: int
    after: int


@dataclass(frozen=True, slots=True)
class Grounds:
    """What the sentence of a mention says of it."""

    date: DateMention | None
    place: tuple[int, int] | None
    """Stream entries of the place's words."""
    organisers: tuple[OrganNode, ...]


def ground(
    stream: Stream, sentence: Sentence, mention: EventMention, dates: Sequence[DateMention], organs: Sequence[OrganNode], said: frozenset[str]
) -> Grounds:
    """Return what the sentence says of the event; a bare mention counts only where it takes place (`Hội nghị diễn ra ...`)."""
    here = [node for node in organs if sentence.first <= node.first < sentence.after]
    organisers = _organisers(stream, sentence, mention, here)
    if not mention.named and not organisers and _TAKES_PLACE.longest(stream.folded, mention.after) is None:
        return Grounds(None, None, ())
    return Grounds(_date(stream, sentence, mention, dates), _place(stream, sentence, mention, here, said), organisers)


def _date(stream: Stream, sentence: Sentence, mention: EventMention, dates: Sequence[DateMention]) -> DateMention | None:
    """Return the nearest date before the mention in its sentence, else the first after it."""
    begin, end = stream.start[sentence.first], stream.end[sentence.after - 1]
    at = stream.start[mention.first]
    here = [date for date in dates if begin <= date.span.start < end and date.date.day is not None]
    before = [date for date in here if date.span.start < at]
    after = [date for date in here if date.span.start >= at]
    return before[-1] if before else after[0] if after else None


def _gap(stream: Stream, left: int, right: int) -> str:
    return " ".join(stream.folded[left:right])


def _holds(stream: Stream, first: int, after: int) -> bool:
    """Say whether a verb of organising stands between an organ and the event, and no full stop."""
    if any(stream.word[index] in ".;\n" for index in range(first, after)):
        return False
    return any(_HOLD.longest(stream.folded, index) for index in range(first, after))


def _organisers(stream: Stream, sentence: Sentence, mention: EventMention, organs: list[OrganNode]) -> tuple[OrganNode, ...]:
    before = [node for node in organs if node.after <= mention.first]
    if before and mention.first - before[-1].after <= _MAX_TO_VERB and _holds(stream, before[-1].after, mention.first):
        return tuple(_coordinated(stream, before))
    behind = [node for node in organs if node.first >= mention.after]
    by = _by(stream, mention.after, sentence.after)
    if by is not None:
        mine = [node for node in behind if node.first >= by]
        if mine and mine[0].first - by <= 1:
            return tuple(_coordinated_on(stream, mine))
    if mention.cls in _SESSIONS:
        inside = [node for node in organs if mention.kind_after <= node.first < mention.after]
        near = inside or [node for node in behind if _gap(stream, mention.after, node.first) in (",", "của", "", "(", "của các")]
        if near and (inside or mention.named) and _owns(stream, mention, near[0]):
            return (near[0],)
    return ()


def _owns(stream: Stream, mention: EventMention, organ: OrganNode) -> bool:
    """Say whether the organ inside a name is the body that meets: right after the kind, its number, or `của`."""
    between = stream.folded[mention.kind_after : organ.first]
    if mention.cls in ("Congress",) or any(word in between for word in ("về", "thực", "kết", "triệt", "khai", "cho")):
        return False
    return not between or between[-1] in ("của", ",", "") or between[0] in ("thứ", "lần") or mention.first < organ.first <= mention.kind_after + 1


def _by(stream: Stream, first: int, after: int) -> int | None:
    """Return the entry after `do` of `do ... tổ chức` in a clause, or None."""
    for index in range(first, min(after, first + 40)):
        if stream.folded[index] == "do" and index + 1 < after and stream.capital[index + 1]:
            if any(stream.folded[k : k + 2] in (("tổ", "chức"), ("chủ", "trì")) or stream.folded[k] in ("mở",) for k in range(index, min(after - 1, index + 50))):
                return index + 1
            return None
    return None


def _coordinated(stream: Stream, before: list[OrganNode]) -> Iterator[OrganNode]:
    """Yield the organs joined by `và`, a comma or `phối hợp với` that end the list, in order."""
    chain = [before[-1]]
    for node in reversed(before[:-1]):
        if _gap(stream, node.after, chain[0].first) not in _JOINS:
            break
        chain.insert(0, node)
    yield from chain


def _coordinated_on(stream: Stream, behind: list[OrganNode]) -> Iterator[OrganNode]:
    last = behind[0]
    yield last
    for node in behind[1:]:
        if _gap(stream, last.after, node.first) not in _JOINS:
            break
        yield node
        last = node


def _place(stream: Stream, sentence: Sentence, mention: EventMention, organs: list[OrganNode], said: frozenset[str]) -> tuple[int, int] | None:
    for index in range(sentence.first, sentence.after - 1):
        if stream.folded[index] not in ("tại", "ở") or mention.first <= index < mention.after:
            continue
        if index > mention.after + 40 or stream.folded[index + 1] in _NOT_PLACES and not (stream.folded[index + 1 : index + 3] == ("hội", "trường")):
            continue
        found = _place_words(stream, index + 1, organs, said)
        if found is not None and not any(stream.word[k] in (";", "\n") for k in range(min(index, mention.first), max(index, mention.first))):
            return found
    return None


def _place_words(stream: Stream, at: int, organs: list[OrganNode], said: frozenset[str]) -> tuple[int, int] | None:
    """Return the words of a place: an organ's seat, a hall, a province."""
    organ = next((node for node in organs if node.first == at), None)
    if organ is not None:
        return at, organ.after
    read = read_place(stream, at, said)
    if read is not None and read.name is not None:
        return at, read.after
    hall = stream.folded[at : at + 2] in (("hội", "trường"), ("trụ", "sở"), ("nhà", "văn"), ("trung", "tâm"), ("khu", "di"), ("quảng", "trường"), ("nhà", "khách"))
    if not (stream.capital[at] or hall):
        return None
    after = at + 1
    while after < len(stream) and after - at < _MAX_PLACE and stream.folded[after] not in _PLACE_ENDS:
        after += 1
    return (at, after) if capital_run(stream, at) > at or hall else None
