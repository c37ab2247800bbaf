"""Participations of one article: groups of people, the verbs around them, the event in view."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from kg.extract.clearing import Clearing
from kg.extract.events.retold import tells_of_before
from kg.extract.events.scene import Scene
from kg.extract.names import NameNode
from kg.extract.roles.acts import Act, at_events
from kg.extract.roles.captions import shown_at
from kg.extract.roles.carried import belonging
from kg.extract.roles.elsewhere import another_time, at_another, planned, shown, with_citizens, with_voters
from kg.extract.roles.field import Field, Led
from kg.extract.roles.frames import led
from kg.extract.roles.going_on import HERE, along, goes_on, in_passing, opened, present, presidium, still_listed
from kg.extract.roles.groups import Group, Member, groups_of
from kg.extract.roles.handed_by import handed_by
from kg.extract.roles.inside import inside_deeds, inside_names
from kg.extract.roles.leave import by_leave, led_by
from kg.extract.roles.pronouns import alone, goes_on_as, pronoun, without_subject
from kg.extract.roles.quotes import quote
from kg.extract.roles.subjects import Acted, acted, weighed
from kg.extract.roles.verbs import Usage, Verb, verbs_of
from kg.extract.roles.view import View
from kg.extract.scan import Item
from kg.extract.stream import Sentence
from kg.extract.value import value
from kg.model import Evidence, PartialDate, Participation

_CALLS = frozenset({"meets", "visits"})
_CALLED = frozenset({"Meeting", "Visit", "Talks", "Ceremony"})
_HANDED, _RITE = frozenset({"gives-decision", "receives-decision", "gives-award", "receives-award"}), "Ceremony"
"""What a ceremony is held for may be told before it is: `ông A trao quyết định cho ông B. ... Tại` *buổi lễ*."""
_SOON = 5
_OPENING = 6
_SAYING = ("said", "next")


@value
class Part:
    """A person's role before keys are given out."""

    person: str
    event: str
    role: str
    evidence: Evidence
    at: int
    """Entry where the person is named."""
    said: bool = False
    """It is told by what the person said alone, or at a meeting with citizens: anybody may be quoted."""


@value
class _Told:
    """One role of one person as a sentence tells it."""

    member: Member
    role: str
    first: int
    after: int
    passive: bool = False
    """It is told of what the sentence begins with: `Hội nghị ..., được` *ông A chủ trì*."""
    said: bool = False
    """The verb reports what the person said: events behind it are rather spoken of than where it was said."""


def _names(items: list[Item], who: Callable[[Item], str | None]) -> dict[str, list[tuple[int, int]]]:
    """Return the entries where each person is named in full."""
    names: dict[str, list[tuple[int, int]]] = {}
    for item in items:
        identity = who(item) if isinstance(item, NameNode) and not item.short else None
        if identity is not None:
            names.setdefault(identity, []).append((item.first, item.after))
    return names


def parts_of(
    clearing: Clearing,
    scenes: list[Scene],
    items: list[Item],
    who: Callable[[Item], str | None],
    acts: Iterable[Act] = (),
) -> list[Part]:
    """Return every participation stated, one a person, event and role, in order of first statement.

    Args:
        clearing: the article's sentences and what stands in them.
        scenes: its events.
        items: its names and posts, in order.
        who: the person an item means.
        acts: who is elected, appointed or dismissed, where the article tells it.
    """
    if not scenes:
        return []
    view = View(clearing, scenes, _days(clearing))
    kinds = {scene.key: scene.best.cls for scene in scenes}
    names = _names(items, who)
    for_all = frozenset(scene.key for scene in scenes if with_citizens(scene))
    found: dict[tuple[str, str, str], Part] = {}

    def note(sentence: Sentence, each: _Told, event: str) -> None:
        member, role, told = each.member, each.role, (each.first, each.after)
        evidence = quote(clearing.stream, sentence, member, told, names.get(member.person, []))
        if evidence is not None:
            said = each.said or (role == "speaks" and event in for_all)
            part = Part(member.person, event, role, evidence, member.first, said=said)
            found.setdefault((member.person, event, role), part)

    for sentence, told in _telling(clearing, inside_names(scenes), inside_deeds(scenes), items, who):
        known = _already_told(found) if _pictures(clearing, view, sentence) else frozenset()
        for each, event in _placed(clearing, view, kinds, sentence, told):
            if (each.member.person, each.role) not in known:
                note(sentence, each, event)
    for done in at_events(clearing, scenes, view, acts):
        note(done.sentence, _Told(done.member, done.act.status, done.act.first, done.act.after), done.event)
    return [part for part in found.values() if not _with_others(part, found)]


def _with_others(part: Part, found: Container[tuple[str, str, str]]) -> bool:
    """Say whether a chair is told elsewhere to chair with others: `Bàn chủ trì: ông A` beside `A, B đồng chủ trì`."""
    return part.role == "chairs" and (part.person, part.event, "co-chairs") in found


def _pictures(clearing: Clearing, view: View, sentence: Sentence) -> bool:
    """Say whether a sentence is a caption that speaks of no event: it shows what the article told before."""
    return clearing.kinds.get(sentence.first) == "caption" and not view.speaks_of_any(sentence)


def _already_told(found: Iterable[tuple[str, str, str]]) -> frozenset[tuple[str, str]]:
    return frozenset((person, role) for person, _, role in found)


def _telling(
    clearing: Clearing,
    events: frozenset[int],
    by_verb: frozenset[int],
    items: list[Item],
    who: Callable[[Item], str | None],
) -> Iterator[tuple[Sentence, list[_Told]]]:
    """Yield each sentence with the roles it tells; lists go on over lines, pronouns mean who acted just before."""
    stream, named = clearing.stream, events - by_verb
    quiet = clearing.inside_organs | clearing.inside_dates | events
    firsts = [item.first for item in items]
    listing: Led | None = None
    actor = just_before = there = None
    for sentence in clearing.sentences:
        mine = items[bisect_left(firsts, sentence.first) : bisect_left(firsts, sentence.after)]
        verbs = verbs_of(stream, sentence.first, sentence.after, clearing.taken | named)
        field = Field(stream, sentence.first, sentence.after, tuple(verbs), quiet, events, clearing.inside_posts)
        groups = groups_of(stream, [item for item in mine if item.first not in named], who, clearing.inside_organs)
        groups = [part for group in groups for part in by_leave(field, group)]
        meant = without_subject(field, just_before) or pronoun(field, actor or there, clearing.taken)
        if meant is not None and (not groups or meant.first < groups[0].lead):
            groups = [meant, *groups]
        groups = goes_on_as(field, groups, clearing.taken)
        told, listing = _tell(field, groups, listing)
        if groups:
            actor = alone(each.member.person for each in told if each.role != "attends")
        just_before = actor if groups else None
        there = alone(member.person for group in groups for member in group.people) if told else None
        yield sentence, told


def _placed(
    clearing: Clearing, view: View, kinds: Mapping[str, str], sentence: Sentence, told: Sequence[_Told]
) -> Iterator[tuple[_Told, str]]:
    """Yield the roles told with the event each is had at, without those of another day or of no such event."""
    if not told or view.elsewhere(sentence):
        return
    other = another_time(clearing.stream, sentence)
    other = other or (tells_of_before(clearing.stream, sentence) and clearing.has_day(sentence))
    for each in told:
        at = sentence.first if each.passive else each.first
        event = view.said_at(sentence, at) if each.said else view.event(sentence, at)
        if event is None or not _fits(each.role, kinds[event]):
            continue
        if view.told_of_another_day(sentence, each.first) or view.looks_back(sentence, event):
            continue
        reach = _SOON if each.role in _HANDED and kinds[event] == _RITE else 1
        done = (each.member.after, each.first)
        if view.not_told_yet(sentence, event, reach) or view.done_another_day(done, event):
            continue
        if view.in_another_month(sentence, each.member.first, event):
            continue
        if _elsewhere(clearing, sentence, each, kinds[event]):
            continue
        if not other or view.tells_of(sentence, event):
            yield each, event


def _elsewhere(clearing: Clearing, sentence: Sentence, told: _Told, cls: str) -> bool:
    """Say whether a role is had at no event: before voters, or in the words of a picture."""
    verb = (told.first, told.after)
    if told.said and shown(clearing, sentence, verb):
        return True
    if planned(clearing.stream, told.member.after, verb) or at_another(clearing.stream, told.after, cls):
        return True
    return told.role == "attends" and with_voters(clearing.stream, verb, cls)


def _fits(role: str, cls: str) -> bool:
    """Say whether a role can be had at an event of a class: nobody meets or visits anybody *as part of* a congress."""
    return role not in _CALLS or cls in _CALLED


def _days(clearing: Clearing) -> list[tuple[int, PartialDate]]:
    """Return the days that open sentences, by their entry."""
    found: list[tuple[int, PartialDate]] = []
    for date in clearing.dates:
        entry = clearing.entry_of(date.span.start)
        if date.date.day is not None and entry - clearing.sentence_at(entry).first <= _OPENING:
            found.append((entry, date.date))
    return found


def _tell(field: Field, groups: list[Group], listing: Led | None) -> tuple[list[_Told], Led | None]:
    """Return (the roles a sentence tells, the list it leaves open for the next line)."""
    found: list[_Told] = []
    own: list[Acted] = []
    for index, group in enumerate(groups):
        own.append(acted(field, group, groups[index + 1].lead if index + 1 < len(groups) else field.after))
    for index in range(len(groups) - 1):
        if not own[index].roles:
            own[index] = handed_by(field, groups[index], groups[index + 1], own[index + 1])
    used = {verb.first for each in own for _, verb in each.roles}
    going = listing if groups and goes_on(field, groups[0], listing) else None
    for index, group in enumerate(groups):
        floor = groups[index - 1].after if index else field.first
        mine = led(field, group, groups[index - 1] if index else None, used)
        if mine is None and not own[index].roles and index:
            mine = along(field, group, own[index - 1])
        if mine is None and not own[index].roles:
            if going is not None and still_listed(field, going, floor, group.lead):
                mine = going
            elif chairs := presidium(field, group):
                mine = chairs
            elif present(field, group) or shown_at(field, group):
                mine = Led(HERE.roles, Verb(group.lead, group.first + 1, HERE), listed=True)
            elif part := belonging(field, group):
                mine = Led(part, Verb(field.first, group.lead, Usage(part, "before", None)), listed=False)
        givers = _who_acts(groups[:index], own, mine) if mine is not None and mine.verb.usage.receives else frozenset()
        found += [told for told in _roles_of(field, group, mine, own[index]) if told.member.person not in givers]
        going = mine if mine is not None and mine.listed else None
        if going is not None and not own[index].roles:
            found += _passing(field, group)
    return found, going if groups else opened(field)


def _who_acts(groups: list[Group], own: list[Acted], led: Led) -> frozenset[str]:
    """Return those whose verb leads to a group: who gives a decision does not get it."""
    pairs = zip(groups, own, strict=False)
    acting = (group for group, each in pairs if any(verb.first == led.verb.first for _, verb in each.roles))
    return frozenset(member.person for group in acting for member in group.people)


def _passing(field: Field, group: Group) -> list[_Told]:
    """Return what the last of a group does beside being listed: `... có: ông A, Bí thư Tỉnh ủy chủ trì; ông B ...`."""
    verb = in_passing(field, group.after)
    return [_Told(group.people[-1], role, verb.first, verb.after) for role in verb.usage.roles] if verb else []


def _roles_of(field: Field, group: Group, before: Led | None, own: Acted) -> list[_Told]:
    last = group.part
    under = led_by(field, group, before) if before is not None else group.people
    found: list[_Told] = []
    told = weighed(before, own)
    apart = before is not None and (len(under) < len(group.people) or (before.listed and last > 0))
    if before is not None and apart:  # `Báo cáo là ông A;` *ông B cũng báo cáo*; `Sau phát biểu của A,` *B nói*
        told += [each for each in own.roles if each not in told and each[0] in before.roles]
    for role, verb in told:
        behind = verb.first >= group.after
        for member in group.people if behind else under:
            split = before is not None and before.listed and last > 0 and bool(own.roles)
            if before is not None and before.listed and behind and member.part != last:
                continue
            if split and not behind and member.part == last:  # `Chủ trì là ông A; ông B cũng có mặt`
                continue
            passive = behind and field.stream.folded[group.lead - 2 : group.lead] == (",", "được")
            said = role == "speaks" and (verb.usage.side in _SAYING or field.stream.folded[verb.first] == "theo")
            found.append(_Told(member, role, verb.first, verb.after, passive, said))
    return found


def records(
    parts: list[Part], person_keys: Mapping[str, str], capacity: Callable[[str, int], str | None]
) -> tuple[Participation, ...]:
    """Return the participations of the people kept, with the holding in whose capacity each acts."""
    return tuple(
        Participation(person_keys[part.person], part.event, part.role, part.evidence, capacity(part.person, part.at))
        for part in parts
        if part.person in person_keys
    )
