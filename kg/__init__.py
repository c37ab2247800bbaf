"""Officials, organs and documents of Vietnamese public life, read from news into an RDF knowledge graph.

    import kg

    reading = kg.extract("Ngày 14/11/2023, ...")        # what one article says, with its words
    graph = kg.build(["data/articles"])                  # many articles, resolved into one graph
    for row in graph.query("SELECT ?name { ?p a foaf:Person ; foaf:name ?name }"):
        print(row["name"].value)

Importing `kg` loads nothing else; the stages are loaded when one of the names below is first used. `kg.extract` is
both the package of a stage and the function shown here: the module itself can be called (`kg.extract.call`).
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from kg.version import VERSION

if TYPE_CHECKING:
    from kg.api import Graph, build, extract, open_graph

__version__ = VERSION

__all__ = ["Graph", "__version__", "build", "extract", "open_graph"]


def __getattr__(name: str) -> object:
    """Return a name of the public API, loading what it needs."""
    if name == "extract":
        return import_module("kg.extract")
    if name in __all__:
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
