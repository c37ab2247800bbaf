"""Commendations: who gave which award to whom, for carrying out what, at which event.

Three sentences are read: `A tặng Bằng khen [của B] cho C`, `C [được A] tặng Bằng khen [của B]`, `A khen thưởng C`.
An award handed over is not its hand's: only an organ, or a post without its holder's name, gives; what the State
confers is given by whom the words name after `của`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.awards.names import Award, award_at, joint
from kg.extract.awards.recipients import Recipients, read_recipients
from kg.extract.cues import cues, skip, skip_back
from kg.extract.meaning import Meaning
from kg.extract.names import NameNode
from kg.extract.numbers import read_number
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Sentence
from kg.model import Commendation
from kg.text.letters import fold

_HARD = frozenset({".", ";", ":", "\n", "?", "!"})
_TO_VERB = 14
_TO_RECIPIENTS = 8
_SUBJECT = 60
_PRAISE = "Khen thưởng"


@dataclass(frozen=True, slots=True)
class _Verb:
    first: int
    after: int
    side: str


def commendations(meaning: Meaning) -> tuple[Commendation, ...]:
    """Return the awards the article says were conferred, one an award and its recipients: the fullest telling."""
    found: list[Commendation] = []
    for sentence in meaning.clearing.sentences:
        verbs = _verbs(meaning, sentence)
        if verbs:
            found += _conferred(meaning, sentence, verbs)
            found += _praised(meaning, sentence, verbs)
    return _distinct(found)


@cache
def _sides() -> lexicon.Trie[str]:
    return lexicon.Trie((lexicon.key(form), side) for _, (form, side) in lexicons.rows("award_verbs", 2))


def _verbs(meaning: Meaning, sentence: Sentence) -> list[_Verb]:
    folded, taken, sides = meaning.stream.folded, meaning.clearing.taken, _sides()
    found: list[_Verb] = []
    after = sentence.first
    for index in sides.openings(folded, sentence.first, sentence.after):
        match = sides.longest(folded, index) if index >= after and index not in taken else None
        if match is not None:
            found.append(_Verb(index, *match))
            after = match[0]
    return found


def _awards(meaning: Meaning, sentence: Sentence) -> Iterator[Award]:
    stream = meaning.stream
    index = sentence.first
    while index < sentence.after:
        award = award_at(stream, index)
        if award is None or award.after > sentence.after:
            index += 1
            continue
        index = award.after
        if (
            award.first - 1 >= sentence.first
            and stream.word[award.first - 1].isdecimal()
            and (number := read_number(stream, award.first - 1))
        ):
            award = replace(award, count=number.value)
        yield award


def _conferred(meaning: Meaning, sentence: Sentence, verbs: list[_Verb]) -> Iterator[Commendation]:
    """Yield what the sentence says of each award it names; awards in a row share verb and recipients."""
    awards = list(_awards(meaning, sentence))
    shared: Recipients | None = None
    for position in range(len(awards) - 1, -1, -1):
        award = awards[position]
        verb = _verb_of(meaning, verbs, award, sentence)
        following = awards[position + 1] if position + 1 < len(awards) else None
        giver, index = _of(meaning, award.after, sentence.after)
        if verb is None or (award.honour and award.first - verb.after > 1):
            shared = None
            continue
        if not (following is not None and shared and joint(meaning.stream, index, following.first)):
            shared = _recipients(meaning, sentence, verb, award, index)
        if _past(meaning, sentence, verb) or not (shared or (award.giver == "contest" and award.count)):
            continue
        giver = giver or (_giver(meaning, sentence, verb) if award.giver != "state" else None)
        yield _record(meaning, sentence, verb, award.name, giver, shared)


def _verb_of(meaning: Meaning, verbs: list[_Verb], award: Award, sentence: Sentence) -> _Verb | None:
    """Return the nearest verb before the award, no full stop between, else None."""
    if meaning.stream.folded[award.after : award.after + 1] == ("được",):
        return next((each for each in verbs if each.first > award.after and each.side == "gives"), None)
    verb = next((each for each in reversed(verbs) if each.after <= award.first and each.side != "praises"), None)
    if verb is None or any(word in _HARD for word in meaning.stream.word[verb.after : award.first]):
        return None
    near = award.first - verb.after <= _TO_VERB or any(
        isinstance(item, NameNode | OrganNode) for item in meaning.within(verb.after, award.first)
    )
    return verb if near and verb.first >= sentence.first else None


def _of(meaning: Meaning, at: int, ceiling: int) -> tuple[str | None, int]:
    """Return (organ after `của`, entry after it): `Bằng khen của Chủ tịch UBND tỉnh`."""
    if at < ceiling and meaning.stream.folded[at] == "của":
        item = meaning.begins.get(at + 1)
        if isinstance(item, OrganNode | PostNode):
            return meaning.organ(item), item.after
    return None, at


def _recipients(meaning: Meaning, sentence: Sentence, verb: _Verb, award: Award, index: int) -> Recipients:
    """Return the recipients: after the award, between verb and award, or before the verb of receiving."""
    stream, to = meaning.stream, cues("award_words", "to")
    if verb.first > award.first:
        return read_recipients(meaning, skip(stream, verb.after, to), sentence.after)
    end = _passive(meaning, sentence, verb)
    if verb.side == "receives" or end is not None:
        listed = cues("award_words", "lists").longest(stream.folded, index)
        found = read_recipients(meaning, listed[0], sentence.after) if listed is not None else None
        return found or _before(meaning, sentence, verb.first if end is None else end)
    for at in range(index, min(index + _TO_RECIPIENTS, sentence.after)):
        if stream.word[at] in _HARD:
            break
        led = to.longest(stream.folded, at)
        if led is not None or at == index:
            found = read_recipients(meaning, led[0] if led is not None else at, sentence.after)
            if found:
                return found
    return read_recipients(meaning, skip(stream, verb.after, to), award.first)


def _passive(meaning: Meaning, sentence: Sentence, verb: _Verb) -> int | None:
    """Return the entry of `được` in `được [A] tặng`, or None where the verb is active."""
    stream = meaning.stream
    index = skip_back(stream, verb.first, sentence.first, cues("award_words", "adverb"))
    giver = next((item for item in meaning.within(sentence.first, index) if item.after == index), None)
    if isinstance(giver, OrganNode | PostNode):
        index = skip_back(stream, giver.first, sentence.first, cues("award_words", "adverb"))
    return index - 1 if index > sentence.first and stream.folded[index - 1] == "được" else None


def _before(meaning: Meaning, sentence: Sentence, end: int) -> Recipients:
    """Return the recipients whose list ends right before entry `end`: the subject of `nhận`, `được tặng`."""
    stream = meaning.stream
    end = skip_back(stream, end, sentence.first, cues("award_words", "adverb"))
    while end > sentence.first and stream.word[end - 1] in (",", ")"):
        end -= 1
    floor = max(sentence.first, end - _SUBJECT)
    for index in range(end - 1, floor - 1, -1):
        if stream.word[index] in _HARD:
            floor = index + 1
            break
    for at in range(floor, end):
        if at > floor and stream.folded[at - 1] in ("của", "tại", "do"):
            continue
        found = read_recipients(meaning, at, end)
        if found and skip(stream, found.after, cues("award_words", "filler")) in (end, end + 1):
            return found
    return _holder(meaning, sentence, end)


def _holder(meaning: Meaning, sentence: Sentence, end: int) -> Recipients:
    """Return the one organ before `tổ chức lễ ... và đón nhận Huân chương`: the sentence's subject."""
    if meaning.stream.folded[end - 1 : end] != ("và",):
        return Recipients(end)
    before = [item for item in meaning.within(sentence.first, end) if isinstance(item, OrganNode | NameNode | PostNode)]
    keys = {meaning.organ(item) for item in before}
    only = next(iter(keys)) if len(keys) == 1 else None
    return Recipients(end, (only,) if only is not None else ())


def _giver(meaning: Meaning, sentence: Sentence, verb: _Verb) -> str | None:
    """Return the organ that is the verb's subject, or whose post is; a person named hands over, and gives nothing."""
    stream = meaning.stream
    end = skip_back(stream, verb.first, sentence.first, cues("award_words", "adverb"))
    item = next((each for each in meaning.within(sentence.first, end) if each.after == end), None)
    if item is None or _led_by(meaning, sentence, item.first):
        return None
    return meaning.organ(item) if isinstance(item, OrganNode | PostNode) else None


def _led_by(meaning: Meaning, sentence: Sentence, first: int) -> bool:
    """Say whether the words before make the organ no subject: a proxy, its leaders, or a name whose post it ends."""
    stream = meaning.stream
    for table in ("proxy", "bar"):
        if skip_back(stream, first, sentence.first, cues("award_words", table)) < first:
            return True
    named = any(
        isinstance(item, NameNode) and stream.word[item.after : first][-1:] in ((",",), ("-",), ("–",))
        for item in meaning.within(sentence.first, first)
    )
    return named and stream.word[first - 1] in (",", "-", "–")


def _praised(meaning: Meaning, sentence: Sentence, verbs: list[_Verb]) -> Iterator[Commendation]:
    """Yield `A đã khen thưởng 10 tập thể, 11 cá nhân`: a commendation whose form is not said."""
    stream = meaning.stream
    for verb in verbs:
        if verb.side != "praises" or _past(meaning, sentence, verb):
            continue
        found = read_recipients(meaning, skip(stream, verb.after, cues("award_words", "to")), sentence.after)
        if found and award_at(stream, found.after) is None:
            yield _record(meaning, sentence, verb, _PRAISE, _giver(meaning, sentence, verb), found)


def _past(meaning: Meaning, sentence: Sentence, verb: _Verb) -> bool:
    """Say whether the award was conferred long ago: `từng được tặng`."""
    return any(
        cues("award_words", "past").longest(meaning.stream.folded, index)
        for index in range(max(sentence.first, verb.first - 3), verb.first)
    )


def _record(
    meaning: Meaning, sentence: Sentence, verb: _Verb, name: str, giver: str | None, found: Recipients | None
) -> Commendation:
    found = found or Recipients(verb.after)
    return Commendation(
        award=name[:1].upper() + name[1:],
        evidence=meaning.evidence(sentence, verb.first, "commendation.verb", 0.85),
        giver=giver,
        recipients=tuple(key for key in found.keys if key != giver),
        groups=found.groups,
        document=_document(meaning, sentence, verb),
        event=_event(meaning, sentence, verb),
    )


def _document(meaning: Meaning, sentence: Sentence, verb: _Verb) -> str | None:
    """Return the document carried out: `trong thực hiện Nghị quyết số 35`."""
    stream = meaning.stream
    entry = meaning.document_in(verb.after, sentence.after)
    if entry is None:
        return None
    carried = skip_back(stream, entry, verb.after, cues("award_words", "carries"), 4) < entry
    return meaning.documents[entry] if carried else None


def _event(meaning: Meaning, sentence: Sentence, verb: _Verb) -> str | None:
    """Return the event in view where the sentence opens with `Dịp này`, `Tại hội nghị`, or tells of handing over."""
    stream = meaning.stream
    occasion = cues("award_words", "occasion").longest(stream.folded, sentence.first) is not None
    return meaning.event(sentence, verb.first) if occasion or stream.folded[verb.first] == "trao" else None


def _distinct(found: list[Commendation]) -> tuple[Commendation, ...]:
    """Return one record an award and set of recipients: the fullest; a caption beside the sentence says no more."""
    kept: list[Commendation] = []
    for each in sorted(found, key=_fullness, reverse=True):
        if not any(_covers(other, each) for other in kept):
            kept.append(each)
    return tuple(sorted(kept, key=lambda each: (each.evidence.span, each.award)))


def _fullness(each: Commendation) -> tuple[int, int, int]:
    told = sum(value is not None for value in (each.giver, each.document, each.event))
    return len(each.recipients) + len(each.groups), told, -each.evidence.span.start


def _covers(fuller: Commendation, each: Commendation) -> bool:
    if fold(fuller.award) != fold(each.award) or (fuller.giver != each.giver and each.giver is not None):
        return False
    if not (each.recipients or each.groups):
        return not (fuller.recipients or fuller.groups)
    return set(each.recipients) <= set(fuller.recipients) and set(each.groups) <= set(fuller.groups)
