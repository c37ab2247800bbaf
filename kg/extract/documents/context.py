"""What the document grammar sees around a citation: tokens, and the dates and organs that begin at each of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.defined import defined
from kg.extract.documents import lexicon
from kg.extract.mentions import DateMention, OrganMention, Page
from kg.model import Span
from kg.text.letters import fold
from kg.text.tokens import Tokens

REACH = 900
"""Code points a citation may run on behind its head: bounds the work on a hostile line."""
COUNCILS = ("hội đồng nhân dân", "hđnd", "quốc hội")
"""How the names of assemblies begin, folded."""
_CUE_WORDS = 6
_SESSION_WORDS = 9
_HOLDING_WORDS = 14
_SESSION_PAIRS = frozenset({("kỳ", "họp"), ("họp", "kỳ")})
_HOLDS = frozenset({"chức", "họp", "mạc", "hành"})
_SESSION_MARKS = frozenset("(),-–")


CLAUSE_ENDS = frozenset({"", ".", ";", ":"})
"""What ends a clause, the end of the text among it."""


@dataclass(frozen=True, slots=True)
class Context:
    """One page with the mentions that citations may take up."""

    page: Page
    dates: dict[int, DateMention]
    """By first code point."""
    date_ends: dict[int, DateMention]
    """By the code point after the last."""
    organs: dict[int, OrganMention]
    """By first code point."""
    organ_ends: dict[int, OrganMention]
    """By the code point after the last."""
    organ_spans: tuple[Span, ...]
    tokens: Tokens
    """The page's."""
    defined: Mapping[str, tuple[str, ...]]
    """The words of the abbreviations that the article defines."""
    council: OrganMention | None
    """The assembly or people's council whose session the page tells of, where it is one."""

    def date_at(self, at: int) -> DateMention | None:
        """Return the date that begins at token `at`."""
        return self.dates.get(self.tokens.start[at]) if at < len(self.tokens.word) else None

    def date_ending(self, at: int) -> DateMention | None:
        """Return the date whose last token is `at`."""
        return self.date_ends.get(self.tokens.end[at])

    def organ_at(self, at: int) -> OrganMention | None:
        """Return the organ that begins at token `at`."""
        return self.organs.get(self.tokens.start[at]) if at < len(self.tokens.word) else None

    def organ_ending(self, end: int) -> OrganMention | None:
        """Return the organ that ends before code point `end`."""
        return self.organ_ends.get(end)

    def token_after(self, end: int) -> int:
        """Return the first token that begins at or after code point `end`."""
        return bisect_left(self.tokens.start, end)

    def span(self, start: int, stop: int) -> Span:
        """Return the code points of tokens `start` to `stop` (exclusive)."""
        return Span(self.tokens.start[start], self.tokens.end[stop - 1])

    def words(self, start: int, stop: int) -> str:
        """Return the text of tokens `start` to `stop` (exclusive) with single spaces."""
        return " ".join(self.page.text[self.tokens.start[start] : self.tokens.end[stop - 1]].split())

    def folded(self, at: int) -> str:
        """Return the folded word at `at`, empty past either end."""
        return self.tokens.folded[at] if 0 <= at < len(self.tokens.word) else ""

    def word(self, at: int) -> str:
        """Return the word at `at` as written, empty past either end."""
        return self.tokens.word[at] if 0 <= at < len(self.tokens.word) else ""

    def typed(self, at: int) -> bool:
        """Say whether the type word of a document begins at token `at`."""
        return self.folded(at) in lexicon.type_starts() and lexicon.types().longest(self.tokens.folded, at) is not None

    def cue(self, kind: str, at: int) -> int | None:
        """Return the token after the longest cue phrase of `kind` at `at`."""
        found = lexicon.cues(kind).longest(self.tokens.folded, at)
        return found[0] if found is not None else None

    def cue_ending(self, kind: str, at: int) -> int | None:
        """Return the first token of the longest cue phrase of `kind` that ends before token `at`."""
        return next((back for back in range(max(at - _CUE_WORDS, 0), at) if self.cue(kind, back) == at), None)

    def inside_organ(self, span: Span) -> bool:
        """Say whether an organ's name holds the span (`Ban Chỉ đạo Đề án 06`)."""
        at = bisect_right(self.organ_spans, span.start, key=lambda one: one.start)
        return at > 0 and self.organ_spans[at - 1].contains(span) and self.organ_spans[at - 1] != span

    def opens_sentence(self, at: int) -> bool:
        """Say whether token `at` is the first of its sentence or line."""
        start = self.tokens.start[at]
        found = bisect_right(self.page.sentences, start, key=lambda one: one.start)
        begin = self.page.sentences[found - 1].start if found else 0
        return not self.page.text[max(begin, self.page.text.rfind("\n", 0, start) + 1) : start].strip()

    def sentence_stop(self, at: int) -> int:
        """Return the token after the sentence or line that holds token `at`, not further than `REACH`."""
        start = self.tokens.start[at]
        sentences = self.page.sentences
        found = bisect_right(sentences, start, key=lambda one: one.start)
        end = sentences[found - 1].end if found and sentences[found - 1].end > start else start + REACH
        end = min(end, start + REACH)
        line = self.page.text.find("\n", start, end)
        return self.token_after(line if line >= 0 else end)


def surroundings(page: Page, dates: Sequence[DateMention], organs: Sequence[OrganMention]) -> Context:
    """Return the context of a page."""
    return Context(
        page,
        {mention.span.start: mention for mention in dates},
        {mention.span.end: mention for mention in dates},
        {mention.span.start: mention for mention in organs},
        {mention.span.end: mention for mention in organs},
        tuple(mention.span for mention in organs),
        page.tokens,
        defined(page.text, page.tokens),
        _council(page.tokens, organs),
    )


def _council(tokens: Tokens, organs: Sequence[OrganMention]) -> OrganMention | None:
    """Return the council that is in session, under its longest name; None for several."""
    return named_most_fully([one for one in organs if fold(one.name).startswith(COUNCILS) and _in_session(tokens, one)])


def named_most_fully(organs: Sequence[OrganMention]) -> OrganMention | None:
    """Return the longest of several names of one organ; None where one is not the beginning of it, or there is none."""
    longest = max(organs, key=lambda one: len(one.name), default=None)
    if longest is None or not all(fold(longest.name).startswith(fold(one.name)) for one in organs):
        return None
    return longest


def _in_session(tokens: Tokens, organ: OrganMention) -> bool:
    """Say whether a session stands beside the council: `Kỳ họp thứ 15 HĐND tỉnh`, `HĐND xã tổ chức kỳ họp thứ hai`."""
    first = bisect_left(tokens.start, organ.span.start)
    after = bisect_left(tokens.start, organ.span.end)
    for at in range(after, min(after + _HOLDING_WORDS, len(tokens.word) - 1)):
        pair = (tokens.folded[at], tokens.folded[at + 1])
        if pair in _SESSION_PAIRS:
            return not _HOLDS.isdisjoint(tokens.folded[after : at + 1])
        if not tokens.folded[at].isalnum() and tokens.folded[at] not in _SESSION_MARKS:
            break
    for at in range(first - 1, max(first - _SESSION_WORDS, 0), -1):
        if (tokens.folded[at - 1], tokens.folded[at]) in _SESSION_PAIRS:
            return True
        if not tokens.folded[at].isalnum() and tokens.folded[at] not in _SESSION_MARKS:
            return False
    return False
