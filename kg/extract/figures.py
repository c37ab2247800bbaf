"""Figures: counts the article reports (`2.223 cộng tác viên`, `gần 230.000 đảng viên`), and whose they are.

A number counts only before a noun of `data/lexicon/counted.tsv`: dates, symbols, ordinals, shares, ages and sums of
money never are. What is wished for (`phấn đấu kết nạp 90 đảng viên`) is not reported.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.awards.names import award_at
from kg.extract.cues import cues, skip_back
from kg.extract.meaning import Meaning
from kg.extract.names import NameNode
from kg.extract.numbers import Number, read_number
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence, Stream
from kg.model import Commendation, Evidence, Figure, Span
from kg.text.letters import fold

_LONGEST = 6
_QUOTE = 200
_FAR = 100
"""Entries before a number within which words are looked for that say whose or what kind it is."""
_HARD = frozenset({".", ";", "\n", "?", "!", ":"})
_MARKS = frozenset('.,;:()\n“”"?!/…')
_OF = frozenset({"của", "thuộc", "trong", "toàn"})


@dataclass(frozen=True, slots=True)
class _Count:
    first: int
    """Entry where it begins, the word of approximation counted in."""
    after: int
    value: int
    counted: str
    approximate: bool


@cache
def _nouns() -> lexicon.Trie[str]:
    return lexicon.Trie((lexicon.key(form), form) for _, (form, _kind) in lexicons.rows("counted", 2))


def figures(meaning: Meaning, commendations: Sequence[Commendation] = ()) -> tuple[Figure, ...]:
    """Return the counts reported outside `commendations`, one a value and noun, in order of first mention."""
    found: dict[tuple[int, str, str | None], Figure] = {}
    given = [each.evidence.span for each in commendations if each.groups]
    awarded = {(number, fold(noun)) for each in commendations for number, noun in each.groups}
    for sentence in meaning.clearing.sentences:
        for count in _counts(meaning, sentence):
            span = meaning.stream.span(count.first, count.after)
            if (count.value, fold(count.counted)) in awarded or any(each.contains(span) for each in given):
                continue
            organ = _organ(meaning, sentence, count)
            figure = Figure(count.value, count.counted, _evidence(meaning, sentence, span), organ, count.approximate)
            key = (count.value, fold(count.counted), organ)
            if organ is None or (count.value, fold(count.counted), None) not in found:
                found.setdefault(key, figure)
    return tuple(found.values())


def _evidence(meaning: Meaning, sentence: Sentence, span: Span) -> Evidence:
    """Return the count's own words, from the beginning of the sentence where that is near."""
    begin = meaning.stream.start[sentence.first]
    if span.end - begin <= _QUOTE:
        span = Span(begin, span.end)
    return Evidence(span, meaning.stream.text[span.start : span.end], "figure.counted", 0.8)


def _counts(meaning: Meaning, sentence: Sentence) -> list[_Count]:
    stream, taken = meaning.stream, meaning.clearing.taken
    found: list[_Count] = []
    if not any(map(str.isdecimal, stream.word[sentence.first : sentence.after])):
        return found
    done = clause = sentence.first
    for index, word in enumerate(stream.word[sentence.first : sentence.after], sentence.first):
        if index < done:
            continue
        if word in _HARD:
            clause = index + 1
        number = read_number(stream, index) if word.isdecimal() and index not in taken else None
        if number is None:
            continue
        count = _count(stream, index, number, sentence, clause)
        if count is not None and not _wished(stream, clause, index):
            found.append(count)
        done = count.after if count is not None else number.after
    return found


def _count(stream: Stream, at: int, number: Number, sentence: Sentence, clause: int) -> _Count | None:
    """Return the count of the number at entry `at`, or None where it counts nothing."""
    if number.value == 0:
        return None
    first = skip_back(stream, at, clause, cues("figure_words", "about"))
    if skip_back(stream, first, sentence.first, cues("figure_words", "bar")) < first and first == at:
        return None
    noun = _nouns().longest(stream.folded, number.after)
    if noun is None or noun[0] > sentence.after or award_at(stream, number.after) is not None:
        return None
    if (
        stream.capital[number.after] and noun[0] - number.after == 1
    ):  # `35 Tỉnh`, against `1.012 Tổ công nghệ số cộng đồng`
        return None
    after = _extent(stream, noun[0], number.after + _LONGEST, sentence.after)
    words = stream.words(number.after, after)
    return _Count(first, after, number.value, words, first < at)


def _extent(stream: Stream, after: int, limit: int, ceiling: int) -> int:
    """Return where the noun phrase ends: at a word that ends one, else with the noun alone."""
    index, end = after, cues("figure_words", "end")
    while index < ceiling:
        if (
            stream.word[index] in _MARKS
            or stream.capital[index]
            or stream.word[index].isdecimal()
            or end.longest(stream.folded, index)
        ):
            return index
        index += 1
        if index > limit:
            return after
    return index


def _wished(stream: Stream, clause: int, at: int) -> bool:
    """Say whether a word of the clause before makes the number a plan."""
    return any(
        cues("figure_words", "plan").longest(stream.folded, index) for index in range(max(clause, at - _FAR), at)
    )


def _organ(meaning: Meaning, sentence: Sentence, count: _Count) -> str | None:
    """Return the organ whose count it is: named after `của`, or the subject of the clause with a verb of having."""
    stream = meaning.stream
    if count.after < sentence.after and stream.folded[count.after] in _OF:
        item = meaning.begins.get(count.after + 1)
        return meaning.organ(item) if isinstance(item, OrganNode) else None
    begin = max(sentence.first, count.first - _FAR)
    before = [item for item in meaning.within(begin, count.first) if item.after <= count.first]
    if not before or not isinstance(before[-1], OrganNode):
        return None
    subject = before[-1]
    between = stream.word[subject.after : count.first]
    if any(word in _HARD for word in between) or not _opens(meaning, sentence, subject):
        return None
    verb = any(
        cues("figure_words", "does").longest(stream.folded, index)
        for index in range(subject.after, min(subject.after + 4, count.first))
    )
    return meaning.organ(subject) if verb else None


def _opens(meaning: Meaning, sentence: Sentence, subject: OrganNode) -> bool:
    """Say whether the organ opens its clause: nothing, a mark, or a word of time stands before it."""
    stream = meaning.stream
    if subject.first == sentence.first or stream.word[subject.first - 1] in (",", ";", ":", "(", "“"):
        return True
    if any(
        isinstance(item, NameNode) for item in meaning.within(max(sentence.first, subject.first - _FAR), subject.first)
    ):
        return False
    return stream.folded[subject.first - 1] in ("toàn", "đó", "nay", "hiện")
