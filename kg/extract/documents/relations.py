"""What one cited document does to another where the words say it: its title names it, or `thay thế` stands between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kg.extract.mentions import DocumentMention, Page
from kg.model import Claim, Evidence, Span
from kg.text.letters import fold

_VERBS = (
    ("thay thế", "repeals"),
    ("bãi bỏ", "repeals"),
    ("sửa đổi", "amends"),
    ("bổ sung", "amends"),
    ("thực hiện", "implements"),
    ("triển khai", "implements"),
    ("thi hành", "implements"),
    ("cụ thể hóa", "implements"),
)
_BETWEEN = frozenset({"thay thế", "thay thế cho", "bãi bỏ", "sửa đổi", "sửa đổi, bổ sung"})
_NEAR = 40


def relations(
    page: Page, mentions: Sequence[DocumentMention]
) -> list[tuple[DocumentMention, Claim[str], DocumentMention]]:
    """Return (citing, relation with its words, cited) in text order."""
    found: list[tuple[DocumentMention, Claim[str], DocumentMention]] = []
    for index, mention in enumerate(mentions):
        scope = mention.title or (mention.extent if mention.symbol is None else None)
        if scope is None:
            continue
        for later in range(index + 1, len(mentions)):
            other = mentions[later]
            if other.span.start >= scope.end:
                break
            if scope.contains(other.span):
                words = fold(page.text[scope.start : other.span.start])
                span = Span(mention.span.start, other.span.end)
                found.append((mention, _claim(page, span, _relation(words)), other))
    for left, right in pairwise(mentions):
        end = (left.extent or left.span).end
        if 0 < right.span.start - end <= _NEAR:
            words = " ".join(fold(page.text[end : right.span.start]).split())
            if words in _BETWEEN:
                found.append((left, _claim(page, Span(left.span.start, right.span.end), _relation(words)), right))
    return found


def _relation(words: str) -> str:
    """Return the relation that the last verb before the cited document gives, else `cites`."""
    last = max(((words.rfind(verb), name) for verb, name in _VERBS if verb in words), default=(-1, "cites"))
    return last[1]


def _claim(page: Page, span: Span, relation: str) -> Claim[str]:
    return Claim(relation, Evidence(span, page.text[span.start : span.end], "document.relation", 0.9))
