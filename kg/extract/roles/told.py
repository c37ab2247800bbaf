"""One role as a sentence tells it."""

from __future__ import annotations

from kg.extract.roles.groups import Member
from kg.extract.value import value


@value
class Told:
    """One role of one person as a sentence tells it."""

    member: Member
    role: str
    first: int
    after: int
    passive: bool = False
    """It is told of what the sentence begins with: `Hội nghị ..., được` *ông A chủ trì*."""
    said: bool = False
    """The verb reports what the person said: events behind it are rather spoken of than where it was said."""
