"""Cited documents: resolutions, directives, decisions, laws ... of the Party and the State."""

from kg.extract.documents.link import DocumentCluster, Issued, link_documents
from kg.extract.documents.scan import find_documents

__all__ = ["DocumentCluster", "Issued", "find_documents", "link_documents"]
