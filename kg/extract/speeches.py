"""Speeches: what a named official said, quoted or reported; one a speaker and paragraph.

Read are `A [, chức vụ,] nhấn mạnh ...`, `Theo A, ...`, `A: “...”` and `“...”, A cho biết`. What organs and documents
say, and the reporter's own prose, is nobody's speech.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from kg.extract.cues import cues, skip_back
from kg.extract.meaning import Meaning
from kg.extract.names import NameNode
from kg.extract.posts.titles import PostNode
from kg.extract.roles.groups import Group, groups_of
from kg.extract.scan import Item
from kg.extract.stream import Sentence, Stream
from kg.model import Speech

_BETWEEN = 16
_CHAIN = 40
_OPENS = frozenset('“"«')
_CLOSES = frozenset('”"»')
_AFTER_WORDS = frozenset({",", "”", '"', "-", "–"})
_HARD = frozenset({".", ";", "\n", "?", "!"})
_PAST = 4
"""Entries behind a sentence that a verb or colon may stand in: dots of a list (`ông A...:`) go with it."""
_QUOTE_WORDS = 6
"""A shorter quotation is a slogan or a name."""


@dataclass(frozen=True, slots=True)
class _Said:
    person: str
    """Identity of the speaker."""
    at: int
    """Entry where the speaker is named."""
    quoted: bool
    rule: str


@cache
def _openers() -> frozenset[str]:
    """Return the folded words one of which a sentence with a speech in it holds."""
    tables = (cues("speech_words", "by"), cues("speech_verbs", "strong"), cues("speech_verbs", "weak"))
    return frozenset({":"}).union(*(table.openers() for table in tables))


def speeches(meaning: Meaning) -> tuple[Speech, ...]:
    """Return the speeches of the article in order, one a speaker and paragraph."""
    found: dict[tuple[int, str], Speech] = {}
    for sentence in meaning.clearing.sentences:
        said = _said(meaning, sentence)
        if said is None:
            continue
        line = meaning.stream.text.rfind("\n", 0, meaning.stream.start[sentence.first])
        speech = Speech(
            person=meaning.persons[said.person],
            evidence=meaning.evidence(sentence, said.at, said.rule, 0.85),
            quoted=said.quoted,
            event=meaning.said_at(sentence, said.at),
            capacity=meaning.capacity(said.person, said.at),
        )
        found.setdefault((line, said.person), speech)
    return tuple(found.values())


def _said(meaning: Meaning, sentence: Sentence) -> _Said | None:
    """Return who speaks in the sentence, or None; of several the first."""
    items: list[Item] = list(meaning.within(sentence.first, sentence.after))
    if not items or _openers().isdisjoint(
        meaning.stream.folded[sentence.first : max(sentence.after, items[-1].after) + _PAST]
    ):
        return None
    for group in groups_of(meaning.stream, items, meaning.who):
        if len(group.people) != 1 or group.people[0].person not in meaning.persons:
            continue
        rule = _rule(meaning, sentence, group)
        if rule is not None:
            member = group.people[0]
            return _Said(member.person, member.first, _quoted(meaning.stream, sentence, group), f"speech.{rule}")
    return None


def _rule(meaning: Meaning, sentence: Sentence, group: Group) -> str | None:
    """Return how the words give the group speech: `by` (`Theo A,`), `colon`, `verb`, or None."""
    stream = meaning.stream
    led = group.first - 1 == sentence.first
    if led and cues("speech_words", "by").longest(stream.folded, sentence.first) is not None:
        return "by" if group.after < sentence.after and stream.word[group.after] == "," else None
    if stream.word[group.after : group.after + 2] in ((":", "“"), (":", '"')):
        return "colon"
    if _object(stream, group.first, sentence.first):
        return None
    before = group.first > sentence.first and stream.word[_bare(stream, group.first) - 1] in _AFTER_WORDS
    speaks = any(_speaks(stream, verb, sentence.after, before) for verb in _verbs(meaning, sentence, group))
    return "verb" if speaks or _later(meaning, sentence, group) else None


def _bare(stream: Stream, first: int) -> int:
    """Return the entry where a person's words begin, the honorific of a bare post counted in (`đồng chí Bí thư`)."""
    return skip_back(stream, first, 0, cues("speech_words", "honorific"), 2)


def _object(stream: Stream, first: int, floor: int) -> bool:
    """Say whether who is named at an entry is another word's object, so no subject: `của đồng chí A`, `với ông B`."""
    first = _bare(stream, first)
    return first > floor and cues("speech_words", "object").longest(stream.folded, first - 1) is not None


def _another(meaning: Meaning, sentence: Sentence, index: int) -> bool:
    """Say whether a person who can be a subject is named at an entry."""
    item = meaning.begins.get(index)
    return isinstance(item, NameNode | PostNode) and not _object(meaning.stream, index, sentence.first)


def _verbs(meaning: Meaning, sentence: Sentence, group: Group) -> Iterator[tuple[int, int, bool]]:
    """Yield (first, after, weak) of the verbs of speech whose subject the group is."""
    stream, taken = meaning.stream, meaning.clearing.taken
    between = cues("speech_words", "between")
    index = group.after
    reach = _BETWEEN
    while index < min(sentence.after, group.after + reach):
        if stream.word[index] in _HARD or _another(meaning, sentence, index):
            return
        verb = None if index in taken else _verb_at(stream, index)
        if verb is not None:
            yield verb
            index, reach = verb[1], _CHAIN
            continue
        step = between.longest(stream.folded, index)
        if step is None and reach == _BETWEEN:
            return
        index = step[0] if step is not None else index + 1


def _later(meaning: Meaning, sentence: Sentence, group: Group) -> bool:
    """Say whether the subject's last verb opens what is said: `A tiếp thu ý kiến của đồng chí B và nhấn mạnh: ...`."""
    stream = meaning.stream
    for index in range(group.after, min(sentence.after, group.after + _CHAIN)):
        if stream.word[index] in _HARD or _another(meaning, sentence, index):
            return False
        if stream.folded[index] in ("và", "thời") and (verb := _verb_at(stream, index + 1)) is not None:
            return stream.word[verb[1] : verb[1] + 1] == (":",)
    return False


def _verb_at(stream: Stream, index: int) -> tuple[int, int, bool] | None:
    found = [
        (match[0], kind == "weak")
        for kind in ("strong", "weak")
        if (match := cues("speech_verbs", kind).longest(stream.folded, index))
    ]
    if not found:
        return None
    after, weak = max(found)
    return index, after, weak


def _speaks(stream: Stream, verb: tuple[int, int, bool], ceiling: int, said_before: bool) -> bool:  # noqa: FBT001
    """Say whether what was said follows the verb, or stood before; a weak one wants a colon, `rằng` or a quotation."""
    _, after, weak = verb
    if after >= ceiling or stream.word[after] in _HARD:
        return said_before and (not weak or stream.word[after : after + 1] == (".",))
    if not weak:
        return True
    return (
        stream.folded[after] in (":", "rằng")
        or stream.word[after] in _OPENS
        or stream.folded[after : after + 2] == (",", "rằng")
    )


def _quoted(stream: Stream, sentence: Sentence, group: Group) -> bool:
    """Say whether the sentence gives the speaker's own words between quotation marks."""
    opened: int | None = None
    for index in range(sentence.first, sentence.after):
        word = stream.word[index]
        if opened is None and word in _OPENS:
            opened = index
        elif opened is not None and word in _CLOSES:
            if index - opened > _QUOTE_WORDS and _adjoins(stream, sentence, group, opened, index):
                return True
            opened = None
    return False


def _adjoins(stream: Stream, sentence: Sentence, group: Group, opened: int, closed: int) -> bool:
    """Say whether the speaker introduces a quotation (`A nói: “`, `A cho rằng “`) or follows it (`”, A`)."""
    if closed < group.first:
        return (
            opened == sentence.first
            and stream.word[closed + 1 : closed + 2] == (",",)
            and group.first - closed <= _BETWEEN
        )
    return opened > group.after and (
        stream.word[opened - 1] == ":" or stream.folded[opened - 1] == "rằng" or _verb_ends(stream, opened)
    )


def _verb_ends(stream: Stream, after: int) -> bool:
    return any((found := _verb_at(stream, after - size)) is not None and found[1] == after for size in (3, 2, 1))
