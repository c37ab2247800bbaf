"""Symbols of documents: Party `35-NQ/TW`, State `30/2020/NĐ-CP`, and the ways the press bends them (`35/NQ-TƯ`).

The two worlds differ in their marks: the Party writes number-type/issuer (Hướng dẫn 36-HD/VPTW), the State
number/year/type-issuer (Nghị định 30/2020/NĐ-CP, annex III). The issuer's code decides where the marks are bent.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kg.extract.dates.forms import free_before, glued, year_at
from kg.extract.documents import lexicon
from kg.text.tokens import Tokens

_DASHES = frozenset("-–")
_MARKS = frozenset("-–/")
_DIVIDING = frozenset("-/")
_NUMBER_DIGITS = 5
_GROUPS = 8
_LEGISLATURE = ("UBTVQH", "QH")
_LEGISLATURES = frozenset(map(str, range(8, 17)))
"""Numbers that stand apart from their code where the press spaces symbols (`60/2018/QH 14`)."""
_CENTRE = "TW"
_CODE = 3
"""Fewest letters of an issuer's code known by its letters alone."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A document's number with its symbol, as far as the words give it."""

    text: str
    """Normalised: `35-NQ/TW`, `30/2020/NĐ-CP`, or the bare digits."""
    number: str
    stop: int
    """Token after the symbol."""
    code: str | None = None
    issuer: str | None = None
    party: bool = False
    suffix: tuple[str, bool] | None = None
    """What follows the number, shared by a list (`số 18, 19-NQ/TW`): text, and whether the Party's marks are used."""

    @property
    def bare(self) -> bool:
        """Say whether only digits are given."""
        return self.text == self.number


def read_symbol(tokens: Tokens, at: int, *, typed: bool) -> Symbol | None:
    """Read a symbol whose number stands at token `at`; None where the figures are none.

    `typed`: a type word or `số` stands before, so codes outside the lists (`5512/BGDĐT-GDTrH`) are taken as well.
    """
    number = tokens.word[at]
    if not number.isdecimal() or len(number) > _NUMBER_DIGITS or not free_before(tokens, at):
        return None
    digits, letter = number, _letter(tokens, at)
    marks, groups, year, stop = _groups(tokens, at + len(letter))
    if not groups:
        return None
    number += letter
    if len(groups) == 1:
        marks, groups = _split(marks, groups)
    if year is not None and groups[0].startswith(_LEGISLATURE) and groups[0][-1].isdecimal():
        tail = f"/{year}/{groups[0]}"
        return Symbol(number + tail, digits, stop, None, groups[0], suffix=(tail, False))
    code = lexicon.codes().get(groups[0].upper())
    if code is not None and len(groups) > 1:
        return replace(_whole(number, year, code, groups[1:], marks, stop), number=digits)
    alone = len(groups) == 1  # `553/SGDĐT` has its office alone
    if typed and code is None and marks[0] == "/" and len(groups[0]) > 1 + alone:
        tail = (f"/{year}/" if year else "/") + "-".join(groups)
        return Symbol(number + tail, digits, stop, None, groups[0], suffix=(tail, False))
    if typed and code is None and not alone and marks[0] in _DASHES and marks[1] == "/":  # `12-QCPH/BDVTU-CAT`
        tail = f"-{groups[0]}/{'-'.join(groups[1:])}"
        return Symbol(number + tail, digits, stop, None, groups[1], party=True, suffix=(tail, True))
    if typed and code is not None and year is None:
        return Symbol(digits, digits, stop, code)
    return None


def _letter(tokens: Tokens, at: int) -> str:
    """Return the letter glued to a number that a mark follows: `30`*c*`/NQ-CP`; nothing where none is."""
    letter = tokens.word[at + 1] if at + 2 < len(tokens) else ""
    if len(letter) != 1 or not letter.isalpha() or tokens.word[at + 2] not in _MARKS:
        return ""
    return letter if glued(tokens, at + 1) and glued(tokens, at + 2) else ""


def _split(marks: list[str], groups: list[str]) -> tuple[list[str], list[str]]:
    """Part a code from the issuer's where no mark does: `39-`*NQTW*."""
    word = groups[0].upper()
    for size in range(len(word) - 1, 0, -1):
        issuer = lexicon.issuer_codes().get(word[size:])
        if word[:size] in lexicon.codes() and issuer is not None:
            return [*marks, "/"], [groups[0][:size], issuer]
    return marks, groups


def _whole(number: str, year: int | None, code: str, issuers: list[str], marks: list[str], stop: int) -> Symbol:
    issuer = "-".join(issuers)
    world = lexicon.issuer_worlds().get(issuers[0]) or lexicon.issuer_worlds().get(issuers[-1])
    party = world == "party" or (world is None and year is None and marks[0] in _DASHES | {""} and marks[1] == "/")
    tail = f"-{code}/{issuer}" if party else (f"/{year}" if year else "") + f"/{code}-{issuer}"
    return Symbol(number + tail, number, stop, code, issuer, party, (tail, party))


def _groups(tokens: Tokens, at: int) -> tuple[list[str], list[str], int | None, int]:
    """Return marks, letter groups, the year and the token after, read from behind the number at `at`."""
    marks: list[str] = []
    groups: list[str] = []
    year: int | None = None
    stop = after = at + 1
    while len(groups) < _GROUPS:
        mark = _mark(tokens, after, tight=len(groups) > 1)
        if mark is None and not groups and _unmarked(tokens, after):
            mark, start = "", after
        elif mark is None:
            break
        else:
            start = after + 1
        if mark == "/" and not groups and year is None and year_at(tokens, start) is not None:
            year, after = year_at(tokens, start), start + 1
            continue
        group = _group(tokens, start)
        if group is None:
            break
        marks.append(mark)
        groups.append(group[0])
        stop = after = group[1]
    return marks, groups, year, stop


def _unmarked(tokens: Tokens, at: int) -> bool:
    """Say whether a code follows the number without its hyphen: `35NQ/TW`, `84 QĐ-TWĐTN`."""
    if at + 1 >= len(tokens) or tokens.word[at].upper() not in lexicon.codes():
        return False
    return tokens.start[at] - tokens.end[at - 1] <= 1 and tokens.word[at + 1] in _DIVIDING and glued(tokens, at + 1)


def _mark(tokens: Tokens, at: int, *, tight: bool) -> str | None:
    """Return the mark at `at`; a single space may stand on either side (`35 -NQ/TW`) unless `tight`."""
    if at + 1 >= len(tokens) or tokens.word[at] not in _MARKS:
        return None
    room = 0 if tight else 1
    if tokens.start[at] - tokens.end[at - 1] > room or tokens.start[at + 1] - tokens.end[at] > room:
        return None
    return tokens.word[at]


def _group(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read one group of capital letters (`NQ`, `TTg`, `QH15`, `T.Ư`, `GD&ĐT`); return it with the token after."""
    if at >= len(tokens) or not _capitals(tokens.word[at]):
        return None
    text, at = tokens.word[at], at + 1
    if text in _LEGISLATURE and at < len(tokens) and tokens.word[at] in _LEGISLATURES and not glued(tokens, at):
        return text + tokens.word[at], at + 1
    while glued(tokens, at):
        word = tokens.word[at]
        joins = glued(tokens, at + 1) and _capitals(tokens.word[at + 1])
        if word.isdecimal() or _capitals(word):  # a small letter ends a token (`GDTrH` is two)
            text, at = text + word, at + 1
        elif joins and (word == "&" or (word == "." and text in {"T", "TT"})):
            text, at = text + (word if word == "&" else "") + tokens.word[at + 1], at + 2
        else:
            break
    return _centre(text), at


def _capitals(word: str) -> bool:
    """Say whether a word is an abbreviation: a capital first, and half of it capitals, or a known code (`Ttg`)."""
    if not word[0].isupper():
        return False
    known = len(word) >= _CODE and word.upper() in lexicon.issuer_codes()
    return known or 2 * sum(letter.isupper() for letter in word) >= len(word)


def _centre(code: str) -> str:
    """Return an issuer's code as the table spells it, with the Party centre written `TW` (`TƯ`, `T.Ư`, `BTGTƯ`)."""
    upper = code.upper()
    if len(code) >= _CODE and upper in lexicon.issuer_codes():
        return lexicon.issuer_codes()[upper]
    return upper[: -len(_CENTRE)] + _CENTRE if upper.endswith(("TƯ", _CENTRE)) else code
