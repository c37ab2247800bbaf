"""Keep a graph and open it again: on disk (`save_embedded`, `open_embedded`) or in memory (`keep_in_memory`)."""

from kg.store.draft import Draft
from kg.store.embedded import EmbeddedStore, open_embedded, save_embedded
from kg.store.interface import GraphStore, Results
from kg.store.manifest import ArticleRecord, Manifest
from kg.store.memory import MemoryStore, keep_in_memory

__all__ = [
    "ArticleRecord",
    "Draft",
    "EmbeddedStore",
    "GraphStore",
    "Manifest",
    "MemoryStore",
    "Results",
    "keep_in_memory",
    "open_embedded",
    "save_embedded",
]
