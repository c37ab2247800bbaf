"""Which mentions of one article mean one document: by symbol, by number and type, by name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.mentions import DocumentMention, Page
from kg.text.letters import fold

_FORMS = frozenset({"Quyết định", "Quy định"})
"""Two types share the code QĐ, and papers mix the words."""
_FILLERS = frozenset(
    "đại biểu toàn quốc lần thứ của đảng cộng sản việt nam ban chấp hành trung ương hội nghị bch sửa đổi bổ sung ( ) ,".split()
)
_WORD = re.compile(r"\w+")


def group(page: Page, mentions: Sequence[DocumentMention]) -> list[list[DocumentMention]]:
    """Return the mentions of each document, documents in the order of their first mention.

    A bare number joins the one full symbol of its type that it can mean; where several fit, the one whose issuer is
    the same or that was cited last before it. What cannot be decided stays apart.
    """
    groups: list[list[DocumentMention]] = []
    bare: list[DocumentMention] = []
    for mention in mentions:
        if mention.symbol is not None and mention.symbol == mention.number:
            bare.append(mention)
            continue
        home = next((one for one in groups if _same(page, one, mention)), None)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    for mention in bare:
        home = _home(page, groups, mention)
        if home is None:
            groups.append([mention])
        else:
            home.append(mention)
    for members in groups:
        members.sort(key=lambda one: one.span)
    return sorted(groups, key=lambda members: members[0].span)


def _same(page: Page, members: list[DocumentMention], mention: DocumentMention) -> bool:
    for other in members:
        if mention.symbol is not None and other.symbol is not None:
            if mention.symbol != other.symbol:
                return False
            if _stated_apart(page, other, mention):
                return False
            return True
        if _named(mention) and _named(other) and _key(mention) == _key(other) and _years_agree(mention, other):
            return True
        if mention.title is not None and other.title is not None and mention.type == other.type:
            if _title_key(page, mention) == _title_key(page, other):
                return True
    return False


def _stated_apart(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    """Say whether both the dates and the issuers named differ: two offices may use one number."""
    if one.date is None or other.date is None or one.date.date == other.date.date:
        return False
    return _issuers_differ(page, one, other)


def _issuers_differ(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    if one.issuer is None or other.issuer is None:
        return False
    left, right = (fold(page.text[span.start : span.end]) for span in (one.issuer, other.issuer))
    return left not in right and right not in left


def _named(mention: DocumentMention) -> bool:
    return mention.symbol is None or mention.symbol not in mention.name


def _key(mention: DocumentMention) -> tuple[str, ...]:
    """Return what tells a named document from another: its type and the words that are not formal."""
    words = _WORD.findall(fold(mention.name.split("(")[0]))
    return (mention.type, *(word for word in words if word not in _FILLERS and word != "khóa"))


def _years_agree(one: DocumentMention, other: DocumentMention) -> bool:
    years = {mention.date.date.year for mention in (one, other) if mention.date is not None}
    return len(years) < 2


def _title_key(page: Page, mention: DocumentMention) -> str:
    span = mention.title or mention.span
    return fold(" ".join(page.text[span.start : span.end].split()))


def _home(page: Page, groups: list[list[DocumentMention]], mention: DocumentMention) -> list[DocumentMention] | None:
    """Return the group a bare number belongs to."""
    fitting = [members for members in groups if any(_cites(page, other, mention) for other in members)]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    alike = [members for members in fitting if any(_same_issuer(page, other, mention) for other in members)]
    if len(alike) == 1:
        return alike[0]
    before = [members for members in alike or fitting if members[0].span < mention.span]
    return max(before, key=lambda members: max(m.span for m in members if m.span < mention.span), default=None)


def _cites(page: Page, full: DocumentMention, mention: DocumentMention) -> bool:
    if full.number is None or mention.number is None or int(full.number) != int(mention.number):
        return False
    if full.type != mention.type and not {full.type, mention.type} <= _FORMS:
        return False
    return not _issuers_differ(page, full, mention)


def _same_issuer(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    return one.issuer is not None and other.issuer is not None and not _issuers_differ(page, one, other)
