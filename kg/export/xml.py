"""GraphML and GEXF, written so that the same graph gives the same bytes."""

from __future__ import annotations

import io
import re
from typing import IO

import networkx as nx

from kg.export.network import network
from kg.store import GraphStore

# networkx stamps the day of writing into the head of a GEXF file
_STAMP = re.compile(rb' lastmodifieddate="[^"]*"')


def write_graphml(store: GraphStore, stream: IO[bytes]) -> None:
    """Write the network of `store` as GraphML."""
    nx.write_graphml_xml(network(store), stream)
    stream.write(b"\n")


def write_gexf(store: GraphStore, stream: IO[bytes]) -> None:
    """Write the network of `store` as GEXF 1.2draft, without the day of writing."""
    buffer = io.BytesIO()
    nx.write_gexf(network(store), buffer)
    stream.write(_STAMP.sub(b"", buffer.getvalue(), count=1) + b"\n")
