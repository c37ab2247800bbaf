"""What validation found: as data, in words, as JSON, and as a SHACL validation report."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

from kg.graph.rows import en, plain, vi

Severity = Literal["violation", "warning"]
_SHOWN_WORDS = 160
_SHACL = "http://www.w3.org/ns/shacl#"
_SHAPES = "https://w3id.org/vnkg/shapes#"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One breach of the contract, or something a person should look at."""

    code: str
    """Name of the shape or check, stable: `Membership-member`. Checks beside the shapes are `Graph-blank`,
    `Graph-missing`, `Graph-unsupported` and `Article-text`."""
    focus: str
    """IRI of the thing that breaks it."""
    path: str
    """The property looked at, for example `org:member`; empty where the thing as a whole is at fault."""
    value: str
    """The value at fault; empty where a value is missing."""
    message_en: str
    message_vi: str
    article: str
    """Address (else IRI) of an article that speaks of the thing; empty where none is known."""
    words: str
    """That article's words; empty where none are known."""
    severity: Severity = "violation"
    """A `warning` is no breach: sources may disagree, and both stay."""


@dataclass(frozen=True, slots=True)
class Report:
    """What validation found."""

    triples: int
    findings: tuple[Finding, ...]

    @property
    def conforms(self) -> bool:
        """Whether nothing breaks the contract; there may be warnings."""
        return not any(one.severity == "violation" for one in self.findings)

    def text(self, language: str = "en") -> str:
        """Return the report for readers, in `en` or `vi`: a count, then one paragraph a finding, no last line end."""
        words = _WORDS[language]
        warned = sum(one.severity == "warning" for one in self.findings)
        head = "found" if not self.conforms else "warned" if warned else "sound"
        lines = [words[head].format(count=len(self.findings) - warned, triples=self.triples, warned=warned)]
        for one in self.findings:
            code = one.code + (f", {words['warning']}" if one.severity == "warning" else "")
            lines.append(f"[{code}] {one.message_vi if language == 'vi' else one.message_en}")
            lines.append(f"    {words['at']}: <{one.focus}>")
            if one.path:
                lines.append(f"    {words['property']}: {one.path}" + (f" = {one.value}" if one.value else ""))
            if one.article:
                lines.append(f"    {words['article']}: {one.article}")
            if one.words:
                lines.append(f"    «{one.words[:_SHOWN_WORDS]}»")
        return "\n".join(lines)

    def json(self) -> str:
        """Return the report as JSON."""
        head = {"conforms": self.conforms, "triples": self.triples}
        return json.dumps(head | {"findings": [asdict(one) for one in self.findings]}, ensure_ascii=False, indent=1)

    def turtle(self) -> str:
        """Return the report as a SHACL validation report in Turtle.

        `sh:conforms` is what SHACL means by it: no result at all, not even a warning. A path that is no IRI stands in
        the message alone, as the report's own blank nodes would have to spell it.
        """
        lines = [f"@prefix sh: <{_SHACL}> .", f"@prefix shape: <{_SHAPES}> .", "", "[] a sh:ValidationReport ;"]
        lines.append(f"    sh:conforms {str(not self.findings).lower()}" + (" ;" if self.findings else " ."))
        if self.findings:
            lines.append("    sh:result " + ", ".join(_result(one) for one in self.findings) + " .")
        return "\n".join(lines)


def _result(one: Finding) -> str:
    """Return a finding as a blank node in Turtle."""
    said = [
        "a sh:ValidationResult",
        f"sh:resultSeverity sh:{one.severity.title()}",
        f"sh:sourceShape shape:{one.code}",
        f"sh:focusNode {_node(one.focus)}",
        f"sh:resultMessage {en(one.message_en)}, {vi(one.message_vi)}",
    ]
    said += [f"sh:value {_node(one.value)}"] if one.value else []
    said += [f"sh:detail [ sh:resultMessage {plain(f'{one.article} «{one.words}»')} ]"] if one.article else []
    return "[\n        " + " ;\n        ".join(said) + " ]"


def _node(term: str) -> str:
    """Return an IRI in brackets, anything else as a string."""
    iri = term.startswith(("http://", "https://", "urn:")) and not any(char in ' <>"{}|\\^`' for char in term)
    return f"<{term}>" if iri else plain(term)


_WORDS = {
    "en": {
        "sound": "The graph is sound: {triples} triples, nothing found.",
        "warned": "The graph keeps the contract: {triples} triples; warnings: {warned}.",
        "found": "{count} findings in {triples} triples; warnings: {warned}.",
        "warning": "warning",
        "at": "at",
        "property": "property",
        "article": "article",
    },
    "vi": {
        "sound": "Đồ thị hợp lệ: {triples} bộ ba, không có lỗi.",
        "warned": "Đồ thị đúng quy ước: {triples} bộ ba; cảnh báo: {warned}.",
        "found": "Có {count} lỗi trong {triples} bộ ba; cảnh báo: {warned}.",
        "warning": "cảnh báo",
        "at": "tại",
        "property": "thuộc tính",
        "article": "bài viết",
    },
}
