"""Pages about the ontology, by `python tools/ontology_pages.py [FOLDER]`: `docs/ontology.md`, and HTML into FOLDER.

`docs/ontology.md` has the classes with an example each, the properties, the alignments and the shapes, from the files
of `ontology/`; `tests/ontology/test_pages.py` fails when it is stale. The examples are those of the sound graph that
the tests of the shapes begin with.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from apart import python_of
from rdflib import OWL, RDF, RDFS, SH, SKOS, Graph, Namespace, URIRef
from rdflib.term import Node

from kg.graph.turtle import paragraphs
from kg.graph.vocab import PREFIXES

_ROOT = Path(__file__).resolve().parent.parent
PAGE = _ROOT / "docs" / "ontology.md"
_VNKG = Namespace(PREFIXES["vnkg"])
_EXAMPLE = re.compile(r"<https://example\.org/([\w-]+)>")
_STANDARD = (
    "foaf:Person org:Organization org:ChangeEvent org:Post org:Role org:Membership time:Interval eli:LegalResource "
    "schema:Event opengov:Speech foaf:Group schema:NewsArticle oa:SpecificResource oa:TextPositionSelector "
    "oa:TextQuoteSelector"
).split()
_HEAD = """# The ontology

Made by `python tools/ontology_pages.py` from `ontology/`. Classes and properties of `vnkg:` exist only where no
standard has one; [model.md](model.md) tells how facts look, [ontology/CHANGELOG.md](../ontology/CHANGELOG.md) what
changed. `make docs` writes the ontology as an HTML page (pyLODE) to `out/ontology/`.

## In one picture

```mermaid
graph LR
  person["foaf:Person"] -->|org:holds| post["org:Post"]
  post -->|org:postIn| organ["org:Organization"]
  post -->|org:role| title["org:Role"]
  holding["org:Membership"] -->|org:member| person
  holding -->|org:organization| organ
  holding -->|org:role| title
  holding -->|opengov:post| post
  holding -->|vnkg:attestation| attestation["vnkg:Attestation"]
  event["schema:Event"] -->|prov:qualifiedAssociation| part["vnkg:Participation"]
  part -->|prov:agent| person
  part -->|vnkg:inCapacity| holding
  event -->|schema:organizer| organ
  event -->|schema:about| document["eli:LegalResource"]
  document -->|eli:passed_by| organ
  claim["vnkg:Claim"] -->|vnkg:claimSubject| document
  attestation -->|vnkg:evidence| evidence["oa:SpecificResource"]
  part -->|vnkg:evidence| evidence
  claim -->|vnkg:evidence| evidence
  evidence -->|oa:hasSource| article["schema:NewsArticle"]
  evidence -->|oa:hasSelector| quote["oa:TextQuoteSelector, oa:TextPositionSelector"]
```
"""


def main() -> int:
    """Write the page; with a folder named, the HTML pages too; return the exit code."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    if len(sys.argv) > 1:
        try:
            python = python_of("pylode")
        except RuntimeError as trouble:
            print(f"vnkg: {trouble}", file=sys.stderr)
            return 1
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        source, target = _ROOT / "ontology" / "vnkg.ttl", folder / "index.html"
        command = [str(python), "-m", "pylode", str(source), "-o", str(target), "-p", "ontpub", "--sort"]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - pyLODE
    return 0


def page() -> str:
    """Return `docs/ontology.md`."""
    terms = Graph().parse(_ROOT / "ontology" / "vnkg.ttl")
    sections = (_HEAD, _classes(terms), _properties(terms), _schemes(), _alignments(), _shapes(), _examples(terms))
    return "\n".join("".join(f"{line}\n" for line in one) if not isinstance(one, str) else one for one in sections)


def _short(term: object) -> str:
    text = str(term)
    return next((f"{name}:{text[len(base) :]}" for name, base in PREFIXES.items() if text.startswith(base)), text)


def _said(graph: Graph, term: Node, verb: URIRef, language: str) -> str:
    found = (str(one) for one in graph.objects(term, verb) if getattr(one, "language", None) == language)
    return " ".join(next(iter(sorted(found)), "").split())


def _list(graph: Graph, term: Node, verb: URIRef) -> str:
    return ", ".join(sorted(f"`{_short(one)}`" for one in graph.objects(term, verb) if isinstance(one, URIRef)))


def _ours(graph: Graph, *kinds: URIRef) -> list[Node]:
    found = {term for kind in kinds for term in graph.subjects(RDF.type, kind)}
    return sorted((term for term in found if str(term).startswith(str(_VNKG))), key=str)


def _classes(terms: Graph) -> Iterator[str]:
    yield "## Classes of our own\n\n| class | nhãn | below | definition |\n|---|---|---|---|"
    for term in _ours(terms, OWL.Class):
        cells = (_said(terms, term, RDFS.label, "vi"), _list(terms, term, RDFS.subClassOf))
        yield f"| `{_short(term)}` | {cells[0]} | {cells[1]} | {_said(terms, term, SKOS.definition, 'en')} |"


def _properties(terms: Graph) -> Iterator[str]:
    yield "## Properties of our own\n\n| property | nhãn | of | value | definition |\n|---|---|---|---|---|"
    for term in _ours(terms, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDF.Property):
        ends = f"{_list(terms, term, RDFS.domain)} | {_list(terms, term, RDFS.range)}"
        words = _said(terms, term, SKOS.definition, "en")
        yield f"| `{_short(term)}` | {_said(terms, term, RDFS.label, 'vi')} | {ends} | {words} |"


def _schemes() -> Iterator[str]:
    yield "## Closed lists\n\nSKOS schemes of `ontology/schemes/`; a concept is `https://w3id.org/vnkg/scheme/SCHEME/NOTATION`."
    yield "Those without notations are titles, kinds of event and types of document: they grow with the texts.\n"
    yield "| scheme | notation | nhãn | label |\n|---|---|---|---|"
    for path in sorted((_ROOT / "ontology" / "schemes").glob("*.ttl")):
        graph = Graph().parse(path)
        noted = sorted((str(notation), concept) for concept, notation in graph.subject_objects(SKOS.notation))
        for notation, concept in noted:
            labels = " | ".join(_said(graph, concept, SKOS.prefLabel, language) for language in ("vi", "en"))
            yield f"| `{path.stem}` | `{notation}` | {labels} |"


def _alignments() -> Iterator[str]:
    graph = Graph().parse(_ROOT / "ontology" / "alignments.ttl")
    yield "## Alignments\n\nFrom `ontology/alignments.ttl`; no fact depends on them.\n"
    yield "| term | relation | term elsewhere |\n|---|---|---|"
    rows = {(_short(s), _short(p), _short(o)) for s, p, o in graph if p in _RELATIONS}
    yield from (f"| `{one}` | `{relation}` | `{other}` |" for one, relation, other in sorted(rows))


_RELATIONS = {RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch, SKOS.broadMatch, SKOS.relatedMatch, SKOS.exactMatch}


def _shapes() -> Iterator[str]:
    yield "## Shapes\n\nWhat `vnkg validate` checks: core SHACL in `ontology/shapes.ttl`, SPARQL constraints in"
    yield "`ontology/constraints.ttl` (a warning is no breach). The code stands in every report.\n"
    yield "| code | of | rule | quy tắc |\n|---|---|---|---|"
    for name in ("shapes", "constraints"):
        graph = Graph().parse(_ROOT / "ontology" / f"{name}.ttl")
        for shape in sorted({*graph.subjects(SH.targetClass, None)}, key=str):
            rule = graph.value(shape, SH.sparql) or shape
            code = str(shape).rpartition("#")[2]
            warned = " (warning)" if (shape, SH.severity, SH.Warning) in graph else ""
            words = f"{_said(graph, rule, SH.message, 'en')} | {_said(graph, rule, SH.message, 'vi')}"
            yield f"| `{code}`{warned} | {_list(graph, shape, SH.targetClass)} | {words} |"


def _examples(terms: Graph) -> Iterator[str]:
    sample = Graph().parse(_ROOT / "tests" / "ontology" / "sound.ttl")
    yield "## An example of each class\n\nInvented; usual prefixes, and `ex:` for `https://example.org/`. Those that"
    yield "differ in nothing but their class have none of their own.\n"
    for name in (*_STANDARD, *(_short(term) for term in _ours(terms, OWL.Class))):
        prefix, _, local = name.partition(":")
        things = sorted(sample.subjects(RDF.type, URIRef(PREFIXES[prefix] + local)), key=str)
        if things:
            rows = sorted((s.n3(), p.n3(), o.n3()) for s, p, o in sample.triples((things[0], None, None)))
            text = _EXAMPLE.sub(r"ex:\1", "".join(paragraphs(rows)).strip())
            yield f"### `{name}`\n\n```turtle\n{text}\n```\n"


if __name__ == "__main__":
    sys.exit(main())
