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
_PROPERTY = str(VNKG.claimProperty)
"""The predicate beside rdf:type whose objects are terms of a vocabulary, worth a prefixed name."""
_NEXT = " ;\n    "


def paragraphs(rows: Iterable[Row]) -> Iterator[str]:
    """Yield one paragraph a subject; `rows` come sorted and hold no blank node."""
    for subject, about in groupby(rows, itemgetter(0)):
        classes: list[str] = []
        told: list[str] = []
        last = ""
        for _, verb, value in about:
            if verb == TYPE:
                classes.append(prefixed(value))
            elif verb == last:
                told.append(f", {_object(verb, value)}")
            else:
                told.append(f"{_NEXT}{prefixed(verb)} {_object(verb, value)}")
                last = verb
        if classes:
            told.insert(0, f"{_NEXT}a {', '.join(classes)}")
        yield f"\n{subject}{''.join(told).removeprefix(' ;')} .\n"


def _object(verb: str, value: str) -> str:
    if verb == _PROPERTY:
        return prefixed(value)
    if value[-1] != ">" or value[0] == "<":
        return value
    words, _, datatype = value.rpartition("^^")
    return f"{words}^^{prefixed(datatype)}"


@lru_cache(maxsize=1024)
def prefixed(iri: str) -> str:
    """Return a prefixed name where one of the project's prefixes fits, else the IRI as it is, in its brackets."""
    found = _IRI.fullmatch(iri)
    prefix = _NAMESPACES.get(found[1]) if found else None
    return f"{prefix}:{found[2]}" if found and prefix else iri
