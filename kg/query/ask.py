"""Ask a named question: bind its parameters, run it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.errors import QueryError
from kg.query.find import Found, find
from kg.query.path import STEPS, steps_as_values, steps_between
from kg.query.question import Parameter, Question, placeholder
from kg.query.sparql import run
from kg.store import GraphStore, Results

_LANGUAGE = 'VALUES ?language { "vi" }'
"""What asking in another language replaces in a query."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Answer:
    """The results of a question, and what its parameters were taken to mean."""

    results: Results
    understood: Mapping[str, Found]


def ask(store: GraphStore, question: Question, given: Mapping[str, str], language: str = "vi") -> Answer:
    """Return the answer of `store` to `question` with the parameters `given` by name.

    Reasons and other free words of the graph come in `language`, `vi` or `en`.

    Raises:
        QueryError: a parameter is unknown, missing, malformed, or names nothing in the store.
    """
    known = [parameter.name for parameter in question.parameters]
    for name in given:
        if name not in known:
            choice = ", ".join(known) or "–"
            raise QueryError(
                f"question {question.name!r} has no parameter {name!r}; it has: {choice}",
                f"câu hỏi {question.name!r} không có tham số {name!r}; nó có: {choice}",
            )
    sparql = question.sparql.replace(_LANGUAGE, f'VALUES ?language {{ "{language}" }}')
    understood = {}
    for parameter in question.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is None:
            if parameter.required:
                raise QueryError(
                    f"question {question.name!r} needs --{parameter.name} ({parameter.en})",
                    f"câu hỏi {question.name!r} cần --{parameter.name} ({parameter.vi})",
                )
            continue
        bound, found = _bind(store, parameter, value)
        if found:
            understood[parameter.name] = found
        sparql = sparql.replace(placeholder(parameter.name), f"VALUES ?{parameter.name} {{ {bound} }}")
    if question.path:
        start, end = (understood[name].iris for name in question.path)
        sparql = sparql.replace(STEPS, steps_as_values(steps_between(store, start, end)))
    return Answer(run(store, sparql), understood)


def _bind(store: GraphStore, parameter: Parameter, value: str) -> tuple[str, Found | None]:
    """Return the SPARQL terms that `value` stands for, and what was found where it names things in the store."""
    if parameter.kind == "date":
        if not _DATE.fullmatch(value):
            raise QueryError(
                f"parameter {parameter.name!r}: {value!r} is no date; write it as 2023-11-14",
                f"tham số {parameter.name!r}: {value!r} không phải ngày; hãy viết dạng 2023-11-14",
            )
        return f'"{value}"^^xsd:date', None
    if parameter.kind == "number":
        if not value.isdecimal():
            raise QueryError(
                f"parameter {parameter.name!r}: {value!r} is no whole number",
                f"tham số {parameter.name!r}: {value!r} không phải số nguyên",
            )
        return str(int(value)), None
    found = find(store, parameter.kind, value)
    return " ".join(f"<{iri}>" for iri in found.iris), found
