"""Figures of `vnkg serve` beside rdflib-endpoint: `python tools/bench_serve.py [SECONDS]` (60 if none are named).

1. How many of the 34 points of the W3C's protocol list each server passes (`tools/protocol_list.py`).
2. Eight clients ask both for so many seconds, on the same facts in one run; ours while builds publish new versions of
   its store the whole time. Every answer is held against what the versions of the store say, asked directly.

rdflib-endpoint gets an environment of its own below `.bench/`.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import venv
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from protocol_list import POINTS, QUERY, accepted, passes, post, send
from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, serialize
from synthetic import write

from kg.graph.vocab import PREFIXES
from kg.pipeline import build
from kg.resources import resource
from kg.store import open_embedded

CLIENTS, BATCHES, BATCH = 8, 3, 15
RIVAL = "rdflib-endpoint[cli]==0.6.3"
_BENCH = Path(__file__).resolve().parent.parent / ".bench"
_WAIT = 120
"""Seconds until a server or an answer is given up."""
_JSON = "application/sparql-results+json"
_BUSIEST = "SELECT ?p { ?h org:member ?p } GROUP BY ?p ORDER BY DESC(COUNT(*)) ?p LIMIT 1"
QUESTIONS = {
    "posts of a person": "SELECT ?title ?organ { ?h org:member <PERSON> ; org:role/skos:prefLabel ?title . "
    "OPTIONAL { ?h org:organization/skos:prefLabel ?organ } }",
    "quotes on a person": "SELECT ?on ?quote { ?h org:member <PERSON> ; vnkg:attestation ?a . "
    "OPTIONAL { ?a vnkg:attestedOn ?on } ?a vnkg:evidence/oa:hasSelector/oa:exact ?quote }",
    "who took part in events on documents": "SELECT DISTINCT ?name ?symbol { ?e schema:about/eli:id_local ?symbol ; "
    "prov:qualifiedAssociation/prov:agent/foaf:name ?name }",
    "most seen": "SELECT ?p (COUNT(?e) AS ?n) { ?e prov:qualifiedAssociation/prov:agent ?p } "
    "GROUP BY ?p ORDER BY DESC(?n) ?p LIMIT 20",
    "articles": "SELECT (COUNT(?a) AS ?n) { ?a a schema:NewsArticle }",
    "is there": "SELECT ?name { <PERSON> foaf:name ?name }",
}


Questions = dict[str, str]
Allowed = dict[str, set[object]]
"""Name of a question -> the answers that are right."""


@dataclass
class Tally:
    """What the clients of one server saw."""

    answered: int = 0
    wrong: int = 0
    failed: int = 0
    slowest: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)


def canonical(body: bytes) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a JSON result, sorted: what must be the same whoever answers."""
    found = json.loads(body)
    names = sorted(found["head"]["vars"])
    rows = (tuple(row.get(name, {}).get("value", "") for name in names) for row in found["results"]["bindings"])
    return tuple(sorted(rows))


def asked(root: Path, questions: Questions) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the answers of a store, asked directly."""
    store = open_embedded(root)
    answers = {}
    for name, sparql in questions.items():
        results = store.query(sparql)
        assert isinstance(results, QuerySolutions)  # noqa: S101 - they are SELECTs
        answers[name] = canonical(results.serialize(format=QueryResultsFormat.JSON) or b"")
    store.close()
    return answers


def client(
    endpoint: str, questions: dict[str, str], allowed: dict[str, set[object]], until: float, tally: Tally
) -> None:
    """Ask one question after the other until the time is up."""
    place = urlsplit(endpoint)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=_WAIT)
    while time.monotonic() < until:
        for name, sparql in questions.items():
            start = time.monotonic()
            try:
                connection.request("POST", place.path, sparql.encode(), {"Content-Type": QUERY, "Accept": _JSON})
                reply = connection.getresponse()
                body = reply.read()
                right, failed = reply.status == 200 and canonical(body) in allowed[name], reply.status != 200  # noqa: PLR2004
            except (OSError, HTTPException, ValueError):
                connection.close()
                right, failed = False, True
            with tally.lock:
                tally.answered += right
                tally.failed += failed
                tally.wrong += not (right or failed)
                tally.slowest = max(tally.slowest, time.monotonic() - start)
    connection.close()


def load(endpoint: str, questions: Questions, allowed: Allowed, seconds: float) -> Tally:
    """Return what eight clients saw in so many seconds."""
    tally, until = Tally(), time.monotonic() + seconds
    threads = [
        threading.Thread(target=client, args=(endpoint, questions, allowed, until, tally)) for _ in range(CLIENTS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tally


def building(root: Path, batches: list[Path], until: float, published: list[str]) -> None:
    """Build batches into a store and take them out again until the time is up, each in a process of its own."""
    steps = [("build", batch) for batch in batches] + [("remove", batch) for batch in reversed(batches)]
    while time.monotonic() < until:
        for command, batch in steps:
            if time.monotonic() < until:
                line = [sys.executable, "-m", "kg", command, str(batch), "--store", str(root)]
                subprocess.run(line, check=True, capture_output=True)  # noqa: S603 - our own command
                published.append(command)


@contextmanager
def ours(root: Path, *options: str) -> Iterator[tuple[str, str]]:
    """Yield the endpoint of `vnkg serve` and the token of its updates."""
    line = [sys.executable, "-m", "kg", "--lang", "en", "serve", "--store", str(root), "--port", "0", *options]
    process = subprocess.Popen(line, stderr=subprocess.PIPE, text=True)  # noqa: S603 - our own command
    stderr = process.stderr
    try:
        found = re.search(r"on (http://\S+)/ ", stderr.readline() if stderr else "")
        token = stderr.readline().rpartition("Bearer ")[2].strip() if stderr and "--writable" in options else ""
        yield f"{found[1] if found else ''}/sparql", token
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(_WAIT)


@contextmanager
def theirs(file: Path, *options: str) -> Iterator[str]:
    """Yield the endpoint of rdflib-endpoint with the facts of a file."""
    program = _BENCH / "rdflib-endpoint" / "bin" / "rdflib-endpoint"
    port = free_port()
    line = [str(program), "serve", "--host", "127.0.0.1", "--port", str(port), *options, str(file)]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - named above
    try:
        until_open(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(_WAIT)


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def until_open(port: int) -> None:
    """Wait until somebody listens on a port."""
    deadline = time.monotonic() + _WAIT
    while time.monotonic() < deadline:
        with socket.socket() as trying:
            if not trying.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.2)


def require_rival() -> None:
    """Install rdflib-endpoint into an environment of its own, once."""
    home = _BENCH / "rdflib-endpoint"
    if not (home / "bin" / "rdflib-endpoint").exists():
        venv.create(home, with_pip=True, clear=True)
        line = [str(home / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", RIVAL]
        subprocess.run(line, check=True, env=os.environ)  # noqa: S603 - pip, of that environment


@contextmanager
def bare(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Yield the endpoint of the `oxigraph` server with an empty store, and its process."""
    port = free_port()
    program = Path(sys.executable).parent / "oxigraph"
    line = [str(program), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]
    process = subprocess.Popen(line, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - of our venv
    try:
        until_open(port)
        yield f"http://127.0.0.1:{port}/query", process
    finally:
        process.kill()
        process.wait(_WAIT)


def engine(folder: Path) -> None:
    """Print what the `oxigraph` server by itself makes of a query that is nested too deeply."""
    with bare(folder) as (endpoint, process):
        with suppress(OSError, HTTPException):
            send(endpoint, post(accepted, "ASK " + "{" * 30_000 + "}" * 30_000, QUERY))
        time.sleep(1)
        print(f"oxigraph server: a query nested too deeply {'ends' if process.poll() is not None else 'spares'} it")


def protocol(root: Path, empty: Path) -> None:
    """Print how many points of the protocol each server passes."""
    with ours(root, "--writable") as (endpoint, token):
        passed = [name for name, steps in POINTS.items() if passes(endpoint, steps, token)]
    print(f"W3C protocol list: vnkg serve {len(passed)} of {len(POINTS)}", end="")
    with theirs(empty, "--enable-update") as endpoint:
        rival = [name for name, steps in POINTS.items() if passes(endpoint, steps)]
    print(f", rdflib-endpoint {len(rival)} of {len(POINTS)}")


def told(name: str, tally: Tally, seconds: float) -> None:
    """Print what the clients of one server saw."""
    print(
        f"{name}: {tally.answered / seconds:.0f} right answers a second, {tally.failed} errors, {tally.wrong} wrong, "
        f"slowest {tally.slowest:.2f} s"
    )


def race(folder: Path, root: Path, facts: Path, seconds: float) -> None:
    """Print what eight clients see of each server on the same facts."""
    batches = [folder / f"batch{number}.jsonl" for number in range(BATCHES)]
    for number, batch in enumerate(batches):
        write(batch, BATCH, 100 + number)
    store = open_embedded(root)
    (row,) = store.query(_BUSIEST)  # type: ignore[misc] # a SELECT gives solutions
    store.close()
    prefixes = "".join(f"PREFIX {prefix}: <{space}> " for prefix, space in PREFIXES.items())
    questions = {name: prefixes + text.replace("<PERSON>", str(row[0])) for name, text in QUESTIONS.items()}
    shutil.copytree(root, folder / "reference")
    versions = [asked(folder / "reference", questions)]
    for batch in batches:
        build([str(batch)], folder / "reference")[0].close()
        versions.append(asked(folder / "reference", questions))
    published: list[str] = []
    with ours(root) as (endpoint, _):
        until = time.monotonic() + seconds
        builder = threading.Thread(target=building, args=(root, batches, until, published))
        builder.start()
        allowed: Allowed = {name: {version[name] for version in versions} for name in questions}
        told(f"vnkg serve, {CLIENTS} clients while builds run", load(endpoint, questions, allowed, seconds), seconds)
        builder.join()
        print(f"  versions published meanwhile: {len(published)}")
    first: Allowed = {name: {versions[0][name]} for name in questions}
    with ours(root) as (endpoint, _):
        last = asked(root, questions)
        allowed = {name: first[name] | {last[name]} for name in questions}
        told(f"vnkg serve, {CLIENTS} clients alone", load(endpoint, questions, allowed, seconds / 3), seconds / 3)
    with theirs(facts) as endpoint:
        told(f"rdflib-endpoint, {CLIENTS} clients alone", load(endpoint, questions, first, seconds / 3), seconds / 3)


def main() -> int:
    """Measure and print; return 0."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    require_rival()
    with tempfile.TemporaryDirectory(prefix="vnkg-bench-") as name:
        folder = Path(name)
        root, facts, empty = folder / "store", folder / "facts.ttl", folder / "empty.ttl"
        empty.write_text("", "utf-8")
        store = build([str(resource("data/articles"))], root)[0]
        triples = [quad.triple for quad in store.facts()]
        store.close()
        with facts.open("wb") as file:
            serialize(triples, file, RdfFormat.TURTLE, prefixes=PREFIXES)
        print(f"{len(triples):,} facts of {len(list(resource('data/articles').glob('*.txt')))} sample articles")
        protocol(root, empty)
        engine(folder / "engine")
        race(folder, root, facts, seconds)
    return 0


if __name__ == "__main__":
    sys.exit(main())
