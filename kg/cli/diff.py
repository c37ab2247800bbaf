"""`vnkg diff`: how two versions or stores differ."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.command import option, vnkg_command
from kg.cli.headings import cell
from kg.cli.output import tell
from kg.cli.stores import store_option
from kg.cli.words import Words, current_language

if TYPE_CHECKING:
    from pyoxigraph import Literal, NamedNode, Triple

    from kg.store import Diff, EmbeddedStore, GraphStore

_WORDS = Words(
    "Compare two versions of a store, or two stores.\n\nA and B are version numbers of --store, or folders of stores. "
    "Each fact that only A has is a line with -, one that only B has a line with +; where one value took another's "
    "place, a line with ~. The words that facts stand on are left out here; --format patch has everything, as RDF "
    "Patch.",
    "So sánh hai phiên bản của kho, hoặc hai kho.\n\nA và B là số phiên bản trong --store, hoặc thư mục kho. Dữ kiện "
    "chỉ A có mang dấu -, chỉ B có mang dấu +; giá trị thay cho giá trị khác mang dấu ~. Các trích dẫn "
    "không liệt kê ở đây; --format patch có tất cả, theo RDF Patch.",
)
_FORMAT = Words("In words, or as RDF Patch.", "Bằng lời, hoặc theo RDF Patch.")
_NO_STORE = Words("{name} is a version number: give --store too", "{name} là số phiên bản: hãy nêu thêm --store")
_COUNT = Words(
    "Facts added: {added}, removed: {removed} (in all, with their words)",
    "Dữ kiện thêm: {added}, bớt: {removed} (kể cả trích dẫn)",
)
_SKIPPED = ("evidence", "position", "quote", "claim")
"""Classes of things that say on what words a fact stands, not what it is. Definitions of concepts are left out too."""
_PARTS = """
SELECT ?part WHERE {{
  OPTIONAL {{ ?about vnkg:attestation <{iri}> }} BIND (COALESCE(?about, <{iri}>) AS ?thing)
  VALUES (?order ?property) {{
    (1 org:member) (2 org:role) (3 org:organization) (1 prov:agent) (2 prov:hadRole) (1 schema:creator) (3 vnkg:atEvent)
  }}
  ?thing ?property ?part
}} ORDER BY ?order ?part
"""
"""Of what has no name of its own, the named things that it ties: who, as what, where."""


@vnkg_command(
    _WORDS,
    "vnkg diff 1 2 --store out/store",
    "vnkg diff out/store other/store --format patch",
)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@store_option(required=False)
@option("--format", "form", words=_FORMAT, type=click.Choice(("words", "patch")), default="words")
def command(first: str, second: str, store: Path | None, form: str) -> None:
    """Compare and print."""
    from kg.store import diff

    with ExitStack() as held:
        before, after = (_opened(name, store, held) for name in (first, second))
        found = diff(before, after)
        lines = found.patch() if form == "patch" else _told(found, before, after)
        sys.stdout.buffer.writelines(f"{line}\n".encode() for line in lines)
        sys.stdout.buffer.flush()
    tell(_COUNT, added=len(found.added), removed=len(found.removed))


def _opened(name: str, store: Path | None, held: ExitStack) -> EmbeddedStore:
    from kg.store import open_embedded

    if not name.isdigit():
        graph = open_embedded(Path(name))
    elif store:
        graph = open_embedded(store, int(name))
    else:
        raise click.UsageError(_NO_STORE.say(name=name))
    held.callback(graph.close)
    return graph


def _told(found: Diff, before: GraphStore, after: GraphStore) -> Iterator[str]:
    """Yield the differences in words, those of one subject and property together."""
    former, present = _Teller(before), _Teller(after)
    gone, new = _grouped(found.removed), _grouped(found.added)
    lines = []
    for about in gone.keys() | new.keys():
        old, now = gone.get(about, []), new.get(about, [])
        subject, predicate = about
        words = f"{(present if now else former).words(subject)} · {present.words(predicate)}"
        if len(old) == len(now) == 1:
            lines.append(f"~ {words}: {former.words(old[0])} → {present.words(now[0])}")
        else:
            lines += [f"- {words}: {former.words(value)}" for value in old]
            lines += [f"+ {words}: {present.words(value)}" for value in now]
    told = Counter(lines)
    for line in lines:  # what reads the same on both sides (an organ of one article, say) is no difference in words
        mirrored = {"-": "+", "+": "-"}.get(line[0], "") + line[1:]
        if told[line] and told[mirrored]:
            told.subtract((line, mirrored))
    yield from sorted(told.elements(), key=lambda line: (line[2:], line[0]))


def _grouped(facts: frozenset[Triple]) -> dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]]:
    """Return the values by subject and property."""
    groups: dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]] = {}
    for fact in facts:
        ends = f"{fact.subject} {fact.object}"
        if "/scheme/" not in str(fact.subject) and not any(f"/{kind}/" in ends for kind in _SKIPPED):
            groups.setdefault((fact.subject, fact.predicate), []).append(fact.object)  # type: ignore[arg-type] # no blank nodes
    return groups


class _Teller:
    """Terms of one graph in words."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._known: dict[object, str] = {}

    def words(self, term: NamedNode | Literal) -> str:
        """Return a label; of what has none, what it ties."""
        if term not in self._known:
            self._known[term] = self._named(term)
        return self._known[term]

    def _named(self, term: NamedNode | Literal) -> str:
        from pyoxigraph import NamedNode

        from kg.query import readable, rows, run

        said = " ".join(cell(readable(term, self._store, current_language())).split())
        if not isinstance(term, NamedNode) or "/id/" not in said:
            return said
        _, parts = rows(run(self._store, _PARTS.format(iri=term.value)))
        names = [self.words(part) for (part,) in parts if isinstance(part, NamedNode)]
        return ", ".join(names) or said
