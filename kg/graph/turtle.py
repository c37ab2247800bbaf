"""Turtle and TriG of sorted rows: a paragraph a subject, its types first, prefixed names for terms alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from kg.graph.rows import TYPE, Row
from kg.graph.vocab import PREFIXES, VNKG

HEADER = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}
_IRI = re.compile(r"<(.*[/#])([A-Za-z_](?:[\w-]*\w)?)>")
_OF_TERMS = frozenset({"", str(VNKG.claimProperty)})
"""Predicates (rdf:type as the empty string) whose objects are terms of a vocabulary, worth a prefixed name."""


def paragraphs(rows: Iterable[Row]) -> Iterator[str]:
    """Yield one paragraph a subject; `rows` come sorted and hold no blank node."""
    for subject, about in groupby(rows, itemgetter(0)):
        pairs = sorted(("" if predicate == TYPE else predicate, value) for _, predicate, value in about)
        verbs = [
            f"    {prefixed(verb) if verb else 'a'} {', '.join(_object(verb, value) for _, value in values)}"
            for verb, values in groupby(pairs, itemgetter(0))
        ]
        yield f"\n{subject}\n" + " ;\n".join(verbs) + " .\n"


def _object(verb: str, value: str) -> str:
    if verb in _OF_TERMS:
        return prefixed(value)
    if value[0] == "<" or value[-1] != ">":
        return value
    words, _, datatype = value.rpartition("^^")
    return f"{words}^^{prefixed(datatype)}"


@lru_cache(maxsize=1024)
def prefixed(iri: str) -> str:
    """Return a prefixed name where one of the project's prefixes fits, else the IRI as it is, in its brackets."""
    found = _IRI.fullmatch(iri)
    prefix = _NAMESPACES.get(found[1]) if found else None
    return f"{prefix}:{found[2]}" if found and prefix else iri
