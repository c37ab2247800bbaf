"""One article with what was read in it and what was refused, paragraph by paragraph, ready to be shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg import schema
from kg.extract.marks import Mark, Statement, marks, statements
from kg.model import Article, Evidence, Paragraph, Reading, Span
from kg.model.refusals import Refusal
from kg.resources import resource


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in words, with its number and the words of the article that it stands on."""

    key: str
    """`c1`, `c2` ... in order of the text."""
    subject: str
    predicate: str
    object: str
    note: str
    """Status of a holding, role at an event, or empty."""
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that were seen and refused, with the reason in words."""

    key: str
    """`x1`, `x2` ... in order of the text."""
    span: Span
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph and what was made of it."""

    span: Span
    kind: str
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    refused: tuple[Refused, ...]


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, organ, document or event of the article."""

    key: str
    kind: str
    name: str
    variants: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """The whole article as it was read."""

    article: Article
    passages: tuple[Passage, ...]
    things: tuple[Thing, ...]
    rules: tuple[tuple[str, str], ...]
    """Rule at work and what it looks for."""
    issues: tuple[str, ...]


def explained(reading: Reading, refused: Sequence[Refusal], lang: str) -> Explained:
    """Return what `kg.extract.reading.explain` found, in words of `lang` (`vi` or `en`)."""
    things = _things(reading)
    names = {thing.key: thing.name for thing in things}
    lines = [_line(f"c{number}", one, names, lang) for number, one in enumerate(statements(reading), 1)]
    text = reading.article.text
    refusals = [
        Refused(f"x{number}", one.span, " ".join(text[one.span.start : one.span.end].split()), _reason(one, lang))
        for number, one in enumerate(refused, 1)
    ]
    mentions = marks(reading)
    passages = tuple(_passage(part, mentions, lines, refusals) for part in reading.article.paragraphs)
    rules = sorted({one.evidence.rule for one in mentions} | {line.evidence.rule for line in lines})
    issues = tuple(issue.message for issue in (*reading.article.issues, *reading.issues))
    return Explained(
        reading.article, passages, tuple(things), tuple((rule, said("rules", rule, lang)) for rule in rules), issues
    )


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    words: dict[str, dict[str, dict[str, str]]] = json.loads(
        resource("render/static/explain.json").read_text(encoding="utf-8")
    )
    for table in ("attestation_statuses", "participation_roles", "change_kinds"):
        for term in schema.terms(table):
            words["notations"].setdefault(term.notation, {"vi": term.label, "en": term.label_en})
    return words


def said(table: str, code: str, lang: str) -> str:
    """Return the words for a code of `static/explain.json`; the code itself where nobody has put it into words."""
    return _words()[table].get(code, {}).get(lang, code)


def _reason(one: Refusal, lang: str) -> str:
    return said("reasons", one.reason, lang)


def _things(reading: Reading) -> list[Thing]:
    found: list[Thing] = []
    found += (Thing(one.key, "person", one.name, (*one.variants, *one.misspellings)) for one in reading.persons)
    found += (Thing(one.key, "organ", one.name, one.variants) for one in reading.organs)
    found += (Thing(one.key, "document", one.name, one.variants) for one in reading.documents)
    found += (Thing(one.key, "event", one.name, one.variants) for one in reading.events)
    return found


def _line(key: str, one: Statement, names: dict[str, str], lang: str) -> Line:
    return Line(
        key,
        names.get(one.subject, ""),
        said("statements", "speech-at" if one.label == "speech" and one.object else one.label, lang),
        ", ".join(filter(None, (one.value, names.get(one.object, "")))),
        said("notations", one.notation, lang) if one.notation else "",
        one.evidence,
    )


def _passage(
    paragraph: Paragraph, mentions: Iterable[Mark], lines: Iterable[Line], refused: Iterable[Refused]
) -> Passage:
    """Return what begins in a paragraph."""
    inside = range(paragraph.span.start, paragraph.span.end)
    return Passage(
        paragraph.span,
        paragraph.kind,
        tuple(one for one in mentions if one.span.start in inside),
        tuple(one for one in lines if one.evidence.span.start in inside),
        tuple(one for one in refused if one.span.start in inside),
    )
