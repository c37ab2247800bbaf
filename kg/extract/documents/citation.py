"""One citation: the naming part of a document with all that the words around it say."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.documents.heads import Head
from kg.extract.documents.plain_titles import Title
from kg.extract.mentions import DateMention
from kg.model import Span

OF_ALL = frozenset({"đều", "cùng"})
"""Words by which what is told of the last document of a list is told of all."""


@dataclass(frozen=True, slots=True)
class Citation:
    """One head with all that its words say."""

    head: Head
    stop: int
    """Token after the whole citation."""
    date: DateMention | None = None
    issuer: Span | None = None
    partners: tuple[Span, ...] = ()
    """Who issues it together with the issuer."""
    governed: bool = False
    """The issuer stands before, as the subject that issues."""
    term: str | None = None
    title: Title | None = None
    joint: bool = False
    """A second issuer is named, so which document is whose cannot be known in a list."""
    act: bool = False
    """The subject, without `về`, only says what the document does (`bổ nhiệm ông A`): part of its name, no title."""
    of_all: bool = False
    """What is told of its issuing is told of all in its list: `đều do Bộ Chính trị ban hành ngày ...`."""
    shared_day: bool = False
    """The day is that of the sitting which adopts it as well."""
    closing: bool = False
    """The issuer closes the title's words, so it may stand for the whole list that ends here."""
