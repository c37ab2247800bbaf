"""Phrases of our own and what is to be read in them: blocks of text files, and the readers that the tests compare.

A block is a phrase, then one indented line for each thing that stands in it (none: nothing is to be read); `#` opens
a comment, `⏎` is a line end. Every reader asserts that the words it gives are those of its span.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.extract.names import NameNode
from kg.extract.organs.tree import OrganNode
from kg.extract.posts.titles import PostNode
from kg.extract.reading import extract, page_of
from kg.extract.scan import Item, Scan, scan
from kg.extract.stream import Stream, expand
from kg.model import Article, Evidence, Paragraph, PartialDate, Reading, Span

_FOLDER = Path(__file__).parent / "phrases"
TABLES = sorted(path.stem for path in _FOLDER.glob("*.txt"))


def blocks(table: str) -> list[tuple[str, list[str]]]:
    """Return (phrase, lines expected) of each block of `phrases/<table>.txt`."""
    found: list[tuple[str, list[str]]] = []
    for line in (_FOLDER / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith(" "):
            found[-1][1].append(line.strip())
        else:
            found.append((line.replace("⏎", "\n"), []))
    return found


def each(*tables: str) -> pytest.MarkDecorator:
    """Return the parametrisation of a test over the blocks of tables."""
    rows = [block for table in tables for block in blocks(table)]
    assert rows
    return pytest.mark.parametrize(("text", "expected"), rows, ids=[text[:60] for text, _ in rows])


_DAY = PartialDate(2025, 11, 20)


def article(text: str, published: PartialDate | None = _DAY) -> Article:
    """Return an article whose every line is prose."""
    spans: list[Span] = []
    begin = 0
    for line in text.split("\n"):
        if line:
            spans.append(Span(begin, begin + len(line)))
        begin += len(line) + 1
    paragraphs = tuple(Paragraph(span, "body") for span in spans)
    return Article("own", "own", text, paragraphs, published=published)


def streamed(text: str) -> Stream:
    return expand(text, page_of(article(text)).tokens)


def scanned(text: str) -> Scan:
    return scan(streamed(text), [])


def read(text: str, published: PartialDate | None = _DAY) -> Reading:
    """Return the reading of a text; every quote is the words of its span, every local key is somebody's."""
    reading = extract(article(text, published))
    for evidence in evidences(reading):
        assert text[evidence.span.start : evidence.span.end] == evidence.quote
    return reading


def evidences(reading: Reading) -> Iterator[Evidence]:
    """Yield every evidence of a reading, whatever record carries it."""
    yield from _within(reading)


def _within(value: object) -> Iterator[Evidence]:
    if isinstance(value, Evidence):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _within(part)
    elif hasattr(value, "__dataclass_fields__") and not isinstance(value, Article):
        for field in value.__dataclass_fields__:
            yield from _within(getattr(value, field))


def words(found: Scan, first: int, after: int) -> str:
    """Return the printed words of stream entries; they begin and end where words do."""
    span = found.stream.span(first, after)
    printed = found.stream.text[span.start : span.end]
    assert printed == printed.strip()
    return printed


def items(text: str, kind: type[Item]) -> tuple[Scan, list[Item]]:
    found = scanned(text)
    assert all(left.after <= right.first for left, right in zip(found.items, found.items[1:], strict=False))
    return found, [item for item in found.items if isinstance(item, kind)]


def organs(text: str) -> list[str]:
    """Return each organ named in a phrase: its words, `= full name` where it differs."""
    found, nodes = items(text, OrganNode)
    return [_as(words(found, node.first, node.after), node.name) for node in nodes if isinstance(node, OrganNode)]


def posts(text: str) -> list[str]:
    """Return each post in a phrase: words `=` title `@` organ, `(status)` if not current, `[term]` if stated."""
    found, nodes = items(text, PostNode)
    return [_post(found, node) for node in nodes if isinstance(node, PostNode)]


def _post(found: Scan, node: PostNode) -> str:
    organ = node.organ.name if node.organ is not None else node.organ_name or "-"
    status = "" if node.status == "current" else f" ({node.status})"
    term = f" [{node.term}]" if node.term else ""
    return f"{words(found, node.first, node.after)} = {node.label} @ {organ}{status}{term}"


def names(text: str) -> list[str]:
    """Return each name in a phrase and `:` what stands before it; a given name alone with its honorific and `~`."""
    found, nodes = items(text, NameNode)
    return [_name(found, node) for node in nodes if isinstance(node, NameNode)]


def _name(found: Scan, node: NameNode) -> str:
    printed = words(found, node.first, node.after)
    assert printed in (node.name, node.name.upper())
    if node.short:
        return f"{node.honorific} {printed} ~"
    before = ", ".join([*([node.honorific] if node.honorific else []), *node.ranks, *node.degrees])
    return f"{printed} : {before}" if before else printed


def holdings(text: str) -> list[str]:
    """Return each holding of a text: `person | title | organ`, and `| status` where it is not current."""
    reading = read(text)
    people = {person.key: person.name for person in reading.persons}
    called = {organ.key: organ.name for organ in reading.organs}
    found: list[str] = []
    for holding in reading.holdings:
        organ = called[holding.organ] if holding.organ is not None else "-"
        statuses = "+".join(dict.fromkeys(one.status for one in holding.attestations))
        line = f"{people[holding.person]} | {holding.title} | {organ}"
        found.append(line if statuses == "current" else f"{line} | {statuses}")
    return found


def organs_of(text: str) -> list[str]:
    """Return the organs that a text tells of, by their full names; `~` where the owner is not said."""
    return [f"{organ.name} ~" if organ.local else organ.name for organ in read(text).organs]


def parts_of(text: str) -> list[str]:
    """Return the organs of a text that belong to another: `part < whole`."""
    organs = {organ.key: organ for organ in read(text).organs}
    return [f"{one.name} < {organs[claim.value].name}" for one in organs.values() for claim in one.parents]


def persons(text: str) -> list[str]:
    """Return the officials of a text: name, `=` other forms, `!` misspelt ones."""
    found: list[str] = []
    for person in read(text).persons:
        forms = f" = {', '.join(person.variants)}" if person.variants else ""
        wrong = f" ! {', '.join(person.misspellings)}" if person.misspellings else ""
        found.append(person.name + forms + wrong)
    return found


def _as(printed: str, name: str) -> str:
    return printed if printed == name else f"{printed} = {name}"
