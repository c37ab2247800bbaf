"""Tenure: when a post began or ends, for which term, and by which document — only as the words state it.

An article's own date never begins a tenure (contract, rule 4): a start is a stated day of effect (`kể từ ngày
1/11/2025`), or the day on which an election is said to have been held.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from kg.extract import lexicon
from kg.extract.clearing import Clearing
from kg.extract.cues import cues
from kg.extract.events.scene import Scene
from kg.extract.mentions import DateMention
from kg.extract.posts.chains import Tie
from kg.extract.posts.tenure_forms import read_length, read_term, read_years
from kg.extract.posts.verbs import Act
from kg.extract.stream import Sentence, Stream
from kg.extract.value import value
from kg.model import PartialDate, Span

_HARD = frozenset({".", ";", "\n", "?", "!"})
_DECIDING = frozenset({("quyết", "định"), ("nghị", "quyết")})
_CARRIED = frozenset({"hiện", "triệt", "khai", "thần"})
"""Last words of `thực hiện`, `quán triệt`, `triển khai`, `tinh thần`: the document after them decides no post."""
_BY = frozenset({"theo", "tại"})
_GIVEN = frozenset({"giữ", "làm"})
_GONE = frozenset({"dismissed", "former"})
_TAIL = 24
_OPENING = 6


@value
class Tenure:
    """What the article states of the time of a post given to a person."""

    on: PartialDate | None = None
    """The day the words speak of."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    term: str | None = None
    document: str | None = None
    """Local key of the deciding document."""
    reach: tuple[int, int] | None = field(default=None, compare=False)
    """Stream entries around the words that state it."""

    def reaching(self, first: int, after: int) -> Tenure:
        """Return the tenure whose words go from entry `first` or before to entry `after` or behind."""
        low, high = self.reach or (first, after)
        return replace(self, reach=(min(low, first), max(high, after)))


UNSAID = Tenure()


def widened(stream: Stream, span: Span, tenure: Tenure, longest: int) -> Span:
    """Return the span of a tie's words widened to those of its tenure, where that is one line and not over-long."""
    if tenure.reach is None:
        return span
    told = stream.span(*tenure.reach)
    whole = Span(min(span.start, told.start), max(span.end, told.end))
    return whole if whole.end - whole.start <= longest and "\n" not in stream.text[whole.start : whole.end] else span


@dataclass(frozen=True)
class _Told:
    """The article as tenures are read in it."""

    clearing: Clearing
    dated: Mapping[int, DateMention]
    """All dates, by the code point where they begin."""
    free: tuple[DateMention, ...]
    """Those that date no document."""
    documents: Mapping[int, str]
    days: Mapping[int, PartialDate]
    """Entry of an event's mention to its one day."""
    names: frozenset[int]
    """Entries where personal names begin, their honorifics counted in."""


def tenures(
    clearing: Clearing,
    ties: Sequence[Tie],
    dates: Sequence[DateMention],
    documents: Mapping[int, str],
    scenes: Sequence[Scene],
) -> dict[tuple[int, int], Tenure]:
    """Return the stated tenures by (entry of the name, entry of the post) of their tie.

    Args:
        clearing: the article's sentences and the dates that belong to no document.
        ties: posts given to names.
        dates: all dates of the article.
        documents: entry where a document is cited to its local key.
        scenes: the events of the article.
    """
    days = {mention.first: day for scene in scenes if (day := _day(scene)) is not None for mention, _ in scene.grounds}
    names = clearing.walls.persons
    told = _Told(clearing, {date.span.start: date for date in dates}, tuple(clearing.dates), documents, days, names)
    found: dict[tuple[int, int], Tenure] = {}
    for tie in ties:
        tenure = _tenure(told, tie)
        if tenure != UNSAID:
            found[tie.name.first, tie.post.first] = tenure
    return _in_force(told, ties, found)


def _day(scene: Scene) -> PartialDate | None:
    """Return the one day of an event; None where it lasts longer or its day is not said."""
    grounds = [each.date for _, each in scene.grounds if each.date is not None]
    stated = {date.date for date in grounds if date.end is None and date.date.day is not None}
    return next(iter(stated)) if len(stated) == 1 and all(date.end is None for date in grounds) else None


def _tenure(told: _Told, tie: Tie) -> Tenure:
    sentence = told.clearing.sentence_at(tie.post.first)
    tenure = _tail(told, tie, sentence)
    if (
        tie.act is not None
        and tie.act.first >= sentence.first
        and (day := _day_of_act(told, tie.act, sentence)) is not None
    ):
        tenure = _on(tenure, tie.act, *day)
    entry = _deciding(told, tie, sentence) if tenure.document is None else None
    return tenure if entry is None else replace(tenure, document=told.documents[entry]).reaching(entry, entry + 1)


def _on(tenure: Tenure, act: Act, entry: int, on: PartialDate) -> Tenure:
    """Return the tenure of an act done on a day; an election begins the post, a dismissal ends it."""
    verb = lexicon.key(act.verb)
    begins = cues("tenure_words", "begins").longest(verb, 0) is not None and act.status == "elected"
    ends = cues("tenure_words", "ends").longest(verb, 0) is not None
    start, end = tenure.start or (on if begins else None), tenure.end or (on if ends else None)
    return replace(tenure, on=on, start=start, end=end).reaching(entry, entry + 1)


def _tail(told: _Told, tie: Tie, sentence: Sentence) -> Tenure:
    """Read what follows the post: `nhiệm kỳ 2021 - 2026`, `(2015 - 2019)`, `kể từ ngày 5/11`, `theo Quyết định ...`.

    After an act other words may stand before it (`để nghỉ hưu kể từ ngày 1/7`), but no clause of its own.
    """
    stream = told.clearing.stream
    found, index = UNSAID, max(tie.post.after, tie.name.after)
    if index > tie.post.after and any(word in _HARD for word in stream.word[tie.post.after : index]):
        return found
    bare = tie.act is None
    for _ in range(_TAIL):
        if index >= sentence.after or stream.word[index] in _HARD or index in told.names:
            break
        step = _stated(told, tie, index, found)
        if step is not None:
            found = step[1].reaching(index, step[0]) if step[1] != found else found
            index = step[0]
        elif stream.word[index] == ",":
            index, bare = index + 1, True
        elif bare:
            break
        else:
            index += 1
    return found


def _stated(told: _Told, tie: Tie, at: int, found: Tenure) -> tuple[int, Tenure] | None:
    """Return (entry after, tenure with what stands at entry `at`), or None where nothing of it does."""
    stream = told.clearing.stream
    if (length := read_length(stream, at)) is not None:
        return length, found
    if (years := read_years(stream, at)) is not None:
        first, last = (PartialDate(year) for year in years[1])
        return years[0], replace(found, start=found.start or first, end=found.end or last)
    if (term := read_term(stream, at)) is not None:
        return term[0], replace(found, term=term[1])
    if (dated := _dated(told, at)) is not None:
        after, kind, date = dated
        ends = kind == "until" or (tie.status in _GONE and tie.act is not None)
        return after, replace(found, end=found.end or date) if ends else replace(found, start=found.start or date)
    if stream.folded[at] in _BY and at + 1 in told.documents and _decides(stream, at + 1):
        return at + 2, replace(found, document=told.documents[at + 1])
    return None


def _dated(told: _Told, at: int) -> tuple[int, str, PartialDate] | None:
    """Return (entry after, `from` or `until`, date) of `kể từ ngày 5/11` at entry `at`, or None."""
    stream = told.clearing.stream
    for kind in ("from", "until"):
        led = cues("tenure_words", kind).longest(stream.folded, at)
        if led is None:
            continue
        for entry in range(at, min(led[0] + 2, len(stream))):
            date = told.dated.get(stream.start[entry])
            if date is not None and date.end is None:
                return told.clearing.entry_of(date.span.end), kind, date.date
    return None


def _day_of_act(told: _Told, act: Act, sentence: Sentence) -> tuple[int, PartialDate] | None:
    """Return (entry, day) the sentence gives the act: its one date before it, else that of the event it names."""
    stream = told.clearing.stream
    begin, end = stream.start[sentence.first], stream.start[act.first]
    before = [
        date for date in told.free if begin <= date.span.start < end and date.end is None and date.date.day is not None
    ]
    days = {told.clearing.entry_of(date.span.start): date.date for date in before}
    if not days:
        days = {entry: told.days[entry] for entry in range(sentence.first, act.first) if entry in told.days}
    return next(iter(days.items())) if len(set(days.values())) == 1 else None


def _deciding(told: _Told, tie: Tie, sentence: Sentence) -> int | None:
    """Return the entry of the last deciding document before the act in its clause, nobody named between.

    Without a verb of appointment, `giữ` or `làm` must stand between name and post (`Quyết định 15: ông A giữ ...`).
    """
    stream = told.clearing.stream
    given = any(word in _GIVEN for word in stream.folded[tie.name.after : tie.post.first])
    begin = tie.act.first if tie.act is not None else tie.name.prefix
    if tie.act is None and not given:
        return None
    for entry in range(begin - 1, sentence.first - 1, -1):
        if stream.word[entry] in _HARD or (entry in told.names and entry not in (tie.name.first, tie.name.prefix)):
            return None
        if entry in told.documents:
            return entry if _decides(stream, entry) else None
    return None


def _decides(stream: Stream, entry: int) -> bool:
    """Say whether the document cited at `entry` can decide on a post: a decision that is not merely carried out."""
    carried = entry > 0 and stream.folded[entry - 1] in _CARRIED
    return stream.folded[entry : entry + 2] in _DECIDING and not carried


@cache
def _force() -> tuple[str, ...]:
    return lexicon.key("có hiệu lực")


def _in_force(told: _Told, ties: Sequence[Tie], found: dict[tuple[int, int], Tenure]) -> dict[tuple[int, int], Tenure]:
    """Return the tenures with the day of `Quyết định có hiệu lực từ ngày ...`: of all acts before in its paragraph."""
    stream = told.clearing.stream
    for sentence in told.clearing.sentences:
        at = next(
            (
                entry
                for entry in range(sentence.first, min(sentence.first + _OPENING, sentence.after))
                if stream.folded[entry : entry + 3] == _force()
            ),
            None,
        )
        dated = _dated(told, at) if at is not None else None
        if dated is None or at is None:
            continue
        line = stream.text.rfind("\n", 0, stream.start[sentence.first])
        for tie in ties:
            if tie.act is None or not line < stream.start[tie.post.first] < stream.start[sentence.first]:
                continue
            tenure = found.get((tie.name.first, tie.post.first), Tenure())
            if tenure.start is None and tenure.end is None:
                gone = tie.status in _GONE
                tenure = replace(tenure, end=dated[2]) if gone else replace(tenure, start=dated[2])
                found[tie.name.first, tie.post.first] = tenure.reaching(at, dated[0])
    return found
