"""Which event the words at an entry speak of: the sentence's, the paragraph's, the last one dated, the main one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.clearing import Clearing
from kg.extract.events.kinds import kind_at
from kg.extract.events.mention import PREPARATORY
from kg.extract.events.nearness import earlier
from kg.extract.events.scene import Scene
from kg.extract.roles.elsewhere import at_no_event, for_press, told_to_press
from kg.extract.roles.marks import Mark, marks_of
from kg.extract.roles.spoken import listed_as_said, plainly_told, said_of
from kg.extract.roles.times import lately, of_its_month, within
from kg.extract.stream import Sentence, Stream
from kg.model import PartialDate

_ALSO = (",", "đồng", "thời")
_OVER = 4
_OPENS, _LEAD = 4, 2  # sentences before
_BEFORE_THAT = ("trước", "đó")
_NEAR = 3
_WHEN = 5
_BESIDE = 10
_AT = frozenset({"tại", "trong"})
_AT_SOME = frozenset((at, "một") for at in _AT)  # `tại một` *hội thảo*
_SOLEMN = frozenset({"Ceremony", "Congress", "Seminar", "Forum"})
_FOR_PRESS = "PressConference"
_BARE = frozenset("này sáng chiều tối do có của với và ngày hôm thường diễn được vừa trên ở tại trước nói".split())


class View:
    """The events of one article as its sentences see them."""

    def __init__(
        self, clearing: Clearing, scenes: Sequence[Scene], days: Sequence[tuple[int, PartialDate]] = ()
    ) -> None:
        """Take the events of the article, at least one, and the days that open its sentences, by their entry."""
        self._clearing = clearing
        self._stream = stream = clearing.stream
        self._days = days
        self._opened = [entry for entry, _ in days]
        self._scenes = {scene.key: scene for scene in scenes}
        self._classes = frozenset(scene.best.cls for scene in scenes)
        self._marks = marks_of(stream, scenes)
        self._firsts = [mark.first for mark in self._marks]
        self._held = [mark for mark in self._marks if not mark.aside]
        self._held_firsts = [mark.first for mark in self._held]
        leading = plainly_told(stream, [mark for mark in self._held if self._leads_on(mark)])
        self._dated = [mark for mark in leading if not self._only_recalled(mark, leading[0])]
        self._dated_firsts = [mark.first for mark in self._dated]
        self._of_scene = {scene.key: list[Mark]() for scene in scenes}
        for mark in self._marks:
            self._of_scene[mark.scene.key].append(mark)
        self._telling = {key: [mark.first for mark in of if mark.tells] for key, of in self._of_scene.items()}
        self._parents = {
            scene.key: scene.parent for scene in scenes if scene.parent is not None and self._for_the_whole(scene)
        }
        self._firsts_held = _held_together(stream, self._marks)
        self._main = max(scenes, key=lambda scene: (scene.dated, len(scene.grounds), -scene.grounds[0][0].first)).key

    def _for_the_whole(self, scene: Scene) -> bool:
        """Say whether what is done at a part of an event is told as done at the whole: at a congress's sittings."""
        whole = self._scenes.get(scene.parent or "")
        congress = whole is not None and whole.best.cls == "Congress"
        return scene.in_a_name or (congress and scene.best.phase != PREPARATORY)

    def _leads_on(self, mark: Mark) -> bool:
        """Say whether what follows may be told of an event: it has a day and its sentence does not look back.

        `Trước đó, tại` *hội nghị ...* only looks back, and a picture may be of any day.
        """
        first = self._clearing.sentence_at(mark.first).first
        back = self._stream.folded[first : first + len(_BEFORE_THAT)] == _BEFORE_THAT
        return mark.scene.dated and mark.scene.parent is None and not back and not self._shown(mark)

    def _only_recalled(self, mark: Mark, first: Mark) -> bool:
        """Say whether an event of an earlier day than the first told is named in passing: no day opens its sentence."""
        day, of_first = mark.scene.day, first.scene.day
        if day is None or of_first is None or not earlier(day.date, of_first.date):
            return False
        sentence = self._clearing.sentence_at(mark.first)
        return not _among(self._opened, sentence.first, sentence.after)

    def _shown(self, mark: Mark) -> bool:
        """Say whether an event is named under a picture."""
        return self._clearing.kinds.get(self._clearing.sentence_at(mark.first).first) == "caption"

    def told_of_another_day(self, sentence: Sentence, at: int) -> bool:
        """Say whether the paragraph tells up to there of a day on which the event in view was not held."""
        line = self._clearing.line_at(sentence.first)
        if self._of_the_same_day(line) and not _among(self._firsts, line, sentence.after):
            return True
        last = bisect_right(self._opened, at) - 1
        if last < 0 or self._opened[last] < line:
            return False
        named = _among(self._held_firsts, self._opened[last], sentence.after)
        scene, day = self._scenes[self.event(sentence, at)], self._days[last][1]
        if named or scene.day is None or scene.day.date.day is None:
            return False
        return not within(day, scene.day.date, scene.day.end or scene.day.date)

    def looks_back(self, sentence: Sentence, key: str) -> bool:
        """Say whether an event is only looked back on, in another paragraph than the sentence's.

        It is told of a month or year alone, or as `vừa qua`, and not at the opening: `ông A được bầu tại` *Đại
        hội XI (tháng 1/2011)*.
        """
        scene = self._scenes[key]
        marks = self._of_scene[key]
        opens = _OPENS if scene.day is None else _LEAD
        if scene.dated or self._clearing.place_of(marks[0].first) <= opens:
            return False
        if scene.day is None and not any(lately(self._stream, mark.after) for mark in marks):
            return False
        line = self._clearing.line_at(sentence.first)
        return all(self._clearing.line_at(mark.first) != line for mark in marks)

    def in_another_month(self, sentence: Sentence, person: int, key: str) -> bool:
        """Say whether a sentence opens with a month or year, not the event's, in which somebody did something.

        The person stands right behind its comma: `Tháng 9/2024,` *Đại sứ A cho biết*.
        """
        day = self._scenes[key].day
        told = self._clearing.dates_in(sentence.first, min(sentence.first + _WHEN, sentence.after))
        date = next((each for each in told if each.date.day is None), None)
        if date is None or day is None:
            return False
        at = self._clearing.entry_of(date.span.end)
        between = self._stream.folded[at:person]
        beside = between[:1] == (",",) and "," not in between[1:] and "theo" not in between and len(between) <= _BESIDE
        return beside and not of_its_month(date.date, day.date)

    def done_another_day(self, between: tuple[int, int], key: str) -> bool:
        """Say whether a day between a person and a verb is none of an event's: `ông A` *ngày 22/7 đã* `nhận ...`."""
        held, (person, verb) = self._scenes[key].day, between
        if held is None or held.date.day is None or not 0 < verb - person <= _BESIDE:
            return False
        told = (each.date for each in self._clearing.dates_in(person, verb) if each.date.day is not None)
        return any(not within(day, held.date, held.end or held.date) for day in told)

    def not_told_yet(self, sentence: Sentence, key: str, reach: int) -> bool:
        """Say whether an event is told of only later, one of no day not at once: nobody acts there before.

        Args:
            sentence: the sentence.
            key: the event.
            reach: how many sentences later it may be told of.
        """
        first = self._of_scene[key][0].first
        later = self._clearing.place_of(first) - self._clearing.place_of(sentence.first)
        scene = self._scenes[key]  # a bare `buổi lễ` takes up what the article is about
        return later > max(reach, _OPENS if scene.dated or not scene.best.named else 1)

    def speaks_of_any(self, sentence: Sentence) -> bool:
        """Say whether a sentence names or mentions any event."""
        return bool(_among(self._firsts, sentence.first, sentence.after))

    def tells_of(self, sentence: Sentence, key: str) -> bool:
        """Say whether a sentence tells of an event by its name, its day or its hosts."""
        return bool(_among(self._telling[key], sentence.first, sentence.after))

    def said_at(self, sentence: Sentence, at: int) -> str | None:
        """Return the key of the event at which something told at entry `at` is said, None where that cannot be told.

        It cannot where nothing before tells of a dated event, and the one in view is named neither at the article's
        opening nor in the sentences just before: who speaks need not speak there. What is told to reporters is said
        at no event that is not held for them.
        """
        key = self.event(sentence, at, said=True)
        if not for_press(self._scenes[key]) and told_to_press(self._clearing, sentence):
            return None
        if _among(self._dated_firsts, 0, sentence.first + 1):
            return key
        place = self._clearing.place_of
        marks = self._of_scene[key]
        told = (mark.first for mark in marks if mark.first >= sentence.first or not self._shown(mark))
        here, named = place(sentence.first), [place(first) for first in told]
        near = any(sentences <= _OPENS or 0 <= here - sentences <= _NEAR for sentences in named)
        return key if near else None

    def to_press(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells what was said to reporters, no event of the article being held for them."""
        return not any(map(for_press, self._scenes.values())) and told_to_press(self._clearing, sentence)

    def _of_the_same_day(self, line: int) -> bool:
        """Say whether a paragraph goes over to something else of that day: `Cùng ngày, ...`, `Tại Huế, cùng ngày`."""
        elsewhere = self._stream.folded[line : line + 1] == ("tại",)
        opening = self._stream.folded[line : line + _OVER * (1 + elsewhere)]
        return ("cùng", "ngày") in pairwise(opening)

    def event(self, sentence: Sentence, at: int, *, said: bool = False) -> str:
        """Return the key of the event that words at entry `at` of a sentence speak of: no contest of a ceremony.

        Args:
            sentence: the sentence.
            at: an entry of it.
            said: a verb stands there that reports what somebody said: an event behind it is spoken of.
        """
        key = self._event(sentence, at, said=said)
        return self._parents.get(key, key)

    def _event(self, sentence: Sentence, at: int, *, said: bool) -> str:
        mark = self._in_sentence(sentence, at, said=said)
        if mark is not None:
            return mark.scene.key if mark.named else self._first_held(mark.scene.key)
        line = self._clearing.line_at(sentence.first)
        if paragraph := _among(self._held_firsts, line, sentence.first):
            marks = [self._held[index] for index in paragraph]
            there = [mark for mark in marks if mark.here] if said else []
            return self._first_held((there or marks)[-1].scene.key)
        dated = _among(self._dated_firsts, 0, line)
        return self._first_held(self._dated[dated[-1]].scene.key) if dated else self._main

    def _in_sentence(self, sentence: Sentence, at: int, *, said: bool) -> Mark | None:
        """Return the event of the sentence's own words that entry `at` speaks of, None where it names none."""

        def nearest(entries: range) -> Mark | None:
            marks = (self._held[index] for index in entries)
            here = (mark for mark in marks if mark.grounded or mark.here or mark.first <= sentence.first + 1)
            spoken = said_of if said else listed_as_said
            return next((mark for mark in here if not spoken(self._stream, sentence, mark, at)), None)

        middle = min(max(at, sentence.first), sentence.after)
        before = nearest(_among(self._held_firsts, sentence.first, middle)[::-1])
        behind = nearest(_among(self._held_firsts, middle, sentence.after))
        return self._nearer(before, behind, at) if before is not None and behind is not None else before or behind

    def elsewhere(self, sentence: Sentence) -> bool:
        """Say whether a sentence tells of an event that is none of the article's: `phát biểu trong` *lễ ra quân*."""
        if self.speaks_of_any(sentence):
            return False
        stream = self._stream
        if at_no_event(stream, sentence):
            return True
        for at in range(sentence.first + 1, sentence.after):
            if stream.folded[at - 2 : at] in _AT_SOME and kind_at(stream, at) is not None:
                return True
            if stream.folded[at - 1] in _AT and (kind := kind_at(stream, at)) is not None:
                after, cls = kind
                named = after < len(stream) and stream.word[after].isalpha() and stream.folded[after] not in _BARE
                opens = "mạc" in stream.folded[at:after]  # `tại lễ khai mạc` is at what opens
                other = (named and not opens and cls in _SOLEMN) or cls == _FOR_PRESS
                return other and cls not in self._classes
        return False

    def _first_held(self, key: str) -> str:
        """Return the first of the events held together (`tổ chức Chung kết Cuộc thi ... và Lễ kỷ niệm ...`)."""
        return self._firsts_held.get(key, key)

    def _nearer(self, before: Mark, behind: Mark, at: int) -> Mark:
        """Return the event of `Sau A, ông B chủ trì C`: the one behind where no mark of a clause stands before it."""
        clause = any(self._stream.word[index] in (",", ";") for index in range(at, behind.first))
        return before if clause else behind


def _among(firsts: Sequence[int], first: int, after: int) -> range:
    """Return which of some entries, in order, lie in `[first, after)`."""
    return range(bisect_left(firsts, first), bisect_left(firsts, after))


def _held_together(stream: Stream, marks: Sequence[Mark]) -> dict[str, str]:
    """Return the event that `và` or `, đồng thời` joins to another where both are named, to the first of them."""
    found: dict[str, str] = {}
    for left, right in pairwise(marks):
        between = stream.folded[left.after : right.first]
        if (between == ("và",) or between[:3] == _ALSO) and left.scene.key != right.scene.key:
            found.setdefault(right.scene.key, found.get(left.scene.key, left.scene.key))
    return found
