"""Sources → raw articles: files, folders and standard input, one file a format."""

from kg.ingest.sources import read, read_one

__all__ = ["read", "read_one"]
