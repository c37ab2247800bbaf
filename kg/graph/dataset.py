"""What a store says of itself in RDF: a VoID and DCAT description, in a graph apart from all facts.

Ask for it with `GRAPH <base>graph/about`; no export has it, and queries of the facts do not see it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kg.graph.build import naming
from kg.graph.rows import TYPE, Row, en, integer, plain, vi
from kg.graph.vocab import PREFIXES

_VOID, _DCAT = "http://rdfs.org/ns/void#", "http://www.w3.org/ns/dcat#"
_CLASSES = {
    "articles": "schema:NewsArticle",
    "persons": "foaf:Person",
    "organs": "org:Organization",
    "documents": "eli:LegalResource",
    "events": "schema:Event",
}
"""Class of the things that a manifest counts under a name."""
_TITLE = (vi("Cán bộ, tổ chức, văn bản và sự kiện theo lời báo chí"), en("Officials, organs, documents and events"))
_TEXT = (
    vi("Mỗi dữ kiện kèm nguyên văn lời của bài viết; dữ kiện ở đồ thị mặc định, mỗi bài có một đồ thị có tên."),
    en("Every fact with the words of the article that say it; facts in the default graph, one named graph an article."),
)


def about_graph(base: str) -> str:
    """Return the name of the graph in which a store describes itself."""
    return naming(base).of("graph/about")


def description(base: str, ontology: str, counts: Mapping[str, int]) -> Iterator[Row]:
    """Yield the description of a store.

    Args:
        base: IRI of the instances.
        ontology: version IRI of the ontology.
        counts: how many articles, persons ... there are.
    """
    dataset = naming(base).of("dataset")
    yield dataset, TYPE, f"<{_VOID}Dataset>"
    yield dataset, TYPE, f"<{_DCAT}Dataset>"
    for title in _TITLE:
        yield dataset, _dct("title"), title
    for text in _TEXT:
        yield dataset, _dct("description"), text
    yield dataset, _dct("conformsTo"), f"<{ontology}>"
    yield dataset, f"<{_VOID}uriSpace>", plain(base)
    yield dataset, f"<{_VOID}documents>", integer(counts.get("articles", 0))
    for prefix, namespace in PREFIXES.items():
        if prefix not in {"rdf", "xsd"}:
            yield dataset, f"<{_VOID}vocabulary>", f"<{namespace}>"
    for name, term in _CLASSES.items():
        part, (prefix, _, local) = naming(base).of(f"dataset/{name}"), term.partition(":")
        yield dataset, f"<{_VOID}classPartition>", part
        yield part, TYPE, f"<{_VOID}Dataset>"
        yield part, f"<{_VOID}class>", f"<{PREFIXES[prefix]}{local}>"
        yield part, f"<{_VOID}entities>", integer(counts.get(name, 0))


def _dct(name: str) -> str:
    return f"<{PREFIXES['dct']}{name}>"
