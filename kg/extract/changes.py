"""Changes of organs: mergers, splits, renamings, abolitions, foundings and transfers of duties.

Read are `hợp nhất A và B thành C`, `A sáp nhập vào B`, `thành lập C trên cơ sở hợp nhất A và B`, `đổi tên A thành B`,
`tách A thành B và C`, `giải thể A`, `A kết thúc hoạt động`, and the same in the passive.
Plans (`sẽ`, `đề án`), anniversaries (`kỷ niệm ngày thành lập`) and organs that the article does not name are left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg import lexicons
from kg.extract import lexicon
from kg.extract.cues import skip
from kg.extract.meaning import Meaning
from kg.extract.mentions import DateMention
from kg.extract.named_organs import organs_from, organs_until
from kg.extract.organs.tree import OrganNode
from kg.extract.stream import Sentence, Stream
from kg.model import OrganChange, PartialDate

_HARD = frozenset({".", ";", "\n", "?", "!"})
_TABLE = "organ_change_verbs"
_WINDOW = 12


@cache
def _frame(name: str) -> lexicon.Trie[str]:
    """Return the words of one frame; the value is the kind of change, empty for words that are no verbs."""
    return lexicon.Trie(
        (lexicon.key(form), kind) for _, (form, kind, frame) in lexicons.rows(_TABLE, 3) if frame == name
    )


def _softs() -> tuple[lexicon.Trie[str], ...]:
    """Return the words that may stand between an organ and its verb, those next to the verb first."""
    return _frame("adverb"), _frame("passive"), _frame("adverb")


@dataclass(frozen=True, slots=True)
class _Verb:
    first: int
    after: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Parts:
    """Organs before and after a change, up to entry `after`."""

    kind: str
    originals: tuple[str, ...]
    results: tuple[str, ...]
    after: int


def changes(meaning: Meaning, dates: Sequence[DateMention]) -> tuple[OrganChange, ...]:
    """Return the changes of named organs that the article reports as done or decided, each once.

    Args:
        meaning: the article with its local keys.
        dates: all dates of the article, those inside the titles of documents too.
    """
    found: dict[tuple[str, tuple[str, ...], tuple[str, ...]], OrganChange] = {}
    starts = {date.span.start: date for date in dates}
    for sentence in meaning.clearing.sentences:
        done = sentence.first
        for verb in _verbs(meaning.stream, sentence):
            parts = _parts(meaning, sentence, verb) if verb.first >= done else None
            if parts is None or not _real(meaning.stream, sentence, verb):
                continue
            done = parts.after
            change = OrganChange(
                kind=parts.kind,
                originals=parts.originals,
                results=parts.results,
                evidence=meaning.evidence(sentence, verb.first, f"change.{parts.kind}", 0.85),
                on=_since(meaning.stream, sentence, parts.after, starts),
                document=_document(meaning, sentence, verb),
            )
            key = (parts.kind, parts.originals, parts.results)
            if key not in found or (found[key].on is None and change.on is not None):
                found[key] = change
    return _whole(list(found.values()))


def _whole(found: list[OrganChange]) -> tuple[OrganChange, ...]:
    """Return the changes without the foundings that are the result of another change."""
    made = {organ for change in found if change.kind != "founding" for organ in change.results}
    return tuple(change for change in found if change.kind != "founding" or not set(change.results) <= made)


def _verbs(stream: Stream, sentence: Sentence) -> list[_Verb]:
    found: list[_Verb] = []
    verbs, after = _frame("verb"), sentence.first
    for index in verbs.openings(stream.folded, sentence.first, sentence.after):
        match = verbs.longest(stream.folded, index) if index >= after else None
        if match is not None:
            found.append(_Verb(index, match[0], match[1]))
            after = match[0]
    return found


def _real(stream: Stream, sentence: Sentence, verb: _Verb) -> bool:
    """Say whether the change is told as done or decided: no plan and no anniversary stands close before the verb."""
    floor = max(sentence.first, verb.first - _WINDOW)
    for index in range(verb.first - 1, floor - 1, -1):
        if stream.word[index] in _HARD:
            break
        if _frame("unreal").longest(stream.folded, index) or _frame("feast").longest(stream.folded, index):
            return False
    return not any(
        _frame("feast").longest(stream.folded, index)
        for index in range(max(sentence.first, verb.first - 2), verb.first + 1)
    )


def _parts(meaning: Meaning, sentence: Sentence, verb: _Verb) -> _Parts | None:
    """Return what the words around a verb change into what, or None."""
    if verb.kind == "founding":
        return _founded(meaning, sentence, verb)
    if verb.kind == "abolition":
        keys, after = organs_from(meaning, skip_of(meaning.stream, verb.after), sentence.after)
        keys = keys or organs_until(meaning, sentence, verb.first, _softs())
        return _Parts("abolition", keys, (), max(after, verb.after)) if keys else None
    if verb.kind == "transfer":
        return _transferred(meaning, sentence, verb)
    return _turned(meaning, sentence, verb)


def skip_of(stream: Stream, at: int) -> int:
    """Return the entry after `của` at entry `at`, or `at`."""
    return at + 1 if at < len(stream) and stream.folded[at] == "của" else at


def _turned(meaning: Meaning, sentence: Sentence, verb: _Verb) -> _Parts | None:
    """Read `hợp nhất A và B thành C`, `A hợp nhất với B thành C`, `A sáp nhập vào B`, `A đổi tên thành B`."""
    stream = meaning.stream
    before: tuple[str, ...] = ()
    index = verb.after
    keys, after = organs_from(meaning, index, sentence.after)
    if not keys:
        before = organs_until(meaning, sentence, verb.first, _softs())
        if not before:
            return None
        other = _frame("with").longest(stream.folded, index)
        keys, after = organs_from(meaning, other[0], sentence.after) if other is not None else ((), index)
    into = _frame("into").longest(stream.folded, after)
    taken_in = _frame("to").longest(stream.folded, after) if into is None and verb.kind == "merger" else None
    led = into or taken_in
    results, end = organs_from(meaning, led[0], sentence.after) if led is not None else ((), after)
    originals = (*before, *keys)
    if not originals or not results:
        return None
    if taken_in is not None:
        originals = (*originals, *results)
    return _checked(verb.kind, originals, results, end)


def _checked(kind: str, originals: tuple[str, ...], results: tuple[str, ...], after: int) -> _Parts | None:
    """Return the parts where their number fits the kind: a merger has one result, a split one origin."""
    originals, results = tuple(dict.fromkeys(originals)), tuple(dict.fromkeys(results))
    fits = {
        "merger": len(originals) > 1 and len(results) == 1,
        "split": len(originals) == 1 and len(results) > 1,
        "renaming": len(originals) == 1 and len(results) == 1 and originals != results,
    }
    return _Parts(kind, originals, results, after) if fits[kind] else None


def _founded(meaning: Meaning, sentence: Sentence, verb: _Verb) -> _Parts | None:
    """Read `thành lập C [trên cơ sở hợp nhất A và B]` and `C được thành lập [trên cơ sở ...]`."""
    stream = meaning.stream
    results, after = organs_from(meaning, verb.after, sentence.after)
    passive = stream.folded[verb.first - 1 : verb.first] == ("được",)
    if not results and passive:
        results, after = organs_until(meaning, sentence, verb.first, _softs()), verb.after
    if not results:
        return None
    basis = _frame("basis").longest(stream.folded, after)
    if basis is not None:
        index = skip(stream, basis[0], _frame("adverb"))
        how = _frame("verb").longest(stream.folded, index)
        if how is not None and how[1] in ("merger", "split", "renaming"):
            originals, end = organs_from(meaning, how[0], sentence.after)
            return _checked(how[1], originals, results, end)
        return None
    unowned = any(isinstance(item, OrganNode) and item.local for item in meaning.within(verb.first, after))
    if len(results) != 1 or (unowned and _document(meaning, sentence, verb) is None):
        return None
    return _Parts("founding", (), results, after)


def _transferred(meaning: Meaning, sentence: Sentence, verb: _Verb) -> _Parts | None:
    """Read `chuyển giao [nhiệm vụ ...] từ A sang B`."""
    stream = meaning.stream
    for index in range(verb.after, min(verb.after + 2 * _WINDOW, sentence.after)):
        if stream.word[index] in _HARD:
            return None
        if (found := _frame("from").longest(stream.folded, index)) is None:
            continue
        originals, after = organs_from(meaning, found[0], sentence.after)
        led = _frame("to").longest(stream.folded, after) if originals else None
        results, end = organs_from(meaning, led[0], sentence.after) if led is not None else ((), after)
        return _Parts("transfer", originals, results, end) if results else None
    return None


def _since(stream: Stream, sentence: Sentence, after: int, dates: Mapping[int, DateMention]) -> PartialDate | None:
    """Return the day the change takes effect, where `kể từ ngày ...` follows within the clause."""
    for index in range(after, min(after + _WINDOW, sentence.after)):
        if stream.word[index] in _HARD:
            return None
        led = _frame("since").longest(stream.folded, index)
        if led is None:
            continue
        date = next(
            (
                dates[stream.start[at]]
                for at in range(index, min(led[0] + 2, sentence.after))
                if stream.start[at] in dates
            ),
            None,
        )
        return date.date if date is not None else None
    return None


def _document(meaning: Meaning, sentence: Sentence, verb: _Verb) -> str | None:
    """Return the one document cited before the verb (`Quyết định số ... hợp nhất A và B`), its own clause first."""
    cited: list[str] = []
    clause: list[str] = []
    for entry in range(sentence.first, verb.first):
        if meaning.stream.word[entry] == ";":
            clause = []
        if entry in meaning.documents:
            cited.append(meaning.documents[entry])
            clause.append(meaning.documents[entry])
    only = set(clause or cited)
    return only.pop() if len(only) == 1 else None
