"""How many wordings of one fact are read: short passages of our own, each with what a careful reader takes from it.

`python tools/phrasings.py` prints recall by kind of fact over `tests/phrasings/open` and `tests/phrasings/closed`, with
what was read beyond the facts told; `--errors` prints the open passages too. Those who write rules look at the closed
ones' totals alone. A block is a passage (`T:`, `⏎` for a line end) and the facts in it
(`F: kind | cells`); the page is of 20 November 2025. Where a passage tells of posts, both current and former ones are
asked for, else the kinds its facts name; who makes something known speaks, who does more is there; an event is found
whose name begins with the noun told; capitals do not count. The passages were written before the rules were run.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract import extract
from kg.model import Document, RawArticle, Reading
from kg.text import prepare

_FOLDER = Path(__file__).resolve().parent.parent / "tests" / "phrasings"
OPEN, CLOSED = _FOLDER / "open", _FOLDER / "closed"
PUBLISHED = "2025-11-20"
_POSTS = frozenset({"holds", "former"})
_PAST = frozenset({"former", "dismissed"})
_ORGAN = 3
_ATTENDS = "attends"
Fact = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage and the facts that a careful reader takes from it."""

    text: str
    facts: frozenset[Fact]

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of fact that are asked for."""
        kinds = {fact[0] for fact in self.facts}
        return frozenset(kinds | _POSTS if kinds & _POSTS else kinds)


def passages(path: Path) -> list[Passage]:
    """Return the blocks of a file.

    Raises:
        ValueError: a block has no passage or no fact; names the file and the block.
    """
    found = []
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n"), 1):
        lines = [line for line in block.splitlines() if not line.startswith("#")]
        facts = frozenset(_fact(line[2:]) for line in lines if line.startswith("F:"))
        if not lines or not lines[0].startswith("T:") or not facts:
            raise ValueError(f"{path}: block {number} needs a line T: and lines F: below it")
        found.append(Passage(lines[0][2:].strip().replace("⏎", "\n"), facts))
    return found


def _fact(words: str) -> Fact:
    cells = tuple(cell.strip() for cell in words.split("|"))
    return _folded((*cells, "") if cells[0] in _POSTS and len(cells) <= _ORGAN else cells)


def read(passage: Passage) -> frozenset[Fact]:
    """Return the facts of the kinds asked for that are read in a passage."""
    reading = extract(prepare(RawArticle("phrasing", passage.text, published=PUBLISHED)))
    facts = (*_of_people(reading), *_of_events(reading), *_of_documents(reading), *_of_organs(reading))
    folded = frozenset(_folded(fact) for fact in facts if fact[0] in passage.kinds)
    nouns = [fact[1] for fact in passage.facts if fact[0] == "event"]
    return frozenset(_by_noun(fact, nouns) if fact[0] == "event" else fact for fact in folded)


def _by_noun(event: Fact, nouns: list[str]) -> Fact:
    """Return an event under the noun told that its name begins with."""
    return "event", max((noun for noun in nouns if event[1].startswith(noun)), key=len, default=event[1])


def _folded(fact: Fact) -> Fact:
    """Return a fact whose words differ from no other by capitals alone."""
    return fact[0], *(cell.casefold() for cell in fact[1:])


def _of_people(reading: Reading) -> Iterator[Fact]:
    names = {person.key: person.name for person in reading.persons}
    yield from (("person", name) for name in names.values())
    organs = {organ.key: organ.name for organ in reading.organs}
    for part in reading.participations:
        yield "takes_part", names[part.person], "speaks" if part.role == "announces" else part.role
    for held in reading.holdings:
        organ = organs[held.organ] if held.organ is not None else ""
        for one in held.attestations:
            yield "former" if one.status in _PAST else "holds", names[held.person], held.title, organ


def _of_events(reading: Reading) -> Iterator[Fact]:
    organs = {organ.key: organ.name for organ in reading.organs}
    documents = {document.key: _name(document) for document in reading.documents}
    for event in reading.events:
        yield "event", event.name
        yield from (("organiser", organs[claim.value]) for claim in event.organisers)
        yield from (("about", documents[claim.value]) for claim in event.about)
        yield from (("place", claim.value) for claim in event.places)
        yield from (("date", claim.value.edtf) for claim in event.starts)


def _of_documents(reading: Reading) -> Iterator[Fact]:
    organs = {organ.key: organ.name for organ in reading.organs}
    for document in reading.documents:
        name = _name(document)
        yield "document", name
        yield from (("issuer", name, organs[claim.value]) for claim in document.issuers)
        yield from (("doc_date", name, claim.value.edtf) for claim in document.dates)
        yield from (("title", name, claim.value) for claim in document.titles)


def _of_organs(reading: Reading) -> Iterator[Fact]:
    yield from (("organ", organ.name) for organ in reading.organs)


def _name(document: Document) -> str:
    return document.symbol or document.name


@dataclass(frozen=True, slots=True)
class Tally:
    """What was asked for, found of it, and read beyond it, by kind of fact."""

    asked: Counter[str]
    found: Counter[str]
    beyond: Counter[str]


def measure(told: list[Passage], *, errors: bool = False) -> Tally:
    """Read passages and count; `errors` prints those that are not read as told."""
    tally = Tally(Counter(), Counter(), Counter())
    for passage in told:
        plain = _plainly_there(passage.facts)
        wanted, got = passage.facts - plain, read(passage) - plain
        tally.asked.update(fact[0] for fact in wanted)
        tally.found.update(fact[0] for fact in wanted & got)
        tally.beyond.update(fact[0] for fact in got - wanted)
        if errors and got != wanted:
            print("", passage.text, sep="\n")
            for fact in sorted(wanted ^ got):
                print(f"    {'-' if fact in wanted else '+'} {' | '.join(fact)}")
    return tally


def _plainly_there(facts: frozenset[Fact]) -> frozenset[Fact]:
    """Return that those are there who are told to do something there: neither asked for nor beyond what is told."""
    acting = {fact[1] for fact in facts if fact[0] == "takes_part" and fact[2] != _ATTENDS}
    return frozenset(("takes_part", person, _ATTENDS) for person in acting)


def of_folder(folder: Path) -> list[Passage]:
    """Return the passages of the files of a folder."""
    return [passage for path in sorted(folder.glob("*.txt")) for passage in passages(path)]


def table(tally: Tally) -> str:
    """Return recall by kind of fact as lines of a table."""
    lines = ["kind          told  found  recall  beyond"]
    for kind, asked in sorted(tally.asked.items()):
        found = tally.found[kind]
        lines.append(f"{kind:<12} {asked:>5}  {found:>5}  {found / asked:>6.3f}  {tally.beyond[kind]:>6}")
    return "\n".join(lines)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--errors", action="store_true", help="print the open passages that are not read as told")
    options = parser.parse_args()
    for folder in (OPEN, CLOSED):
        told = of_folder(folder)
        tally = measure(told, errors=options.errors and folder is OPEN)
        print(f"\n{folder.name}: {len(told)} passages\n{table(tally)}")


if __name__ == "__main__":
    main()
