"""The graph over HTTP: SPARQL 1.1 Protocol, pages of entities, search, reconciliation (docs/serve.md).

The front (`kg.serve.app`, an ASGI application) only speaks HTTP. All that touches the graph runs in worker processes
(`kg.serve.worker`), which are killed when their time is up: a query cannot be stopped in any other way, and one that
breaks the engine takes its own process along, nothing else.
"""
