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
    write_network(network(store), "graphml", stream)


def write_gexf(store: GraphStore, stream: IO[bytes]) -> None:
    """Write the network of `store` as GEXF 1.2draft."""
    write_network(network(store), "gexf", stream)


def write_network(graph: nx.Graph[str], form: str, stream: IO[bytes]) -> None:
    """Write `graph` as `graphml` or `gexf`, the latter without the day of writing."""
    if form == "graphml":
        nx.write_graphml_xml(graph, stream)
        stream.write(b"\n")
        return
    buffer = io.BytesIO()
    nx.write_gexf(graph, buffer)
    stream.write(_STAMP.sub(b"", buffer.getvalue(), count=1) + b"\n")
