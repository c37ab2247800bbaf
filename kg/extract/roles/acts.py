"""People elected, appointed or dismissed at the event in view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.scene import Scene
from kg.extract.roles.groups import Member
from kg.extract.roles.view import View
from kg.extract.stream import Sentence
from kg.model import PartialDate

_ELECTS = frozenset({"elected", "dismissed"})
_ELECTING = frozenset({"Session", "Congress"})
_DECIDING = frozenset({"Ceremony", "Conference", "Meeting", "Session", "Congress"})
# words in an event's name or its headline that say it is held for personnel
_PERSONNEL = frozenset(
    {
        ("công", "bố"),
        ("trao", "quyết"),
        ("cán", "bộ"),
        ("nhân", "sự"),
        ("kiện", "toàn"),
        ("bàn", "giao"),
        ("bổ", "nhiệm"),
        ("hiệp", "thương"),
        ("ban", "chấp"),
    }
)
_PROPOSING = frozenset({("giới", "thiệu"), ("đề", "nghị"), ("dự", "kiến"), ("đề", "cử"), ("ứng", "cử"), ("để", "bầu")})
_BESIDE = 40
_OPENING = 7
_CONFERENCE = ("hội", "nghị")
_CONGRESS, _MADE_KNOWN, _DESIGNATES = ("đại", "hội"), ("công", "bố"), ("chỉ", "định")
_RESULT = ("quả", "bầu")
_DELEGATE = ("đại", "biểu")
_SUBJECT = 4
_NEAR = 8
_BACK = 12
_BEFORE_THEN = ("trước", "đó")


@dataclass(frozen=True, slots=True)
class Act:
    """A person elected, appointed or dismissed in the words at stream entries `[first, after)`."""

    person: str
    status: str
    first: int
    after: int
    name: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Acted:
    """An act tied to the event where it happened."""

    sentence: Sentence
    member: Member
    event: str
    act: Act


def at_events(clearing: Clearing, scenes: Sequence[Scene], view: View, acts: Iterable[Act]) -> Iterator[Acted]:
    """Yield the acts that happen at an event held for them: elections at sessions, appointments at ceremonies."""
    by_key = {scene.key: scene for scene in scenes}
    for act in acts:
        sentence = clearing.sentence_at(act.first)
        scene = by_key[view.event(sentence, act.name[0])]
        if _proposed(clearing, sentence, act) or view.looks_back(sentence, scene.key):
            continue
        named = view.tells_of(sentence, scene.key)
        if view.told_of_another_day(sentence, act.first) or (
            not named and _another_time(clearing, scene, sentence, act)
        ):
            continue
        if _held_for(clearing, scene, act) and _on_its_day(clearing, scene, sentence):
            yield Acted(sentence, Member(act.person, *act.name, named=True, part=0), scene.key, act)


def _proposed(clearing: Clearing, sentence: Sentence, act: Act) -> bool:
    """Say whether the act is proposed (`được giới thiệu để bầu`), to come, told of an earlier day or done elsewhere."""
    folded = clearing.stream.folded
    told = folded[sentence.first : act.after]
    if _earlier(told[told[:1] == ("(",) :][:_OPENING]) or _approved(told) or "sẽ" in told:
        return True
    if _RESULT in pairwise(told):  # `trao quyết định phê chuẩn` *kết quả bầu* `ông A`
        return True
    if act.status == "elected" and _DELEGATE in pairwise(folded[act.name[1] : act.after]):
        return True  # `trúng cử` *đại biểu HĐND*: that is what citizens elect
    if _BEFORE_THEN in pairwise(folded[max(sentence.first, act.first - _BACK) : act.after]):
        return True  # `thay bà A,` *trước đó* `được Bộ Chính trị điều động`
    return not _PROPOSING.isdisjoint(pairwise(folded[act.first : act.after]))


def _earlier(opening: tuple[str, ...]) -> bool:
    """Say whether a sentence opens with a time before: `Trước đó, ...`, `Hơn mười ngày trước, ...`."""
    if opening[:2] == _BEFORE_THEN:
        return True
    return "," in opening and opening[: opening.index(",")][-1:] == ("trước",)


def _approved(words: tuple[str, ...]) -> bool:
    """Say whether it is the head of government who approves: that is done in no session."""
    pairs = list(pairwise(words))
    return ("thủ", "tướng") in pairs and ("phê", "chuẩn") in pairs[pairs.index(("thủ", "tướng")) :]


def _held_for(clearing: Clearing, scene: Scene, act: Act) -> bool:
    if act.status in _ELECTS and scene.best.cls in _ELECTING:
        return True
    folded = clearing.stream.folded
    if act.status == "elected" and scene.best.cls == "Conference" and _elected_there(clearing, act):
        return True
    if scene.best.cls == "Congress" and act.status == "appointed" and _made_known_there(clearing, act):
        return True
    if scene.best.cls not in _DECIDING or (scene.best.cls == "Congress" and not _designated(folded, act)):
        return False
    for mention, _ in scene.grounds:
        for index in range(mention.first, min(mention.after + _BESIDE, len(folded) - 1)):
            if index >= mention.after and clearing.stream.word[index] in ".\n":
                break
            if folded[index : index + 2] in _PERSONNEL:
                return True
    return False


def _elected_there(clearing: Clearing, act: Act) -> bool:
    """Say whether it is a conference that elects, or where that is done: *Tại hội nghị*`, đại biểu bầu ...`."""
    first = clearing.sentence_at(act.first).first
    return _CONFERENCE in pairwise(clearing.stream.folded[first : min(first + _SUBJECT, act.first)])


def _made_known_there(clearing: Clearing, act: Act) -> bool:
    """Say whether it is the congress that hears who is designated: *Đại hội đã công bố* `Quyết định chỉ định A`."""
    pairs = list(pairwise(clearing.stream.folded[clearing.sentence_at(act.first).first : act.after]))
    if _CONGRESS not in pairs or _DESIGNATES not in pairs:
        return False
    return _MADE_KNOWN in pairs[pairs.index(_CONGRESS) : pairs.index(_DESIGNATES)]


def _designated(folded: tuple[str, ...], act: Act) -> bool:
    """Say whether somebody is designated (`được chỉ định tham gia Ban Chấp hành`): no congress assigns or appoints."""
    return _DESIGNATES in pairwise(folded[act.first : act.after])


def _on_its_day(clearing: Clearing, scene: Scene, sentence: Sentence) -> bool:
    """Say whether the sentence names no month before the event's (`tháng 1/2018 ông được bổ nhiệm ...`)."""
    if scene.day is None:
        return True
    if scene.day.date.year is None:
        opens = clearing.dates_in(sentence.first, min(sentence.first + _OPENING, sentence.after - 1))
        return all(each.date.month in (None, scene.day.date.month) for each in opens)
    day = (scene.day.date.year, scene.day.date.month or 1)
    dates = (each.date for each in clearing.dates_in(sentence.first, sentence.after))
    return not any(date.year is not None and date.month is not None and (date.year, date.month) < day for date in dates)


def _another_time(clearing: Clearing, scene: Scene, sentence: Sentence, act: Act) -> bool:
    """Say whether a month or year beside the act is not the event's: `năm 2011 ông tái đắc cử`, somebody's career."""
    beside = clearing.dates_in(max(sentence.first, act.first - _NEAR), min(sentence.after, act.after + _NEAR))
    return any(_career(each.date, scene) for each in beside)


def _career(date: PartialDate, scene: Scene) -> bool:
    """Say whether a month or year alone is not the event's, or the event is of no day that the article tells."""
    if date.day is not None or date.year is None:
        return False
    day = scene.day.date if scene.day is not None else None
    if day is None:
        return True
    if day.year is not None:
        return day.year != date.year
    return date.month != day.month
