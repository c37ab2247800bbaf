"""Named competency questions: `named/*.rq`, one SPARQL query each, runnable as it stands.

Its head is a block of comments:

    # vi: Người này giữ những chức vụ nào?
    # en: Which posts does this person hold?
    # param person (person, required): họ tên | the person's name
    # param since (date, default 1900-01-01): từ ngày | from this day
    # param organ (organ, optional): cơ quan | the organ

A parameter stands in the query as `VALUES ?person { UNDEF }`, which leaves the variable free; asking replaces the
braces by what the given value means in the store (`kg.query.find`). A line `# path: person other` asks for the shortest
path between the things that two parameters name (`kg.query.path`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.errors import QueryError
from kg.resources import resource

KINDS = ("person", "organ", "document", "event", "article", "title", "level", "date", "number")

_FOLDER = "query/named"
_TEXT = re.compile(r"^# (vi|en): (.+)$", re.MULTILINE)
_PATH = re.compile(r"^# path: (\w+) (\w+)$", re.MULTILINE)
_PARAM = re.compile(r"^# param (\w+) \((\w+), (?:(required)|(optional)|default (\S+))\): (.+?) \| (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One thing that a question may be asked about."""

    name: str
    kind: str
    """One of KINDS; the first seven name things in the store."""
    required: bool
    default: str | None
    vi: str
    en: str


@dataclass(frozen=True, slots=True)
class Question:
    """One competency question."""

    name: str
    vi: str
    en: str
    parameters: tuple[Parameter, ...]
    sparql: str
    path: tuple[str, str] | None = None
    """The two parameters between whose things the shortest path is asked for."""

    def text(self, language: str) -> str:
        """Return the question in words, in Vietnamese (`vi`) or English."""
        return self.vi if language == "vi" else self.en


def names() -> list[str]:
    """Return the names of all questions, sorted."""
    return sorted(path.stem for path in resource(_FOLDER).glob("*.rq"))


def load(name: str) -> Question:
    """Return the question of this name.

    Raises:
        QueryError: there is no such question.
    """
    if name not in names():
        known = ", ".join(names())
        raise QueryError(
            f"there is no question {name!r}; choose one of: {known}",
            f"không có câu hỏi {name!r}; chọn một trong: {known}",
        )
    return parse(name, (resource(_FOLDER) / f"{name}.rq").read_text("utf-8"))


def parse(name: str, sparql: str) -> Question:
    """Return the question in the text of a `.rq` file.

    Raises:
        QueryError: its head lacks a part, or a parameter has no place in the query.
    """
    texts = dict(_TEXT.findall(sparql))
    parameters = tuple(
        Parameter(found[1], found[2], bool(found[3]), found[5], found[6], found[7]) for found in _PARAM.finditer(sparql)
    )
    if set(texts) != {"vi", "en"} or sparql.count("# param ") != len(parameters):
        raise QueryError(f"{name}.rq: the head lacks `# vi:`, `# en:` or has a `# param` line that cannot be read")
    for parameter in parameters:
        if parameter.kind not in KINDS or placeholder(parameter.name) not in sparql:
            raise QueryError(f"{name}.rq: parameter {parameter.name!r} has no known kind or no place in the query")
    path = _PATH.search(sparql)
    return Question(name, texts["vi"], texts["en"], parameters, sparql, (path[1], path[2]) if path else None)


def placeholder(name: str) -> str:
    """Return the words of a query that asking replaces for the parameter `name`."""
    return f"VALUES ?{name} {{ UNDEF }}"
