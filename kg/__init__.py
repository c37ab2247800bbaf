"""Officials, organs and documents of Vietnamese public life, read from news into an RDF knowledge graph."""

__version__ = "0.1.0"
