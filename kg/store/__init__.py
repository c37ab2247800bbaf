"""Keep a graph and open it again: on disk (`writing`, `open_embedded`) or in memory (`keep_in_memory`)."""

from kg.store.address import Endpoint, endpoint
from kg.store.diff import Diff, diff
from kg.store.draft import Draft
from kg.store.embedded import EmbeddedStore, open_embedded
from kg.store.interface import GraphStore, Results
from kg.store.manifest import ArticleRecord, Manifest
from kg.store.memory import MemoryStore, keep_in_memory
from kg.store.publish import Published, publish
from kg.store.readings import Entry
from kg.store.remote import RemoteStore, open_remote
from kg.store.rules import rule_set
from kg.store.taking import Taken, take_in
from kg.store.versions import Version, versions
from kg.store.writer import Writer, writing

__all__ = [
    "ArticleRecord",
    "Diff",
    "Draft",
    "EmbeddedStore",
    "Endpoint",
    "Entry",
    "GraphStore",
    "Manifest",
    "MemoryStore",
    "Published",
    "RemoteStore",
    "Results",
    "Taken",
    "Version",
    "Writer",
    "diff",
    "endpoint",
    "keep_in_memory",
    "open_embedded",
    "open_remote",
    "publish",
    "rule_set",
    "take_in",
    "versions",
    "writing",
]
