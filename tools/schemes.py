"""Write the SKOS schemes `ontology/schemes/*.ttl` from the tables of `data/schemes`; `python tools/schemes.py`.

The same tables give the same bytes; `tests/ontology/test_schemes.py` fails when the files are stale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pyoxigraph import NamedNode

from kg.graph import vocab
from kg.graph.vocab import concept, document_type_iri, event_kind_iri, scheme_iri, title_iri
from kg.schema import TERM_TABLES, congress_terms, document_types, event_kinds, organ_kinds, terms, titles

Block = tuple[NamedNode, list[str]]
"""A concept and its predicate-object lists, as Turtle."""

_TARGET = Path(__file__).resolve().parent.parent / "ontology" / "schemes"
_PREFIXES = ("dct", "org", "prov", "rdfs", "skos", "vnkg")
_LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def main() -> None:
    """Write every scheme's file."""
    _TARGET.mkdir(parents=True, exist_ok=True)
    for name, text in schemes():
        (_TARGET / f"{name}.ttl").write_text(text, encoding="utf-8", newline="\n")


def schemes() -> Iterator[tuple[str, str]]:
    """Yield each scheme's name and its Turtle."""
    for scheme in terms("schemes"):
        head = [
            "a skos:ConceptScheme",
            f"dct:title {_text(scheme.label, 'vi')}, {_text(scheme.label_en, 'en')}",
            f"skos:prefLabel {_text(scheme.label, 'vi')}, {_text(scheme.label_en, 'en')}",
            f"skos:definition {_text(scheme.definition, 'vi')}, {_text(scheme.definition_en, 'en')}",
            f"dct:license <{_LICENCE}>",
        ]
        blocks = [(scheme_iri(scheme.notation), head), *_CONCEPTS[scheme.notation](scheme.notation)]
        prefixes = "".join(f"@prefix {prefix}: <{vocab.PREFIXES[prefix]}> .\n" for prefix in _PREFIXES)
        yield scheme.notation, prefixes + "".join(_block(*block) for block in blocks)


def _titles(scheme: str) -> Iterator[Block]:
    for row in titles():
        lines = _concept(scheme, row.label, row.label_en, kind="org:Role, skos:Concept", top=row.broader is None)
        if row.broader:
            lines.append(f"skos:broader {title_iri(row.broader)}")
        if row.rank_group:
            lines.append(f"vnkg:rankGroup {concept('rank-group', row.rank_group)}")
        lines.append(f"vnkg:headsOrgan {str(row.head).lower()}")
        if row.note:
            lines.append(f"skos:scopeNote {_text(row.note, 'en')}")
        yield title_iri(row.label), lines


def _terms(scheme: str) -> Iterator[Block]:
    kind = "skos:Concept, prov:Role" if scheme == "participation-role" else "skos:Concept"
    for row in terms(TERM_TABLES[scheme]):
        lines = _concept(scheme, row.label, row.label_en, kind=kind)
        lines.append(f"skos:notation {_text(row.notation)}")
        lines.append(f"skos:definition {_text(row.definition, 'vi')}, {_text(row.definition_en, 'en')}")
        yield concept(scheme, row.notation), lines


def _document_types(scheme: str) -> Iterator[Block]:
    for row in document_types():
        lines = _concept(scheme, row.label, row.label_en)
        codes = sorted({*row.party_codes, *row.state_codes})
        if codes:
            lines.append("skos:altLabel " + ", ".join(_text(code, "vi") for code in codes))
        lines.append(f"rdfs:seeAlso vnkg:{row.cls}")
        yield document_type_iri(row.label), lines


def _event_kinds(scheme: str) -> Iterator[Block]:
    for row in event_kinds():
        yield (
            event_kind_iri(row.label),
            [*_concept(scheme, row.label, row.label_en), f"rdfs:seeAlso vnkg:{row.cls}"],
        )


def _organ_kinds(scheme: str) -> Iterator[Block]:
    for row in organ_kinds():
        lines = _concept(scheme, row.label, row.label_en, top=row.parent is None)
        if row.parent:
            lines.append(f"skos:broader {concept(scheme, row.parent)}")
        yield concept(scheme, row.cls), [*lines, f"rdfs:seeAlso vnkg:{row.cls}"]


def _congress_terms(scheme: str) -> Iterator[Block]:
    for row in congress_terms():
        party = row.body == "party"
        vi = f"Nhiệm kỳ Đại hội {row.number} của Đảng" if party else f"Quốc hội khóa {row.number}"
        en = f"Term of Party Congress {row.number}" if party else f"National Assembly, legislature {row.number}"
        days = f"{row.began}/{row.ended}" if row.ended else str(row.began)
        note = (
            ("Ngày diễn ra đại hội", "Days of the congress")
            if party
            else ("Ngày bầu cử đại biểu Quốc hội", "Election day of the legislature")
        )
        yield (
            concept(scheme, row.notation),
            [
                *_concept(scheme, vi, en),
                f"skos:notation {_text(row.notation)}",
                f"dct:temporal {_text(days)}",
                f"skos:scopeNote {_text(f'{note[0]}: {days}.', 'vi')}, {_text(f'{note[1]}: {days}.', 'en')}",
                f"dct:source <{row.source}>",
            ],
        )


def _concept(scheme: str, vi: str, en: str, *, kind: str = "skos:Concept", top: bool = True) -> list[str]:
    return [
        f"a {kind}",
        f"skos:inScheme {scheme_iri(scheme)}",
        *([f"skos:topConceptOf {scheme_iri(scheme)}"] if top else []),
        f"skos:prefLabel {_text(vi, 'vi')}, {_text(en, 'en')}",
    ]


def _block(subject: NamedNode, lines: Iterable[str]) -> str:
    return f"\n{subject}\n    " + " ;\n    ".join(lines) + " .\n"


def _text(value: str, language: str = "") -> str:
    quoted = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{quoted}"@{language}' if language else f'"{quoted}"'


_CONCEPTS: dict[str, Callable[[str], Iterator[Block]]] = {
    **dict.fromkeys(TERM_TABLES, _terms),
    "title": _titles,
    "document-type": _document_types,
    "event-kind": _event_kinds,
    "organ-kind": _organ_kinds,
    "congress-term": _congress_terms,
}

if __name__ == "__main__":
    main()
