"""Lexicons: tables of `data/lexicon`, read once, and tries over folded syllables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, product
from typing import Any, Generic, TypeVar

from kg.lexicons import rows
from kg.reference import organs
from kg.text.letters import fold
from kg.text.tokens import tokenize

V = TypeVar("V")


class Trie(Generic[V]):
    """Longest match over a sequence of tokens."""

    __slots__ = ("_root",)

    def __init__(self, entries: Iterable[tuple[Sequence[str], V]] = ()) -> None:
        """Take (tokens, value) pairs; a later pair of the same tokens replaces the earlier."""
        self._root: dict[str | None, Any] = {}
        for tokens, value in entries:
            node = self._root
            for token in tokens:
                node = node.setdefault(token, {})
            node[None] = value

    def openers(self) -> frozenset[str]:
        """Return the tokens that some entry begins with: a cheap look before `longest`."""
        return frozenset(token for token in self._root if token is not None)

    def openings(self, tokens: Sequence[str], first: int, after: int) -> list[int]:
        """Return where in `[first, after)` some entry may begin: the places worth a call of `longest`."""
        root = self._root
        return [at for at in range(first, after) if tokens[at] in root]

    def longest(self, tokens: Sequence[str], at: int) -> tuple[int, V] | None:
        """Return (end index, value) of the longest entry that begins at token `at`, or None."""
        size = len(tokens)
        node = self._root.get(tokens[at]) if at < size else None
        if node is None:  # nearly always
            return None
        found: tuple[int, V] | None = None
        index = at + 1
        while True:
            if None in node:
                found = (index, node[None])
            node = node.get(tokens[index]) if index < size else None
            if node is None:
                return found
            index += 1

    def all(self, tokens: Sequence[str], at: int) -> list[tuple[int, V]]:
        """Return (end index, value) of every entry that begins at token `at`, shortest first."""
        node = self._root.get(tokens[at]) if at < len(tokens) else None
        found: list[tuple[int, V]] = []
        index = at
        while node is not None:
            index += 1
            if None in node:
                found.append((index, node[None]))
            node = node.get(tokens[index]) if index < len(tokens) else None
        return found


@cache
def key(words: str) -> tuple[str, ...]:
    """Return the folded tokens of a lexicon entry."""
    return tokenize(words).folded


def spelt_out(words: str) -> tuple[str, ...]:
    """Return the folded tokens of a lexicon entry, common abbreviations replaced: `CLB Sông Lam`, as a text is read."""
    printed, table = tokenize(words).word, abbreviations()
    spelt: list[str] = []
    at = 0
    while at < len(printed):
        after, long = table.longest(printed, at) or (at + 1, printed[at : at + 1])
        spelt += long
        at = after
    return tuple(map(fold, spelt))


def phrases(words: Iterable[str]) -> Trie[bool]:
    """Return the trie of some words, each only there or not: `longest` gives True for their longest."""
    return Trie((key(each), True) for each in words)


@dataclass(frozen=True, slots=True)
class Head:
    """The first words of organ names of one sort, and the grammar of what follows them."""

    name: str
    kind: str
    tail: str
    owner: frozenset[str]
    local: bool
    level: str | None


@dataclass(frozen=True, slots=True)
class FixedOrgan:
    """An organ whose name is known whole."""

    name: str
    kind: str
    level: str | None


@dataclass(frozen=True, slots=True)
class Title:
    """A base title, without its organ."""

    label: str
    shares: Trie[bool] | None
    organs: tuple[str, ...]
    deputy: bool
    office: bool
    organ: str | None


@dataclass(frozen=True, slots=True)
class NameWord:
    """An honorific, rank or degree before a name."""

    kind: str
    label: str


@dataclass(frozen=True, slots=True)
class Place:
    """A province or district; `unit` is the word before its name (`tỉnh`, `quận`)."""

    name: str
    unit: str
    level: str


@cache
def heads() -> Trie[tuple[Head, ...]]:
    """Return the organ heads by their folded words.

    Heads that differ in capitals alone (`Ban Tổ chức`, `Ban tổ chức`) share an entry.
    """
    table: dict[tuple[str, ...], dict[str, Head]] = {}
    for _, (name, kind, tail, owner, local, level) in rows("organ_heads", 6):
        head = Head(name, kind, tail, frozenset(owner.split()), local == "yes", level or None)
        table.setdefault(key(name), {})[name] = head
    return Trie((words, tuple(found.values())) for words, found in table.items())


@cache
def fixed_organs() -> Trie[FixedOrgan]:
    """Return the organs of fixed name by each form met in print: those of the reference, and the lexicon's.

    A name with its owner (`Ủy ban Pháp luật của Quốc hội`) is left to the grammar, which reads the owner too.
    """
    known = (
        (form, organ.name, organ.kind, organ.level)
        for organ in organs()
        for form in (organ.name, *organ.forms)
        if " của " not in form
    )
    listed = (cells for _, cells in rows("organs", 4))
    rows_by_form = [(form, FixedOrgan(name, kind, level or None)) for form, name, kind, level in chain(known, listed)]
    return Trie((words, organ) for form, organ in rows_by_form for words in {key(form): None, spelt_out(form): None})


@cache
def organ_openers() -> frozenset[str]:
    """Return the folded words that an organ may begin with."""
    return heads().openers() | fixed_organs().openers()


_JOINT = re.compile(r"( và | - |, )")
_JOINTS = (" và ", " - ", " – ", " ", "-")


def _respelt(name: str) -> Iterator[str]:
    """Yield a field with its joints as the press writes them: `Tài nguyên - Môi trường`, `Tài nguyên Môi trường`.

    A comma only where the field has one itself: `các sở Tài chính, Kế hoạch ...` are two.
    """
    first, *rest = _JOINT.split(name)
    for joints in product(*((joint, *_JOINTS) for joint in rest[::2])):
        yield first + "".join(joint + part for joint, part in zip(joints, rest[1::2], strict=True))


@cache
def portfolios() -> Trie[str]:
    """Return the fields of ministries and departments (`Giáo dục và Đào tạo`), by folded words.

    A field that differs from one of the table in its joints alone stands for it.
    """
    names = [name for _, (name,) in rows("portfolios", 1)]
    table = {key(form): name for name in reversed(names) for form in _respelt(name)}
    return Trie((table | {key(name): name for name in names}).items())


@cache
def organ_words() -> Trie[bool]:
    """Return the words that build organ names; the value says whether they may continue a name in lower case."""
    return Trie((key(word), where == "low") for _, (word, where) in rows("organ_words", 2))


@cache
def abbreviations() -> Trie[tuple[str, ...]]:
    """Return the words of each common abbreviation, by its tokens exactly as printed."""
    return Trie((tokenize(short).word, tokenize(long).word) for _, (short, long) in rows("abbreviations", 2))


@cache
def titles() -> Trie[Title]:
    """Return the base titles by folded words."""
    return Trie(
        (
            key(form),
            Title(
                label,
                phrases(shares.split("|")) if shares else None,
                tuple(fold(organ) for organ in organs.split("|") if organ),
                deputy == "yes",
                office == "yes",
                organ or None,
            ),
        )
        for _, (form, label, shares, organs, deputy, office, organ) in rows("titles", 7)
    )


@cache
def title_modifiers() -> Trie[str]:
    """Return the words that follow a title and belong to its label."""
    return Trie((key(form), label) for _, (form, label) in rows("title_modifiers", 2))


@cache
def name_words() -> Trie[NameWord]:
    """Return honorifics, ranks and degrees by folded words."""
    return Trie((key(form), NameWord(kind, label)) for _, (form, kind, label) in rows("name_words", 3))


@cache
def surnames() -> frozenset[str]:
    """Return the folded family names."""
    return frozenset(fold(name) for _, (name, _common) in rows("surnames", 2))


@cache
def common_surnames() -> frozenset[str]:
    """Return the folded family names that are the most frequent."""
    return frozenset(fold(name) for _, (name, common) in rows("surnames", 2) if common == "yes")


@cache
def middle_names() -> frozenset[str]:
    """Return the folded second syllables of personal names that are met most."""
    return frozenset(fold(name) for _, (name,) in rows("middle_names", 1))


@cache
def places() -> Trie[tuple[Place, ...]]:
    """Return provinces and districts by name; one name may be several units."""
    table: dict[tuple[str, ...], list[Place]] = {}
    for _, (name, unit, level, _province, _until) in rows("places", 5):
        table.setdefault(key(name), []).append(Place(name, unit, level))
    for _, (alias, name, unit) in rows("place_aliases", 3):
        table[key(alias)] = [Place(alias, unit or place.unit, place.level) for place in table.get(key(name), ())]
    return Trie((words, tuple(found)) for words, found in table.items())


@cache
def communes() -> Trie[bool]:
    """Return the names of communes, wards and townships, old and new."""
    return phrases(name for _, (name,) in rows("communes", 1))


@cache
def never_in_names() -> frozenset[str]:
    """Return the folded words that end the name of an organ."""
    return frozenset(fold(word) for _, (word,) in rows("never_in_names", 1))


@cache
def countries() -> Trie[str]:
    """Return the names of foreign countries by folded words."""
    return Trie((key(name), name) for _, (name,) in rows("countries", 1))
