"""Event mentions: a word of kind and the name that follows it (`Hội nghị sơ kết 5 năm thực hiện Nghị quyết ...`)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract import lexicon
from kg.extract.cues import cues
from kg.extract.events.beside import spoken_of_beside
from kg.extract.events.generic import generic
from kg.extract.events.kinds import INNER, openings, read_kind, sitting_of
from kg.extract.events.name_runs import runs_on
from kg.extract.events.naming import also, name_end, past_verb
from kg.extract.stream import Stream
from kg.extract.walls import Walls

_REWARDS = frozenset({("trao", "giải"), ("trao", "thưởng"), ("tổng", "kết")})
_AND = frozenset({"và", ","})
_HELD_BY = frozenset({"chức", "đã", "vừa"})
_OUTER = frozenset({"lễ", "hội nghị", "phiên họp", "buổi lễ", "cuộc họp", "họp báo", "hội thảo"})
_HOLDS = frozenset({"chức", "mở", "mạc", "trì"})
_AIMED = 24
_LISTED = 6
_MEETS = frozenset({"mặt", "gỡ"})  # `buổi gặp mặt, tuyên dương ...`
_TEACHES = frozenset({"truyền", "huấn", "dưỡng"})  # `buổi tuyên truyền, phổ biến ...`
_WHOLES = frozenset({"Session", "Congress"})
"""Classes whose names end with their number: behind a comma stands whose they are."""
_NUMBER = 3
_LOOKS_BACK = frozenset({("đánh", "giá"), ("kiểm", "điểm"), ("nhìn", "lại"), ("rà", "soát")})
_CARRIED_OUT = frozenset((unit, verb) for unit in ("năm", "tháng", "quả") for verb in ("thực", "triển", "thi"))
_SPAN = 8
_PARTS_OF_DAY = (("sáng",), ("chiều",), ("tối",))
_REVIEWS = frozenset(
    {
        ("trao", "giải"),
        ("tổng", "kết"),
        ("phát", "động"),
        ("khai", "mạc"),
        ("bế", "mạc"),
        ("sơ", "kết"),
        ("chung", "kết"),
    }
)


_ELECTS = "bầu"
"""`tổ chức kỳ họp bất thường` *bầu* `ông A`: the deed, of which the name holds nothing."""
SITTING = "phiên họp"
PREPARATORY = ("trù", "bị")
_SITTING_WORDS = len(SITTING.split())
OPENING = ("khai", "mạc")
_PHASES = frozenset({OPENING, ("bế", "mạc"), PREPARATORY})


@dataclass(frozen=True, slots=True)
class EventMention:
    """An event spoken of at stream entries `[first, after)`; `kind_after` ends the word of kind."""

    first: int
    kind_after: int
    after: int
    kind: str
    """The words of kind, folded: `hội nghị`."""
    cls: str
    name: str
    documents: tuple[int, ...] = ()
    """Entries where documents named inside the event's name begin."""
    aside: bool = False
    """Spoken of beside the event told of: before it, after it, in whose frame it is held."""
    outer: int | None = None
    """Entry of the mention whose name holds this one (`Lễ trao giải` *Cuộc thi ...*)."""

    @property
    def phase(self) -> tuple[str, ...] | None:
        """Return the words that say which sitting of a congress is meant (`Phiên họp` *trù bị*), None for any other."""
        words = tuple(self.name.casefold().split()[_SITTING_WORDS : _SITTING_WORDS + 2])
        return words if self.kind == SITTING and words in _PHASES else None

    @property
    def named(self) -> bool:
        """Say whether more than its kind is said of it."""
        return self.after - self.kind_after >= 2  # noqa: PLR2004


def find_mentions(stream: Stream, walls: Walls) -> list[EventMention]:
    """Return the event mentions in order, one inside another's name after it."""
    found: list[EventMention] = []
    after, firsts = 0, openings()
    begins = [index for index, folded in enumerate(stream.folded) if folded in firsts]
    for index in begins:
        mention = _mention_at(stream, index, walls) if index >= after else None
        if mention is None:
            continue
        if found and _which_sitting(stream, found[-1], mention):
            after = mention.after
            continue
        if found and found[-1].aside and _listed_with(stream, found[-1], mention):
            mention = replace(mention, aside=True)
        rewarded = _rewarded(stream, mention, walls) if mention.cls == "Contest" and mention.named else None
        if rewarded is not None:
            found.append(rewarded)
            mention = replace(mention, aside=True, outer=rewarded.first)
        found.append(mention)
        after = mention.kind_after
        if mention.named:
            found += _inner(stream, mention, walls)
            after = mention.after
    return found


def _which_sitting(stream: Stream, earlier: EventMention, mention: EventMention) -> bool:
    """Say whether a comma tells which sitting a conference is: `Hội nghị Ban Chấp hành ...`*, kỳ họp lần thứ 21*."""
    apposed = stream.word[mention.first - 1] == "," and earlier.after == mention.first - 1
    number = mention.after - mention.kind_after <= _NUMBER  # `Hội nghị Trung ương 10, Kỳ họp thứ 7 Quốc hội` are two
    return apposed and number and earlier.cls == "Conference" and mention.cls == "Session"


def _listed_with(stream: Stream, earlier: EventMention, mention: EventMention) -> bool:
    """Say whether a semicolon joins two events: `chuẩn bị cho Hội nghị Trung ương 10, khóa XII;` *Kỳ họp thứ 7 ...*."""
    between = stream.word[earlier.after : mention.first]
    return between[-1:] == (";",) and len(between) <= _LISTED and not {".", "\n"} & set(between)


def _rewarded(stream: Stream, contest: EventMention, walls: Walls) -> EventMention | None:
    """Return the ceremony told by a verb before a contest: `Tỉnh đoàn tổ chức` *tổng kết và trao giải Cuộc thi ...*."""
    begin = contest.first
    while stream.folded[begin - 2 : begin] in _REWARDS or stream.folded[begin - 1] in _AND:
        begin -= 1 if stream.folded[begin - 1] in _AND else 2
    held = stream.folded[begin - 1] in _HELD_BY or begin - 1 in walls.inside_organs
    if begin == contest.first or not held or not _told_apart(stream, contest):
        return None
    words = stream.words(begin, contest.after)
    name = words[:1].upper() + words[1:]
    return EventMention(begin, begin, contest.after, "lễ", "Ceremony", name, contest.documents)


def _inner(stream: Stream, outer: EventMention, walls: Walls) -> list[EventMention]:
    """Return the contest or congress that the name of a ceremony or sitting ends with."""
    if outer.kind not in _OUTER or not any(
        stream.folded[at : at + 2] in _REVIEWS for at in range(outer.kind_after, outer.after)
    ):
        return []
    for index in range(outer.kind_after, outer.after):
        mention = _mention_at(stream, index, walls)
        if mention is not None and mention.kind in INNER and mention.named and _told_apart(stream, mention):
            return [replace(mention, aside=True, outer=outer.first)]
    return []


def _told_apart(stream: Stream, mention: EventMention) -> bool:
    """Say whether the name tells one contest from another: by number, year or theme, not `17 năm Giải Báo chí`."""
    if mention.cls != "Contest":
        return True
    name = range(mention.kind_after, mention.after)
    return any(stream.folded[at] in ("lần", "khóa") or stream.word[at][0] in '“"0123456789' for at in name)


def _mention_at(stream: Stream, index: int, walls: Walls) -> EventMention | None:
    if index in walls.inside_documents or index in walls.inside_organs or index in walls.inside_names:
        return None
    match = read_kind(stream, index) or sitting_of(stream, index, walls)
    if match is None or generic(stream, index, match[2]):
        return None
    kind, cls, kind_after, base_after = match
    if not walls.inside_organs.isdisjoint(range(index + 1, base_after)):
        return None  # `đã` *giao Ban Tổ chức Tỉnh ủy* `kiểm tra`
    held = index and stream.folded[index - 1] in _HOLDS and kind_after not in walls.documents
    begins = past_verb(stream, kind_after) if held or _reviews(stream, kind_after) else kind_after
    unnamed = base_after == kind_after and stream.word[kind_after : kind_after + 1] == (",",)
    # `qua hội nghị, cán bộ ...`
    unnamed = unnamed and stream.folded[kind_after - 1] not in _MEETS
    unnamed = unnamed and not (stream.folded[kind_after - 1] in _TEACHES and also(stream, kind_after))
    unnamed = unnamed or (base_after == kind_after and _held_behind(stream, kind_after, walls))
    after, documents = _name_end(stream, kind_after, begins, walls) if not unnamed else (base_after, ())
    after += 2 * (kind == SITTING and after == base_after and _part_of_day(stream, after))
    run = runs_on(stream, index, after, walls) if after > kind_after and cls not in _WHOLES else after
    documents += tuple(entry for entry in range(after, run) if entry in walls.documents)
    after = run
    words = stream.text[stream.start[base_after] : stream.end[after - 1]] if after > base_after else ""
    printed = stream.text[stream.start[base_after - len(lexicon.key(kind))] : stream.end[base_after - 1]]
    if lexicon.key(printed) != lexicon.key(kind):
        printed = kind[:1].upper() + kind[1:]
    aim = _aim(stream, after, walls) if not words and kind == "hội nghị" else None
    if aim is not None:
        words = stream.words(*aim)
    name = " ".join(f"{printed} {words}".split()).replace(" ,", ",")
    return EventMention(
        index,
        base_after,
        after,
        kind,
        cls,
        name,
        documents,
        spoken_of_beside(stream, index, after, walls, visit=cls == "Visit"),
    )


def _name_end(stream: Stream, kind_after: int, begins: int, walls: Walls) -> tuple[int, tuple[int, ...]]:
    """Return what `name_end` returns, the name ending with its kind where only the deed of electing begins it."""
    after, documents = name_end(stream, begins, walls)
    return kind_after if after == begins and stream.folded[after - 1] == _ELECTS else after, documents


def _part_of_day(stream: Stream, at: int) -> bool:
    """Say whether a sitting is told apart by the part of the day alone: `phiên họp` *buổi sáng*."""
    return stream.folded[at : at + 1] == ("buổi",) and stream.folded[at + 1 : at + 2] in _PARTS_OF_DAY


def _held_behind(stream: Stream, at: int, walls: Walls) -> bool:
    """Say whether what follows a bare kind tells who holds it: `tại buổi lễ` *Sở Y tế mở* `ngày 19/4`."""
    begin, at = at, walls.past_organs(at)
    at += stream.folded[at : at + 1] in (("vừa",), ("đã",))
    opened = stream.folded[at : at + 1] == ("mở",) and stream.folded[at + 1 : at + 2] != ("rộng",)
    return at > begin and (opened or stream.folded[at : at + 2] == ("tổ", "chức"))


def _aim(stream: Stream, after: int, walls: Walls) -> tuple[int, int] | None:
    """Return the entries that say what a bare conference is held for: `hội nghị mà Quận ủy mở để` *sơ kết ...*."""
    for at in range(after, min(after + _AIMED, len(stream) - 2)):
        if stream.word[at] in ".;:\n":
            return None
        if stream.folded[at] in ("để", "nhằm") and cues("event_subjects", "report", "study").longest(
            stream.folded, at + 1
        ):
            end, documents = name_end(stream, at + 3, walls)
            return (at + 1, end) if documents else None
    return None


def _reviews(stream: Stream, at: int) -> bool:
    """Say whether what follows a kind tells what it looks back on: `hội nghị` *đánh giá bốn tháng thực hiện ...*."""
    words = stream.folded[at : at + _SPAN]
    return words[:2] in _LOOKS_BACK and any(pair in _CARRIED_OUT for pair in pairwise(words))
