"""The stream of syllables that the grammars read: abbreviations stand expanded, at the offsets of their letters."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.extract.defined import defined, initials
from kg.extract.value import value
from kg.model import Span
from kg.text.letters import fold_word
from kg.text.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Stream:
    """Parallel columns, one entry a syllable, mark or line end; an abbreviation gives several entries with one span."""

    text: str
    word: tuple[str, ...]
    folded: tuple[str, ...]
    start: tuple[int, ...]
    end: tuple[int, ...]
    capital: tuple[bool, ...]
    """The word begins with a capital letter."""

    def __len__(self) -> int:
        """Return the number of entries."""
        return len(self.word)

    def span(self, first: int, after: int) -> Span:
        """Return the code points of entries `first` to `after` (exclusive)."""
        return Span(self.start[first], self.end[after - 1])

    def words(self, first: int, after: int) -> str:
        """Return the words of entries [first, after) as printed, one space between them."""
        return " ".join(self.text[self.start[first] : self.end[after - 1]].split())

    def whole(self, first: int, after: int) -> list[str]:
        """Return the words of entries [first, after), those that print without a space glued: `Z113`, `Covid-19`."""
        found: list[str] = []
        for index in range(first, after):
            if found and index > first and self._glued(index):
                found[-1] += self.word[index]
            else:
                found.append(self.word[index])
        return found

    def _glued(self, index: int) -> bool:
        """Say whether a syllable is one printed word with what stands before it; no abbreviation written out is."""
        if self.end[index - 1] != self.start[index]:
            return False
        here, before = self.word[index], self.word[index - 1]
        if here == "-":
            return self.word[index + 1 : index + 2] != () and self.word[index + 1].isdigit() and before[-1:].isalpha()
        return here.isalnum() and (before.isalnum() or (before == "-" and here.isdigit() and self._glued(index - 1)))

    def past_bracket(self, at: int, limit: int) -> int:
        """Return the entry after the bracket that opens at entry `at` and closes before `limit`; `at` for no such."""
        if at >= limit or self.word[at] != "(":
            return at
        return next((index + 1 for index in range(at, limit) if self.word[index] == ")"), at)

    def gap(self, left: int, right: int) -> str:
        """Return the text between the end of entry `left - 1` and the start of entry `right`.

        Brackets that are left out of the stream count as a space.
        """
        between = self.text[self.end[left - 1] : self.start[right]]
        return " " if left == right and "(" in between else between


@value
class Sentence:
    """A sentence as stream entries `[first, after)`."""

    first: int
    after: int


def _in_symbol(text: str, start: int, end: int) -> bool:
    """Say whether the letters are part of a document symbol: `35-NQ/TW`, `1828/QĐ-UBND`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    left = text[start - 2 : start - 1]
    if before == "/" or (before == "-" and (left.isdigit() or left.isupper())):
        return True  # but `Hồ Văn A-UVBTV` is a name and a title
    return after == "/" and text[end + 1 : end + 2].isupper()


def expand(text: str, tokens: Tokens) -> Stream:
    """Return the stream of a text; abbreviations are replaced by their words, offsets kept.

    They are those that the text defines and those of the lexicon. One in brackets behind its own words is left out.
    """
    table, own = lexicon.abbreviations(), defined(text, tokens)
    words, starts, ends = tokens.word, tokens.start, tokens.end
    word: list[str] = []
    start: list[int] = []
    end: list[int] = []
    lines = _line_ends(text, tokens)
    done = 0
    for index in sorted({*lines, *table.openings(words, 0, len(words)), *_turns(words, own)}):
        if index < done:
            continue
        word += words[done:index]
        start += starts[done:index]
        end += ends[done:index]
        done = index
        if (line := lines.get(index)) is not None:
            word.append("\n")
            start.append(line)
            end.append(line + 1)
        found = _long(table, own, words, index)
        if found is not None and not _in_symbol(text, starts[index], ends[found[0] - 1]):
            done, long = found
            if _restated(word, words[done : done + 1], long):
                del word[-1], start[-1], end[-1]
                done += 1
                continue
        elif words[index] == "&":
            done, long = index + 1, ("và",)
        else:
            continue
        word += long
        start += [starts[index]] * len(long)
        end += [ends[done - 1]] * len(long)
    word += words[done:]
    start += starts[done:]
    end += ends[done:]
    folded, capital = tuple(map(fold_word, word)), tuple([each[0].isupper() for each in word])
    return Stream(text, tuple(word), folded, tuple(start), tuple(end), capital)


def _long(
    table: lexicon.Trie[tuple[str, ...]], own: Mapping[str, tuple[str, ...]], words: Sequence[str], index: int
) -> tuple[int, tuple[str, ...]] | None:
    """Return (end, words) of the abbreviation at a token, the text's own before one of the lexicon, or None."""
    if initials(words, index):
        return index + 1, tuple(words[index - 3 : index - 1])
    if not words[index][0].isupper():
        return None
    found = table.longest(words, index)
    mine = own.get(words[index])
    if mine is None or (found is not None and (found[0] > index + 1 or _same(found[1], mine))):
        return found
    return index + 1, mine


def _same(known: Sequence[str], own: Sequence[str]) -> bool:
    """Say whether the text only spells the lexicon's words in its own way, at most one word apart."""
    return len({*map(fold_word, own)} - {*map(fold_word, known)}) <= 1


def _restated(word: Sequence[str], after: Sequence[str], long: Sequence[str]) -> bool:
    """Say whether brackets only shorten the words before them: `Ban Chấp hành` *(BCH)* `Trung ương Đảng`."""
    if word[-1:] != ["("] or list(after) != [")"]:
        return False
    return [*map(fold_word, word[-len(long) - 1 : -1])] == [*map(fold_word, long)]


def _line_ends(text: str, tokens: Tokens) -> dict[int, int]:
    """Return the tokens that begin a line, each with the offset of the first line end before it."""
    found: dict[int, int] = {}
    at = text.find("\n")
    while at >= 0:
        index = bisect_right(tokens.start, at)
        if 0 < index < len(tokens.start):
            found.setdefault(index, at)
        at = text.find("\n", at + 1)
    return found


def _turns(words: Sequence[str], own: Mapping[str, tuple[str, ...]]) -> list[int]:
    """Return the tokens that stand for words, or only restate some, by no lexicon."""
    return [at for at, word in enumerate(words) if word == "&" or word in own or initials(words, at)]


_SYMBOL = re.compile(r"(?<=\d) - (?=\w+ / \w)|(?<=\d|\w) / (?=\w)")


def spell(words: Sequence[str]) -> str:
    """Return the words as one string, spaced as in print: none before a comma, inside quotes, in `57-NQ/TW`."""
    spaced = " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")").replace(" ;", ";")
    if " / " in spaced:
        spaced = _SYMBOL.sub(lambda match: match.group().strip(), spaced)
    return spaced.replace("“ ", "“").replace(" ”", "”")
