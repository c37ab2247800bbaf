"""Persons of one article: names that are one person tied together, misspellings set apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from kg.extract import lexicon
from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.chains import gap
from kg.extract.posts.titles import PostNode
from kg.extract.stream import Stream
from kg.model import Claim, Evidence, Person, Span
from kg.text.letters import fold_name, toneless

_COMRADE = "đồng chí"
_LEAD = 3
_MARKS = str.maketrans("", "", "'’")
_CITIZENS = (
    *(("cử", "tri"), ("người", "dân"), ("nông", "dân"), ("bạn", "đọc"), ("học", "sinh"), ("sinh", "viên")),
    *(("phụ", "huynh"), ("gia", "đình"), ("công", "nhân"), ("thí", "sinh"), ("tác", "giả"), ("nhân", "chứng")),
)
_LIVING = tuple(("(", unit) for unit in "phường xã thôn bản xóm tổ ấp ngụ trú cử khu".split())
_LIVES = (("trú",), ("ngụ",))
_SHORTENED = 2
"""Syllables of a name that may be the end of a longer one."""
_JOINTS = frozenset({",", "và", ", và", ";", "; và"})


@dataclass(slots=True)
class Individual:
    """One person of the article while it is being put together."""

    name: str
    nodes: list[NameNode] = field(default_factory=list)
    misspelt: list[str] = field(default_factory=list)

    @property
    def given(self) -> str:
        """Return the folded given name: the last syllable."""
        return fold_name(self.name).split()[-1]


def _repeats(name: str) -> bool:
    """Say whether a syllable stands in the name more than once."""
    words = name.split()
    return len(set(words)) < len(words)


def _doubled(name: str, other: str) -> bool:
    """Say whether `name` is `other` with a syllable written twice (`Nguyễn Nguyễn Văn Thể`)."""
    words, rest = name.split(), other.split()
    if len(words) != len(rest) + 1:
        return False
    return any(
        words[:at] + words[at + 1 :] == rest and words[at] in words[max(0, at - 1) : at] + words[at + 1 : at + 2]
        for at in range(len(words))
    )


def _whole(name: str, others: Iterable[str], nodes: list[NameNode], titled: AbstractSet[int]) -> str:
    """Return the folded name that a name stands for: the one it doubles a syllable of, or shortens; else itself.

    One printed without its apostrophe (`Điểu KBrai` beside `Điểu K'Brai`) is the other.
    """
    if marked := next((one for one in others if one != name and one.translate(_MARKS) == name), None):
        return marked
    if _repeats(name):
        return next((other for other in others if _doubled(name, other)), name)
    if len(name.split()) > _SHORTENED:
        return name
    surnames = lexicon.surnames()
    longer = [other for other in others if other.endswith(f" {name}") and other.split()[0] in surnames]
    return longer[0] if len(longer) == 1 and _addressed_later(name, longer[0], nodes, titled) else name


def _addressed_later(name: str, longer: str, nodes: list[NameNode], titled: AbstractSet[int]) -> bool:
    """Say whether all mentions of a name have an honorific or a title before them and follow the first of the longer.

    `bà` *Ánh Nga*, `Thứ trưởng` *Kim Thoa*.
    """
    first = next(node.first for node in nodes if fold_name(node.name) == longer)
    return all(
        (node.honorific is not None or node.prefix in titled) and node.first > first and not node.ranks
        for node in nodes
        if fold_name(node.name) == name
    )


def misprints(name: str, other: str) -> bool:
    """Say whether two folded names differ in the marks of one syllable alone (`A Pao`, `A Páo`; `Kì`, `Kỳ`).

    That is no identity by itself: tones decide (contract, rule 5). It needs one post that only one person can hold.
    """
    words, rest = name.split(), other.split()
    if len(words) != len(rest):
        return False
    apart = [(one, two) for one, two in zip(words, rest, strict=True) if one != two]
    return len(apart) == 1 and _plain(apart[0][0]) == _plain(apart[0][1])


def _plain(syllable: str) -> str:
    return toneless(syllable).replace("y", "i")


def comrades(stream: Stream, names: list[NameNode]) -> frozenset[int]:
    """Return the entries of the names called `đồng chí`, each member of `các đồng chí: A, B và C` too."""
    found: set[int] = set()
    listed, end = False, 0
    for node in names:
        before = stream.folded[max(0, node.prefix - _LEAD) : node.prefix]
        opens = before[-1:] == (":",) and before[:-1] == ("đồng", "chí")
        goes_on = listed and gap(stream, end, node.prefix) in _JOINTS
        if node.honorific == _COMRADE or opens or goes_on:
            found.add(node.first)
        listed = opens or goes_on or (node.honorific == _COMRADE and stream.folded[node.prefix] == "các")
        end = node.after
    return frozenset(found)


def called_together(stream: Stream, names: list[NameNode]) -> frozenset[int]:
    """Return the entries of the names behind the first of a list that is addressed once: `các ông A,` *B và C*."""
    found: set[int] = set()
    listed, end = False, 0
    for node in names:
        goes_on = listed and gap(stream, end, node.prefix) in _JOINTS
        if goes_on:
            found.add(node.first)
        lead = stream.folded[max(0, node.prefix - _LEAD) : node.first]
        listed = goes_on or (node.honorific is not None and "các" in lead)
        end = node.after
    return frozenset(found)


def citizens(stream: Stream, names: list[NameNode]) -> frozenset[int]:
    """Return the entries of the names of those called voters or the like, or who are `trú tại`, `(phường ...)`."""
    return frozenset(
        node.first
        for node in names
        if stream.folded[max(0, node.prefix - 2) : node.prefix] in _CITIZENS
        or stream.folded[node.after + 1 : node.after + 3] in _CITIZENS
        or stream.folded[node.after : node.after + 2] in _LIVING
        or stream.folded[node.after + 1 : node.after + 2] in _LIVES
    )


class People:
    """The persons of one article, by identity: the folded name."""

    def __init__(self, items: Iterable[PostNode | OrganNode | NameNode]) -> None:
        """Take what was scanned of the article, in order of the text: its full names count."""
        scanned = list(items)
        nodes = [item for item in scanned if isinstance(item, NameNode) and not item.short]
        titled = {item.after for item in scanned if isinstance(item, PostNode)}
        counts: dict[str, Counter[str]] = {}
        for node in nodes:
            counts.setdefault(fold_name(node.name), Counter())[node.name] += 1
        self._identity = {key: _whole(key, counts, nodes, titled) for key in counts}
        self.individuals: dict[str, Individual] = {}
        for key, forms in counts.items():
            identity = self._identity[key]
            person = self.individuals.setdefault(identity, Individual(""))
            best = min(forms, key=lambda form: (-forms[form], form))
            if identity == key:
                person.name = best
            elif not identity.endswith(key):
                person.misspelt.append(best)
        for node in nodes:
            self.individuals[self._identity[fold_name(node.name)]].nodes.append(node)

    def join(self, misspelt: str, right: str) -> None:
        """Take `misspelt` for a misprint of `right` (both identities)."""
        gone = self.individuals.pop(misspelt)
        person = self.individuals[right]
        person.misspelt += [gone.name, *gone.misspelt]
        person.nodes = sorted(person.nodes + gone.nodes, key=lambda node: node.first)
        self._identity = {key: right if identity == misspelt else identity for key, identity in self._identity.items()}

    def of(self, node: NameNode) -> str | None:
        """Return the identity of the person a name node means.

        A given name alone needs exactly one bearer before it.
        """
        if not node.short:
            return self._identity.get(fold_name(node.name))
        bearers = [
            identity
            for identity, person in self.individuals.items()
            if person.given == fold_name(node.name) and person.nodes[0].first < node.first
        ]
        return bearers[0] if len(bearers) == 1 else None

    def record(self, stream: Stream, identity: str, key: str) -> Person:
        """Return the person as a record of the reading."""
        person = self.individuals[identity]
        mentions: list[Evidence] = []
        ranks: dict[str, Claim[str]] = {}
        degrees: dict[str, Claim[str]] = {}
        for node in person.nodes:
            span = stream.span(node.first, node.after)
            mentions.append(Evidence(span, stream.text[span.start : span.end], "person.name", 0.97))
            if node.prefix < node.first:
                whole = Span(stream.start[node.prefix], span.end)
                evidence = Evidence(whole, stream.text[whole.start : whole.end], "person.prefix", 0.97)
                for table, labels in ((ranks, node.ranks), (degrees, node.degrees)):
                    for label in labels:
                        table.setdefault(label, Claim(label, evidence))
        forms = {" ".join(evidence.quote.split()) for evidence in mentions}
        misspelt = tuple(sorted(set(person.misspelt)))
        variants = tuple(sorted(forms - {person.name} - set(misspelt)))
        return Person(
            key, person.name, tuple(mentions), variants, misspelt, tuple(ranks.values()), tuple(degrees.values())
        )
