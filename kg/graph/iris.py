"""IRIs of what has no entity of its own in resolution: holdings, posts, attestations, evidence ... (docs/identity.md).

Each is the base, the class and a hash of the fields named here. All functions return N-Triples terms, `<...>`.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.vocab import DEFAULT_BASE, title_iri
from kg.model import Attestation, Evidence, PartialDate
from kg.resolve.keys import digest, folded, stable_id


@dataclass(frozen=True, slots=True)
class Iris:
    """The naming of instances under one base."""

    base: str = DEFAULT_BASE

    def of(self, stable: str) -> str:
        """Return the IRI of a stable id (`person/nguyen-van-a-0123456789ab`)."""
        return f"<{self.base}{stable}>"

    def article(self, article: str) -> str:
        """Return the IRI of an article, whose id is a hash of its text."""
        return f"<{self.base}article/{article}>"

    def byline(self, article: str, name: str) -> str:
        """Return the IRI of a byline: article and name, so that equal names in two articles are not one writer."""
        return f"<{self.base}byline/{digest('byline', article, folded(name))}>"

    def publisher(self, name: str) -> str:
        """Return the IRI of a publisher: folded name."""
        return self.of(stable_id("publisher", name, folded(name)))

    def place(self, name: str, period: str = "") -> str:
        """Return the IRI of a place as a name: folded name, and the day since which it means another place than before.

        Two places of one name and period are one node.
        """
        label = f"{name} {period}" if period else name
        return self.of(stable_id("place", label, folded(name), *([period] if period else [])))

    def title(self, title: str) -> str:
        """Return the IRI of a title."""
        return str(title_iri(title, self.base))

    def post(self, title: str, organ: str) -> str:
        """Return the IRI of a post: folded title and organ id."""
        return self.of(stable_id("post", title, folded(title), organ))

    def holding(self, person: str, title: str, organ: str | None) -> str:
        """Return the IRI of a holding: person id, folded title, organ id; nothing of time."""
        return f"<{self.base}holding/{digest('holding', person, folded(title), organ or '')}>"

    def attestation(self, holding: str, article: str, one: Attestation) -> str:
        """Return the IRI of an attestation: holding, article, status, day and span of words."""
        span = one.evidence.span
        fields = (holding, article, one.status, _edtf(one.on), str(span.start), str(span.end))
        return f"<{self.base}attestation/{digest('attestation', *fields)}>"

    def interval(self, holding: str, start: PartialDate | None, end: PartialDate | None) -> str:
        """Return the IRI of a stated tenure: holding, start and end."""
        return f"<{self.base}interval/{digest('interval', holding, _edtf(start), _edtf(end))}>"

    def instant(self, date: PartialDate) -> str:
        """Return the IRI of a day, month or year: its EDTF form."""
        return f"<{self.base}instant/{date.edtf}>"

    def participation(self, event: str, person: str, role: str) -> str:
        """Return the IRI of a participation: event id, person id and role."""
        return f"<{self.base}participation/{digest('participation', event, person, role)}>"

    def claim(self, subject: str, prop: str, value: str, article: str, day: str = "") -> str:
        """Return the IRI of a claim: subject, property, value and article, and the day that the value is bound to."""
        return f"<{self.base}claim/{digest('claim', subject, prop, value, article, *([day] if day else []))}>"

    def evidence(self, article: str, evidence: Evidence) -> str:
        """Return the IRI of an evidence: article, span and rule."""
        span = evidence.span
        return f"<{self.base}evidence/{digest('evidence', article, str(span.start), str(span.end), evidence.rule)}>"

    def selectors(self, article: str, start: int, end: int) -> tuple[str, str]:
        """Return the IRIs of the position and the quote of a span of an article, whatever rules read it."""
        place = f"{article}-{start}-{end}>"
        return f"<{self.base}position/{place}", f"<{self.base}quote/{place}"

    def deed(self, kind: str, article: str, evidence: Evidence, *fields: str) -> str:
        """Return the IRI of a speech, commendation, figure or group: article, span of words and what it says."""
        span = evidence.span
        return f"<{self.base}{kind}/{digest(kind, article, str(span.start), str(span.end), *fields)}>"

    def change(self, kind: str, originals: list[str], results: list[str], on: PartialDate | None) -> str:
        """Return the IRI of a change of organs: kind, sorted ids of the organs before and after, and day."""
        return f"<{self.base}change/{digest('change', kind, ' '.join(originals), ' '.join(results), _edtf(on))}>"

    def reference(self, table: str, entry: str) -> str:
        """Return the IRI of an entry of a reference table: table and the entry's id there."""
        return self.of(stable_id(f"reference/{table}", entry, entry))


def _edtf(date: PartialDate | None) -> str:
    return date.edtf if date else ""
