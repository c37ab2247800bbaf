"""Participations of one article: groups of people, the verbs around them, the event in view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.extract.clearing import Clearing
from kg.extract.events.build import Scene
from kg.extract.events.ground import Sentence
from kg.extract.roles.frames import roles_after, roles_before, verbs_of
from kg.extract.roles.groups import Group, groups_of
from kg.extract.scan import Item
from kg.extract.stream import Stream
from kg.model import Evidence, Participation, Span

_LONGEST_QUOTE = 300
_ATTENDS_FRAMES = (("có", "đồng", "chí"), ("có", "các", "đồng", "chí"), ("có", "các", "ông"), ("có", "ông"), ("có", "bà"), ("còn", "có"), ("có",))


@dataclass(frozen=True, slots=True)
class Part:
    """A person's role before keys are given out."""

    person: str
    event: str
    role: str
    evidence: Evidence
    at: int
    """Entry where the person is named."""


def parts_of(clearing: Clearing, scenes: list[Scene], items: list[Item], taken: frozenset[int], who: Callable[[Item], str | None]) -> list[Part]:
    """Return every participation stated, one a person, event and role, in order of first statement."""
    if not scenes:
        return []
    found: dict[tuple[str, str, str], Part] = {}
    event = in_view(scenes)
    for sentence in clearing.sentences:
        mine = [item for item in items if sentence.first <= item.first < sentence.after]
        if not mine:
            continue
        for part in _of_sentence(clearing.stream, sentence, mine, taken, who, event):
            found.setdefault((part.person, part.event, part.role), part)
    return list(found.values())


def in_view(scenes: list[Scene]) -> Callable[[Sentence, int], str]:
    """Return the choice of the event that words at an entry speak of: the one named in the sentence, else the last one, else the main one."""
    marks = sorted((mention.first, scene.key, mention) for scene in scenes for mention, _ in scene.grounds)
    main = max(scenes, key=lambda scene: (len(scene.happening.mentions), -scene.happening.mentions[0].first)).key

    def choose(sentence: Sentence, at: int) -> str:
        here = [(first, key) for first, key, _ in marks if sentence.first <= first < sentence.after]
        if here:
            behind = [key for first, key in here if first >= at]
            return behind[0] if behind else here[-1][1]
        return main

    return choose


def _of_sentence(
    stream: Stream, sentence: Sentence, items: list[Item], taken: frozenset[int], who: Callable[[Item], str | None], event: Callable[[Sentence, int], str]
) -> list[Part]:
    groups = groups_of(stream, items, who)
    verbs = verbs_of(stream, sentence.first, sentence.after, taken)
    found: list[Part] = []
    for index, group in enumerate(groups):
        floor = groups[index - 1].after if index else sentence.first
        ceiling = groups[index + 1].first if index + 1 < len(groups) else sentence.after
        roles = roles_before(stream, verbs, group.first, floor)
        own = roles_after(stream, verbs, group.after, ceiling)
        if not roles and not own and _present(stream, sentence, group):
            roles = ("attends",)
        for role in dict.fromkeys((*roles, *own)):
            for person, at in group.people:
                found.append(Part(person, event(sentence, at), role, _quote(stream, sentence, group, at), at))
    return found


def _present(stream: Stream, sentence: Sentence, group: Group) -> bool:
    """Say whether the people are listed as present: `Về phía tỉnh có đồng chí ...`, `Cùng dự còn có ...`."""
    before = stream.folded[max(sentence.first, group.first - 3) : group.first]
    opening = stream.folded[sentence.first : sentence.first + 4]
    return any(before[-len(frame) :] == frame for frame in _ATTENDS_FRAMES) and ("phía" in opening or "cùng" in opening or "ngoài" in opening or "dự" in opening)


def _quote(stream: Stream, sentence: Sentence, group: Group, at: int) -> Evidence:
    """Return the sentence where it is short, else the words around the person."""
    span = stream.span(sentence.first, sentence.after)
    if span.end - span.start > _LONGEST_QUOTE:
        begin = max(span.start, stream.start[at] - _LONGEST_QUOTE // 3)
        while begin > span.start and not stream.text[begin - 1].isspace():
            begin -= 1
        end = min(span.end, begin + _LONGEST_QUOTE)
        while end < span.end and not stream.text[end].isspace():
            end -= 1
        span = Span(begin, end)
    return Evidence(span, stream.text[span.start : span.end], "participation.verb", 0.85)


def records(parts: list[Part], person_keys: Mapping[str, str], capacity: Callable[[str, int], str | None]) -> tuple[Participation, ...]:
    """Return the participations of the people kept, with the holding in whose capacity each acts."""
    return tuple(
        Participation(person_keys[part.person], part.event, part.role, part.evidence, capacity(part.person, part.at))
        for part in parts
        if part.person in person_keys
    )
