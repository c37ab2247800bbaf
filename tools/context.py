"""Write the JSON-LD context `ontology/context.jsonld` from the SHACL shapes; `python tools/context.py`.

What a shape says of a property's values (their datatype, that they are IRIs, that they are Vietnamese words) becomes
the property's coercion. `tests/ontology/test_context.py` fails when the file is stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from kg.graph.vocab import PREFIXES

_ROOT = Path(__file__).resolve().parent.parent / "ontology"
TARGET = _ROOT / "context.jsonld"
_LANG = str(RDF.langString)
_STRING = "http://www.w3.org/2001/XMLSchema#string"


def main() -> None:
    """Write the context."""
    TARGET.write_text(context(), encoding="utf-8", newline="\n")


def context() -> str:
    """Return the context as JSON."""
    said: dict[str, set[str]] = {}
    for iri, value in _said(Graph().parse(_ROOT / "shapes.ttl")):
        said.setdefault(iri, set()).add(value)
    terms: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type"} | PREFIXES
    for iri in sorted(said, key=_short):
        if len(said[iri]) == 1 and (coercion := _coercion(said[iri].copy().pop())):
            terms[_short(iri)] = {"@id": iri} | coercion
    return json.dumps({"@context": terms}, ensure_ascii=False, indent=2) + "\n"


def _said(shapes: Graph) -> Iterator[tuple[str, str]]:
    """Yield (property, datatype of its values, or `@id`) for every shape that says so; several make no coercion."""
    for shape, path in shapes.subject_objects(SH.path):
        for iri in _properties(shapes, path):
            for datatype in shapes.objects(shape, SH.datatype):
                yield iri, str(datatype)
            if (shape, SH["class"], None) in shapes or (shape, SH.nodeKind, SH.IRI) in shapes:
                yield iri, "@id"
            for choice in shapes.objects(shape, SH["or"]):
                for one in shapes.items(choice):
                    yield from ((iri, str(datatype)) for datatype in shapes.objects(one, SH.datatype))
                    yield from ((iri, "@id") for _ in shapes.objects(one, SH["class"]))


def _properties(shapes: Graph, path: Node) -> Iterator[str]:
    if isinstance(path, URIRef):
        yield str(path)
    elif (path, SH.alternativePath, None) in shapes:
        yield from (str(one) for one in shapes.items(shapes.value(path, SH.alternativePath)) if isinstance(one, URIRef))


def _coercion(said: str) -> dict[str, str] | None:
    if said == "@id":
        return {"@type": "@id"}
    if said == _LANG:
        return {"@language": "vi"}
    return None if said == _STRING else {"@type": _short(said)}


def _short(iri: str) -> str:
    return next((f"{name}:{iri[len(base) :]}" for name, base in PREFIXES.items() if iri.startswith(base)), iri)


if __name__ == "__main__":
    main()
