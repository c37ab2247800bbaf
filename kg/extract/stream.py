"""The stream of syllables that the grammars read: abbreviations stand expanded, at the offsets of their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract import lexicon
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

    def gap(self, left: int, right: int) -> str:
        """Return the text between the end of entry `left - 1` and the start of entry `right`."""
        return self.text[self.end[left - 1] : self.start[right]]


def _in_symbol(text: str, start: int, end: int) -> bool:
    """Say whether the letters are part of a document symbol: `35-NQ/TW`, `1828/QĐ-UBND`."""
    before, after = text[start - 1 : start], text[end : end + 1]
    left = text[start - 2 : start - 1]
    if before == "/" or (before == "-" and (left.isdigit() or left.isupper())):
        return True  # but `Hồ Văn A-UVBTV` is a name and a title
    return after == "/" and text[end + 1 : end + 2].isupper()


def expand(text: str, tokens: Tokens) -> Stream:
    """Return the stream of a text; abbreviations of the lexicon are replaced by their words, offsets kept."""
    table = lexicon.abbreviations()
    word: list[str] = []
    start: list[int] = []
    end: list[int] = []
    words, starts, ends = tokens.word, tokens.start, tokens.end
    index, size = 0, len(words)
    before = 0
    while index < size:
        token = "và" if words[index] == "&" else words[index]
        begin = starts[index]
        if index and begin > before and (line := text.find("\n", before, begin)) >= 0:
            word.append("\n")
            start.append(line)
            end.append(line + 1)
        before = ends[index]
        found = table.longest(words, index) if token[0].isupper() else None
        if found is None or _in_symbol(text, starts[index], ends[found[0] - 1]):
            word.append(token)
            start.append(begin)
            end.append(before)
            index += 1
            continue
        after, long = found
        word += long
        start += [starts[index]] * len(long)
        before = ends[after - 1]
        end += [before] * len(long)
        index = after
    return Stream(
        text,
        tuple(word),
        tuple(map(fold_word, word)),
        tuple(start),
        tuple(end),
        tuple([each[0].isupper() for each in word]),
    )


def spell(words: Sequence[str]) -> str:
    """Return the words as one string, spaced as in print (no space before a comma)."""
    return " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")").replace(" ;", ";")
