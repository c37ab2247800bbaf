"""The values that pass between the stages.

Frames: every offset is a half-open pair of code points in `Article.text`; confidence lies in (0, 1]; dates are
days in Asia/Ho_Chi_Minh. References between the records of one article are its local keys (`p1`, `o3`, `d2`,
`e1`, `h4`): they mean nothing outside that `Reading`, and `kg.resolve` turns them into IRIs.
"""

from kg.model.articles import Article, Issue, Paragraph, RawArticle
from kg.model.decisions import NOTHING_DECIDED, Correction, Decisions, Judgement, Mention
from kg.model.facts import (
    Attestation,
    Commendation,
    Document,
    Event,
    Figure,
    Holding,
    Organ,
    OrganChange,
    Participation,
    Person,
    Reading,
    Speech,
)
from kg.model.words import Claim, Evidence, PartialDate, Span

__all__ = [
    "NOTHING_DECIDED",
    "Article",
    "Attestation",
    "Claim",
    "Commendation",
    "Correction",
    "Decisions",
    "Document",
    "Event",
    "Evidence",
    "Figure",
    "Holding",
    "Issue",
    "Judgement",
    "Mention",
    "Organ",
    "OrganChange",
    "Paragraph",
    "PartialDate",
    "Participation",
    "Person",
    "RawArticle",
    "Reading",
    "Span",
    "Speech",
]
