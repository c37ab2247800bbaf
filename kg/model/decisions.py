"""What people have decided about the graph, kept apart from what articles say: judgements and corrections."""

from __future__ import annotations

from dataclasses import dataclass

from kg.model.words import Span


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Words of an article that name a record: which one is told by where they stand."""

    article: str
    span: Span
    key: str
    """What resolution looks under for it (`kg.resolve.blocks`): a name, a document's number, an event's day."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two mentions name one thing."""

    kind: str
    """`person`, `organ`, `document` or `event`."""
    verdict: str
    """`same`, `different` or `unsure`; unsure joins and parts nothing and is not asked again."""
    left: Mention
    right: Mention
    by: str
    on: str
    """ISO day."""
    why: str

    @property
    def pair(self) -> tuple[str, Mention, Mention]:
        """Return what is judged, whichever side stands first."""
        one, other = sorted((self.left, self.right))
        return self.kind, one, other


@dataclass(frozen=True, slots=True)
class Correction:
    """Something that must not stand, whatever the articles say."""

    action: str
    """`forget`: a person is erased wherever `name` is met in `scope`. `wrong`: what the words at `scope` are taken to
    say is no fact."""
    subject: str
    """Of `forget`: the hash of the folded name (`kg.resolve.erasure`), so that the row does not keep the name itself.
    Of `wrong`: the kind of fact, for example `holding`."""
    scope: tuple[str, ...]
    """Of `forget`: ids of organs and articles by which the person is told from namesakes; empty: every bearer.
    Of `wrong`: one `ARTICLE:START-END`."""
    by: str
    on: str
    why: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """All that has been decided, in the order of the rows."""

    judgements: tuple[Judgement, ...] = ()
    corrections: tuple[Correction, ...] = ()


NOTHING_DECIDED = Decisions()
