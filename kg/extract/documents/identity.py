"""Which mentions of one article mean one document: by symbol, by number and type, by name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.documents.laws import LAW_TYPES
from kg.extract.mentions import DocumentMention, Page
from kg.model import PartialDate
from kg.text.letters import fold

_Sign = tuple[str, ...]
_Face = tuple[str, str | None, str, str | None, str | None, PartialDate | None]
_FORMS = (frozenset({"Quyết định", "Quy định"}), frozenset({"Chương trình", "Chương trình hành động"}))
"""Types that share a code, QĐ and CTr, and papers mix the words."""
_FILLERS = frozenset(
    "đại biểu toàn quốc lần thứ của đảng cộng sản việt nam ban chấp hành trung ương hội nghị bch bchtw".split()
)
_ORDINALS = dict(
    zip("nhất hai ba tư bốn năm sáu bảy tám chín mười".split(), "1 2 3 4 4 5 6 7 8 9 10".split(), strict=True)
)
"""`Hội nghị lần thứ` *tám* is `Trung ương` *8*."""
_CONGRESS = "nghị quyết đại hội"
_PLENUMS = ("nghị quyết hội nghị", "nghị quyết trung ương", "nghị quyết lần thứ")
_TYPED = 2
"""A key with no more than the type's own word and a number is that of any congress."""
_SYMBOL_YEAR = re.compile(r"/((?:19|20)\d\d)/")
_WORD = re.compile(r"\w+")


@dataclass(slots=True)
class _Group:
    """The mentions of one document so far; `faces` holds one mention of each kind, so that comparing stays cheap."""

    members: list[DocumentMention]
    faces: dict[_Face, DocumentMention]
    starts: list[int]
    """First code points of the mentions that are no bare number, in text order."""

    def add(self, page: Page, mention: DocumentMention) -> None:
        self.members.append(mention)
        self.faces.setdefault(_face(page, mention), mention)


class _Groups:
    """All groups, found again by what their mentions share: number, name or title."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.all: list[_Group] = []
        self._by_sign: dict[_Sign, list[_Group]] = {}

    def sharing(self, mention: DocumentMention) -> list[_Group]:
        found = [one for sign in _signs(self._page, mention) for one in self._by_sign.get(sign, ())]
        return list({id(one): one for one in found}.values())

    def put(self, home: _Group | None, mention: DocumentMention) -> _Group:
        group = home if home is not None else _Group([], {}, [])
        if home is None:
            self.all.append(group)
        group.add(self._page, mention)
        for sign in _signs(self._page, mention):
            known = self._by_sign.setdefault(sign, [])
            if not any(one is group for one in known):
                known.append(group)
        return group


def group(page: Page, mentions: Sequence[DocumentMention]) -> list[list[DocumentMention]]:
    """Return the mentions of each document, documents in the order of their first mention.

    A bare number joins the one full symbol of its type that it can mean; where several fit, the one whose issuer is
    the same or that was cited last before it. What cannot be decided stays apart.
    """
    groups = _Groups(page)
    for mention in mentions:
        if not _bare(mention):
            sharing = groups.sharing(mention)
            home = next((one for one in sharing if _same(page, one, mention)), None)
            alike = [one for one in sharing if _told_alike(one, mention)] if home is None else []
            groups.put(alike[0] if len(alike) == 1 else home, mention).starts.append(mention.span.start)
    for mention in mentions:
        if _bare(mention):
            groups.put(_home(page, groups.sharing(mention), mention), mention)
    ordered = [sorted(one.members, key=lambda mention: mention.span) for one in groups.all]
    return sorted(ordered, key=lambda members: members[0].span)


def _bare(mention: DocumentMention) -> bool:
    return mention.symbol is not None and mention.symbol == mention.number


def _face(page: Page, mention: DocumentMention) -> _Face:
    """Return all that decides whether another mention means the same."""
    issuer = fold(page.text[mention.issuer.start : mention.issuer.end]) if mention.issuer is not None else None
    title = _title_key(page, mention) if mention.title is not None else None
    return mention.type, mention.symbol, mention.name, issuer, title, mention.date.date if mention.date else None


def _signs(page: Page, mention: DocumentMention) -> list[_Sign]:
    signs: list[_Sign] = []
    if mention.number is not None:
        signs.append(("number", str(int(mention.number))))
    if _named(mention):
        signs.append(("name", *_key(mention)))
        gathering = _gathering(mention)
        signs += [("gathering", *gathering)] if gathering is not None else []
    if mention.title is not None:
        signs.append(("title", mention.type, _title_key(page, mention)))
    return signs


def _same(page: Page, home: _Group, mention: DocumentMention) -> bool:
    if mention.type in LAW_TYPES and not all(_years_agree(mention, other) for other in home.faces.values()):
        return False  # the law of another year: `Luật Báo chí năm 2025 thay` *Luật Báo chí năm 2016*
    for other in home.faces.values():
        if mention.symbol is not None and other.symbol is not None:
            return mention.symbol == other.symbol and not _stated_apart(page, other, mention)
        if _named(mention) and _named(other) and _key(mention) == _key(other) and _years_agree(mention, other):
            return True
        if _titled_alike(page, mention, other):
            return True
    return False


def _titled_alike(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    if one.title is None or other.title is None or one.type != other.type:
        return False
    if one.term is not None and other.term is not None and one.term != other.term:
        return False
    left, right = _gathering(one), _gathering(other)
    if left is not None and right is not None and left != right:
        return False
    return _title_key(page, one) == _title_key(page, other)


def _stated_apart(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    """Say whether terms, or both dates and issuers differ: numbers restart, and two offices may use one."""
    if one.term is not None and other.term is not None and one.term != other.term:
        return True
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
    found = _WORD.findall(fold(mention.name.split("(")[0]))
    words = [
        _ORDINALS.get(word, word) if back == "thứ" else word for back, word in zip(["", *found], found, strict=False)
    ]
    return (mention.type, *(word for word in words if word not in _FILLERS and word != "khóa"))


def _told_alike(home: _Group, mention: DocumentMention) -> bool:
    """Say whether all mentions so far name, more or less fully, the resolution of a congress or plenum named here."""
    faces = [face for face in home.faces.values() if _named(face)]
    return bool(faces) and all(_fuller(face, mention) and _years_agree(face, mention) for face in faces)


def _fuller(one: DocumentMention, other: DocumentMention) -> bool:
    """Say whether one name only tells more: `Nghị quyết Đại hội Đảng bộ tỉnh` *Lam Hồng* `lần thứ XX`."""
    left, right = _gathering(one), _gathering(other)
    if left is None or left != right:
        return False
    fewer, more = sorted((_key(one)[1:], _key(other)[1:]), key=len)
    plenum = left[0] != _CONGRESS
    return set(fewer) <= set(more) and (plenum or len(fewer) > _TYPED)


def _gathering(mention: DocumentMention) -> tuple[str, str] | None:
    """Return the congress or plenum that a resolution is named by: its kind and its number."""
    name = fold(mention.name)
    kind = next((kind for kind in (_CONGRESS, *_PLENUMS) if name.startswith(kind)), None) if _named(mention) else None
    number = next((word for word in _key(mention) if word.isdecimal() or set(word) <= set("ivx")), None)
    if kind is None or number is None:
        return None
    return (_CONGRESS if kind == _CONGRESS else _PLENUMS[0]), number


def _years_agree(one: DocumentMention, other: DocumentMention) -> bool:
    left, right = _year(one), _year(other)
    return left is None or right is None or left == right


def _year(mention: DocumentMention) -> int | None:
    """Return the year of a document: that of its day, or the one in its symbol (`39/2005/QH11`)."""
    if mention.date is not None:
        return mention.date.date.year
    stated = _SYMBOL_YEAR.search(mention.symbol or "")
    return int(stated[1]) if stated is not None else None


def _title_key(page: Page, mention: DocumentMention) -> str:
    span = mention.title or mention.span
    return fold(" ".join(page.text[span.start : span.end].split()))


def _home(page: Page, groups: list[_Group], mention: DocumentMention) -> _Group | None:
    """Return the group a bare number belongs to."""
    fitting = [one for one in groups if any(_cites(page, other, mention) for other in one.faces.values())]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    alike = [one for one in fitting if any(_same_issuer(page, other, mention) for other in one.faces.values())]
    if len(alike) == 1:
        return alike[0]
    last = {index: bisect_left(one.starts, mention.span.start) for index, one in enumerate(alike or fitting)}
    before = {index: (alike or fitting)[index].starts[place - 1] for index, place in last.items() if place}
    return (alike or fitting)[max(before, key=lambda index: before[index])] if before else None


def _cites(page: Page, full: DocumentMention, mention: DocumentMention) -> bool:
    if full.number is None or mention.number is None or int(full.number) != int(mention.number):
        return False
    kinds = {full.type, mention.type}
    if full.type != mention.type and not any(kinds <= alike for alike in _FORMS):
        return False
    return not _issuers_differ(page, full, mention)


def _same_issuer(page: Page, one: DocumentMention, other: DocumentMention) -> bool:
    return one.issuer is not None and other.issuer is not None and not _issuers_differ(page, one, other)
