"""What a graph says of the concepts it uses is what the SKOS schemes of the ontology say."""

from __future__ import annotations

import pytest
from pyoxigraph import RdfFormat, parse

from kg.graph.definitions import definition
from kg.graph.iris import Iris
from kg.resources import resource
from kg.schema import congress_terms, document_types, terms, titles

_NOTATIONS = {
    "attestation-status": "attestation_statuses",
    "award-kind": "award_kinds",
    "change-kind": "change_kinds",
    "organ-level": "organ_levels",
    "participation-role": "participation_roles",
    "rank-group": "rank_groups",
}


def used() -> list[tuple[str, list[str]]]:
    """Return each scheme with all its notations, or labels where it goes by labels."""
    by_notation = [(scheme, [term.notation for term in terms(table)]) for scheme, table in _NOTATIONS.items()]
    return [
        *by_notation,
        ("congress-term", [term.notation for term in congress_terms()]),
        ("document-type", [kind.label for kind in document_types()]),
        ("title", [title.label for title in titles()]),
    ]


@pytest.mark.parametrize(("scheme", "notations"), used(), ids=lambda value: value if isinstance(value, str) else "")
def test_definitions_agree_with_the_schemes(scheme: str, notations: list[str]) -> None:
    files = (resource(f"ontology/schemes/{name}.ttl") for name in {scheme, "rank-group"})
    quads = (quad for file in files for quad in parse(path=str(file), format=RdfFormat.TURTLE))
    published = {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads}
    for notation in notations:
        rows = definition(scheme, notation, Iris())
        assert rows
        assert set(rows) <= published
