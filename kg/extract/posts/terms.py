"""Terms of office behind a title: `khóa XI, XII`, `, nhiệm kỳ 2016 - 2021`, `(khóa IX, nhiệm kỳ 2010 - 2015)`."""

from __future__ import annotations

import re

from kg.extract import lexicon
from kg.extract.stream import Stream

_WORDS = lexicon.Trie(
    (tuple(words.split()), kind)
    for words, kind in (
        *((words, "khóa ") for words in ("khóa", "các khóa", "khóa thứ", "hai khóa", "liên tục các khóa")),
        *((words, "") for words in ("nhiệm kỳ", "các nhiệm kỳ", "hai nhiệm kỳ", "nhiệm kỳ từ")),
    )
)
_OPENERS = _WORDS.openers()
_NUMERAL = re.compile(r"[IVXL]+|\d{1,2}")
_YEAR = re.compile(r"\d{4}")
_DASHES = frozenset({"-", "–", "—"})
_SPAN = 3
_JOINTS = ((",", "và"), (",",), ("và",), ("-",), ("–",))
_BEFORE = frozenset({":", "năm"})


def read_terms(stream: Stream, at: int) -> tuple[int, str | None]:
    """Return (entry after, the first term told) of the terms that stand at entry `at`; (`at`, None) where none does.

    A comma may lead to them, brackets that hold nothing else may enclose them.
    """
    if stream.word[at : at + 1] == ("(",):
        after, term = _row(stream, at + 1)
        return (after + 1, term) if term is not None and stream.word[after : after + 1] == (")",) else (at, None)
    after, term = _row(stream, at + (stream.word[at : at + 1] == (",",)))
    if term is None:
        return at, None
    if stream.word[after : after + 1] == ("(",):  # `khóa XX` *(nhiệm kỳ 2015 - 2020)*, *(2015 - 2020)*
        end, _ = _row(stream, after + 1)
        years = _years(stream, after + 1) if end == after + 1 else end
        if years is not None and stream.word[years : years + 1] == (")",):
            after = years + 1
    return after, term


def _row(stream: Stream, at: int) -> tuple[int, str | None]:
    """Return (entry after, first) of terms in a row: `khóa XI, XII và XIII, nhiệm kỳ 2010 - 2015`."""
    found = _one(stream, at)
    if found is None:
        return at, None
    after, term = found
    kind = "khóa " if term.startswith("khóa") else ""
    while (further := _further(stream, after, kind)) is not None:
        after, kind = further
    return after, term


def _further(stream: Stream, at: int, kind: str) -> tuple[int, str] | None:
    """Return (entry after, kind) of another term that a joint or nothing at all parts from the one before."""
    for joint in ((), *_JOINTS):
        begin = at + len(joint)
        if stream.folded[at:begin] != joint:
            continue
        if (found := _one(stream, begin)) is not None:
            return found[0], "khóa " if found[1].startswith("khóa") else ""
        if joint and (after := _value(stream, begin, kind)) is not None:
            return after, kind
    return None


def _one(stream: Stream, at: int) -> tuple[int, str] | None:
    """Return (entry after, term) of a term with its word, `khóa XI`, `nhiệm kỳ 2010 - 2015`, or None."""
    if at >= len(stream) or stream.folded[at] not in _OPENERS:
        return None
    found = _WORDS.longest(stream.folded, at)
    if found is None:
        return None
    begin, kind = found
    begin += stream.folded[begin : begin + 1] != () and stream.folded[begin] in _BEFORE
    if not kind and (term := _one(stream, begin)) is not None:  # `nhiệm kỳ khóa XI`
        return term
    enclosed = stream.word[begin : begin + 1] == ("(",)  # `nhiệm kỳ` *(2016 - 2021)*
    if enclosed and (years := _years(stream, begin + 1)) and stream.word[years : years + 1] == (")",):
        return years + 1, kind + "".join(stream.word[begin + 1 : years]).replace("–", "-")
    after = _value(stream, begin, kind)
    return (after, kind + "".join(stream.word[begin:after]).replace("–", "-")) if after is not None else None


def _value(stream: Stream, at: int, kind: str) -> int | None:
    """Return the entry after a numeral or two years at entry `at`, or None."""
    if (after := _years(stream, at)) is not None:
        return after
    numeral = at < len(stream) and _NUMERAL.fullmatch(stream.word[at]) and (kind or not stream.word[at].isdecimal())
    return at + 1 if numeral else None


def _years(stream: Stream, at: int) -> int | None:
    words = stream.word[at : at + _SPAN]
    told = len(words) == _SPAN and words[1] in _DASHES and _YEAR.fullmatch(words[0]) and _YEAR.fullmatch(words[2])
    return at + _SPAN if told else None
