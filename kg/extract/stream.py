"""The stream of syllables that the grammars read: abbreviations stand expanded, at the offsets of their letters."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract import lexicon
from kg.model import Span
from kg.text.letters import fold
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
    while index < size:
        token = "và" if words[index] == "&" else words[index]
        if index and (line := text.find("\n", ends[index - 1], starts[index])) >= 0:
            word.append("\n")
            start.append(line)
            end.append(line + 1)
        found = table.longest(words, index) if token[:1].isupper() else None
        if found is None or _in_symbol(text, starts[index], ends[found[0] - 1]):
            word.append(token)
            start.append(starts[index])
            end.append(ends[index])
            index += 1
            continue
        after, long = found
        word += long
        start += [starts[index]] * len(long)
        end += [ends[after - 1]] * len(long)
        index = after
    return Stream(
        text,
        tuple(word),
        tuple(fold(each) for each in word),
        tuple(start),
        tuple(end),
        tuple(each[:1].isupper() for each in word),
    )


def spell(words: Sequence[str]) -> str:
    """Return the words as one string, spaced as in print (no space before a comma)."""
    return " ".join(words).replace(" ,", ",").replace("( ", "(").replace(" )", ")").replace(" ;", ";")
