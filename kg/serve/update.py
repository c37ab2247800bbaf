"""SPARQL 1.1 Update on the working copy of a `--writable` server."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pyoxigraph import Store

from kg.graph.vocab import PREFIXES
from kg.serve.answer import BAD_REQUEST, PLAIN, Answer, refusal
from kg.serve.dataset import Dataset

_NO_CONTENT = 204
# codepoint escapes stand for their characters anywhere (SPARQL 1.1, section 19.2)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
# what may hold words that are no keywords, then words; `ex:load`, `?load`, `@load` are none either
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\"{}|^`\\\s]*>|\#[^\n]*|[?$@]\w+|[\w\-.]*:[\w\-.:%\\]*|(?P<word>[A-Za-z]+)|(?P<mark>[{};])",
    re.DOTALL,
)
_REFUSED = ("LOAD", "SERVICE")


@dataclass(frozen=True, slots=True)
class Update:
    """An update as a request brings it."""

    text: str
    dataset: Dataset
    """`using-graph-uri` and `using-named-graph-uri`."""
    base: str


def apply(store: Store, update: Update) -> Answer:
    """Carry out `update` wholly or not at all, or say why not."""
    text = _ESCAPE.sub(lambda match: chr(int(match[1] or match[2], 16)), update.text)
    words = {word for _, word, _ in _tokens(text)}
    for refused in _REFUSED:
        if refused in words:
            return refusal(BAD_REQUEST, f"{refused} is refused: this server fetches nothing from elsewhere")
    if update.dataset:
        if words & {"USING", "WITH"}:
            return refusal(BAD_REQUEST, "using-graph-uri and USING or WITH exclude each other; use one of them")
        if _short_delete(text):
            return refusal(BAD_REQUEST, "DELETE WHERE takes no using-graph-uri; write DELETE { ... } WHERE { ... }")
        text = _using(text, update.dataset)
    try:
        store.update(text, base_iri=update.base, prefixes=PREFIXES)
    except (SyntaxError, ValueError) as error:
        return refusal(BAD_REQUEST, f"the update is not valid SPARQL: {' '.join(str(error).split())}")
    except (OSError, RuntimeError) as error:
        return refusal(BAD_REQUEST, f"the update cannot be carried out: {error}")
    return Answer(b"", PLAIN, _NO_CONTENT)


def _tokens(text: str) -> Iterator[tuple[int, str, int]]:
    """Yield (place, word in capitals or mark, depth of braces) of what stands outside strings, IRIs and comments."""
    depth = 0
    for found in _TOKEN.finditer(text):
        if found["mark"] == "}":
            depth -= 1
        if found["word"] or found["mark"]:
            yield found.start(), (found["word"] or found["mark"]).upper(), depth
        if found["mark"] == "{":
            depth += 1


def _short_delete(text: str) -> bool:
    """Say whether there is a `DELETE WHERE { ... }`, which names its graphs itself and has no room for `USING`."""
    words = [word for _, word, _ in _tokens(text)]
    return ("DELETE", "WHERE") in pairwise(words)


def _using(text: str, dataset: Dataset) -> str:
    """Return the update with the dataset of the request said in it: `USING` before every outer `WHERE`."""
    clauses = "".join(f"USING <{iri}> " for iri in dataset.default)
    clauses += "".join(f"USING NAMED <{iri}> " for iri in dataset.named)
    parts, last = [], 0
    for place, word, depth in _tokens(text):
        if word == "WHERE" and not depth:
            parts += [text[last:place], clauses]
            last = place
    return "".join([*parts, text[last:]])
