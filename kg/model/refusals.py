"""What was seen in an article and not taken as a fact, as data."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.words import Span


@dataclass(frozen=True, slots=True, order=True)
class Refusal:
    """Words that look like a fact of some kind, and why none was claimed on them."""

    span: Span
    kind: str
    """What they look like: `person`, `organ`, `post`, `event`, `date`, or `paragraph`."""
    reason: str
    """Dotted and stable, for example `person.no-office`."""
